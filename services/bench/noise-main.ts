/**
 * The guest of `lwk bench noise` in a Node process without us, on its `main` thread or on a `worker`: instantiated as it is, with a
 * clock as ranks have it (guest/assembly/bench/clock.ts) and its standard streams in place. Nothing is bound to a core.
 */
import { readFileSync, readSync, writeSync } from 'node:fs';
import { isMainThread, Worker } from 'node:worker_threads';
import { benchGuest } from '../files.ts';
import { OUR_THREADS } from '../machine/threads.ts';

/** Of the monotonic clock, as that of ranks. */
const ORIGIN = Number(process.hrtime.bigint()) - performance.now() * 1e6;

const moduleOf = (name: 'clock' | 'noise') => new WebAssembly.Module(readFileSync(benchGuest(name)));

function run(): void {
  const read = (at: number) => {
    times[at >> 3] = ORIGIN + performance.now() * 1e6;
  };
  const clock = new WebAssembly.Instance(moduleOf('clock'), { env: { read } });
  const times = new Float64Array((clock.exports.memory as WebAssembly.Memory).buffer);
  /** fd_read and fd_write with one part. */
  const stream =
    (move: (fd: number, bytes: Uint8Array) => number) =>
    (fd: number, iov: number, _: number, moved: number) => {
      const { buffer } = guest.exports.memory as WebAssembly.Memory;
      const view = new DataView(buffer);
      try {
        const bytes = new Uint8Array(buffer, view.getUint32(iov, true), view.getUint32(iov + 4, true));
        view.setUint32(moved, move(fd, bytes), true);
        return 0;
      } catch {
        return 1;
      }
    };
  const guest = new WebAssembly.Instance(moduleOf('noise'), {
    lwk: { tsc: clock.exports.tsc! },
    wasi_snapshot_preview1: { fd_read: stream(readSync), fd_write: stream(writeSync) },
    env: { abort: () => {} },
  });
  (guest.exports._start as () => void)();
}

if (isMainThread && process.argv[2] === 'worker') new Worker(new URL(import.meta.url), { ...OUR_THREADS });
else run();
