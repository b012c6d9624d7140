/** Our guest of `lwk bench syscall` on a kernel: one job for each call and way, whose output are its samples. */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { benchGuest } from '../files.ts';
import type { Image } from '../images/image.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { LaunchOptions } from '../types.ts';
import { type CallName, numberOf } from './calls.ts';

/** Larger than all of its samples and a block of 1 MiB. */
const HEAP = '16MiB';
const DISK = '16MiB';

export class SyscallGuest {
  readonly #kernel: Kernel;
  readonly #image: Image;
  readonly #directory: string;

  private constructor(kernel: Kernel, image: Image, directory: string) {
    this.#kernel = kernel;
    this.#image = image;
    this.#directory = directory;
  }

  /** @param directory has a file `data` of 1 MiB */
  static async load(kernel: Kernel, directory: string): Promise<SyscallGuest> {
    return new SyscallGuest(kernel, await kernel.compile(benchGuest('syscall')), directory);
  }

  /**
   * Calls an export of the guest.
   * @returns the samples of each rank, nanoseconds
   * @throws Error when a call fails
   */
  async run(invoke: string, args: readonly number[], options: LaunchOptions = {}): Promise<Float64Array[]> {
    const { ranks = 1 } = options;
    const outputs = Array.from({ length: ranks }, () => new PassThrough());
    const job = await this.#kernel.launch(this.#image, {
      invoke,
      args: args.map(String),
      dirs: [
        { host: this.#directory, guest: '/data' },
        { host: '/dev', guest: '/dev' },
      ],
      heap: HEAP,
      stderr: 'inherit',
      stdout: (rank) => outputs[rank]!,
      ...options,
    });
    const taken = outputs.map((output) => buffer(output));
    const result = await job.exited;
    for (const output of outputs) output.end();
    const errno = result.ranks.map(({ values }) => values?.[0]).find((value) => value !== 0);
    if (result.status !== 0 || errno !== undefined)
      throw new Error(`bench: ${invoke}(${args}) failed: ${result.message || `errno ${errno}`}`);
    return (await Promise.all(taken)).map((bytes) => new Float64Array(Uint8Array.from(bytes).buffer));
  }

  /** Samples of a call: each the mean of a batch. */
  async measure(
    call: CallName,
    samples: number,
    batch: number,
    offload: 'ship' | 'direct',
  ): Promise<Float64Array> {
    const [taken] = await this.run('measure', [numberOf(call), samples, batch], { offload });
    return taken!;
  }

  /** The same on a RAM disk with the same file. */
  async onDisk(call: CallName, samples: number, batch: number): Promise<Float64Array> {
    const disk = { guest: '/data', bytes: DISK, from: this.#directory };
    const options = { dirs: [], ramDisks: [disk], offload: 'ship' as const };
    const [taken] = await this.run('measure', [numberOf(call), samples, batch], options);
    return taken!;
  }

  /** Samples of a shipped call that finds the FWK asleep. */
  async rare(call: CallName, samples: number): Promise<Float64Array> {
    const [taken] = await this.run('rare', [numberOf(call), samples], { offload: 'ship' });
    return taken!;
  }
}
