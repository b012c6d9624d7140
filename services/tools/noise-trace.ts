/**
 * Traces of noise, as netgauge's selfish writes them: lines of when a detour began and how long it took, nanoseconds, apart from
 * comments that begin with #. The last line that is not one begins the trace anew when it is replayed.
 */
import { readFileSync, statSync } from 'node:fs';
import { LwkError } from '../../runtime/abi/errors.ts';
import { REPLAYED, type ReplayTask, TRACE } from '../../runtime/instruments/layout.ts';

/** Bytes of a file, detours, and milliseconds of one at most; and what part of its time may be detours. */
const MOST_BYTES = 2 ** 26;
const MOST_DETOURS = 1_000_000;
const MOST_MS = 10_000;
const MOST_LOST = 0.9;

/** Nanoseconds. */
export type Detour = readonly [at: number, length: number];

/** The trace of one job, and what came of it. */
export class NoiseTrace {
  readonly #path: string;
  readonly #seed: number;
  readonly #trace: Float64Array<SharedArrayBuffer>;
  readonly #told: Float64Array<SharedArrayBuffer>[] = [];

  /** @throws LWK_E_USAGE, LWK_E_SANDBOX for a file that cannot be read or is no trace */
  constructor(path: string, seed: number) {
    this.#path = path;
    this.#seed = seed;
    this.#trace = readTrace(path);
  }

  task(rank: number): ReplayTask {
    const told = new Float64Array(new SharedArrayBuffer(8 * REPLAYED.DOUBLES));
    this.#told[rank] = told;
    const offset = random(this.#seed, rank) * this.#trace[TRACE.LENGTH]!;
    return { trace: this.#trace.buffer, offset, told: told.buffer };
  }

  /** What the ranks have lost, in words. */
  get note(): string {
    const ranks = this.#told.map((told, rank) => {
      const [detours, ms, absorbed] = [REPLAYED.DETOURS, REPLAYED.MS, REPLAYED.ABSORBED].map((i) => told[i]!);
      return `rank ${rank} ${detours} detours, ${ms!.toFixed(3)} ms (${absorbed} fell into calls)`;
    });
    return `noise of ${this.#path} was put into the ranks, seed ${this.#seed}: ${ranks.join('; ')}.`;
  }
}

/** A number below 1 that depends on all bits of the seed and the rank. */
function random(seed: number, rank: number): number {
  let x = (seed ^ Math.imul(rank + 1, 0x9e3779b9)) | 0;
  for (const factor of [0x85ebca6b, 0xc2b2ae35]) {
    x = Math.imul(x ^ (x >>> 16), factor);
    x ^= x >>> 13;
  }
  return (x >>> 0) / 2 ** 32;
}

/** In the form of {@link TRACE}. */
function readTrace(path: string): Float64Array<SharedArrayBuffer> {
  const detours = parseTrace(textOf(path), path);
  const trace = new Float64Array(new SharedArrayBuffer(8 * (TRACE.HEAD + 2 * detours.length)));
  const [at, length] = detours.at(-1)!;
  trace[TRACE.LENGTH] = (at + length) / 1e6;
  for (const [i, [at, length]] of detours.entries()) trace.set([at / 1e6, length / 1e6], TRACE.HEAD + 2 * i);
  return trace;
}

function textOf(path: string): string {
  try {
    // A FIFO would wait for a writer, a device would not end.
    const { size } = statSync(path);
    if (!statSync(path).isFile() || size > MOST_BYTES)
      throw wrong(path, `it is not a file of at most ${MOST_BYTES / 2 ** 20} MiB`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof LwkError) throw error;
    throw new LwkError(
      'LWK_E_SANDBOX',
      `--replay-noise: ${path} cannot be read (${code}). Name a trace that \`lwk bench noise --record\` or netgauge has written.`,
      { path, code },
      error,
    );
  }
}

/**
 * The detours of a trace, in order and apart.
 * @param path for messages
 * @throws LWK_E_USAGE with the line that is wrong
 */
export function parseTrace(text: string, path: string): Detour[] {
  const detours: Detour[] = [];
  let end = 0;
  let lost = 0;
  for (const [i, line] of text.split('\n').entries()) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const [, at, length] = /^\s*(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s*$/.exec(line) ?? [];
    const where = `line ${i + 1}, '${line.slice(0, 40)}'`;
    if (length === undefined)
      throw wrong(
        path,
        `${where}, is not two numbers of nanoseconds, when a detour began and how long it took`,
      );
    const [begins, takes] = [Number(at), Number(length)];
    if (begins < end) throw wrong(path, `${where}, begins before the detour above it is over`);
    if (takes > 1e6 * MOST_MS) throw wrong(path, `${where}, takes longer than ${MOST_MS / 1000} s`);
    if (detours.length === MOST_DETOURS) throw wrong(path, `it has more than ${MOST_DETOURS} detours`);
    end = begins + takes;
    lost += takes;
    detours.push([begins, takes]);
  }
  if (end === 0) throw wrong(path, 'it has no detours');
  if (lost > MOST_LOST * end)
    throw wrong(path, `more than ${100 * MOST_LOST} % of its time are detours, so a rank would hardly go on`);
  return detours;
}

function wrong(path: string, why: string): LwkError {
  return new LwkError(
    'LWK_E_USAGE',
    `--replay-noise: ${path} is no trace of noise: ${why}. Take one of \`lwk bench noise --record\`, or netgauge's of its ` +
      'method selfish.',
    { path },
  );
}
