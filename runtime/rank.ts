/** What the local calls of a rank work on. One object for each rank, made before its guest starts. */
import type { DescriptorTable } from './channel/descriptors.ts';
import type { PostWriter } from './channel/post.ts';
import type { Turns } from './instruments/turns.ts';
import type { GuestMemory } from './memory/guest.ts';
import type { HeapMap } from './memory/map.ts';

export interface Rank {
  readonly rank: number;
  readonly size: number;
  /** Number of its program among those of the job. */
  readonly program: number;
  readonly slot: number;
  /** Host number of its core, or -1 when it is not bound. */
  readonly core: number;
  /** No other thread needs this core: waiting may spin. */
  readonly alone: boolean;
  /** Lets another thread have the core, where the rank has it not alone. */
  yieldCore(): void;
  readonly args: readonly Uint8Array[];
  readonly env: readonly Uint8Array[];
  readonly preopens: readonly Uint8Array[];
  /** The kernel memory in words and in doubles. */
  readonly k: Int32Array;
  readonly f64: Float64Array;
  readonly heap: GuestMemory;
  /** The heap itself, and those of all ranks where the program asks for them. */
  readonly memory: WebAssembly.Memory;
  readonly peers: readonly WebAssembly.Memory[];
  readonly map: HeapMap;
  readonly fds: DescriptorTable;
  readonly posts: PostWriter;
  /** Of a reproducible run. */
  readonly turns: Turns | undefined;
  /** A shipped call by its number, in the form in which the guest calls it; set when the gate has been made. */
  shipped(number: number): CallFunction;
}

/** A function that a guest or the gate calls: i32 arguments (an i64 comes as two, low first), an errno or nothing back. */
export type CallFunction = (...args: number[]) => number | void;

/** Calls a function of the guest by its index in the table; `find` answers the function, or null. */
export interface CallBack {
  (index: number, ...args: number[]): number;
  find(index: number): CallFunction | null;
}

/** The local calls of one family, by the number of the call. */
export type LocalCalls = Record<number, CallFunction>;
