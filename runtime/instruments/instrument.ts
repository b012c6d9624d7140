/** What an instrument of TypeScript is, and what it is told of a call. */

/** A call that has returned. One object, used again and again. */
export interface Finished {
  /** Address of its record. */
  at: number;
  call: number;
  began: number;
  ended: number;
}

/** What an instrument does. */
export interface Instrument {
  leave(finished: Finished): void;
  /** The rank has ended; of a call that never returned the record is given. */
  end(status: string): void;
}
