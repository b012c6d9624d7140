/**
 * Functions of the host that a program imports, such as `env.lookup(i32) -> i32`: a WebAssembly module with one function of its
 * own type for each, which puts number and arguments into words, calls `kernel.import` through the gate, and takes the result
 * from where the arguments stood. It is made by the rank, of programs that have such imports.
 */
import { channelAt, KERNEL_PAGES, REQUEST_ARGS } from './abi/layout.ts';
import { SYSCALLS } from './abi/syscalls.ts';
import { GATE_NAME, SELDOM } from './gate.ts';
import { leb, moduleOf, section, sleb, text, vector } from './image/encode.ts';
import type { CallFunction } from './rank.ts';

/** An import that the host serves. */
export interface Hosted {
  /** `keyOf` the import. */
  readonly key: string;
  /** i = i32, I = i64, f = f32, d = f64: parameters, a colon, and the result or nothing. */
  readonly signature: string;
}

const TYPE: Readonly<Record<string, number>> = { i: 0x7f, I: 0x7e, f: 0x7d, d: 0x7c };
const LOAD: Readonly<Record<string, number>> = { i: 0x28, I: 0x29, f: 0x2a, d: 0x2b };

const OP = {
  UNREACHABLE: 0x00,
  IF: 0x04,
  END: 0x0b,
  CALL: 0x10,
  LOCAL_GET: 0x20,
  GLOBAL_GET: 0x23,
  I32_CONST: 0x41,
  I64_CONST: 0x42,
  I64_SHR_U: 0x88,
  I32_WRAP_I64: 0xa7,
  I32_REINTERPRET_F32: 0xbc,
  I64_REINTERPRET_F64: 0xbd,
} as const;
const VOID = 0x40;

/** Words that the arguments of such a function may have. */
export const HOSTED_WORDS = SYSCALLS[SELDOM.import]!.signature.indexOf(':') - 1;

/** Words of the arguments of a signature. */
export const hostedWords = (signature: string): number =>
  [...signature.split(':')[0]!].reduce((words, type) => words + (type === 'I' || type === 'd' ? 2 : 1), 0);

function argument(type: string, i: number): number[] {
  const get = [OP.LOCAL_GET, ...leb(i)];
  if (type === 'i') return get;
  if (type === 'f') return [...get, OP.I32_REINTERPRET_F32];
  const whole = type === 'd' ? [...get, OP.I64_REINTERPRET_F64] : get;
  return [...whole, OP.I32_WRAP_I64, ...whole, OP.I64_CONST, 32, OP.I64_SHR_U, OP.I32_WRAP_I64];
}

function body({ signature }: Hosted, index: number): number[] {
  const [params, result] = signature.split(':') as [string, string];
  const padding = Array.from({ length: HOSTED_WORDS - hostedWords(signature) }, () => [OP.I32_CONST, 0]);
  const code = [
    ...[0, OP.I32_CONST, ...sleb(index)],
    ...[...params].flatMap(argument),
    ...padding.flat(),
    ...[OP.CALL, 0, OP.IF, VOID, OP.UNREACHABLE, OP.END],
    ...(result === '' ? [] : [OP.GLOBAL_GET, 0, LOAD[result]!, 2, ...leb(REQUEST_ARGS)]),
    OP.END,
  ];
  return [...leb(code.length), ...code];
}

function hostedBytes(hosted: readonly Hosted[]): Uint8Array<ArrayBuffer> {
  const words = Array.from({ length: HOSTED_WORDS + 1 }, () => [TYPE.i!]);
  const types = hosted.map(({ signature }) => {
    const [params, result] = signature.split(':') as [string, string];
    const list = (letters: string) => vector([...letters].map((letter) => [TYPE[letter]!]));
    return [0x60, ...list(params), ...list(result)];
  });
  const imports = [
    [...text(''), ...text('send'), 0, ...leb(hosted.length)],
    [...text(''), ...text('memory'), 2, 3, 1, ...leb(KERNEL_PAGES)],
    [...text(''), ...text('channel'), 3, TYPE.i!, 0],
  ];
  return moduleOf(
    section(1, vector([...types, [0x60, ...vector(words), 1, TYPE.i!]])),
    section(2, vector(imports)),
    section(3, vector(hosted.map((_, i) => leb(i)))),
    section(7, vector(hosted.map((_, i) => [...text(String(i)), 0, ...leb(1 + i)]))),
    section(10, vector(hosted.map(body))),
    section(0, [...text('name'), ...section(0, text(GATE_NAME))]),
  );
}

/** The functions, by the keys of their imports. */
export function hostedFunctions(
  hosted: readonly Hosted[],
  kernel: WebAssembly.Memory,
  slot: number,
  gate: Readonly<Record<string, CallFunction>>,
): Map<string, CallFunction> {
  if (hosted.length === 0) return new Map();
  const channel = new WebAssembly.Global({ value: 'i32' }, channelAt(slot));
  const imports = { send: gate[SELDOM.import]!, memory: kernel, channel };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(hostedBytes(hosted)), { '': imports });
  return new Map(hosted.map(({ key }, i) => [key, instance.exports[String(i)] as CallFunction]));
}
