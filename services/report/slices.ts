/**
 * Slices of a timeline, as many as a page can hold, from however many there are: those that took longest are kept, and the others
 * counted. What they did by track and kind is summed up all the same.
 */
import type { Tracks } from './figure.ts';

/** Slices of a page; arrows; arguments in words; tracks. */
export const MOST_SLICES = 100_000;
const MOST_ARROWS = 20_000;
const MOST_WORDS = 5000;
const MOST_TRACKS = 512;
const MOST_NAMES = 2000;

export interface SliceOf {
  /** Any number; see {@link Slices.track}. */
  readonly track: number;
  readonly name: string;
  readonly kind: string;
  /** Nanoseconds, from any beginning. */
  readonly began: number;
  readonly ended: number;
  /** Arguments, in words. */
  readonly words: string;
  /** Arrows that begin and end here. */
  readonly out: readonly string[];
  readonly into: readonly string[];
}

/** Words by number. */
class Dictionary {
  readonly all: string[] = [];
  readonly #known = new Map<string, number>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Where there are too many, they are no longer told apart: -1. */
  of(word: string): number {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    if (this.all.length === this.#most) return -1;
    this.#known.set(word, this.all.length);
    return this.all.push(word) - 1;
  }
}

export class Slices {
  readonly #most: number;
  readonly #tracks = new Map<number, { name: string; order: number }>();
  #kept: SliceOf[] = [];
  #dropped = 0;
  /** Those that took no longer than this, ns, are not kept any more. */
  #least = -1;
  #unlisted = 0;

  constructor(most = MOST_SLICES) {
    this.#most = most;
  }

  /** A track is called so, and stands there among the others. */
  track(track: number, name: string, order = track): void {
    if (this.#tracks.has(track) || this.#tracks.size < MOST_TRACKS) this.#tracks.set(track, { name, order });
  }

  add(slice: SliceOf): void {
    if (!this.#tracks.has(slice.track)) this.track(slice.track, `track ${slice.track}`);
    if (!this.#tracks.has(slice.track)) this.#unlisted++;
    else if (slice.ended - slice.began <= this.#least) this.#dropped++;
    else if (this.#kept.push(slice) >= 2 * this.#most) this.#thin();
  }

  /** Keeps the half that took longest. */
  #thin(): void {
    const lengths = Float64Array.from(this.#kept, ({ began, ended }) => ended - began).sort();
    const before = this.#kept.length;
    this.#least = lengths[before - this.#most - 1]!;
    this.#kept = this.#kept.filter(({ began, ended }) => ended - began > this.#least);
    this.#dropped += before - this.#kept.length;
  }

  get size(): number {
    return this.#kept.length + this.#dropped;
  }

  /** @param notes what else is to be told below it */
  figure(title: string, notes: readonly string[] = []): Tracks {
    if (this.#kept.length > this.#most) this.#thin();
    const slices = this.#kept.sort((a, b) => a.began - b.began);
    const [names, kinds, words] = [MOST_NAMES, 32, MOST_WORDS].map((most) => new Dictionary(most)) as [
      Dictionary,
      Dictionary,
      Dictionary,
    ];
    const used = new Set(slices.map(({ track }) => track));
    const listed = [...this.#tracks]
      .filter(([track, { name }]) => name !== 'FWK' || used.has(track))
      .sort(([, a], [, b]) => a.order - b.order);
    const trackOf = new Map(listed.map(([track], i) => [track, i]));
    const start = slices[0]?.began ?? 0;
    let last = start;
    const began = slices.map((slice) => {
      const after = Math.round(slice.began - last);
      last += after;
      return after;
    });
    const dropped = this.#dropped;
    const told = [
      'Between calls ranks compute.',
      ...notes,
      ...(dropped === 0
        ? []
        : [
            `${dropped} calls that took ${Math.round(this.#least)} ns or less are not drawn; gaps may be such calls.`,
          ]),
      ...(this.#unlisted === 0
        ? []
        : [`${this.#unlisted} calls of tracks above ${MOST_TRACKS} are left out.`]),
    ];
    return {
      kind: 'timeline',
      title,
      note: told.join(' '),
      tracks: listed.map(([, { name }]) => name),
      track: slices.map(({ track }) => trackOf.get(track)!),
      kindOf: slices.map(({ kind }) => Math.max(0, kinds.of(kind))),
      nameOf: slices.map(({ name }) => names.of(name)),
      wordsOf: slices.map((slice) => (slice.words === '' ? -1 : words.of(slice.words))),
      began,
      length: slices.map((slice) => Math.max(0, Math.round(slice.ended - slice.began))),
      span: Math.round(slices.reduce((most, { ended }) => Math.max(most, ended), start) - start),
      arrows: arrowsOf(slices),
      names: names.all,
      kinds: kinds.all,
      words: words.all,
    };
  }
}

/** Of arrows whose both ends are there, as many as can be shown. */
function arrowsOf(slices: readonly SliceOf[]): (readonly [number, number])[] {
  const from = new Map<string, number>();
  for (const [i, { out }] of slices.entries()) for (const id of out) from.set(id, i);
  const found: (readonly [number, number])[] = [];
  for (const [i, { into }] of slices.entries())
    for (const id of into) {
      const begin = from.get(id);
      if (begin !== undefined && found.length < MOST_ARROWS) found.push([begin, i]);
    }
  return found;
}
