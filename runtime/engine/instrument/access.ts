/** The kernel memory, the state of messages and the heap, as access.wat reaches them; addresses are bytes. */

export declare function kernelWord(at: u32): i32;
export declare function kernelDouble(at: u32): f64;
export declare function setKernelWord(at: u32, value: i32): void;
export declare function setKernelDouble(at: u32, value: f64): void;
export declare function stateWord(at: u32): i32;
export declare function heapWord(at: u32): i32;
export declare function heapPages(): u32;
export declare function site(): i32;
