/** Binds the functions of MPI that an image imports: chapters, behind the gate. */

import { channelAt } from '../abi/layout.ts';
import { MPI_ERR_UNSUPPORTED_OPERATION, MPI_ERR_WIN, MPI_WIN_NULL } from '../abi/mpi.ts';
import type { MpiFunction } from '../abi/mpi-functions.ts';
import { MPI_PARAMETERS } from '../abi/mpi-parameters.ts';
import { ENDED } from '../channel/request.ts';
import { bufferCalls } from './buffers.ts';
import { collectiveCalls } from './coll/calls.ts';
import { operationCalls } from './coll/ops.ts';
import { completionCalls } from './completion.ts';
import { environmentCalls } from './environment.ts';
import { MpiError } from './errors.ts';
import { unknownHandle } from './foreign.ts';
import { type Form, largeForm, smallForm } from './form.ts';
import { type GateFunction, MPI_GATE, mpiGateBytes, SHORTCUT } from './gate.ts';
import { generalizedCalls } from './grequest.ts';
import type { Mpi } from './mpi.ts';
import { objectCalls } from './objects.ts';
import { partitionedCalls } from './partitioned.ts';
import { probeCalls } from './probe.ts';
import { pointToPointCalls } from './pt2pt.ts';
import { type Named, raise } from './raise.ts';
import { sendReceiveCalls } from './sendrecv.ts';
import { shortcutsOf } from './shortcuts.ts';
import { toolCalls } from './tool.ts';
import { typeCalls } from './types/calls.ts';

type Call = (...args: number[]) => number;
type Calls = Record<string, Call>;

/** Chapters whose functions are the same in both forms, but for the width of arguments by value. */
const PLAIN: readonly ((mpi: Mpi) => Calls)[] = [
  environmentCalls,
  pointToPointCalls,
  sendReceiveCalls,
  bufferCalls,
  completionCalls,
  probeCalls,
  objectCalls,
  generalizedCalls,
  partitionedCalls,
  toolCalls,
];

/** Chapters that read or write counts in memory. */
const FORMED: readonly ((mpi: Mpi, form: Form) => Calls)[] = [collectiveCalls, operationCalls, typeCalls];

/** All functions that are implemented, without `MPI_`; those of the `_c` form with it. */
export function implementations(mpi: Mpi): Calls {
  const calls: Calls = Object.assign({}, ...PLAIN.map((chapter) => chapter(mpi)));
  for (const [name, call] of Object.entries(calls)) calls[`${name}_c`] ??= call;
  for (const chapter of FORMED) {
    Object.assign(calls, chapter(mpi, smallForm(mpi.view)));
    for (const [name, call] of Object.entries(chapter(mpi, largeForm(mpi.view)))) calls[`${name}_c`] = call;
  }
  return calls;
}

/** What programs call while receives wait, and what does not touch them. */
const APART: ReadonlySet<string> = new Set(['Wtime', 'Wtick', 'Comm_rank', 'Comm_size', 'Get_count']);

/** Their counts need all 64 bits: what a program says that it received may be more than any memory holds. */
const WIDE: ReadonlySet<string> = new Set(['Status_set_elements_x', 'Status_set_elements_c']);

/** Gates by the functions that they have: images are run again and again. */
const gates = new Map<string, WebAssembly.Module>();
const KEPT_GATES = 16;

function gateFor(functions: readonly GateFunction[]): WebAssembly.Module {
  const key = functions.map((f) => f.name).join();
  let gate = gates.get(key);
  if (gate === undefined) {
    gate = new WebAssembly.Module(mpiGateBytes(functions));
    if (gates.size === KEPT_GATES) gates.clear();
    gates.set(key, gate);
  }
  return gate;
}

/**
 * Makes the functions that a guest imports.
 * @returns them, by name
 */
export function bindMpi(
  mpi: Mpi,
  kernel: WebAssembly.Memory,
  functions: readonly MpiFunction[],
): Record<string, Call> {
  const calls = implementations(mpi);
  const shortcuts = shortcutsOf(mpi, calls.Recv!);
  const args: number[] = [];
  const imports: Record<string, WebAssembly.ImportValue> = {
    memory: kernel,
    channel: new WebAssembly.Global({ value: 'i32' }, channelAt(mpi.kernel.slot)),
    ended: ENDED as WebAssembly.ImportValue,
    thrown: (WebAssembly as unknown as { JSTag: WebAssembly.ImportValue }).JSTag,
    argument: (value: number) => void args.push(value),
    ready: shortcuts.ready!,
    raise: (thrown: unknown, index: number) => raise(mpi, thrown, named(functions[index]!), args.splice(0)),
  };
  const gated = functions.map((f) => {
    const name = f.name.slice(4);
    const signature = WIDE.has(name) ? f.signature.replace('I', 'B') : f.signature;
    return { ...f, signature, shortcut: shortcuts[name] !== undefined, apart: APART.has(name) };
  });
  for (const [i, { name, shortcut }] of gated.entries()) {
    imports[name] = calls[name.slice(4)] ?? unsupported(functions[i]!);
    if (shortcut) imports[`${SHORTCUT}${name}`] = shortcuts[name.slice(4)]!;
  }
  return new WebAssembly.Instance(gateFor(gated), { [MPI_GATE]: imports }).exports as Record<string, Call>;
}

/** A function with its parameters, for an error of it. */
function named({ name }: MpiFunction): Named {
  return { name, params: MPI_PARAMETERS[name]!.split(', ') };
}

/** A function that is not there. One of a window is given none: no program can have made any. */
function unsupported(f: MpiFunction): Call {
  const { name, params } = named(f);
  const window = params.findIndex((param) => /^MPI_Win \w+$/.test(param));
  return (...args) => {
    if (window >= 0)
      throw new MpiError(
        MPI_ERR_WIN,
        args[window] === MPI_WIN_NULL
          ? 'the window is MPI_WIN_NULL'
          : unknownHandle(args[window]!, 'a window'),
      );
    throw new MpiError(MPI_ERR_UNSUPPORTED_OPERATION, `${name} is not supported`);
  };
}
