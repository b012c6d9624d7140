/**
 * Operations on operands, in the heap: those of operations/, compiled before the program starts, and functions of the
 * program, which are called from here. What is left is TypeScript's.
 */

import { callFunction, copyInHeap, isCompiled, isFunction, reduce, setHeapWord } from './access';
import { inUse, outside, strideOf, use } from './arguments';
import {
  KIND,
  MAX_OWN_OPERATIONS,
  MPI_DATATYPE_NULL,
  MPI_OP_NULL,
  NUMBERS,
  OP_HANDLE,
  OPS,
  OWN_OPERATIONS,
  REDUCTION,
  REDUCTION_BYTES,
  TYPES,
  WORD,
} from './constants';
import { goOn, operate, operationKind } from './host';
import { moveData } from './layouts';
import { give, take } from './pages';
import { Reduction, Step } from './records';

/** Number of the reduction of a predefined operation and a predefined datatype, or -1. */
function numberOf(op: i32, type: i32): i32 {
  const row: u32 = op - MPI_OP_NULL;
  const column: u32 = type - MPI_DATATYPE_NULL;
  if (row >= <u32>OPS || column >= <u32>TYPES) return -1;
  return load<i16>((row * <u32>TYPES + column) << 1, NUMBERS);
}

/** The reduction that is being carried out. */
export let current: Reduction = changetype<Reduction>(REDUCTION);

export function useReduction(reduction: Reduction): void {
  current = reduction;
}

/** What an operation is to elements of a datatype: see KIND. */
export function kindOf(type: i32, op: i32): i32 {
  const number = numberOf(op, type);
  if (number >= 0) return isCompiled(number) ? KIND.COMPILED : KIND.PREDEFINED;
  const index: u32 = op - OP_HANDLE;
  const isOwn = index < <u32>MAX_OWN_OPERATIONS && load<u8>(index, OWN_OPERATIONS) != 0;
  return isOwn ? KIND.OWN : operationKind(op, type);
}

/** to[i] = left[i] op right[i]; `right` may be lost where `to` is `left`. */
export function combine(to: u32, left: u32, right: u32): void {
  const r = current;
  if (r.elements == 0) return;
  if (r.kind == KIND.COMPILED) reduce(numberOf(r.operation, r.datatype), to, left, right, r.bytes);
  else if (r.kind == KIND.PREDEFINED) operate(r.operation, r.datatype, to, left, right, r.elements);
  else combineOwn(to, left, right);
}

/** MPI-5.0 §6.9.7: operands of a predefined operation that lie apart. */
export function Reduce_local(from: u32, to: u32, count: i32, type: i32, op: i32): bool {
  const number = numberOf(op, type);
  const bytes = <i64>strideOf(type) * count;
  if (number < 0 || !isCompiled(number) || inUse().ranks == 0 || bytes <= 0 || bytes > i32.MAX_VALUE)
    return false;
  const each = <u32>bytes;
  if (from == 0 || to == 0 || outside(from, each) || outside(to, each)) return false;
  if ((from > to ? from - to : to - from) < each) return false;
  reduce(number, to, from, to, each);
  return true;
}

/** The same with a function of the program, which leaves its result in the right operand. */
function combineOwn(to: u32, left: u32, right: u32): void {
  const r = current;
  const at = to == left ? right : to;
  copyOperand(r, at, right);
  // It may call MPI, against the rules, and so this.
  const kept = changetype<u32>(r) == REDUCTION ? take(REDUCTION_BYTES) : 0;
  if (kept) memory.copy(kept, REDUCTION, REDUCTION_BYTES);
  callProgram(r, left, at);
  if (kept) {
    memory.copy(REDUCTION, kept, REDUCTION_BYTES);
    give(kept);
  }
  copyOperand(r, to, at);
}

/** Calls the function. Schedules do not go on meanwhile, and the collective goes on as if it had not called MPI. */
function callProgram(r: Reduction, left: u32, right: u32): void {
  const index = r.operation - OP_HANDLE;
  const numbers = load<u32>(WORD.ARGUMENTS);
  const comm = inUse().handle;
  const called = load<i32>(WORD.CALLED);
  const tag = load<i32>(WORD.TAG);
  const calling = load<i32>(WORD.CALLING);
  store<i32>(WORD.CALLING, 1);
  // One whose handle has been freed since, or whose count has 64 bits, TypeScript calls.
  if (numbers != 0 && <u32>index < <u32>MAX_OWN_OPERATIONS && isFunction(index)) {
    setHeapWord(numbers, r.elements);
    setHeapWord(numbers + 4, r.datatype);
    callFunction(index, left, right, numbers, numbers + 4);
  } else operate(r.operation, r.datatype, right, left, right, r.elements);
  store<i32>(WORD.CALLING, calling);
  if (!use(comm)) goOn(comm);
  store<i32>(WORD.CALLED, called);
  store<i32>(WORD.TAG, tag);
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
