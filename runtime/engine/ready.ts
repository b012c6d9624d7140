/** What programs call of partitioned communication (MPI-5.0 §4.2): true when the call is done, false when nothing has happened. */
import { heapWord, setHeapWord } from './access';
import { elsewhere, isInt, isPlace, outside, worldRank } from './arguments';
import { ANY, MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_REQUEST_NULL, REQUEST_KIND, REQUEST_STATE } from './constants';
import { isPublished } from './layouts';
import { areOpen, hasArrived, makeReady, partition } from './partitioned';
import { countOf, dataOf } from './parts';
import { isNobody, newRequest } from './pt2pt';
import { Partitioned, Request } from './records';
import { findRequest, releaseRequest } from './requests';
import { poll } from './waiting';

/** A request of either side, inactive. */
function make(
  buffer: u32,
  partitions: i32,
  count: i32,
  type: i32,
  rank: i32,
  tag: i32,
  comm: i32,
  handle: u32,
  receives: bool,
): bool {
  const each = countOf(count);
  if (partitions < 0 || each < 0 || tag < 0 || !isPlace(handle, 4)) return false;
  const elements = <i64>partitions * each;
  const data = dataOf(buffer, elements, type);
  const nobody = isNobody(rank, comm);
  if (data === null || (data.typed && !isPublished(data.typed)) || (!nobody && elsewhere(rank, comm)))
    return false;
  const peer = nobody ? ANY - 1 : worldRank(rank);
  const request = newRequest(buffer, data.bytes, data.typed, <i32>elements, peer, tag);
  if (request === null) return false;
  // Nothing of it ever meets an ordinary message.
  request.context = ~request.context;
  request.kind = REQUEST_KIND.PARTITIONED;
  request.persistent = 1;
  request.source = MPI_ANY_SOURCE;
  request.gotTag = MPI_ANY_TAG;
  request.gotBytes = 0;
  request.state = REQUEST_STATE.INACTIVE;
  if (!partition(request, partitions, receives)) {
    releaseRequest(request);
    return false;
  }
  setHeapWord(handle, request.handle);
  return true;
}

export function Psend_init(
  buffer: u32,
  partitions: i32,
  count: i32,
  type: i32,
  dest: i32,
  tag: i32,
  comm: i32,
  _: i32,
  handle: u32,
): bool {
  return make(buffer, partitions, count, type, dest, tag, comm, handle, false);
}

export function Precv_init(
  buffer: u32,
  partitions: i32,
  count: i32,
  type: i32,
  source: i32,
  tag: i32,
  comm: i32,
  _: i32,
  handle: u32,
): bool {
  return make(buffer, partitions, count, type, source, tag, comm, handle, true);
}

/** The partitions of a request of the program, of a side; null where TypeScript says what is wrong. */
function sideOf(handle: i32, receives: i32): Partitioned | null {
  const request = findRequest(handle);
  if (request === null || request.orphan != 0 || request.partitions == 0) return null;
  const found = changetype<Partitioned>(request.partitions);
  return found.receives == receives ? found : null;
}

/** The send of a handle that has been started. */
function sending(handle: i32): Partitioned | null {
  const found = sideOf(handle, 0);
  if (found === null) return null;
  return changetype<Request>(found.owner).state == REQUEST_STATE.INACTIVE ? null : found;
}

export function Pready_range(low: i32, high: i32, handle: i32): bool {
  const started = sending(handle);
  if (started === null || low > high || !areOpen(started, low, high)) return false;
  for (let i = low; i <= high; i++) makeReady(started, i);
  return true;
}

export function Pready(i: i32, handle: i32): bool {
  return Pready_range(i, i, handle);
}

export function Pready_list(length: i32, list: u32, handle: i32): bool {
  const started = sending(handle);
  if (started === null || <u32>length > <u32>started.count) return false;
  if (length != 0 && (list == 0 || outside(list, length << 2))) return false;
  for (let i = 0; i < length; i++) {
    const place = heapWord(list + (i << 2));
    if (!areOpen(started, place, place)) return false;
  }
  for (let i = 0; i < length; i++) {
    const place = heapWord(list + (i << 2));
    // The same one twice.
    if (!areOpen(started, place, place)) return false;
    makeReady(started, place);
  }
  return true;
}

export function Parrived(handle: i32, i: i32, flag: u32): bool {
  if (!isInt(flag)) return false;
  if (handle == MPI_REQUEST_NULL) {
    setHeapWord(flag, 1);
    return true;
  }
  const found = sideOf(handle, 1);
  if (found === null || <u32>i >= <u32>found.count) return false;
  const request = changetype<Request>(found.owner);
  if (!hasArrived(found, request, i)) poll();
  setHeapWord(flag, hasArrived(found, request, i) ? 1 : 0);
  return true;
}
