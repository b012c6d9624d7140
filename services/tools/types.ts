/** The types of what is counted of jobs: with the option `stats`, and always. */

/** What `stats` counts of the calls of one function that went one way. Times in milliseconds. */
export interface CallStats {
  readonly name: string;
  /** 'local': on the rank's thread; 'shipped'; 'direct': a shipped call that the rank carried out itself; 'mpi'. */
  readonly way: 'local' | 'shipped' | 'direct' | 'mpi';
  readonly count: number;
  readonly errors: number;
  /** Of short calls that never wait some are timed for all: see README.md. */
  readonly totalMs: number;
  readonly minMs: number;
  readonly meanMs: number;
  readonly maxMs: number;
  /** What count and datatype of functions of MPI say; 0 of others, and of functions with counts for each rank. */
  readonly bytes: number;
  readonly minBytes: number;
  readonly maxBytes: number;
  /** Of shipped calls, sums: until the FWK took it, until it answered, until the rank went on. */
  readonly pickUpMs?: number;
  readonly workMs?: number;
  readonly backMs?: number;
}

/** Calls of a function of MPI from one place of the program. */
export interface SiteStats extends CallStats {
  /** `solve.c:42` where the program was compiled with `-g`, else the offset of the call in its file. */
  readonly site: string;
}

export interface RankStats {
  readonly rank: number;
  /** From the start of the program to its end, or until now. */
  readonly wallMs: number;
  /** What is left of that without the calls. */
  readonly computeMs: number;
  readonly localMs: number;
  readonly shippedMs: number;
  readonly directMs: number;
  readonly mpiMs: number;
  /** Most of the heap that was in use: up to the break, and maps. */
  readonly heapHighBytes: number;
  /** Messages that came before their receive. */
  readonly earlyMessages: number;
  /** Point-to-point messages to each rank of the job; those of persistent requests are not counted. */
  readonly sentTo: readonly { readonly messages: number; readonly bytes: number }[];
  /** What took longest first. */
  readonly calls: readonly CallStats[];
  /** The same of functions of MPI, by the places that call them. */
  readonly sites: readonly SiteStats[];
}

/** What `stats` counts. */
export interface JobStats {
  readonly version: 1;
  readonly ranks: readonly RankStats[];
  /** Of all ranks. */
  readonly calls: readonly CallStats[];
  readonly sites: readonly SiteStats[];
  /** Of the time that ranks compute: (longest - mean) / longest. */
  readonly loadImbalance: number;
}

/** What a rank has used. */
export interface RankUsage {
  /**
   * Processor time that its thread has had for it, milliseconds, to a tick of the system; undefined where the thread died, or the
   * host does not say.
   */
  readonly processorMs: number | undefined;
  /** Calls of its program, and requests to the host among them: shipped calls, those of host functions and of sessions. */
  readonly calls: number;
  readonly shippedCalls: number;
  /** Bytes of files, streams and sockets. */
  readonly readBytes: number;
  readonly writtenBytes: number;
  /** Most of the heap that was in use: up to the break, and maps. Undefined where its thread had to be ended. */
  readonly heapHighBytes: number | undefined;
}
