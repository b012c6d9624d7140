/**
 * Operations on small operands, in the heap. Sums, maxima and minima of numbers are here: vectors as long as there
 * are 16 bytes to a sum; the order of the elements changes no result.
 */
import {
  copyInHeap,
  heapDouble,
  heapFloat,
  heapLong,
  heapVector,
  heapWord,
  setHeapDouble,
  setHeapFloat,
  setHeapLong,
  setHeapVector,
  setHeapWord,
} from './access';
import { KIND_F32, KIND_F64, KIND_I32, KIND_OWN, KIND_PREDEFINED, KINDS, MPI_SUM } from './constants';
import { operate, operationKind } from './host';
import { Schedule } from './records';

const SUM: i32 = 0;
const MIN: i32 = 1;
const MAX: i32 = 2;

/** What elements of a datatype are to an operation; 0 where it is not defined for them. */
function kindOf(type: i32, op: i32): i32 {
  const kind: i32 = <u32>(op - MPI_SUM) > <u32>MAX ? 0 : load<u8>(type, KINDS);
  return kind != 0 ? kind : operationKind(op, type);
}

// The reduction that is being carried out: bytes of the operand and of an element of it.
export let operandBytes: i32 = 0;
export let stride: i32 = 0;
let datatype: i32 = 0;
export let kind: i32 = 0;
let operation: i32 = 0;

/** Chooses what is to be done to operands of so many bytes; false where it is not defined. */
export function choose(op: i32, type: i32, bytes: i32, each: i32): bool {
  const found = kindOf(type, op);
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
  if (kind < KIND_PREDEFINED) combineNumbers(to, left, right, operandBytes, kind, operation);
  else if (kind == KIND_PREDEFINED) operate(operation, datatype, to, left, right, operandBytes / stride);
  else callProgram(to, left, right);
}

/** The same with a function of the program, which leaves its result in the right operand. */
function callProgram(to: u32, left: u32, right: u32): void {
  // It may call MPI, against the rules, and so this.
  const bytes = operandBytes;
  const each = stride;
  const type = datatype;
  const op = operation;
  const at = to == left ? right : to;
  if (bytes != 0 && at != right) copyInHeap(at, right, bytes);
  operate(op, type, at, left, at, bytes / each);
  if (bytes != 0 && to != at) copyInHeap(to, at, bytes);
  operandBytes = bytes;
  stride = each;
  datatype = type;
  operation = op;
  kind = KIND_OWN;
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

/** to[i] = left[i] op right[i], of numbers. */
function combineNumbers(to: u32, left: u32, right: u32, bytes: i32, kind: i32, operation: i32): void {
  const op = operation - MPI_SUM;
  const end = left + bytes;
  if (op == SUM) {
    for (; end - left >= 16; left += 16, right += 16, to += 16)
      setHeapVector(to, sum(heapVector(left), heapVector(right), kind));
  }
  if (kind == KIND_F64)
    for (; left != end; left += 8, right += 8, to += 8)
      setHeapDouble(to, one(heapDouble(left), heapDouble(right), op));
  else if (kind == KIND_F32)
    for (; left != end; left += 4, right += 4, to += 4)
      setHeapFloat(to, one(heapFloat(left), heapFloat(right), op));
  else if (kind == KIND_I32)
    for (; left != end; left += 4, right += 4, to += 4)
      setHeapWord(to, one(heapWord(left), heapWord(right), op));
  else
    for (; left != end; left += 8, right += 8, to += 8)
      setHeapLong(to, one(heapLong(left), heapLong(right), op));
}

function one<T>(left: T, right: T, op: i32): T {
  if (op == SUM) return left + right;
  return (op == MIN ? left < right : left > right) ? left : right;
}

function sum(left: v128, right: v128, kind: i32): v128 {
  if (kind == KIND_F64) return f64x2.add(left, right);
  if (kind == KIND_F32) return f32x4.add(left, right);
  return kind == KIND_I32 ? i32x4.add(left, right) : i64x2.add(left, right);
}
