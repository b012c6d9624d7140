/** The calls of `lwk bench syscall` natively: guest/c/bench/syscall.c, where a compiler is there, on the core that our rank has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import type { CallName } from './calls.ts';
import { output } from './commands.ts';
import { nativeProgram } from './native.ts';

export class Native {
  readonly #line: readonly [command: string, ...args: string[]];
  readonly #directory: string;

  private constructor(line: readonly [command: string, ...args: string[]], directory: string) {
    this.#line = line;
    this.#directory = directory;
  }

  /** Undefined, and a note, where there is no compiler for this machine. */
  static async compile(directory: string, core: number, notes: string[]): Promise<Native | undefined> {
    try {
      const program = await nativeProgram('syscall', directory);
      if ((await output('taskset', ['--version'])) !== undefined)
        return new Native(['taskset', '-c', String(core), program], directory);
      notes.push('native: there is no taskset, so its program is bound to no core');
      return new Native([program], directory);
    } catch (error) {
      if (!(error instanceof LwkError) || error.code !== 'LWK_E_TOOLCHAIN') throw error;
      notes.push('native: there is no C compiler for this machine');
      return undefined;
    }
  }

  /** Samples, nanoseconds: each the mean of a batch. */
  async measure(call: CallName, samples: number, batch: number): Promise<Float64Array> {
    const [command, ...args] = this.#line;
    const file = join(this.#directory, 'samples.native');
    await output(command, [...args, call, String(samples), String(batch), this.#directory, file]);
    return new Float64Array(Uint8Array.from(readFileSync(file)).buffer);
  }
}
