/**
 * The FWK thread: serves the channels of all ranks. While calls come one after the other and a core is free for it, it polls; it
 * sleeps on the bell when none has come for a while. It writes its own sleeping flag, and it never waits for anything but the
 * bell. What needs the event loop it passes on to the main thread.
 */
import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { BELL, FWK_ASLEEP, FWK_POLLS } from '../../runtime/abi/layout.ts';
import { Shelf } from '../../runtime/shelf.ts';
import { useOpenat } from '../machine/openat.ts';
import { Channels } from './channels.ts';
import { type FromFwk, FWK_SHELF, type ToFwk } from './fwk.ts';

/**
 * How long it polls after a call, milliseconds: SHORT, or LONG when the last sleep was so short that polling that long would have
 * met the call that ended it. So calls in a burst find it awake, and a rank that computes between calls costs it a twentieth of a
 * millisecond a call.
 */
const SHORT = 0.05;
const LONG = 1;
/** Passes between two looks at the clock. */
const PASSES = 64;

const { kernel, port } = workerData as { kernel: WebAssembly.Memory; port: MessagePort };
const k = new Int32Array(kernel.buffer);
const heaps = new Shelf<WebAssembly.Memory>(FWK_SHELF);
const channels = new Channels(kernel, {
  request: (slot) => tell({ request: slot }),
  posted: (slot) => tell({ posted: slot }),
});

/** The bell as it was when commands were last taken. It starts at -1, which it never is: commands may have come before this thread. */
let bell = -1;

function tell(message: FromFwk): void {
  port.postMessage(message);
}

function takeCommands(): void {
  for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
    const message = next.message as ToFwk;
    if ('attach' in message) {
      if (message.heap !== undefined) heaps.put(message.heapId, message.heap);
      channels.attach(message.attach, heaps.get(message.heapId)!);
    } else {
      channels.detach(message.detach);
      tell({ detached: message.detach });
    }
  }
}

/** Sleeps until the bell rings; how long, milliseconds. */
function sleep(): number {
  const from = performance.now();
  Atomics.store(k, FWK_ASLEEP >> 2, 1);
  // A request that came before the flag was up rang no bell.
  if (!channels.pass() && Atomics.load(k, BELL >> 2) === bell) Atomics.wait(k, BELL >> 2, bell);
  Atomics.store(k, FWK_ASLEEP >> 2, 0);
  return performance.now() - from;
}

useOpenat(true);
tell({ started: true });
let window = SHORT;
let until = 0;
let passes = 0;
for (;;) {
  const rung = Atomics.load(k, BELL >> 2);
  if (rung !== bell) {
    bell = rung;
    // The main thread had it up.
    Atomics.store(k, FWK_ASLEEP >> 2, 0);
    takeCommands();
  }
  if (channels.pass()) {
    until = 0;
    continue;
  }
  if (channels.size > 0 && Atomics.load(k, FWK_POLLS >> 2) !== 0) {
    if (++passes < PASSES) continue;
    passes = 0;
    const now = performance.now();
    if (until === 0) until = now + window;
    if (now < until) continue;
  }
  window = sleep() < LONG ? LONG : SHORT;
  until = 0;
}
