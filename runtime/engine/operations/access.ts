/** The memory of the left operands, as access.wat reaches it. */

@external("access", "otherHalf")
export declare function otherHalf(at: u32): i64;

@external("access", "otherWord")
export declare function otherWord(at: u32): i64;

@external("access", "otherLong")
export declare function otherLong(at: u32): i64;

@external("access", "otherVector")
export declare function otherVector(at: u32): v128;

@external("access", "other1")
export declare function other1(at: u32): v128;

@external("access", "other2")
export declare function other2(at: u32): v128;

@external("access", "other4")
export declare function other4(at: u32): v128;

@external("access", "other8")
export declare function other8(at: u32): v128;
