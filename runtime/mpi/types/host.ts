/** What the chapter on datatypes needs of the state of a rank. */
import type { GuestMemory } from '../../memory/guest.ts';
import type { HandleTable } from '../handles.ts';
import type { Datatype } from './datatype.ts';

export interface TypesHost {
  readonly heap: GuestMemory;
  readonly peers: { readonly own: WebAssembly.Memory };
  readonly types: HandleTable<Datatype>;
  /** MPI_BYTE */
  readonly byte: Datatype;
  readonly typed: {
    /** @throws MPI_ERR_BUFFER when data does not lie in the heap */
    check(buffer: number, count: number, type: Datatype): void;
    /** Moves data within the heap. */
    move(
      to: number,
      toCount: number,
      toType: Datatype,
      from: number,
      fromCount: number,
      fromType: Datatype,
    ): void;
  };
  readonly layouts: {
    /** A committed type has its handle. */
    describe(type: Datatype): void;
    /** Where it is in the heap, 0 of a block. @throws MPI_ERR_NO_MEM */
    heapOf(type: Datatype): number;
    /** The guest has freed it. */
    free(type: Datatype): void;
  };
  /** @throws MPI_ERR_TYPE */
  type(handle: number): Datatype;
  /** @throws MPI_ERR_TYPE also when the type has not been committed */
  committed(handle: number): Datatype;
  /** @throws MPI_ERR_COMM */
  comm(handle: number): unknown;
  /** @throws MPI_ERR_COUNT when it is negative */
  count(count: number): void;
  /** The address, when so many bytes there are in the heap. @throws MPI_ERR_ARG */
  pointer(address: number, bytes: number, what: string): number;
  /** Stores an int. @throws MPI_ERR_ARG */
  out(address: number, value: number, what: string): void;
}

type Holder = Pick<Datatype, 'handle' | 'attributes'>;

/** What it needs of the one on attributes: their functions are called when a type is copied or freed. */
export interface TypeAttributes {
  copies(from: Holder): Map<number, number>;
  adopt(to: Holder, copies: ReadonlyMap<number, number>): void;
  deleteAll(of: Holder): void;
}
