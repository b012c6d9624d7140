/** Recording collectives: what a nonblocking or persistent one does is what the blocking one does, in a schedule. */
import { setHeapWord } from './access';
import { start } from './advance';
import { inUse, isPlace } from './arguments';
import { MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_SUCCESS, REQUEST_KIND, REQUEST_STATE } from './constants';
import { Request } from './records';
import { releaseRequest, takeRequest } from './requests';
import { endRecord, record } from './schedule';
import { takeBack } from './steps';

let request: Request | null = null;
let tag: i32 = 0;

/** What follows is recorded. */
export function isReady(handle: u32): bool {
  if (!isPlace(handle, 4)) return false;
  request = takeRequest();
  const owner = request;
  if (owner === null) return false;
  const schedule = record();
  if (schedule === null) {
    releaseRequest(owner);
    return false;
  }
  schedule.owner = changetype<u32>(owner);
  owner.schedule = changetype<u32>(schedule);
  tag = inUse().collectives;
  return true;
}

/** It was recorded, or not: that begins, or is kept for a start. */
export function begin(isRecorded: bool, handle: u32, isPersistent: bool): bool {
  const owner = changetype<Request>(request);
  if (!endRecord() || !isRecorded) {
    if (isRecorded) takeBack(tag);
    releaseRequest(owner);
    return false;
  }
  owner.kind = REQUEST_KIND.SCHEDULE;
  owner.commHandle = inUse().handle;
  owner.peer = 0;
  owner.bytes = 0;
  owner.error = MPI_SUCCESS;
  owner.source = MPI_ANY_SOURCE;
  owner.gotTag = MPI_ANY_TAG;
  owner.gotBytes = 0;
  owner.persistent = isPersistent ? 1 : 0;
  owner.state = REQUEST_STATE.INACTIVE;
  setHeapWord(handle, owner.handle);
  if (!isPersistent) start(owner);
  return true;
}
