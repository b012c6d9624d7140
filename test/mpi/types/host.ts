/** The state of a rank as far as datatypes need it, and a guest's memory with a place for arguments. */
import * as abi from '../../../dist/runtime/abi/mpi.js';
import { GuestMemory } from '../../../dist/runtime/memory/guest.js';
import { Typed } from '../../../dist/runtime/mpi/engine/typed.js';
import { MpiError } from '../../../dist/runtime/mpi/errors.js';
import { largeForm, readI64, smallForm, writeI64 } from '../../../dist/runtime/mpi/form.js';
import { HandleTable, KIND } from '../../../dist/runtime/mpi/handles.js';
import { typeCalls } from '../../../dist/runtime/mpi/types/calls.js';
import type { Datatype } from '../../../dist/runtime/mpi/types/datatype.js';
import type { TypeAttributes, TypesHost } from '../../../dist/runtime/mpi/types/host.js';
import { layoutBytes, writeRuns } from '../../../dist/runtime/mpi/types/layouts.js';
import { type CodedCalls, coded } from '../coded.ts';
import { TYPES } from './model.ts';

const NO_ATTRIBUTES: TypeAttributes = { copies: () => new Map(), adopt() {}, deleteAll() {} };

export class Guest implements TypesHost {
  readonly memory = new WebAssembly.Memory({ initial: 4, maximum: 4, shared: true });
  readonly heap = new GuestMemory(this.memory);
  readonly peers = { own: this.memory };
  readonly types = new HandleTable<Datatype>(KIND.DATATYPE, TYPES);
  readonly byte = TYPES.get(abi.MPI_BYTE)!;
  readonly calls: CodedCalls;
  readonly large: CodedCalls;
  #top = 1024;

  readonly layouts = {
    describe: () => {},
    free: () => {},
    /** Each time anew: tests forget their memory. */
    heapOf: (type: Datatype) => {
      if (type.contiguous) return 0;
      const at = this.room(layoutBytes(type));
      writeRuns(new Int32Array(this.memory.buffer), at / 4, type);
      return at;
    },
  };

  readonly typed = new Typed(
    1,
    { memory: this.memory, state: this.memory },
    { own: this.memory, memory: () => this.memory },
    (type) => this.layouts.heapOf(type),
  );

  constructor() {
    this.calls = coded(typeCalls(this, smallForm(this.heap.view), NO_ATTRIBUTES));
    this.large = coded(typeCalls(this, largeForm(this.heap.view), NO_ATTRIBUTES));
  }

  type(handle: number): Datatype {
    const type = this.types.get(handle);
    if (type === undefined) throw new MpiError(abi.MPI_ERR_TYPE, `${handle}`);
    return type;
  }

  committed(handle: number): Datatype {
    const type = this.type(handle);
    if (!type.committed) throw new MpiError(abi.MPI_ERR_TYPE, 'not committed');
    return type;
  }

  comm(handle: number): void {
    if (handle !== abi.MPI_COMM_WORLD) throw new MpiError(abi.MPI_ERR_COMM, `${handle}`);
  }

  count(count: number): void {
    if (count < 0) throw new MpiError(abi.MPI_ERR_COUNT, `${count}`);
  }

  pointer(address: number, bytes: number, what: string): number {
    if ((address === 0 && bytes > 0) || !this.heap.holds(address, bytes))
      throw new MpiError(abi.MPI_ERR_ARG, what);
    return address >>> 0;
  }

  out(address: number, value: number, what: string): void {
    this.heap.view.setInt32(this.pointer(address, 4, what), value, true);
  }

  // ---- arguments

  /** Takes memory that is never given back. */
  room(bytes: number): number {
    const at = this.#top;
    this.#top = (this.#top + bytes + 15) & ~15;
    if (this.#top > this.heap.bytes) throw new Error('the test needs more memory');
    return at;
  }

  /** Forgets all that `room` gave. */
  reset(): void {
    this.#top = 1024;
  }

  ints(values: readonly number[]): number {
    const at = this.room(4 * values.length);
    for (const [i, value] of values.entries()) this.heap.view.setInt32(at + 4 * i, value, true);
    return at;
  }

  counts(values: readonly number[]): number {
    const at = this.room(8 * values.length);
    for (const [i, value] of values.entries()) writeI64(this.heap.view, at + 8 * i, value);
    return at;
  }

  bytes(values: Iterable<number>): number {
    const all = Uint8Array.from(values);
    const at = this.room(all.length);
    this.heap.u8.set(all, at);
    return at;
  }

  text(text: string): number {
    return this.bytes([...new TextEncoder().encode(text), 0]);
  }

  readInts(at: number, count: number): number[] {
    return Array.from({ length: count }, (_, i) => this.heap.view.getInt32(at + 4 * i, true));
  }

  readCounts(at: number, count: number): number[] {
    return Array.from({ length: count }, (_, i) => readI64(this.heap.view, at + 8 * i));
  }

  /** Calls a function whose last argument is where a handle goes: the handle. */
  made(calls: CodedCalls, name: string, ...args: number[]): number {
    const out = this.room(4);
    calls[name]!(...args, out);
    return this.readInts(out, 1)[0]!;
  }
}

/** The error class that a call throws, or MPI_SUCCESS. */
export function failure(run: () => unknown): number {
  try {
    run();
  } catch (error) {
    if (error instanceof MpiError) return error.errorCode;
    throw error;
  }
  return abi.MPI_SUCCESS;
}
