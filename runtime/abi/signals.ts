/** Signals: the numbers of Linux on all hosts, what happens without a handler, and the flags of sigaction. */

/** By name, without SIG. Of 32 bits there is none for signal 32, and those of real time begin there. */
export const SIGNAL = {
  HUP: 1,
  INT: 2,
  QUIT: 3,
  ILL: 4,
  TRAP: 5,
  ABRT: 6,
  BUS: 7,
  FPE: 8,
  KILL: 9,
  USR1: 10,
  SEGV: 11,
  USR2: 12,
  PIPE: 13,
  ALRM: 14,
  TERM: 15,
  CHLD: 17,
  CONT: 18,
  STOP: 19,
  TSTP: 20,
  TTIN: 21,
  TTOU: 22,
  URG: 23,
  XCPU: 24,
  XFSZ: 25,
  VTALRM: 26,
  PROF: 27,
  WINCH: 28,
  IO: 29,
  PWR: 30,
  SYS: 31,
} as const;

/** The last one, and the one that no program is sent on Linux either: here it carries machine checks. */
export const LAST_SIGNAL = 31;
export const MACHINE_CHECK_SIGNAL = 16;

const NAMES: readonly (readonly [string, number])[] = Object.entries(SIGNAL);

/** `SIGTERM`, or `signal 16` for one without a name. */
export function signalName(signal: number): string {
  const name = NAMES.find(([, number]) => number === signal)?.[0];
  return name === undefined ? `signal ${signal}` : `SIG${name}`;
}

/** The number of a name such as 'SIGTERM', or undefined. */
export function signalOf(name: string): number | undefined {
  return NAMES.find(([own]) => `SIG${own}` === name)?.[1];
}

export const bit = (signal: number): number => 1 << (signal - 1);

/** Nobody can handle, ignore or block these. */
export const UNMASKABLE = bit(SIGNAL.KILL) | bit(SIGNAL.STOP) | bit(MACHINE_CHECK_SIGNAL);

/** Whoever does nothing about these is not ended by them (POSIX, <signal.h>). */
export const HARMLESS = bit(SIGNAL.CHLD) | bit(SIGNAL.CONT) | bit(SIGNAL.URG) | bit(SIGNAL.WINCH);

/** Flags of sigaction that the kernel knows, with the values of Linux. */
export const SA = { RESTART: 0x1000_0000, NODEFER: 0x4000_0000, RESETHAND: -0x8000_0000 } as const;

/** Who sends a signal, where that is no rank; and what siginfo calls it (`si_code`). */
export const SENDER = { HOST: -1, TIMER: -2 } as const;
export const SI = { USER: 0, KERNEL: 128 } as const;

/** Kinds of machine checks: memory has lost what it held; a file behind a map has become shorter; it could not be written. */
export const CHECK = { MEMORY: 1, FILE_SHRANK: 2, FILE_FAILED: 3 } as const;

/** Of a machine check whose place the rank chooses, in the memory that it uses. */
export const ANYWHERE = -1;
