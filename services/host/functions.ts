/**
 * Host functions by name: `lwk_call`, `lwk_more` and `lwk_error` of lwk.h. A function gets a copy of the request; its result goes
 * into the buffer of the guest, and what does not fit is kept until the rank's next call.
 */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { MAX_FUNCTION_NAME, MAX_LOG, MAX_REQUEST } from '../../runtime/abi/limits.ts';
import { NR } from '../../runtime/abi/syscalls.ts';
import { printable } from '../../runtime/printable.ts';
import { bytesOf, type InputStream, inputStream, isInput, kindOf } from '../job/input.ts';
import type { RunningRank } from '../job/running-rank.ts';
import { nearest } from '../options/nearest.ts';
import { Source } from '../posix/streams/source.ts';
import type { HostFunction, RunInput } from '../types.ts';
import type { OwnServices } from './own.ts';
import { callHost, Failed, isPromise, type Terms } from './settle.ts';

/** What of a result the guest has not read. */
interface Rest {
  take(most: number, stop: AbortSignal): Promise<Uint8Array> | Uint8Array;
  /** Bytes of all of the result, where that is known. */
  readonly length: number | undefined;
  close(): void;
}

/** Stands for the length of a stream. */
const UNKNOWN = 0xffffffff;

/** Stands in text for what is not UTF-8. */
const REPLACEMENT = '\u{fffd}';

function bytesRest(bytes: Uint8Array): Rest {
  let at = 0;
  const take = (most: number) => bytes.subarray(at, (at = Math.min(bytes.length, at + most)));
  return { take, length: bytes.length, close: () => {} };
}

const NOTHING = bytesRest(new Uint8Array());

/** Of a stream, as many bytes as are asked for, fewer at its end. */
function streamRest({ stream, release }: InputStream): Rest {
  const source = new Source(stream);
  async function take(most: number, stop: AbortSignal): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let left = most;
    while (left > 0 && !stop.aborted) {
      await source.wait(stop);
      const part = source.take(left, false);
      if (part.length === 0 && source.ended) break;
      parts.push(part);
      left -= part.length;
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  }
  const close = () => {
    source.release();
    release();
    stream.destroy();
  };
  return { take, length: undefined, close };
}

function restOf(name: string, value: unknown): Rest {
  if (value === undefined || value === null) return NOTHING;
  const bytes = typeof value === 'string' ? Buffer.from(value) : bytesOf(value);
  if (bytes !== undefined) {
    if (bytes.length < UNKNOWN) return bytesRest(bytes);
    throw new Failed(
      ERRNO.EFBIG,
      `${printable(name)} returned ${bytes.length} bytes, more than a guest can address`,
    );
  }
  if (isInput(value)) return streamRest(inputStream(value as RunInput));
  throw new Failed(
    ERRNO.EBADMSG,
    `${printable(name)} returned ${kindOf(value)}; bytes, text, or a stream of them are taken`,
  );
}

/** The name at an address: text of UTF-8 that a NUL ends. */
export function nameAt({ caller: { heap } }: RunningRank, address: number): string {
  const at = address >>> 0;
  if (!heap.holds(address, 1)) throw new Failed(ERRNO.EFAULT, 'the name is not in the heap');
  const most = heap.u8.subarray(at, Math.min(heap.bytes, at + MAX_FUNCTION_NAME + 1));
  const end = most.indexOf(0);
  if (end < 0 && most.length > MAX_FUNCTION_NAME)
    throw new Failed(ERRNO.ENAMETOOLONG, `the name has more than ${MAX_FUNCTION_NAME} bytes`);
  if (end < 0) throw new Failed(ERRNO.EFAULT, 'the name does not end in the heap');
  const name = Buffer.from(heap.u8.buffer, at, end).toString();
  if (name.includes(REPLACEMENT)) throw new Failed(ERRNO.EILSEQ, 'the name is not text of UTF-8');
  return name;
}

/** Where a result goes: a buffer, and the address of its length. */
type Place = readonly [out: number, room: number, length: number];

function placeOf({ caller: { heap } }: RunningRank, out: number, room: number, length: number): Place {
  if (heap.holds(out, room) && heap.holds(length, 4)) return [out, room, length];
  throw new Failed(ERRNO.EFAULT, 'the buffer for the result is not in the heap');
}

/** Puts what there is of a result into the buffer of the guest. */
function filled(
  rank: RunningRank,
  rest: Rest,
  [out, room, length]: Place,
  stop: AbortSignal,
  first: boolean,
): Promise<number> | number {
  const { heap } = rank.caller;
  const most = room >>> 0;
  const put = (bytes: Uint8Array): number => {
    if (rank.caller.ended) throw new Failed(ERRNO.EINTR, 'the job ends');
    if (bytes.length > 0) heap.u8.set(bytes, out >>> 0);
    const whole = rest.length ?? (bytes.length < most ? bytes.length : UNKNOWN);
    heap.view.setUint32(length >>> 0, first ? whole : bytes.length, true);
    return first && whole > most ? -ERRNO.ERANGE : ERRNO.SUCCESS;
  };
  const bytes = rest.take(most, stop);
  return bytes instanceof Uint8Array ? put(bytes) : bytes.then(put);
}

/** Functions by their names, whatever these are. */
export type Functions = ReadonlyMap<string, HostFunction>;

class NamedFunctions {
  readonly #functions: Functions;
  readonly #terms: Terms;
  /** By rank. */
  readonly #rests = new Map<RunningRank, Rest>();
  readonly #messages = new Map<RunningRank, Buffer>();

  constructor(functions: Functions, terms: Terms) {
    this.#functions = functions;
    this.#terms = terms;
  }

  readonly call = (rank: RunningRank, stop: AbortSignal): Promise<number> | number =>
    this.#told(rank, () => {
      this.#drop(rank);
      const [address, request, bytes, out, room, length] = rank.caller.args as unknown as number[];
      const { heap } = rank.caller;
      if (!heap.holds(request!, bytes!)) throw new Failed(ERRNO.EFAULT, 'the request is not in the heap');
      if (bytes! >>> 0 > MAX_REQUEST)
        throw new Failed(ERRNO.EMSGSIZE, `the request has more than ${MAX_REQUEST} bytes`);
      const into = placeOf(rank, out!, room!, length!);
      const name = nameAt(rank, address!);
      const found = this.#functions.get(name);
      if (found === undefined) throw this.#unknown(name);
      const given = heap.copyOut(request!, bytes! >>> 0);
      const value = callHost(name, rank, stop, this.#terms, (call) => found(given, call));
      if (!isPromise(value)) return this.#give(rank, name, value, into, stop);
      return (value as Promise<unknown>).then((settled) => this.#give(rank, name, settled, into, stop));
    });

  readonly more = (rank: RunningRank, stop: AbortSignal): Promise<number> | number =>
    this.#told(rank, () => {
      const [out, room, length] = rank.caller.args as unknown as number[];
      const into = placeOf(rank, out!, room!, length!);
      return filled(rank, this.#rests.get(rank) ?? NOTHING, into, stop, false);
    });

  readonly error = (rank: RunningRank): number => {
    const [out, room] = rank.caller.args as unknown as number[];
    const { heap } = rank.caller;
    if (!heap.holds(out!, room!)) return -ERRNO.EFAULT;
    const message = this.#messages.get(rank) ?? Buffer.alloc(0);
    const fits = message.subarray(0, Math.max(0, (room! >>> 0) - 1));
    heap.u8.set(fits, out! >>> 0);
    if (room! >>> 0 > 0) heap.u8[(out! >>> 0) + fits.length] = 0;
    return message.length;
  };

  /** Gives a result, as much of it as fits. */
  #give(
    rank: RunningRank,
    name: string,
    value: unknown,
    into: Place,
    stop: AbortSignal,
  ): Promise<number> | number {
    const rest = restOf(name, value);
    if (rest !== NOTHING) this.#rests.set(rank, rest);
    return filled(rank, rest, into, stop, true);
  }

  #unknown(name: string): Failed {
    const names = [...this.#functions.keys()];
    const meant = nearest(name, names);
    const hint = meant === undefined ? 'the option functions has none of that name' : `did it mean ${meant}?`;
    return new Failed(ERRNO.ENOENT, `there is no function '${printable(name)}': ${hint}`);
  }

  /** Keeps the message of what fails. */
  #told(rank: RunningRank, run: () => Promise<number> | number): Promise<number> | number {
    const failed = (error: unknown): number => {
      const { errno, message } = Failed.of(error);
      this.#messages.set(rank, Buffer.from(message.slice(0, MAX_LOG)));
      return -errno;
    };
    try {
      const result = run();
      return typeof result === 'number' ? result : result.catch(failed);
    } catch (error) {
      return failed(error);
    }
  }

  #drop(rank: RunningRank): void {
    this.#rests.get(rank)?.close();
    this.#rests.delete(rank);
  }

  close(): void {
    for (const rank of this.#rests.keys()) this.#drop(rank);
  }
}

/** The services of calls of host functions by name, and what lets go of results at the end of the job. */
export function functionServices(
  functions: Functions,
  terms: Terms,
): { readonly services: OwnServices; close(): void } {
  const named = new NamedFunctions(functions, terms);
  const { call, more, error } = named;
  const services = { [NR['lwk.call']!]: call, [NR['lwk.more']!]: more, [NR['lwk.error']!]: error };
  return { services, close: () => named.close() };
}
