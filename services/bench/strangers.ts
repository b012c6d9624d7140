/** Busy processes of others, for benchmarks that have neighbours: guest/c/bench/idle.c as a native program, bound to no core. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { nativeProgram } from './native.ts';

/** Where the benchmark cannot end them, they end by themselves. */
const MOST_SECONDS = '120';

export class Strangers {
  readonly #directory: string;
  #program: Promise<string> | undefined;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** So many compute until what is returned is disposed of. */
  async start(count: number): Promise<Disposable> {
    const children: ChildProcess[] = [];
    const end = () => {
      for (const child of children) child.kill('SIGKILL');
    };
    if (count > 0) this.#program ??= nativeProgram('idle', this.#directory);
    for (let i = 0; i < count; i++) {
      const child = spawn((await this.#program)!, ['compute', MOST_SECONDS], { stdio: 'ignore' });
      children.push(child);
      await once(child, 'spawn');
    }
    process.once('exit', end);
    return {
      [Symbol.dispose]() {
        process.off('exit', end);
        end();
      },
    };
  }
}
