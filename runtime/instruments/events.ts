/** The events of a timeline: the last MAX_EVENTS calls of a rank, with their times and what they moved. */
import type { Finished, Instrument } from './instrument.ts';
import { EVENT, EVENTS, MAX_EVENTS, WAY } from './layout.ts';
import type { Messages } from './messages.ts';

export class Events implements Instrument {
  readonly #memory: Float64Array;
  readonly #messages: Messages;
  #count = 0;

  constructor(memory: SharedArrayBuffer, messages: Messages) {
    this.#memory = new Float64Array(memory);
    this.#messages = messages;
  }

  leave({ at, call, began, ended, way, sent, picked, answered, seen }: Finished): void {
    const m = this.#memory;
    const event = EVENTS.HEAD + (this.#count % MAX_EVENTS) * EVENT.DOUBLES;
    m[event + EVENT.CALL] = call;
    m[event + EVENT.BEGAN] = began;
    m[event + EVENT.ENDED] = ended;
    m[event + EVENT.WAY] = way;
    m[event + EVENT.SENT] = sent;
    m[event + EVENT.PICKED] = picked;
    m[event + EVENT.ANSWERED] = answered;
    m[event + EVENT.SEEN] = seen;
    if (way === WAY.MPI) {
      const { to, toTag, from, fromTag, bytes, comm } = this.#messages.of(call, at);
      m[event + EVENT.TO] = to;
      m[event + EVENT.TO_TAG] = toTag;
      m[event + EVENT.FROM] = from;
      m[event + EVENT.FROM_TAG] = fromTag;
      m[event + EVENT.BYTES] = bytes;
      m[event + EVENT.COMM] = comm;
    }
    m[EVENTS.COUNT] = ++this.#count;
  }

  end(): void {}
}
