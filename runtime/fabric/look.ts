/** The processor keeps the order of loads, and of stores. */
export const ORDERED: boolean = process.arch === 'x64' || process.arch === 'ia32';

/**
 * A look at a word that another thread writes. `Atomics.load` is a call of a builtin for V8, some 4 ns; a plain load
 * is one instruction. Where the processor keeps the order a plain load means the same, and V8 neither moves loads of
 * shared memory nor leaves any out of a loop; elsewhere it is the atomic one.
 */
export const look: (words: Int32Array, index: number) => number = ORDERED
  ? (words, index) => words[index]!
  : (words, index) => Atomics.load(words, index);
