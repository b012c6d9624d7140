/** Light requests as the engine sees them: what the shortcuts have begun, and it goes on with. See runtime/fabric/state.ts. */
import {
  FREE_LIGHTS,
  LIGHT,
  LIGHT_BYTES,
  LIGHT_ENTRIES,
  LIGHT_STATE,
  LIGHTS,
  WORD,
} from '../fabric/state.ts';

export class Lights {
  readonly #words: Int32Array;

  constructor(state: WebAssembly.Memory) {
    this.#words = new Int32Array(state.buffer);
    this.#forget();
  }

  /** A word of an entry. */
  value(index: number, field: number): number {
    return this.#words[(LIGHT_ENTRIES + index * LIGHT_BYTES + field) >> 2]!;
  }

  #set(index: number, field: number, value: number): void {
    this.#words[(LIGHT_ENTRIES + index * LIGHT_BYTES + field) >> 2] = value;
  }

  /** The request of an index is free, and will have this handle. */
  giveBack(index: number, handle: number): void {
    this.#set(index, LIGHT.HANDLE, handle);
    this.#words[(FREE_LIGHTS >> 2) + this.#words[WORD.LIGHT_FREE >> 2]!++] = index;
  }

  /** Has the engine take over all that have begun: receives that wait in the order in which they were begun, and the others. */
  take(over: (index: number) => void): void {
    const taken: number[] = [];
    const first = this.#words[WORD.LIGHT_FIRST >> 2]!;
    for (let index = first; index >= 0; index = this.value(index, LIGHT.NEXT)) taken.push(index);
    for (let index = 0; index < LIGHTS; index++)
      if (this.value(index, LIGHT.STATE) >= LIGHT_STATE.DONE) taken.push(index);
    this.#forget();
    for (const index of taken) {
      over(index);
      this.#set(index, LIGHT.STATE, LIGHT_STATE.FREE);
    }
  }

  #forget(): void {
    this.#words[WORD.LIGHT >> 2] = 0;
    this.#words[WORD.LIGHT_FIRST >> 2] = -1;
    this.#words[WORD.LIGHT_LAST >> 2] = -1;
  }
}
