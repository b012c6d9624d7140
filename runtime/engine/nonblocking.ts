/**
 * Nonblocking collectives (MPI-5.0 §6.12): true when the call is done, false when nothing has happened.
 */
import * as moving from './moving';
import { begin, isReady } from './recording';
import * as reductions from './reductions';

export function Ibarrier(comm: i32, handle: u32): bool {
  return isReady(handle) && begin(moving.Barrier(comm), handle, false);
}

export function Ibcast(at: u32, count: i32, type: i32, root: i32, comm: i32, handle: u32): bool {
  return isReady(handle) && begin(moving.Bcast(at, count, type, root, comm), handle, false);
}

export function Igather(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  root: i32,
  comm: i32,
  handle: u32,
): bool {
  return (
    isReady(handle) && begin(moving.Gather(from, count, type, to, toCount, toType, root, comm), handle, false)
  );
}

export function Igatherv(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  counts: u32,
  places: u32,
  toType: i32,
  root: i32,
  comm: i32,
  handle: u32,
): bool {
  return (
    isReady(handle) &&
    begin(moving.Gatherv(from, count, type, to, counts, places, toType, root, comm), handle, false)
  );
}

export function Iscatter(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  root: i32,
  comm: i32,
  handle: u32,
): bool {
  return (
    isReady(handle) &&
    begin(moving.Scatter(from, count, type, to, toCount, toType, root, comm), handle, false)
  );
}

export function Iscatterv(
  from: u32,
  counts: u32,
  places: u32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  root: i32,
  comm: i32,
  handle: u32,
): bool {
  return (
    isReady(handle) &&
    begin(moving.Scatterv(from, counts, places, type, to, toCount, toType, root, comm), handle, false)
  );
}

export function Iallgather(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  comm: i32,
  handle: u32,
): bool {
  return (
    isReady(handle) && begin(moving.Allgather(from, count, type, to, toCount, toType, comm), handle, false)
  );
}

export function Iallgatherv(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  counts: u32,
  places: u32,
  toType: i32,
  comm: i32,
  handle: u32,
): bool {
  return (
    isReady(handle) &&
    begin(moving.Allgatherv(from, count, type, to, counts, places, toType, comm), handle, false)
  );
}

export function Ialltoall(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  comm: i32,
  handle: u32,
): bool {
  return (
    isReady(handle) && begin(moving.Alltoall(from, count, type, to, toCount, toType, comm), handle, false)
  );
}

export function Ialltoallv(
  from: u32,
  outCounts: u32,
  outPlaces: u32,
  outType: i32,
  to: u32,
  counts: u32,
  places: u32,
  type: i32,
  comm: i32,
  handle: u32,
): bool {
  return (
    isReady(handle) &&
    begin(
      moving.Alltoallv(from, outCounts, outPlaces, outType, to, counts, places, type, comm),
      handle,
      false,
    )
  );
}

export function Ireduce(
  from: u32,
  to: u32,
  count: i32,
  type: i32,
  op: i32,
  root: i32,
  comm: i32,
  handle: u32,
): bool {
  return isReady(handle) && begin(reductions.Reduce(from, to, count, type, op, root, comm), handle, false);
}

export function Iallreduce(from: u32, to: u32, count: i32, type: i32, op: i32, comm: i32, handle: u32): bool {
  return isReady(handle) && begin(reductions.Allreduce(from, to, count, type, op, comm), handle, false);
}

export function Iscan(from: u32, to: u32, count: i32, type: i32, op: i32, comm: i32, handle: u32): bool {
  return isReady(handle) && begin(reductions.Scan(from, to, count, type, op, comm), handle, false);
}

export function Iexscan(from: u32, to: u32, count: i32, type: i32, op: i32, comm: i32, handle: u32): bool {
  return isReady(handle) && begin(reductions.Exscan(from, to, count, type, op, comm), handle, false);
}

export function Ireduce_scatter_block(
  from: u32,
  to: u32,
  count: i32,
  type: i32,
  op: i32,
  comm: i32,
  handle: u32,
): bool {
  return (
    isReady(handle) && begin(reductions.Reduce_scatter_block(from, to, count, type, op, comm), handle, false)
  );
}

export function Ireduce_scatter(
  from: u32,
  to: u32,
  counts: u32,
  type: i32,
  op: i32,
  comm: i32,
  handle: u32,
): bool {
  return isReady(handle) && begin(reductions.Reduce_scatter(from, to, counts, type, op, comm), handle, false);
}
