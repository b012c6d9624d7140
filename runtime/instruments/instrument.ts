/** What an instrument is, and what it is told of a call. */

/** A call that has returned. One object, used again and again. */
export interface Finished {
  /** Address of its record. */
  at: number;
  call: number;
  began: number;
  ended: number;
  way: number;
  /** When the FWK took it and answered; 0 where it did not. */
  picked: number;
  answered: number;
}

/** What an instrument does. */
export interface Instrument {
  leave(finished: Finished): void;
  /** The rank has ended; of a call that never returned the record is given. */
  end(status: string): void;
}
