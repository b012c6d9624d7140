/**
 * poll_oneoff, for both snapshots. Files and directories are always ready, so sets without streams are answered at once; sets
 * with streams, and what has to be waited for, are the main thread's (see eventloop.ts), which uses the same evaluation.
 */
import { fstatSync } from 'node:fs';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD, KIND } from '../../runtime/abi/layout.ts';
import { MAX_POLL } from '../../runtime/abi/limits.ts';
import {
  CLOCK,
  EVENT_FD_READWRITE_HANGUP,
  EVENTTYPE,
  FILETYPE,
  RIGHT,
  SIZEOF,
  SUBSCRIPTION_CLOCK_ABSTIME,
} from '../../runtime/abi/wasi.ts';
import { refuse, seekable } from './check.ts';
import { Refusal } from './refusal.ts';
import { type Caller, EVENT_LOOP, type Service } from './service.ts';
import type { Readiness } from './streams.ts';

/** Where the words of a subscription stand. */
export interface Shape {
  readonly bytes: number;
  readonly clock: number;
  readonly timeout: number;
  readonly flags: number;
}
export const PREVIEW1: Shape = { bytes: SIZEOF.SUBSCRIPTION, clock: 16, timeout: 24, flags: 40 };
export const UNSTABLE: Shape = { bytes: 56, clock: 24, timeout: 32, flags: 48 };

export interface Subscription {
  readonly userdata: bigint;
  readonly type: number;
  /** For descriptors. */
  readonly fd: number;
  /** For clocks: when it is due, on the monotonic clock, ns; NaN for a clock that cannot be waited for. */
  readonly due: number;
}

/** Asks how an object of the main thread stands. */
export type AskStream = (number: number, type: number) => Readiness;

const failed = (errno: number): Readiness => ({ ready: true, errno, bytes: 0, hangup: false });

/** The host's monotonic clock, as guests see it, ns. */
const now = (): number => Number(process.hrtime.bigint());

/** Copies the subscriptions out of the heap: the guest may want the events in their place. Throws EINVAL and EFAULT. */
export function subscriptions({ args, heap }: Caller, shape: Shape): Subscription[] {
  const count = args[2]! >>> 0;
  if (count === 0 || count > MAX_POLL) throw new Refusal('EINVAL');
  if (
    !heap.holds(args[0]!, count * shape.bytes) ||
    !heap.holds(args[1]!, count * SIZEOF.EVENT) ||
    !heap.holds(args[3]!, 4)
  )
    throw new Refusal('EFAULT');
  const { view } = heap;
  const began = now();
  return Array.from({ length: count }, (_, i) => {
    const at = (args[0]! >>> 0) + i * shape.bytes;
    const type = view.getUint8(at + 8);
    if (type > EVENTTYPE.FD_WRITE) throw new Refusal('EINVAL');
    return {
      userdata: view.getBigUint64(at, true),
      type,
      fd: view.getUint32(at + 16, true),
      due: type === EVENTTYPE.CLOCK ? due(view, at, shape, began) : Number.NaN,
    };
  });
}

function due(view: DataView, at: number, shape: Shape, began: number): number {
  const clock = view.getUint32(at + shape.clock, true);
  const timeout = Number(view.getBigUint64(at + shape.timeout, true));
  const absolute = (view.getUint16(at + shape.flags, true) & SUBSCRIPTION_CLOCK_ABSTIME) !== 0;
  if (clock === CLOCK.MONOTONIC) return absolute ? timeout : began + timeout;
  if (clock === CLOCK.REALTIME) return absolute ? began + timeout - Date.now() * 1e6 : began + timeout;
  return Number.NaN;
}

/** Whether a subscription is about an object of the main thread. */
function onStream({ fds }: Caller, { type, fd }: Subscription): boolean {
  const kind = fds.kind(fd);
  return type !== EVENTTYPE.CLOCK && (kind === KIND.STREAM || kind === KIND.LISTENER);
}

function descriptor(caller: Caller, sub: Subscription, ask: AskStream): Readiness {
  const { fds } = caller;
  const { fd, type } = sub;
  const right = type === EVENTTYPE.FD_READ ? RIGHT.FD_READ : RIGHT.FD_WRITE;
  const isDirectory = fds.kind(fd) !== KIND.NONE && fds.get(fd, FD.FILETYPE) === FILETYPE.DIRECTORY;
  const errno = refuse(fds, fd, RIGHT.POLL_FD_READWRITE | (isDirectory ? 0 : right));
  if (errno !== ERRNO.SUCCESS) return failed(errno);
  if (onStream(caller, sub)) return ask(fds.get(fd, FD.HOST), type);
  if (isDirectory || type === EVENTTYPE.FD_WRITE || !seekable(fds, fd)) return failed(ERRNO.SUCCESS);
  const left = fstatSync(fds.get(fd, FD.HOST)).size - fds.position(fd);
  return { ready: true, errno: ERRNO.SUCCESS, bytes: Math.max(0, left), hangup: false };
}

/** Stores the events that have happened, and returns how many. */
export function store(caller: Caller, subs: readonly Subscription[], ask: AskStream): number {
  const { args, heap } = caller;
  const { view, u8 } = heap;
  const time = now();
  let events = 0;
  for (const sub of subs) {
    const isClock = sub.type === EVENTTYPE.CLOCK;
    const state = isClock ? clock(sub, time) : descriptor(caller, sub, ask);
    if (!state.ready) continue;
    const at = (args[1]! >>> 0) + events++ * SIZEOF.EVENT;
    u8.fill(0, at, at + SIZEOF.EVENT);
    view.setBigUint64(at, sub.userdata, true);
    view.setUint16(at + 8, state.errno, true);
    view.setUint8(at + 10, sub.type);
    view.setBigUint64(at + 16, BigInt(state.bytes), true);
    view.setUint16(at + 24, state.hangup ? EVENT_FD_READWRITE_HANGUP : 0, true);
  }
  if (events > 0) view.setUint32(args[3]! >>> 0, events, true);
  return events;
}

function clock({ due }: Subscription, time: number): Readiness {
  if (Number.isNaN(due)) return failed(ERRNO.EINVAL);
  return { ready: due <= time, errno: ERRNO.SUCCESS, bytes: 0, hangup: false };
}

/** Milliseconds until the next clock is due; Infinity without clocks. */
export function untilDue(subs: readonly Subscription[]): number {
  const dues = subs.map(({ due }) => due).filter((due) => !Number.isNaN(due));
  return (Math.min(...dues) - now()) / 1e6;
}

const NO_STREAM: AskStream = () => ({ ready: false, errno: ERRNO.SUCCESS, bytes: 0, hangup: false });

function poll(caller: Caller, shape: Shape): number {
  const subs = subscriptions(caller, shape);
  if (subs.some((sub) => onStream(caller, sub))) return EVENT_LOOP;
  return store(caller, subs, NO_STREAM) > 0 ? ERRNO.SUCCESS : EVENT_LOOP;
}

export const pollOneoff: Service = (caller) => poll(caller, PREVIEW1);
export const unstablePollOneoff: Service = (caller) => poll(caller, UNSTABLE);
