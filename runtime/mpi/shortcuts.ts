/**
 * The shortcuts of calls that send and receive blocks: see ../engine. Here is the way to them, and what they leave to the engine in the middle of a call.
 */
import { readFileSync } from 'node:fs';
import {
  MPI_DOUBLE,
  MPI_FLOAT,
  MPI_INT,
  MPI_INT32_T,
  MPI_INT64_T,
  MPI_LONG_LONG,
  MPI_SUCCESS,
} from '../abi/mpi.ts';
import { KIND, KINDS, WORD } from '../fabric/state.ts';
import { ENGINE } from '../files.ts';
import { type Difference, difference } from './coll/called.ts';
import { unequal } from './coll/program.ts';
import type { Mpi } from './mpi.ts';
import type { Request } from './request.ts';

/** Answers 1 when the call is done, and 0 when nothing has happened. */
export type Shortcut = (...args: number[]) => number;

const ELEMENTS: readonly (readonly [datatype: number, kind: number])[] = [
  [MPI_INT, KIND.I32],
  [MPI_INT32_T, KIND.I32],
  [MPI_FLOAT, KIND.F32],
  [MPI_DOUBLE, KIND.F64],
  [MPI_LONG_LONG, KIND.I64],
  [MPI_INT64_T, KIND.I64],
];

/** Looks of a shortcut before the engine goes on: some 100 us; and of one that gives the core away after each. */
const LOOKS = 20_000;
const CROWDED_LOOKS = 100;

let bytes: Uint8Array<ArrayBuffer> | undefined;
let module: WebAssembly.Module | undefined;

/** The module; all of the process is to be of the same bytes. */
export function shortcutBytes(): Uint8Array<ArrayBuffer> {
  bytes ??= new Uint8Array(readFileSync(ENGINE));
  return bytes;
}

/**
 * The shortcuts of a rank, by the names of the functions without `MPI_`.
 * @param recv MPI_Recv by the engine
 */
export function shortcutsOf(mpi: Mpi, recv: Shortcut): Readonly<Record<string, Shortcut>> {
  module ??= new WebAssembly.Module(shortcutBytes());
  const instance = new WebAssembly.Instance(module, shortcutImports(mpi, recv));
  const shortcuts = instance.exports as Record<string, Shortcut>;
  mpi.waiter.watch = shortcuts.watch!;
  return shortcuts;
}

/** What the shortcuts of a rank need; writes what they have to know into the state. */
export function shortcutImports(mpi: Mpi, recv: Shortcut): WebAssembly.Imports {
  const { state, fabric } = mpi;
  state[WORD.SENT >> 2] = mpi.sentHandle;
  const { alone } = mpi.kernel;
  state[WORD.LOOKS >> 2] = alone ? LOOKS : CROWDED_LOOKS;
  state[WORD.CROWDED >> 2] = alone ? 0 : 1;
  new BigInt64Array(state.buffer)[WORD.HEAP_BYTES >> 3] = BigInt(mpi.heap.bytes);
  const kinds = new Uint8Array(state.buffer, KINDS);
  for (const [datatype, kind] of ELEMENTS) kinds[datatype] = kind;
  const later = new Later(mpi);
  const pulls = new WebAssembly.Table({ element: 'anyfunc', initial: mpi.size });
  const host = {
    heap: mpi.peers.own,
    fabric: fabric.memory,
    wake: (rank: number) => fabric.wake(rank),
    sendLater: (peer: number, tag: number, from: number, size: number) => later.send(peer, tag, from, size),
    receiveLater: (peer: number, tag: number, to: number, size: number) => later.receive(peer, tag, to, size),
    finish: () => later.finish(),
    differ: (peer: number, called: number, got: number, size: number) =>
      later.differ(peer, called, got, size),
    fail: () => later.fail(),
    await: (ack: number, peer: number, context: number, tag: number, from: number, size: number) =>
      later.await(ack, peer, context, tag, from, size),
    open: (rank: number) => pulls.set(rank, mpi.engine.delivery.pull(rank)),
    absorb: () =>
      mpi.requests.absorb(
        (handle) => mpi.findComm(handle),
        (request) => mpi.engine.receive(request),
        (request, ack) => mpi.engine.outbox.adopt(request, ack),
      ),
    turn: () => mpi.waiter.turn(),
    pulls,
    Recv: recv,
  };
  return { env: { memory: fabric.state }, host };
}

/** Messages that have to wait, through the engine. */
class Later {
  readonly #mpi: Mpi;
  /** Sends that the collective still needs. */
  readonly #sends: Request[] = [];
  /** The first message that was not what was expected. */
  #different: Difference | null = null;

  constructor(mpi: Mpi) {
    this.#mpi = mpi;
  }

  #request(context: number, peer: number, tag: number, buffer: number, size: number): Request {
    const request = this.#mpi.request();
    request.comm = null;
    request.context = context;
    request.tag = tag;
    request.peer = peer;
    request.buffer = buffer;
    request.count = size;
    request.bytes = size;
    request.synchronous = false;
    request.error = MPI_SUCCESS;
    if (context === this.#collectives) request.called = this.#called;
    return request;
  }

  get #called(): number {
    return this.#mpi.state[WORD.CALLED >> 2]!;
  }

  /** Context of the collectives of the communicator. */
  get #collectives(): number {
    return this.#mpi.state[WORD.CONTEXT >> 2]! + 1;
  }

  send(peer: number, tag: number, from: number, size: number): void {
    const request = this.#request(this.#collectives, peer, tag, from, size);
    this.#sends.push(request);
    this.#mpi.engine.send(request);
  }

  /** The bytes received, or -1 when the message was another one than was expected. */
  receive(peer: number, tag: number, to: number, size: number): number {
    const { engine, requests } = this.#mpi;
    const request = this.#request(this.#collectives, peer, tag, to, size);
    engine.receive(request);
    engine.wait(request);
    const different = difference(this.#called, size, request);
    this.#different ??= different;
    requests.release(request);
    return different === null ? size : -1;
  }

  /** A message has come that is not what was expected. */
  differ(peer: number, called: number, got: number, size: number): void {
    const message = { error: MPI_SUCCESS, peer, gotCalled: called, sentBytes: got };
    this.#different ??= difference(this.#called, size, message);
  }

  /** @throws MPI_ERR_NOT_SAME, MPI_ERR_TRUNCATE, MPI_ERR_COUNT */
  fail(): never {
    const different = this.#different!;
    this.#different = null;
    throw unequal(different, this.#called, this.#mpi.comm(this.#mpi.state[WORD.COMM >> 2]!));
  }

  /** A long message has been sent, and its receiver takes its time. */
  await(ack: number, peer: number, context: number, tag: number, from: number, size: number): void {
    const { engine, requests, state } = this.#mpi;
    const request = this.#request(context, peer, tag, from, size);
    if (context !== this.#collectives) request.comm = this.#mpi.comm(state[WORD.COMM >> 2]!);
    engine.outbox.adopt(request, ack);
    engine.wait(request);
    requests.release(request);
  }

  finish(): void {
    const { engine, requests } = this.#mpi;
    for (let request = this.#sends.pop(); request !== undefined; request = this.#sends.pop()) {
      engine.wait(request);
      requests.release(request);
    }
  }
}
