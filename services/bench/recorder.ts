/**
 * What the flight recorder costs: a guest that does nothing but call, through the gates as the runtime makes them, through bare
 * ones, which record nothing, and with no gate in between. The functions behind them do nothing.
 */
import { channelAt, KERNEL_PAGES } from '../../runtime/abi/layout.ts';
import { mpiFunction } from '../../runtime/abi/mpi-functions.ts';
import { syscallOf } from '../../runtime/abi/syscalls.ts';
import { stampOf } from '../../runtime/channel/records.ts';
import { ENDED } from '../../runtime/channel/request.ts';
import { GATE, gateBytes } from '../../runtime/gate.ts';
import { leb, moduleOf, section, sleb, text, vector } from '../../runtime/image/encode.ts';
import { COMPILED, gateFunctions, MPI_GATE, mpiGateBytes } from '../../runtime/mpi/gate.ts';
import type { Recording } from '../../runtime/recording.ts';
import { compileOptimized } from '../images/optimize.ts';

const I32 = 0x7f;
const SLOT = 0;

/** What is called: a local call, which is a function of JavaScript, and a function of the message engine. */
const LOCAL = syscallOf('wasi_snapshot_preview1', 'sched_yield')!;
const [SEND] = gateFunctions([mpiFunction('mpi', 'MPI_Send')!], () => true);

/** So many calls are timed at once. */
const CALLS = 500_000;

export const RECORDER_WAYS = {
  local: ['no gate', 'bare', 'recorded'],
  MPI: ['bare', 'recorded'],
} as const;
export type Kind = keyof typeof RECORDER_WAYS;

type Loop = (calls: number) => void;

/** By kind and way: nanoseconds a call. Made once; each call of what it returns is one turn. */
export function recorderTurns(calls = CALLS): () => Readonly<Record<Kind, readonly number[]>> {
  const memory = new WebAssembly.Memory({ initial: KERNEL_PAGES, maximum: KERNEL_PAGES, shared: true });
  const kernel = {
    memory,
    channel: new WebAssembly.Global({ value: 'i32' }, channelAt(SLOT)),
    stamp: stampOf(memory),
  };
  const nothing = () => 0;
  const local = (recording: Recording) =>
    made(GATE, gateBytes([LOCAL], recording), {
      ...kernel,
      ended: ENDED as WebAssembly.ImportValue,
      [LOCAL.number]: nothing,
    })[LOCAL.number];
  const send = (recording: Recording) =>
    made(MPI_GATE, mpiGateBytes([SEND!], recording), mpiImports(kernel))[SEND!.name];
  const loops: Record<Kind, readonly Loop[]> = {
    local: [nothing, local('bare'), local('plain')].map((call) => caller(call!, LOCAL.signature)),
    MPI: [send('bare'), send('plain')].map((call) => caller(call!, SEND!.signature)),
  };
  const timed = (loop: Loop): number => {
    const began = performance.now();
    loop(calls);
    return (1e6 * (performance.now() - began)) / calls;
  };
  return () => ({ local: loops.local.map(timed), MPI: loops.MPI.map(timed) });
}

function mpiImports(
  kernel: Record<string, WebAssembly.ImportValue>,
): Record<string, WebAssembly.ImportValue> {
  const { JSTag } = WebAssembly as unknown as { JSTag: WebAssembly.ImportValue };
  const nothing = () => 0;
  return {
    ...{ ...kernel, ended: ENDED as WebAssembly.ImportValue, thrown: JSTag },
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
