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
export { Image } from './images/image.ts';
export { boot } from './kernel/boot.ts';
export type { KernelEvent, KernelEventKind, KernelEventKinds, KernelEvents } from './kernel/events.ts';
export { Kernel, type Program, type Source } from './kernel/kernel.ts';
export type { Each } from './session/parts.ts';
export type { Session } from './session/session.ts';
export type {
  Arrays,
  ExportDescription,
  SessionCall,
  SessionOptions,
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
