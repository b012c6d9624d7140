/**
 * What others of this machine may ask a running `lwk run`: its job and what its ranks do, for `lwk ps` and `lwk top`. It listens on
 * a socket in the runtime directory, which only its user can connect to, from some time after the start on: a short program costs
 * nothing, and nobody who asks costs a long one nothing.
 */
import { rmSync } from 'node:fs';
import type { Server } from 'node:net';
import { join } from 'node:path';
import { runtimeDirectory } from '../machine/locks.ts';
import type { Job } from '../types.ts';

/** After so many milliseconds a job can be asked. */
const SOON_MS = 500;

/** Sockets are named by the process. */
export const SOCKET = /^job-(\d+)\.sock$/;

/** A rank, as others see it. */
export interface ObservedRank {
  readonly rank: number;
  readonly core: number;
  /** What it does, or waits for. */
  readonly state: string;
  /** Calls since its start, and a second since it was last asked for them. */
  readonly calls: number;
  readonly callsPerSecond: number;
}

export interface ObservedJob {
  readonly pid: number;
  readonly program: string;
  readonly seconds: number;
  readonly offload: string;
  readonly ranks: readonly ObservedRank[];
}

export class Observed {
  readonly #job: Job;
  readonly #program: string;
  readonly #begun = performance.now();
  readonly #path = join(runtimeDirectory(), `job-${process.pid}.sock`);
  readonly #timer: NodeJS.Timeout;
  #server: Server | undefined;
  #last: { readonly at: number; readonly calls: readonly number[] };

  constructor(job: Job, program: string) {
    this.#job = job;
    this.#program = program;
    this.#last = { at: this.#begun, calls: [] };
    this.#timer = setTimeout(() => this.#listen(), SOON_MS).unref();
  }

  /** Where no socket can be made, nobody can ask. */
  #listen(): void {
    // Loading it takes some milliseconds that a short program need not have.
    const { createServer } = process.getBuiltinModule('node:net');
    this.#server = createServer((socket) => {
      socket.on('error', () => {});
      void this.#look().then((look) => socket.end(JSON.stringify(look)));
    });
    this.#server.on('error', () => {});
    // One of a process that had the number before us.
    rmSync(this.#path, { force: true });
    this.#server.listen(this.#path).unref();
  }

  async #look(): Promise<ObservedJob> {
    const states = await this.#job.state();
    const now = performance.now();
    const calls = states.map((state) => (state.calls.at(-1)?.number ?? -1) + 1);
    const seconds = (now - this.#last.at) / 1000;
    const ranks = states.map(({ rank, state, wait }, i) => ({
      rank,
      core: this.#job.cores[rank]!,
      state:
        wait === undefined
          ? state
          : `in ${wait.function}, for ${wait.peer}, tag ${wait.tag}, called by ${wait.source}`,
      calls: calls[i]!,
      callsPerSecond: Math.max(0, Math.round((calls[i]! - (this.#last.calls[i] ?? 0)) / seconds)),
    }));
    this.#last = { at: now, calls };
    return {
      pid: process.pid,
      program: this.#program,
      seconds: (now - this.#begun) / 1000,
      offload: this.#job.offload,
      ranks,
    };
  }

  close(): void {
    clearTimeout(this.#timer);
    // It removes the socket too.
    this.#server?.close();
  }
}
