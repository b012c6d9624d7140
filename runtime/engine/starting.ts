/**
 * Persistent requests begin (MPI-5.0 §3.9, §4.2.1, §6.13): true when all have, false when none has and TypeScript says why.
 */
import { heapWord, later } from './access';
import { start } from './advance';
import { isPlace } from './arguments';
import {
  ANY,
  LATER,
  MPI_ANY_TAG,
  MPI_PROC_NULL,
  MPI_SUCCESS,
  REQUEST_KIND,
  REQUEST_STATE,
} from './constants';
import { startSpecial } from './host';
import { receive } from './matching';
import { Request } from './records';
import { findRequest } from './requests';
import { send } from './sending';

const MOST: u32 = 0x3ffffff;

/** One that can be started here. */
function inactive(handle: i32): Request | null {
  const request = findRequest(handle);
  if (request === null || request.persistent == 0 || request.orphan != 0) return null;
  return request.state == REQUEST_STATE.INACTIVE ? request : null;
}

/** From or to nobody. */
function startNobody(request: Request): void {
  request.source = MPI_PROC_NULL;
  request.gotTag = MPI_ANY_TAG;
  request.gotBytes = 0;
  request.state = REQUEST_STATE.DONE;
}

export function Startall(count: i32, handles: u32): bool {
  if (<u32>count > MOST || (count != 0 && !isPlace(handles, count << 2))) return false;
  for (let i = 0; i < count; i++) if (inactive(heapWord(handles + (i << 2))) === null) return false;
  for (let i = 0; i < count; i++) {
    const request = inactive(heapWord(handles + (i << 2)));
    // The same handle twice.
    if (request === null) return false;
    request.cancelled = 0;
    request.error = MPI_SUCCESS;
    if (request.special) startSpecial(request);
    else if (request.schedule) start(request);
    else if (request.partitions) later(LATER.START, changetype<u32>(request));
    else if (request.peer < ANY) startNobody(request);
    else if (request.kind == REQUEST_KIND.SEND) send(request);
    else receive(request);
  }
  return true;
}

export function Start(handle: u32): bool {
  return Startall(1, handle);
}
