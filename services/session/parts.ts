/** Arguments that are another one for each rank, and results of all ranks as one. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { kindOf } from '../job/input.ts';
import type { TypedArray } from './types.ts';

/** An argument of a call on all ranks: a value for each. */
export class Each<T> {
  readonly values: readonly T[];

  constructor(values: readonly T[]) {
    this.values = values;
  }
}

/**
 * An array as blocks, one for each rank: as equal as they can be, the longer ones first. They are views of the array.
 * @throws LWK_E_USAGE
 */
export function blocks<T extends TypedArray>(array: T, ranks: number): T[] {
  if (!ArrayBuffer.isView(array) || array instanceof DataView)
    throw new LwkError('LWK_E_USAGE', `scatter: ${kindOf(array)} was given; a typed array is taken.`, {
      array,
    });
  const [least, longer] = [Math.floor(array.length / ranks), array.length % ranks];
  let at = 0;
  return Array.from({ length: ranks }, (_, rank) => {
    const from = at;
    at += least + Number(rank < longer);
    return array.subarray(from, at) as T;
  });
}

/**
 * Arrays one behind the other.
 * @throws LWK_E_USAGE
 */
export function gather<T extends TypedArray>(parts: readonly T[]): T {
  const [first] = Array.isArray(parts) ? parts : [];
  if (
    first === undefined ||
    parts.some((part) => !ArrayBuffer.isView(part) || part.constructor !== first.constructor)
  )
    throw new LwkError(
      'LWK_E_USAGE',
      'gather: typed arrays of one class are taken, as a call on all ranks gives them.',
      { parts },
    );
  const Type = first.constructor as new (length: number) => T;
  const whole = new Type(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part as never, at);
    at += part.length;
  }
  return whole;
}
