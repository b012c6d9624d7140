/** The memory from which data move, as access.wat reaches it. */

@external("access", "fromByte")
export declare function fromByte(at: u32): u32;

@external("access", "fromHalf")
export declare function fromHalf(at: u32): u32;

@external("access", "fromWord")
export declare function fromWord(at: u32): u32;

@external("access", "fromLong")
export declare function fromLong(at: u32): u64;

@external("access", "fromVector")
export declare function fromVector(at: u32): v128;

@external("access", "copyFrom")
export declare function copyFrom(to: u32, from: u32, bytes: u32): void;
