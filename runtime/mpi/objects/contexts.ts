/**
 * Contexts, which keep the messages of communicators apart (MPI-5.0 §7.1.1): each rank gives out its own, every `size`
 * pairs, so that none is given out twice. The second of a pair is for collectives.
 */
import { MPI_ERR_OTHER } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';

/**
 * Of messages between ranks that have no communicator for them (MPI_Comm_create_from_group); MPI_COMM_SELF has the one
 * before.
 */
export const GROUP_CONTEXT = 4;
/** Of the first rank. */
const FIRST = 6;
const LAST = 0x7ffffffe;

export class Contexts {
  readonly #step: number;
  #next: number;

  constructor(rank: number, size: number) {
    this.#step = 2 * size;
    this.#next = FIRST + 2 * rank;
  }

  /** One for a new communicator. @throws MPI_ERR_OTHER when the rank has given out all of its contexts */
  take(): number {
    const context = this.#next;
    if (context > LAST)
      throw new MpiError(
        MPI_ERR_OTHER,
        'the rank has made all the communicators that it can make in one run',
      );
    this.#next += this.#step;
    return context;
  }

  /** One that was taken and that nobody has heard of. */
  giveBack(context: number): void {
    if (this.#next === context + this.#step) this.#next = context;
  }
}
