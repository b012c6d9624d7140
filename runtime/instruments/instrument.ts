/** What an instrument is, and what it is told of a call. */

/** A call that has returned. One object, used again and again. */
export interface Finished {
  /** Address of its record. */
  at: number;
  call: number;
  began: number;
  ended: number;
  way: number;
  /** Where in the image a function of MPI was called; 0 where that is not known. */
  site: number;
  /** When it was sent off, when the FWK took it and answered, and when the rank saw that; 0 where the FWK had nothing to do with it. */
  sent: number;
  picked: number;
  answered: number;
  seen: number;
}

/** What an instrument does. */
export interface Instrument {
  leave(finished: Finished): void;
  /** The rank has ended; of a call that never returned the record is given. */
  end(status: string): void;
}
