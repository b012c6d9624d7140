/**
 * The FWK thread: takes the requests of all ranks off their channels, one after the other, and answers them. What needs the event loop it passes on
 * to the main thread. It closes what ranks leave open. While a core is free for it, it polls; where none is, it sleeps on the bell between calls. It writes the answer
 * line of each channel and its own sleeping flag, and it never waits for anything but the bell.
 */
import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import {
  BELL,
  channelAt,
  EVENT_LOOP,
  FORWARD,
  FWK_ASLEEP,
  FWK_POLLS,
  GO_ON,
  POST_HEAD,
  REQUEST_NUMBER,
  REQUEST_SEQ,
} from '../../runtime/abi/layout.ts';
import { answer } from '../../runtime/channel/answer.ts';
import { Shelf } from '../../runtime/shelf.ts';
import { threadId } from '../../runtime/thread.ts';
import { closeAll } from '../posix/close.ts';
import { Caller } from '../posix/service.ts';
import { type FromFwk, FWK_SHELF, type ToFwk } from './fwk.ts';
import { abandon, serve } from './serve.ts';

/** One attached rank. */
interface Served {
  readonly slot: number;
  readonly caller: Caller;
  /** Indices of its words. */
  readonly seqAt: number;
  readonly numberAt: number;
  readonly headAt: number;
  /** The last request taken, and the head of the post ring that the main thread has been told of. */
  seq: number;
  head: number;
}

const { kernel, port } = workerData as { kernel: WebAssembly.Memory; port: MessagePort };
const k = new Int32Array(kernel.buffer);
const ranks: Served[] = [];
const heaps = new Shelf<WebAssembly.Memory>(FWK_SHELF);

/** The bell as it was when commands were last taken. It starts at 0 as the word does: commands may have come before this thread. */
let bell = 0;

function tell(message: FromFwk): void {
  port.postMessage(message);
}

function attach(slot: number, heap: WebAssembly.Memory, seq: number, head: number): void {
  const at = channelAt(slot) >> 2;
  ranks.push({
    slot,
    caller: new Caller(kernel, slot, heap),
    seqAt: at + (REQUEST_SEQ >> 2),
    numberAt: at + (REQUEST_NUMBER >> 2),
    headAt: at + (POST_HEAD >> 2),
    seq,
    head,
  });
}

function command(message: ToFwk): void {
  if ('attach' in message) {
    if (message.heap !== undefined) heaps.put(message.heapId, message.heap);
    attach(message.attach, heaps.get(message.heapId)!, message.seq, message.head);
  } else {
    const index = ranks.findIndex((rank) => rank.slot === message.detach);
    for (const { caller } of index < 0 ? [] : ranks.splice(index, 1)) {
      abandon(caller);
      closeAll(caller.fds);
    }
    tell({ detached: message.detach });
  }
}

function takeCommands(): void {
  for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
    command(next.message as ToFwk);
  }
}

/** Looks at every channel once; whether there was anything to do. */
function pass(): boolean {
  let busy = false;
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i]!;
    const head = Atomics.load(k, rank.headAt);
    if (head !== rank.head) {
      rank.head = head;
      tell({ posted: rank.slot });
      busy = true;
    }
    const seq = Atomics.load(k, rank.seqAt);
    if (seq === rank.seq) continue;
    busy = true;
    const number = k[rank.numberAt]!;
    const result = number < FORWARD ? serve(rank.caller, number) : EVENT_LOOP;
    if (result === GO_ON) continue;
    rank.seq = seq;
    if (result === EVENT_LOOP) tell({ request: rank.slot });
    else answer(k, rank.slot, result);
  }
  return busy;
}

function sleep(): void {
  Atomics.store(k, FWK_ASLEEP >> 2, 1);
  // A request that came before the flag was up rang no bell.
  if (!pass() && Atomics.load(k, BELL >> 2) === bell) Atomics.wait(k, BELL >> 2, bell);
  Atomics.store(k, FWK_ASLEEP >> 2, 0);
}

tell({ tid: threadId() ?? 0 });
for (;;) {
  const rung = Atomics.load(k, BELL >> 2);
  if (rung !== bell) {
    bell = rung;
    takeCommands();
  }
  if (pass()) continue;
  if (ranks.length === 0 || Atomics.load(k, FWK_POLLS >> 2) === 0) sleep();
}
