/**
 * Completion of requests (MPI-5.0 §3.7.3 to §3.7.5): wait and test in all forms, request status, freeing and
 * cancelling.
 */
import { MPI_ERR_ARG, MPI_ERR_REQUEST, MPI_REQUEST_NULL, MPI_SUCCESS, MPI_UNDEFINED } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import { handleAt } from '../messages/prepare.ts';
import type { Mpi } from '../mpi.ts';
import { type Failed, failure, inStatus, whyFailed, whyOf } from './failures.ts';
import { REQUEST, type Request, STATE } from './request.ts';
import { checkStatus, STATUS, STATUS_BYTES, setEmptyStatus, setRequestStatus } from './status.ts';

type Call = (...args: number[]) => number;

/**
 * Writes the status of a request that is done, and lets go of it; a persistent one is inactive again. Returns its
 * error.
 */
function conclude(mpi: Mpi, request: Request, status: number): number {
  let error = describe(mpi, request, status);
  if (request === mpi.sent) return MPI_SUCCESS;
  if (request.persistent) request.state = STATE.INACTIVE;
  else {
    const freed = request.extra?.free?.(request) ?? MPI_SUCCESS;
    if (error === MPI_SUCCESS) error = freed;
    mpi.requests.release(request);
  }
  return error;
}

/** Writes the status of a request that is done. Returns its error. */
function describe(mpi: Mpi, request: Request, status: number): number {
  if (request.extra?.status !== undefined) return request.extra.status(request, status);
  if (request.kind === REQUEST.SEND && !request.cancelled) setEmptyStatus(mpi, status);
  else setRequestStatus(mpi, status, request);
  return request.error;
}

/** Completes a request that the guest has no handle of. @throws its error */
export function settle(mpi: Mpi, request: Request, status: number): number {
  const { comm } = request;
  const why = whyOf(mpi, request);
  const error = conclude(mpi, request, status);
  if (error !== MPI_SUCCESS)
    throw failure({ error, comm: comm?.handle, why: whyFailed(error, request, why) });
  return MPI_SUCCESS;
}

const statusAt = (statuses: number, i: number) => (statuses === 0 ? 0 : statuses + i * STATUS_BYTES);

/** The calls, with the pointers of the guest as they come. */
class Completion {
  readonly #mpi: Mpi;

  constructor(mpi: Mpi) {
    this.#mpi = mpi;
  }

  /**
   * The request behind a handle; null for MPI_REQUEST_NULL and for an inactive persistent one, which complete at
   * once.
   */
  active(handle: number): Request | null {
    if (handle === MPI_REQUEST_NULL) return null;
    const request = this.#mpi.requests.get(handle);
    if (request === null)
      throw new MpiError(
        MPI_ERR_REQUEST,
        `0x${(handle >>> 0).toString(16)} is not a request, or one that has completed or been freed`,
      );
    return request.state === STATE.INACTIVE ? null : request;
  }

  /** Completes the request whose handle is at an address, and stores MPI_REQUEST_NULL unless it is persistent. */
  retire(request: Request, at: number, status: number): number {
    const { persistent } = request;
    const error = conclude(this.#mpi, request, status);
    if (!persistent) this.#mpi.i32[at >>> 2] = MPI_REQUEST_NULL;
    return error;
  }

  retireOne(request: Request, at: number, status: number): number {
    const { comm } = request;
    const why = whyOf(this.#mpi, request);
    const error = this.retire(request, at, status);
    if (error !== MPI_SUCCESS)
      throw failure({ error, comm: comm?.handle, why: whyFailed(error, request, why) });
    return MPI_SUCCESS;
  }

  wait(pointer: number, status: number): number {
    const at = handleAt(this.#mpi, pointer);
    checkStatus(this.#mpi, status);
    const request = this.active(this.#mpi.view.getInt32(at, true));
    if (request === null) {
      setEmptyStatus(this.#mpi, status);
      return MPI_SUCCESS;
    }
    if (request.state !== STATE.DONE) this.#mpi.engine.wait(request);
    return this.retireOne(request, at, status);
  }

  test(pointer: number, flag: number, status: number): number {
    const at = handleAt(this.#mpi, pointer);
    checkStatus(this.#mpi, status);
    const request = this.active(this.#mpi.view.getInt32(at, true));
    if (request !== null && request.state !== STATE.DONE) this.#mpi.engine.poll();
    const done = request === null || request.state === STATE.DONE;
    this.#mpi.out(flag, done ? 1 : 0, 'flag');
    if (!done) return MPI_SUCCESS;
    if (request !== null) return this.retireOne(request, at, status);
    setEmptyStatus(this.#mpi, status);
    return MPI_SUCCESS;
  }

  array(count: number, pointer: number, statuses: number): number {
    this.#mpi.active();
    this.#mpi.count(count);
    const at = handleAt(this.#mpi, pointer, count);
    checkStatus(this.#mpi, statuses, count);
    // All handles are looked at before anything happens to any of them.
    const { i32, sentHandle } = this.#mpi;
    for (let i = 0, word = at >>> 2; i < count; i++, word++)
      if (i32[word] !== sentHandle) this.active(i32[word]!);
    return at;
  }

  setError(status: number, error: number): void {
    if (status !== 0) this.#mpi.i32[(status + STATUS.ERROR) >>> 2] = error;
  }

  /**
   * Completes all requests of an array, waiting for those that are not done. MPI_ERR_IN_STATUS when one has failed.
   */
  retireAll(count: number, at: number, statuses: number): number {
    const mpi = this.#mpi;
    const { i32, sentHandle } = mpi;
    const first = at >>> 2;
    let failed: Failed | undefined;
    let failedAt = 0;
    for (let i = 0; i < count; i++) {
      const handle = i32[first + i]!;
      const status = statusAt(statuses, i);
      let error = MPI_SUCCESS;
      const request = handle === sentHandle ? null : this.active(handle);
      if (request === null) {
        if (handle === sentHandle) i32[first + i] = MPI_REQUEST_NULL;
        if (status !== 0) setEmptyStatus(mpi, status);
      } else {
        if (request.state !== STATE.DONE) {
          mpi.engine.waitsAmong(count, at);
          mpi.engine.wait(request);
        }
        const { comm } = request;
        const why = whyOf(this.#mpi, request);
        error = this.retire(request, at + 4 * i, status);
        if (error !== MPI_SUCCESS && failed === undefined) {
          failed = { error, comm: comm?.handle, why: whyFailed(error, request, why) };
          failedAt = i;
          for (let j = 0; j < i; j++) this.setError(statusAt(statuses, j), MPI_SUCCESS);
        }
      }
      if (failed !== undefined) this.setError(status, error);
    }
    if (failed !== undefined) throw inStatus(failedAt, failed);
    return MPI_SUCCESS;
  }

  isDone(handle: number): boolean {
    const request = this.active(handle);
    return request === null || request.state === STATE.DONE;
  }

  waitall(count: number, pointer: number, statuses: number): number {
    return this.retireAll(count, this.array(count, pointer, statuses), statuses);
  }

  allDone(count: number, at: number): boolean {
    for (let i = 0; i < count; i++) if (!this.isDone(this.#mpi.view.getInt32(at + 4 * i, true))) return false;
    return true;
  }

  testall(count: number, pointer: number, flag: number, statuses: number): number {
    const at = this.array(count, pointer, statuses);
    if (!this.allDone(count, at)) this.#mpi.engine.poll();
    const done = this.allDone(count, at);
    this.#mpi.out(flag, done ? 1 : 0, 'flag');
    return done ? this.retireAll(count, at, statuses) : MPI_SUCCESS;
  }

  /** Index of the first request that is done; MPI_UNDEFINED when none is active; -1 when none is done. */
  anyDone(count: number, at: number): number {
    let some = false;
    for (let i = 0; i < count; i++) {
      const request = this.active(this.#mpi.view.getInt32(at + 4 * i, true));
      if (request === null) continue;
      if (request.state === STATE.DONE) return i;
      some = true;
    }
    return some ? -1 : MPI_UNDEFINED;
  }

  awaitAny(count: number, at: number): number {
    let index = this.anyDone(count, at);
    if (index === -1) this.#mpi.engine.waitsAmong(count, at);
    for (let spins = 0; index === -1; index = this.anyDone(count, at)) spins = this.#mpi.engine.pass(spins);
    return index;
  }

  retireAny(index: number, at: number, indexAt: number, status: number): number {
    this.#mpi.out(indexAt, index, 'index');
    if (index === MPI_UNDEFINED) {
      setEmptyStatus(this.#mpi, status);
      return MPI_SUCCESS;
    }
    return this.retireOne(
      this.active(this.#mpi.view.getInt32(at + 4 * index, true))!,
      at + 4 * index,
      status,
    );
  }

  /** Completes all that are done, and stores how many and which. */
  retireSome(count: number, at: number, outcount: number, indices: number, statuses: number): number {
    let done = 0;
    let failed: Failed | undefined;
    let failedAt = 0;
    for (let i = 0; i < count; i++) {
      const request = this.active(this.#mpi.view.getInt32(at + 4 * i, true));
      if (request === null || request.state !== STATE.DONE) continue;
      const status = statusAt(statuses, done);
      const { comm } = request;
      const why = whyOf(this.#mpi, request);
      const error = this.retire(request, at + 4 * i, status);
      this.setError(status, error);
      if (error !== MPI_SUCCESS && failed === undefined) {
        failed = { error, comm: comm?.handle, why: whyFailed(error, request, why) };
        failedAt = i;
      }
      this.#mpi.view.setInt32((indices >>> 0) + 4 * done, i, true);
      done++;
    }
    this.#mpi.out(outcount, done, 'outcount');
    if (failed !== undefined) throw inStatus(failedAt, failed);
    return MPI_SUCCESS;
  }

  some(
    count: number,
    pointer: number,
    outcount: number,
    indices: number,
    statuses: number,
    blocking: boolean,
  ): number {
    const at = this.array(count, pointer, statuses);
    this.#mpi.pointer(indices, 4 * count, 'the array of indices');
    let first = this.anyDone(count, at);
    if (first === -1 && blocking) first = this.awaitAny(count, at);
    else if (first === -1) this.#mpi.engine.poll();
    if (first !== MPI_UNDEFINED) return this.retireSome(count, at, outcount, indices, statuses);
    this.#mpi.out(outcount, MPI_UNDEFINED, 'outcount');
    return MPI_SUCCESS;
  }

  /** Writes the status of a request without completing it. */
  peek(request: Request | null, status: number): void {
    if (request === null) setEmptyStatus(this.#mpi, status);
    else describe(this.#mpi, request, status);
  }

  requestStatus(handle: number, flag: number, status: number): number {
    checkStatus(this.#mpi, status);
    const request = this.active(handle);
    if (request !== null && request.state !== STATE.DONE) this.#mpi.engine.poll();
    const done = request === null || request.state === STATE.DONE;
    this.#mpi.out(flag, done ? 1 : 0, 'flag');
    if (done) this.peek(request, status);
    return MPI_SUCCESS;
  }

  free(pointer: number): number {
    const at = handleAt(this.#mpi, pointer);
    const request = this.#mpi.requests.get(this.#mpi.view.getInt32(at, true));
    if (request === null) throw new MpiError(MPI_ERR_REQUEST, 'there is no request to free');
    if (request.schedule !== 0 && request.state !== STATE.INACTIVE)
      throw new MpiError(
        MPI_ERR_REQUEST,
        'a collective operation that has begun cannot be freed: complete it first',
        request.comm?.handle,
      );
    this.#mpi.letGo(request);
    this.#mpi.view.setInt32(at, MPI_REQUEST_NULL, true);
    return MPI_SUCCESS;
  }

  waitany(count: number, pointer: number, index: number, status: number): number {
    const at = this.array(count, pointer, 0);
    checkStatus(this.#mpi, status);
    return this.retireAny(this.awaitAny(count, at), at, index, status);
  }

  /** Looks for a request that is done, and once more after a pass. */
  lookForAny(count: number, at: number): number {
    const index = this.anyDone(count, at);
    if (index !== -1) return index;
    this.#mpi.engine.poll();
    return this.anyDone(count, at);
  }

  testany(count: number, pointer: number, index: number, flag: number, status: number): number {
    const at = this.array(count, pointer, 0);
    checkStatus(this.#mpi, status);
    const done = this.lookForAny(count, at);
    this.#mpi.out(flag, done === -1 ? 0 : 1, 'flag');
    if (done !== -1) return this.retireAny(done, at, index, status);
    this.#mpi.out(index, MPI_UNDEFINED, 'index');
    return MPI_SUCCESS;
  }

  requestStatusAll(count: number, pointer: number, flag: number, statuses: number): number {
    const at = this.array(count, pointer, statuses);
    if (!this.allDone(count, at)) this.#mpi.engine.poll();
    const done = this.allDone(count, at);
    this.#mpi.out(flag, done ? 1 : 0, 'flag');
    if (!done) return MPI_SUCCESS;
    for (let i = 0; i < count; i++)
      this.peek(this.active(this.#mpi.view.getInt32(at + 4 * i, true)), statusAt(statuses, i));
    return MPI_SUCCESS;
  }

  requestStatusAny(count: number, pointer: number, index: number, flag: number, status: number): number {
    const at = this.array(count, pointer, 0);
    checkStatus(this.#mpi, status);
    const done = this.lookForAny(count, at);
    this.#mpi.out(flag, done === -1 ? 0 : 1, 'flag');
    this.#mpi.out(index, done === -1 ? MPI_UNDEFINED : done, 'index');
    if (done >= 0) this.peek(this.active(this.#mpi.view.getInt32(at + 4 * done, true)), status);
    else if (done === MPI_UNDEFINED) setEmptyStatus(this.#mpi, status);
    return MPI_SUCCESS;
  }

  requestStatusSome(
    count: number,
    pointer: number,
    outcount: number,
    indices: number,
    statuses: number,
  ): number {
    const at = this.array(count, pointer, statuses);
    this.#mpi.pointer(indices, 4 * count, 'the array of indices');
    const none = this.lookForAny(count, at) === MPI_UNDEFINED;
    let done = 0;
    for (let i = 0; i < count; i++) {
      const request = this.active(this.#mpi.view.getInt32(at + 4 * i, true));
      if (request === null || request.state !== STATE.DONE) continue;
      this.peek(request, statusAt(statuses, done));
      this.#mpi.view.setInt32((indices >>> 0) + 4 * done++, i, true);
    }
    this.#mpi.out(outcount, none ? MPI_UNDEFINED : done, 'outcount');
    return MPI_SUCCESS;
  }

  /** Of a request of a special kind. */
  cancel(pointer: number): number {
    this.#mpi.active();
    const request = this.active(this.#mpi.view.getInt32(handleAt(this.#mpi, pointer), true));
    if (request === null) throw new MpiError(MPI_ERR_REQUEST, 'there is no active request to cancel');
    request.extra?.cancel?.(request);
    return MPI_SUCCESS;
  }

  testCancelled(status: number, flag: number): never {
    this.#mpi.pointer(status, STATUS_BYTES, 'the status');
    this.#mpi.pointer(flag, 4, 'flag');
    throw new MpiError(MPI_ERR_ARG, 'the status is not in the heap');
  }
}

export function completionCalls(mpi: Mpi): Record<string, Call> {
  const calls = new Completion(mpi);
  return {
    Wait: (request, status) => calls.wait(request!, status!),
    Test: (request, flag, status) => calls.test(request!, flag!, status!),
    Waitall: (count, requests, statuses) => calls.waitall(count!, requests!, statuses!),
    Testall: (count, requests, flag, statuses) => calls.testall(count!, requests!, flag!, statuses!),
    Waitany: (count, requests, index, status) => calls.waitany(count!, requests!, index!, status!),
    Testany: (count, requests, index, flag, status) =>
      calls.testany(count!, requests!, index!, flag!, status!),
    Waitsome: (count, requests, outcount, indices, statuses) =>
      calls.some(count!, requests!, outcount!, indices!, statuses!, true),
    Testsome: (count, requests, outcount, indices, statuses) =>
      calls.some(count!, requests!, outcount!, indices!, statuses!, false),
    Request_get_status: (request, flag, status) => calls.requestStatus(request!, flag!, status!),
    Request_get_status_all: (count, requests, flag, statuses) =>
      calls.requestStatusAll(count!, requests!, flag!, statuses!),
    Request_get_status_any: (count, requests, index, flag, status) =>
      calls.requestStatusAny(count!, requests!, index!, flag!, status!),
    Request_get_status_some: (count, requests, outcount, indices, statuses) =>
      calls.requestStatusSome(count!, requests!, outcount!, indices!, statuses!),
    Request_free: (request) => calls.free(request!),
    Cancel: (request) => calls.cancel(request!),
    Test_cancelled: (status, flag) => calls.testCancelled(status!, flag!),
  };
}
