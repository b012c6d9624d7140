/**
 * The gate: one small WebAssembly module through which every call passes but those of MPI. It records them (recording.ts). V8 turns
 * an i64 argument of an imported JavaScript function into a BigInt, which is an allocation; here i64 arguments become two i32
 * words. And calls that may end the rank throw through it: it notes how the rank ended and traps, so that a guest that catches all
 * exceptions ends as well.
 *
 * For each shipped call the gate exports a function of the call's own signature that stores its arguments into the request words of the
 * rank's channel and calls `ship`, an import of its own for each call, so that a mask can send single calls elsewhere. A few have
 * a front, a JavaScript function that the gate calls instead, and that calls the export `=NUMBER` for what it does not do
 * itself. For each local call it exports a function that splits i64 arguments, and loads a 64-bit result from the scratch word of
 * the channel.
 *
 * Of a program that may handle signals each export looks behind the call for those that wait: one load. Other programs' signals
 * are the host's, and their gates have nothing of that.
 *
 * The module has what one image can call, so that a short program does not wait for the rest to be compiled. It is compiled once
 * for an image, and instantiated by each rank with the address of its channel.
 */
import type { Called } from './abi/calls.ts';
import { END, FORWARD, KERNEL_PAGES, REQUEST_ARGS, SCRATCH, SIGNALS } from './abi/layout.ts';
import { NR, ON_MAIN, SYSCALLS, type Syscall, syscallOf } from './abi/syscalls.ts';
import { leb, moduleOf, section, sleb, text, vector } from './image/encode.ts';
import { BARE, type Recording, recorded, typesOf } from './recording.ts';

/**
 * Import module of the gate; its imports are `memory`, `channel`, the tag `ended`, what recording.ts wants, one function for each
 * call, named by its number, and the fronts.
 */
export const GATE = 'gate';

/** Name of the module, by which its frames are told from a program's. */
export const GATE_NAME = 'lwk-gate';

/** Before the number of a call: the import of its front, and the export that only ships and records nothing. */
export const FRONT = 'front:';
export const PLAIN = '=';

/** Import that delivers signals, given the result of the call: whether the call is to be made again. */
export const DELIVER = 'deliver';

/** Calls by which a program shows that it handles signals. */
const OF_SIGNALS: ReadonlySet<string> = new Set([
  ...['sigaction', 'sigmask', 'sigsuspend', 'pending', 'raise', 'machine_check'],
]);

/** Whether the gate of a program that makes these calls looks for signals. */
export function heedsSignals(calls: readonly { module: string; name: string }[]): boolean {
  return calls.some(({ module, name }) => module === 'lwk' && OF_SIGNALS.has(name));
}

/** Calls that wait, end with EINTR when a signal comes, and are made again where its action has SA_RESTART. */
const RESTARTED: ReadonlySet<string> = new Set(['fd_read', 'sock_accept', 'sock_recv', 'receive']);

/** Export that traps: for imports that nobody serves. */
export const TRAP = 'trap';

const TYPE: Readonly<Record<string, number>> = { i: 0x7f, I: 0x7e, d: 0x7c };

const OP = {
  UNREACHABLE: 0x00,
  LOOP: 0x03,
  IF: 0x04,
  TRY: 0x06,
  CATCH: 0x07,
  END: 0x0b,
  BR_IF: 0x0d,
  CALL: 0x10,
  DROP: 0x1a,
  LOCAL_GET: 0x20,
  LOCAL_SET: 0x21,
  GLOBAL_GET: 0x23,
  I32_LOAD: 0x28,
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

/** Local calls in which a rank may find out that it is to end. */
const ENDING: ReadonlySet<string> = new Set([
  ...['proc_exit', 'proc_raise'],
  ...['sigmask', 'sigsuspend', 'pending', 'raise', 'segment_wait'],
]);

/** Whether what is behind a call may end the rank. */
function mayEnd({ where, name }: Syscall): boolean {
  return where === 'shipped' || ENDING.has(name);
}

/** Shipped calls that have a front. */
const FRONTED: ReadonlySet<string> = new Set(['fd_write', 'poll_oneoff']);

/** Calls that local ones make on behalf of the guest, besides the runtime's own. */
const BEHIND: ReadonlySet<string> = new Set(['nop']);

export function hasFront({ where, name }: Syscall): boolean {
  return where === 'shipped' && FRONTED.has(name);
}

/** Whether the runtime itself makes the call. */
export function isPlain(call: Syscall): boolean {
  return hasFront(call) || BEHIND.has(call.name) || call.module === 'kernel';
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

/** Runs code whose result is of a type; when the rank is ended there, how stands at END. Uses the first local behind the parameters. */
function guarded(call: Pick<Called, 'signature'>, type: number, code: readonly number[]): number[] {
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
  const asked = ON_MAIN.has(call.number) ? call.number | FORWARD : call.number;
  const send = [OP.I32_CONST, ...sleb(asked), OP.CALL, ...leb(ship)];
  code.push(...guarded(call, TYPE.i!, send));
  if (call.signature.endsWith(':')) code.push(OP.DROP);
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
  return mayEnd(call) ? guarded(call, TYPE[result] ?? VOID, code) : code;
}

/** Calls the front with the arguments as they are. */
function frontBody({ signature }: Syscall, front: number): number[] {
  return [
    ...[...signature.split(':')[0]!].flatMap((_, i) => [OP.LOCAL_GET, ...leb(i)]),
    OP.CALL,
    ...leb(front),
  ];
}

function sized(locals: readonly number[], code: readonly number[]): number[] {
  const body = vector(locals.map((type) => [1, type])).concat(code, OP.END);
  return leb(body.length).concat(body);
}

/** Calls of the runtime that few ranks make: those of sessions, and of programs that import host functions. */
export const SELDOM = { import: NR['kernel.import']!, next: NR['kernel.next']! } as const;

/**
 * The calls of the gate of an image with these imports.
 * @param more numbers of others
 */
export function gateCalls(
  imports: readonly { module: string; name: string }[],
  more: readonly number[] = [],
): Syscall[] {
  const imported = new Set(imports.map(({ module, name }) => syscallOf(module, name)));
  const seldom: readonly number[] = Object.values(SELDOM);
  const own = ({ module, name, number }: Syscall) =>
    (module === 'kernel' && !seldom.includes(number)) || BEHIND.has(name) || more.includes(number);
  return SYSCALLS.filter((call) => imported.has(call) || own(call));
}

/**
 * Puts the look for signals behind the code of a call, which leaves its result, if it has one.
 * @param deliver index of that import
 * @param result local that has the result as well
 */
export function heeding(call: Called, code: readonly number[], deliver: number, result: number): number[] {
  const type = TYPE[call.signature.split(':')[1]!] ?? VOID;
  const restarts = RESTARTED.has(call.name);
  const value = type === TYPE.i ? [OP.LOCAL_GET, ...leb(result)] : [OP.I32_CONST, 0];
  const delivery = guarded(call, TYPE.i!, [...value, OP.CALL, ...leb(deliver)]);
  const waits = [OP.GLOBAL_GET, 0, OP.I32_LOAD, 2, ...leb(SIGNALS)];
  const look = [...waits, OP.IF, VOID, ...delivery, ...(restarts ? [OP.BR_IF, 1] : [OP.DROP]), OP.END];
  return restarts ? [OP.LOOP, type, ...code, ...look, OP.END] : [...code, ...look];
}

/** The bytes of a gate for these calls. */
export function gateBytes(calls: readonly Syscall[], recording: Recording): Uint8Array<ArrayBuffer> {
  const { told } = recording;
  const heeds = recording !== BARE && heedsSignals(calls);
  const fronts = calls.filter(hasFront);
  const plain = calls.filter(isPlain);
  const typeSection = calls.flatMap((call) => {
    const { outer, inner } = types(call);
    return [outer, inner];
  });
  const outerOf = (call: Syscall) => leb(2 * calls.indexOf(call));
  const oneType = typeSection.push([0x60, 1, TYPE.i!, 0]) - 1;
  const trapType = typeSection.push([0x60, 0, 0]) - 1;
  const deliverType = typeSection.push([0x60, 1, TYPE.i!, 1, TYPE.i!]) - 1;
  const toldTypes = typeSection.push(...typesOf(recording)) - told.length;
  const name = (field: string) => [...text(GATE), ...text(field)];
  const imports = [
    [...name('memory'), 2, 3, 1, ...leb(KERNEL_PAGES)],
    [...name('channel'), 3, TYPE.i!, 0],
    [...name('ended'), 4, 0, ...leb(oneType)],
    ...told.map(({ name: field }, i) => [...name(field), 0, ...leb(toldTypes + i)]),
    ...(heeds ? [[...name(DELIVER), 0, ...leb(deliverType)]] : []),
    ...calls.map((call, i) => [...name(String(call.number)), 0, ...leb(2 * i + 1)]),
    ...fronts.map((call) => [...name(`${FRONT}${call.number}`), 0, ...outerOf(call)]),
  ];
  const behind = told.length + Number(heeds);
  const front = behind + calls.length;
  const first = front + fronts.length;
  const plainBody = (call: Syscall) => {
    const target = behind + calls.indexOf(call);
    return call.where === 'shipped' ? shippedBody(call, target) : localBody(call, target);
  };
  const bodies = calls.map((call) => {
    const core = hasFront(call) ? frontBody(call, front + fronts.indexOf(call)) : plainBody(call);
    const called = { call: call.number, name: call.name, signature: call.signature };
    const first = call.signature.indexOf(':') + 1;
    const { locals, code } = recorded(called, first, core, recording);
    // The last local of the recorder has the result.
    const body = heeds ? heeding(called, code, told.length, first + locals.length - 1) : code;
    return sized([TYPE.i!, ...locals], body);
  });
  bodies.push(...plain.map((call) => sized([TYPE.i!], plainBody(call))), [3, 0, OP.UNREACHABLE, OP.END]);
  const names = [
    ...calls.map(({ number }) => String(number)),
    ...plain.map(({ number }) => `${PLAIN}${number}`),
    TRAP,
  ];
  return moduleOf(
    section(1, vector(typeSection)),
    section(2, vector(imports)),
    section(3, vector([...calls.map(outerOf), ...plain.map(outerOf), leb(trapType)])),
    section(7, vector(names.map((name, i) => [...text(name), 0, ...leb(first + i)]))),
    section(10, vector(bodies)),
    section(0, [...text('name'), ...section(0, text(GATE_NAME))]),
  );
}
