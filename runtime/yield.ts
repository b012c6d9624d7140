/**
 * Giving the core to another thread that could use it: sched_yield(2). Nothing of JavaScript does that, and to sleep until one is
 * woken takes two system calls and a lock on either side: 6 us where two ranks of one core take turns, against 1.2 us. Node's own
 * WASI has the call, for 0.4 us.
 */
import { createRequire } from 'node:module';

/** A function that gives the core away once, and returns when this thread is to go on. */
export function coreYielder(): () => void {
  try {
    const { WASI } = createRequire(import.meta.url)('node:wasi') as typeof import('node:wasi');
    const wasi = new WASI({ version: 'preview1' });
    // Its functions want an instance with a memory, which this one does not use. Without a maximum it would reserve 4 GiB of address space.
    wasi.initialize({ exports: { memory: new WebAssembly.Memory({ initial: 0, maximum: 0 }) } });
    const { sched_yield } = wasi.wasiImport as { sched_yield: () => void };
    return sched_yield;
  } catch {
    // Node's permission model may refuse it. The shortest sleep there is, some 60 us, lets the host's scheduler choose as well.
    const word = new Int32Array(new SharedArrayBuffer(4));
    return () => {
      Atomics.wait(word, 0, 0, 0.001);
    };
  }
}
