/** What ranks may be limited to, for programs that nobody trusts. */

/** What each rank of a job may use at most; whoever passes one ends the job, with that reason and status. */
export interface Quotas {
  /** Processor time of its thread, milliseconds: 'cpu', 152. */
  readonly cpuMs?: number | undefined;
  /** Calls, of all kinds, in any second: 'calls', 159. */
  readonly callsPerSecond?: number | undefined;
  /** Bytes that it writes to files, streams and sockets; what would be more is refused (EDQUOT): 'written', 153. */
  readonly writtenBytes?: number | string | undefined;
  /** Files, directories and links that it makes; one more is refused (EDQUOT): 'files', 122. */
  readonly files?: number | undefined;
  /**
   * Memory of its thread beside the heap, such as tables and what V8 makes of the program: 'memory', 137. Some 10 to 30 MiB of it
   * are there before the program begins.
   */
  readonly hostBytes?: number | string | undefined;
}
