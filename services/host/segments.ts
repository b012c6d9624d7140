/** What ranks ask about segments: made, found and deleted by name, as far as their job may. */
import type { Worker } from 'node:worker_threads';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { NR } from '../../runtime/abi/syscalls.ts';
import { READS, type SegmentSupply, WRITES } from '../../runtime/task.ts';
import type { RunningRank } from '../job/running-rank.ts';
import { isName, MOST_SEGMENT, type Segments, type StoredSegment } from '../memory/segments.ts';
import type { SegmentRights } from '../options/segments.ts';
import { parseBytes } from '../options/values.ts';
import { nameAt } from './functions.ts';
import type { OwnServices } from './own.ts';
import { Failed } from './settle.ts';

/** Handles are never used again in a process, so none means anything in another rank. */
let nextHandle = 1;

/** Whether a name is one of these, or begins as one that ends with '*'. */
function isAmong(name: string, patterns: readonly string[] = []): boolean {
  return patterns.some((p) => (p.endsWith('*') ? name.startsWith(p.slice(0, -1)) : name === p));
}

/**
 * @param allowed what the job may; what it has made itself it may read, write and delete
 * @param thread of a rank
 */
export function segmentServices(
  segments: Segments,
  allowed: SegmentRights = {},
  thread: (workerId: number) => Pick<Worker, 'postMessage'> | undefined,
): OwnServices {
  /** By name, and not by name alone: another job may have made one of the same name since. */
  const own = new Map<string, StoredSegment>();
  const most = parseBytes(allowed.create ?? 0, 'segments.create');
  let left = most;

  const rightsTo = (name: string): number =>
    own.has(name) && own.get(name) === segments.find(name)
      ? READS | WRITES
      : (isAmong(name, allowed.read) ? READS : 0) | (isAmong(name, allowed.write) ? WRITES : 0);

  /** Gives a rank a segment; its handle. */
  function give(rank: RunningRank, name: string, rights: number): number {
    const { memory, bytes } = segments.find(name)!;
    const handle = nextHandle++;
    const supply: SegmentSupply = { segment: { slot: rank.slot, handle, memory, bytes, rights } };
    thread(rank.workerId)?.postMessage(supply);
    return handle;
  }

  function create(rank: RunningRank, name: string): number {
    const bytes = rank.caller.i64(1);
    if (!(bytes >= 1 && bytes <= MOST_SEGMENT)) return -ERRNO.EINVAL;
    if (segments.find(name) !== undefined) return rightsTo(name) === 0 ? -ERRNO.EACCES : -ERRNO.EEXIST;
    if (left === 0) return -ERRNO.EACCES;
    if (bytes > left) return -ERRNO.EDQUOT;
    if (!segments.fits(bytes)) return -ERRNO.ENOMEM;
    try {
      own.set(name, segments.make(name, bytes));
    } catch {
      return -ERRNO.ENOMEM;
    }
    left -= bytes;
    return give(rank, name, READS | WRITES);
  }

  function open(rank: RunningRank, name: string): number {
    const wanted = rank.caller.args[1]!;
    if (wanted === 0 || (wanted & ~(READS | WRITES)) !== 0) return -ERRNO.EINVAL;
    const mayHave = (rightsTo(name) & wanted) === wanted;
    // One that is not there another rank of the job may be about to make.
    if (segments.find(name) === undefined) return mayHave || most > 0 ? -ERRNO.ENOENT : -ERRNO.EACCES;
    return mayHave ? give(rank, name, wanted) : -ERRNO.EACCES;
  }

  function remove(_rank: RunningRank, name: string): number {
    if ((rightsTo(name) & WRITES) === 0) return -ERRNO.EACCES;
    own.delete(name);
    return segments.delete(name) ? 0 : -ERRNO.ENOENT;
  }

  const named = (act: (rank: RunningRank, name: string) => number) => (rank: RunningRank) => {
    try {
      const name = nameAt(rank, rank.caller.args[0]!);
      return isName(name) ? act(rank, name) : -ERRNO.EINVAL;
    } catch (error) {
      return -Failed.of(error).errno;
    }
  };
  return {
    [NR['lwk.segment_create']!]: named(create),
    [NR['lwk.segment_open']!]: named(open),
    [NR['lwk.segment_delete']!]: named(remove),
  };
}
