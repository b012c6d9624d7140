/** Refuses a job that does not fit into memory or address space, before anything of it exists. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { formatBytes, type Room, readRoom } from './memory.ts';
import { heapReservation } from './reserve.ts';

/**
 * What a worker thread takes besides its heap, measured with Node 26: 8 MiB resident at first, 842 MiB reserved; rounded up. V8 ends the whole
 * process when a worker finds no address space.
 */
const WORKER_MEMORY = 16 * 2 ** 20;
export const WORKER_ADDRESS_SPACE = 2 ** 30;

export interface Demand {
  /** Ranks of the job. */
  ranks: number;
  /** Bytes of each heap. */
  heapBytes: number;
  /** Heaps that exist already and will be used again; 0 by default. */
  spareHeaps?: number;
  /** Workers that exist already; 0 by default. */
  spareWorkers?: number;
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

  if (room.addressSpace === undefined) return;
  const reserved = heapReservation(heapBytes);
  const space = heaps * reserved + workers * WORKER_ADDRESS_SPACE;
  if (space > room.addressSpace) {
    const fit = ranksByAddressSpace(heapBytes, room);
    // With that flag V8 checks each access instead of keeping 8 GiB free around each heap.
    const flag =
      reserved > heapBytes
        ? ', or start node with --disable-wasm-trap-handler (heaps reserve less and run slower)'
        : '';
    throw refusal(
      job,
      'address space',
      space,
      room.addressSpace,
      `${advise(fit)}, or raise the limit (ulimit -v)${flag}`,
      { ...demand, fit },
    );
  }
}

/**
 * Lets a kernel boot whose threads find the address space that V8 insists on.
 * @throws LwkError LWK_E_ADMISSION with what it needs and what there is
 */
export function admitThreads(threads: number, room: Room = readRoom()): void {
  const needed = threads * WORKER_ADDRESS_SPACE;
  if (room.addressSpace === undefined || needed <= room.addressSpace) return;
  throw refusal(
    `the kernel's ${threads} threads`,
    'address space',
    needed,
    room.addressSpace,
    'Use fewer cores, or raise the limit (ulimit -v)',
    { threads },
  );
}

/** How many ranks fit into the room. */
export function ranksThatFit(heapBytes: number, room: Room = readRoom()): number {
  return Math.min(ranksByMemory(heapBytes, room), ranksByAddressSpace(heapBytes, room));
}

function ranksByMemory(heapBytes: number, room: Room): number {
  return Math.floor(room.memory / (heapBytes + WORKER_MEMORY));
}

function ranksByAddressSpace(heapBytes: number, room: Room): number {
  if (room.addressSpace === undefined) return Number.POSITIVE_INFINITY;
  return Math.floor(room.addressSpace / (heapReservation(heapBytes) + WORKER_ADDRESS_SPACE));
}

function advise(fit: number): string {
  if (fit === 0) return 'Not one such rank fits: use a smaller --heap';
  return `Use at most ${fit} ${fit === 1 ? 'rank' : 'ranks'} or a smaller --heap`;
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
