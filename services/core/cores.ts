/**
 * Core files of one job: what its ranks left, and what the host sees of them, written into a directory when the job has ended
 * otherwise than well, or while it runs. The directory is looked at before the start. What cannot be written is told in one line, and
 * no part of a file is left.
 */
import { accessSync, closeSync, constants, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { LwkError } from '../../runtime/abi/errors.ts';
import type { Frame } from '../../runtime/trap.ts';
import type { Ending } from '../job/ending.ts';
import { sampleStack } from '../tools/profile.ts';
import { lightText, type RankCore } from './light.ts';
import type { CoreOptions } from './types.ts';

/** How long ranks that are ended may take to come to a call, where each tells what it alone knows. Milliseconds. */
const LEAVE_MS = 300;

/** Signals that leave a core file (signal(7)), and other ends that do. */
const SIGNALS = new Set(['SIGQUIT', 'SIGILL', 'SIGTRAP', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGSEGV', 'SIGSYS']);
const REASONS = new Set(['trap', 'abort', 'timeout', 'deadlock', 'lost']);

/** What makes a full core file of a rank. */
export type FullParts = (light: string) => Promise<readonly Uint8Array[]>;

export class Cores {
  readonly #options: CoreOptions;
  readonly #threads = new Map<number, Worker>();
  /** Stacks of ranks that were computing when they were ended. */
  readonly #sampled = new Map<number, readonly Frame[]>();

  /** @throws LWK_E_SANDBOX where nothing can be written there */
  constructor(core: string | CoreOptions) {
    this.#options = typeof core === 'string' ? { directory: core } : core;
    checkDirectory(this.#options.directory);
  }

  /** Full ones are wanted. */
  get full(): boolean {
    return this.#options.full === true;
  }

  /** The same for another directory, if one is named. */
  elsewhere({ directory, full }: Partial<CoreOptions>): Cores {
    const other = new Cores({ directory: directory ?? this.#options.directory, full: full ?? this.full });
    for (const [rank, thread] of this.#threads) other.#threads.set(rank, thread);
    return other;
  }

  runsOn(rank: number, thread: Worker): void {
    this.#threads.set(rank, thread);
  }

  /** Whether an end leaves core files. */
  static wants({ reason, signal, rank }: Ending): boolean {
    return REASONS.has(reason) || (reason === 'signal' && (rank !== undefined || SIGNALS.has(signal ?? '')));
  }

  /** How long ranks may take to leave, where they are ended that way, milliseconds. */
  static graceMs(ending: Ending): number {
    return Cores.wants(ending) ? LEAVE_MS : 0;
  }

  /** Samples the stacks of ranks, because they compute: those that can be had. */
  async sample(ranks: readonly number[]): Promise<void> {
    await Promise.all(
      ranks.map(async (rank) => {
        const thread = this.#threads.get(rank);
        const stack = thread && (await sampleStack(rank, thread));
        if (stack !== undefined) this.#sampled.set(rank, stack);
      }),
    );
  }

  sampled(rank: number): readonly Frame[] | undefined {
    return this.#sampled.get(rank);
  }

  /**
   * Writes the files of a rank.
   * @returns their paths
   * @throws what the file system says, as one line
   */
  async write(core: RankCore, full: FullParts | undefined): Promise<string[]> {
    const light = lightText(core);
    const path = join(this.#options.directory, `core.${core.rank}`);
    writeWhole(path, [Buffer.from(light)]);
    if (full === undefined) return [path];
    writeWhole(`${path}.wasm`, await full(light));
    return [path, `${path}.wasm`];
  }
}

function checkDirectory(directory: string): void {
  try {
    if (!statSync(directory).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const found =
      code === 'ENOENT'
        ? 'there is no such directory'
        : code === 'ENOTDIR'
          ? 'it is not a directory'
          : `it cannot be written (${code})`;
    throw new LwkError(
      'LWK_E_SANDBOX',
      `core (--core): ${directory}: ${found}. Name an existing directory for core files.`,
      { directory, code },
      error,
    );
  }
}

/** All of it, or nothing. */
function writeWhole(path: string, parts: readonly Uint8Array[]): void {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'w', 0o600);
    for (const part of parts) for (let at = 0; at < part.length; ) at += writeSync(fd, part, at);
  } catch (error) {
    if (fd !== undefined) rmSync(path, { force: true });
    throw new Error(`${path} cannot be written: ${(error as Error).message}`);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
