/**
 * The one error class of the public API. Match errors by `code`, never by message: codes are stable, messages are for people.
 * A message says what was asked, what was found and what to do.
 */

/** Every code that wasm-lwk may throw, with what it means. The docs page of errors is made from this table. */
export const ERROR_CODES = {
  LWK_E_USAGE: 'an option or argument is not of the form it must have',
  LWK_E_IMAGE_FILE: 'the program file is missing or cannot be read',
  LWK_E_IMAGE_FORMAT: 'the bytes are not a core WebAssembly module that this runtime can run',
  LWK_E_IMAGE_IMPORT: 'the program imports something that nobody here serves',
  LWK_E_IMAGE_MEMORY: 'the memory of the program does not fit the heap',
  LWK_E_IMAGE_START: 'the program could not be instantiated, or has no entry point',
  LWK_E_ADMISSION: 'the job does not fit: cores, memory, address space, descriptors or threads',
  LWK_E_SANDBOX: 'a preopened directory or stdio target cannot be opened',
  LWK_E_MACHINE:
    'the operating system, or the way Node was started, refuses what the kernel needs or was asked for',
  LWK_E_NODE: 'this version of Node.js is too old',
  LWK_E_TOOLCHAIN: 'no compiler that can build WebAssembly was found',
  LWK_E_ABORTED: 'an AbortSignal ended the operation',
  LWK_E_TIMEOUT: 'its time limit was over before it had begun',
  LWK_E_CLOSED: 'the kernel or the session has been closed',
  LWK_E_JOB: 'a job that a reply was to be made of has failed',
  LWK_E_BUSY: 'more launches, calls or messages wait already than may',
  LWK_E_SESSION: 'the session has ended: the report of its ranks says how',
  LWK_E_SNAPSHOT: 'the session has what a snapshot cannot hold',
  LWK_E_RESULT: 'what an export returned is not what it was described to return',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

export class LwkError extends Error {
  /** Stable; see {@link ERROR_CODES}. */
  readonly code: ErrorCode;
  /** What was asked and what there was, as data. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'LwkError';
    this.code = code;
    this.details = details;
  }
}
