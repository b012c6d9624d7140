/**
 * MPI as one rank has it: its communicators, requests and other objects, and the way to the fabric. The chapters of
 * the standard work on this.
 */
import * as abi from '../abi/mpi.ts';
import { ended } from '../channel/request.ts';
import type { Fabric } from '../fabric/fabric.ts';
import {
  BLOCKS,
  COMMS,
  HANDLES,
  KNOWN_COMMS,
  MAX_OWN_OPERATIONS,
  NO_COMM,
  PAIRS,
  scratchBytes,
  WORD,
} from '../fabric/state.ts';
import type { GuestMemory } from '../memory/guest.ts';
import type { CallBack, Rank } from '../rank.ts';
import { Arena } from './arena.ts';
import { Operators } from './collectives/operator.ts';
import type { Compiled, EngineCalls } from './engine/calls.ts';
import { Engine } from './engine/engine.ts';
import { type Peers, Typed } from './engine/typed.ts';
import { type Supervision, Waiter } from './engine/waiter.ts';
import { MpiError } from './errors.ts';
import { unknownHandle } from './foreign.ts';
import { HandleTable, KIND, OBJECT_BYTES } from './handles.ts';
import { hex } from './hex.ts';
import { Comm, type Group, recordBytes } from './objects/comm.ts';
import { Contexts } from './objects/contexts.ts';
import { Reducer } from './reduce/reducer.ts';
import { Orphans } from './requests/orphans.ts';
import { REQUEST, type Request, RequestTable, STATE } from './requests/request.ts';
import type { Datatype } from './types/datatype.ts';
import { Layouts } from './types/layouts.ts';
import { predefinedTypes } from './types/predefined.ts';

export const PHASE = { BEFORE: 0, INITIALIZED: 1, FINALIZED: 2 } as const;

/** Freed communicators whose tables stay at least. */
const FEW_REMOVED = 64;

/** Where the engine finds the record of a communicator: a word of the state. */
const knownAt = (handle: number) => (COMMS >> 2) + (handle & (KNOWN_COMMS - 1));

export class Mpi {
  readonly rank: number;
  readonly size: number;
  /** Number of the rank's program among those of the job. */
  readonly program: number;
  readonly kernel: Rank;
  readonly heap: GuestMemory;
  readonly view: DataView;
  /** Words of the heap. */
  readonly i32: Int32Array;
  readonly fabric: Fabric;
  /** Words of the state that the compiled engine knows too. */
  readonly state: Int32Array;
  readonly peers: Peers;
  /** Functions of MPI on the compute path. */
  readonly compiled: EngineCalls & Readonly<Record<string, Compiled>>;
  readonly engine: Engine;
  readonly waiter: Waiter;
  readonly requests: RequestTable;
  /** The request of every send that was over when it began: it is done for ever. */
  readonly sent: Request;
  readonly orphans: Orphans;
  /** Communicators that were freed while requests needed them. */
  #removed: Comm[] = [];
  #mostRemoved = FEW_REMOVED;
  readonly #beforeEnd: (() => void)[] = [];
  readonly types: HandleTable<Datatype>;
  readonly arena: Arena;
  readonly typed: Typed;
  /** Of datatypes, as the engine knows them. */
  readonly layouts: Layouts;
  readonly callBack: CallBack;
  /** Reductions within the heap. */
  readonly reducer: Reducer;
  /** Functions of the program that the engine calls: operations, by the index of their handle. */
  readonly functions: WebAssembly.Table;
  readonly #supervision: Supervision;
  /** MPI_BYTE */
  readonly byte: Datatype;
  readonly operators: Operators;
  readonly world: Comm;
  readonly self: Comm;
  phase: number = PHASE.BEFORE;
  threadLevel = 0;
  readonly contexts: Contexts;
  /** Why MPI ended the rank: what the job reports. */
  endMessage: string | undefined;
  readonly #comms: HandleTable<Comm>;

  /** @param engineOf makes the compiled engine, which leaves some of what it has to do to chapters */
  constructor(
    kernel: Rank,
    fabric: Fabric,
    peers: Peers,
    supervision: Supervision,
    callBack: CallBack,
    engineOf: (mpi: Mpi) => Mpi['compiled'],
  ) {
    const { rank, size, program, heap } = kernel;
    const everyone = Int32Array.from({ length: size }, (_, i) => i);
    this.rank = rank;
    this.size = size;
    this.program = program;
    this.kernel = kernel;
    this.heap = heap;
    this.view = heap.view;
    this.i32 = new Int32Array(heap.u8.buffer);
    this.fabric = fabric;
    this.state = new Int32Array(fabric.state.buffer);
    this.peers = peers;
    this.callBack = callBack;
    this.reducer = new Reducer(peers.own, peers.own);
    this.functions = new WebAssembly.Table({ element: 'anyfunc', initial: MAX_OWN_OPERATIONS });
    this.arena = new Arena(kernel);
    this.typed = new Typed(size, fabric, peers, (type) => this.layouts.heapOf(type));
    this.compiled = engineOf(this);
    this.layouts = new Layouts(this);
    this.requests = new RequestTable(
      fabric.state,
      this.compiled,
      (handle) => this.findComm(handle) ?? this.#removed.find((comm) => comm.handle === handle),
      (layout) => this.layouts.type(layout),
    );
    this.waiter = new Waiter(fabric, kernel, supervision);
    this.#supervision = supervision;
    this.engine = new Engine(this.compiled, fabric, this.waiter);
    this.orphans = new Orphans(this.requests, this.engine, fabric);
    this.world = this.#makeComm(abi.MPI_COMM_WORLD, 0, everyone);
    this.self = this.#makeComm(abi.MPI_COMM_SELF, 2, Int32Array.of(rank));
    this.world.name = 'MPI_COMM_WORLD';
    this.self.name = 'MPI_COMM_SELF';
    this.state[WORD.COMM >> 2] = NO_COMM;
    this.sent = this.requests.take()!;
    this.sent.kind = REQUEST.SEND;
    this.sent.state = STATE.DONE;
    this.state[WORD.SENT >> 2] = this.sent.handle;
    const named = [this.world, this.self];
    this.#comms = new HandleTable(KIND.COMM, new Map(named.map((comm) => [comm.handle, comm])));
    const predefined = predefinedTypes();
    this.types = new HandleTable(KIND.DATATYPE, predefined);
    this.byte = predefined.get(abi.MPI_BYTE)!;
    this.operators = new Operators(this);
    this.contexts = new Contexts(rank, size);
    const blocks = new Int32Array(fabric.state.buffer, BLOCKS, HANDLES);
    const pairs = new Uint8Array(fabric.state.buffer, PAIRS, HANDLES);
    for (const [handle, type] of predefined)
      if (type.contiguous && type.size > 0) blocks[handle] = type.size;
      else {
        pairs[handle] = type.extent;
        this.layouts.describe(type);
      }
  }

  /** @throws MPI_ERR_COMM */
  comm(handle: number): Comm {
    const comm = this.#comms.get(handle);
    if (this.phase !== PHASE.INITIALIZED) this.#notInitialized();
    if (comm === undefined)
      throw new MpiError(
        abi.MPI_ERR_COMM,
        handle === abi.MPI_COMM_NULL
          ? 'the communicator is MPI_COMM_NULL'
          : unknownHandle(handle, 'a communicator'),
      );
    this.state[WORD.COMM >> 2] = comm.at;
    this.state[knownAt(handle)] = comm.at;
    return comm;
  }

  /** The communicator that was used last. @throws MPI_ERR_COMM when it is not there any more */
  get last(): Comm {
    return this.comm(this.requests.words[this.state[WORD.COMM >> 2]! >> 2]!);
  }

  /**
   * Goes on with a communicator after a function of the program. @throws MPI_ERR_COMM when it is not there any more
   */
  goOn(handle: number): void {
    if (this.#comms.get(handle) === undefined)
      throw new MpiError(abi.MPI_ERR_COMM, 'a function of the program has freed the communicator');
    this.comm(handle);
  }

  /** The engine may go on with a communicator no more. */
  #forget(comm: Comm): void {
    if (this.state[knownAt(comm.handle)] === comm.at) this.state[knownAt(comm.handle)] = 0;
    if (this.state[WORD.LISTED >> 2] === comm.at) this.state[WORD.LISTED >> 2] = 0;
    const isInUse = this.state[WORD.COMM >> 2] === comm.at;
    if (isInUse) this.state[WORD.COMM >> 2] = this.phase === PHASE.INITIALIZED ? this.world.at : NO_COMM;
  }

  /** @throws MPI_ERR_OTHER before MPI_Init and after MPI_Finalize */
  active(): void {
    if (this.phase !== PHASE.INITIALIZED) this.#notInitialized();
  }

  #notInitialized(): never {
    throw new MpiError(
      abi.MPI_ERR_OTHER,
      this.phase === PHASE.BEFORE ? 'called before MPI_Init' : 'called after MPI_Finalize',
    );
  }

  /** The communicator whose messages have a context, or whose collectives. */
  commOf(context: number): Comm | undefined {
    const wanted = context & ~1;
    return [this.world, this.self, ...this.#comms.live()].find((comm) => comm.context === wanted);
  }

  /** The communicator of a handle, if there is one. */
  findComm(handle: number): Comm | undefined {
    return this.#comms.get(handle);
  }

  /** Communicators that the program has made. */
  comms(): Iterable<Comm> {
    return this.#comms.live();
  }

  /** Makes a communicator of this rank. */
  addComm(context: number, group: Group, remote?: Group): Comm {
    let made: Comm | undefined;
    const handle = this.#comms.reserve(
      (handle) => (made = this.#makeComm(handle, context, group, remote)),
      OBJECT_BYTES + group.byteLength + (remote?.byteLength ?? 0) + 4 * this.size,
    );
    if (handle === 0) throw new MpiError(abi.MPI_ERR_NO_MEM, 'there are too many communicators');
    return made!;
  }

  /** @throws MPI_ERR_NO_MEM */
  #makeComm(handle: number, context: number, group: Group, remote?: Group): Comm {
    const { rank, size, fabric, compiled } = this;
    const bytes = recordBytes((remote ?? group).length, size);
    let at = compiled.take(bytes);
    if (at === 0) {
      this.#giveTables();
      at = compiled.take(bytes);
    }
    if (at === 0) throw new MpiError(abi.MPI_ERR_NO_MEM, 'there are too many communicators');
    const state = fabric.state.buffer;
    return new Comm({ handle, context, group, remote, worldRank: rank, worldSize: size, state, at });
  }

  removeComm(comm: Comm): void {
    comm.freed = true;
    this.#comms.free(comm.handle);
    this.#forget(comm);
    this.#removed.push(comm);
    // Looking at all requests for each would take a program with thousands of both some seconds.
    if (this.#removed.length < this.#mostRemoved) return;
    this.#giveTables();
    this.#mostRemoved = FEW_REMOVED + 2 * this.#removed.length;
  }

  /** Tables of communicators that were freed go when no request needs them any more. */
  #giveTables(): void {
    const needed = new Set([...this.requests.live()].map(({ comm }) => comm));
    this.#removed = this.#removed.filter((comm) => {
      if (!needed.has(comm)) this.compiled.give(comm.at);
      return needed.has(comm);
    });
  }

  /** @throws MPI_ERR_TYPE */
  type(handle: number): Datatype {
    const type = this.types.get(handle);
    if (type === undefined) throw new MpiError(abi.MPI_ERR_TYPE, unknownHandle(handle, 'a datatype'));
    return type;
  }

  /** A datatype that may be used for communication. @throws MPI_ERR_TYPE */
  committed(handle: number): Datatype {
    const type = this.type(handle);
    if (!type.committed) throw new MpiError(abi.MPI_ERR_TYPE, 'the datatype has not been committed');
    return type;
  }

  /** Memory in the heap for the operands of small reductions; 0 when there is no room. */
  get scratch(): number {
    let at = this.state[WORD.SCRATCH >> 2]!;
    if (at === 0) {
      at = this.arena.take(scratchBytes(this.size));
      this.state[WORD.SCRATCH >> 2] = at;
    }
    return at;
  }

  /**
   * Takes the memory that reductions need, so that the first one takes as long as the next: the system clears pages when they
   * are touched, and a huge one takes it a quarter of a millisecond.
   */
  #takeOperands(): void {
    const { arena, heap, size, state, scratch } = this;
    const bytes = scratchBytes(size);
    if (scratch !== 0) state[WORD.SPARE >> 2] ||= arena.take(bytes);
    for (const at of [scratch >>> 0, state[WORD.SPARE >> 2]! >>> 0])
      if (at !== 0) heap.u8.fill(0, at, at + bytes);
  }

  /** @throws MPI_ERR_COUNT */
  count(count: number): void {
    if (count < 0) throw new MpiError(abi.MPI_ERR_COUNT, `a count of ${count}`);
  }

  /** Whether an argument of the guest points to so many bytes of its heap. @throws MPI_ERR_ARG */
  pointer(address: number, bytes: number, what: string): number {
    if (address === 0 && bytes > 0) throw new MpiError(abi.MPI_ERR_ARG, `${what} is a null pointer`);
    if (bytes < 0 || (address >>> 0) + bytes > this.heap.bytes)
      throw new MpiError(abi.MPI_ERR_ARG, `${what}: ${bytes} bytes at ${hex(address)} are not in the heap`);
    return address >>> 0;
  }

  /** Stores an int that the guest asked for. */
  out(address: number, value: number, what: string): void {
    this.view.setInt32(this.pointer(address, 4, what), value, true);
  }

  /** A request for a new operation. */
  request(): Request {
    return this.requests.take() ?? this.tooManyRequests();
  }

  /** @throws MPI_ERR_NO_MEM */
  tooManyRequests(): never {
    throw new MpiError(abi.MPI_ERR_NO_MEM, 'there are too many requests');
  }

  /** The guest lets go of a request. */
  letGo(request: Request): void {
    if (request !== this.sent) this.orphans.letGo(request);
  }

  /** MPI_Init: all ranks have their end of the fabric. */
  initialize(): void {
    while (!this.fabric.ready) this.waiter.await();
    if (this.reducer.loaded) this.#takeOperands();
    this.phase = PHASE.INITIALIZED;
    this.comm(abi.MPI_COMM_WORLD);
  }

  /** What a chapter does at the beginning of MPI_Finalize. */
  atFinalize(act: () => void): void {
    this.#beforeEnd.push(act);
  }

  /**
   * MPI_Finalize: what has been sent is out, and what was freed has ended. A rank that has ended still lets its peers
   * pull what they received.
   */
  finalize(): void {
    for (const act of this.#beforeEnd) act();
    this.orphans.awaitSpecial();
    this.engine.flush();
    this.fabric.leave();
    this.orphans.awaitReceives();
    this.phase = PHASE.FINALIZED;
    for (const comm of [this.world, this.self, ...this.comms()]) this.#forget(comm);
  }

  /**
   * Ends the rank, and with it the job. Standard output is complete, as with libraries whose MPI_Abort calls exit.
   */
  end(status: number, message: string): never {
    const again = this.endMessage !== undefined;
    this.endMessage = message;
    try {
      if (!again) this.#supervision.leave?.();
    } catch {
      // A program that cannot even do that ends all the same.
    }
    throw ended(status);
  }
}
