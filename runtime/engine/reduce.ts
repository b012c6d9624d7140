/**
 * Operations on operands, in the heap: those of operations/, compiled before the program starts, and functions of the
 * program, which are called from here. What is left is TypeScript's.
 */
import { callFunction, copyInHeap, isCompiled, reduce, setHeapWord } from './access';
import {
  KIND_COMPILED,
  KIND_OWN,
  KIND_PREDEFINED,
  MAX_OWN_OPERATIONS,
  MPI_DATATYPE_NULL,
  MPI_OP_NULL,
  NUMBERS,
  OP_HANDLE,
  OPS,
  OWN_OPERATIONS,
  TYPES,
  WORD_ARGUMENTS,
  WORD_CALLED,
  WORD_CALLING,
  WORD_COMM,
  WORD_SIZE,
  WORD_TAG,
} from './constants';
import { goOn, operate, operationKind } from './host';
import { Schedule } from './records';

/** Number of the reduction of a predefined operation and a predefined datatype, or -1. */
function numberOf(op: i32, type: i32): i32 {
  const row: u32 = op - MPI_OP_NULL;
  const column: u32 = type - MPI_DATATYPE_NULL;
  if (row >= <u32>OPS || column >= <u32>TYPES) return -1;
  return load<i16>((row * <u32>TYPES + column) << 1, NUMBERS);
}

/** The operation is a function of the program that is called from here, even when its handle has been freed. */
function isOwn(op: i32): bool {
  return <u32>(op - OP_HANDLE) < <u32>MAX_OWN_OPERATIONS && load<u32>(WORD_ARGUMENTS) != 0;
}

/** See KIND. */
function kindOf(op: i32, type: i32): i32 {
  const number = numberOf(op, type);
  if (number >= 0) return isCompiled(number) ? KIND_COMPILED : KIND_PREDEFINED;
  return isOwn(op) && load<u8>(op - OP_HANDLE, OWN_OPERATIONS) ? KIND_OWN : operationKind(op, type);
}

// The reduction that is being carried out: bytes of the operand and of an element of it.
export let operandBytes: i32 = 0;
export let stride: i32 = 0;
let datatype: i32 = 0;
export let kind: i32 = 0;
let operation: i32 = 0;

/** Chooses what is to be done to operands of so many bytes; false where it is not defined. */
export function choose(op: i32, type: i32, bytes: i32, each: i32): bool {
  const found = kindOf(op, type);
  if (found == 0) return false;
  kind = found;
  operation = op;
  datatype = type;
  operandBytes = bytes;
  stride = each;
  return true;
}

/** Notes it in a schedule. */
export function noteIn(schedule: Schedule): void {
  schedule.operation = operation;
  schedule.datatype = datatype;
  schedule.elements = kind;
  schedule.operandBytes = operandBytes;
  schedule.stride = stride;
}

/** to[i] = left[i] op right[i]; `right` may be lost where `to` is `left`. */
export function combine(to: u32, left: u32, right: u32): void {
  if (operandBytes == 0) return;
  if (kind == KIND_COMPILED) reduce(numberOf(operation, datatype), to, left, right, operandBytes);
  else if (kind == KIND_PREDEFINED) operate(operation, datatype, to, left, right, operandBytes / stride);
  else combineOwn(to, left, right);
}

/** The same with a function of the program, which leaves its result in the right operand. */
function combineOwn(to: u32, left: u32, right: u32): void {
  // It may call MPI, against the rules, and so this.
  const bytes = operandBytes;
  const each = stride;
  const type = datatype;
  const op = operation;
  const at = to == left ? right : to;
  if (at != right) copyInHeap(at, right, bytes);
  if (isOwn(op)) callProgram(op, type, left, at, bytes / each);
  else operate(op, type, at, left, at, bytes / each);
  if (to != at) copyInHeap(to, at, bytes);
  operandBytes = bytes;
  stride = each;
  datatype = type;
  operation = op;
  kind = KIND_OWN;
}

/** Calls the function. Schedules do not go on meanwhile, and the collective goes on as if it had not called MPI. */
function callProgram(op: i32, type: i32, left: u32, right: u32, count: i32): void {
  const numbers = load<u32>(WORD_ARGUMENTS);
  setHeapWord(numbers, count);
  setHeapWord(numbers + 4, type);
  const comm = load<i32>(WORD_COMM);
  const called = load<i32>(WORD_CALLED);
  const tag = load<i32>(WORD_TAG);
  const calling = load<i32>(WORD_CALLING);
  store<i32>(WORD_CALLING, 1);
  callFunction(op - OP_HANDLE, left, right, numbers, numbers + 4);
  store<i32>(WORD_CALLING, calling);
  if (load<i32>(WORD_COMM) != comm || load<i32>(WORD_SIZE) == 0) goOn(comm);
  store<i32>(WORD_CALLED, called);
  store<i32>(WORD_TAG, tag);
}

/** The reduction of a schedule, beside the one that is being carried out. */
export function combineOf(schedule: Schedule, to: u32, left: u32, right: u32): void {
  const bytes = operandBytes;
  const each = stride;
  const type = datatype;
  const op = operation;
  const elements = kind;
  operandBytes = schedule.operandBytes;
  stride = schedule.stride;
  datatype = schedule.datatype;
  operation = schedule.operation;
  kind = schedule.elements;
  combine(to, left, right);
  operandBytes = bytes;
  stride = each;
  datatype = type;
  operation = op;
  kind = elements;
}
