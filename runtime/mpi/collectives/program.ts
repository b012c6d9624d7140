/**
 * A collective operation as a rank carries it out: a program of sends, receives, reductions and copies, in rounds.
 * What is begun in a round is complete at its end. Blocking calls run their program at once; nonblocking ones go on
 * in the passes of the engine; persistent ones keep it and run it again. One algorithm is written once, for all
 * three.
 *
 * In a round sends come before receives, so ranks that wait for each other's messages never wait for each other.
 */
import { MPI_ERR_NO_MEM, MPI_SUCCESS } from '../../abi/mpi.ts';
import { SMALL_OPERAND } from '../../fabric/state.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import type { Comm } from '../objects/comm.ts';
import { REQUEST, type Request, type RequestExtra, STATE } from '../requests/request.ts';
import type { Datatype } from '../types/datatype.ts';
import { type Difference, difference, whyDifferent } from './called.ts';
import type { Operator } from './operator.ts';

/** TAKE is a receive of what the next steps need, as COMBINE is. */
const STEP = { SEND: 0, RECEIVE: 1, TAKE: 2, COMBINE: 3, MOVE: 4, OPERATE: 5, ROUND: 6 } as const;

/** One step; they are used again and again. */
class Step {
  kind = 0;
  /** World rank. */
  peer = 0;
  address = 0;
  count = 0;
  /** Of data that is not one block. */
  type: Datatype | null = null;
  bytes = 0;
  /**
   * Of MOVE: the source. Of COMBINE: the other operand. Of OPERATE: the left operand, and as the other one the right
   * operand.
   */
  from = 0;
  fromCount = 0;
  fromType: Datatype | null = null;
  other = 0;
  operator: Operator | null = null;
}

export class Program implements RequestExtra {
  readonly mpi: Mpi;
  comm: Comm;
  #context = 0;
  #tag = 0;
  readonly #steps: Step[] = [];
  #length = 0;
  /** Memory in the heap that the program needs while it runs. */
  readonly #memory: number[] = [];
  /** Requests of the round that is under way, and how far the program has come. */
  readonly #pending: Request[] = [];
  #at = 0;
  /** What a nonblocking program waits for before it goes on. */
  #operand: Request | null = null;
  /** The first message that was not what was expected. */
  #different: Difference | null = null;
  /** What the rank has called: see called.ts. Set when the steps are added. */
  called = 0;

  constructor(mpi: Mpi) {
    this.mpi = mpi;
    this.comm = mpi.world;
  }

  /** Begins a new program: the next collective of a communicator. */
  begin(comm: Comm): this {
    this.comm = comm;
    this.#context = comm.context + 1;
    this.#tag = this.mpi.nextCollective(comm);
    this.#length = 0;
    this.#at = 0;
    this.#different = null;
    this.called = 0;
    return this;
  }

  /** Ranks share cores. */
  get crowded(): boolean {
    return !this.mpi.kernel.alone;
  }

  #step(kind: number): Step {
    const step = (this.#steps[this.#length] ??= new Step());
    this.#length++;
    step.kind = kind;
    return step;
  }

  #data(step: Step, address: number, count: number, type: Datatype): void {
    step.address = address;
    step.count = count;
    step.bytes = count * type.size;
    step.type = type.contiguous ? null : type;
  }

  /** Sends to a rank of the peers of the communicator. */
  send(rank: number, address: number, count: number, type: Datatype): void {
    const step = this.#step(STEP.SEND);
    step.peer = this.comm.peers[rank]!;
    this.#data(step, address, count, type);
  }

  receive(rank: number, address: number, count: number, type: Datatype): void {
    const step = this.#step(STEP.RECEIVE);
    step.peer = this.comm.peers[rank]!;
    this.#data(step, address, count, type);
  }

  /** Receives what the next steps need, of the same round too. */
  take(rank: number, address: number, count: number, type: Datatype): void {
    const step = this.#step(STEP.TAKE);
    step.peer = this.comm.peers[rank]!;
    this.#data(step, address, count, type);
  }

  /** Receives an operand, which the next steps need: `out = received op other`. The operator is a predefined one. */
  combine(rank: number, out: number, other: number, count: number, type: Datatype, operator: Operator): void {
    const step = this.#step(STEP.COMBINE);
    step.peer = this.comm.peers[rank]!;
    this.#data(step, out, count, type);
    step.other = other;
    step.operator = operator;
  }

  /** Copies within the heap. */
  move(
    to: number,
    toCount: number,
    toType: Datatype,
    from: number,
    fromCount: number,
    fromType: Datatype,
  ): void {
    const step = this.#step(STEP.MOVE);
    this.#data(step, to, toCount, toType);
    step.from = from;
    step.fromCount = fromCount;
    step.fromType = fromType;
    if (step.type === null) step.type = toType;
  }

  /**
   * `out = left op right`, all in the heap. A function of the guest leaves the result in the place of the right
   * operand: that is `out` then.
   */
  operate(out: number, left: number, right: number, count: number, type: Datatype, operator: Operator): void {
    const step = this.#step(STEP.OPERATE);
    this.#data(step, out, count, type);
    step.from = left;
    step.other = right;
    step.operator = operator;
  }

  /** What was begun has to be complete before what follows begins. */
  round(): void {
    this.#step(STEP.ROUND);
  }

  /** Memory for so many elements, as the address that a buffer of them would have. @throws MPI_ERR_NO_MEM */
  buffer(count: number, type: Datatype): number {
    if (count === 0 || type.size === 0) return 0;
    const bytes = type.trueExtent + (count - 1) * Math.abs(type.extent);
    const at = this.mpi.arena.take(bytes);
    if (at === 0) {
      throw new MpiError(MPI_ERR_NO_MEM, `the heap has no room for ${bytes} bytes of the operation`);
    }
    this.#memory.push(at);
    return (at - type.trueLb - Math.min(0, (count - 1) * type.extent)) | 0;
  }

  /** The operation does not begin after all: its arguments were wrong. */
  abandon(): void {
    this.giveBack();
    this.mpi.takeBackCollective(this.comm);
  }

  /** Gives the memory of the program back. */
  giveBack(): void {
    for (let at = this.#memory.pop(); at !== undefined; at = this.#memory.pop()) this.mpi.arena.give(at);
  }

  // ---- blocking

  /** Runs the program to its end. */
  run(): number {
    for (let at = 0; at < this.#length; at++) this.#carryOut(this.#steps[at]!);
    this.#settleRound();
    if (this.#memory.length > 0) this.giveBack();
    if (this.#different !== null) throw unequal(this.#different, this.called, this.comm);
    return MPI_SUCCESS;
  }

  #carryOut(step: Step): void {
    switch (step.kind) {
      case STEP.SEND:
        if (
          step.type === null &&
          this.mpi.engine.sendNow(step.peer, this.#context, this.#tag, step.address, step.bytes, this.called)
        )
          return;
        this.#post(step);
        return;
      case STEP.RECEIVE:
      case STEP.TAKE:
        if (step.type === null && this.#receiveNow(step.peer, step.address, step.bytes)) return;
        this.#await(this.#post(step));
        return;
      case STEP.COMBINE:
        if (step.bytes <= SMALL_OPERAND && this.#combineNow(step)) return;
        this.#await(this.#post(step));
        return;
      case STEP.ROUND:
        this.#settleRound();
        return;
      default:
        this.#local(step);
    }
  }

  /** Receives a block that comes while we look; false when a request has to wait for it. */
  #receiveNow(peer: number, address: number, bytes: number): boolean {
    const { called } = this;
    const got = this.mpi.engine.receiveSoon(peer, this.#context, this.#tag, address, bytes, called);
    if (got >= 0 && got !== bytes)
      this.#different ??= difference(called, bytes, {
        error: MPI_SUCCESS,
        peer,
        gotCalled: called,
        sentBytes: got,
      });
    return got >= 0;
  }

  #combineNow(step: Step): boolean {
    const { scratch } = this.mpi;
    if (scratch === 0 || !this.#receiveNow(step.peer, scratch, step.bytes)) return false;
    step.operator!.combine(step.address, scratch, step.other, step.count);
    return true;
  }

  #await(request: Request): void {
    this.mpi.engine.wait(request);
  }

  #settleRound(): void {
    if (this.#pending.length === 0) return;
    const { engine } = this.mpi;
    for (let request = this.#pending.pop(); request !== undefined; request = this.#pending.pop()) {
      engine.wait(request);
      this.#finish(request);
    }
  }

  #finish(request: Request): void {
    if (request.kind === REQUEST.RECEIVE) this.#different ??= difference(this.called, request.bytes, request);
    this.mpi.requests.release(request);
  }

  /** Begins a send or a receive of the round. */
  #post(step: Step): Request {
    const request = this.mpi.request();
    request.comm = null;
    request.context = this.#context;
    request.tag = this.#tag;
    request.peer = step.peer;
    request.buffer = step.address;
    request.count = step.count;
    request.bytes = step.bytes;
    request.type = step.type;
    if (step.type !== null) step.type.uses++;
    request.synchronous = false;
    request.error = MPI_SUCCESS;
    request.called = this.called;
    request.reduction = -1;
    if (step.kind === STEP.COMBINE) {
      request.reduction = step.operator!.reduction;
      request.operand = step.other;
    }
    this.#pending.push(request);
    if (step.kind === STEP.SEND) this.#send(request);
    else this.mpi.engine.receive(request);
    return request;
  }

  #send(request: Request): void {
    if (request.type !== null && this.mpi.typed.publish(request.type) < 0)
      throw new MpiError(MPI_ERR_NO_MEM, 'the heap has no room for the layout of the datatype');
    this.mpi.engine.send(request);
  }

  #local(step: Step): void {
    if (step.kind === STEP.OPERATE) step.operator!.combine(step.address, step.from, step.other, step.count);
    else this.mpi.typed.move(step.address, step.count, step.type!, step.from, step.fromCount, step.fromType!);
  }

  // ---- nonblocking and persistent

  start(request: Request): void {
    this.#at = 0;
    this.#different = null;
    this.mpi.engine.watch(request);
  }

  advance(request: Request): void {
    for (;;) {
      if (this.#operand !== null) {
        if (this.#operand.state !== STATE.DONE) return;
        this.#operand = null;
      } else {
        if (!this.#roundDone()) return;
        if (this.#at === this.#length) break;
      }
      this.#beginSteps();
    }
    request.error = this.#different?.error ?? MPI_SUCCESS;
    request.state = STATE.DONE;
    if (!request.persistent) this.giveBack();
  }

  #roundDone(): boolean {
    for (let i = this.#pending.length - 1; i >= 0; i--) {
      const pending = this.#pending[i]!;
      if (pending.state !== STATE.DONE) return false;
      this.#pending.pop();
      this.#finish(pending);
    }
    return true;
  }

  /** Begins what may go on side by side: up to the end of the round, or a message that the next steps need. */
  #beginSteps(): void {
    while (this.#at < this.#length) {
      const step = this.#steps[this.#at++]!;
      if (step.kind === STEP.ROUND) return;
      if (step.kind > STEP.COMBINE) this.#local(step);
      else {
        const request = this.#post(step);
        if (step.kind < STEP.TAKE) continue;
        this.#operand = request;
        return;
      }
    }
  }

  why(): string | undefined {
    return this.#different === null ? undefined : whyDifferent(this.#different, this.called, this.comm);
  }

  free(request: Request): void {
    if (request.persistent) this.giveBack();
  }
}

/**
 * Ranks that are to call the same have not, or to send as much as is received: longer messages are cut, and shorter
 * ones leave the rest as it was.
 */
export function unequal(different: Difference, own: number, comm: Comm): MpiError {
  return new MpiError(different.error, whyDifferent(different, own, comm), comm.handle);
}

/** A request for a program: begun at once, or persistent. */
export function programRequest(mpi: Mpi, program: Program, persistent: boolean): Request {
  const request = mpi.request();
  request.kind = REQUEST.SCHEDULE;
  request.comm = program.comm;
  request.extra = program;
  request.error = MPI_SUCCESS;
  request.persistent = persistent;
  request.ack = -1;
  request.gotBytes = 0;
  request.source = -1;
  request.gotTag = -2;
  request.state = STATE.INACTIVE;
  if (!persistent) program.start(request);
  return request;
}
