/** What the host does with a fabric while its ranks use it: it wakes those that sleep, to look whether they have been ended. */
import { geometry, RANK_BELL, rankAt } from './layout.ts';

/** Rings the bells of all ranks. */
export function ringAll(fabric: WebAssembly.Memory, ranks: number): void {
  const i32 = new Int32Array(fabric.buffer);
  const layout = geometry(ranks);
  for (let rank = 0; rank < ranks; rank++) {
    const bell = (rankAt(layout, rank) + RANK_BELL) >> 2;
    Atomics.add(i32, bell, 1);
    Atomics.notify(i32, bell);
  }
}
