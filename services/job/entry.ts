/** Where a program is entered: at its entry point, or at an export with arguments of its types. */
import { LwkError } from '../../runtime/abi/errors.ts';
import type { FunctionType, ImageInfo } from '../../runtime/image/info.ts';
import { printable } from '../../runtime/printable.ts';
import type { RankTask } from '../../runtime/task.ts';

/** Least and largest of what each type takes; integers may be given as signed or as unsigned. */
const INTEGERS: Readonly<Record<string, readonly [bigint, bigint]>> = {
  i32: [-(2n ** 31n), 2n ** 32n - 1n],
  i64: [-(2n ** 63n), 2n ** 64n - 1n],
};
const NUMBERS = new Set(['i32', 'i64', 'f32', 'f64']);

/** Export names shown in an error. */
const SHOWN = 24;

/**
 * The call that a rank makes when an export is named; undefined when it enters at `_start`.
 * @param session it need not be entered: its exports are called later
 * @throws LWK_E_IMAGE_START when there is nothing to call, LWK_E_USAGE when the arguments are not those of the export
 */
export function planEntry(
  info: ImageInfo,
  invoke: string | undefined,
  args: readonly (string | number | bigint)[],
  session: boolean,
): RankTask['invoke'] {
  const functions = info.exports.filter(({ kind }) => kind === 'function');
  const found = (name: string) => functions.find((e) => e.name === name);
  const shown = exportNames(info);
  for (const entry of ['_initialize', '_start']) {
    const { params = [] } = found(entry)?.type ?? {};
    if (params.length > 0)
      throw refusal(
        info,
        `${info.name}: ${entry} takes arguments (${params.join(', ')}), and an entry point gets none. Export it ` +
          'under another name and call it with --invoke (option invoke).',
      );
  }
  if (invoke === undefined) {
    if (
      session ||
      info.start !== undefined ||
      found('_start') !== undefined ||
      found('_initialize') !== undefined
    )
      return undefined;
    throw refusal(
      info,
      `${info.name} has no entry point: it exports no function '_start'. It exports: ${shown}. Link it as a ` +
        'command, or call an export with --invoke (option invoke).',
    );
  }
  const target = found(invoke);
  if (target === undefined)
    throw refusal(info, `${info.name} exports no function '${invoke}' to invoke. It exports: ${shown}.`);
  return { name: invoke, args: convert(invoke, target.type, args) };
}

/** Names of the functions that a program exports, for people. */
export function exportNames({ exports }: ImageInfo): string {
  const names = exports.filter(({ kind }) => kind === 'function').map((e) => printable(e.name));
  // Those of compilers come last.
  const own = names.filter((name) => !name.startsWith('__'));
  const all = [...own, ...names.filter((name) => name.startsWith('__'))];
  return all.length === 0 ? 'nothing' : all.slice(0, SHOWN).join(', ');
}

/** A program that is initialized and then called from outside: it has no entry point that does its work. */
export function isReactor({ exports, start }: ImageInfo): boolean {
  const has = (name: string) => exports.some((e) => e.kind === 'function' && e.name === name);
  return has('_initialize') && !has('_start') && start === undefined;
}

function refusal({ name }: ImageInfo, message: string): LwkError {
  return new LwkError('LWK_E_IMAGE_START', message, { name });
}

function convert(
  name: string,
  type: FunctionType | undefined,
  args: readonly (string | number | bigint)[],
): (number | bigint)[] {
  const { params, results } = type ?? { params: ['reference'], results: [] };
  const strange = [...params, ...results].find((t) => !NUMBERS.has(t));
  const signature = `${name}(${params.join(', ')})`;
  const usage = (why: string) =>
    new LwkError('LWK_E_USAGE', `--invoke ${signature}: ${why}.`, { name, params, args });
  if (strange !== undefined) throw usage(`a value of type ${strange} cannot be written as text`);
  if (args.length !== params.length)
    throw usage(`${args.length} ${args.length === 1 ? 'argument was' : 'arguments were'} given`);
  return args.map((arg, i) => {
    const value = typeof arg === 'string' ? parseValue(arg, params[i]!) : fitValue(arg, params[i]!);
    if (value === undefined)
      throw usage(`${typeof arg === 'string' ? `'${arg}'` : arg} is not a value of type ${params[i]}`);
    return value;
  });
}

/** A number as a value of a type; undefined when it is none. */
export function fitValue(number: number | bigint, type: string): number | bigint | undefined {
  if (INTEGERS[type] === undefined) return Number(number);
  return typeof number === 'bigint' || Number.isInteger(number)
    ? fitInteger(BigInt(number), type)
    : undefined;
}

/** Number that a text stands for; undefined when it does not fit the type. */
function parseValue(text: string, type: string): number | bigint | undefined {
  if (INTEGERS[type] === undefined) {
    const special = /^([+-]?)(nan|inf|infinity)$/i.exec(text);
    if (special !== null)
      return special[2]!.toLowerCase() === 'nan' ? Number.NaN : Number(`${special[1]}Infinity`);
    const number = Number(text);
    return text.trim() === '' || Number.isNaN(number) ? undefined : number;
  }
  if (!/^[+-]?\d+$|^0x[\da-f]+$/i.test(text)) return undefined;
  return fitInteger(BigInt(text.replace(/^\+/, '')), type);
}

function fitInteger(integer: bigint, type: string): number | bigint | undefined {
  const [least, most] = INTEGERS[type]!;
  if (integer < least || integer > most) return undefined;
  return type === 'i32' ? Number(integer) : integer;
}
