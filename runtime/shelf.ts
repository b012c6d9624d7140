/**
 * What one thread has given another to keep: a few things by number, those going first that were given or wanted longest ago.
 * Both ends put the same things in the same order, so the giver knows what the keeper has. Memories and modules are handed over
 * like this because a shared memory that arrives in a message counts with all its size for V8's collector, and collecting at the
 * start of every rank took longer than the rank.
 */
export class Shelf<T> {
  #capacity: number;
  readonly #items = new Map<number, T>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(id: number): T | undefined {
    return this.#items.get(id);
  }

  has(id: number): boolean {
    return this.#items.has(id);
  }

  /** Makes room for so many things at least. */
  reserve(capacity: number): void {
    this.#capacity = Math.max(this.#capacity, capacity);
  }

  /** What is wanted now goes last. */
  want(id: number): void {
    const item = this.#items.get(id);
    if (item === undefined) return;
    this.#items.delete(id);
    this.#items.set(id, item);
  }

  put(id: number, item: T): void {
    if (this.#items.size >= this.#capacity) this.#items.delete(this.#items.keys().next().value!);
    this.#items.set(id, item);
  }
}
