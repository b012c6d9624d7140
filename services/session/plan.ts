/** Calls of exports, checked against their types before anything of them exists. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { LIST_VALUES } from '../../runtime/channel/trip.ts';
import type { ImageInfo } from '../../runtime/image/info.ts';
import { printable } from '../../runtime/printable.ts';
import { exportNames } from '../job/entry.ts';
import { kindOf } from '../job/input.ts';
import type { Arrays, ExportDescription, ValueType } from './types.ts';

/** The class of each kind of array. */
export const ARRAYS: {
  readonly [type in keyof Arrays]: new (
    buffer: ArrayBufferLike,
    at: number,
    length: number,
  ) => Arrays[type];
} = {
  'i8[]': Int8Array,
  'u8[]': Uint8Array,
  'i16[]': Int16Array,
  'u16[]': Uint16Array,
  'i32[]': Int32Array,
  'u32[]': Uint32Array,
  'i64[]': BigInt64Array,
  'u64[]': BigUint64Array,
  'f32[]': Float32Array,
  'f64[]': Float64Array,
};

export const elementBytes = (type: keyof Arrays): number =>
  (ARRAYS[type] as unknown as { BYTES_PER_ELEMENT: number }).BYTES_PER_ELEMENT;

export const isArray = (type: ValueType | undefined): type is keyof Arrays =>
  type !== undefined && Object.hasOwn(ARRAYS, type);

/** Numbers, and what each is in WebAssembly. */
const NUMBERS: Readonly<Record<string, string>> = {
  ...{ i32: 'i32', u32: 'i32', bool: 'i32', i64: 'i64', u64: 'i64', f32: 'f32', f64: 'f64' },
};
const isNumber = (type: string) => Object.hasOwn(NUMBERS, type);

/** What a value is in WebAssembly: text and arrays are addresses. */
export const wasmType = (type: ValueType): string => NUMBERS[type] ?? 'i32';

/** What a program has to allocate arrays and text with. */
export type Language = 'c' | 'assemblyscript' | undefined;

export function languageOf({ exports }: ImageInfo): Language {
  const has = (name: string) => exports.some((e) => e.name === name);
  if (has('__new') && has('__pin') && has('__unpin') && has('__rtti_base')) return 'assemblyscript';
  return has('malloc') && has('free') ? 'c' : undefined;
}

export interface CallPlan {
  readonly name: string;
  /** Its position among the exports. */
  readonly target: number;
  readonly args: readonly ValueType[];
  readonly returns: ValueType | undefined;
  readonly nullable: boolean;
  readonly free: boolean;
  /** Calls before it, in the same trip. */
  readonly before: readonly (readonly number[])[];
}

/** AssemblyScript: a function with optional parameters has to be told how many are given, or it traps. */
const SET_ARGUMENTS_LENGTH = '__setArgumentsLength';

/** The call that tells it; none where no function has optional parameters. */
export function tellLength(info: ImageInfo, length: number): readonly (readonly number[])[] {
  const at = positionOf(info, SET_ARGUMENTS_LENGTH);
  return at < 0 ? [] : [[at, length]];
}

/** Position of an export. */
export const positionOf = ({ exports }: ImageInfo, name: string): number =>
  exports.findIndex((e) => e.name === name);

/** @throws LWK_E_USAGE where the description is not that of the export, or there is no such export */
export function planCall(info: ImageInfo, name: string, described: ExportDescription): CallPlan {
  const wrong = (why: string) =>
    new LwkError('LWK_E_USAGE', `call of ${printable(String(name))}: ${why}.`, { name, described });
  const target = positionOf(info, name);
  const found = info.exports[target];
  if (found === undefined || !['function', 'global'].includes(found.kind))
    throw wrong(`${info.name} exports no function of that name. It exports: ${exportNames(info)}`);
  const { params, results } = found.kind === 'global' ? { params: [], results: ['i32'] } : found.type!;
  const strange = [...params, ...results].find((type) => !['i32', 'i64', 'f32', 'f64'].includes(type));
  if (strange !== undefined) throw wrong(`its type has a ${strange}, which is no value here`);
  const language = languageOf(info);
  const { returns, nullable = false, free = false } = described;
  const numbers = language === 'c' && isArray(returns) ? params.slice(0, -1) : params;
  const { args = numbers as readonly ValueType[] } = described;
  const unknown = [...args, ...(returns === undefined ? [] : [returns])].find(
    (type) => !(isNumber(type) || type === 'string' || isArray(type)),
  );
  const known = [...Object.keys(NUMBERS), 'string', ...Object.keys(ARRAYS)].join(', ');
  if (unknown !== undefined) throw wrong(`'${String(unknown)}' is none of ${known}`);
  const inHeap = (type: ValueType | undefined) => type === 'string' || isArray(type);
  if (language === undefined && (args.some(inHeap) || inHeap(returns)))
    throw wrong(
      `${info.name} has nothing to allocate arrays and text with. Export malloc and free (C: \`lwk cc -mexec-model=reactor ` +
        '-Wl,--export=malloc,--export=free`), or compile AssemblyScript with --exportRuntime',
    );
  const wanted = wasmTypes(args, returns, language);
  if (wanted.join() !== params.join() || (returns !== undefined && results.join() !== wasmType(returns)))
    throw wrong(
      `it is (${params.join(', ')}) -> (${results.join(', ')}), and its description would be (${wanted.join(', ')}) -> ` +
        `(${returns === undefined ? results.join(', ') : wasmType(returns)})`,
    );
  if (Math.max(params.length, results.length) >= LIST_VALUES)
    throw wrong(`it has more than ${LIST_VALUES - 1} values`);
  return {
    ...{ name, target, args, returns },
    nullable: nullable && inHeap(returns),
    free: free && language === 'c' && inHeap(returns),
    before: tellLength(info, args.length),
  };
}

/** Types of the parameters that a function has of this description. */
function wasmTypes(args: readonly ValueType[], returns: ValueType | undefined, language: Language): string[] {
  const c = language === 'c';
  const types = args.flatMap((type) => (c && isArray(type) ? ['i32', 'i32'] : [wasmType(type)]));
  return c && isArray(returns) ? [...types, 'i32'] : types;
}

/** @throws LWK_E_USAGE for an argument of another kind than its type */
export function checkArgument(
  { name }: Pick<CallPlan, 'name'>,
  i: number,
  type: ValueType,
  value: unknown,
): void {
  const wrong = (why: string) =>
    new LwkError('LWK_E_USAGE', `call of ${printable(name)}: argument ${i + 1} is ${why}.`, { name, type });
  if (type === 'string') {
    if (typeof value !== 'string') throw wrong(`${kindOf(value)}; text is taken`);
  } else if (isArray(type)) {
    const Type = ARRAYS[type] as unknown as typeof Float64Array;
    if (!(value instanceof Type)) throw wrong(`${kindOf(value)}; a ${Type.name} is taken, for ${type}`);
    if ((value.buffer as ArrayBuffer).detached) throw wrong(`a ${Type.name} whose buffer has been detached`);
  } else if (type === 'bool') {
    if (typeof value !== 'boolean') throw wrong(`${kindOf(value)}; true or false is taken`);
  } else if (typeof value !== 'number' && typeof value !== 'bigint') {
    const isObject = type === 'i32' && (typeof value === 'string' || typeof value === 'object');
    const advice = isObject
      ? '. Text and arrays are described (option `exports`), or pointers (`loader`)'
      : '';
    throw wrong(`${kindOf(value)}; a number is taken, for ${type}${advice}`);
  }
}
