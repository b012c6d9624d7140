/**
 * The representation "external32" (MPI-5.0 §14.5.2): big-endian, two's complement, IEEE, and with sizes of its own.
 * Here it differs in size from the heap's in two places: addresses have 8 bytes, wide characters 2. Padding is never
 * written.
 */
import * as abi from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import { Mover } from './copy.ts';
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

/** Data goes through a buffer of so many bytes, in the heap's representation. */
const BUFFER_BYTES = 32768;

/** Packs and unpacks data of one heap. */
export class External32 {
  readonly #heap: Uint8Array;
  readonly #buffer: Uint8Array;
  readonly #fill: Mover;
  readonly #drain: Mover;

  constructor(heap: WebAssembly.Memory) {
    const buffer = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    this.#heap = new Uint8Array(heap.buffer);
    this.#buffer = new Uint8Array(buffer.buffer);
    this.#fill = new Mover(buffer, heap);
    this.#drain = new Mover(heap, buffer);
  }

  /** Packs `count` elements from an address into a block, for which the caller has seen that there is room. */
  pack(to: number, type: Datatype, address: number, count: number): void {
    this.#fill.from.type(type, address, count);
    let at = to >>> 0;
    each(type.signature, count, (format, numbers) => {
      const { bytes, outside } = format;
      this.#fill.to.block(0, numbers * bytes);
      this.#fill.move();
      for (let i = 0; i < numbers; i++, at += outside) this.#write(i * bytes, bytes, at, outside);
    });
  }

  /** Unpacks what `pack` made. */
  unpack(from: number, type: Datatype, address: number, count: number): void {
    this.#drain.to.type(type, address, count);
    let at = from >>> 0;
    each(type.signature, count, (format, numbers) => {
      const { bytes, outside } = format;
      for (let i = 0; i < numbers; i++, at += outside) this.#read(i * bytes, bytes, at, outside);
      this.#drain.from.block(0, numbers * bytes);
      this.#drain.move();
    });
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

/** Calls a function for the numbers of a signature, as many at a time as the buffer takes. */
function each(signature: Signature, times: number, visit: (format: Format, numbers: number) => void): void {
  // One item repeated is one longer item.
  const rounds = signature.length === 1 ? 1 : times;
  const factor = signature.length === 1 ? times : 1;
  for (let round = 0; round < rounds; round++)
    for (const { count, of, bytes } of signature) {
      if (typeof of !== 'number') {
        each(of, count * factor, visit);
        continue;
      }
      const format = formatOf(of, bytes);
      const most = Math.floor(BUFFER_BYTES / format.bytes);
      for (let left = count * factor * format.parts; left > 0; left -= most)
        visit(format, Math.min(left, most));
    }
}
