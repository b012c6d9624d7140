/**
 * The representation "external32" (MPI-5.0 §14.5.2): big-endian, two's complement, IEEE, and with sizes of its own.
 * Here it differs in size from the heap's in two places: addresses have 8 bytes, wide characters 2. Padding is never
 * written.
 */

import { WASM_PAGE } from '../../abi/limits.ts';
import * as abi from '../../abi/mpi.ts';
import { moveBetween } from '../engine/typed.ts';
import { MpiError } from '../errors.ts';
import type { Datatype } from './datatype.ts';
import type { Signature } from './signature.ts';

/** How a basic type is written: numbers in it, bytes of each in the heap and outside. */
interface Format {
  readonly parts: number;
  readonly bytes: number;
  readonly outside: number;
}

/** Types of several numbers, and those whose size differs. */
const SPECIAL: ReadonlyMap<number, Format> = new Map([
  [abi.MPI_AINT, { parts: 1, bytes: 4, outside: 8 }],
  [abi.MPI_WCHAR, { parts: 1, bytes: 4, outside: 2 }],
  ...[abi.MPI_C_FLOAT_COMPLEX, abi.MPI_CXX_FLOAT_COMPLEX, abi.MPI_COMPLEX, abi.MPI_COMPLEX8].map(complex(4)),
  ...[abi.MPI_C_DOUBLE_COMPLEX, abi.MPI_CXX_DOUBLE_COMPLEX, abi.MPI_DOUBLE_COMPLEX, abi.MPI_COMPLEX16].map(
    complex(8),
  ),
  ...[abi.MPI_C_LONG_DOUBLE_COMPLEX, abi.MPI_CXX_LONG_DOUBLE_COMPLEX, abi.MPI_COMPLEX32].map(complex(16)),
  [abi.MPI_COMPLEX4, { parts: 2, bytes: 2, outside: 2 }],
]);

function complex(bytes: number): (handle: number) => [number, Format] {
  return (handle) => [handle, { parts: 2, bytes, outside: bytes }];
}

function formatOf(handle: number, bytes: number): Format {
  return SPECIAL.get(handle) ?? { parts: 1, bytes, outside: bytes };
}

/** Bytes of one element outside. */
export function externalSize(signature: Signature): number {
  return signature.reduce((sum, { count, of, bytes }) => {
    if (typeof of !== 'number') return sum + count * externalSize(of);
    const { parts, outside } = formatOf(of, bytes);
    return sum + count * parts * outside;
  }, 0);
}

/** Packs and unpacks data of one heap, by way of a buffer that has them in the heap's representation. */
export class External32 {
  readonly #memory: WebAssembly.Memory;
  readonly #heap: Uint8Array;
  readonly #heapOf: (type: Datatype) => number;
  #buffer = new Uint8Array(0);

  /** @param heapOf where the layout of a datatype is in the heap, 0 of a block */
  constructor(memory: WebAssembly.Memory, heapOf: (type: Datatype) => number) {
    this.#memory = memory;
    this.#heap = new Uint8Array(memory.buffer);
    this.#heapOf = heapOf;
  }

  /** Packs `count` elements from an address into a block, for which the caller has seen that there is room. */
  pack(to: number, type: Datatype, address: number, count: number): void {
    const { size, contiguous } = type;
    const all = size * count;
    const buffer = this.#begin(all);
    moveBetween(buffer, this.#memory)(0, 0, all, address, this.#heapOf(type), contiguous ? all : count, all);
    let [at, from] = [to >>> 0, 0];
    each(type.signature, count, ({ bytes, outside }) => {
      this.#write(from, bytes, at, outside);
      from += bytes;
      at += outside;
    });
  }

  /** Unpacks what `pack` made. */
  unpack(from: number, type: Datatype, address: number, count: number): void {
    const { size, contiguous } = type;
    const all = size * count;
    const buffer = this.#begin(all);
    let [at, to] = [from >>> 0, 0];
    each(type.signature, count, ({ bytes, outside }) => {
      this.#read(to, bytes, at, outside);
      to += bytes;
      at += outside;
    });
    moveBetween(this.#memory, buffer)(address, this.#heapOf(type), contiguous ? all : count, 0, 0, all, all);
  }

  #begin(bytes: number): WebAssembly.Memory {
    const pages = Math.ceil(bytes / WASM_PAGE);
    const buffer = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
    this.#buffer = new Uint8Array(buffer.buffer);
    return buffer;
  }

  #write(from: number, bytes: number, to: number, outside: number): void {
    const sign = this.#buffer[from + bytes - 1]! & 0x80 ? 0xff : 0;
    for (let i = 0; i < outside; i++)
      this.#heap[to + outside - 1 - i] = i < bytes ? this.#buffer[from + i]! : sign;
    for (let i = outside; i < bytes; i++) if (this.#buffer[from + i] !== 0) tooLarge(outside);
  }

  #read(to: number, bytes: number, from: number, outside: number): void {
    for (let i = 0; i < bytes; i++)
      this.#buffer[to + i] = i < outside ? this.#heap[from + outside - 1 - i]! : 0;
    const sign = this.#buffer[to + bytes - 1]! & 0x80 ? 0xff : 0;
    for (let i = bytes; i < outside; i++) if (this.#heap[from + outside - 1 - i] !== sign) tooLarge(bytes);
  }
}

function tooLarge(bytes: number): never {
  throw new MpiError(
    abi.MPI_ERR_VALUE_TOO_LARGE,
    `a value does not fit the ${bytes} bytes that it has there`,
  );
}

/** Calls a function for each number of a signature. */
function each(signature: Signature, times: number, visit: (format: Format) => void): void {
  for (let round = 0; round < times; round++)
    for (const { count, of, bytes } of signature) {
      if (typeof of !== 'number') each(of, count, visit);
      else {
        const format = formatOf(of, bytes);
        for (let left = count * format.parts; left > 0; left--) visit(format);
      }
    }
}
