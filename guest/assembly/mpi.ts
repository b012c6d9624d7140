/**
 * MPI for AssemblyScript programs: communicators with typed messages. Buffers are typed arrays, Array and StaticArray of numbers;
 * the datatype follows from the type of their elements. All constants and functions of the standard ABI are there as well, as C
 * has them (`mpi-abi.ts`).
 *
 *     import { finalize, init, MPI_SUM, world } from "wasm-lwk/guest/assembly/mpi";
 *
 * Errors end the job with a message, as with C, unless the program sets another error handler; then the functions here throw.
 */
import {
  MPI_Allgather,
  MPI_Allreduce,
  MPI_Alltoall,
  MPI_Barrier,
  MPI_Bcast,
  MPI_BYTE,
  MPI_C_BOOL,
  MPI_Comm_dup,
  MPI_Comm_free,
  MPI_Comm_rank,
  MPI_COMM_SELF,
  MPI_Comm_size,
  MPI_Comm_split,
  MPI_COMM_WORLD,
  MPI_DOUBLE,
  MPI_Finalize,
  MPI_FLOAT,
  MPI_Gather,
  MPI_Get_count,
  MPI_IN_PLACE,
  MPI_Init,
  MPI_INT8_T,
  MPI_INT16_T,
  MPI_INT32_T,
  MPI_INT64_T,
  MPI_Irecv,
  MPI_Isend,
  MPI_Probe,
  MPI_Recv,
  MPI_Reduce,
  MPI_REQUEST_NULL,
  MPI_Scan,
  MPI_Scatter,
  MPI_Send,
  MPI_Sendrecv,
  MPI_SUCCESS,
  MPI_Test,
  MPI_UINT8_T,
  MPI_UINT16_T,
  MPI_UINT32_T,
  MPI_UINT64_T,
  MPI_Wait,
} from "./mpi-abi";

export * from "./mpi-abi";

const STATUS_BYTES = 32;
const out: usize = memory.data(16);
const statusAt: usize = memory.data(STATUS_BYTES, 16);

function check(error: i32): void {
  if (error != MPI_SUCCESS) throw new Error(`MPI error ${error}`);
}

/** The datatype of elements of a type (MPI-5.0 §3.2.2). */
export function datatype<T>(): i32 {
  if (isBoolean<T>()) return MPI_C_BOOL;
  if (isFloat<T>()) return sizeof<T>() == 4 ? MPI_FLOAT : MPI_DOUBLE;
  if (isSigned<T>()) {
    if (sizeof<T>() == 1) return MPI_INT8_T;
    if (sizeof<T>() == 2) return MPI_INT16_T;
    return sizeof<T>() == 4 ? MPI_INT32_T : MPI_INT64_T;
  }
  if (isInteger<T>()) {
    if (sizeof<T>() == 1) return MPI_UINT8_T;
    if (sizeof<T>() == 2) return MPI_UINT16_T;
    return sizeof<T>() == 4 ? MPI_UINT32_T : MPI_UINT64_T;
  }
  return MPI_BYTE;
}

/** Where the elements of a typed array, an Array or a StaticArray lie. */
// @ts-ignore: decorator
@inline
function start<A>(data: A): usize {
  // @ts-ignore: only buffers that are not StaticArray have it
  if (isDefined(data.dataStart)) return data.dataStart;
  return changetype<usize>(data);
}

/** Where a message came from, its tag, and how long it is (MPI-5.0 §3.2.5). */
export class Status {
  private readonly status: StaticArray<u8> = new StaticArray<u8>(STATUS_BYTES);

  /** @param at address of an MPI_Status, which is copied */
  constructor(at: usize) {
    memory.copy(changetype<usize>(this.status), at, STATUS_BYTES);
  }

  get source(): i32 {
    return load<i32>(changetype<usize>(this.status));
  }

  get tag(): i32 {
    return load<i32>(changetype<usize>(this.status), 4);
  }

  /** Elements of a type; MPI_UNDEFINED when the message is no whole number of them. */
  count<T>(): i32 {
    check(MPI_Get_count(changetype<usize>(this.status), datatype<T>(), out));
    return load<i32>(out);
  }
}

/** A message that is under way, and its buffer (MPI-5.0 §3.7): keep it until the message is done. */
export class Request<A> {
  private handle: i32;
  /** What is sent, or received. */
  readonly data: A;

  constructor(handle: i32, data: A) {
    this.handle = handle;
    this.data = data;
  }

  /** Waits until the buffer may be used again. */
  wait(): Status {
    store<i32>(out, this.handle);
    check(MPI_Wait(out, statusAt));
    this.handle = MPI_REQUEST_NULL;
    return new Status(statusAt);
  }

  /** Whether it is done; then there is nothing left to wait for. */
  test(): bool {
    store<i32>(out, this.handle);
    check(MPI_Test(out, out + 4, statusAt));
    if (!load<i32>(out, 4)) return false;
    this.handle = MPI_REQUEST_NULL;
    return true;
  }
}

/** A communicator (MPI-5.0 §7.4). Ranks and roots are its own. */
export class Comm {
  readonly handle: i32;

  constructor(handle: i32) {
    this.handle = handle;
  }

  get rank(): i32 {
    check(MPI_Comm_rank(this.handle, out));
    return load<i32>(out);
  }

  get size(): i32 {
    check(MPI_Comm_size(this.handle, out));
    return load<i32>(out);
  }

  /** A communicator of those that give the same colour, in the order of their keys; MPI_COMM_NULL for MPI_UNDEFINED. */
  split(color: i32, key: i32): Comm {
    check(MPI_Comm_split(this.handle, color, key, out));
    return new Comm(load<i32>(out));
  }

  dup(): Comm {
    check(MPI_Comm_dup(this.handle, out));
    return new Comm(load<i32>(out));
  }

  free(): void {
    store<i32>(out, this.handle);
    check(MPI_Comm_free(out));
  }

  // ---- messages (MPI-5.0 chapter 3)

  send<A>(data: A, dest: i32, tag: i32 = 0): void {
    check(MPI_Send(start(data), data.length, datatype<valueof<A>>(), dest, tag, this.handle));
  }

  /** Receives up to as many elements as the buffer has. */
  recv<A>(data: A, source: i32, tag: i32 = 0): Status {
    check(MPI_Recv(start(data), data.length, datatype<valueof<A>>(), source, tag, this.handle, statusAt));
    return new Status(statusAt);
  }

  sendrecv<A, B>(data: A, dest: i32, into: B, source: i32, tag: i32 = 0): Status {
    const type = datatype<valueof<A>>();
    const from = start(data);
    const to = start(into);
    const count = into.length;
    check(MPI_Sendrecv(from, data.length, type, dest, tag, to, count, datatype<valueof<B>>(), source, tag, this.handle, statusAt));
    return new Status(statusAt);
  }

  isend<A>(data: A, dest: i32, tag: i32 = 0): Request<A> {
    check(MPI_Isend(start(data), data.length, datatype<valueof<A>>(), dest, tag, this.handle, out));
    return new Request<A>(load<i32>(out), data);
  }

  irecv<A>(data: A, source: i32, tag: i32 = 0): Request<A> {
    check(MPI_Irecv(start(data), data.length, datatype<valueof<A>>(), source, tag, this.handle, out));
    return new Request<A>(load<i32>(out), data);
  }

  /** Waits for a message, and leaves it where it is. */
  probe(source: i32, tag: i32 = 0): Status {
    check(MPI_Probe(source, tag, this.handle, statusAt));
    return new Status(statusAt);
  }

  // ---- collective communication (MPI-5.0 chapter 6)

  barrier(): void {
    check(MPI_Barrier(this.handle));
  }

  bcast<A>(data: A, root: i32): void {
    check(MPI_Bcast(start(data), data.length, datatype<valueof<A>>(), root, this.handle));
  }

  /** The root gets the result in `into`; what others give there does not matter. */
  reduce<A>(data: A, into: A, op: i32, root: i32): void {
    check(MPI_Reduce(start(data), start(into), data.length, datatype<valueof<A>>(), op, root, this.handle));
  }

  /** All get the result, in place. */
  allreduce<A>(data: A, op: i32): void {
    check(MPI_Allreduce(MPI_IN_PLACE, start(data), data.length, datatype<valueof<A>>(), op, this.handle));
  }

  /** The same of one number. */
  allreduceOf<T>(value: T, op: i32): T {
    store<T>(out, value);
    check(MPI_Allreduce(MPI_IN_PLACE, out, 1, datatype<T>(), op, this.handle));
    return load<T>(out);
  }

  /** Rank i gets the combination of the ranks up to i, in place. */
  scan<A>(data: A, op: i32): void {
    check(MPI_Scan(MPI_IN_PLACE, start(data), data.length, datatype<valueof<A>>(), op, this.handle));
  }

  /** The root gets `data` of all, rank by rank, in `into`. */
  gather<A>(data: A, into: A, root: i32): void {
    const type = datatype<valueof<A>>();
    check(MPI_Gather(start(data), data.length, type, start(into), data.length, type, root, this.handle));
  }

  /** Each gets its part of the root's `data`, as many elements as `into` has. */
  scatter<A>(data: A, into: A, root: i32): void {
    const type = datatype<valueof<A>>();
    check(MPI_Scatter(start(data), into.length, type, start(into), into.length, type, root, this.handle));
  }

  allgather<A>(data: A, into: A): void {
    const type = datatype<valueof<A>>();
    check(MPI_Allgather(start(data), data.length, type, start(into), data.length, type, this.handle));
  }

  /** Each gets the part with its number of everybody's `data`, of equal parts. */
  alltoall<A>(data: A, into: A): void {
    const type = datatype<valueof<A>>();
    const count = data.length / this.size;
    check(MPI_Alltoall(start(data), count, type, start(into), count, type, this.handle));
  }
}

/** All ranks of the job. */
export const world = new Comm(MPI_COMM_WORLD);
/** This rank alone. */
export const self = new Comm(MPI_COMM_SELF);

/** Before anything else, by all ranks (MPI-5.0 §11.2). */
export function init(): void {
  check(MPI_Init(0, 0));
}

/** After everything else, by all ranks. */
export function finalize(): void {
  check(MPI_Finalize());
}
