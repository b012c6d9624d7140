/** The public API of wasm-lwk. */
import './node-check.ts';

export { ERROR_CODES, type ErrorCode, LwkError } from '../runtime/abi/errors.ts';
export { Image, type Tier } from './image.ts';
export { boot, Kernel, type Program } from './kernel.ts';
export type {
  BootOptions,
  CompileOptions,
  Input,
  Job,
  JobResult,
  LaunchOptions,
  Offload,
  Output,
  Preopen,
  RankResult,
  Reason,
  RunOptions,
  RunResult,
} from './types.ts';
