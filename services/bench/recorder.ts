/**
 * What the flight recorder and the instruments cost a call: a guest that does nothing but call, through the gates as the runtime makes
 * them, without instruments and with them, through bare ones, which record nothing, and with no gate in between. The functions behind
 * them do nothing.
 */
import { channelAt, KERNEL_PAGES } from '../../runtime/abi/layout.ts';
import { mpiFunction } from '../../runtime/abi/mpi-functions.ts';
import { MPI_PARAMETERS } from '../../runtime/abi/mpi-parameters.ts';
import { syscallOf } from '../../runtime/abi/syscalls.ts';
import { stampOf } from '../../runtime/channel/records.ts';
import { ENDED } from '../../runtime/channel/request.ts';
import { stateMemory } from '../../runtime/fabric/fabric.ts';
import { COMM_FIELDS } from '../../runtime/fabric/records.ts';
import { BLOCKS, NO_COMM, WORD } from '../../runtime/fabric/state.ts';
import { GATE, gateBytes } from '../../runtime/gate.ts';
import { leb, moduleOf, section, sleb, text, vector } from '../../runtime/image/encode.ts';
import { Instruments } from '../../runtime/instruments/instruments.ts';
import { instrumentMemory, WANTED } from '../../runtime/instruments/layout.ts';
import { COMPILED, gateFunctions, MPI_GATE, mpiGateBytes } from '../../runtime/mpi/gate.ts';
import type { Rank } from '../../runtime/rank.ts';
import { BARE, FLIGHT, type Recorder } from '../../runtime/recording.ts';
import { compileOptimized } from '../images/optimize.ts';

const I32 = 0x7f;
const SLOT = 0;

/** What is called: a local call, which is a function of JavaScript, and a function of the message engine that does not wait. */
const LOCAL = syscallOf('lwk', 'getrank')!;
const [SEND] = gateFunctions([mpiFunction('mpi', 'MPI_Isend')!], () => true);

/** So many calls are timed at once. */
const CALLS = 500_000;

export const RECORDER_WAYS = {
  local: ['no gate', 'bare', 'recorded', '--stats', '--trace'],
  MPI: ['bare', 'recorded', '--stats', '--trace'],
} as const;
export type Kind = keyof typeof RECORDER_WAYS;

type Loop = (calls: number) => void;

/** By kind and way: nanoseconds a call. Made once; each call of what it returns is one turn. */
export function recorderTurns(calls = CALLS): () => Readonly<Record<Kind, readonly number[]>> {
  const memory = new WebAssembly.Memory({ initial: KERNEL_PAGES, maximum: KERNEL_PAGES, shared: true });
  const nothing = () => 0;
  const plain = { recording: FLIGHT, functions: { stamp: stampOf(memory) } };
  const recorders = [
    { recording: BARE, functions: {} },
    plain,
    ...[WANTED.COUNTERS, WANTED.EVENTS].map((what) => instruments(memory, what)),
  ];
  const kernel = {
    memory,
    channel: new WebAssembly.Global({ value: 'i32' }, channelAt(SLOT)),
    ended: ENDED as WebAssembly.ImportValue,
  };
  const local = ({ recording, functions }: Recorder) =>
    made(GATE, gateBytes([LOCAL], recording), { ...kernel, ...functions, [LOCAL.number]: nothing })[
      LOCAL.number
    ]!;
  const send = ({ recording, functions }: Recorder) =>
    made(MPI_GATE, mpiGateBytes([SEND!], recording), mpiImports({ ...kernel, ...functions }))[SEND!.name]!;
  const loops: Record<Kind, readonly Loop[]> = {
    local: [nothing, ...recorders.map(local)].map((call) => caller(call, LOCAL.signature)),
    MPI: recorders.map((recorder) => caller(send(recorder), SEND!.signature)),
  };
  const timed = (loop: Loop): number => {
    const began = performance.now();
    loop(calls);
    return (1e6 * (performance.now() - began)) / calls;
  };
  return () => ({ local: loops.local.map(timed), MPI: loops.MPI.map(timed) });
}

/** State in which the datatype of the call and its communicator are what the engine has used last. */
function stateOfCall(): WebAssembly.Memory {
  const state = stateMemory();
  const words = new Int32Array(state.buffer);
  const params = MPI_PARAMETERS[SEND!.name]!.split(', ');
  const at = (type: string) => params.findIndex((param) => param.startsWith(`${type} `));
  words[(BLOCKS >> 2) + at('MPI_Datatype')] = 1;
  words[WORD.COMM >> 2] = NO_COMM;
  words[(NO_COMM >> 2) + COMM_FIELDS.indexOf('handle')] = at('MPI_Comm');
  words[(NO_COMM >> 2) + COMM_FIELDS.indexOf('ranks')] = params.length;
  return state;
}

/** Those of a rank that is alone and has no objects of MPI. */
function instruments(kernel: WebAssembly.Memory, what: number): Recorder {
  const tools = {
    memory: instrumentMemory(1, what === WANTED.EVENTS),
    counters: what === WANTED.COUNTERS,
    events: what === WANTED.EVENTS,
  };
  const looks = { kernel, heap: kernel, state: stateOfCall(), mpi: () => undefined, heapBytes: () => 0 };
  return new Instruments(
    tools,
    { slot: SLOT, size: 1 } as Rank,
    { direct: [], atFirst: [], alone: true },
    looks,
  ).recorder;
}

function mpiImports(
  kernel: Record<string, WebAssembly.ImportValue>,
): Record<string, WebAssembly.ImportValue> {
  const { JSTag } = WebAssembly as unknown as { JSTag: WebAssembly.ImportValue };
  const nothing = () => 0;
  return {
    ...{ ...kernel, thrown: JSTag },
    ...{ argument: nothing, raise: nothing, isReady: nothing, begin: nothing, [SEND!.name]: nothing },
    [`${COMPILED}${SEND!.name}`]: doing(SEND!.signature),
  };
}

function made(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  imports: Record<string, WebAssembly.ImportValue>,
): Record<string, () => number> {
  return new WebAssembly.Instance(compileOptimized(bytes), { [name]: imports }).exports as Record<
    string,
    () => number
  >;
}

const typeOf = (signature: string) => [
  ...[0x60, ...vector([...signature.split(':')[0]!].map(() => [I32]))],
  ...vector([[I32]]),
];

/** A function that says that all is done: 1. */
function doing(signature: string): () => number {
  const body = [0, 0x41, 1, 0x0b];
  const bytes = moduleOf(
    section(1, vector([typeOf(signature)])),
    section(3, vector([[0]])),
    section(7, vector([[...text('f'), 0, 0]])),
    section(10, vector([[...leb(body.length), ...body]])),
  );
  return new WebAssembly.Instance(compileOptimized(bytes)).exports.f as () => number;
}

/** A guest that makes a call so often, with the numbers of its parameters as arguments. */
function caller(call: () => number, signature: string): Loop {
  const args = [...signature.split(':')[0]!].flatMap((_, i) => [0x41, ...sleb(i)]);
  const again = [0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0];
  const body = [0, 0x03, 0x40, ...args, 0x10, 0, 0x1a, ...again, 0x0b, 0x0b];
  const bytes = moduleOf(
    section(1, vector([typeOf(signature), [0x60, 1, I32, 0]])),
    section(2, vector([[...text('m'), ...text('f'), 0, 0]])),
    section(3, vector([[1]])),
    section(7, vector([[...text('loop'), 0, 1]])),
    section(10, vector([[...leb(body.length), ...body]])),
  );
  return new WebAssembly.Instance(compileOptimized(bytes), { m: { f: call } }).exports.loop as Loop;
}
