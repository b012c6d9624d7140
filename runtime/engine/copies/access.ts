/** The memories to which data move, and from which, as access.wat reaches them. */

export declare function toWord(at: u32): u32;
export declare function toLong(at: u32): i64;
export declare function setByte(at: u32, value: u32): void;
export declare function setHalf(at: u32, value: u32): void;
export declare function setWord(at: u32, value: u32): void;
export declare function setLong(at: u32, value: u64): void;
export declare function setVector(at: u32, value: v128): void;
export declare function fromByte(at: u32): u32;
export declare function fromHalf(at: u32): u32;
export declare function fromWord(at: u32): u32;
export declare function fromLong(at: u32): i64;
export declare function fromVector(at: u32): v128;
export declare function copyFrom(to: u32, from: u32, bytes: u32): void;
