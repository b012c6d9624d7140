/** Partitions that are made ready, or asked for (MPI-5.0 §4.2), where the engine has not: what is wrong. */
import { MPI_ERR_ARG, MPI_ERR_REQUEST } from '../../abi/mpi.ts';
import { FLAGS_BYTES, PARTITIONED_FIELDS } from '../../fabric/records.ts';
import type { Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import { type Request, STATE } from '../requests/request.ts';

/** What the engine knows of the partitions of a request. */
class Partitions {
  readonly #request: Request;

  constructor(request: Request) {
    this.#request = request;
  }

  #word(field: (typeof PARTITIONED_FIELDS)[number]): number {
    const { words, partitions } = this.#request;
    return words[(partitions >> 2) + PARTITIONED_FIELDS.indexOf(field)]!;
  }

  get receives(): boolean {
    return this.#word('receives') !== 0;
  }

  /** @throws MPI_ERR_ARG */
  check(partition: number): void {
    const count = this.#word('count');
    if (partition >= 0 && partition < count) return;
    throw this.#wrong(`partition ${partition}, and the request has ${count} of them`);
  }

  /** Why some could not be made ready. */
  refuse(partitions: readonly number[]): never {
    const seen = new Set<number>();
    for (const partition of partitions) {
      if (this.#isReady(partition) || seen.has(partition))
        throw this.#wrong(`partition ${partition} is ready already`);
      seen.add(partition);
    }
    throw this.#wrong(`a list of ${partitions.length} partitions`);
  }

  #isReady(partition: number): boolean {
    const { words } = this.#request;
    const each = FLAGS_BYTES - 4;
    let block = this.#word('flags');
    for (let left = partition; left >= each; left -= each) block = words[block >> 2]!;
    return new Uint8Array(words.buffer)[block + 4 + (partition % each)] !== 0;
  }

  #wrong(why: string): MpiError {
    return new MpiError(MPI_ERR_ARG, why, this.#request.comm!.handle);
  }
}

/** The side behind a handle. @throws MPI_ERR_REQUEST */
function sideOf(mpi: Mpi, handle: number, receives: boolean): { request: Request; side: Partitions } {
  mpi.active();
  const request = mpi.requests.get(handle);
  const side = request === null || request.partitions === 0 ? null : new Partitions(request);
  if (request === null || side?.receives !== receives)
    throw new MpiError(MPI_ERR_REQUEST, `the request is not a partitioned ${receives ? 'receive' : 'send'}`);
  return { request, side };
}

/** The started send behind a handle. @throws MPI_ERR_REQUEST */
function sending(mpi: Mpi, handle: number): Partitions {
  const { request, side } = sideOf(mpi, handle, false);
  if (request.state === STATE.INACTIVE)
    throw new MpiError(MPI_ERR_REQUEST, 'the partitioned send has not been started');
  return side;
}

function refuseRange(mpi: Mpi, low: number, high: number, handle: number): never {
  const send = sending(mpi, handle);
  send.check(low);
  send.check(high);
  if (low > high) throw new MpiError(MPI_ERR_ARG, `partitions from ${low} to ${high}`);
  return send.refuse(Array.from({ length: high - low + 1 }, (_, i) => low + i));
}

function refuseList(mpi: Mpi, length: number, pointer: number, handle: number): never {
  const send = sending(mpi, handle);
  mpi.count(length);
  const at = mpi.pointer(pointer, 4 * length, 'the list of partitions');
  const partitions = Array.from({ length }, (_, i) => mpi.view.getInt32(at + 4 * i, true));
  for (const partition of partitions) send.check(partition);
  return send.refuse(partitions);
}

function refuseArrived(mpi: Mpi, handle: number, partition: number, flag: number): never {
  mpi.active();
  mpi.pointer(flag, 4, 'flag');
  sideOf(mpi, handle, true).side.check(partition);
  throw new MpiError(MPI_ERR_REQUEST, 'the request is not a partitioned receive');
}

export function partitionedCalls(mpi: Mpi): Calls {
  return {
    Pready: (partition, request) => refuseRange(mpi, partition!, partition!, request!),
    Pready_range: (low, high, request) => refuseRange(mpi, low!, high!, request!),
    Pready_list: (length, list, request) => refuseList(mpi, length!, list!, request!),
    Parrived: (request, partition, flag) => refuseArrived(mpi, request!, partition!, flag!),
  };
}
