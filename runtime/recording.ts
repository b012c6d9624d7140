/**
 * The flight recorder: code that the gates have around each call of a guest, which notes the last calls of each rank in its
 * channel: which, with what arguments, what came of it. It is always there, so it does little: some stores, and a call of `stamp`
 * now and then, when the ring is full. Where instruments are asked for, the gates are made with code that also calls `enter` before
 * each call and `leave` behind it, with the address of the record. A call that ends the rank never returns: its record says so.
 *
 * What it costs is for the most part not the number of its stores: processors hold back what is loaded behind a store until they
 * know where that goes. So the way to the address of a record is short: no multiplication, and what is constant is in the stores.
 */
import type { Called } from './abi/calls.ts';
import {
  MORE_ARGS,
  MORE_WORDS,
  RECORD,
  RECORD_COUNT,
  RECORD_STEP,
  RECORD_WORDS,
  RECORDED,
  RECORDS,
  UNTIMED,
} from './abi/layout.ts';
import { leb, sleb } from './image/encode.ts';

const I32 = 0x7f;
const I64 = 0x7e;
const TYPE: Readonly<Record<string, number>> = { i: I32, I: I64, B: I64, d: 0x7c };
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
  I64_LOAD: 0x29,
  I32_STORE: 0x36,
  I64_STORE: 0x37,
  I32_CONST: 0x41,
  I64_CONST: 0x42,
  I32_EQZ: 0x45,
  I32_ADD: 0x6a,
  I32_SUB: 0x6b,
  I32_AND: 0x71,
  I64_ADD: 0x7c,
  I64_OR: 0x84,
  I64_SHR_U: 0x88,
  I32_WRAP_I64: 0xa7,
  I64_REINTERPRET_F64: 0xbd,
} as const;
const VOID = 0x40;

/**
 * What a gate imports for it, in this order and before its own functions, of the type [i32] -> []. `stamp` may store the time into
 * the record; `enter` does.
 */
export const TOLD = { bare: [], plain: ['stamp'], instrumented: ['enter', 'leave'] } as const;

/** A gate is made for instruments, or for none; a bare one records nothing, and is there to show what recording costs. */
export type Recording = keyof typeof TOLD;

/** The functions that it imports. */
export type Told = Readonly<Record<string, (at: number) => void>>;

/** Of gates that import these. */
export const recordingOf = (told: Told): Recording => ('enter' in told ? 'instrumented' : 'plain');

const COUNT_PLACE = leb(RECORDED);
const UNTIMED_PLACE = leb(UNTIMED);
const STEP = sleb(RECORD_STEP);
const FIRST = sleb(RECORDS);

/** Where in the ring the record of a call stands, or its part in a table whose entries are so many times smaller. */
function placeOf(count: number, smaller: number): number[] {
  const bytes = RECORD.BYTES / smaller;
  const shift = sleb(Math.log2(RECORD_STEP / bytes));
  const places = sleb((RECORD_COUNT - 1) * bytes);
  const shifted = [OP.LOCAL_GET, count, OP.I64_CONST, ...shift, OP.I64_SHR_U, OP.I32_WRAP_I64];
  return [...shifted, OP.I32_CONST, ...places, OP.I32_AND];
}

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
  if (recording === 'bare') return { locals: [], code: core };
  const [params, result] = signature.split(':') as [string, string];
  const [at, count, value] = [first, first + 1, first + 2];
  const head = (done: number) => [
    ...[OP.LOCAL_GET, at, OP.LOCAL_GET, count, OP.I64_CONST, ...sleb(2 * call + done), OP.I64_OR],
    ...[OP.I64_STORE, 2, ...leb(RECORDS + RECORD.HEAD)],
  ];
  const record = [OP.LOCAL_GET, at, OP.I32_CONST, ...FIRST, OP.I32_ADD];
  const code: number[] = [];
  // count = how many calls there were, and one more now; at = the place.
  code.push(OP.GLOBAL_GET, 0, OP.GLOBAL_GET, 0, OP.I64_LOAD, 2, ...COUNT_PLACE, OP.LOCAL_TEE, count);
  code.push(OP.I64_CONST, ...STEP, OP.I64_ADD, OP.I64_STORE, 2, ...COUNT_PLACE);
  code.push(...placeOf(count, 1), OP.GLOBAL_GET, 0, OP.I32_ADD, OP.LOCAL_SET, at);
  code.push(...head(0));
  storeArguments(code, params, at, count);
  if (recording === 'plain') {
    code.push(OP.LOCAL_GET, count, OP.I32_WRAP_I64, OP.I32_CONST, ...sleb((RECORD_COUNT - 1) * RECORD_STEP));
    const untimed = [OP.GLOBAL_GET, 0, OP.I32_LOAD, 2, ...UNTIMED_PLACE];
    code.push(OP.I32_AND, OP.I32_EQZ, OP.IF, VOID, ...untimed, OP.IF, VOID);
    code.push(OP.GLOBAL_GET, 0, ...untimed, OP.I32_CONST, 1, OP.I32_SUB, OP.I32_STORE, 2, ...UNTIMED_PLACE);
    code.push(OP.ELSE, ...record, OP.CALL, 0, OP.END, OP.END);
  } else code.push(...record, OP.CALL, 0);
  code.push(...core);
  if (result !== '') {
    code.push(OP.LOCAL_SET, value, OP.LOCAL_GET, at, OP.LOCAL_GET, value);
    code.push(STORE[result]!, 2, ...leb(RECORDS + RECORD.RESULT));
  }
  // Functions of the program that MPI calls back may have made so many calls that the record was another one's: now it is nobody's.
  code.push(...head(1));
  if (recording === 'instrumented') code.push(...record, OP.CALL, 1);
  if (result !== '') code.push(OP.LOCAL_GET, value);
  return { locals: [I32, I64, ...(result === '' ? [] : [TYPE[result]!])], code };
}

/** Arguments that have no room in the record go to the other table. */
function storeArguments(code: number[], params: string, at: number, count: number): void {
  const record = [OP.LOCAL_GET, at];
  const other = [...placeOf(count, 2), OP.GLOBAL_GET, 0, OP.I32_ADD];
  const store = (word: number, words: number, type: string, value: readonly number[]) => {
    const rest = word - RECORD_WORDS;
    if (rest + words > MORE_WORDS) return;
    const offset = rest < 0 ? RECORDS + RECORD.ARGS + 4 * word : MORE_ARGS + 4 * rest;
    code.push(...(rest < 0 ? record : other), ...value, STORE[type]!, 2, ...leb(offset));
  };
  let word = 0;
  for (const [i, type] of [...params].entries()) {
    const words = type === 'i' ? 1 : 2;
    const value = [OP.LOCAL_GET, ...leb(i)];
    if (word < RECORD_WORDS && word + words > RECORD_WORDS) {
      const bits = type === 'd' ? [...value, OP.I64_REINTERPRET_F64] : value;
      store(word, 1, 'i', [...bits, OP.I32_WRAP_I64]);
      store(word + 1, 1, 'i', [...bits, OP.I64_CONST, 32, OP.I64_SHR_U, OP.I32_WRAP_I64]);
    } else store(word, words, type, value);
    word += words;
  }
}
