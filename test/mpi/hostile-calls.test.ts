/**
 * Every function of MPI with any arguments: small numbers, handles that are and that are not, addresses in the heap
 * and around its end. Each call returns an error code, or ends the rank when it would wait for ever; no fault of the
 * runtime shows, and no call takes long.
 */
import { expect, test } from 'vitest';
import { KERNEL_PAGES } from '../../dist/runtime/abi/layout.js';
import {
  MPI_COMM_NULL,
  MPI_COMM_SELF,
  MPI_COMM_WORLD,
  MPI_DATATYPE_NULL,
  MPI_DOUBLE,
  MPI_ERR_INTERN,
  MPI_ERR_LASTCODE,
  MPI_ERRORS_RETURN,
  MPI_GROUP_EMPTY,
  MPI_INFO_ENV,
  MPI_INT,
  MPI_REQUEST_NULL,
  MPI_SUM,
} from '../../dist/runtime/abi/mpi.js';
import { MPI_FUNCTIONS, type MpiFunction } from '../../dist/runtime/abi/mpi-functions.js';
import { MPI_PARAMETERS } from '../../dist/runtime/abi/mpi-parameters.js';
import { ended } from '../../dist/runtime/channel/request.js';
import { bindMpi } from '../../dist/runtime/mpi/bind.js';
import { gateFunctions, mpiGateBytes } from '../../dist/runtime/mpi/gate.js';
import { PHASE } from '../../dist/runtime/mpi/mpi.js';
import { FLIGHT } from '../../dist/runtime/recording.js';
import { makeRanks, ringsOf, sharedMemory } from './ranks.ts';

const PAGE = 65536;
const HEAP_BYTES = 16 * PAGE;
const CALLS = 40;
/** Longer than any call may take, milliseconds. */
const LONG = 2000;

/** They end MPI, or set what this test relies on. */
const LEFT_OUT = new Set(
  [
    'Abort',
    'Init',
    'Init_thread',
    'Finalize',
    'Session_finalize',
    'Comm_set_errhandler',
    'Errhandler_set',
  ].flatMap((name) => [`MPI_${name}`]),
);
const FUNCTIONS = MPI_FUNCTIONS.filter(({ name }) => !LEFT_OUT.has(name));
const paramsOf = ({ name }: MpiFunction): string[] => MPI_PARAMETERS[name]!.split(', ');
/** The others return handles and numbers. */
const returnsCode = ({ signature, name }: MpiFunction) =>
  signature.endsWith(':i') && !/_(?:toint|fromint|c2f|f2c)$|^MPI_Aint_/.test(name);

const HANDLES = [
  ...[MPI_COMM_WORLD, MPI_COMM_SELF, MPI_COMM_NULL, MPI_INT, MPI_DOUBLE, MPI_DATATYPE_NULL],
  ...[MPI_SUM, MPI_GROUP_EMPTY, MPI_REQUEST_NULL, MPI_INFO_ENV],
];

/** Numbers as they may come from anywhere. */
class Source {
  #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  below(n: number): number {
    this.#seed = (Math.imul(this.#seed, 1664525) + 1013904223) | 0;
    return (((this.#seed >>> 8) ^ (this.#seed >>> 20)) >>> 0) % n;
  }

  number(): number {
    switch (this.below(12)) {
      case 0:
      case 1:
        return this.below(6);
      case 2:
        return -1 - this.below(4);
      case 3:
      case 4:
        return HANDLES[this.below(HANDLES.length)]!;
      case 5:
        return ((1 + this.below(9)) << 24) | this.below(8);
      case 6:
        return HEAP_BYTES - 4 * this.below(10);
      case 7:
        return [0x7fffffff, -0x80000000, 0x40000000, 0x10000001, 65536, 1000][this.below(6)]!;
      default:
        return 1024 + 4 * this.below(2000);
    }
  }

  /** What the name of a parameter says, most of the time. */
  argument(param: string): number {
    if (this.below(4) === 0) return this.number();
    if (/^MPI_Comm \w+$/.test(param)) return this.below(3) === 0 ? (1 << 24) | this.below(6) : MPI_COMM_SELF;
    if (/^MPI_Datatype \w+$/.test(param)) return this.below(3) === 0 ? (3 << 24) | this.below(9) : MPI_INT;
    if (/^MPI_Op \w+$/.test(param)) return MPI_SUM;
    if (/^MPI_Group \w+$/.test(param)) return (2 << 24) | this.below(4);
    if (/^MPI_\w+ \w+$/.test(param) && !/MPI_(?:Count|Aint|Offset)/.test(param)) return this.number();
    if (/^(?:int|MPI_Count|MPI_Aint|MPI_Offset) \w+$/.test(param))
      return this.below(4) - (this.below(8) === 0 ? 2 : 0);
    return 1024 + 8 * this.below(4000);
  }
}

interface Fault {
  readonly call: string;
  readonly what: string;
}

function makeCalls(phase: number = PHASE.INITIALIZED) {
  const ranks = makeRanks(2, {
    ...{ geometry: ringsOf(2, 8, 1024), heapBytes: HEAP_BYTES },
    waits: () => {
      throw ended(1);
    },
  });
  const kernel = sharedMemory(KERNEL_PAGES * PAGE);
  const bound = ranks.map(({ mpi }) => {
    Object.assign(mpi.kernel, { slot: 0 });
    const functions = gateFunctions(MPI_FUNCTIONS, (name) => name in mpi.compiled);
    const gate = new WebAssembly.Module(mpiGateBytes(functions, FLIGHT));
    return bindMpi(
      mpi,
      kernel,
      MPI_FUNCTIONS,
      { recording: FLIGHT, functions: { stamp: () => {} } },
      gate,
    ) as Record<string, (...args: (number | bigint)[]) => number>;
  });
  for (const { mpi } of ranks) {
    mpi.world.errhandler = mpi.self.errhandler = MPI_ERRORS_RETURN;
    mpi.phase = phase;
  }
  return { ranks, bound };
}

/** One call: the fault, if it showed one. */
function attempt(
  call: (...args: (number | bigint)[]) => number,
  made: MpiFunction,
  args: readonly number[],
): Fault | undefined {
  const { name, signature } = made;
  const text = `${name}(${args.join(', ')})`;
  const given = args.map((value, i) => (signature[i] === 'I' ? BigInt(value) : value));
  const before = performance.now();
  let what: string | undefined;
  try {
    const result = call(...given);
    if (returnsCode(made) && (result === MPI_ERR_INTERN || result < 0 || result > MPI_ERR_LASTCODE))
      what = `returned ${result}`;
  } catch (error) {
    // The rank has ended.
    if (!(error instanceof WebAssembly.RuntimeError && /unreachable/.test(error.message)))
      what = String(error);
  }
  const took = performance.now() - before;
  if (took > LONG) what = `took ${Math.round(took)} ms`;
  return what === undefined ? undefined : { call: text, what };
}

test.each([1, 2, 3, 4])(
  'every function takes any arguments, %i',
  (seed) => {
    const source = new Source(seed * 7919);
    const faults: Fault[] = [];
    let { ranks, bound } = makeCalls();
    for (let round = 0; round < CALLS; round++) {
      // What earlier calls have left is part of it; now and then there is a new beginning.
      if (round % 10 === 9) ({ ranks, bound } = makeCalls());
      for (const made of FUNCTIONS) {
        const rank = source.below(2);
        const args = paramsOf(made).map((param) => source.argument(param));
        const fault = attempt(bound[rank]![made.name]!, made, args);
        if (fault !== undefined && faults.length < 30) faults.push(fault);
        if (source.below(8) === 0) for (const { mpi } of ranks) mpi.engine.progress();
      }
    }
    expect(faults).toEqual([]);
  },
  300_000,
);

test.each([
  ['before MPI_Init', PHASE.BEFORE],
  ['after MPI_Finalize', PHASE.FINALIZED],
])('%s nothing communicates, and nothing is a fault', (_, phase) => {
  const source = new Source(17);
  const { bound } = makeCalls(phase);
  const faults: Fault[] = [];
  for (const made of FUNCTIONS)
    for (let i = 0; i < 10; i++) {
      const args = paramsOf(made).map((param) => source.argument(param));
      let result = -1;
      const call = (...given: (number | bigint)[]) => (result = bound[0]![made.name]!(...given));
      const fault = attempt(call, made, args);
      if (fault !== undefined) faults.push(fault);
      if (result === 0 && paramsOf(made).includes('MPI_Comm comm') && returnsCode(made))
        faults.push({ call: `${made.name}(${args.join(', ')})`, what: 'succeeded' });
    }
  expect(faults).toEqual([]);
});
