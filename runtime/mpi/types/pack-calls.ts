/**
 * Packing and unpacking (MPI-5.0 §5.2, §5.3), addresses (§5.1.5), and what a status says about data (§3.2.5, §5.1.11,
 * §13.3).
 */
import * as abi from '../../abi/mpi.ts';
import type { Call, Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import type { Form } from '../form.ts';
import type { Datatype } from './datatype.ts';
import { External32, externalSize } from './external32.ts';
import type { TypesHost } from './host.ts';
import { outCount, outLarge } from './query-calls.ts';
import { bytesOfElements, elementsInBytes } from './signature.ts';

const { MPI_UNDEFINED } = abi;

/** Where a status has the bytes that were received, low word first. */
const STATUS_BYTES = 32;
const RECEIVED = 16;
const WORD = 2 ** 32;

/** A block of packed data with a position in it. */
class Packed {
  readonly #mpi: TypesHost;
  readonly #form: Form;

  constructor(mpi: TypesHost, form: Form) {
    this.#mpi = mpi;
    this.#form = form;
  }

  /** Address of the next `bytes` bytes. @throws MPI_ERR_TRUNCATE when there are not so many, MPI_ERR_ARG */
  next(buffer: number, size: number, positionAt: number, bytes: number): number {
    const at = this.#mpi.pointer(positionAt, this.#form.countBytes, 'the position');
    const position = this.#form.count(at, 0);
    if (size < 0 || position < 0 || position > size)
      throw new MpiError(abi.MPI_ERR_ARG, `position ${position} is not in a buffer of ${size} bytes`);
    if (position + bytes > size)
      throw new MpiError(
        abi.MPI_ERR_TRUNCATE,
        `${bytes} bytes at position ${position} are more than the buffer's ${size}`,
      );
    return bytes === 0 ? 0 : this.#mpi.pointer(buffer + position, bytes, 'the buffer');
  }

  /** Moves the position. */
  pass(positionAt: number, bytes: number): void {
    this.#form.setCount(positionAt, 0, this.#form.count(positionAt, 0) + bytes);
  }
}

/** Checks data of the guest: its type. */
function dataOf(mpi: TypesHost, address: number, count: number, datatype: number): Datatype {
  mpi.count(count);
  const type = mpi.committed(datatype);
  mpi.typed.check(address, count, type);
  return type;
}

function packCalls(mpi: TypesHost, form: Form): Calls {
  const packed = new Packed(mpi, form);
  return {
    Pack(inbuf, count, datatype, outbuf, outsize, position, comm) {
      mpi.comm(comm!);
      const type = dataOf(mpi, inbuf!, count!, datatype!);
      const bytes = type.size * count!;
      const to = packed.next(outbuf!, outsize!, position!, bytes);
      if (bytes > 0) mpi.typed.move(to, bytes, mpi.byte, inbuf!, count!, type);
      return packed.pass(position!, bytes);
    },
    Unpack(inbuf, insize, position, outbuf, count, datatype, comm) {
      mpi.comm(comm!);
      const type = dataOf(mpi, outbuf!, count!, datatype!);
      const bytes = type.size * count!;
      const from = packed.next(inbuf!, insize!, position!, bytes);
      if (bytes > 0) mpi.typed.move(outbuf!, count!, type, from, bytes, mpi.byte);
      return packed.pass(position!, bytes);
    },
    Pack_size(count, datatype, comm, out) {
      mpi.comm(comm!);
      mpi.count(count!);
      outCount(mpi, form, out!, mpi.type(datatype!).size * count!, 'the size');
    },
  };
}

const EXTERNAL32 = 'external32';

function externalCalls(mpi: TypesHost, form: Form): Calls {
  const packed = new Packed(mpi, form);
  let made: External32 | undefined;
  const external = () => (made ??= new External32(mpi.peers.own, (type) => mpi.layouts.heapOf(type)));
  const checkName = (at: number) => {
    const from = mpi.pointer(at, 1, 'the data representation');
    const bytes = mpi.heap.copyOut(from, Math.min(EXTERNAL32.length + 1, mpi.heap.bytes - from));
    if (bytes.toString('latin1') !== `${EXTERNAL32}\0`)
      throw new MpiError(abi.MPI_ERR_UNSUPPORTED_DATAREP, `the data representation is not "${EXTERNAL32}"`);
  };
  return {
    Pack_external(name, inbuf, count, datatype, outbuf, outsize, position) {
      checkName(name!);
      const type = dataOf(mpi, inbuf!, count!, datatype!);
      const bytes = externalSize(type.signature) * count!;
      const to = packed.next(outbuf!, outsize!, position!, bytes);
      if (bytes > 0) external().pack(to, type, inbuf!, count!);
      return packed.pass(position!, bytes);
    },
    Unpack_external(name, inbuf, insize, position, outbuf, count, datatype) {
      checkName(name!);
      const type = dataOf(mpi, outbuf!, count!, datatype!);
      const bytes = externalSize(type.signature) * count!;
      const from = packed.next(inbuf!, insize!, position!, bytes);
      if (bytes > 0) external().unpack(from, type, outbuf!, count!);
      return packed.pass(position!, bytes);
    },
    Pack_external_size(name, count, datatype, out) {
      checkName(name!);
      mpi.count(count!);
      outCount(mpi, form, out!, externalSize(mpi.type(datatype!).signature) * count!, 'the size');
    },
  };
}

/** Counts from here on are bigints. */
const SAFE_WORDS = 2 ** 21;

function statusCalls(mpi: TypesHost, form: Form): Calls {
  const { view } = mpi.heap;
  const receivedAt = (status: number) => mpi.pointer(status, STATUS_BYTES, 'the status') + RECEIVED;
  /** Whole elements in what was received, or basic types; MPI_UNDEFINED when there is no number. */
  const found = (status: number, datatype: number, basic: boolean): number | bigint => {
    const type = mpi.type(datatype);
    const at = receivedAt(status);
    const high = view.getUint32(at + 4, true);
    if (high >= SAFE_WORDS) return foundLarge(type, view.getBigUint64(at, true), basic);
    const bytes = high * WORD + view.getUint32(at, true);
    const count = basic ? type.elementsIn(bytes) : type.countIn(bytes);
    return count < 0 ? MPI_UNDEFINED : count;
  };
  const setElements: Call = (status, datatype, count) => {
    const type = mpi.type(datatype!);
    mpi.count(Number(count));
    view.setBigUint64(receivedAt(status!), bytesOf(type, BigInt(count!)), true);
  };
  return {
    Get_count(status, datatype, out) {
      outCount(mpi, form, out!, found(status!, datatype!, false), 'the count');
    },
    Get_elements(status, datatype, out) {
      outCount(mpi, form, out!, found(status!, datatype!, true), 'the count');
    },
    Get_elements_x(status, datatype, out) {
      outLarge(mpi, out!, found(status!, datatype!, true), 'the count');
    },
    Status_set_elements: setElements,
    Status_set_elements_x: setElements,
  };
}

function foundLarge(type: Datatype, bytes: bigint, basic: boolean): number | bigint {
  if (type.size === 0) return MPI_UNDEFINED;
  const whole = bytes / BigInt(type.size);
  const rest = Number(bytes % BigInt(type.size));
  if (!basic) return rest === 0 ? whole : MPI_UNDEFINED;
  const more = elementsInBytes(type.signature, rest);
  return more < 0 ? MPI_UNDEFINED : whole * BigInt(type.shape.elements) + BigInt(more);
}

/** Bytes of so many basic elements of data of a type. */
function bytesOf({ shape, signature, size }: Datatype, elements: bigint): bigint {
  if (shape.elements === 0) return 0n;
  const all = BigInt(shape.elements);
  return (elements / all) * BigInt(size) + BigInt(bytesOfElements(signature, Number(elements % all)));
}

export function packingCalls(mpi: TypesHost, form: Form): Calls {
  return {
    ...packCalls(mpi, form),
    ...externalCalls(mpi, form),
    ...statusCalls(mpi, form),
    Get_address(location, out) {
      mpi.out(out!, location!, 'the address');
    },
    Aint_add: (base, displacement) => (base! + displacement!) | 0,
    Aint_diff: (address, base) => (address! - base!) | 0,
  };
}
