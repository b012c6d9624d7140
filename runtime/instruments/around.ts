/**
 * The code that gates have around each call of a guest where instruments are asked for: calls of the instrument (../engine/instrument),
 * with what is known of the call when its gate is made: which one it is, whether it is shipped, whether it waits, which of its
 * parameters say what it moves.
 */
import { type Called, FIRST_MPI } from '../abi/calls.ts';
import { RECORD } from '../abi/layout.ts';
import { SYSCALLS } from '../abi/syscalls.ts';
import { leb, sleb } from '../image/encode.ts';
import type { Places, Recording } from '../recording.ts';
import { type Shape, shapeOf } from './messages.ts';

const I32 = 0x7f;
const F64 = 0x7c;

const OP = {
  CALL: 0x10,
  LOCAL_GET: 0x20,
  LOCAL_SET: 0x21,
  F64_LOAD: 0x2b,
  I32_CONST: 0x41,
  F64_CONST: 0x44,
  I32_NE: 0x47,
  I32_LT_U: 0x49,
  I32_ADD: 0x6a,
  F64_CONVERT_I32: 0xb7,
  F64_CONVERT_I64: 0xb9,
} as const;

/** Functions of the instrument, by their places among the imports of a gate. */
const ENTER = 0;
const LEAVE = 1;
const LEAVE_MESSAGE = 2;
const ENTER_SHIPPED = 3;
const LEAVE_SHIPPED = 4;

/** Token, when it began, record, whether it failed. */
const LEFT = [I32, F64, I32, I32];

/** Calls that never wait for anybody. */
const QUIET =
  /^MPI_(?:I(?:[abceg-mo-z]\w*|neighbor\w*)|Start(?:all)?|Test(?:all|any|some)?|Request_get_status|Wtime|Comm_(?:rank|size)|Get_count)$/;
const WAITS = /yield|^proc_/;

/** Calls of `lwk` return what they are asked for, or a negative errno above this. */
const LEAST_ERRNO = -100;

const constant = (value: number) => [OP.I32_CONST, ...sleb(value)];
const get = (local: number) => [OP.LOCAL_GET, ...leb(local)];

function isQuiet({ call, name }: Called): boolean {
  return call >= FIRST_MPI ? QUIET.test(name) : !WAITS.test(name);
}

function isShipped({ call }: Called): boolean {
  return call < FIRST_MPI && SYSCALLS[call]!.where === 'shipped';
}

/** What says whether a call has failed: its result is not 0, or an errno that is negative. */
function failed({ call, signature }: Called, value: number): number[] {
  if (!signature.endsWith('i')) return constant(0);
  const isNegative = call < FIRST_MPI && SYSCALLS[call]!.module === 'lwk';
  if (!isNegative) return [...get(value), ...constant(0), OP.I32_NE];
  return [
    ...get(value),
    ...constant(-LEAST_ERRNO - 1),
    OP.I32_ADD,
    ...constant(-LEAST_ERRNO - 1),
    OP.I32_LT_U,
  ];
}

/** The arguments that say what a function of MPI moves. */
function moved({ signature }: Called, shape: Shape): number[] {
  const word = (parameter: number, otherwise: number) =>
    parameter < 0 ? constant(otherwise) : get(parameter);
  const count =
    shape.count < 0
      ? [OP.F64_CONST, ...new Array<number>(8).fill(0)]
      : [...get(shape.count), signature[shape.count] === 'i' ? OP.F64_CONVERT_I32 : OP.F64_CONVERT_I64];
  const { type, to, toTag, from, fromTag, comm, status } = shape;
  return [
    ...count,
    ...[word(type, 0), word(to, -1), word(toTag, 0), word(from, -1)].flat(),
    ...[word(fromTag, 0), word(comm, 0), word(status, 0)].flat(),
  ];
}

export const INSTRUMENTED: Recording = {
  told: [
    { name: 'enter', params: [I32, I32, I32], results: [I32] },
    { name: 'leave', params: LEFT, results: [] },
    { name: 'leaveMessage', params: [...LEFT, F64, I32, I32, I32, I32, I32, I32, I32], results: [] },
    { name: 'enterShipped', params: [I32], results: [I32] },
    { name: 'leaveShipped', params: LEFT, results: [] },
  ],
  // What `enter` has said, and when the call began: the instrument has left that in the record.
  locals: [I32, F64],
  before(called, { record, own }) {
    const entered = isShipped(called)
      ? [...record, OP.CALL, ENTER_SHIPPED]
      : [...record, ...constant(called.call), ...constant(isQuiet(called) ? 1 : 0), OP.CALL, ENTER];
    const began = [...record, OP.F64_LOAD, 3, ...leb(RECORD.TIME), OP.LOCAL_SET, ...leb(own + 1)];
    return [...entered, OP.LOCAL_SET, ...leb(own), ...began];
  },
  behind(called, { record, own, value }: Places) {
    const left = [...get(own), ...get(own + 1), ...record, ...failed(called, value)];
    if (isShipped(called)) return [...left, OP.CALL, LEAVE_SHIPPED];
    const shape = called.call >= FIRST_MPI ? shapeOf(called) : undefined;
    if (shape === undefined) return [...left, OP.CALL, LEAVE];
    return [...left, ...moved(called, shape), OP.CALL, LEAVE_MESSAGE];
  },
};
