/** What a job has to tell the listeners of its kernel's events. */
import type { KernelEvents } from '../kernel/events.ts';
import { formatCpuList } from '../machine/cpulist.ts';
import { formatBytes } from '../machine/memory.ts';
import type { LaunchOptions, MachineCheckOptions } from '../types.ts';

export class JobEvents {
  readonly #events: KernelEvents;
  readonly #job: number;
  readonly #onBinding: LaunchOptions['onBinding'];

  constructor(events: KernelEvents, job: number, onBinding: LaunchOptions['onBinding']) {
    this.#onBinding = onBinding;
    this.#events = events;
    this.#job = job;
  }

  /** The thread of a rank has died. */
  lost(rank: number, why: string | undefined): void {
    const message = `the thread of rank ${rank} died: ${why ?? 'nobody knows why'}. Its job ends, and other jobs go on.`;
    this.#events.tell('worker-lost', message, { job: this.#job, rank });
  }

  /** A rank, which has ended, was refused memory. */
  denied(rank: number, heapBytes: number): void {
    const message = `rank ${rank} asked for more memory than its heap of ${formatBytes(heapBytes)} has: see the job's warnings.`;
    this.#events.tell('heap-denied', message, { job: this.#job, rank, heapBytes });
  }

  /** A rank runs on these cores from now on: on its own, or on others too; the embedder is told first. */
  moved(rank: number, cores: readonly number[]): void {
    const [core = -1] = cores;
    this.#onBinding?.(rank, cores);
    if (cores.length < 2) return;
    const message = `another program computes on core ${core}: rank ${rank} may run on cores ${formatCpuList(cores)} meanwhile.`;
    this.#events.tell('core-gone', message, { job: this.#job, rank, core });
  }

  /** A rank could not be bound to its core. */
  unbound(rank: number, core: number): void {
    const message = `rank ${rank} could not be bound to core ${core}, and runs where the system puts it: see lwk doctor.`;
    this.#events.tell('core-gone', message, { job: this.#job, rank, core });
  }

  injected({ rank, address, bytes = 4096 }: MachineCheckOptions): void {
    const where = address === undefined ? 'memory that it uses' : `0x${address.toString(16)}`;
    const message = `rank ${rank} loses ${bytes} bytes at ${where}.`;
    this.#events.tell('check-injected', message, { job: this.#job, rank, address, bytes });
  }
}
