/** Carries out schedules of collectives, step by step, as far as what they need has come. */
import { copyInHeap } from './access';
import {
  LIST,
  MPI_ERR_COUNT,
  MPI_ERR_NOT_SAME,
  MPI_SUCCESS,
  REQUEST_KIND,
  REQUEST_STATE,
  STEP,
  WORD,
} from './constants';
import { moveData } from './layouts';
import { first, next, push, remove } from './lists';
import { receive, takeFrom } from './matching';
import { Request, Schedule, Step } from './records';
import { combineOf } from './reduce';
import { conclude, isActive, releaseRequest, takeMessage } from './requests';
import { firstStep, nextStep, reductionOf, stepAfter } from './schedule';
import { send, sendNow } from './sending';

/** Begins a collective: it is looked at now, and whenever its rank looks at its messages. */
export function start(request: Request): void {
  const schedule = changetype<Schedule>(request.schedule);
  request.state = REQUEST_STATE.ACTIVE;
  request.error = MPI_SUCCESS;
  schedule.block = schedule.first;
  schedule.place = 0;
  schedule.unequal = 0;
  if (advance(schedule)) return;
  push(LIST.SCHEDULES, changetype<u32>(schedule));
  store<i32>(WORD.SCHEDULES, load<i32>(WORD.SCHEDULES) + 1);
}

/** Goes on with all, but not where a function of the program that is called here calls MPI, against the rules. */
export function progressSchedules(): void {
  if (load<i32>(WORD.CALLING)) return;
  let before: u32 = 0;
  for (let at = first(LIST.SCHEDULES); at != 0; ) {
    const done = advance(changetype<Schedule>(at));
    const after = next(at);
    if (done) {
      remove(LIST.SCHEDULES, at, before);
      store<i32>(WORD.SCHEDULES, load<i32>(WORD.SCHEDULES) - 1);
    } else before = at;
    at = after;
  }
}

/** True when it is done. */
function advance(schedule: Schedule): bool {
  while (true) {
    if (schedule.taking) {
      const request = changetype<Request>(schedule.taking);
      if (isActive(request)) return false;
      schedule.taking = 0;
      compare(schedule, request);
      releaseRequest(request);
    }
    const step = nextStep(schedule);
    if (step === null) break;
    if (step.what == STEP.SETTLE && !isSettled(schedule)) return false;
    schedule.place++;
    carryOut(schedule, step);
  }
  if (!isSettled(schedule)) return false;
  const request = changetype<Request>(schedule.owner);
  request.error = schedule.unequal;
  conclude(request, REQUEST_STATE.DONE);
  return true;
}

function carryOut(schedule: Schedule, step: Step): void {
  const what = step.what;
  if (what == STEP.GIVE) giveNow(schedule, step);
  else if (what == STEP.TAKE || what == STEP.MEET) {
    const request = newRequest(schedule, step, step.to);
    if (what == STEP.MEET) {
      request.reduction = reductionOf(schedule).reduction;
      request.operand = step.right;
    }
    receive(request);
    if (isActive(request)) takeFrom(step.peer);
    schedule.taking = changetype<u32>(request);
  } else if (what == STEP.DIFFER)
    differ(schedule, step.peer, schedule.called, step.left, step.bytes, MPI_SUCCESS);
  else if (what == STEP.COPY) copyInHeap(step.to, step.left, step.bytes);
  else if (what == STEP.MOVE)
    moveData(step.to, step.typed, step.count, step.left, step.fromTyped, step.fromCount);
  else if (what == STEP.COMBINE) combineOf(reductionOf(schedule), step);
}

function giveNow(schedule: Schedule, step: Step): void {
  step.message = 0;
  if (
    step.typed == 0 &&
    sendNow(step.peer, schedule.context, schedule.tag, step.left, step.bytes, schedule.called)
  )
    return;
  const request = newRequest(schedule, step, step.left);
  step.message = changetype<u32>(request);
  schedule.open++;
  send(request);
}

/** @throws MPI_ERR_NO_MEM */
function newRequest(schedule: Schedule, step: Step, at: u32): Request {
  const request = takeMessage(schedule.context, schedule.tag, schedule.called, step.peer, at, step.bytes);
  request.typed = step.typed;
  request.count = step.count;
  return request;
}

/** What was sent has left its buffers. */
function isSettled(schedule: Schedule): bool {
  if (schedule.open == 0) return true;
  for (let step = firstStep(schedule); step !== null; step = stepAfter(schedule)) {
    if (step.what != STEP.GIVE || step.message == 0) continue;
    const request = changetype<Request>(step.message);
    if (isActive(request)) return false;
    if (request.error != MPI_SUCCESS) compare(schedule, request);
    releaseRequest(request);
    step.message = 0;
    schedule.open--;
  }
  return true;
}

/** Notes the first message that was not what was expected. See ../mpi/collectives/called.ts. */
function compare(schedule: Schedule, request: Request): void {
  const isSent = request.kind == REQUEST_KIND.SEND;
  const sent: u32 = isSent ? request.bytes : request.sentBytes;
  const called = isSent ? schedule.called : request.gotCalled;
  if (called == schedule.called && sent == request.bytes && request.error == MPI_SUCCESS) return;
  differ(schedule, request.peer, called, sent, request.bytes, request.error);
}

function differ(schedule: Schedule, peer: i32, called: i32, got: u32, bytes: u32, error: i32): void {
  if (schedule.unequal) return;
  schedule.unequal = called != schedule.called ? MPI_ERR_NOT_SAME : error ? error : MPI_ERR_COUNT;
  schedule.unequalRank = peer;
  schedule.unequalCalled = called;
  schedule.unequalBytes = got;
  schedule.expectedBytes = bytes;
}
