/** What the engine leaves to TypeScript: see ../mpi/engine/compiled.ts. Records are handed over by their addresses. */
import { Message, Request } from "./records";

/** Puts the copy from the heap of a rank into the table. */
@external("host", "open")
export declare function open(rank: i32): void;

/** Puts the move of blocks from the heap of a rank into the table. */
@external("host", "openMoves")
export declare function openMoves(rank: i32): void;

/** Stores the time. */
@external("host", "tellTime")
export declare function tellTime(): void;

/** Lets another rank have the core: not 0 when TypeScript has to see to something. */
@external("host", "turn")
export declare function turn(): i32;

/** The same for calls that look and do not wait. */
@external("host", "yieldCore")
export declare function yieldCore(): void;

/** Waits until a request is done. */
@external("host", "wait")
export declare function wait(request: Request): void;

/** Waits until something has happened. */
@external("host", "awaitEvent")
export declare function awaitEvent(): void;

/** Looks at everything once, and at what goes on in TypeScript. */
@external("host", "pollAll")
export declare function pollAll(): void;

/**
 * Writes the status of a request that is done, and completes it, unless it is to be kept: one that has failed, or whose kind
 * TypeScript knows. Its error, which is kept for `raiseFailure` when it is the first.
 */
@external("host", "concludeSpecial")
export declare function concludeSpecial(request: Request, status: u32, isKept: bool, isFirst: bool): i32;

/** Raises the error that was kept: of one request, or of one at a place among others. Throws. */
@external("host", "raiseFailure")
export declare function raiseFailure(place: i32): void;

/** The program cancels a request whose kind TypeScript knows. */
@external("host", "cancelSpecial")
export declare function cancelSpecial(request: Request): void;

/** Begins a persistent one of these. */
@external("host", "startSpecial")
export declare function startSpecial(request: Request): void;

/** Raises the error of a request that has failed, and lets go of it. */
@external("host", "settle")
export declare function settle(request: Request, status: u32): void;

/**
 * A message of a collective was not what was expected: its sender, what that called, bytes, those that were expected, and
 * the error of the request. Throws.
 */
@external("host", "fail")
export declare function fail(rank: i32, called: i32, got: i32, bytes: i32, error: i32): void;

/** Moves what a cell has, or names, to where a request of typed data or an operand wants it. */
@external("host", "deliverCell")
export declare function deliverCell(request: Request, from: i32, cell: u32): void;

/** The same of an early message. */
@external("host", "deliverMessage")
export declare function deliverMessage(request: Request, message: Message): void;

/** Packs the typed data of a send to an address of the fabric. */
@external("host", "pack")
export declare function pack(request: Request, to: u32): void;

/** The layout of the datatype of a send is where receivers can read it; false when there is no room for that. */
@external("host", "hasLayout")
export declare function hasLayout(request: Request): bool;

/** Fills a cell with where data and layout of a send are. */
@external("host", "fillTyped")
export declare function fillTyped(request: Request, cell: u32): void;

/** There are too many requests. Throws. */
@external("host", "tooMany")
export declare function tooMany(): void;

/** What an operation is to elements of a datatype that has no number of a reduction: see KIND. */
@external("host", "operationKind")
export declare function operationKind(op: i32, type: i32): i32;

/** to[i] = left[i] op right[i]; of a function of the program `to` has to be `right`. */
@external("host", "operate")
export declare function operate(op: i32, type: i32, to: u32, left: u32, right: u32, count: i32): void;

/** Goes on with a communicator after a function of the program. @throws MPI_ERR_COMM when that has freed it */
@external("host", "goOn")
export declare function goOn(comm: i32): void;

/** Takes memory of the heap for small operands, and notes it in the state; false when there is no room. */
@external("host", "takeScratch")
export declare function takeScratch(): bool;

/** Memory of the heap for the operands of a schedule, as much as `takeScratch` takes; 0 when there is no room. */
@external("host", "takeOperands")
export declare function takeOperands(): u32;

/** Memory of the heap for a collective; 0 when there is no room. */
@external("host", "takeMemory")
export declare function takeMemory(bytes: u32): u32;

@external("host", "giveMemory")
export declare function giveMemory(at: u32): void;

/**
 * Twice the number of the reduction of a predefined operation, by which what comes is combined where it lies; 1 more
 * when both orders of two operands give the same bits.
 */
@external("host", "reductionOf")
export declare function reductionOf(op: i32, type: i32): i32;

/** The layout of a committed datatype that is not in the table, or 0. */
@external("host", "layoutOf")
export declare function layoutOf(type: i32): u32;

/** Copies data within the heap, from layout to layout; of a block that is 0, and the count its bytes. */
@external("host", "moveData")
export declare function moveData(to: u32, typed: u32, count: i32, from: u32, fromTyped: u32, fromCount: i32): void;

/** So many parts that are listed to be sent, and so many to be received, have no byte in common. */
@external("host", "areApart")
export declare function areApart(sent: i32, received: i32): bool;

/** Counts the neighbours of the rank in the topology of the communicator that was used last: 0 without one, 2 of a grid. */
@external("host", "countNeighbors")
export declare function countNeighbors(): i32;

/** Lists them among the parts. */
@external("host", "listNeighbors")
export declare function listNeighbors(): void;
