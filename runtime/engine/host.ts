/** What the engine leaves to TypeScript: see ../mpi/engine/compiled.ts. Records are handed over by their addresses. */
import { Request } from './records';

/** Puts the copy from the heap of a rank into the table. */
export declare function open(rank: i32): void;

/** Puts a move of data into the table. */
export declare function openMove(number: i32): void;

/** Stores the time. */
export declare function tellTime(): void;

/** Lets another rank have the core: not 0 when TypeScript has to see to something. */
export declare function turn(): i32;

/** The same for calls that look and do not wait. */
export declare function yieldCore(): void;

/** Waits until a request is done. */
export declare function wait(request: Request): void;

/** Waits until something has happened. */
export declare function awaitEvent(): void;

/** Looks at everything once, and at what goes on in TypeScript. */
export declare function pollAll(): void;

/**
 * Writes the status of a request that is done, and completes it, unless it is to be kept: one that has failed, or whose kind
 * TypeScript knows. Its error, which is kept for `raiseFailure` when it is the first.
 */
export declare function concludeSpecial(request: Request, status: u32, isKept: bool, isFirst: bool): i32;

/** Raises the error that was kept: of one request, or of one at a place among others. Throws. */
export declare function raiseFailure(place: i32): void;

/** The program cancels a request whose kind TypeScript knows. */
export declare function cancelSpecial(request: Request): void;

/** Begins a persistent one of these. */
export declare function startSpecial(request: Request): void;

/** Raises the error of a request that has failed, and lets go of it. */
export declare function settle(request: Request, status: u32): void;

/**
 * A message of a collective was not what was expected: its sender, what that called, bytes, those that were expected, and
 * the error of the request. Throws.
 */
export declare function fail(rank: i32, called: i32, got: i32, bytes: i32, error: i32): void;

/** Combines what has come, where it lies, with the operand of a request: the memory is that of the number of a move. */
export declare function combineAt(request: Request, number: i32, address: u32): void;

/** What has come for a request of typed data ends with an element. */
export declare function isWhole(request: Request): bool;

/** Puts a layout into the heap; false when there is no room for that. */
export declare function publish(typed: u32): bool;

/** There are too many requests. Throws. */
export declare function tooMany(): void;

/** What an operation is to elements of a datatype that has no number of a reduction: see KIND. */
export declare function operationKind(op: i32, type: i32): i32;

/** to[i] = left[i] op right[i]; of a function of the program `to` has to be `right`. */
export declare function operate(op: i32, type: i32, to: u32, left: u32, right: u32, count: i32): void;

/** Goes on with a communicator after a function of the program. @throws MPI_ERR_COMM when that has freed it */
export declare function goOn(comm: i32): void;

/** Takes memory of the heap for small operands, and notes it in the state; false when there is no room. */
export declare function takeScratch(): bool;

/** Memory of the heap for the operands of a schedule, as much as `takeScratch` takes; 0 when there is no room. */
export declare function takeOperands(): u32;

/** Memory of the heap for a collective; 0 when there is no room. */
export declare function takeMemory(bytes: u32): u32;
export declare function giveMemory(at: u32): void;

/**
 * Twice the number of the reduction of a predefined operation, by which what comes is combined where it lies; 1 more
 * when both orders of two operands give the same bits.
 */
export declare function reductionOf(op: i32, type: i32): i32;

/** The layout of a committed datatype that is not in the table, or 0. */
export declare function layoutOf(type: i32): u32;

/** So many parts that are listed to be sent, and so many to be received, have no byte in common. */
export declare function areApart(sent: i32, received: i32): bool;

/** Counts the neighbours of the rank in the topology of the communicator that was used last: 0 without one, 2 of a grid. */
export declare function countNeighbors(): i32;

/** Lists them among the parts. */
export declare function listNeighbors(): void;
