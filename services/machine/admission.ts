/** Refuses a job that does not fit into memory or address space, before anything of it exists. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { formatBytes, type Room, readRoom } from './memory.ts';
import { GUARDED_BYTES, heapReservation } from './reserve.ts';

/**
 * What a worker thread takes besides its heap, measured with Node 26: 8 MiB resident at first, 842 MiB reserved; rounded up. V8
 * ends the whole process when a worker finds no address space.
 */
const WORKER_MEMORY = 16 * 2 ** 20;
export const WORKER_ADDRESS_SPACE = 2 ** 30;

/**
 * Descriptors of a worker thread, by which its event loop is woken; and those that a kernel opens besides: the program, the null
 * device.
 */
const WORKER_DESCRIPTORS = 5;
const SPARE_DESCRIPTORS = 4;

/** Threads that libuv makes when it first needs one; it ends the process when it cannot. */
const POOL_THREADS = 4;

/** Threads of a kernel besides its workers: the FWK's, the compiler's. */
export const SERVANTS = 2;

/** Memories of a kernel besides its heaps: its own, and a fabric for programs that use MPI; at least so many bytes. */
const MEMORIES = 2;
const MEMORY_BYTES = 2 ** 26;

/** Memories of a rank that uses MPI besides its heap, small ones: its state, and those of its thread. */
const MPI_MEMORIES = 3;

export interface Demand {
  /** Ranks of the job. */
  ranks: number;
  /** Bytes of each heap. */
  heapBytes: number;
  /** Heaps that exist already and will be used again; 0 by default. */
  spareHeaps?: number;
  /** Workers that exist already; 0 by default. */
  spareWorkers?: number;
  /** Its programs use MPI; not by default. */
  mpi?: boolean | undefined;
}

/**
 * Lets a job pass that fits into the room.
 * @throws LwkError LWK_E_ADMISSION with what the job needs, what there is, and how many ranks would fit.
 */
export function admission(demand: Demand, room: Room = readRoom()): void {
  const { ranks, heapBytes } = demand;
  const heaps = Math.max(0, ranks - (demand.spareHeaps ?? 0));
  const workers = Math.max(0, ranks - (demand.spareWorkers ?? 0));
  const job = `${ranks} ${ranks === 1 ? 'rank' : 'ranks'} with a heap of ${formatBytes(heapBytes)} each`;

  const memory = heaps * heapBytes + workers * WORKER_MEMORY;
  if (memory > room.memory) {
    const fit = ranksByMemory(heapBytes, room);
    throw refusal(job, 'memory', memory, room.memory, advise(fit), { ...demand, fit });
  }

  refuseDescriptors(job, workers * WORKER_DESCRIPTORS, room, demand);

  if (room.addressSpace === undefined) return;
  const reserved = heapReservation(heapBytes);
  const guards = demand.mpi === true && reserved > heapBytes ? ranks * MPI_MEMORIES * GUARDED_BYTES : 0;
  const space = heaps * reserved + guards + workers * WORKER_ADDRESS_SPACE;
  if (space > room.addressSpace) {
    const fit = Math.floor(room.addressSpace / (space / ranks));
    // With that flag V8 checks each access instead of keeping 8 GiB free around each heap, of whatever size.
    const guarded = reserved > heapBytes;
    const flag = ', or start node with --disable-wasm-trap-handler (heaps reserve less and run slower)';
    throw refusal(
      job,
      'address space',
      space,
      room.addressSpace,
      `${advise(fit, !guarded)}, or raise the limit (ulimit -v)${guarded ? flag : ''}`,
      { ...demand, fit },
    );
  }
}

/**
 * Lets a kernel boot whose threads find the address space that V8 insists on.
 * @throws LwkError LWK_E_ADMISSION with what it needs and what there is
 */
export function admitThreads(threads: number, room: Room = readRoom()): void {
  const who = `the kernel's ${threads} threads`;
  refuseDescriptors(who, threads * WORKER_DESCRIPTORS + SPARE_DESCRIPTORS, room, { threads });
  if (room.threads !== undefined && threads + POOL_THREADS > room.threads) {
    const message =
      `It does not fit: ${who} and ${POOL_THREADS} of Node's are needed, and this user may have ` +
      `${room.threads} more. Use fewer cores, or raise the limit (ulimit -u).`;
    throw new LwkError('LWK_E_ADMISSION', message, { what: 'threads', threads, available: room.threads });
  }
  const needed = threads * WORKER_ADDRESS_SPACE;
  if (room.addressSpace === undefined || needed <= room.addressSpace) return;
  throw refusal(
    who,
    'address space',
    needed,
    room.addressSpace,
    'Use fewer cores, or raise the limit (ulimit -v)',
    { threads },
  );
}

function refuseDescriptors(who: string, needed: number, { descriptors }: Room, details: object): void {
  if (descriptors === undefined || needed <= descriptors) return;
  const message =
    `It does not fit: ${who} need ${needed} descriptors, and ${descriptors} are left. Use fewer ` +
    'ranks or cores, or raise the limit (ulimit -n).';
  throw new LwkError('LWK_E_ADMISSION', message, {
    what: 'descriptors',
    needed,
    available: descriptors,
    ...details,
  });
}

/** How many ranks a kernel has room for that is still to be booted. */
export function ranksThatFit(heapBytes: number, room: Room = readRoom()): number {
  const { addressSpace, descriptors = Number.POSITIVE_INFINITY } = room;
  const own = MEMORIES * heapReservation(MEMORY_BYTES) + SERVANTS * WORKER_ADDRESS_SPACE;
  const left = addressSpace === undefined ? undefined : Math.max(0, addressSpace - own);
  const threads = Math.floor((descriptors - SPARE_DESCRIPTORS) / WORKER_DESCRIPTORS);
  return Math.min(
    ranksByMemory(heapBytes, room),
    ranksByAddressSpace(heapBytes, { ...room, addressSpace: left }),
    Math.max(0, threads - SERVANTS),
  );
}

/**
 * Address space that a kernel takes for so many ranks where V8 guards memories, and what doctor and this question itself take
 * besides, if the program uses MPI; bytes.
 */
export function guardedNeed(ranks: number): number {
  return (
    (ranks * (1 + MPI_MEMORIES) + MEMORIES + 2) * GUARDED_BYTES + (ranks + SERVANTS) * WORKER_ADDRESS_SPACE
  );
}

function ranksByMemory(heapBytes: number, room: Room): number {
  return Math.floor(room.memory / (heapBytes + WORKER_MEMORY));
}

function ranksByAddressSpace(heapBytes: number, room: Room): number {
  if (room.addressSpace === undefined) return Number.POSITIVE_INFINITY;
  return Math.floor(room.addressSpace / (heapReservation(heapBytes) + WORKER_ADDRESS_SPACE));
}

function advise(fit: number, smaller = true): string {
  if (fit === 0) return `Not one such rank fits${smaller ? ': use a smaller --heap' : ''}`;
  return `Use at most ${fit} ${fit === 1 ? 'rank' : 'ranks'}${smaller ? ' or a smaller --heap' : ''}`;
}

function refusal(
  job: string,
  what: string,
  needed: number,
  available: number,
  how: string,
  details: object,
): LwkError {
  const message = `It does not fit: ${job} need ${formatBytes(needed)} of ${what}, and there is ${formatBytes(available)}. ${how}.`;
  return new LwkError('LWK_E_ADMISSION', message, { what, needed, available, ...details });
}
