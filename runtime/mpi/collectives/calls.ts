/** Collective communication (MPI-5.0 chapter 6): each operation in its blocking, nonblocking and persistent form. */
import { MPI_ERR_COUNT, MPI_OP_NULL, MPI_SUCCESS } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import type { Form } from '../form.ts';
import { handleAt } from '../messages/prepare.ts';
import type { Mpi } from '../mpi.ts';
import {
  checked,
  checkRoot,
  countsOf,
  equalParts,
  inPlace,
  operands,
  typedParts,
  variedParts,
  vectorsApart,
} from './arguments.ts';
import { COLLECTIVE, calledWord } from './called.ts';
import { interCollectives } from './inter.ts';
import { allgather, barrier, broadcast, exchange, exchangeInPlace, gather, scatter } from './move.ts';
import { neighborOperations } from './neighbor.ts';
import type { Build, Operations } from './operations.ts';
import type { Operands } from './order.ts';
import { apart } from './overlap.ts';
import type { Parts } from './parts.ts';
import { Program, programRequest } from './program.ts';
import { allreduce, reduce, reduceScatter, scan } from './reduce.ts';

type Call = (...args: number[]) => number;

function gatherApart(p: Program, root: number, own: Parts | null, all: Parts | null): void {
  if (own !== null && all !== null) apart(own, all);
  gather(p, root, own, all);
}

function scatterApart(p: Program, root: number, all: Parts | null, own: Parts | null): void {
  if (own !== null && all !== null) apart(all, own);
  scatter(p, root, all, own);
}

function allgatherApart(p: Program, own: Parts | null, all: Parts): void {
  if (own !== null) apart(own, all);
  allgather(p, own, all);
}

function exchangeApart(p: Program, out: Parts, into: Parts): void {
  apart(out, into);
  exchange(p, out, into, true);
}

function moving(mpi: Mpi, form: Form): Operations {
  /** One buffer as parts of which there is one. */
  const single = (at: number, count: number, type: number): Parts => equalParts(mpi, at, count, type, 1);
  const singleUnless = (missing: boolean, at: number, count: number, type: number): Parts | null =>
    missing ? null : single(at, count, type);
  return {
    Barrier: [0, (p) => barrier(p)],
    Bcast: [
      4,
      (p, at, count, type, root) => {
        checkRoot(p.comm, root);
        broadcast(p, root, at, count, checked(mpi, at, count, type));
      },
    ],
    Gather: [
      7,
      (p, from, count, type, to, toCount, toType, root) => {
        const { rank, size } = p.comm;
        checkRoot(p.comm, root);
        const own = singleUnless(rank === root && inPlace(from), from, count, type);
        const all = rank === root ? equalParts(mpi, to, toCount, toType, size) : null;
        gatherApart(p, root, own, all);
      },
    ],
    Gatherv: [
      8,
      (p, from, count, type, to, counts, displacements, datatype, root) => {
        const { rank, size } = p.comm;
        checkRoot(p.comm, root);
        const own = singleUnless(rank === root && inPlace(from), from, count, type);
        const arrays = { counts, displacements, datatype };
        gatherApart(p, root, own, rank === root ? variedParts(mpi, form, to, arrays, size) : null);
      },
    ],
    Scatter: [
      7,
      (p, from, count, type, to, toCount, toType, root) => {
        const { rank, size } = p.comm;
        checkRoot(p.comm, root);
        const own = singleUnless(rank === root && inPlace(to), to, toCount, toType);
        scatterApart(p, root, rank === root ? equalParts(mpi, from, count, type, size) : null, own);
      },
    ],
    Scatterv: [
      8,
      (p, from, counts, displacements, datatype, to, toCount, toType, root) => {
        const { rank, size } = p.comm;
        checkRoot(p.comm, root);
        const own = singleUnless(rank === root && inPlace(to), to, toCount, toType);
        const arrays = { counts, displacements, datatype };
        scatterApart(p, root, rank === root ? variedParts(mpi, form, from, arrays, size) : null, own);
      },
    ],
    Allgather: [
      6,
      (p, from, count, type, to, toCount, toType) => {
        const own = singleUnless(inPlace(from), from, count, type);
        allgatherApart(p, own, equalParts(mpi, to, toCount, toType, p.comm.size));
      },
    ],
    Allgatherv: [
      7,
      (p, from, count, type, to, counts, displacements, datatype) => {
        const own = singleUnless(inPlace(from), from, count, type);
        allgatherApart(p, own, variedParts(mpi, form, to, { counts, displacements, datatype }, p.comm.size));
      },
    ],
    ...exchanging(mpi, form),
  };
}

function exchanging(mpi: Mpi, form: Form): Operations {
  return {
    Alltoall: [
      6,
      (p, from, count, type, to, toCount, toType) => {
        const { size } = p.comm;
        const into = equalParts(mpi, to, toCount, toType, size);
        if (inPlace(from)) exchangeInPlace(p, into);
        else exchangeApart(p, equalParts(mpi, from, count, type, size), into);
      },
    ],
    Alltoallv: [
      8,
      (p, from, outCounts, outPlaces, outType, to, counts, displacements, datatype) => {
        const { size } = p.comm;
        const into = variedParts(mpi, form, to, { counts, displacements, datatype }, size);
        if (inPlace(from)) return exchangeInPlace(p, into);
        const out = { counts: outCounts, displacements: outPlaces, datatype: outType };
        exchangeApart(p, variedParts(mpi, form, from, out, size), into);
      },
    ],
    Alltoallw: [
      8,
      (p, from, outCounts, outPlaces, outTypes, to, counts, displacements, datatypes) => {
        const { size } = p.comm;
        const into = typedParts(mpi, form, to, { counts, displacements, datatypes }, size);
        if (inPlace(from)) return exchangeInPlace(p, into);
        const out = { counts: outCounts, displacements: outPlaces, datatypes: outTypes };
        exchangeApart(p, typedParts(mpi, form, from, out, size), into);
      },
    ],
  };
}

function reducing(mpi: Mpi, form: Form): Operations {
  return {
    Reduce: [
      6,
      (p, from, to, count, datatype, op, root) => {
        checkRoot(p.comm, root);
        reduce(p, root, operands(mpi, from, to, count, datatype, op, p.comm.rank === root));
      },
    ],
    Allreduce: [
      5,
      (p, from, to, count, datatype, op) => allreduce(p, operands(mpi, from, to, count, datatype, op, true)),
    ],
    Scan: [
      5,
      (p, from, to, count, datatype, op) =>
        scan(p, operands(mpi, from, to, count, datatype, op, true), false),
    ],
    Exscan: [
      5,
      (p, from, to, count, datatype, op) => scan(p, operands(mpi, from, to, count, datatype, op, true), true),
    ],
    Reduce_scatter_block: [
      5,
      (p, from, to, count, datatype, op) => {
        const counts = Array.from({ length: p.comm.size }, () => count);
        reduceScatter(p, scattered(mpi, p, from, to, counts, datatype, op), counts);
      },
    ],
    Reduce_scatter: [
      5,
      (p, from, to, array, datatype, op) => {
        const counts = countsOf(mpi, form, array, p.comm.size);
        reduceScatter(p, scattered(mpi, p, from, to, counts, datatype, op), counts);
      },
    ],
  };
}

/** Operands of a reduce-scatter: the vector is as long as all parts together, the result as the own one. */
function scattered(
  mpi: Mpi,
  { comm }: Program,
  from: number,
  to: number,
  counts: readonly number[],
  datatype: number,
  op: number,
): Operands {
  for (const count of counts) if (count < 0) throw new MpiError(MPI_ERR_COUNT, `a count of ${count}`);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const type = checked(mpi, to, counts[comm.rank]!, datatype);
  if (!inPlace(from)) vectorsApart(from, total, to, counts[comm.rank]!, type);
  return { ...operands(mpi, inPlace(from) ? to : from, 0, total, datatype, op, false), to };
}

class Collectives {
  readonly #mpi: Mpi;
  /** A program that is kept for the next operation. */
  #spare: Program | null = null;

  constructor(mpi: Mpi) {
    this.#mpi = mpi;
  }

  /**
   * A program with the steps of an operation. Arguments are passed one by one: an array would be allocated for each
   * call.
   */
  blocking(build: Build, place: number): Call {
    return (a, b, c, d, e, f, g, h, i): number => {
      // The communicator is the argument behind those of the operation.
      const comm =
        place === 5 ? f : place === 4 ? e : place === 0 ? a : place === 6 ? g : place === 7 ? h : i;
      const program = (this.#spare ?? new Program(this.#mpi)).begin(this.#mpi.comm(comm!));
      this.#spare = null;
      try {
        build(program, a!, b!, c!, d!, e!, f!, g!, h!);
      } catch (error) {
        program.abandon();
        throw error;
      }
      program.run();
      this.#spare = program;
      return MPI_SUCCESS;
    };
  }

  /**
   * The handle goes where the argument behind the communicator, or behind the info of a persistent operation, points.
   */
  nonblocking(build: Build, place: number, persistent: boolean): Call {
    return (...args) => {
      const at = handleAt(this.#mpi, args[place + (persistent ? 2 : 1)]!);
      const program = new Program(this.#mpi).begin(this.#mpi.comm(args[place]!));
      const [a, b, c, d, e, f, g, h] = args as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      try {
        build(program, a, b, c, d, e, f, g, h);
      } catch (error) {
        program.abandon();
        throw error;
      }
      const request = programRequest(this.#mpi, program, persistent);
      this.#mpi.view.setInt32(at, this.#mpi.requests.handle(request), true);
      return MPI_SUCCESS;
    };
  }
}

/** The root is the last argument of these, and the operation the last of the others, or the one before the root. */
const ROOTED: ReadonlySet<string> = new Set(['Bcast', 'Gather', 'Gatherv', 'Scatter', 'Scatterv', 'Reduce']);
const REDUCING: ReadonlySet<string> = new Set([
  ...['Reduce', 'Allreduce', 'Scan', 'Exscan', 'Reduce_scatter_block', 'Reduce_scatter'],
]);

/**
 * Notes what is called before its steps are added. The groups of an intercommunicator have roots and operations of
 * their own.
 */
function noting(name: string, place: number, build: Build): Build {
  const number = COLLECTIVE[name as keyof typeof COLLECTIVE];
  const rooted = ROOTED.has(name);
  const reducing = REDUCING.has(name);
  return (p, a, b, c, d, e, f, g, h) => {
    const last = place === 5 ? e : place === 4 ? d : place === 6 ? f : place === 7 ? g : h;
    const { inter } = p.comm;
    const op = !reducing || inter ? MPI_OP_NULL : rooted ? e : last;
    p.called = calledWord(number, op, rooted && !inter ? last : -1);
    build(p, a, b, c, d, e, f, g, h);
  };
}

/** All forms of operations: `Bcast`, `Ibcast` and `Bcast_init`. */
export function allForms(mpi: Mpi, operations: Operations): Record<string, Call> {
  const collectives = new Collectives(mpi);
  return Object.fromEntries(
    Object.entries(operations).flatMap(([name, [place, plain]]): [string, Call][] => {
      const build = noting(name, place, plain);
      return [
        [name, collectives.blocking(build, place)],
        [`I${name[0]!.toLowerCase()}${name.slice(1)}`, collectives.nonblocking(build, place, false)],
        [`${name}_init`, collectives.nonblocking(build, place, true)],
      ];
    }),
  );
}

/** Intercommunicators have operations of their own. */
function choosing(intra: Operations, inter: Operations): Operations {
  return Object.fromEntries(
    Object.entries(intra).map(([name, [place, build]]) => {
      const other = inter[name]![1];
      const choose: Build = (p, a, b, c, d, e, f, g, h) =>
        p.comm.remote === undefined ? build(p, a, b, c, d, e, f, g, h) : other(p, a, b, c, d, e, f, g, h);
      return [name, [place, choose]];
    }),
  );
}

export function collectiveCalls(mpi: Mpi, form: Form): Record<string, Call> {
  const operations = { ...moving(mpi, form), ...reducing(mpi, form) };
  const everywhere = choosing(operations, interCollectives(mpi, form));
  return allForms(mpi, { ...everywhere, ...neighborOperations(mpi, form) });
}
