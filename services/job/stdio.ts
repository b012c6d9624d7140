/** The standard streams of a job: what the caller asked for, as entries of each rank's descriptor table and as streams of the job. */
import { closeSync, openSync } from 'node:fs';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import type { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import { descriptorKind } from '../machine/stdio.ts';
import { type StdioTarget, setStdio } from '../posix/preopens.ts';
import type { StreamTable } from '../posix/streams.ts';
import type { Input, LaunchOptions, Output } from '../types.ts';
import { Fan } from './fan.ts';

/** Host descriptors of this process that the FWK may use itself, without blocking on a peer. */
function isDirect(fd: number): boolean {
  return ['file', 'null', 'device', 'directory'].includes(descriptorKind(fd));
}

export class JobStdio {
  readonly stdin: PassThrough | null;
  readonly stdout: Readable | null;
  readonly stderr: Readable | null;
  readonly #streams: StreamTable;
  readonly #options: LaunchOptions;
  readonly #nothing = openSync('/dev/null', 'r');
  /** For outputs; only opened when one is ignored, because Node's permission model may not allow to write. */
  #sink: number | undefined;
  /** Where all ranks read: what each of them reads. */
  #fan: Fan | undefined;
  readonly #outlets = new Map<number, Readable>();
  /** Stream numbers of the caller's writables, so that one stream that serves many ranks is one entry. */
  readonly #numbers = new Map<Writable, number>();

  constructor(streams: StreamTable, options: LaunchOptions) {
    this.#streams = streams;
    this.#options = options;
    this.stdin = options.stdin === 'pipe' ? new PassThrough() : null;
    this.stdout = (options.stdout ?? 'pipe') === 'pipe' ? new PassThrough() : null;
    this.stderr = (options.stderr ?? 'pipe') === 'pipe' ? new PassThrough() : null;
  }

  /** Fills descriptors 0, 1 and 2 of a rank. */
  connect(rank: number, fds: DescriptorTable): void {
    const { stdin, stdinRank = 0, reproducible, quotas } = this.#options;
    const reads = (stdinRank === 'all' || rank === stdinRank) && stdin !== undefined;
    // What ranks post is taken from one after the other, not in the order in which they wrote it; and it is not counted.
    const isPosted = reproducible === undefined && quotas?.writtenBytes === undefined;
    setStdio(fds, 0, this.#reads(reads ? stdin : 'ignore', rank));
    setStdio(fds, 1, this.#writes(rank, 1, this.#options.stdout, this.stdout), isPosted);
    setStdio(fds, 2, this.#writes(rank, 2, this.#options.stderr, this.stderr), isPosted);
  }

  /** A rank has ended: others do not wait for what it has not read. */
  ended(rank: number): void {
    this.#outlets.get(rank)?.destroy();
  }

  /** Ends the streams of the job; streams of the caller's stay open. */
  end(): void {
    (this.stdout as PassThrough | null)?.end();
    (this.stderr as PassThrough | null)?.end();
    this.#fan?.close();
    this.stdin?.destroy();
    closeSync(this.#nothing);
    if (this.#sink !== undefined) closeSync(this.#sink);
  }

  #reads(input: Input, rank: number): StdioTarget {
    if (input === 'ignore') return { host: this.#nothing };
    if (this.#options.stdinRank === 'all') {
      this.#fan ??= new Fan(input === 'inherit' ? process.stdin : input === 'pipe' ? this.stdin! : input);
      const outlet = this.#fan.outlet();
      this.#outlets.set(rank, outlet);
      return { stream: this.#streams.addReadable(outlet) };
    }
    if (input === 'inherit')
      return isDirect(0)
        ? { host: 0 }
        : { stream: this.#streams.addReadable(process.stdin), tty: process.stdin.isTTY };
    if (input === 'pipe') return { stream: this.#streams.addReadable(this.stdin!) };
    return { stream: this.#streams.addReadable(input) };
  }

  #writes(rank: number, fd: 1 | 2, output: Output | undefined, pipe: Readable | null): StdioTarget {
    if (output === 'ignore') return { host: (this.#sink ??= openSync('/dev/null', 'w')) };
    if (output === 'inherit' && isDirect(fd)) return { host: fd };
    const host = fd === 1 ? process.stdout : process.stderr;
    const target =
      output === 'inherit'
        ? host
        : pipe !== null
          ? (pipe as PassThrough)
          : typeof output === 'function'
            ? output(rank)
            : (output as Writable);
    let stream = this.#numbers.get(target);
    if (stream === undefined) {
      stream = this.#streams.addWritable(target);
      this.#numbers.set(target, stream);
    }
    return { stream, tty: 'isTTY' in target && target.isTTY === true };
  }
}
