/** The public API of wasm-lwk. */
import './node-check.ts';

export { ERROR_CODES, type ErrorCode, LwkError } from '../runtime/abi/errors.ts';
export type {
  Export,
  FunctionType,
  ImageInfo,
  Import,
  Kind,
  MemoryInfo,
  Section,
  TableInfo,
} from '../runtime/image/info.ts';
export type { Wait } from '../runtime/mpi/requests/wait.ts';
export type { Frame } from '../runtime/trap.ts';
export type { CoreOptions } from './core/types.ts';
export type { RamDisk } from './disks/types.ts';
export {
  type Contents,
  MemoryFiles,
  type MemoryOptions,
  memoryFiles,
} from './files/memory.ts';
export { tarFiles } from './files/tar.ts';
export type { FileStat, FileSystem, OpenFile, OpenHow } from './files/types.ts';
export { type Quota, readOnly, refuseAll, withQuota } from './files/wrappers.ts';
export { Image } from './images/image.ts';
export type { JobProgram, Program, Programs, Source } from './images/programs.ts';
export { boot } from './kernel/boot.ts';
export type { KernelEvent, KernelEventKind, KernelEventKinds, KernelEvents } from './kernel/events.ts';
export { Kernel } from './kernel/kernel.ts';
export type { PartitionMemory } from './memory/designated.ts';
export type {
  CallMessage,
  FunctionMessage,
  JobMessage,
  KernelStats,
  SessionMessage,
  TimeSummary,
} from './observe/types.ts';
export type { Quotas } from './options/quotas.ts';
export type { SegmentInfo, SegmentRights, Segments } from './options/segments.ts';
export type { LoaderObjects, LoaderTools } from './session/loaded.ts';
export type { Each } from './session/parts.ts';
export type { Session } from './session/session.ts';
export type {
  Arrays,
  ExportDescription,
  SessionCall,
  SessionOptions,
  Snapshot,
  TypedArray,
  ValueType,
} from './session/types.ts';
export type {
  BootOptions,
  Bytes,
  CompileOptions,
  HostCall,
  HostFunction,
  HostImport,
  HostImports,
  HostOptions,
  HostResult,
  Input,
  Job,
  JobResult,
  LaunchOptions,
  MachineCheckOptions,
  Message,
  Offload,
  Output,
  Preopen,
  RankResult,
  RankState,
  Reason,
  RunInput,
  RunOptions,
  RunResult,
  SendOptions,
  Tier,
} from './types.ts';
