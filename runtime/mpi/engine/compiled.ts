/**
 * The compiled engine (../../engine) of a rank: its module, what it must know, and what it leaves to TypeScript.
 * Requests and messages go to and fro as addresses in its state.
 */
import { performance } from 'node:perf_hooks';
import { WASM_PAGE } from '../../abi/limits.ts';
import { MPI_ERR_COUNT, MPI_ERR_NOT_SAME, MPI_SUCCESS } from '../../abi/mpi.ts';
import { copyBetween } from '../../fabric/copies.ts';
import { LATER, PART_BYTES, PART_FIELDS } from '../../fabric/records.ts';
import { blockPages, FREE_PAGES, firstPage, KIND, NUMBERS, scratchBytes, WORD } from '../../fabric/state.ts';
import { unequal } from '../collectives/called.ts';
import { Neighbors } from '../collectives/neighbors.ts';
import { overlap } from '../collectives/overlap.ts';
import { Parts } from '../collectives/parts.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import { NUMBERS as REDUCTION_NUMBERS } from '../reduce/ops.ts';
import { conclude, describe as describeRequest } from '../requests/completion.ts';
import { type Failed, failure, inStatus } from '../requests/failures.ts';
import type { Request } from '../requests/request.ts';
import type { Datatype } from '../types/datatype.ts';
import type { Compiled, EngineCalls } from './calls.ts';

/** Looks before TypeScript goes on: some 100 us; and where the core is given away after each. */
const LOOKS = 20_000;
const CROWDED_LOOKS = 100;

/**
 * The engine of a rank: functions of MPI by their names without `MPI_`, and what TypeScript calls.
 * @param module of {@link tailored} bytes, or of all
 */
export function engineOf(
  mpi: Mpi,
  module: WebAssembly.Module,
): EngineCalls & Readonly<Record<string, Compiled>> {
  describe(mpi);
  const imports = engineImports(mpi);
  const { exports } = new WebAssembly.Instance(module, imports);
  const later = imports.host!.later as WebAssembly.Table;
  later.set(LATER.PASS, exports.PartitionedPass);
  later.set(LATER.DROP, exports.PartitionedDrop);
  later.set(LATER.START, exports.PartitionedStart);
  return exports as unknown as EngineCalls & Record<string, Compiled>;
}

/** Writes what the engine has to know into its state. */
function describe({ state, fabric, kernel, heap }: Mpi): void {
  const { ranks, eagerBytes } = fabric.geometry;
  const { alone } = kernel;
  state[WORD.LOOKS >> 2] = alone ? LOOKS : CROWDED_LOOKS;
  state[WORD.CROWDED >> 2] = alone ? 0 : 1;
  new BigInt64Array(state.buffer)[WORD.HEAP_BYTES >> 3] = BigInt(heap.bytes);
  new Int16Array(state.buffer, NUMBERS).set(REDUCTION_NUMBERS);
  const first = firstPage(ranks, eagerBytes);
  const missing = first + FREE_PAGES - fabric.state.buffer.byteLength / WASM_PAGE;
  if (missing > 0) fabric.state.grow(missing);
  state[WORD.TOP_PAGE >> 2] = first;
  state[WORD.BLOCK_PAGES >> 2] = blockPages(ranks);
}

/** What the engine of a rank imports. */
export function engineImports(mpi: Mpi): WebAssembly.Imports {
  const { fabric, peers } = mpi;
  const pulls = new WebAssembly.Table({ element: 'anyfunc', initial: mpi.size });
  const of = (request: number) => mpi.requests.at(request);
  const neighbors = new Neighbors(mpi);
  const time = new Float64Array(fabric.state.buffer, WORD.TIME, 1);
  const { turns } = mpi.kernel;
  const host = {
    heap: peers.own,
    fabric: fabric.memory,
    pulls,
    moves: mpi.typed.moves,
    operations: mpi.reducer.operations,
    functions: mpi.functions,
    later: new WebAssembly.Table({ element: 'anyfunc', initial: 3 }),
    open: (rank: number) => pulls.set(rank, copyBetween(peers.own, peers.memory(rank))),
    openMove: (number: number) => mpi.typed.open(number),
    tellTime: () => {
      time[0] = performance.now() / 1000;
    },
    ...(turns && {
      tellTime: () => {
        time[0] = turns.now / 1e9;
      },
    }),
    turn: () => mpi.waiter.turn(),
    yieldCore: () => mpi.waiter.yield(),
    wait: (request: number) => mpi.engine.wait(of(request)),
    awaitEvent: () => mpi.engine.awaitEvent(),
    pollAll: () => mpi.engine.poll(),
    ...completionImports(mpi, of),
    fail: (peer: number, called: number, got: number, expected: number, error: number) =>
      fail(mpi, peer, called, got, expected, error),
    operationKind: (op: number, type: number) => operationKind(mpi, op, type),
    operate: (op: number, type: number, to: number, left: number, right: number, count: number) =>
      mpi.operators.begun(op, mpi.type(type), type).combine(to, left, right, count >>> 0),
    goOn: (comm: number) => mpi.goOn(comm),
    takeOperands: () => mpi.arena.take(scratchBytes(mpi.size)),
    takeMemory: (bytes: number) => mpi.arena.take(bytes >>> 0),
    giveMemory: (at: number) => mpi.arena.give(at >>> 0),
    reductionOf: (op: number, type: number) => {
      const { reduction, symmetric } = mpi.operators.operator(op, mpi.type(type), type);
      return 2 * reduction + (symmetric ? 1 : 0);
    },
    layoutOf: (type: number) => mpi.layouts.find(type),
    areApart: (sent: number, received: number) =>
      overlap(partsOf(mpi, WORD.PARTS_OUT, sent), partsOf(mpi, WORD.PARTS_IN, received)) ? 0 : 1,
    countNeighbors: () => neighbors.count(),
    listNeighbors: () => neighbors.list(),
    takeScratch: () => (mpi.scratch === 0 ? 0 : 1),
    tooMany: () => mpi.tooManyRequests(),
    combineAt: (request: number, number: number, address: number) => {
      const { count, bytes, gotBytes, reduction, buffer, operand } = of(request);
      const elements = Math.floor((gotBytes * count) / Math.max(bytes, 1));
      mpi.typed.combine(number, reduction, buffer, address, operand, elements);
    },
    isWhole: (request: number) => {
      const { type, sentBytes } = of(request);
      return type!.elementsIn(sentBytes) >= 0 ? 1 : 0;
    },
    publish: (typed: number) => (mpi.layouts.publish(mpi.layouts.type(typed)) === 0 ? 0 : 1),
  };
  return { env: { memory: fabric.state }, host };
}

/** What the engine leaves of requests that have failed, or are of special kinds. */
function completionImports(mpi: Mpi, of: (request: number) => Request) {
  let first: Failed | null = null;
  return {
    concludeSpecial: (request: number, status: number, isKept: number, isFirst: number): number => {
      if (isKept !== 0) return describeRequest(mpi, of(request), status);
      // Functions of the program that this calls may complete others.
      const before = first;
      const failed = conclude(mpi, of(request), status);
      first = isFirst !== 0 ? failed : before;
      return failed?.error ?? MPI_SUCCESS;
    },
    raiseFailure: (place: number) => {
      throw place < 0 ? failure(first!) : inStatus(place, first!);
    },
    settle: (request: number, status: number) => {
      throw failure(conclude(mpi, of(request), status)!);
    },
    cancelSpecial: (request: number) => of(request).extra?.cancel?.(of(request)),
    startSpecial: (request: number) => of(request).extra!.start!(of(request)),
  };
}

/** See KIND; 0 where the operation is not defined for the datatype. */
function operationKind({ operators, types }: Mpi, op: number, type: number): number {
  try {
    const found = types.get(type);
    if (found === undefined) return KIND.NONE;
    return operators.operator(op, found, type).reduction < 0 ? KIND.OWN : KIND.PREDEFINED;
  } catch (error) {
    if (error instanceof MpiError) return KIND.NONE;
    throw error;
  }
}

/** @throws MPI_ERR_NOT_SAME, MPI_ERR_COUNT, or the error of the request */
function fail(mpi: Mpi, peer: number, called: number, got: number, expected: number, error: number): never {
  const own = mpi.state[WORD.CALLED >> 2]!;
  const what = own === called ? error || MPI_ERR_COUNT : MPI_ERR_NOT_SAME;
  const different = { error: what, peer, called, bytes: got >>> 0, expected: expected >>> 0 };
  throw unequal(different, own, mpi.last);
}

/** The datatype of a layout; bytes where that is 0. */
function typeOf({ byte, layouts }: Mpi, typed: number): Datatype {
  return typed === 0 ? byte : layouts.type(typed);
}

const part = (field: (typeof PART_FIELDS)[number]) => PART_FIELDS.indexOf(field);

/** So many parts that the engine has listed. */
function partsOf(mpi: Mpi, table: number, count: number): Parts {
  const { words } = mpi.requests;
  const parts = new Parts(0, 0, mpi.byte);
  for (let i = 0; i < count; i++) {
    const first = (words[table >> 2]! + i * PART_BYTES) >> 2;
    const typed = words[first + part('typed')]!;
    const elements = words[first + part(typed === 0 ? 'bytes' : 'count')]! >>> 0;
    parts.set(i, words[first + part('at')]!, elements, typeOf(mpi, typed));
  }
  return parts;
}
