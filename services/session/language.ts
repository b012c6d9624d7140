/** How arrays and text go into the heap of a program and out of it, in whatever language that was written. */
import { LwkError } from '../../runtime/abi/errors.ts';
import type { Earlier, Value } from '../../runtime/channel/trip.ts';
import type { GuestMemory } from '../../runtime/memory/guest.ts';
import { printable } from '../../runtime/printable.ts';
import { fitValue } from '../job/entry.ts';
import type { Line } from './line.ts';
import { ARRAYS, type CallPlan, elementBytes } from './plan.ts';
import type { Arrays, TypedArray, ValueType } from './types.ts';

/** Arguments in the heap of a rank. */
export interface Placed {
  /** As the export takes them. */
  readonly values: readonly Value[];
  /** Calls that let go of them, behind the call in the same trip. */
  readonly after: readonly (readonly (Value | Earlier)[])[];
}

/** Of one rank: it keeps what it has allocated there. */
export interface Language {
  place(plan: CallPlan, args: readonly unknown[]): Promise<Placed>;
  /** What an export has returned, as a value of its own. */
  read(plan: CallPlan, result: Value | undefined): unknown;
  /** Lets go of what was returned. */
  release(plan: CallPlan, result: Value | undefined): Promise<void>;
}

/** A number as an argument. @throws LWK_E_USAGE when it is not of the type */
export function numberOf({ name }: CallPlan, i: number, type: ValueType, value: number | bigint): Value {
  const number = fitValue(value, type);
  if (number !== undefined) return number;
  throw new LwkError(
    'LWK_E_USAGE',
    `call of ${printable(name)}: argument ${i + 1}: ${value} is not a value of type ${type}.`,
    { name, type, value },
  );
}

/** @throws LWK_E_RESULT */
export function badResult({ name, returns }: CallPlan, why: string): LwkError {
  return new LwkError(
    'LWK_E_RESULT',
    `${printable(name)} returned ${why}, and it is described to return ${returns}.`,
    { name, returns },
  );
}

/** @throws LWK_E_ADMISSION: the heap is full */
export function noRoom({ name }: CallPlan, bytes: number, { heap }: Line): LwkError {
  return new LwkError(
    'LWK_E_ADMISSION',
    `call of ${printable(name)}: its program could not allocate ${bytes} bytes for the arguments in a heap of ` +
      `${heap.bytes / 2 ** 20} MiB. Give the session a larger one.`,
    { name, bytes },
  );
}

export function putArray({ u8 }: GuestMemory, at: number, array: TypedArray): void {
  u8.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
}

/** A copy of an array in the heap, which is checked to hold it. */
export function copyArray(
  heap: GuestMemory,
  plan: CallPlan,
  type: keyof Arrays,
  at: number,
  length: number,
): TypedArray {
  const bytes = length * elementBytes(type);
  if (at + bytes > heap.bytes)
    throw badResult(plan, `an array of ${length} elements at ${at}, which is not in its heap`);
  return new ARRAYS[type](heap.u8.slice(at, at + bytes).buffer, 0, length);
}
