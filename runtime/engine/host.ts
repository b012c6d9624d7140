/** What the engine asks of TypeScript: see ../mpi/shortcuts.ts. */

/** Wakes a rank of the world. */
@external("host", "wake")
export declare function wake(rank: i32): void;

/** A message of a collective, the slow way: world rank, tag, address, bytes. `finish` waits for what this has begun. */
@external("host", "sendLater")
export declare function sendLater(rank: i32, tag: i32, from: u32, bytes: i32): void;

/** Answers the bytes received, or -1 when there were more. */
@external("host", "receiveLater")
export declare function receiveLater(rank: i32, tag: i32, to: u32, bytes: i32): i32;

@external("host", "finish")
export declare function finish(): void;

/** Throws. */
@external("host", "fail")
export declare function fail(): void;

/**
 * A message of a collective is not what was expected: its sender, what that called, bytes and those that were expected.
 */
@external("host", "differ")
export declare function differ(rank: i32, called: i32, got: i32, bytes: i32): void;

/** Waits for the acknowledgement (word index) of a long message: world rank, context, tag, address, bytes. */
@external("host", "await")
export declare function awaitLater(ack: i32, rank: i32, context: i32, tag: i32, from: u32, bytes: i32): void;

/** Puts the copy from the heap of a rank into the table. */
@external("host", "open")
export declare function open(rank: i32): void;

/** MPI_Recv in TypeScript. */
@external("host", "Recv")
export declare function recvLater(
  buffer: u32, count: i32, type: i32, source: i32, tag: i32, comm: i32, status: u32,
): i32;

/** TypeScript takes over the light requests. */
@external("host", "absorb")
export declare function absorb(): void;

/** Lets another rank have the core: not 0 when TypeScript has to see to something. */
@external("host", "turn")
export declare function turn(): i32;
