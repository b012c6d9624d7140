/** The memory of the left operands, as access.wat reaches it. */

export declare function otherHalf(at: u32): i64;
export declare function otherWord(at: u32): i64;
export declare function otherLong(at: u32): i64;
export declare function otherVector(at: u32): v128;
export declare function other1(at: u32): v128;
export declare function other2(at: u32): v128;
export declare function other4(at: u32): v128;
export declare function other8(at: u32): v128;
