/** RAM disks as they are asked for. */
import type { FileTree } from '../files/entries.ts';

/**
 * A file system in memory, served on the rank's own thread. As text: 'PATH:SIZE[:shared][:from=DIR][:to=DIR]'. It is there as long
 * as its job.
 */
export interface RamDisk {
  /** The name by which guests know it. */
  readonly guest: string;
  /** Bytes, or text such as '64MiB': from 64 KiB to 4 GiB. Memory comes as it is touched. */
  readonly bytes: number | string;
  /** One disk for all ranks. Default: one for each. */
  readonly shared?: boolean | undefined;
  /** What is on it at the start: of a directory of the host, or {@link memoryFiles}. */
  readonly from?: string | FileTree | undefined;
  /**
   * Where to put what is on it at the end, however the job ends: into a directory of the host, or {@link memoryFiles}. Disks of several
   * ranks go into a directory each, named by its number.
   */
  readonly to?: string | FileTree | undefined;
}
