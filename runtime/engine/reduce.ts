/**
 * Operations on small operands, in the heap. Sums, maxima and minima of numbers are here: vectors as long as there
 * are 16 bytes to a sum; the order of the elements changes no result.
 */
import {
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
import { KIND_F32, KIND_F64, KIND_I32, KINDS, MPI_SUM } from './constants';
import { isOwnOperation } from './host';

const SUM: i32 = 0;
const MIN: i32 = 1;
const MAX: i32 = 2;

/** Kinds above those of the elements: TypeScript has the operation, or the program. */
export const PREDEFINED: i32 = 8;
export const OWN: i32 = 9;

/** What elements of a datatype are to an operation. @throws MPI_ERR_OP where it is not defined for them */
export function kindOf(type: i32, op: i32): i32 {
  const kind: i32 = <u32>(op - MPI_SUM) > <u32>MAX ? 0 : load<u8>(type, KINDS);
  if (kind != 0) return kind;
  return isOwnOperation(op, type) ? OWN : PREDEFINED;
}

/** to[i] = left[i] op right[i] */
export function combineSimple(to: u32, left: u32, right: u32, bytes: i32, kind: i32, operation: i32): void {
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
