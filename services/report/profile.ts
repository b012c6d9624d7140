/** What `--profile FILE` has written, for speedscope or for pprof, checked and bounded, as a flame graph and tables of functions. */
import { gunzipSync } from 'node:zlib';
import { type Facts, fields, list, number, text } from './checked.ts';
import type { Box, Flame, Group, Part, Table } from './figure.ts';
import { fieldsOf, type Varied } from './protobuf-fields.ts';
import { write } from './scale.ts';

/** Samples, and functions above each other, that are looked at; bytes of a profile, unpacked. */
const MOST_SAMPLES = 2_000_000;
const MOST_DEPTH = 128;
const MOST_BYTES = 2 ** 28;
/** What is drawn: parts of the whole, and so many boxes. */
const LEAST_SHARE = 0.001;
const MOST_BOXES = 4000;
/** Functions of a table. */
const MOST_FUNCTIONS = 100;

export interface ProfileSource {
  readonly kind: 'profile';
  readonly label: string;
  readonly facts: Facts;
  readonly ranks: number;
  readonly root: Node;
}

/** A function that was called by those above it. Times are nanoseconds: with all that it called, and without. */
interface Node {
  readonly name: string;
  /** File and line, where they are known. */
  readonly where: string;
  total: number;
  self: number;
  readonly callees: Map<string, Node>;
}

interface Frame {
  readonly name: string;
  readonly where: string;
}

const nodeOf = ({ name, where }: Frame): Node => ({ name, where, total: 0, self: 0, callees: new Map() });

/** Samples, one after the other, as a tree. */
class Tree {
  readonly root = nodeOf({ name: 'all', where: '' });
  #samples = 0;

  /** @param stack outermost first */
  add(stack: readonly Frame[], ns: number): void {
    if (!(ns > 0) || stack.length === 0 || this.#samples++ >= MOST_SAMPLES) return;
    let node = this.root;
    node.total += ns;
    for (const frame of stack.slice(0, MOST_DEPTH)) {
      const key = `${frame.name}\0${frame.where}`;
      let next = node.callees.get(key);
      if (next === undefined) node.callees.set(key, (next = nodeOf(frame)));
      next.total += ns;
      node = next;
    }
    node.self += ns;
  }
}

const place = (file: string, line: number | undefined): string =>
  file === '' ? '' : line === undefined || line <= 0 ? file : `${file}:${line}`;

const UNITS: Readonly<Record<string, number>> = {
  nanoseconds: 1,
  microseconds: 1e3,
  milliseconds: 1e6,
  seconds: 1e9,
};

/** @returns undefined where it has no samples */
export function readSpeedscope(value: unknown, label: string): ProfileSource | undefined {
  const data = fields(value);
  const frames = list(fields(data.shared).frames).map((frame): Frame => {
    const { name, file, line } = fields(frame);
    return { name: text(name, '?'), where: place(text(file), number(line)) };
  });
  const tree = new Tree();
  const profiles = list(data.profiles).map(fields);
  for (const { samples, weights, unit } of profiles) {
    const scale = UNITS[text(unit)] ?? 1;
    const times = list(weights);
    for (const [i, sample] of list(samples).entries()) {
      const stack = list(sample).map((index) => frames[number(index) ?? -1]);
      tree.add(
        stack.filter((frame) => frame !== undefined),
        (number(times[i]) ?? 0) * scale,
      );
    }
  }
  return sourceOf(tree, label, profiles.length);
}

/**
 * A profile of pprof, packed by gzip or not.
 * @returns undefined where it is none
 */
export function readPprof(bytes: Uint8Array, label: string): ProfileSource | undefined {
  let data = bytes;
  try {
    if (bytes[0] === 0x1f) data = gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
    return pprofOf(data, label);
  } catch {
    return undefined;
  }
}

/** Numbers of fields, as in ../tools/pprof.ts. */
const [SAMPLE, LOCATION, FUNCTION, STRING] = [2, 4, 5, 6];

function pprofOf(data: Uint8Array, label: string): ProfileSource | undefined {
  const parts = new Map<number, Uint8Array[]>(
    [SAMPLE, LOCATION, FUNCTION, STRING].map((field) => [field!, []]),
  );
  for (const { field, bytes } of fieldsOf(data)) if (bytes !== undefined) parts.get(field)?.push(bytes);
  const all = (field: number) => parts.get(field)!;
  const strings = all(STRING!).map((bytes) => text(Buffer.from(bytes).toString('utf8')));
  const functions = new Map(
    all(FUNCTION!).map((bytes) => {
      const { 1: id, 2: name, 4: file } = numbersOf(bytes);
      return [id?.[0], { name: strings[name?.[0] ?? 0] || '?', file: strings[file?.[0] ?? 0] ?? '' }];
    }),
  );
  const locations = new Map(
    all(LOCATION!).map((bytes) => {
      const { 1: id } = numbersOf(bytes);
      const lines = [...fieldsOf(bytes)].filter(({ field, bytes }) => field === 4 && bytes !== undefined);
      const { 1: called, 2: line } = lines.length === 0 ? {} : numbersOf(lines[0]!.bytes!);
      const { name, file } = functions.get(called?.[0]) ?? { name: '?', file: '' };
      return [id?.[0], { name, where: place(file, line?.[0]) }];
    }),
  );
  const tree = new Tree();
  const ranks = new Set<number>();
  for (const sample of all(SAMPLE!)) {
    const { 1: stack = [], 2: values = [] } = numbersOf(sample);
    for (const { field, bytes } of fieldsOf(sample))
      if (field === 3 && bytes !== undefined) ranks.add(numbersOf(bytes)[3]?.[0] ?? 0);
    const frames = stack.map((id) => locations.get(id)).filter((frame) => frame !== undefined);
    tree.add(frames.toReversed(), values.at(-1) ?? 0);
  }
  return sourceOf(tree, label, Math.max(1, ranks.size));
}

/** All numbers of a message by field, packed or one by one. */
function numbersOf(bytes: Uint8Array): Record<number, number[]> {
  const found: Record<number, number[]> = {};
  for (const each of fieldsOf(bytes)) (found[each.field] ??= []).push(...valuesOf(each));
  return found;
}

const valuesOf = ({ value, packed }: Varied): readonly number[] => (value === undefined ? packed() : [value]);

function sourceOf({ root }: Tree, label: string, ranks: number): ProfileSource | undefined {
  return root.total > 0 ? { kind: 'profile', label, facts: [], ranks, root } : undefined;
}

export function profileGroup({ label, ranks, root }: ProfileSource): Group {
  const of = ranks === 1 ? '' : `, ${ranks} ranks together`;
  const parts: Part[] = [flameOf(root, `What called what${of}`), functionsTable([{ label, root }])];
  return { title: `Where the guest computed: ${label}`, notes: [], parts };
}

/** Several profiles beside each other. */
export function comparedProfiles(sources: readonly ProfileSource[]): Group {
  return { title: 'Profiles side by side', notes: [], parts: [functionsTable(sources)] };
}

/** Boxes below each other: a function below what called it, as wide as its time. */
function flameOf(root: Node, title: string): Flame {
  const boxes: Box[] = [];
  let hidden = 0;
  const lay = (node: Node, depth: number, from: number): void => {
    if (node.total < LEAST_SHARE * root.total || boxes.length >= MOST_BOXES) {
      hidden++;
      return;
    }
    const { name, where, total, self } = node;
    boxes.push({ name, where, depth, from, total, self });
    let at = from;
    for (const callee of [...node.callees.values()].sort((a, b) => b.total - a.total)) {
      lay(callee, depth + 1, at);
      at += callee.total;
    }
  };
  lay(root, 0, 0);
  const note =
    hidden === 0
      ? undefined
      : `${hidden} functions that took less than 0.1 % are not drawn, nor what they called.`;
  return { kind: 'flame', title, note, total: root.total, boxes };
}

interface Sums {
  readonly name: string;
  readonly where: string;
  self: number;
  total: number;
}

/** By function: what it took itself, and with what it called; where it calls itself, once. */
function sumsOf(root: Node): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  const within = new Set<string>();
  const add = ({ name, where, self, total, callees }: Node): void => {
    const key = `${name}\0${where}`;
    let sum = sums.get(key);
    if (sum === undefined) sums.set(key, (sum = { name, where, self: 0, total: 0 }));
    sum.self += self;
    const isOuter = !within.has(key);
    if (isOuter) sum.total += total;
    within.add(key);
    for (const callee of callees.values()) add(callee);
    if (isOuter) within.delete(key);
  };
  for (const callee of root.callees.values()) add(callee);
  return sums;
}

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

/** Functions, those that took most themselves first; of several profiles beside each other. */
function functionsTable(sources: readonly { readonly label: string; readonly root: Node }[]): Table {
  const sums = sources.map(({ root }) => sumsOf(root));
  const keys = new Set(sums.flatMap((some) => [...some.keys()]));
  const share = (key: string, i: number) => (sums[i]!.get(key)?.self ?? 0) / sources[i]!.root.total;
  const most = (key: string) => Math.max(...sources.map((_, i) => share(key, i)));
  const sorted = [...keys].map((key) => [key, most(key)] as const).sort((a, b) => b[1] - a[1]);
  const shown = sorted.slice(0, MOST_FUNCTIONS).map(([key]) => key);
  const isOne = sources.length === 1;
  return {
    kind: 'table',
    title: 'Functions',
    note:
      keys.size > shown.length
        ? `${keys.size - shown.length} more, which took less time, are left out.`
        : undefined,
    head: [
      'function',
      'where it begins',
      ...sources.flatMap(({ label }) =>
        isOne ? ['itself', 'itself %', 'with callees %'] : [`${label} %`, `${label}`],
      ),
    ],
    rows: shown.map((key) => {
      const { name, where } = sums.find((some) => some.has(key))!.get(key)!;
      const cells = sources.flatMap(({ root }, i) => {
        const { self, total } = sums[i]!.get(key) ?? { self: 0, total: 0 };
        const own = [write(self, 'ns'), percent(self, root.total)];
        return isOne ? [...own, percent(total, root.total)] : own.toReversed();
      });
      return [name, where, ...cells];
    }),
  };
}
