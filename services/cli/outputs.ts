/** Where the output of a job's ranks goes: this process's streams, or a file for each rank; as it is, or marked line by line. */
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { openOutput } from '../tools/files.ts';
import type { Output } from '../types.ts';
import { LineStream } from './lines.ts';

export interface OutputOptions {
  readonly ranks: number;
  /** `[RANK]<stdout>: ` before each line. */
  readonly tag: boolean;
  /** The time before each line. */
  readonly timestamp: boolean;
  /** Both streams of a rank go to FILENAME.RANK. */
  readonly filename: string | undefined;
}

export class Outputs {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Ours to end: those that mark lines before the files that they write to. */
  readonly #marked: Writable[] = [];
  readonly #files: readonly Writable[];
  readonly #filename: string | undefined;

  /** @throws LWK_E_SANDBOX when a file cannot be made */
  constructor({ ranks, tag, timestamp, filename }: OutputOptions) {
    this.#filename = filename;
    this.#files = filename === undefined ? [] : openFiles(filename, ranks);
    const output = (name: 'stdout' | 'stderr'): Output => {
      if (!tag && !timestamp && filename === undefined) return 'inherit';
      return (rank) => {
        const target = this.#files[rank] ?? process[name];
        if (!tag && !timestamp) return target;
        const marked = new LineStream(() => prefix(rank, name, tag, timestamp), target);
        marked.on('error', () => {});
        this.#marked.push(marked);
        return marked;
      };
    };
    this.stdout = output('stdout');
    this.stderr = output('stderr');
  }

  /** Writes out lines that no newline ended, and closes files. */
  async end(): Promise<void> {
    await Promise.all(this.#marked.map(end));
    await Promise.all(this.#files.map(end));
  }

  /** The first file that does not hold all that its rank wrote, in words; known after the end. */
  get failure(): string | undefined {
    const rank = this.#files.findIndex(({ errored }) => errored !== null);
    if (rank < 0) return undefined;
    return `${pathOf(this.#filename!, rank)} cannot be written: ${this.#files[rank]!.errored!.message}`;
  }
}

function prefix(rank: number, stream: string, tag: boolean, timestamp: boolean): string {
  const time = timestamp ? `${new Date().toISOString()} ` : '';
  return tag ? `${time}[${rank}]<${stream}>: ` : time;
}

function pathOf(filename: string, rank: number): string {
  return `${filename}.${rank}`;
}

const ADVICE =
  "Name a file in a directory that exists and can be written; each rank's number is added to it.";

function openFiles(filename: string, ranks: number): Writable[] {
  return Array.from({ length: ranks }, (_, rank) => {
    const path = pathOf(filename, rank);
    const { fd, release } = openOutput(path, '--output-filename', ADVICE);
    return createWriteStream(path, { fd })
      .on('error', () => {})
      .on('close', release);
  });
}

async function end(stream: Writable): Promise<void> {
  stream.end();
  await finished(stream).catch(() => {});
}
