/** The WebAssembly module that moves data between two shared memories, which may be the same: ../../engine/copies. */
import { builtModule } from '../../built.ts';
import { COPIES } from '../../files.ts';

/** What the module exports. Addresses are u32, strides and steps i32, lengths and counts u32, all in i32. */
export interface CopyExports {
  copy(to: number, from: number, bytes: number): void;
  /** `blocks` blocks of `bytes` bytes. */
  strided(
    to: number,
    toStride: number,
    from: number,
    fromStride: number,
    bytes: number,
    blocks: number,
  ): void;
  /** `strided` for `times` elements, each a step behind the one before. */
  nested(
    to: number,
    toStride: number,
    toStep: number,
    from: number,
    fromStride: number,
    fromStep: number,
    bytes: number,
    blocks: number,
    times: number,
  ): void;
  /**
   * Runs whose words stand at an address of the memory `from`, into a block. Stops in front of the run that passes
   * `limit`: runs moved.
   */
  gather: MoveRuns;
  /** A block into runs whose words stand in the memory `to`. */
  scatter: MoveRuns;
  /** Runs into runs; stops in front of runs that do not have the same blocks. */
  pair: MoveRuns;
}

/** Addresses of words that are not used are ignored. */
export type MoveRuns = (
  to: number,
  toWords: number,
  from: number,
  fromWords: number,
  runs: number,
  limit: number,
) => number;

/** The functions that move data from one shared memory to another one, which may be the same. */
export function copyExports(to: WebAssembly.Memory, from: WebAssembly.Memory): CopyExports {
  return new WebAssembly.Instance(builtModule(COPIES), { env: { memory: to, from } })
    .exports as unknown as CopyExports;
}
