/**
 * The functions that make, commit and free datatypes (MPI-5.0 §5.1.2 to §5.1.10, §19.1.9): arguments from the heap,
 * handles back.
 */
import * as abi from '../../abi/mpi.ts';
import { MPI_LB, MPI_UB } from '../../abi/removed.ts';
import type { Call, Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import type { Form } from '../form.ts';
import * as make from './constructors.ts';
import { darray } from './darray.ts';
import type { Datatype } from './datatype.ts';
import type { TypeAttributes, TypesHost } from './host.ts';
import { MAX_RUNS } from './runs.ts';
import { matchSize, SizedTypes } from './sized.ts';

/** Reads arrays of the guest. */
class Arrays {
  readonly #mpi: TypesHost;
  readonly #form: Form;

  constructor(mpi: TypesHost, form: Form) {
    this.#mpi = mpi;
    this.#form = form;
  }

  #read(
    address: number,
    length: number,
    bytes: number,
    what: string,
    at: (base: number, i: number) => number,
  ) {
    if (length > MAX_RUNS)
      throw new MpiError(abi.MPI_ERR_NO_MEM, `${what} has ${length} elements: ${MAX_RUNS} at most`);
    const base = this.#mpi.pointer(address, length * bytes, what);
    const list: number[] = [];
    for (let i = 0; i < length; i++) list.push(at(base, i));
    return list;
  }

  /** Counts, or displacements in bytes: both have the width of the form here. */
  counts(address: number, length: number, what: string): number[] {
    return this.#read(address, length, this.#form.countBytes, what, (base, i) => this.#form.count(base, i));
  }

  ints(address: number, length: number, what: string): number[] {
    const { view } = this.#mpi.heap;
    return this.#read(address, length, 4, what, (base, i) => view.getInt32(base + 4 * i, true));
  }
}

/** A handle of a type that somebody has just made, or of one that is made once. */
export function handleOf(mpi: TypesHost, type: Datatype): number {
  if (type.predefined !== 0) return type.predefined;
  if (type.handle === 0) type.handle = mpi.types.add(type, type.bytes + type.runs.byteLength);
  if (type.handle === 0) throw tooMany();
  if (type.committed) mpi.layouts.describe(type);
  return type.handle;
}

const tooMany = () => new MpiError(abi.MPI_ERR_NO_MEM, 'there are too many datatypes, or too large ones');

function give(mpi: TypesHost, address: number, type: Datatype): void {
  mpi.pointer(address, 4, 'the new datatype');
  mpi.out(address, handleOf(mpi, type), 'the new datatype');
}

const LENGTHS = 'the array of block lengths';
const DISPLACEMENTS = 'the array of displacements';

const isMark = (handle: number) => handle === MPI_LB || handle === MPI_UB;

/** Constructors whose arguments are blocks. */
function blockCalls(mpi: TypesHost, form: Form): Calls {
  const arrays = new Arrays(mpi, form);
  const { large } = form;
  const lists =
    (of: typeof make.indexed): Call =>
    (count, lengths, displacements, old, out) => {
      make.checkCount(count!);
      const type = mpi.type(old!);
      const blocks = arrays.counts(lengths!, count!, LENGTHS);
      return give(mpi, out!, of(blocks, arrays.counts(displacements!, count!, DISPLACEMENTS), type, large));
    };
  const blocks =
    (of: typeof make.indexedBlock): Call =>
    (count, length, displacements, old, out) => {
      make.checkCount(count!);
      const type = mpi.type(old!);
      return give(mpi, out!, of(length!, arrays.counts(displacements!, count!, DISPLACEMENTS), type, large));
    };
  const vectors =
    (of: typeof make.vector): Call =>
    (count, length, stride, old, out) =>
      give(mpi, out!, of(count!, length!, stride!, mpi.type(old!), large));
  return {
    Type_contiguous: (count, old, out) => give(mpi, out!, make.contiguous(count!, mpi.type(old!), large)),
    Type_vector: vectors(make.vector),
    Type_create_hvector: vectors(make.hvector),
    Type_indexed: lists(make.indexed),
    Type_create_hindexed: lists(make.hindexed),
    Type_create_indexed_block: blocks(make.indexedBlock),
    Type_create_hindexed_block: blocks(make.hindexedBlock),
    Type_create_struct(count, lengths, displacements, types, out) {
      make.checkCount(count!);
      const handles = arrays.ints(types!, count!, 'the array of datatypes');
      const members = handles.map((handle) => (isMark(handle) ? undefined : mpi.type(handle)));
      const blocks = arrays.counts(lengths!, count!, LENGTHS);
      const places = arrays.counts(displacements!, count!, DISPLACEMENTS);
      const real = <T>(list: readonly T[]) => list.filter((_, i) => members[i] !== undefined);
      const type = make.struct(real(blocks), real(places), real(members) as Datatype[], large);
      if (type.contents.types.length === count) return give(mpi, out!, type);
      const marks = (mark: number) => places.filter((_, i) => handles[i] === mark);
      const [lower, upper] = [marks(MPI_LB), marks(MPI_UB)];
      const lb = lower.length > 0 ? Math.min(...lower) : type.lb;
      const ub = upper.length > 0 ? Math.max(...upper) : type.lb + type.extent;
      return give(mpi, out!, make.resized(type, lb, ub - lb, large));
    },
    Type_create_resized: (old, lb, extent, out) =>
      give(mpi, out!, make.resized(mpi.type(old!), lb!, extent!, large)),
  };
}

/** Constructors whose arguments are arrays. */
function arrayCalls(mpi: TypesHost, form: Form): Calls {
  const arrays = new Arrays(mpi, form);
  const { large } = form;
  const checkDimensions = (dims: number) =>
    make.checkArgument(dims > 0, `the array has ${dims} dimensions: there must be at least one`);
  return {
    Type_create_subarray(dims, sizes, subsizes, starts, order, old, out) {
      checkDimensions(dims!);
      const type = make.subarray(
        arrays.counts(sizes!, dims!, 'the array of sizes'),
        arrays.counts(subsizes!, dims!, 'the array of subsizes'),
        arrays.counts(starts!, dims!, 'the array of starts'),
        order!,
        mpi.type(old!),
        large,
      );
      return give(mpi, out!, type);
    },
    Type_create_darray(size, rank, dims, gsizes, distributions, args, psizes, order, old, out) {
      checkDimensions(dims!);
      const distribution = {
        size: size!,
        rank: rank!,
        gsizes: arrays.counts(gsizes!, dims!, 'the array of sizes'),
        distributions: arrays.ints(distributions!, dims!, 'the array of distributions'),
        arguments: arrays.ints(args!, dims!, 'the array of distribution arguments'),
        psizes: arrays.ints(psizes!, dims!, 'the array of processes'),
        order: order!,
      };
      return give(mpi, out!, darray(distribution, mpi.type(old!), large));
    },
  };
}

/** Types by what they must hold. */
function sizedCalls(mpi: TypesHost): Calls {
  let sized: SizedTypes | undefined;
  const types = () => (sized ??= new SizedTypes(mpi.types));
  return {
    Type_create_f90_real: (digits, range, out) => give(mpi, out!, types().real(digits!, range!)),
    Type_create_f90_complex: (digits, range, out) => give(mpi, out!, types().complex(digits!, range!)),
    Type_create_f90_integer: (range, out) => give(mpi, out!, types().integer(range!)),
    Type_match_size: (typeclass, size, out) => give(mpi, out!, mpi.type(matchSize(typeclass!, size!))),
    Type_get_value_index(value, index, out) {
      const pair = types().pair(mpi.type(value!), mpi.type(index!));
      if (pair !== null) give(mpi, out!, pair);
      else mpi.out(out!, abi.MPI_DATATYPE_NULL, 'the pair type');
    },
  };
}

export function constructCalls(mpi: TypesHost, form: Form, attributes: TypeAttributes): Calls {
  const { view } = mpi.heap;
  const at = (address: number) => view.getInt32(mpi.pointer(address, 4, 'the datatype'), true);
  return {
    ...blockCalls(mpi, form),
    ...arrayCalls(mpi, form),
    ...sizedCalls(mpi),
    Type_dup(old, out) {
      const type = mpi.type(old!);
      // What the program finds there when a copy function fails.
      mpi.out(out!, abi.MPI_DATATYPE_NULL, 'the new datatype');
      const copy = make.dup(type);
      attributes.adopt(copy, attributes.copies({ handle: old!, attributes: type.attributes }));
      return give(mpi, out!, copy);
    },
    Type_commit(datatype) {
      const handle = at(datatype!);
      const type = mpi.type(handle);
      if (type.committed) return;
      // Its size is known when it is made, so the first type that is one too many still is.
      if (!mpi.types.weigh(handle, 1)) throw tooMany();
      mpi.types.weigh(handle, type.commit().runs.byteLength);
      mpi.layouts.describe(type);
    },
    Type_free(datatype) {
      const handle = at(datatype!);
      const type = mpi.type(handle);
      if (type.permanent)
        throw new MpiError(
          abi.MPI_ERR_TYPE,
          `${type.name || 'the datatype'} is predefined: it cannot be freed`,
        );
      if (type.hasAttributes) attributes.deleteAll({ handle, attributes: type.attributes });
      mpi.types.free(handle);
      type.freed = true;
      mpi.layouts.free(type);
      mpi.out(datatype!, abi.MPI_DATATYPE_NULL, 'the datatype');
    },
  };
}
