/**
 * The memory of a partition: designated when a kernel boots, reserved by jobs for their heaps. Kernels of one process know of each
 * other's, as they do of cores: what one has been given another one cannot have, touched or not.
 */
import { LwkError } from '../../runtime/abi/errors.ts';
import { formatBytes, readRoom } from '../machine/memory.ts';
import { parseBytes } from '../options/values.ts';

/** What a kernel has for heaps. */
export interface PartitionMemory {
  /** Bytes; undefined where jobs may have what the machine has. */
  readonly designated: number | undefined;
  /** Bytes of the heaps of its jobs. */
  readonly reserved: number;
}

/** All partitions of the process that have been given memory. */
const partitions = new Set<DesignatedMemory>();

export class DesignatedMemory {
  readonly designated: number | undefined;
  #reserved = 0;

  /** @throws LWK_E_USAGE, and LWK_E_ADMISSION where the machine has not got so much that no other partition was given */
  constructor(size: number | string | undefined) {
    this.designated = size === undefined ? undefined : parseBytes(size, 'memory');
    if (this.designated === undefined) return;
    const { memory } = readRoom();
    const others = [...partitions].reduce((sum, { free }) => sum + free, 0);
    if (this.designated < 1 || this.designated > memory - others)
      throw new LwkError(
        'LWK_E_ADMISSION',
        `memory: ${formatBytes(this.designated)} for the partition cannot be had: ${formatBytes(memory)} are free, of which other ` +
          `kernels of this process have ${formatBytes(others)} still to come. Ask for less.`,
        { asked: this.designated, available: memory, others },
      );
    partitions.add(this);
  }

  get reserved(): number {
    return this.#reserved;
  }

  /** What was given and no job has. */
  get free(): number {
    return Math.max(0, (this.designated ?? 0) - this.#reserved);
  }

  /** @throws LWK_E_ADMISSION for a job that has no room, with what it needs and what there is */
  reserve(bytes: number): void {
    if (this.designated !== undefined && bytes > this.free)
      throw new LwkError(
        'LWK_E_ADMISSION',
        `It does not fit: the job needs ${formatBytes(bytes)} for heaps, and the partition has ${formatBytes(this.free)} of ` +
          `${formatBytes(this.designated)} left. Use fewer ranks or a smaller --heap, wait for other jobs, or boot with more memory.`,
        { what: 'memory', needed: bytes, available: this.free, designated: this.designated },
      );
    this.#reserved += bytes;
  }

  release(bytes: number): void {
    this.#reserved -= bytes;
  }

  close(): void {
    partitions.delete(this);
  }
}
