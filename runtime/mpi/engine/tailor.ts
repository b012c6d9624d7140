/**
 * The bytes of the compiled engine for a program: functions that it cannot reach are left out, because all of them are
 * compiled before the start, which takes V8 2 ms of processor time for a kilobyte. What is left out traps; the numbers
 * of functions stay.
 */
import { builtBytes } from '../../built.ts';
import { ENGINE } from '../../files.ts';
import { leb } from '../../image/encode.ts';
import { Reader } from '../../image/reader.ts';
import { wayOf } from '../collectives/forms.ts';

/**
 * Section that the build adds: for each exported function, in their order, a set of the functions that it reaches. A
 * bit each, without imported ones, the first one lowest.
 */
export const REACHED = 'reached';

const CUSTOM = 0;
const EXPORT = 7;
const CODE = 10;
const FUNCTION = 0;
/** Unreachable: a length, no locals, the instruction, the end. */
const LEFT_OUT = [3, 0, 0, 0x0b];

/** What is called through a table: see ../../engine/partitioned.ts. */
const PARTITIONED = ['PartitionedPass', 'PartitionedDrop', 'PartitionedStart'];
/** What else functions of MPI need, which another one or TypeScript calls. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  Psend_init: PARTITIONED,
  Precv_init: PARTITIONED,
  Bsend_init: ['Send_init'],
};

interface Parts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Sets of functions by names of exports. */
  readonly reached: ReadonlyMap<string, Uint8Array>;
  /** Where the section of code begins, and its content, which the number of functions begins. */
  readonly code: number;
  readonly content: number;
  /** Where each function begins, and where the last one ends. */
  readonly bodies: readonly number[];
  /** Where the section begins that is for this file alone. */
  readonly last: number;
}

let parts: Parts | undefined;

/**
 * The engine with what TypeScript calls and what a program calls.
 * @param functions of MPI, by their names without `MPI_`; the engine may have them or not
 */
export function tailored(functions: Iterable<string>): Uint8Array<ArrayBuffer> {
  parts ??= read();
  const { bytes, reached, code, content, bodies, last } = parts;
  const asked = new Set([...functions].map((name) => wayOf(name.replace(/_c$/, '')).compiled));
  for (const name of [...asked].flatMap((one) => NEEDS[one] ?? [])) asked.add(name);
  const kept = new Uint8Array((bodies.length + 6) >> 3);
  // Functions of MPI have capitals.
  for (const [name, set] of reached)
    if (asked.has(name) || name[0]! > 'Z') for (let i = 0; i < kept.length; i++) kept[i]! |= set[i]!;
  const out = new Uint8Array(bytes.length);
  const first = content + leb(bodies.length - 1).length;
  let end = first;
  out.set(bytes.subarray(0, first));
  for (let i = 0; i < bodies.length - 1; i++) {
    const stays = (kept[i >> 3]! >> (i & 7)) & 1;
    const body = stays === 1 ? bytes.subarray(bodies[i], bodies[i + 1]) : LEFT_OUT;
    out.set(body, end);
    end += body.length;
  }
  // The length of the section takes as many bytes as before: the first ones say that more follow.
  let length = end - content;
  for (let at = code + 1; at < content; at++, length >>>= 7)
    out[at] = (length & 0x7f) | (at < content - 1 ? 0x80 : 0);
  out.set(bytes.subarray(bodies.at(-1), last), end);
  return out.slice(0, end + last - bodies.at(-1)!);
}

function read(): Parts {
  const bytes = builtBytes(ENGINE);
  const reader = new Reader(bytes, 'the engine', 8);
  const names: string[] = [];
  const sets: Uint8Array[] = [];
  const bodies: number[] = [];
  let code = 0;
  let content = 0;
  let last = 0;
  while (reader.at < bytes.length) {
    const start = reader.at;
    const id = reader.byte();
    const end = reader.u32() + reader.at;
    if (id === EXPORT) {
      for (let left = reader.u32(); left > 0; left--) {
        const name = reader.text();
        if (reader.byte() === FUNCTION) names.push(name);
        reader.skipLeb();
      }
    } else if (id === CODE) {
      code = start;
      content = reader.at;
      for (let left = reader.u32(); left > 0; left--) {
        bodies.push(reader.at);
        reader.skip(reader.u32());
      }
      bodies.push(end);
    } else if (id === CUSTOM && reader.text() === REACHED) {
      last = start;
      const each = (bodies.length + 6) >> 3;
      for (; reader.at < end; reader.at += each) sets.push(bytes.subarray(reader.at, reader.at + each));
    }
    reader.at = end;
  }
  return { bytes, reached: new Map(names.map((name, i) => [name, sets[i]!])), code, content, bodies, last };
}
