/**
 * Reads trace events of Chrome, as `lwk run --trace FILE.json` writes them, event by event: files may be of any size, and may end
 * in the middle. Those of other programs are read as far as they have slices.
 */
import { fields, number, text } from './checked.ts';
import type { SliceOf, Slices } from './slices.ts';

/** An event that is longer is none. */
const MOST_EVENT = 2 ** 20;
const MOST_TIME = 3e15;

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [...'"\\{}[]'].map((c) => c.charCodeAt(0));

/** Finds the objects of the list of events in the bytes of a file, which come in parts. */
export class EventTexts {
  readonly #found: (event: unknown) => void;
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** How deep the list of events is; 0 as long as it has not begun. */
  #list = 0;
  /** Before the list: what was the last text. */
  #key = '';
  /** What came of an event before this part of the file, and where it goes on in this one; -1 between events. */
  #before: Uint8Array[] = [];
  #from = -1;
  /** Behind the list nothing is of interest. */
  ended = false;
  /** Objects that could not be read. */
  damaged = 0;

  constructor(found: (event: unknown) => void) {
    this.#found = found;
  }

  get begun(): boolean {
    return this.#list > 0;
  }

  write(chunk: Uint8Array): void {
    for (let i = 0; i < chunk.length && !this.ended; i++) this.#byte(chunk, i);
    if (this.#from < 0) return;
    const length = this.#before.reduce((sum, part) => sum + part.length, 0);
    if (length < MOST_EVENT) this.#before.push(chunk.slice(this.#from));
    this.#from = 0;
  }

  #byte(chunk: Uint8Array, i: number): void {
    const byte = chunk[i]!;
    if (this.#inText) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) this.#inText = false;
      else if (!this.begun && this.#key.length < 32) this.#key += String.fromCharCode(byte);
    } else if (byte === QUOTE) {
      this.#inText = true;
      this.#key = '';
    } else if (byte === OPEN_LIST || byte === OPEN) this.#opened(byte, i);
    else if (byte === CLOSE_LIST || byte === CLOSE) this.#closed(chunk, i);
  }

  #opened(byte: number, i: number): void {
    const isEvents = this.#depth === 0 || (this.#depth === 1 && this.#key === 'traceEvents');
    if (!this.begun && byte === OPEN_LIST && isEvents) this.#list = this.#depth + 1;
    else if (this.begun && this.#depth === this.#list && byte === OPEN) this.#from = i;
    this.#depth++;
  }

  #closed(chunk: Uint8Array, i: number): void {
    this.#depth--;
    if (this.begun && this.#depth < this.#list) this.ended = true;
    if (this.#from < 0 || this.#depth > this.#list) return;
    const bytes = Buffer.concat([...this.#before, chunk.subarray(this.#from, i + 1)]);
    this.#before = [];
    this.#from = -1;
    try {
      this.#found(JSON.parse(bytes.toString('utf8')));
    } catch {
      this.damaged++;
    }
  }
}

/** Makes slices of events. */
export class ChromeEvents {
  readonly #slices: Slices;
  /** By thread: numbers of threads are those of their processes. */
  readonly #threads = new Map<string, number>();
  readonly #open = new Map<number, SliceOf[]>();
  /** The slice that arrows are for: they stand behind it. */
  #last: { readonly out: string[]; readonly into: string[] } | undefined;
  events = 0;

  constructor(slices: Slices) {
    this.#slices = slices;
  }

  #thread(event: Readonly<Record<string, unknown>>): number {
    const key = `${text(event.pid)} ${text(event.tid)}`;
    const known = this.#threads.get(key);
    if (known !== undefined) return known;
    const track = this.#threads.size;
    this.#threads.set(key, track);
    this.#slices.track(track, `thread ${text(event.tid, '?')}`, number(event.tid) ?? track);
    return track;
  }

  add(value: unknown): void {
    const event = fields(value);
    const track = this.#thread(event);
    const us = bounded(event.ts);
    this.events++;
    switch (event.ph) {
      case 'M':
        if (event.name === 'thread_name')
          this.#slices.track(track, text(fields(event.args).name, '?'), number(event.tid) ?? track);
        break;
      case 'X':
        this.#slice(event, track, us, us + Math.max(0, bounded(event.dur)));
        break;
      case 'B': {
        const open = this.#open.get(track) ?? [];
        if (open.push(sliceOf(event, track, us, us)) <= 1000) this.#open.set(track, open);
        break;
      }
      case 'E': {
        const begun = this.#open.get(track)?.pop();
        if (begun !== undefined) this.#slices.add({ ...begun, ended: us * 1000 });
        break;
      }
      case 's':
        this.#last?.out.push(text(event.id));
        break;
      case 'f':
        this.#last?.into.push(text(event.id));
        break;
    }
  }

  #slice(event: Readonly<Record<string, unknown>>, track: number, began: number, ended: number): void {
    const slice = sliceOf(event, track, began, ended);
    this.#last = slice;
    this.#slices.add(slice);
  }
}

/** Microseconds; nothing takes longer than a hundred years. */
const bounded = (value: unknown): number => Math.max(-MOST_TIME, Math.min(MOST_TIME, number(value) ?? 0));

function sliceOf(
  event: Readonly<Record<string, unknown>>,
  track: number,
  began: number,
  ended: number,
): SliceOf & { readonly out: string[]; readonly into: string[] } {
  const args = Object.entries(fields(event.args)).slice(0, 8);
  return {
    track,
    name: text(event.name, '?'),
    kind: text(event.cat),
    began: began * 1000,
    ended: ended * 1000,
    words: text(args.map(([name, value]) => `${name} ${text(value, '…')}`).join(', ')),
    out: [],
    into: [],
  };
}
