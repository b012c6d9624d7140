/** Faults to be injected, as --inject and the option `inject` name them: `mce:rank=1,after=2s,seed=7`. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { MAX_HEAP_PAGES, WASM_PAGE } from '../../runtime/abi/limits.ts';
import type { MachineCheckOptions } from '../types.ts';
import { parseCount } from './values.ts';

/** A machine check, and when it comes after the start of the job. */
export interface Injection extends MachineCheckOptions {
  readonly afterMs: number;
}

const FORM =
  'mce:rank=N,after=TIME,seed=N,address=N,bytes=N, all but mce optional, with a TIME such as 2s or 500ms';
const UNITS: Readonly<Record<string, number>> = { s: 1000, ms: 1, '': 1000 };

/** Longest that a timer of Node can be, milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * @param ranks of the job
 * @throws LWK_E_USAGE
 */
export function parseInjection(text: string, ranks: number): Injection {
  const [kind, ...rest] = text.split(':');
  if (kind !== 'mce' || rest.length > 1) throw wrong(text, 'a fault is');
  const given = (rest[0] ?? '').split(',').filter((part) => part !== '');
  const values = new Map(given.map((part) => part.split('=', 2) as [string, string]));
  for (const [name, value] of values)
    if (!['rank', 'after', 'seed', 'address', 'bytes'].includes(name) || value === undefined)
      throw wrong(text, `'${name}' is no part of it: it is`);
  const number = (name: string, most: number) => {
    const value = values.get(name);
    if (value === undefined) return undefined;
    // Addresses are told in hexadecimal numbers.
    const hex = name === 'address' && /^0x[0-9a-f]+$/i.test(value);
    return parseCount(hex ? Number(value) : value, `--inject ${name}`, 0, most);
  };
  const heap = MAX_HEAP_PAGES * WASM_PAGE;
  return {
    rank: number('rank', ranks - 1) ?? 0,
    afterMs: afterMs(text, values.get('after') ?? '0'),
    seed: number('seed', 2 ** 32 - 1),
    address: number('address', heap),
    bytes: number('bytes', heap),
  };
}

function afterMs(text: string, value: string): number {
  const [, count, unit] = /^(\d+(?:\.\d+)?)(s|ms|)$/.exec(value) ?? [];
  const ms = Number(count) * (UNITS[unit ?? ''] ?? Number.NaN);
  if (!(ms <= MAX_TIMER_MS)) throw wrong(text, `after=${value} is no time: it is`);
  return ms;
}

function wrong(text: string, why: string): LwkError {
  return new LwkError('LWK_E_USAGE', `--inject '${text}': ${why} ${FORM}.`, { asked: text });
}
