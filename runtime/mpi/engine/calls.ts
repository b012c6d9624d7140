/** What the compiled engine (../../engine) exports, as TypeScript calls it. */

/** A function of MPI: 1 when the call is done, 0 when nothing has happened and TypeScript is to do it. */
export type Compiled = (...args: number[]) => number;

/** What TypeScript calls of the engine, which see for what they do. Flags are 0 and 1. */
export interface EngineCalls {
  takeRequest(): number;
  releaseRequest(request: number): void;
  findRequest(handle: number): number;
  /** A collective is recorded between the two: for the request whose handle goes to an address. */
  isReady(handle: number): number;
  begin(isRecorded: number, handle: number, isPersistent: number): number;
  send(request: number): void;
  receive(request: number): void;
  sendNow(peer: number, context: number, tag: number, from: number, bytes: number, called: number): number;
  forgetWithdrawn(): void;
  progress(): void;
  watch(looks: number, moments: number): number;
  /** MPI_Wtime. */
  clock(): number;
  /** A block of the state, zero or not; 0 when there is none. */
  take(bytes: number): number;
  give(block: number): void;
}
