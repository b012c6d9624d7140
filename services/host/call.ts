/** What functions of the embedding program, and its file systems, are told of who calls. */
/** What a host function is told besides what it is given. */
export interface HostCall {
  /** The rank that waits for it. */
  readonly rank: number;
  /** Aborted when nobody waits any more: the time is over, or the job ends. */
  readonly signal: AbortSignal;
  /** All of the rank's heap, shared with it: addresses are indices. */
  readonly heap: Uint8Array;
}
