/** One call of an export: what it says is checked, its arguments go into the heaps of its ranks, and its results come out. */
import { LwkError } from '../../runtime/abi/errors.ts';
import type { Value } from '../../runtime/channel/trip.ts';
import type { Image } from '../images/image.ts';
import { kindOf } from '../job/input.ts';
import { checkOptions } from '../options/kinds.ts';
import type { All, OnRank } from './host.ts';
import { copied, numbersOf, numeric, putTogether } from './language.ts';
import { ARRAYS, type CallPlan, isArray, languageOf } from './plan.ts';
import type { Arrays, SessionCall, TypedArray } from './types.ts';

/** @throws LWK_E_USAGE */
export function checkCall(target: unknown): SessionCall {
  const call = typeof target === 'string' ? { name: target } : (target as SessionCall | null);
  if (typeof call === 'object' && call !== null && typeof call.name === 'string') {
    if (call !== target) return call;
    checkOptions('call', call);
    return call;
  }
  throw new LwkError(
    'LWK_E_USAGE',
    `call: ${kindOf(target)} was given; the name of an export, or { name, rank, … } is taken.`,
    { target },
  );
}

/** @throws LWK_E_USAGE */
export function checkLoader({ info, name }: Image, use: unknown): void {
  if (languageOf(info) !== 'assemblyscript')
    throw new LwkError(
      'LWK_E_USAGE',
      `loader: ${name} is no program in AssemblyScript that exports its runtime. Compile it with --exportRuntime, or use call.`,
      { name },
    );
  if (typeof use === 'function') return;
  throw new LwkError('LWK_E_USAGE', `loader: ${kindOf(use)} was given; a function of the program is taken.`, {
    use,
  });
}

/** @throws LWK_E_USAGE */
export function checkInto({ name, returns }: CallPlan, into: unknown): void {
  if (isArray(returns) && into instanceof ARRAYS[returns] && !(into.buffer as ArrayBuffer).detached) return;
  const isDetached = ArrayBuffer.isView(into) && (into.buffer as ArrayBuffer).detached;
  const given = isDetached ? 'an array whose buffer has been detached' : kindOf(into);
  const takes = isArray(returns)
    ? `a ${ARRAYS[returns].name} is taken, for ${returns}`
    : 'what it returns is no array';
  throw new LwkError('LWK_E_USAGE', `call of ${name}: into is ${given}; ${takes}.`, { name, into });
}

/** What a rank returns. */
export async function callOn(on: OnRank, plan: CallPlan, args: readonly unknown[]): Promise<unknown> {
  const { line, language } = on;
  const { returns } = plan;
  const results = await ask(on, plan, args);
  if (returns === undefined) return undescribed(results);
  const [result] = results;
  if (language === undefined || (returns !== 'string' && !isArray(returns))) return numeric(returns, result);
  if (plan.nullable && result === 0) return null;
  try {
    if (!isArray(returns)) return language.text(plan, result);
    return copied(line.heap, language.locate(plan, returns, result));
  } finally {
    await language.release(plan, result);
  }
}

/** The arrays that all return, together in one that is there. */
export async function callInto(
  lines: readonly OnRank[],
  each: All,
  plan: CallPlan,
  given: readonly (readonly unknown[])[],
  into: TypedArray,
): Promise<TypedArray> {
  const results = await each(lines.map((on, i) => ask(on, plan, given[i]!)));
  try {
    const parts = lines.map(({ line, language }, i) => {
      const found = language!.locate(plan, plan.returns as keyof Arrays, results[i]![0]);
      return [line.heap, found] as const;
    });
    putTogether(plan, parts, into);
    return into;
  } finally {
    await each(lines.map(({ language }, i) => language!.release(plan, results[i]![0])));
  }
}

async function ask({ line, language }: OnRank, plan: CallPlan, args: readonly unknown[]): Promise<Value[]> {
  const { values, after } =
    language === undefined ? { values: numbersOf(plan, args), after: [] } : await language.place(plan, args);
  const { before, target } = plan;
  const results = await line.trip([...before, [target, ...values], ...after]);
  return results[before.length] ?? [];
}

/** What an export returns that is not described. */
const undescribed = (values: Value[]) => (values.length > 1 ? values : values[0]);
