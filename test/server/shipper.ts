/**
 * A rank without a guest, for tests of who serves it: ships calls that do nothing, with pauses of all lengths between them, and
 * then ends.
 */
import { workerData } from 'node:worker_threads';
import { NR } from '../../runtime/abi/syscalls.ts';
import { createShip } from '../../runtime/channel/request.ts';

export interface Shipper {
  readonly kernel: WebAssembly.Memory;
  readonly slot: number;
  readonly polls: boolean;
  readonly calls: number;
}

const { kernel, slot, polls, calls } = workerData as Shipper;
const ship = createShip(new Int32Array(kernel.buffer), slot, polls);
const never = new Int32Array(new SharedArrayBuffer(4));
let x = (slot + 1) * 2654435761;
for (let i = 0; i < calls; i++) {
  if (ship(NR['lwk.nop']!) !== 0) throw new Error('a call failed');
  x = (Math.imul(x, 1103515245) + 12345) >>> 0;
  const pause = x >>> 24;
  if (pause > 250) Atomics.wait(never, 0, 0, pause - 250);
  else for (let spin = 0; spin < (pause & 63) * 20; spin++) Atomics.pause();
}
