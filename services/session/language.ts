/** How arrays and text go into the heap of a program and out of it, in whatever language that was written. */
import { LwkError } from '../../runtime/abi/errors.ts';
import type { Earlier, Value } from '../../runtime/channel/trip.ts';
import type { GuestMemory } from '../../runtime/memory/guest.ts';
import { printable } from '../../runtime/printable.ts';
import { fitValue } from '../job/entry.ts';
import type { Line } from './line.ts';
import { ARRAYS, type CallPlan, checkArgument, elementBytes, wasmType } from './plan.ts';
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
  /** Text that was returned. @throws LWK_E_RESULT */
  text(plan: CallPlan, result: Value | undefined): string;
  /** Where an array lies that was returned. @throws LWK_E_RESULT */
  locate(plan: CallPlan, type: keyof Arrays, result: Value | undefined): Located;
  /** Lets go of what was returned. */
  release(plan: CallPlan, result: Value | undefined): Promise<void>;
  /** Lets go of all that it keeps there. */
  forget(): Promise<void>;
}

/** A number as an argument. @throws LWK_E_USAGE when it is not of the type */
export function numberOf(
  { name }: Pick<CallPlan, 'name'>,
  i: number,
  type: ValueType,
  value: Value | boolean,
): Value {
  if (typeof value === 'boolean') return Number(value);
  const number = fitValue(value, wasmType(type));
  if (number !== undefined) return number;
  throw new LwkError(
    'LWK_E_USAGE',
    `call of ${printable(name)}: argument ${i + 1}: ${value} is not a value of type ${type}.`,
    { name, type, value },
  );
}

/** A number that was returned, as its type says. */
export function numeric(type: ValueType | undefined, value: Value | undefined): Value | boolean | undefined {
  if (type === 'bool') return value !== 0;
  if (type === 'u32') return Number(value) >>> 0;
  return type === 'u64' ? BigInt.asUintN(64, value as bigint) : value;
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

/** Arguments that are numbers. */
export const numbersOf = (plan: CallPlan, args: readonly unknown[]): Value[] =>
  plan.args.map((type, i) => numberOf(plan, i, type, args[i] as Value));

/**
 * Arguments of a function that nothing describes: numbers, and 0 for those that are not given.
 * @throws LWK_E_USAGE
 */
export function fitArguments(name: string, params: readonly string[], given: readonly unknown[]): Value[] {
  if (given.length > params.length)
    throw new LwkError(
      'LWK_E_USAGE',
      `call of ${printable(name)}: ${given.length} arguments were given, and it takes ${params.length}.`,
      { name },
    );
  return (params as ValueType[]).map((type, i) => {
    const value = given[i] ?? (type === 'i64' ? 0n : 0);
    if (typeof value !== 'boolean') checkArgument({ name }, i, type, value);
    return numberOf({ name }, i, type, value as Value | boolean);
  });
}

/**
 * Puts an array where there is room for as many bytes as it had when the call began.
 * @throws LWK_E_USAGE where its buffer has been detached or resized meanwhile
 */
export function putArray(
  plan: CallPlan,
  { u8 }: GuestMemory,
  at: number,
  array: TypedArray,
  bytes: number,
): void {
  if ((array.buffer as ArrayBuffer).detached || array.byteLength !== bytes)
    throw new LwkError(
      'LWK_E_USAGE',
      `call of ${printable(plan.name)}: the buffer of an array was ${
        (array.buffer as ArrayBuffer).detached ? 'detached' : 'resized'
      } while the call waited. Arguments belong to a call until it has returned.`,
      { name: plan.name },
    );
  u8.set(new Uint8Array(array.buffer, array.byteOffset, bytes), at);
}

/** An array in the heap. */
export interface Located {
  readonly type: keyof Arrays;
  /** Address in bytes. */
  readonly at: number;
  /** Elements. */
  readonly length: number;
}

/** @throws LWK_E_RESULT where it is not in the heap */
export function located(
  heap: GuestMemory,
  plan: CallPlan,
  type: keyof Arrays,
  at: number,
  length: number,
): Located {
  if (at + length * elementBytes(type) <= heap.bytes) return { type, at, length };
  throw badResult(plan, `an array of ${length} elements at ${at}, which is not in its heap`);
}

/** A copy of an array in the heap. */
export function copied({ u8 }: GuestMemory, { type, at, length }: Located): TypedArray {
  return new ARRAYS[type](u8.slice(at, at + length * elementBytes(type)).buffer, 0, length);
}

/** Arrays of some heaps one behind the other, in an array that has as many elements. @throws LWK_E_RESULT */
export function putTogether(
  plan: CallPlan,
  parts: readonly (readonly [GuestMemory, Located])[],
  into: TypedArray,
): void {
  const length = parts.reduce((sum, [, part]) => sum + part.length, 0);
  if (length !== into.length)
    throw new LwkError(
      'LWK_E_RESULT',
      `${printable(plan.name)} returned ${length} elements in all, and \`into\` has ${into.length}.`,
      { length },
    );
  const out = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
  let to = 0;
  for (const [{ u8 }, { type, at, length: elements }] of parts) {
    const bytes = elements * elementBytes(type);
    out.set(u8.subarray(at, at + bytes), to);
    to += bytes;
  }
}
