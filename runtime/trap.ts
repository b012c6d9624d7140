/**
 * What a trap was and where: the message of V8 in the words of the specification, and the WebAssembly frames of its stack by
 * function name.
 */
import { GATE_NAME } from './gate.ts';
import { printable } from './printable.ts';

export interface Frame {
  /** Name from the name section, or `func[N]`. */
  readonly function: string;
  /** Index in the function index space of the program. */
  readonly index: number;
  /** Where in the program's file the instruction stands, bytes: what `llvm-symbolizer`, `wasm-objdump` and the like show. */
  readonly offset: number;
  /**
   * The source, for programs that were compiled with debug information (`-g`, of AssemblyScript `--sourceMap`); lines and columns
   * from 1, column 0 where it is not known.
   */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Trap {
  /** In the words of the specification's tests, such as 'unreachable' or 'out of bounds memory access'. */
  readonly kind: string;
  /** Innermost first. Frames of the runtime are left out. */
  readonly stack: readonly Frame[];
  /** For people: what it most likely was, and what to do. */
  readonly hint?: string | undefined;
}

/** V8's message (its start, behind the name of the function that instantiates) and the words of the specification. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^unreachable/, 'unreachable'],
  [/^memory access out of bounds/, 'out of bounds memory access'],
  [/^table index is out of bounds|^table access out of bounds/, 'out of bounds table access'],
  [/^divide by zero|^remainder by zero/, 'integer divide by zero'],
  [/^divide result unrepresentable/, 'integer overflow'],
  [/^float unrepresentable in integer range/, 'invalid conversion to integer'],
  [/^(?:null function or )?function signature mismatch/, 'indirect call type mismatch'],
  [/^null function/, 'uninitialized element'],
  [/^data segment (?:\d+ is )?out of bounds|^segment out of bounds/, 'out of bounds memory access'],
  [
    /^table initializer \d+: table index out of bounds|^element segment (?:\d+ is )?out of bounds/,
    'out of bounds table access',
  ],
  [/^operation does not support unaligned accesses/, 'unaligned atomic'],
  [/^Maximum call stack size exceeded/, 'call stack exhausted'],
  [/^dereferencing a null pointer/, 'null reference'],
  [/^illegal cast/, 'cast failure'],
];

/** Frames kept of one stack. */
const MAX_FRAMES = 50;

// "at name (wasm://wasm/module-hash:wasm-function[12]:0xabc)", or without name and brackets. The name may hold anything; where the module
// has a name, that and a dot stand before it, or that alone where the function has none.
const FRAME =
  /^\s+at (?:(.*) \()?wasm:\/\/wasm\/((?:(.*)-)?[0-9a-f]{8}):wasm-function\[(\d+)\]:0x([0-9a-f]+)\)?$/;

/** Makes V8 keep enough of a stack. Called once in a worker. */
export function keepDeepStacks(): void {
  Error.stackTraceLimit = MAX_FRAMES;
}

/** Describes what a guest threw; undefined when it is not a trap. */
export function trapOf(error: unknown): Trap | undefined {
  if (!(error instanceof WebAssembly.RuntimeError) && !(error instanceof RangeError)) return undefined;
  const message = error.message.replace(/^WebAssembly\.Instance\(\): /, '');
  const kind = KINDS.find(([pattern]) => pattern.test(message))?.[1];
  // Other range errors are those of a host that has run out of something.
  if (kind === undefined && error instanceof RangeError) return undefined;
  return { kind: kind ?? message, stack: framesOf(error) };
}

/**
 * The frames of the program in an error's stack, with offsets in the linked module: those of the module that is outermost. Between
 * them may be gates, and the message engine, which calls functions of the program.
 */
export function framesOf(error: Error): Frame[] {
  const matches = (error.stack ?? '').split('\n').flatMap((line) => {
    const match = FRAME.exec(line);
    return match === null || match[3] === GATE_NAME ? [] : [match];
  });
  const program = matches.at(-1)?.[2];
  return matches.flatMap(([, name, id, module, index, offset]) => {
    if (id !== program) return [];
    const named = ownName(name, module) ?? `func[${index}]`;
    return [{ function: printable(named), index: Number(index), offset: Number.parseInt(offset!, 16) }];
  });
}

function ownName(name: string | undefined, module: string | undefined): string | undefined {
  if (module === undefined || name === undefined) return name;
  if (name === module) return undefined;
  return name.startsWith(`${module}.`) ? name.slice(module.length + 1) : name;
}
