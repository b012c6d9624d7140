/** Cartesian topologies (MPI-5.0 §8.5.1, §8.5.2, §8.5.5 to §8.5.7). */
import * as abi from '../../abi/mpi.ts';
import { intraComm, readInts, writeInts } from '../arguments.ts';
import type { Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import { circleOf } from '../objects/agree.ts';
import type { Comm } from '../objects/comm.ts';
import type { Comms } from '../objects/comms.ts';
import { createDims } from './dims.ts';
import { Cart } from './topology.ts';

/** The calls. */
class Carts {
  readonly #mpi: Mpi;
  readonly #comms: Comms;

  constructor(comms: Comms) {
    this.#mpi = comms.mpi;
    this.#comms = comms;
  }

  /** A grid that fits into a communicator. @throws MPI_ERR_DIMS, MPI_ERR_ARG */
  grid(comm: Comm, ndims: number, dims: number, periods: number): Cart {
    if (ndims < 0) throw new MpiError(abi.MPI_ERR_DIMS, `a grid of ${ndims} dimensions`);
    const lengths = readInts(this.#mpi, dims, ndims, 'dims');
    const closed = readInts(this.#mpi, periods, ndims, 'periods').map((period) => (period === 0 ? 0 : 1));
    const bad = lengths.find((dim) => dim <= 0);
    if (bad !== undefined) throw new MpiError(abi.MPI_ERR_DIMS, `a dimension of ${bad}`);
    const cart = new Cart(lengths, closed);
    if (cart.size > comm.size)
      throw new MpiError(
        abi.MPI_ERR_ARG,
        `a grid of ${cart.size} ranks, and the communicator has ${comm.size}`,
      );
    return cart;
  }

  create(handle: number, ndims: number, dims: number, periods: number, pointer: number): void {
    const comm = intraComm(this.#mpi, handle);
    this.#mpi.out(pointer, abi.MPI_COMM_NULL, 'comm_cart');
    const cart = this.grid(comm, ndims, dims, periods);
    this.#comms.hand(
      pointer,
      this.#comms.leading(comm, cart.size, () => cart),
    );
  }

  /** The grid of a communicator. @throws MPI_ERR_TOPOLOGY */
  of(handle: number): { comm: Comm; cart: Cart } {
    const comm = this.#mpi.comm(handle);
    if (!(comm.topology instanceof Cart))
      throw new MpiError(abi.MPI_ERR_TOPOLOGY, 'the communicator has no Cartesian topology');
    return { comm, cart: comm.topology };
  }

  /** What fits of an array. */
  store(pointer: number, ints: Int32Array, room: number, what: string): void {
    if (room < 0) throw new MpiError(abi.MPI_ERR_ARG, `room for ${room} elements`);
    writeInts(this.#mpi, pointer, ints.subarray(0, room), what);
  }

  get(handle: number, room: number, dims: number, periods: number, coords: number): void {
    const { comm, cart } = this.of(handle);
    this.store(dims, cart.dims, room, 'dims');
    this.store(periods, cart.periods, room, 'periods');
    this.store(coords, cart.coordinates(comm.rank), room, 'coords');
  }

  rank(handle: number, coords: number, pointer: number): void {
    const { cart } = this.of(handle);
    const coordinates = readInts(this.#mpi, coords, cart.dims.length, 'coords');
    const rank = cart.rank(coordinates);
    if (rank === abi.MPI_PROC_NULL)
      throw new MpiError(
        abi.MPI_ERR_ARG,
        `the coordinates ${coordinates} are outside of the grid ${cart.dims}`,
      );
    this.#mpi.out(pointer, rank, 'rank');
  }

  coords(handle: number, rank: number, room: number, pointer: number): void {
    const { comm, cart } = this.of(handle);
    if (rank < 0 || rank >= comm.size)
      throw new MpiError(abi.MPI_ERR_RANK, `rank ${rank}, and the communicator has ${comm.size} ranks`);
    this.store(pointer, cart.coordinates(rank), room, 'coords');
  }

  shift(handle: number, direction: number, steps: number, source: number, destination: number): void {
    const { comm, cart } = this.of(handle);
    if (direction < 0 || direction >= cart.dims.length)
      throw new MpiError(
        abi.MPI_ERR_ARG,
        `dimension ${direction}, and the grid has ${cart.dims.length} dimensions`,
      );
    this.#mpi.pointer(destination, 4, 'rank_dest');
    this.#mpi.out(source, cart.shifted(comm.rank, direction, -steps), 'rank_source');
    this.#mpi.out(destination, cart.shifted(comm.rank, direction, steps), 'rank_dest');
  }

  /** Grids of fewer dimensions: all ranks know who is in theirs. */
  sub(handle: number, remain: number, pointer: number): void {
    const { comm, cart } = this.of(handle);
    this.#mpi.pointer(pointer, 4, 'newcomm');
    const keep = readInts(this.#mpi, remain, cart.dims.length, 'remain_dims');
    const own = cart.coordinates(comm.rank);
    const places: number[] = [];
    for (let rank = 0; rank < comm.size; rank++)
      if (cart.coordinates(rank).every((at, i) => keep[i] !== 0 || at === own[i])) places.push(rank);
    const kept = (of: Int32Array) => of.filter((_, i) => keep[i] !== 0);
    const circle = circleOf(this.#mpi, comm);
    const members = Int32Array.from(places, (rank) => comm.group[rank]!);
    const made = this.#comms.among(comm, { ...circle, members, me: places.indexOf(comm.rank) })!;
    made.topology = new Cart(kept(cart.dims), kept(cart.periods));
    this.#comms.hand(pointer, made);
  }

  /** Ranks are not reordered: all cores are equally near to each other. */
  map(handle: number, ndims: number, dims: number, periods: number, pointer: number): void {
    const comm = intraComm(this.#mpi, handle);
    const { size } = this.grid(comm, ndims, dims, periods);
    this.#mpi.out(pointer, comm.rank < size ? comm.rank : abi.MPI_UNDEFINED, 'newrank');
  }

  dims(nodes: number, ndims: number, pointer: number): void {
    if (ndims < 0) throw new MpiError(abi.MPI_ERR_DIMS, `a grid of ${ndims} dimensions`);
    const dims = readInts(this.#mpi, pointer, ndims, 'dims');
    writeInts(this.#mpi, pointer, createDims(nodes, dims), 'dims');
  }
}

export function cartCalls(comms: Comms): Calls {
  const { mpi } = comms;
  const calls = new Carts(comms);
  return {
    Cart_create: (comm, ndims, dims, periods, _reorder, pointer) =>
      calls.create(comm!, ndims!, dims!, periods!, pointer!),
    Cart_get: (comm, room, dims, periods, coords) => calls.get(comm!, room!, dims!, periods!, coords!),
    Cart_rank: (comm, coords, pointer) => calls.rank(comm!, coords!, pointer!),
    Cart_coords: (comm, rank, room, pointer) => calls.coords(comm!, rank!, room!, pointer!),
    Cart_shift: (comm, direction, steps, source, destination) =>
      calls.shift(comm!, direction!, steps!, source!, destination!),
    Cart_sub: (comm, remain, pointer) => calls.sub(comm!, remain!, pointer!),
    Cart_map: (comm, ndims, dims, periods, pointer) => calls.map(comm!, ndims!, dims!, periods!, pointer!),
    Cartdim_get: (comm, pointer) => mpi.out(pointer!, calls.of(comm!).cart.dims.length, 'ndims'),
    Dims_create: (nodes, ndims, pointer) => calls.dims(nodes!, ndims!, pointer!),
    Topo_test: (comm, pointer) =>
      mpi.out(pointer!, mpi.comm(comm!).topology?.kind ?? abi.MPI_UNDEFINED, 'status'),
  };
}
