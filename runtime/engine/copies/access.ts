/** The memory from which data move, as access.wat reaches it. */

export declare function fromByte(at: u32): u32;
export declare function fromHalf(at: u32): u32;
export declare function fromWord(at: u32): u32;
export declare function fromLong(at: u32): u64;
export declare function fromVector(at: u32): v128;
export declare function copyFrom(to: u32, from: u32, bytes: u32): void;
