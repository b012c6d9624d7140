/** Processes of others that keep the machine busy while something is measured: load-main.ts, bound to no core. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { LOAD_MAIN } from '../files.ts';

/** What they do: compute, write a disk, collect garbage, start processes. */
export const LOADS = ['cpu', 'io', 'gc', 'fork'] as const;
export type LoadName = (typeof LOADS)[number];

/** A load, and how many processes make it; undefined: as many as leave one core free. */
export interface Load {
  readonly name: LoadName;
  readonly count: number | undefined;
}

export class Strangers {
  readonly #directory: string;

  /** @param directory for files that they write */
  constructor(directory: string) {
    this.#directory = directory;
  }

  /** So many are busy until what is returned is disposed of. */
  async start(count: number, load: LoadName = 'cpu'): Promise<Disposable> {
    const children: ChildProcess[] = [];
    const end = () => {
      for (const child of children) child.kill('SIGKILL');
    };
    process.once('exit', end);
    for (let i = 0; i < count; i++)
      // They end with their standard input, where this process cannot end them.
      children.push(
        spawn(process.execPath, [LOAD_MAIN, load, this.#directory], { stdio: ['pipe', 'pipe', 'ignore'] }),
      );
    await Promise.all(children.map(({ stdout }) => once(stdout!, 'data')));
    return {
      [Symbol.dispose]() {
        process.off('exit', end);
        end();
      },
    };
  }
}
