/** The kernel memory, the state of messages and the heap, as access.wat reaches them; addresses are bytes. */

@external("access", "kernelWord")
export declare function kernelWord(at: u32): i32;

@external("access", "kernelDouble")
export declare function kernelDouble(at: u32): f64;

@external("access", "setKernelWord")
export declare function setKernelWord(at: u32, value: i32): void;

@external("access", "setKernelDouble")
export declare function setKernelDouble(at: u32, value: f64): void;

@external("access", "stateWord")
export declare function stateWord(at: u32): i32;

@external("access", "heapWord")
export declare function heapWord(at: u32): i32;

@external("access", "heapPages")
export declare function heapPages(): u32;

@external("access", "site")
export declare function site(): i32;
