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

/** Parts of the code; locals and places in a record are below 128, one byte each. */
const COUNT_PLACE = leb(RECORDED);
const LAST = sleb(RECORD_COUNT - 1);
const EACH = sleb(RECORD.BYTES);
const FIRST = sleb(RECORDS);
const SELDOM = sleb(STAMPED - 1);
const NO_TIME = [0, 0, 0, 0, 0, 0, 0, 0];

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
  const code: number[] = [];
  // seq = count++; at = the record of seq.
  code.push(OP.GLOBAL_GET, 0, OP.GLOBAL_GET, 0, OP.I32_LOAD, 2, ...COUNT_PLACE, OP.LOCAL_TEE, seq);
  code.push(OP.I32_CONST, 1, OP.I32_ADD, OP.I32_STORE, 2, ...COUNT_PLACE);
  code.push(OP.LOCAL_GET, seq, OP.I32_CONST, ...LAST, OP.I32_AND, OP.I32_CONST, ...EACH, OP.I32_MUL);
  code.push(OP.GLOBAL_GET, 0, OP.I32_ADD, OP.I32_CONST, ...FIRST, OP.I32_ADD, OP.LOCAL_SET, at);
  const state = [OP.LOCAL_GET, at, OP.LOCAL_GET, seq, OP.I32_CONST, 1, OP.I32_SHL];
  code.push(...state, OP.I32_STORE, 2, RECORD.STATE);
  code.push(OP.LOCAL_GET, at, OP.I32_CONST, ...sleb(call), OP.I32_STORE, 2, RECORD.CALL);
  storeArguments(code, params, at);
  if (recording === 'plain') {
    code.push(OP.LOCAL_GET, seq, OP.I32_CONST, ...SELDOM, OP.I32_AND, OP.I32_EQZ, OP.IF, VOID);
    code.push(OP.LOCAL_GET, at, OP.CALL, 0, OP.ELSE);
    code.push(OP.LOCAL_GET, at, OP.F64_CONST, ...NO_TIME, STORE.d!, 2, RECORD.TIME, OP.END);
  } else code.push(OP.LOCAL_GET, at, OP.CALL, 0);
  code.push(...core);
  if (result !== '')
    code.push(OP.LOCAL_SET, value, OP.LOCAL_GET, at, OP.LOCAL_GET, value, STORE[result]!, 2, RECORD.RESULT);
  // Functions of the program that MPI calls back may have made so many calls that the record was another one's: now it is nobody's.
  code.push(...state, OP.I32_CONST, 1, OP.I32_OR, OP.I32_STORE, 2, RECORD.STATE);
  if (recording === 'instrumented') code.push(OP.LOCAL_GET, at, OP.CALL, 1);
  if (result !== '') code.push(OP.LOCAL_GET, value);
  return { locals: [I32, I32, ...(result === '' ? [] : [TYPE[result]!])], code };
}

function storeArguments(code: number[], params: string, at: number): void {
  let place: number = RECORD.ARGS;
  for (let i = 0; i < params.length; i++) {
    const type = params[i]!;
    const bytes = type === 'i' ? 4 : 8;
    if (place + bytes <= RECORD.ARGS + 4 * RECORD_WORDS)
      code.push(OP.LOCAL_GET, at, OP.LOCAL_GET, i, STORE[type]!, 2, place);
    place += bytes;
  }
}
