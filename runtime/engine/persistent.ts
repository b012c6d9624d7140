/**
 * Persistent collectives (MPI-5.0 §6.13): true when the call is done, false when nothing has happened. What hints say is
 * left to TypeScript.
 */
import { MPI_INFO_NULL } from './constants';
import * as moving from './moving';
import { begin, isReady } from './recording';
import * as reductions from './reductions';

export function Barrier_init(comm: i32, info: i32, handle: u32): bool {
  return info == MPI_INFO_NULL && isReady(handle) && begin(moving.Barrier(comm), handle, true);
}

export function Bcast_init(
  at: u32,
  count: i32,
  type: i32,
  root: i32,
  comm: i32,
  info: i32,
  handle: u32,
): bool {
  return (
    info == MPI_INFO_NULL && isReady(handle) && begin(moving.Bcast(at, count, type, root, comm), handle, true)
  );
}

export function Gather_init(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  root: i32,
  comm: i32,
  info: i32,
  handle: u32,
): bool {
  return (
    info == MPI_INFO_NULL &&
    isReady(handle) &&
    begin(moving.Gather(from, count, type, to, toCount, toType, root, comm), handle, true)
  );
}

export function Gatherv_init(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  counts: u32,
  places: u32,
  toType: i32,
  root: i32,
  comm: i32,
  info: i32,
  handle: u32,
): bool {
  return (
    info == MPI_INFO_NULL &&
    isReady(handle) &&
    begin(moving.Gatherv(from, count, type, to, counts, places, toType, root, comm), handle, true)
  );
}

export function Scatter_init(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  root: i32,
  comm: i32,
  info: i32,
  handle: u32,
): bool {
  return (
    info == MPI_INFO_NULL &&
    isReady(handle) &&
    begin(moving.Scatter(from, count, type, to, toCount, toType, root, comm), handle, true)
  );
}

export function Scatterv_init(
  from: u32,
  counts: u32,
  places: u32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  root: i32,
  comm: i32,
  info: i32,
  handle: u32,
): bool {
  return (
    info == MPI_INFO_NULL &&
    isReady(handle) &&
    begin(moving.Scatterv(from, counts, places, type, to, toCount, toType, root, comm), handle, true)
  );
}

export function Allgather_init(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  comm: i32,
  info: i32,
  handle: u32,
): bool {
  return (
    info == MPI_INFO_NULL &&
    isReady(handle) &&
    begin(moving.Allgather(from, count, type, to, toCount, toType, comm), handle, true)
  );
}

export function Allgatherv_init(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  counts: u32,
  places: u32,
  toType: i32,
  comm: i32,
  info: i32,
  handle: u32,
): bool {
  return (
    info == MPI_INFO_NULL &&
    isReady(handle) &&
    begin(moving.Allgatherv(from, count, type, to, counts, places, toType, comm), handle, true)
  );
}

export function Alltoall_init(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  comm: i32,
  info: i32,
  handle: u32,
): bool {
  return (
    info == MPI_INFO_NULL &&
    isReady(handle) &&
    begin(moving.Alltoall(from, count, type, to, toCount, toType, comm), handle, true)
  );
}

export function Alltoallv_init(
  from: u32,
  outCounts: u32,
  outPlaces: u32,
  outType: i32,
  to: u32,
  counts: u32,
  places: u32,
  type: i32,
  comm: i32,
  info: i32,
  handle: u32,
): bool {
  return (
    info == MPI_INFO_NULL &&
    isReady(handle) &&
    begin(moving.Alltoallv(from, outCounts, outPlaces, outType, to, counts, places, type, comm), handle, true)
  );
}

export function Reduce_init(
  from: u32,
  to: u32,
  count: i32,
  type: i32,
  op: i32,
  root: i32,
  comm: i32,
  info: i32,
  handle: u32,
): bool {
  return (
    info == MPI_INFO_NULL &&
    isReady(handle) &&
    begin(reductions.Reduce(from, to, count, type, op, root, comm), handle, true)
  );
}

export function Allreduce_init(
  from: u32,
  to: u32,
  count: i32,
  type: i32,
  op: i32,
  comm: i32,
  info: i32,
  handle: u32,
): bool {
  return (
    info == MPI_INFO_NULL &&
    isReady(handle) &&
    begin(reductions.Allreduce(from, to, count, type, op, comm), handle, true)
  );
}

export function Scan_init(
  from: u32,
  to: u32,
  count: i32,
  type: i32,
  op: i32,
  comm: i32,
  info: i32,
  handle: u32,
): bool {
  return (
    info == MPI_INFO_NULL &&
    isReady(handle) &&
    begin(reductions.Scan(from, to, count, type, op, comm), handle, true)
  );
}

export function Exscan_init(
  from: u32,
  to: u32,
  count: i32,
  type: i32,
  op: i32,
  comm: i32,
  info: i32,
  handle: u32,
): bool {
  return (
    info == MPI_INFO_NULL &&
    isReady(handle) &&
    begin(reductions.Exscan(from, to, count, type, op, comm), handle, true)
  );
}

export function Reduce_scatter_block_init(
  from: u32,
  to: u32,
  count: i32,
  type: i32,
  op: i32,
  comm: i32,
  info: i32,
  handle: u32,
): bool {
  return (
    info == MPI_INFO_NULL &&
    isReady(handle) &&
    begin(reductions.Reduce_scatter_block(from, to, count, type, op, comm), handle, true)
  );
}

export function Reduce_scatter_init(
  from: u32,
  to: u32,
  counts: u32,
  type: i32,
  op: i32,
  comm: i32,
  info: i32,
  handle: u32,
): bool {
  if (info != MPI_INFO_NULL || !isReady(handle)) return false;
  return begin(reductions.Reduce_scatter(from, to, counts, type, op, comm), handle, true);
}
