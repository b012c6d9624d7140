import { expect, test } from 'vitest';
import { admission, ranksThatFit } from '../../services/machine/admission.ts';
import { heapReservation } from '../../services/machine/reserve.ts';

const MiB = 2 ** 20;
const GiB = 2 ** 30;
const ROOM = { memory: 10 * GiB, addressSpace: undefined };

function refusal(...args: Parameters<typeof admission>): Error & { details: Record<string, unknown> } {
  try {
    admission(...args);
  } catch (error) {
    expect(error).toMatchObject({ code: 'LWK_E_ADMISSION' });
    return error as Error & { details: Record<string, unknown> };
  }
  throw new Error('the job was let pass');
}

test('lets a job pass that fits', () => {
  admission({ ranks: 4, heapBytes: GiB }, ROOM);
  admission({ ranks: 1, heapBytes: 64 * MiB });
});

test('refuses too much memory with what is needed, what there is, and how many ranks fit', () => {
  const { message, details } = refusal({ ranks: 16, heapBytes: GiB }, ROOM);
  expect(message).toMatch(
    /16 ranks with a heap of 1 GiB each need 16\.3 GiB of memory, and there is 10 GiB\. Use at most 9 ranks/,
  );
  expect(details).toMatchObject({ what: 'memory', ranks: 16, fit: 9 });
});

test('says so when not even one rank fits', () => {
  expect(refusal({ ranks: 1, heapBytes: 20 * GiB }, ROOM).message).toMatch(
    /1 rank with .* Not one such rank fits/,
  );
});

test('heaps and workers that exist already need nothing', () => {
  const job = { ranks: 2, heapBytes: 8 * GiB };
  refusal(job, ROOM);
  admission({ ...job, spareHeaps: 1 }, ROOM);
  admission({ ...job, spareHeaps: 2, spareWorkers: 2 }, { memory: 0, addressSpace: 0 });
});

test('refuses too much address space and names the limit', () => {
  const reserved = heapReservation(MiB);
  const room = { memory: 100 * GiB, addressSpace: 2 * (reserved + GiB) };
  admission({ ranks: 2, heapBytes: MiB }, room);
  const { message, details } = refusal({ ranks: 3, heapBytes: MiB }, room);
  expect(message).toMatch(/of address space, .* Use at most 2 ranks.*ulimit -v/);
  expect(details).toMatchObject({ what: 'address space', fit: 2 });
});

test('counts the guards of the memories that a rank of MPI has besides', () => {
  const guards = heapReservation(MiB) > MiB ? 3 * heapReservation(MiB) : 0;
  const room = { memory: 100 * GiB, addressSpace: 2 * (heapReservation(MiB) + guards + GiB) };
  admission({ ranks: 2, heapBytes: MiB, mpi: true }, room);
  const { details } = refusal({ ranks: 3, heapBytes: MiB, mpi: true }, room);
  expect(details).toMatchObject({ what: 'address space', needed: 1.5 * room.addressSpace, fit: 2 });
});

test('how many fit is the tighter of both', () => {
  expect(ranksThatFit(MiB, { memory: 17 * 5 * MiB, addressSpace: undefined })).toBe(5);
  // A kernel's own memories and threads come first.
  const own = 2 * heapReservation(64 * MiB) + 2 * GiB;
  const addressSpace = own + heapReservation(MiB) + GiB;
  expect(ranksThatFit(MiB, { memory: 17 * 5 * MiB, addressSpace })).toBe(1);
  expect(ranksThatFit(MiB, { memory: 0, addressSpace: 0 })).toBe(0);
});
