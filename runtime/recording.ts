/**
 * The flight recorder: code that the gates have around each call of a guest, which notes the last calls of each rank in its
 * channel: which, with what arguments, what came of it. It is always there, so it does little: some stores, and the clock for one
 * call in STAMPED. Where instruments are asked for, the gates are made with code that also calls `enter` before each call and
 * `leave` behind it, with the address of the record. A call that ends the rank never returns: its record says so.
 */
import type { Called } from './abi/calls.ts';
import { RECORD, RECORD_COUNT, RECORD_WORDS, RECORDED, RECORDS, STAMPED } from './abi/layout.ts';
import { leb, sleb } from './image/encode.ts';

const I32 = 0x7f;
const TYPE: Readonly<Record<string, number>> = { i: I32, I: 0x7e, B: 0x7e, d: 0x7c };
const STORE: Readonly<Record<string, number>> = { i: 0x36, I: 0x37, B: 0x37, d: 0x39 };

const OP = {
  IF: 0x04,
  ELSE: 0x05,
  END: 0x0b,
  CALL: 0x10,
  LOCAL_GET: 0x20,
  LOCAL_SET: 0x21,
  LOCAL_TEE: 0x22,
  GLOBAL_GET: 0x23,
  I32_LOAD: 0x28,
  I32_STORE: 0x36,
  I32_CONST: 0x41,
  F64_CONST: 0x44,
  I32_EQZ: 0x45,
  I32_ADD: 0x6a,
  I32_MUL: 0x6c,
  I32_AND: 0x71,
  I32_OR: 0x72,
  I32_SHL: 0x74,
} as const;
const VOID = 0x40;

/**
 * What a gate imports for it, in this order and before its own functions, of the type [i32] -> []. `stamp` stores the time into
 * the record; so does `enter`.
 */
export const TOLD = { plain: ['stamp'], instrumented: ['enter', 'leave'] } as const;

/** A gate is made for instruments, or for none. */
export type Recording = keyof typeof TOLD;

/** The functions that it imports. */
export type Told = Readonly<Record<string, (at: number) => void>>;

/** Of gates that import these. */
export const recordingOf = (told: Told): Recording => ('enter' in told ? 'instrumented' : 'plain');

const get = (local: number): number[] => [OP.LOCAL_GET, ...leb(local)];

/** Stores what some code makes at an offset from the address in a local. */
const store = (at: number, offset: number, value: readonly number[], type = 'i'): number[] => [
  ...get(at),
  ...value,
  STORE[type]!,
  2,
  ...leb(offset),
];

/** Code that leaves the result of a call where the call stands, and a record of it. */
export interface Recorded {
  /** Types of the locals that it uses, from `first` on. */
  readonly locals: readonly number[];
  readonly code: readonly number[];
}

/**
 * Puts the recorder around the code of a call.
 * @param first local that is free
 * @param core the call, which takes the arguments from the parameters and leaves its result
 */
export function recorded(
  { call, signature }: Called,
  first: number,
  core: readonly number[],
  recording: Recording,
): Recorded {
  const [params, result] = signature.split(':') as [string, string];
  const [at, seq, value] = [first, first + 1, first + 2];
  const tell = (told: number) => [...get(at), OP.CALL, ...leb(told)];
  const noTime = store(at, RECORD.TIME, [OP.F64_CONST, 0, 0, 0, 0, 0, 0, 0, 0], 'd');
  const seldom = [...get(seq), OP.I32_CONST, ...sleb(STAMPED - 1), OP.I32_AND, OP.I32_EQZ, OP.IF, VOID];
  const code = [
    // seq = count++; at = the record of seq.
    ...[OP.GLOBAL_GET, 0, OP.GLOBAL_GET, 0, OP.I32_LOAD, 2, ...leb(RECORDED), OP.LOCAL_TEE, ...leb(seq)],
    ...[OP.I32_CONST, 1, OP.I32_ADD, OP.I32_STORE, 2, ...leb(RECORDED)],
    ...[...get(seq), OP.I32_CONST, ...sleb(RECORD_COUNT - 1), OP.I32_AND],
    ...[OP.I32_CONST, ...sleb(RECORD.BYTES), OP.I32_MUL, OP.GLOBAL_GET, 0, OP.I32_ADD],
    ...[OP.I32_CONST, ...sleb(RECORDS), OP.I32_ADD, OP.LOCAL_SET, ...leb(at)],
    ...store(at, RECORD.STATE, [...get(seq), OP.I32_CONST, 1, OP.I32_SHL]),
    ...store(at, RECORD.CALL, [OP.I32_CONST, ...sleb(call)]),
    ...argumentStores(params, at),
    ...(recording === 'plain' ? [...seldom, ...tell(0), OP.ELSE, ...noTime, OP.END] : tell(0)),
    ...core,
    ...(result === '' ? [] : [OP.LOCAL_SET, ...leb(value)]),
    ...(result === '' ? [] : store(at, RECORD.RESULT, get(value), result)),
    // Functions of the program that MPI calls back may have made so many calls that the record was another one's: now it is nobody's.
    ...store(at, RECORD.STATE, [...get(seq), OP.I32_CONST, 1, OP.I32_SHL, OP.I32_CONST, 1, OP.I32_OR]),
    ...(recording === 'plain' ? [] : tell(1)),
    ...(result === '' ? [] : get(value)),
  ];
  return { locals: [I32, I32, ...(result === '' ? [] : [TYPE[result]!])], code };
}

function argumentStores(params: string, at: number): number[] {
  const code: number[] = [];
  let word = 0;
  for (const [i, type] of [...params].entries()) {
    const words = type === 'i' ? 1 : 2;
    if (word + words <= RECORD_WORDS) code.push(...store(at, RECORD.ARGS + 4 * word, get(i), type));
    word += words;
  }
  return code;
}
