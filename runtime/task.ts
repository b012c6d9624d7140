/** What passes between the kernel and the worker that runs a rank. */
import type { Hosted } from './hosted.ts';
import type { Unserved } from './image/imports.ts';
import type { ToolsTask } from './instruments/layout.ts';
import type { MachineCheckReport } from './machine-checks.ts';
import type { Remains } from './remains.ts';
import type { Trap } from './trap.ts';

/** The fabric of a job, for a rank whose image uses MPI. Memories are numbers, as the heap is. */
export interface FabricTask {
  readonly memoryId: number;
  /** Heap of each rank. */
  readonly heapIds: readonly number[];
}

/** What a rank has mounted besides directories of the host. */
export interface MountsTask {
  /** Its RAM disks, by the number of their memory, and whether other ranks have them too. */
  readonly disks: readonly { readonly memoryId: number; readonly shared: boolean }[];
}

/** A part of a memory: its first byte and the one behind its last. */
export type Range = readonly [from: number, to: number];

/**
 * What a worker is given to run one rank. Heap and module are numbers: the kernel hands them over when the rank attaches, if the
 * worker has not kept them.
 */
export interface RankTask {
  readonly rank: number;
  readonly size: number;
  /** Number of its program among those of the job. */
  readonly program: number;
  readonly slot: number;
  /** Host number of the core, or -1. */
  readonly core: number;
  /** No other thread needs the core. */
  readonly alone: boolean;
  /** Look for an answer for a while before sleeping. */
  readonly polls: boolean;
  /**
   * The kernel has chosen a thread that has all that is named here and runs on the core: it need not say which one it is, nor
   * wait for the other ranks.
   */
  readonly attached: boolean;
  readonly heapId: number;
  readonly fabric: FabricTask | undefined;
  /** Heaps of all ranks, where the program copies from and to them. */
  readonly peers: readonly number[] | undefined;
  /** What of the heap an earlier job has left, to be made zero first. */
  readonly dirty: Range;
  /** What of the heap to make resident before the start. */
  readonly touch: Range;
  readonly moduleId: number;
  /** Where malloc's memory begins, as far as is known. */
  readonly mallocFrom: number;
  readonly args: readonly Uint8Array[];
  readonly env: readonly Uint8Array[];
  readonly preopens: readonly Uint8Array[];
  readonly mounts: MountsTask | undefined;
  readonly unserved: Unserved;
  /** Functions of the host that the program imports, by their numbers. */
  readonly hosted: readonly Hosted[];
  /** Numbers of the shipped calls that this rank carries out itself, and of those that it does at first: see core.ts. */
  readonly direct: readonly number[];
  readonly atFirst: readonly number[];
  /** What is to be recorded of its calls. */
  readonly tools?: ToolsTask | undefined;
  /**
   * A debugger stops it before its program begins, for which it waits so many milliseconds until one has attached to its thread;
   * undefined for a rank that does not stop.
   */
  readonly stops: number | undefined;
  /** A core file may be wanted of it. */
  readonly leavesRemains: boolean;
  /** The rank stays when it has started, and carries out calls of exports. */
  readonly session: boolean;
  /** It goes on from a snapshot, which the kernel puts into its heap and globals: nothing of the program runs before. */
  readonly restored: boolean;
  /** Export that is called instead of the entry point, with arguments of its types. */
  readonly invoke?: { readonly name: string; readonly args: readonly (number | bigint)[] } | undefined;
}

/** How a rank ended. */
export interface RankEnd {
  /** 0 to 255; 134 for a trap, 128 + n after signal n. */
  readonly status: number;
  /** The signal that ended it. */
  readonly signal?: number;
  /** Who has sent it: a rank, or one of SENDER; undefined where nobody has. */
  readonly sender?: number | undefined;
  /** Offsets of its frames are those of the linked module. */
  readonly trap?: Trap;
  /** After a trap: the stack pointer of the program, where it is known. */
  readonly stackPointer?: number | undefined;
  /** For a core file, where one may be wanted. */
  readonly remains?: Remains | undefined;
  /** The machine check that ended it. */
  readonly machineCheck?: MachineCheckReport | undefined;
  /** The guest could not be started. */
  readonly fault?: string;
  /** Why MPI ended it. */
  readonly abort?: string | undefined;
  /** How far it came with MPI; nothing where it did not begin. */
  readonly mpi?: 'initialized' | 'finalized' | undefined;
  /** Pages of the largest heap that was asked for in vain; 0 when none was. */
  readonly denied: number;
  /** What the invoked export returned. */
  readonly values?: readonly (number | string)[];
  /** Processor time that its thread has had for it, milliseconds, and the most of the heap that was in use. */
  readonly processorMs?: number;
  readonly heapHighBytes?: number;
}

/** A compiled image and what stands between it and the runtime, with a number of their own in this process. */
export interface LinkedModule {
  readonly id: number;
  readonly module: WebAssembly.Module;
  readonly gate: WebAssembly.Module;
  /** For a program that uses MPI. */
  readonly mpi?: MpiModules;
}

/** The message engine, with what the program needs of it, and the gate of MPI, when no instruments are asked for. */
export interface MpiModules {
  readonly engine: WebAssembly.Module;
  readonly gate: WebAssembly.Module;
}

/** Memories (heaps, a fabric) and a module for the worker to keep, those that it has not got. */
export interface Supply {
  /** Numbers of all memories that the rank needs: none of them makes room for another one. */
  readonly wanted: readonly number[];
  readonly memories: readonly { readonly id: number; readonly memory: WebAssembly.Memory }[];
  readonly module?: LinkedModule;
  /** How many memories the worker has to keep from now on. */
  readonly keep: number;
}

/** What a rank may do with a segment that it has opened. */
export const READS = 1;
export const WRITES = 2;

/** A segment that a rank has opened; see syscalls/memories.ts. */
export interface Segment {
  /** Of the rank: others' that its thread has had before are nobody's any more. */
  readonly slot: number;
  readonly handle: number;
  readonly memory: WebAssembly.Memory;
  readonly bytes: number;
  readonly rights: number;
}

export interface SegmentSupply {
  readonly segment?: Segment;
}

/** What a worker says when it has loaded its modules: its number. */
export interface Loaded {
  readonly loaded: number;
}

/** Memories and modules that a worker keeps at least; see Shelf. */
export const SHELF_CAPACITY = 4;

/** Exit status of a trap, as a shell shows SIGABRT. */
export const TRAP_STATUS = 134;
