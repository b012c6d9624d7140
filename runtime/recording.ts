/**
 * The flight recorder: code that the gates have around each call of a guest, which notes the last calls of each rank in its
 * channel: which, with what arguments, what came of it. It is always there, so it does little: some stores, and a call of `stamp`
 * now and then, when the ring is full. Where instruments are asked for, the gates are made with their code before each call and behind
 * it as well (instruments/around.ts). A call that ends the rank never returns: its record says so.
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
import { leb, sleb, vector } from './image/encode.ts';

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

/** A function that a gate imports, with the types of its parameters and its result. */
export interface Told {
  readonly name: string;
  readonly params: readonly number[];
  readonly results: readonly number[];
}

/** Locals of a gate's function that hold what code around a call may want: where the record stands, and the result. */
export interface Places {
  /** Code that leaves the address of the record. */
  readonly record: readonly number[];
  /** The result of the call, where it has one. */
  readonly value: number;
  /** Locals of the types that the recording has asked for. */
  readonly own: number;
}

/** A kind of recording: what gates import for it, in this order and before their own functions, and its code. */
export interface Recording {
  readonly told: readonly Told[];
  /** Types of locals that its code uses. */
  readonly locals: readonly number[];
  /** Code before a call, when its record is there, and behind it. */
  before(called: Called, places: Places, count: number): readonly number[];
  behind(called: Called, places: Places): readonly number[];
}

/** Without instruments: now and then, when the ring is full, `stamp` may store the time into the record. */
export const FLIGHT: Recording = {
  told: [{ name: 'stamp', params: [I32], results: [] }],
  locals: [],
  before(_, { record }, count) {
    const untimed = [OP.GLOBAL_GET, 0, OP.I32_LOAD, 2, ...leb(UNTIMED)];
    return [
      ...[OP.LOCAL_GET, count, OP.I32_WRAP_I64, OP.I32_CONST, ...sleb((RECORD_COUNT - 1) * RECORD_STEP)],
      ...[OP.I32_AND, OP.I32_EQZ, OP.IF, VOID, ...untimed, OP.IF, VOID],
      ...[OP.GLOBAL_GET, 0, ...untimed, OP.I32_CONST, 1, OP.I32_SUB, OP.I32_STORE, 2, ...leb(UNTIMED)],
      ...[OP.ELSE, ...record, OP.CALL, 0, OP.END, OP.END],
    ];
  },
  behind: () => [],
};

/** Records nothing: it is there to show what recording costs. */
export const BARE: Recording = { told: [], locals: [], before: () => [], behind: () => [] };

/** A recording, and the functions that gates import for it. */
export interface Recorder {
  readonly recording: Recording;
  readonly functions: Readonly<Record<string, WebAssembly.ImportValue>>;
}

/** Types of functions, as gates have them in their sections. */
export const typesOf = ({ told }: Recording): number[][] =>
  told.map(({ params, results }) => [
    0x60,
    ...vector(params.map((type) => [type])),
    ...vector(results.map((type) => [type])),
  ]);

const COUNT_PLACE = leb(RECORDED);
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
  called: Called,
  first: number,
  core: readonly number[],
  recording: Recording,
): Recorded {
  if (recording === BARE) return { locals: [], code: core };
  const { call, signature } = called;
  const [params, result] = signature.split(':') as [string, string];
  const [at, count, own] = [first, first + 1, first + 2];
  const value = own + recording.locals.length;
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
  const places: Places = { record, value, own };
  code.push(...recording.before(called, places, count));
  code.push(...core);
  if (result !== '') {
    code.push(OP.LOCAL_SET, value, OP.LOCAL_GET, at, OP.LOCAL_GET, value);
    code.push(STORE[result]!, 2, ...leb(RECORDS + RECORD.RESULT));
  }
  // Functions of the program that MPI calls back may have made so many calls that the record was another one's: now it is nobody's.
  code.push(...head(1));
  code.push(...recording.behind(called, places));
  if (result !== '') code.push(OP.LOCAL_GET, value);
  return { locals: [I32, I64, ...recording.locals, ...(result === '' ? [] : [TYPE[result]!])], code };
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
