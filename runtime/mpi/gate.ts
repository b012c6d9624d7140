/**
 * The gate of MPI: a WebAssembly module between a guest and the functions of the chapters, with one export for each
 * function that the image imports. It records the calls (../recording.ts). It turns i64 arguments into doubles, so that
 * no BigInt is made; it catches what a function throws for an error and hands that and the arguments to `raise`, whose
 * result the guest gets; and it traps when the rank is to end, as the gate of the other calls does. Of a program that may handle
 * signals it looks for them as that one does, and refuses calls of a handler that has interrupted MPI.
 */

import { FIRST_MPI, numberOf } from '../abi/calls.ts';
import { CARRIED_OUT, END, KERNEL_PAGES, WITHIN_MPI } from '../abi/layout.ts';
import { MPI_INFO_NULL } from '../abi/mpi.ts';
import type { MpiFunction } from '../abi/mpi-functions.ts';
import { DELIVER, heeding } from '../gate.ts';
import { leb, moduleOf, section, sleb, text, vector } from '../image/encode.ts';
import { type Recording, recorded, typesOf } from '../recording.ts';
import { FORM, wayOf } from './collectives/forms.ts';

const I32 = 0x7f;
const I64 = 0x7e;
const F64 = 0x7c;
const EXTERNREF = 0x6f;

/**
 * Import module of the gate. Its functions are named `MPI_…`; besides these it has those of the compiled engine,
 * `memory`, `channel`, `ended`, `thrown`, what the recorder wants, `argument`, `raise`, and `isReady` and `begin` of the
 * engine, between which a collective is recorded.
 */
export const MPI_GATE = 'mpi-gate';

/**
 * A function and its signature: i for i32, I for i64, B for one that is handed on as it is, d for f64; parameters, a
 * colon, the result.
 */
export interface GateFunction {
  readonly name: string;
  readonly signature: string;
  /**
   * The function of the compiled engine that is asked first, with the same parameters, but counts of 32 bits; `engine.MPI_…`
   * among the imports. Of a nonblocking or persistent collective that is the blocking one.
   */
  readonly compiled: string | undefined;
  /** See FORM: how the engine is to be asked. */
  readonly form: number;
}

export const COMPILED = 'engine.';

/** Their counts need all 64 bits: what a program says that it received may be more than any memory holds. */
const WIDE: ReadonlySet<string> = new Set(['Status_set_elements_x', 'Status_set_elements_c']);

/** Those that have counts in memory: of 64 bits, in the form for these, which TypeScript tells the engine. */
const IN_MEMORY = /v$|w$|_scatter$|ack/;

/**
 * The functions of the gate of a program that imports these.
 * @param isCompiled whether the engine has a function, by its name without `MPI_`
 */
export function gateFunctions(
  imported: readonly MpiFunction[],
  isCompiled: (name: string) => boolean,
): GateFunction[] {
  return imported.map(({ name, signature }) => {
    const short = name.slice(4);
    const isLarge = short.endsWith('_c');
    const { compiled, form } = wayOf(isLarge ? short.slice(0, -2) : short);
    const isAsked =
      isCompiled(compiled) && !(isLarge && (!signature.includes('I') || IN_MEMORY.test(compiled)));
    return {
      name,
      signature: WIDE.has(short) ? signature.replace('I', 'B') : signature,
      compiled: isAsked ? compiled : undefined,
      form,
    };
  });
}

const OUTER: Readonly<Record<string, number>> = { i: I32, I: I64, B: I64, d: F64 };
const INNER: Readonly<Record<string, number>> = { i: I32, I: F64, B: I64, d: F64 };

const type = (params: readonly number[], results: readonly number[]): number[] => [
  0x60,
  ...vector(params.map((p) => [p])),
  ...vector(results.map((r) => [r])),
];

const asDouble = (letter: string, i: number): number[] => {
  const get = [0x20, ...leb(i)];
  if (letter === 'd') return get;
  return [...get, OUTER[letter] === I64 ? 0xb9 : 0xb7];
};

/** Parameters that a form has more than the blocking one: the info of a persistent collective, and the request. */
const MORE: Readonly<Record<number, number>> = {
  [FORM.BLOCKING]: 0,
  [FORM.NONBLOCKING]: 1,
  [FORM.PERSISTENT]: 2,
};

const get = (local: number) => [0x20, ...leb(local)];
const iff = (code: readonly number[]) => [0x04, 0x40, ...code, 0x0b];
/** When the call is done, out of so many blocks, to what the recorder does behind it. */
const leave = (blocks: number) => iff([0x41, 0, 0x0c, ...leb(blocks)]);

/** What a handler may call that has interrupted MPI: it ends the job. */
const ENDS = 'MPI_Abort';

/** Whether a handler has interrupted MPI, and not come back. */
const withinMpi = [0x23, 0, 0x28, 2, ...leb(WITHIN_MPI)];

/** Notes that the function is not the engine's alone: see services/kernel/carried-out.ts. */
function note(name: string): number[] {
  const bit = numberOf(name) - FIRST_MPI;
  const place = [2, ...leb(CARRIED_OUT + 4 * (bit >> 5))];
  return [0x23, 0, 0x23, 0, 0x28, ...place, 0x41, ...sleb(1 << (bit & 31)), 0x72, 0x36, ...place];
}

/** The functions that each gate imports first, behind those of the recorder. */
const ARGUMENT = 0;
const RAISE = 1;
const IS_READY = 2;
const BEGIN = 3;
const FIRST = 4;

/**
 * Asks the compiled function, and leaves when it has done the call. Counts that do not fit 31 bits, and what hints say, are
 * left to TypeScript.
 */
function ask(f: GateFunction, compiled: number, told: number): number[] {
  const counts = [...f.signature].flatMap((letter, i) => (letter === 'I' ? [get(i)] : []));
  if (counts.length === 0) return askCompiled(f, compiled, told, 0);
  const all = counts.flatMap((count, i) => (i === 0 ? count : [...count, 0x84]));
  return [...all, 0x42, 31, 0x88, 0x50, ...iff(askCompiled(f, compiled, told, 1))];
}

/** @param within blocks around it */
function askCompiled(
  { signature, form }: GateFunction,
  compiled: number,
  told: number,
  within: number,
): number[] {
  const params = signature.indexOf(':');
  const plain = Array.from({ length: params - MORE[form]! }, (_, i) =>
    signature[i] === 'I' ? [...get(i), 0xa7] : get(i),
  ).flat();
  const called = [...plain, 0x10, ...leb(compiled)];
  if (form === FORM.BLOCKING) return [...called, ...leave(1 + within)];
  const request = get(params - 1);
  const isPersistent = form === FORM.PERSISTENT;
  const begin = [...request, 0x41, isPersistent ? 1 : 0, 0x10, ...leb(told + BEGIN)];
  const recorded = [...called, ...begin, ...leave(within + (isPersistent ? 3 : 2))];
  const ready = [...request, 0x10, ...leb(told + IS_READY), ...iff(recorded)];
  if (!isPersistent) return ready;
  return [...get(params - 2), 0x41, ...sleb(MPI_INFO_NULL), 0x46, ...iff(ready)];
}

/**
 * One export: the compiled function, the call, and what is done with what they throw, or with the end that the error
 * handler wants. Behind what the recorder wants stand `argument`, `raise`, `isReady` and `begin`.
 * @param index among the functions of the gate
 * @param compiled function index, or -1
 * @param signals indices of what is done about signals, where the program may handle any
 */
function body(
  f: GateFunction,
  index: number,
  compiled: number,
  recording: Recording,
  signals: { deliver: number; refuse: number } | undefined,
): number[] {
  const { signature } = f;
  const told = recording.told.length;
  const [params, result] = signature.split(':') as [string, string];
  const first = compiled < 0 ? [] : ask(f, compiled, told);
  const call = [...params].flatMap((letter, i) => (letter === 'I' ? asDouble(letter, i) : [0x20, ...leb(i)]));
  const how = leb(params.length);
  const thrown = leb(params.length + 1);
  const ends = [0x21, ...how, 0x23, 0, 0x20, ...how, 0x36, 2, ...leb(END), 0x00];
  const args = [...params].flatMap((letter, i) => [...asDouble(letter, i), 0x10, ...leb(told + ARGUMENT)]);
  const raise = [
    0x21,
    ...thrown,
    ...args,
    0x20,
    ...thrown,
    0x41,
    ...sleb(index),
    0x10,
    ...leb(told + RAISE),
    ...(result === 'd' ? [0xb7] : []),
  ];
  const core = [
    0x06,
    OUTER[result]!,
    0x06,
    OUTER[result]!,
    ...(signals === undefined || f.name === ENDS
      ? []
      : [...withinMpi, ...iff([0x10, ...leb(signals.refuse)])]),
    ...first,
    ...note(f.name),
    ...call,
    0x10,
    ...leb(told + FIRST + index),
    0x07,
    1,
    ...raise,
    0x0b,
    0x07,
    0,
    ...ends,
    0x0b,
  ];
  const called = { call: numberOf(f.name), name: f.name, signature };
  const { locals, code } = recorded(called, params.length + 2, core, recording);
  const last = params.length + 1 + locals.length;
  const heeds = signals === undefined ? code : heeding(called, code, signals.deliver, last);
  const all = vector([I32, EXTERNREF, ...locals].map((kind) => [1, kind])).concat(heeds, 0x0b);
  return leb(all.length).concat(all);
}

/** Of a program that handles signals: throws what tells that a call is refused. */
export const REFUSE = 'refuse';

/**
 * The bytes of the gate for these functions.
 * @param heeds whether the program may handle signals
 */
export function mpiGateBytes(
  functions: readonly GateFunction[],
  recording: Recording,
  heeds = false,
): Uint8Array<ArrayBuffer> {
  const { told } = recording;
  const types = [
    type([I32], []),
    type([EXTERNREF], []),
    type([F64], []),
    type([EXTERNREF, I32], [I32]),
    type([I32], [I32]),
    type([I32, I32, I32], [I32]),
    type([], []),
    ...functions.flatMap(({ signature, form }) => {
      const [params, result] = signature.split(':') as [string, string];
      const outer = [...params].map((c) => OUTER[c]!);
      const inner = [...params].map((c) => INNER[c]!);
      const results = [OUTER[result]!];
      return [
        type(outer, results),
        type(inner, [INNER[result]!]),
        type(
          outer.slice(0, outer.length - MORE[form]!).map((kind) => (kind === I64 ? I32 : kind)),
          results,
        ),
      ];
    }),
    ...typesOf(recording),
  ];
  const typeOf = (i: number, which: number) => leb(7 + 3 * i + which);
  const fast = functions.filter(({ compiled }) => compiled !== undefined);
  const name = (field: string) => [...text(MPI_GATE), ...text(field)];
  const imports = [
    [...name('memory'), 2, 3, 1, ...leb(KERNEL_PAGES)],
    [...name('channel'), 3, I32, 0],
    [...name('ended'), 4, 0, 0],
    [...name('thrown'), 4, 0, 1],
    ...told.map(({ name: field }, i) => [...name(field), 0, ...leb(types.length - told.length + i)]),
    [...name('argument'), 0, 2],
    [...name('raise'), 0, 3],
    [...name('isReady'), 0, 4],
    [...name('begin'), 0, 5],
    ...functions.map((f, i) => [...name(f.name), 0, ...typeOf(i, 1)]),
    ...fast.map((f) => [...name(`${COMPILED}${f.name}`), 0, ...typeOf(functions.indexOf(f), 2)]),
    ...(heeds
      ? [
          [...name(DELIVER), 0, 4],
          [...name(REFUSE), 0, 6],
        ]
      : []),
  ];
  const called = told.length + FIRST + functions.length;
  const deliver = called + fast.length;
  const signals = heeds ? { deliver, refuse: deliver + 1 } : undefined;
  const first = deliver + (heeds ? 2 : 0);
  return moduleOf(
    section(1, vector(types)),
    section(2, vector(imports)),
    section(3, vector(functions.map((_, i) => typeOf(i, 0)))),
    section(7, vector(functions.map((f, i) => [...text(f.name), 0, ...leb(first + i)]))),
    section(
      10,
      vector(
        functions.map((f, i) =>
          body(f, i, f.compiled === undefined ? -1 : called + fast.indexOf(f), recording, signals),
        ),
      ),
    ),
    // Names of the functions, for stacks.
    section(0, [
      ...text('name'),
      ...section(0, text(MPI_GATE)),
      ...section(1, vector(functions.map((f, i) => [...leb(first + i), ...text(f.name)]))),
    ]),
  );
}
