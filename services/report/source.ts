/** Reads what a page is to be made of: finds out what a file is, takes what can be shown, and tells what cannot be. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { type BenchSource, readBench, SCHEMA } from './bench.ts';
import { type Facts, fields, text } from './checked.ts';
import { ChromeEvents, EventTexts } from './chrome-file.ts';
import type { Tracks } from './figure.ts';
import { PerfettoFile } from './perfetto-file.ts';
import { type ProfileSource, readPprof, readSpeedscope } from './profile.ts';
import { Slices } from './slices.ts';
import { isStats, readStats, type StatsSource } from './stats.ts';

/** Of a timeline so much is read, of a file that must be read whole so much is taken. Bytes. */
const MOST_TIMELINE = 4 * 2 ** 30;
const MOST_JSON = 256 * 2 ** 20;
/** What is read at a time. */
const PART = 2 ** 20;

export interface TimelineSource {
  readonly kind: 'timeline';
  readonly label: string;
  readonly facts: Facts;
  readonly tracks: Tracks;
}

export type Source = BenchSource | StatsSource | TimelineSource | ProfileSource;

const WHAT =
  '`lwk report` reads what `lwk bench NAME --json` and `lwk run` with --stats=FILE, --trace FILE and --profile FILE have written';

/**
 * @param label what the file is called beside others
 * @throws LWK_E_USAGE for what cannot be read, and for files of others
 */
export function readSource(path: string, label: string): Source {
  const fd = open(path);
  try {
    const { size } = fstatSync(fd);
    const head = Buffer.alloc(Math.min(PART, size));
    const first = head.subarray(0, readSync(fd, head, 0, head.length, 0));
    const start = first
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, '')
      .trimStart();
    if (start === '') throw wrong(path, size === 0 ? 'it is empty' : 'it has nothing but blanks');
    if (start[0] === '[' || (start[0] === '{' && start.includes('"traceEvents"')))
      return chrome(fd, path, label, start);
    if (start[0] === '{') return json(path, label, size);
    // pprof packs its own.
    if (first[0] === 0x1f && first[1] === 0x8b) return profile(path, label, size);
    if (first[0] === 0x0a) return perfetto(fd, path, label);
    throw wrong(path, unknown(first));
  } finally {
    closeSync(fd);
  }
}

/** Names of files as short as they tell them apart. */
export function labelsOf(paths: readonly string[]): string[] {
  const short = paths.map((path) =>
    text(basename(path).replace(/\.(?:json|perfetto-trace|pftrace|pb(?:\.gz)?)$/, '')),
  );
  const same = (name: string) => short.filter((other) => other === name).length > 1;
  return short.map((name, i) => (same(name) ? `${text(paths[i])}` : name));
}

function open(path: string): number {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw wrong(path, code === 'ENOENT' ? 'there is no such file' : `it cannot be opened (${code})`);
  }
  if (fstatSync(fd).isFile()) return fd;
  closeSync(fd);
  throw wrong(path, 'it is no file');
}

function wrong(path: string, found: string): LwkError {
  return new LwkError('LWK_E_USAGE', `lwk report: ${path}: ${found}. ${WHAT}.`, { path, found });
}

function unknown(first: Buffer): string {
  if (first.subarray(0, 4).toString('latin1') === '\0asm') return 'it is a program';
  if (/^\s*<(?:!doctype|html)/i.test(first.toString('latin1'))) return 'it is a page';
  return 'it is neither JSON nor a timeline';
}

function json(path: string, label: string, size: number): Source {
  if (size > MOST_JSON) throw wrong(path, `it has ${size} bytes, more than the ${MOST_JSON} that are read`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw wrong(path, `it is damaged: ${(error as Error).message}`);
  }
  const data = fields(value);
  const [, version] = SCHEMA.exec(text(data.schema)) ?? [];
  if (version === '1') return readBench(data, label);
  if (version !== undefined)
    throw wrong(path, `it is of version ${version}, which a newer lwk has made: this one reads version 1`);
  if (isStats(data)) return readStats(data, label);
  if (text(data.$schema).includes('speedscope')) {
    const found = readSpeedscope(data, label);
    if (found === undefined) throw wrong(path, 'it is a profile without samples');
    return found;
  }
  if (Array.isArray(data.traceEvents)) {
    const slices = new Slices();
    const events = new ChromeEvents(slices);
    for (const event of data.traceEvents) events.add(event);
    return timeline(path, label, slices, []);
  }
  throw wrong(
    path,
    `it is JSON of something else (${Object.keys(data)
      .slice(0, 5)
      .map((key) => text(key))
      .join(', ')})`,
  );
}

function profile(path: string, label: string, size: number): ProfileSource {
  if (size > MOST_JSON) throw wrong(path, `it has ${size} bytes, more than the ${MOST_JSON} that are read`);
  const found = readPprof(readFileSync(path), label);
  if (found !== undefined) return found;
  throw wrong(path, 'it is compressed, and no profile with samples. Anything else is to be unpacked first');
}

function timeline(path: string, label: string, slices: Slices, notes: readonly string[]): TimelineSource {
  if (slices.size === 0) throw wrong(path, 'it is a timeline without calls');
  return { kind: 'timeline', label, facts: [], tracks: slices.figure(`Timeline of ${label}`, notes) };
}

/** The parts of a file, as far as it is read. What is left is noted. */
function* partsOf(fd: number, notes: string[]): Generator<Buffer> {
  const { size } = fstatSync(fd);
  const part = Buffer.alloc(PART);
  let at = 0;
  while (at < MOST_TIMELINE) {
    const length = readSync(fd, part, 0, PART, at);
    if (length === 0) return;
    at += length;
    yield part.subarray(0, length);
  }
  if (size > at) notes.push(`Of ${size} bytes the first ${at} were read.`);
}

function chrome(fd: number, path: string, label: string, head: string): TimelineSource {
  const slices = new Slices();
  const events = new ChromeEvents(slices);
  const texts = new EventTexts((event) => events.add(event));
  const [, before = '0'] = /"dropped": ?"(\d{1,15})"/.exec(head.slice(0, 1000)) ?? [];
  const notes = droppedBefore(before);
  for (const part of partsOf(fd, notes)) {
    texts.write(part);
    if (texts.ended) break;
  }
  if (events.events === 0) throw wrong(path, 'it is JSON without trace events');
  if (texts.damaged > 0) notes.push(`${texts.damaged} events could not be read.`);
  if (!texts.ended && notes.every((note) => !note.startsWith('Of ')))
    notes.push('The file ends in the middle: what was written is shown.');
  return timeline(path, label, slices, notes);
}

function perfetto(fd: number, path: string, label: string): TimelineSource {
  const slices = new Slices();
  const file = new PerfettoFile(slices);
  const notes: string[] = [];
  let damaged: number | undefined;
  for (const part of partsOf(fd, notes)) {
    damaged = file.write(part);
    if (damaged !== undefined) break;
  }
  if (file.packets === 0) throw wrong(path, 'it is no timeline');
  const { rest, unended } = file.end();
  if (damaged !== undefined)
    notes.push(`The file is damaged behind byte ${damaged}: what was before is shown.`);
  else if (rest > 0) notes.push('The file ends in the middle: what was written is shown.');
  if (unended > 0) notes.push(`${unended} calls without an end are left out.`);
  const [, before = '0'] = /\((\d+) calls before were dropped\)/.exec(file.name) ?? [];
  return timeline(path, label, slices, [...droppedBefore(before), ...notes]);
}

const droppedBefore = (count: string): string[] =>
  count === '0' ? [] : [`${count} calls before these were dropped when they were recorded.`];
