/**
 * What a page of figures consists of, whatever it was made from: the same parts are written as HTML and drawn in a terminal.
 * Everything here is plain data that was checked and bounded by what made it.
 */

/** How values are placed along an axis; see scale.ts. */
export type Scale = 'linear' | 'log' | 'log2' | 'percentile';

/** What values are. Times are nanoseconds. */
export type Unit = 'ns' | 'B' | 'MB/s' | 'GUP/s' | '1/s' | '%' | 'ratio' | 'number';

export interface Axis {
  readonly label: string;
  readonly unit: Unit;
  readonly scale: Scale;
}

export interface Series {
  readonly name: string;
  /** Which of the page's colours: the same way of doing a thing has the same one in all figures. */
  readonly hue: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Lines, or points, over two axes. */
export interface Curves {
  readonly kind: 'curves';
  readonly title: string;
  readonly note?: string | undefined;
  readonly x: Axis;
  readonly y: Axis;
  readonly points: boolean;
  readonly series: readonly Series[];
}

export interface Range {
  readonly name: string;
  readonly hue: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** From-to with a point in between, line by line, in groups. */
export interface Ranges {
  readonly kind: 'ranges';
  readonly title: string;
  readonly note?: string | undefined;
  readonly axis: Axis;
  readonly groups: readonly { readonly name: string; readonly ranges: readonly Range[] }[];
}

/** What a whole is made of, bar by bar. */
export interface Stacks {
  readonly kind: 'stacks';
  readonly title: string;
  readonly note?: string | undefined;
  readonly unit: Unit;
  readonly parts: readonly { readonly name: string; readonly hue: number }[];
  readonly bars: readonly { readonly name: string; readonly values: readonly number[] }[];
}

export interface Matrix {
  readonly kind: 'matrix';
  readonly title: string;
  readonly note?: string | undefined;
  readonly unit: Unit;
  readonly rows: string;
  readonly columns: string;
  /** Names of lines and columns. */
  readonly names: readonly string[];
  readonly values: readonly (readonly number[])[];
}

/** Calls over time, a track for each rank. Slices are in columns, in the order of their beginnings; times are nanoseconds. */
export interface Tracks {
  readonly kind: 'timeline';
  readonly title: string;
  readonly note?: string | undefined;
  readonly tracks: readonly string[];
  readonly kinds: readonly string[];
  readonly names: readonly string[];
  /** Arguments in words, of which many slices have the same. */
  readonly words: readonly string[];
  readonly span: number;
  readonly track: readonly number[];
  readonly kindOf: readonly number[];
  readonly nameOf: readonly number[];
  readonly wordsOf: readonly number[];
  /** Each as what it is after the one before. */
  readonly began: readonly number[];
  readonly length: readonly number[];
  /** Messages: the slices between which they went. */
  readonly arrows: readonly (readonly [number, number])[];
}

/** A function on a flame graph: below what called it, from where to where on the axis of time. Nanoseconds. */
export interface Box {
  readonly name: string;
  readonly where: string;
  readonly depth: number;
  readonly from: number;
  readonly total: number;
  readonly self: number;
}

export interface Flame {
  readonly kind: 'flame';
  readonly title: string;
  readonly note?: string | undefined;
  readonly total: number;
  readonly boxes: readonly Box[];
}

export interface Table {
  readonly kind: 'table';
  readonly title: string;
  readonly note?: string | undefined;
  readonly head: readonly string[];
  /** Numbers are to be set to the right. */
  readonly rows: readonly (readonly (string | number)[])[];
}

export type Figure = Curves | Ranges | Stacks | Matrix | Tracks | Flame;
export type Part = Figure | Table;

export interface Group {
  readonly title: string;
  readonly notes: readonly string[];
  readonly parts: readonly Part[];
}

export interface Page {
  readonly title: string;
  /** When, on what, from which files. */
  readonly lead: string;
  readonly groups: readonly Group[];
}

/** Colours of series; see page.css. */
export const COLOURS = 10;

/** Colours of kinds of calls, in all figures; computing has the first one. */
export const KIND_HUES: Readonly<Record<string, number>> = {
  compute: 0,
  local: 1,
  mpi: 2,
  shipped: 3,
  direct: 6,
  fwk: 5,
};

/** The colours of a page by what they stand for, in the order in which they are asked for. */
export class Hues {
  readonly #known = new Map<string, number>();

  of(name: string): number {
    const known = this.#known.get(name) ?? this.#known.size;
    this.#known.set(name, known);
    return known;
  }
}
