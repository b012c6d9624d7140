/** Collective communication (MPI-5.0 chapter 6): each operation in its blocking, nonblocking and persistent form. */
import { MPI_ERR_ARG, MPI_ERR_COUNT, MPI_SUCCESS } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import type { Form } from '../form.ts';
import type { Mpi } from '../mpi.ts';
import { handleAt } from '../prepare.ts';
import { checkRoot, equalParts, inPlace, operands, part, typedParts, variedParts } from './arguments.ts';
import { interCollectives } from './inter.ts';
import { allgather, barrier, broadcast, exchange, exchangeInPlace, gather, scatter } from './move.ts';
import { Program, programRequest } from './program.ts';
import { allreduce, reduce, reduceScatter, scan } from './reduce.ts';

type Call = (...args: number[]) => number;

/** Adds the steps of an operation to a program that has begun; the last argument is the communicator. */
export type Build = (p: Program, ...args: number[]) => void;

/** Operations by name, with the number of their arguments. */
export type Operations = Readonly<Record<string, readonly [arity: number, build: Build]>>;

const rootPart = (mpi: Mpi, receives: boolean, at: number, count: number, type: number) =>
  receives ? part(mpi, at, count, type) : null;

function moving(mpi: Mpi, form: Form): Operations {
  return {
    Barrier: [1, (p) => barrier(p)],
    Bcast: [
      5,
      (p, at, count, type, root) => {
        checkRoot(p.comm, root!);
        broadcast(p, root!, part(mpi, at!, count!, type!));
      },
    ],
    Gather: [
      8,
      (p, from, count, type, to, toCount, toType, root) => {
        const { rank, size } = p.comm;
        checkRoot(p.comm, root!);
        const own = rank === root && inPlace(from!) ? null : part(mpi, from!, count!, type!);
        gather(p, root!, own, rank === root ? equalParts(mpi, to!, toCount!, toType!, size) : nowhere);
      },
    ],
    Gatherv: [
      9,
      (p, from, count, type, to, counts, displacements, toType, root) => {
        const { rank, size } = p.comm;
        checkRoot(p.comm, root!);
        const own = rank === root && inPlace(from!) ? null : part(mpi, from!, count!, type!);
        const arrays = { counts: counts!, displacements: displacements!, datatype: toType! };
        gather(p, root!, own, rank === root ? variedParts(mpi, form, to!, arrays, size) : nowhere);
      },
    ],
    Scatter: [
      8,
      (p, from, count, type, to, toCount, toType, root) => {
        const { rank, size } = p.comm;
        checkRoot(p.comm, root!);
        const own = rank === root && inPlace(to!) ? null : part(mpi, to!, toCount!, toType!);
        scatter(p, root!, own, rank === root ? equalParts(mpi, from!, count!, type!, size) : nowhere);
      },
    ],
    Scatterv: [
      9,
      (p, from, counts, displacements, type, to, toCount, toType, root) => {
        const { rank, size } = p.comm;
        checkRoot(p.comm, root!);
        const own = rank === root && inPlace(to!) ? null : part(mpi, to!, toCount!, toType!);
        const arrays = { counts: counts!, displacements: displacements!, datatype: type! };
        scatter(p, root!, own, rank === root ? variedParts(mpi, form, from!, arrays, size) : nowhere);
      },
    ],
    Allgather: [
      7,
      (p, from, count, type, to, toCount, toType) =>
        allgather(
          p,
          rootPart(mpi, !inPlace(from!), from!, count!, type!),
          equalParts(mpi, to!, toCount!, toType!, p.comm.size),
        ),
    ],
    Allgatherv: [
      8,
      (p, from, count, type, to, counts, displacements, toType) => {
        const arrays = { counts: counts!, displacements: displacements!, datatype: toType! };
        allgather(
          p,
          rootPart(mpi, !inPlace(from!), from!, count!, type!),
          variedParts(mpi, form, to!, arrays, p.comm.size),
        );
      },
    ],
    ...exchanging(mpi, form),
  };
}

function nowhere(): never {
  throw new MpiError(MPI_ERR_ARG, 'only the root has the data of all ranks');
}

function exchanging(mpi: Mpi, form: Form): Operations {
  return {
    Alltoall: [
      7,
      (p, from, count, type, to, toCount, toType) => {
        const { size } = p.comm;
        const into = equalParts(mpi, to!, toCount!, toType!, size);
        if (inPlace(from!)) exchangeInPlace(p, into);
        else exchange(p, equalParts(mpi, from!, count!, type!, size), into, true);
      },
    ],
    Alltoallv: [
      9,
      (p, from, counts, displacements, type, to, toCounts, toDisplacements, toType) => {
        const { size } = p.comm;
        const arrays = { counts: toCounts!, displacements: toDisplacements!, datatype: toType! };
        const into = variedParts(mpi, form, to!, arrays, size);
        if (inPlace(from!)) return exchangeInPlace(p, into);
        const out = { counts: counts!, displacements: displacements!, datatype: type! };
        exchange(p, variedParts(mpi, form, from!, out, size), into, true);
      },
    ],
    Alltoallw: [
      9,
      (p, from, counts, displacements, types, to, toCounts, toDisplacements, toTypes) => {
        const { size } = p.comm;
        const arrays = { counts: toCounts!, displacements: toDisplacements!, datatypes: toTypes! };
        const into = typedParts(mpi, form, to!, arrays, size);
        if (inPlace(from!)) return exchangeInPlace(p, into);
        const out = { counts: counts!, displacements: displacements!, datatypes: types! };
        exchange(p, typedParts(mpi, form, from!, out, size), into, true);
      },
    ],
  };
}

function reducing(mpi: Mpi, form: Form): Operations {
  const all = (from: number, to: number, count: number, datatype: number, op: number) =>
    operands(mpi, { from, to, count, datatype, op }, true);
  return {
    Reduce: [
      7,
      (p, from, to, count, datatype, op, root) => {
        checkRoot(p.comm, root!);
        const args = { from: from!, to: to!, count: count!, datatype: datatype!, op: op! };
        reduce(p, root!, operands(mpi, args, p.comm.rank === root));
      },
    ],
    Allreduce: [
      6,
      (p, from, to, count, datatype, op) => allreduce(p, all(from!, to!, count!, datatype!, op!)),
    ],
    Scan: [6, (p, from, to, count, datatype, op) => scan(p, all(from!, to!, count!, datatype!, op!), false)],
    Exscan: [6, (p, from, to, count, datatype, op) => scan(p, all(from!, to!, count!, datatype!, op!), true)],
    Reduce_scatter_block: [
      6,
      (p, from, to, count, datatype, op) => {
        const { size } = p.comm;
        const counts = Array.from({ length: size }, () => count!);
        reduceScatter(p, scattered(mpi, [from!, to!, datatype!, op!], counts, p.comm.rank), counts);
      },
    ],
    Reduce_scatter: [
      6,
      (p, from, to, array, datatype, op) => {
        const { size } = p.comm;
        mpi.pointer(array!, form.countBytes * size, 'the array of counts');
        const counts = Array.from({ length: size }, (_, rank) => form.count(array!, rank));
        reduceScatter(p, scattered(mpi, [from!, to!, datatype!, op!], counts, p.comm.rank), counts);
      },
    ],
  };
}

/** Operands of a reduce-scatter: the vector is as long as all parts together, the result as the own one. */
function scattered(
  mpi: Mpi,
  [from, to, datatype, op]: readonly [number, number, number, number],
  counts: readonly number[],
  rank: number,
) {
  for (const count of counts) if (count < 0) throw new MpiError(MPI_ERR_COUNT, `a count of ${count}`);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const here = inPlace(from);
  const whole = operands(mpi, { from: here ? to : from, to: 0, count: total, datatype, op }, false);
  part(mpi, to, counts[rank]!, datatype);
  return { ...whole, to };
}

/** Programs that are not in use. */
const MAX_SPARE = 64;

class Collectives {
  readonly #mpi: Mpi;
  readonly #spare: Program[] = [];

  constructor(mpi: Mpi) {
    this.#mpi = mpi;
  }

  /** A program with the steps of an operation. */
  #build(build: Build, comm: number, args: readonly number[]): Program {
    const program = (this.#spare.pop() ?? new Program(this.#mpi)).begin(this.#mpi.comm(comm));
    try {
      build(program, ...args);
    } catch (error) {
      program.giveBack();
      throw error;
    }
    return program;
  }

  blocking(build: Build, arity: number): Call {
    return (...args) => {
      const program = this.#build(build, args[arity - 1]!, args);
      program.run();
      if (this.#spare.length < MAX_SPARE) this.#spare.push(program);
      return MPI_SUCCESS;
    };
  }

  /** The handle goes where the argument behind the operation's own, and an info of a persistent one, points. */
  nonblocking(build: Build, arity: number, persistent: boolean): Call {
    return (...args) => {
      const at = handleAt(this.#mpi, args[persistent ? arity + 1 : arity]!);
      const program = this.#build(build, args[arity - 1]!, args);
      const request = programRequest(this.#mpi, program, persistent);
      this.#mpi.view.setInt32(at, this.#mpi.requests.handle(request), true);
      return MPI_SUCCESS;
    };
  }
}

/** All forms of operations: `Bcast`, `Ibcast` and `Bcast_init`. */
export function allForms(mpi: Mpi, operations: Operations): Record<string, Call> {
  const collectives = new Collectives(mpi);
  return Object.fromEntries(
    Object.entries(operations).flatMap(([name, [arity, build]]): [string, Call][] => [
      [name, collectives.blocking(build, arity)],
      [`I${name[0]!.toLowerCase()}${name.slice(1)}`, collectives.nonblocking(build, arity, false)],
      [`${name}_init`, collectives.nonblocking(build, arity, true)],
    ]),
  );
}

/** Intercommunicators have operations of their own. */
function choosing(intra: Operations, inter: Operations): Operations {
  return Object.fromEntries(
    Object.entries(intra).map(([name, [arity, build]]) => {
      const other = inter[name]?.[1] ?? build;
      return [name, [arity, (p, ...args) => (p.comm.inter ? other(p, ...args) : build(p, ...args))]];
    }),
  );
}

export function collectiveCalls(mpi: Mpi, form: Form): Record<string, Call> {
  const operations = { ...moving(mpi, form), ...reducing(mpi, form) };
  return allForms(mpi, choosing(operations, interCollectives(mpi, form)));
}
