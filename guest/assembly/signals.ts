/**
 * Signals and machine checks, for AssemblyScript programs: what lwk.ts offers of them. Handlers are called behind the call in which
 * the rank is when there is something to be handled.
 */

/** Signals, by the numbers of Linux. */
export enum Signal {
  Hup = 1,
  Int = 2,
  Quit = 3,
  Bus = 7,
  Fpe = 8,
  Kill = 9,
  Usr1 = 10,
  Usr2 = 12,
  Pipe = 13,
  Alrm = 14,
  Term = 15,
}

/** Calls that this signal has interrupted are made again. */
export const SA_RESTART: i32 = 0x10000000;

/** What a rank does about a signal: the sender is a rank, -1 the host, or -2 the rank's timer. */
export type SignalHandler = (signal: i32, sender: i32, code: i32) => void;

// @ts-ignore: decorator
@external("lwk", "sigaction")
declare function lwk_sigaction(signal: i32, handler: i32, mask: i32, flags: i32): i32;

/**
 * Has a function called for a signal, behind the call in which the rank is when it comes, with the signals of a mask (bit n - 1 for
 * signal n) blocked meanwhile. Sleeps and waits end with an error, unless the flags have SA_RESTART. 0 or -errno.
 */
export function onSignal(signal: i32, handler: SignalHandler, mask: i32 = 0, flags: i32 = 0): i32 {
  return lwk_sigaction(signal, <i32>handler.index, mask, flags);
}

/** From now on the rank ignores a signal. 0 or -errno. */
export function ignoreSignal(signal: i32): i32 {
  return lwk_sigaction(signal, -1, 0, 0);
}

/** From now on a signal does what it does to a program that says nothing about it: most end it. 0 or -errno. */
export function defaultSignal(signal: i32): i32 {
  return lwk_sigaction(signal, 0, 0, 0);
}

/** Blocks the signals of a mask and no others; those before. */
// @ts-ignore: decorator
@external("lwk", "sigmask")
export declare function signalMask(mask: i32): i32;

/** Waits, with the signals of a mask blocked, until one has been handled. -27 (EINTR). */
// @ts-ignore: decorator
@external("lwk", "sigsuspend")
export declare function suspend(mask: i32): i32;

/** The signals that wait, bit n - 1 for signal n; those that are not blocked are handled before this returns. */
// @ts-ignore: decorator
@external("lwk", "pending")
export declare function pending(): i32;

/** A signal of the rank to itself. 0 or -errno. */
// @ts-ignore: decorator
@external("lwk", "raise")
export declare function raise(signal: i32): i32;

/** A signal to a rank of the job; 0 only asks whether it runs. 0, -71 (ESRCH) or another -errno. */
// @ts-ignore: decorator
@external("lwk", "kill")
export declare function kill(rank: i32, signal: i32): i32;

// @ts-ignore: decorator
@external("lwk", "setitimer")
declare function lwk_setitimer(us: i64, interval: i64, old: usize): i32;

/** Signal.Alrm after so many microseconds, 0 for never, and then at intervals. 0 or -errno. */
export function setTimer(us: i64, interval: i64 = 0): i32 {
  return lwk_setitimer(us, interval, 0);
}

/** What has happened to the memory of a machine check. */
export enum Check {
  /** It has lost what it held. */
  Memory = 1,
  /** It maps a file that has become shorter. */
  FileShrank = 2,
  /** It maps a file that could not be written. */
  FileFailed = 3,
}

/** What a rank does when it loses memory. */
export type CheckHandler = (address: usize, bytes: i32, kind: i32) => void;

// @ts-ignore: decorator
@external("lwk", "machine_check")
declare function lwk_machine_check(handler: i32): i32;

/**
 * Has a function called when a part of the heap is lost, behind the call in which the rank is. It may recompute or reload what was
 * there, and the program goes on; without one the rank ends with a report. 0 or -errno.
 */
export function onMachineCheck(handler: CheckHandler): i32 {
  return lwk_machine_check(<i32>handler.index);
}
