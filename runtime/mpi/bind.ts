/** Binds the functions of MPI that an image imports: chapters, behind the gate. */
import { channelAt } from '../abi/layout.ts';
import { MPI_ERR_OTHER, MPI_ERR_UNSUPPORTED_OPERATION, MPI_ERR_WIN, MPI_WIN_NULL } from '../abi/mpi.ts';
import type { MpiFunction } from '../abi/mpi-functions.ts';
import { MPI_PARAMETERS } from '../abi/mpi-parameters.ts';
import { ENDED } from '../channel/request.ts';
import { DELIVER } from '../gate.ts';
import { FLIGHT, type Recorder } from '../recording.ts';
import type { Call, Calls } from './calls.ts';
import { isSupported } from './chapters.ts';
import { collectiveCalls } from './collectives/calls.ts';
import { operationCalls } from './collectives/ops.ts';
import { environmentCalls } from './environment/environment.ts';
import { type Named, raise } from './environment/raise.ts';
import { toolCalls } from './environment/tool.ts';
import { MpiError } from './errors.ts';
import { unknownHandle } from './foreign.ts';
import { type Form, largeForm, smallForm } from './form.ts';
import { COMPILED, gateFunctions, MPI_GATE, mpiGateBytes, REFUSE } from './gate.ts';
import { bufferCalls } from './messages/buffers.ts';
import { messageCalls } from './messages/calls.ts';
import { partitionedCalls } from './messages/partitioned.ts';
import type { Mpi } from './mpi.ts';
import { objectCalls } from './objects/calls.ts';
import { Objects } from './objects/objects.ts';
import { completionCalls } from './requests/completion.ts';
import { generalizedCalls } from './requests/grequest.ts';
import { typeCalls } from './types/calls.ts';

/** A chapter whose functions are the same in both forms, but for the width of arguments by value. */
type Plain = (mpi: Mpi, objects: Objects) => Calls;
/** One that reads or writes counts in memory. */
type Formed = (mpi: Mpi, form: Form, objects: Objects) => Calls;

/** In the order in which programs are likely to need them. */
const CHAPTERS: readonly ({ readonly plain: Plain } | { readonly formed: Formed })[] = [
  { plain: environmentCalls },
  { plain: messageCalls },
  { plain: completionCalls },
  { formed: collectiveCalls },
  { plain: objectCalls },
  { formed: (mpi, form, { attributes }) => typeCalls(mpi, form, attributes) },
  { formed: operationCalls },
  { plain: bufferCalls },
  { plain: generalizedCalls },
  { plain: partitionedCalls },
  { plain: toolCalls },
];

/**
 * The functions that are implemented, by name without `MPI_`. A chapter is made when a function is wanted that is in
 * none before it: all of them take longer than a short program.
 */
export class Implementations {
  readonly objects: Objects;
  readonly #mpi: Mpi;
  readonly #small: Calls[] = [];
  readonly #large: Calls[] = [];

  constructor(mpi: Mpi) {
    this.#mpi = mpi;
    this.objects = new Objects(mpi);
  }

  find(name: string): Call | undefined {
    const large = name.endsWith('_c');
    const both = large ? name.slice(0, -2) : name;
    for (let i = 0; i < CHAPTERS.length; i++) {
      const calls = this.#chapter(i, large);
      const call = calls[name] ?? calls[both];
      if (call !== undefined) return call;
    }
    return undefined;
  }

  #chapter(i: number, large: boolean): Calls {
    const chapter = CHAPTERS[i]!;
    if ('plain' in chapter) return (this.#small[i] ??= chapter.plain(this.#mpi, this.objects));
    const made = large ? this.#large : this.#small;
    const form = large ? largeForm : smallForm;
    return (made[i] ??= chapter.formed(this.#mpi, form(this.#mpi.view), this.objects));
  }
}

/** Of a handler that runs in the middle of MPI: what it has interrupted is in no state for another call. */
function refuseWithin(): never {
  throw new MpiError(
    MPI_ERR_OTHER,
    'called by a signal handler that has interrupted another call of MPI, or after one that has jumped out of it: ' +
      'let handlers set a variable, and call MPI behind the call that they have interrupted',
  );
}

/**
 * Makes the functions that a guest imports.
 * @param plain the gate for these functions without instruments; one with them is made here
 * @param heeds whether the program may handle signals
 * @returns them, by name
 */
export function bindMpi(
  mpi: Mpi,
  kernel: WebAssembly.Memory,
  functions: readonly MpiFunction[],
  { recording, functions: told }: Recorder,
  plain: WebAssembly.Module,
  heeds = false,
): Calls {
  const calls = new Implementations(mpi);
  const args: number[] = [];
  const imports: Record<string, WebAssembly.ImportValue> = {
    memory: kernel,
    channel: new WebAssembly.Global({ value: 'i32' }, channelAt(mpi.kernel.slot)),
    ended: ENDED as WebAssembly.ImportValue,
    ...told,
    thrown: (WebAssembly as unknown as { JSTag: WebAssembly.ImportValue }).JSTag,
    argument: (value: number) => void args.push(value),
    isReady: mpi.compiled.isReady,
    begin: mpi.compiled.begin,
    ...(heeds ? { [DELIVER]: mpi.kernel.signals.deliver, [REFUSE]: refuseWithin } : {}),
    raise: (thrown: unknown, index: number) =>
      raise(mpi, calls.objects.errhandlers, thrown, named(functions[index]!), args.splice(0)),
  };
  const functionsOfGate = gateFunctions(functions, (name) => name in mpi.compiled);
  for (const [i, { name, compiled }] of functionsOfGate.entries()) {
    const call = isSupported(name) ? calls.find(name.slice(4)) : undefined;
    imports[name] = call ?? unsupported(functions[i]!);
    if (compiled !== undefined) imports[`${COMPILED}${name}`] = mpi.compiled[compiled]!;
  }
  const gate =
    recording === FLIGHT ? plain : new WebAssembly.Module(mpiGateBytes(functionsOfGate, recording, heeds));
  return new WebAssembly.Instance(gate, { [MPI_GATE]: imports }).exports as Calls;
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
