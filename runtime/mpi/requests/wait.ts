/**
 * What a rank waits for, as the API tells it. Alone in its file, so that the types of the API need nothing of the
 * runtime's.
 */

/** Where there is more than one, with commas between; '-' where there is none. */
export interface Wait {
  /** The function of MPI, and the function of the guest that called it. */
  readonly function: string;
  readonly source: string;
  /** As the communicator counts them, or 'any'. */
  readonly peer: string;
  readonly tag: string;
  readonly communicator: string;
  readonly bytes: string;
}
