/** The slices of a timeline by track, and which of them are where. */
import type { Tracks } from '../figure.ts';

export class TrackSlices {
  /** Beginnings and ends, ns. */
  readonly began: Float64Array;
  readonly ended: Float64Array;
  /** Numbers of slices by track, in the order of their beginnings. */
  readonly byTrack: readonly number[][];
  /** Of each track. */
  readonly #longest: readonly number[];

  constructor({ tracks, track, began, length }: Tracks) {
    this.began = new Float64Array(began.length);
    this.ended = new Float64Array(began.length);
    this.byTrack = tracks.map(() => []);
    const longest = tracks.map(() => 0);
    let at = 0;
    for (let i = 0; i < began.length; i++) {
      at += began[i]!;
      this.began[i] = at;
      this.ended[i] = at + length[i]!;
      this.byTrack[track[i]!]!.push(i);
      longest[track[i]!] = Math.max(longest[track[i]!]!, length[i]!);
    }
    this.#longest = longest;
  }

  /** The place in byTrack of the first slice that may reach behind a moment. */
  firstAfter(track: number, ns: number): number {
    const slices = this.byTrack[track]!;
    let [low, high] = [0, slices.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.began[slices[middle]!]! < ns - this.#longest[track]!) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The slice at a moment, or next to it within so many ns: the one that began last. */
  at(track: number, ns: number, within: number): number | undefined {
    const slices = this.byTrack[track]!;
    let found: number | undefined;
    for (let k = this.firstAfter(track, ns - within); k < slices.length; k++) {
      const i = slices[k]!;
      if (this.began[i]! > ns + within) break;
      if (this.ended[i]! >= ns - within) found = i;
    }
    return found;
  }
}
