/**
 * A function of MPI as TypeScript carries it out. What it returns is what the program gets: an error code, of which nothing is
 * MPI_SUCCESS, or the result of one of the few functions that have another one.
 */
export type Call = (...args: number[]) => number | void;

/** Functions by their names without `MPI_`. */
export type Calls = Record<string, Call>;
