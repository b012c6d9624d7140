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
import {
  HANDLES,
  KIND_F32,
  KIND_F64,
  KIND_I32,
  KIND_NONE,
  KIND_OWN,
  KIND_PREDEFINED,
  KINDS,
  MPI_SUM,
  REDUCTION,
  REDUCTION_BYTES,
} from './constants';
import { moveData, operate, operationKind } from './host';
import { give, take } from './pages';
import { Reduction, Step } from './records';

const SUM: i32 = 0;
const MIN: i32 = 1;
const MAX: i32 = 2;

/** The reduction that is being carried out. */
export let current: Reduction = changetype<Reduction>(REDUCTION);

export function useReduction(reduction: Reduction): void {
  current = reduction;
}

/** What elements of a datatype are to an operation; KIND_NONE where it is not defined for them. */
export function kindOf(type: i32, op: i32): i32 {
  const isKnown = <u32>type < <u32>HANDLES && <u32>(op - MPI_SUM) <= <u32>MAX;
  const kind: i32 = isKnown ? load<u8>(type, KINDS) : KIND_NONE;
  return kind != KIND_NONE ? kind : operationKind(op, type);
}

/** to[i] = left[i] op right[i]; `right` may be lost where `to` is `left`. */
export function combine(to: u32, left: u32, right: u32): void {
  const r = current;
  if (r.kind < KIND_PREDEFINED && r.reduction < 0)
    combineNumbers(to, left, right, r.bytes, r.kind, r.operation);
  else if (r.kind != KIND_OWN) operate(r.operation, r.datatype, to, left, right, r.elements);
  else callProgram(to, left, right);
}

/** The same with a function of the program, which leaves its result in the right operand. */
function callProgram(to: u32, left: u32, right: u32): void {
  const r = current;
  const at = to == left ? right : to;
  copyOperand(r, at, right);
  if (changetype<u32>(r) != REDUCTION) operate(r.operation, r.datatype, at, left, at, r.elements);
  else {
    // It may call MPI, against the rules, and so this.
    const kept = take(REDUCTION_BYTES);
    if (kept) memory.copy(kept, REDUCTION, REDUCTION_BYTES);
    operate(r.operation, r.datatype, at, left, at, r.elements);
    if (kept) {
      memory.copy(REDUCTION, kept, REDUCTION_BYTES);
      give(kept);
    }
  }
  copyOperand(r, to, at);
}

function copyOperand(r: Reduction, to: u32, from: u32): void {
  if (to == from || r.bytes == 0) return;
  if (r.typed) moveData(to, r.typed, r.elements, from, r.typed, r.elements);
  else copyInHeap(to, from, r.bytes);
}

/** A step of a schedule, beside what is being carried out. */
export function combineOf(reduction: Reduction, step: Step): void {
  const before = current;
  const bytes = reduction.bytes;
  const elements = reduction.elements;
  current = reduction;
  reduction.bytes = step.bytes;
  reduction.elements = step.count;
  combine(step.to, step.left, step.right);
  reduction.bytes = bytes;
  reduction.elements = elements;
  current = before;
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
