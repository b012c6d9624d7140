/** What a move leaves to TypeScript: see ../../mpi/engine/typed.ts. */

/** Goes on by way of the buffer: `fill` of another pair of memories, then `drain`. Bytes moved. */
export declare function through(limit: u32): u32;
