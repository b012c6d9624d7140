/** What the instrument leaves to TypeScript: see ../../instruments/instruments.ts. */

/** Stores the time. A number that JavaScript returned would be allocated. */
export declare function clock(): void;

/** Looks at the heap and at messages that came early. */
export declare function look(): void;

/** For instruments of TypeScript: before a call, and behind one: its record, what it was, when it began and ended. */
export declare function before(): void;
export declare function behind(at: u32, call: i32, began: f64, ended: f64): void;

/** The rank is frozen: comes back when it may go on. */
export declare function rest(): void;

/** World rank of a rank of a communicator; -1 where there is none. */
export declare function worldRank(comm: i32, rank: i32): i32;

/** Bytes of an element; 0 where there is none. */
export declare function typeBytes(type: i32): f64;
