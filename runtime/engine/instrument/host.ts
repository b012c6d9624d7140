/** What the instrument leaves to TypeScript: see ../../instruments/instruments.ts. */

/** Stores the time. A number that JavaScript returned would be allocated. */
@external("host", "clock")
export declare function clock(): void;

/** Looks at the heap and at messages that came early. */
@external("host", "look")
export declare function look(): void;

/** For instruments of TypeScript: before a call, and behind one: its record, what it was, when it began and ended. */
@external("host", "before")
export declare function before(): void;

@external("host", "behind")
export declare function behind(at: u32, call: i32, began: f64, ended: f64): void;

/** The rank is frozen: comes back when it may go on. */
@external("host", "rest")
export declare function rest(): void;

/** World rank of a rank of a communicator; -1 where there is none. */
@external("host", "worldRank")
export declare function worldRank(comm: i32, rank: i32): i32;

/** Bytes of an element; 0 where there is none. */
@external("host", "typeBytes")
export declare function typeBytes(type: i32): f64;
