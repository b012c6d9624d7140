/** A guest without a program: calls services as a rank's request would, on real shared memories and a real temporary directory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ERRNO, errnoName } from '../../runtime/abi/errno.ts';
import { EVENT_LOOP, GO_ON, KERNEL_PAGES } from '../../runtime/abi/layout.ts';
import { NR, SYSCALLS } from '../../runtime/abi/syscalls.ts';
import { OFLAG, RIGHTS_ALL } from '../../runtime/abi/wasi.ts';
import type { Rank } from '../../runtime/rank.ts';
import { descriptorCalls } from '../../runtime/syscalls/descriptors.ts';
import { closeAll } from '../../services/posix/close.ts';
import { eventLoopServices } from '../../services/posix/eventloop.ts';
import { type PreopenDirectory, Preopens, setStdio } from '../../services/posix/preopens.ts';
import { Caller } from '../../services/posix/service.ts';
import { StreamTable } from '../../services/posix/streams.ts';
import { serve } from '../../services/server/serve.ts';

export const kernel = new WebAssembly.Memory({ initial: KERNEL_PAGES, maximum: KERNEL_PAGES, shared: true });

/** Where tests put structures; strings and buffers come after. */
export const OUT = 64;

export class Guest {
  readonly memory = new WebAssembly.Memory({ initial: 64, maximum: 64, shared: true });
  readonly caller = new Caller(kernel, 0, this.memory);
  readonly streams = new StreamTable();
  readonly stop = new AbortController();
  readonly preopens: Uint8Array[];
  /** How often others had their turn during the last call. */
  turns = 0;
  readonly #dirs: Preopens;
  #top = 4096;

  constructor(dirs: readonly PreopenDirectory[] = []) {
    this.caller.fds.clear();
    for (let fd = 0; fd < 3; fd++) setStdio(this.caller.fds, fd, { stream: 0 });
    this.#dirs = new Preopens(dirs);
    this.#dirs.give(this.caller.fds);
    this.preopens = this.#dirs.names.map((name) => Buffer.from(name));
  }

  get view(): DataView {
    return this.caller.heap.view;
  }

  /** Bytes in the heap; returns their address. */
  put(bytes: Uint8Array | string): number {
    const data = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    if (this.#top + data.length > 3 * 65536) this.#top = 4096;
    const at = this.#top;
    this.caller.heap.u8.set(data, at);
    this.#top = (at + data.length + 15) & ~7;
    return at;
  }

  text(at: number, length: number): string {
    return this.caller.heap.copyOut(at, length).toString();
  }

  /** Arguments as a request has them: a string stands for its pointer and length, a bigint or an I in the signature for two words. */
  arguments(name: string, args: readonly (number | bigint | string)[]): void {
    const words = this.caller.args;
    words.fill(0);
    const types = [...SYSCALLS[NR[name]!]!.signature.split(':')[0]!];
    let word = 0;
    let type = 0;
    for (const arg of args) {
      if (typeof arg === 'string') {
        words[word++] = this.put(arg);
        words[word++] = Buffer.byteLength(arg);
        type += 2;
      } else if (types[type++] === 'I') {
        const value = BigInt.asIntN(64, BigInt(arg));
        words[word++] = Number(BigInt.asIntN(32, value));
        words[word++] = Number(value >> 32n);
      } else words[word++] = Number(arg);
    }
  }

  /** What the FWK thread does. */
  direct(name: string, ...args: (number | bigint | string)[]): number {
    this.arguments(name, args);
    for (this.turns = 0; ; this.turns++) {
      const result = serve(this.caller, NR[name]!);
      if (result !== GO_ON) return result;
    }
  }

  /** The name of the errno: what the FWK thread and, where it passes the call on, the main thread make of it. */
  async call(name: string, ...args: (number | bigint | string)[]): Promise<string> {
    let errno = this.direct(`wasi.${name}`, ...args);
    if (errno === EVENT_LOOP)
      errno = await eventLoopServices[NR[`wasi.${name}`]!]!(this.caller, this.streams, this.stop.signal);
    return errnoName(errno);
  }

  /** A local call. */
  local(name: string, ...args: number[]): string {
    const { heap, fds } = this.caller;
    const calls = descriptorCalls({ heap, fds, preopens: this.preopens } as unknown as Rank);
    return errnoName(calls[NR[`wasi.${name}`]!]!(...args) as number);
  }

  /** path_open; the descriptor, or the name of the errno. */
  open(
    dir: number,
    path: string,
    { oflags = 0, rights = RIGHTS_ALL & ~(1 << 6), inheriting = RIGHTS_ALL, fdflags = 0, follow = 1 } = {},
  ): number | string {
    const errno = this.direct('wasi.path_open', dir, follow, path, oflags, rights, inheriting, fdflags, OUT);
    return errno === ERRNO.SUCCESS ? this.view.getUint32(OUT, true) : errnoName(errno);
  }

  /** Opens a new or existing file with all rights. */
  create(path: string, options: { oflags?: number; fdflags?: number } = {}): number {
    const fd = this.open(3, path, { oflags: OFLAG.CREAT, rights: RIGHTS_ALL, ...options });
    if (typeof fd === 'string') throw new Error(`${path}: ${fd}`);
    return fd;
  }

  /** One iovec array over buffers of these lengths; returns its address and those of the buffers. */
  iovs(...lengths: number[]): { iovs: number; buffers: number[] } {
    const buffers = lengths.map((length) => this.put(new Uint8Array(length)));
    const words = new Uint32Array(lengths.flatMap((length, i) => [buffers[i]!, length]));
    return { iovs: this.put(new Uint8Array(words.buffer)), buffers };
  }

  /** fd_write of a text; the name of the errno or the bytes written. */
  async write(fd: number, text: string, call = 'fd_write', offset?: number): Promise<string | number> {
    const { iovs, buffers } = this.iovs(Buffer.byteLength(text));
    this.caller.heap.u8.set(Buffer.from(text), buffers[0]!);
    const errno = await this.call(call, fd, iovs, 1, ...(offset === undefined ? [] : [BigInt(offset)]), OUT);
    return errno === 'SUCCESS' ? this.view.getUint32(OUT, true) : errno;
  }

  /** fd_read of up to so many bytes; the text, or the name of the errno in brackets. */
  async read(fd: number, bytes: number, call = 'fd_read', offset?: number): Promise<string> {
    const { iovs, buffers } = this.iovs(bytes);
    const errno = await this.call(call, fd, iovs, 1, ...(offset === undefined ? [] : [BigInt(offset)]), OUT);
    return errno === 'SUCCESS' ? this.text(buffers[0]!, this.view.getUint32(OUT, true)) : `[${errno}]`;
  }

  close(): void {
    this.stop.abort();
    closeAll(this.caller.fds);
    this.streams.close();
    this.#dirs.close();
  }
}

/** A directory for one test; `[Symbol.dispose]` removes it. */
export class Scratch {
  readonly path = mkdtempSync(join(tmpdir(), 'lwk-posix-'));

  join(...parts: string[]): string {
    return join(this.path, ...parts);
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
