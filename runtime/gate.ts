/**
 * The gate: one small WebAssembly module through which every call passes that cannot be bound to a JavaScript function as it is.
 * V8 turns an i64 argument of an imported JavaScript function into a BigInt, which is an allocation; here i64 arguments become
 * two i32 words. And calls that may end the rank throw through it: it notes how the rank ended and traps, so that a guest that
 * catches all exceptions ends as well.
 *
 * For each shipped call the gate exports a function of the call's own signature that stores its arguments into the request words of the
 * rank's channel and calls `ship`, an import of its own for each call, so that a mask can send single calls elsewhere. For each
 * local call with an i64 it exports a function that splits the arguments, and loads a 64-bit result from the scratch word of the
 * channel.
 *
 * The module has what one image can call, so that a short program does not wait for the rest to be compiled. It is compiled once
 * for an image, and instantiated by each rank with the address of its channel.
 */
import { END, KERNEL_PAGES, REQUEST_ARGS, SCRATCH } from './abi/layout.ts';
import { SYSCALLS, type Syscall, syscallOf } from './abi/syscalls.ts';
import { leb, MAGIC, section, sleb, text, vector } from './image/encode.ts';

/** Import module of the gate; its imports are `memory`, `channel`, the tag `ended` and one function for each call, named by its number. */
export const GATE = 'gate';

/** Name of the module, by which its frames are told from a program's. */
export const GATE_NAME = 'lwk-gate';

/** Export that traps: for imports that nobody serves. */
export const TRAP = 'trap';

const TYPE: Readonly<Record<string, number>> = { i: 0x7f, I: 0x7e, d: 0x7c };

const OP = {
  UNREACHABLE: 0x00,
  TRY: 0x06,
  CATCH: 0x07,
  END: 0x0b,
  CALL: 0x10,
  DROP: 0x1a,
  LOCAL_GET: 0x20,
  LOCAL_SET: 0x21,
  GLOBAL_GET: 0x23,
  F64_LOAD: 0x2b,
  I32_STORE: 0x36,
  I64_STORE: 0x37,
  I32_CONST: 0x41,
  I64_CONST: 0x42,
  I64_SHR_U: 0x88,
  I32_WRAP_I64: 0xa7,
  I64_TRUNC_F64_S: 0xb0,
} as const;
const VOID = 0x40;

/** Whether what is behind a call may end the rank. */
function mayEnd({ where, name }: Syscall): boolean {
  return where === 'shipped' || name === 'proc_exit' || name === 'proc_raise';
}

/** Calls that local ones make on behalf of the guest, besides the runtime's own. */
const BEHIND: ReadonlySet<string> = new Set(['nop', 'fd_close']);

/** Whether a call goes through the gate; the others are bound to their JavaScript functions directly. */
export function needsGate(call: Syscall): boolean {
  return mayEnd(call) || call.signature.includes('I');
}

/** Types of the function that the gate exports for a call, and of the JavaScript function behind it. */
function types(call: Syscall): { outer: number[]; inner: number[] } {
  const [params, result] = call.signature.split(':') as [string, string];
  const shape = (p: number[], r: number[]) => [
    0x60,
    ...vector(p.map((t) => [t])),
    ...vector(r.map((t) => [t])),
  ];
  const outer = shape(
    [...params].map((c) => TYPE[c]!),
    result === '' ? [] : [TYPE[result]!],
  );
  if (call.where === 'shipped') return { outer, inner: shape([TYPE.i!], [TYPE.i!]) };
  const split = [...params].flatMap((c) => (c === 'I' ? [TYPE.i!, TYPE.i!] : [TYPE[c]!]));
  return { outer, inner: shape(split, result === 'i' ? [TYPE.i!] : []) };
}

/** Runs code whose result is of a type; when the rank is ended there, how stands at END. The first local behind the parameters is used. */
function guarded(call: Syscall, type: number, code: readonly number[]): number[] {
  const how = leb(call.signature.indexOf(':'));
  const note = [OP.LOCAL_SET, ...how, OP.GLOBAL_GET, 0, OP.LOCAL_GET, ...how, OP.I32_STORE, 2, ...leb(END)];
  return [OP.TRY, type, ...code, OP.CATCH, 0, ...note, OP.UNREACHABLE, OP.END];
}

/** Stores the arguments one after the other into the request and calls `ship`. */
function shippedBody(call: Syscall, ship: number): number[] {
  const code: number[] = [];
  let offset = REQUEST_ARGS;
  for (const [i, type] of [...call.signature.split(':')[0]!].entries()) {
    code.push(OP.GLOBAL_GET, 0, OP.LOCAL_GET, ...leb(i));
    // Alignment 2 (4 bytes) for both: an i64 may begin at any word.
    code.push(type === 'I' ? OP.I64_STORE : OP.I32_STORE, 2, ...leb(offset));
    offset += type === 'I' ? 8 : 4;
  }
  const send = [OP.I32_CONST, ...sleb(call.number), OP.CALL, ...leb(ship)];
  code.push(...guarded(call, TYPE.i!, send));
  if (call.signature.endsWith(':')) code.push(OP.DROP);
  code.push(OP.END);
  return code;
}

/** Splits i64 arguments; a 64-bit result comes as an f64 in the scratch word, because a double returned by JavaScript is allocated. */
function localBody(call: Syscall, target: number): number[] {
  const [params, result] = call.signature.split(':') as [string, string];
  const code: number[] = [];
  for (const [i, type] of [...params].entries()) {
    const get = [OP.LOCAL_GET, ...leb(i)];
    if (type === 'I')
      code.push(...get, OP.I32_WRAP_I64, ...get, OP.I64_CONST, 32, OP.I64_SHR_U, OP.I32_WRAP_I64);
    else code.push(...get);
  }
  code.push(OP.CALL, ...leb(target));
  if (result === 'I') code.push(OP.GLOBAL_GET, 0, OP.F64_LOAD, 3, ...leb(SCRATCH), OP.I64_TRUNC_F64_S);
  return [...(mayEnd(call) ? guarded(call, TYPE[result] ?? VOID, code) : code), OP.END];
}

/** The calls that go through the gate of an image with these imports. */
export function gateCalls(imports: readonly { module: string; name: string }[]): Syscall[] {
  const imported = new Set(imports.map(({ module, name }) => syscallOf(module, name)));
  return SYSCALLS.filter(
    (call) => needsGate(call) && (imported.has(call) || call.module === 'kernel' || BEHIND.has(call.name)),
  );
}

/** The bytes of a gate for these calls. */
export function gateBytes(calls: readonly Syscall[]): Uint8Array<ArrayBuffer> {
  const typeSection = calls.flatMap((call) => {
    const { outer, inner } = types(call);
    return [outer, inner];
  });
  const endedType = typeSection.push([0x60, 1, TYPE.i!, 0]) - 1;
  const trapType = typeSection.push([0x60, 0, 0]) - 1;
  const imports = [
    [...text(GATE), ...text('memory'), 2, 3, ...leb(KERNEL_PAGES), ...leb(KERNEL_PAGES)],
    [...text(GATE), ...text('channel'), 3, TYPE.i!, 0],
    [...text(GATE), ...text('ended'), 4, 0, ...leb(endedType)],
    ...calls.map((call, i) => [...text(GATE), ...text(String(call.number)), 0, ...leb(2 * i + 1)]),
  ];
  const bodies = calls.map((call, i) => {
    const code = call.where === 'shipped' ? shippedBody(call, i) : localBody(call, i);
    const body = [1, 1, TYPE.i!, ...code];
    return [...leb(body.length), ...body];
  });
  bodies.push([3, 0, OP.UNREACHABLE, OP.END]);
  const names = [...calls.map((call) => String(call.number)), TRAP];
  return Uint8Array.from([
    ...MAGIC,
    ...section(1, vector(typeSection)),
    ...section(2, vector(imports)),
    ...section(3, vector([...calls.map((_, i) => leb(2 * i)), leb(trapType)])),
    ...section(7, vector(names.map((name, i) => [...text(name), 0, ...leb(calls.length + i)]))),
    ...section(10, vector(bodies)),
    ...section(0, [...text('name'), ...section(0, text(GATE_NAME))]),
  ]);
}
