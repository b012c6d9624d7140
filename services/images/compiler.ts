/**
 * Linking and compiling, on a thread of its own, so that the host's event loop goes on: it starts with the first image that is
 * not small, and sleeps between compilations. A small one is compiled at once, in less time than a thread takes to start.
 */
import { Worker } from 'node:worker_threads';
import { type ErrorCode, LwkError } from '../../runtime/abi/errors.ts';
import type { ImageInfo } from '../../runtime/image/info.ts';
import type { Added } from '../../runtime/image/link.ts';
import { THREADS } from '../files.ts';
import { refused } from '../machine/refused.ts';
import { OUR_THREADS } from '../machine/threads.ts';
import type { Tier } from '../types.ts';
import { type Compiled, compileLinked, type Flags, linkSource, type Source } from './compile.ts';
import { isOurs, switchedFlags } from './optimize.ts';

/**
 * Bytes of an image that is compiled on the main thread: 20 ms of it. The command has nothing else to do, and waits for larger
 * ones too that V8 compiles as they run: 10 ms a megabyte of them.
 */
const SMALL = 64 * 1024;

export interface CompileRequest extends Source, Flags {
  readonly id: number;
}

export type CompileAnswer =
  | 'ready'
  | { id: number; compiled: Compiled }
  | { id: number; error: { code: ErrorCode; message: string; details: Record<string, unknown> } };

interface Waiting {
  resolve(compiled: Compiled): void;
  reject(error: Error): void;
}

export class Compiler {
  #worker: Worker | undefined;
  /** Resolves when the thread has loaded its modules, or is gone. */
  #ready: Promise<void> = Promise.resolve();
  #closed = false;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();

  /**
   * Links an image to a heap of so many pages and compiles it.
   * @param chosen resolves when V8's flags have been chosen: what is linked on this thread is so before
   */
  async link(
    info: ImageInfo,
    bytes: Uint8Array,
    heapPages: number,
    tier: Tier,
    added: Added,
    chosen: Promise<unknown>,
  ): Promise<Compiled> {
    if (this.#closed) throw closed();
    const ours = isOurs();
    const source: Source = { name: info.name, bytes, heapPages, tier, added };
    if (bytes.length <= SMALL || (tier === 'tiered' && ours)) {
      const linked = linkSource(source, info);
      await chosen;
      return compileLinked(linked, { switched: switchedFlags(), ours });
    }
    await chosen;
    if (this.#closed) throw closed();
    const flags: Flags = { switched: switchedFlags(), ours };
    const { promise, resolve, reject } = Promise.withResolvers<Compiled>();
    const id = this.#next++;
    this.#waiting.set(id, { resolve, reject });
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage({ id, ...source, ...flags } satisfies CompileRequest);
    return promise;
  }

  async close(): Promise<void> {
    this.#closed = true;
    // While it loads its modules it has files open that nobody would close.
    this.#worker?.ref();
    await this.#ready;
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(THREADS.compiler, {
      ...OUR_THREADS,
      name: 'lwk-compiler',
      execArgv: [],
    });
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#ready = promise;
    worker.on('message', (answer: CompileAnswer) => (answer === 'ready' ? resolve() : this.#answer(answer)));
    // A thread that dies tells of its error, then that it is gone.
    let cause = new Error('the thread ended');
    worker.on('error', (error: Error) => (cause = error));
    worker.on('exit', () => {
      resolve();
      this.#lost(cause);
    });
    return worker;
  }

  #answer(answer: Exclude<CompileAnswer, 'ready'>): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#worker?.unref();
    if ('compiled' in answer) waiting?.resolve(answer.compiled);
    else waiting?.reject(new LwkError(answer.error.code, answer.error.message, answer.error.details));
  }

  #lost(cause: Error): void {
    this.#worker = undefined;
    const why = `The program could not be compiled: ${cause.message}.`;
    const known = refused(cause);
    const lost = known instanceof LwkError ? known : new LwkError('LWK_E_IMAGE_FORMAT', why, {}, cause);
    const error = this.#closed ? closed() : lost;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

const closed = () => new LwkError('LWK_E_CLOSED', 'The kernel was closed while a program was compiled.');
