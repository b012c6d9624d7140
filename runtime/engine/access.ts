/**
 * The rank's heap and the fabric, as access.wat reaches them; addresses are bytes. A heap belongs to its guest: what
 * is there is read once, checked, and kept in locals.
 */

export declare function heapByte(at: u32): i32;
export declare function heapHalf(at: u32): i32;
export declare function heapWord(at: u32): i32;
export declare function heapLong(at: u32): i64;
export declare function setHeapByte(at: u32, value: i32): void;
export declare function setHeapHalf(at: u32, value: i32): void;
export declare function setHeapWord(at: u32, value: i32): void;
export declare function setHeapLong(at: u32, value: i64): void;
export declare function fabricByte(at: u32): i32;
export declare function fabricHalf(at: u32): i32;
export declare function fabricWord(at: u32): i32;
export declare function fabricLong(at: u32): i64;
export declare function setFabricByte(at: u32, value: i32): void;
export declare function setFabricHalf(at: u32, value: i32): void;
export declare function setFabricWord(at: u32, value: i32): void;
export declare function setFabricLong(at: u32, value: i64): void;
export declare function look(at: u32): i32;
export declare function tell(at: u32, value: i32): void;
export declare function swapIf(at: u32, expected: i32, value: i32): i32;
export declare function exchange(at: u32, value: i32): i32;
export declare function ring(at: u32): void;
export declare function copyToFabric(to: u32, from: u32, bytes: u32): void;
export declare function copyFromFabric(to: u32, from: u32, bytes: u32): void;
export declare function copyInHeap(to: u32, from: u32, bytes: u32): void;
export declare function copyToState(to: u32, from: u32, bytes: u32): void;
export declare function copyFromState(to: u32, from: u32, bytes: u32): void;
export declare function isOpen(rank: i32): bool;
export declare function pull(rank: i32, to: u32, from: u32, bytes: u32): void;
export declare function isCompiled(number: i32): bool;
export declare function reduce(number: i32, to: u32, left: u32, right: u32, bytes: u32): void;
export declare function isFunction(index: i32): bool;
export declare function callFunction(index: i32, left: u32, right: u32, count: u32, datatype: u32): void;
export declare function isMoving(rank: i32): bool;
export declare function move(
  number: i32,
  to: u32,
  toLayout: u32,
  toCount: u32,
  from: u32,
  fromLayout: u32,
  fromCount: u32,
  limit: u32,
): void;

/** Calls a function of the engine that only some programs reach: see LATER. */
export declare function later(number: i32, address: u32): void;
