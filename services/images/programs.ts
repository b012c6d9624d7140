/** What programs of jobs are called by their callers, and what they are once they have been read. */
import type { Bytes, LaunchOptions } from '../types.ts';
import type { Image } from './image.ts';

/** Bytes, a path, or a file URL of a program. */
export type Source = Bytes | string | URL;

/** A program, or an image that was compiled before. */
export type Program = Image | Source;

/** What a job runs: one program, or several. */
export type Programs = Program | readonly JobProgram[];

/** One program of a job of several. */
export interface JobProgram extends Pick<LaunchOptions, 'ranks' | 'args' | 'programName' | 'env' | 'dirs'> {
  readonly program: Program;
}

/** A program that has been read, and the options of its ranks. */
export interface LoadedProgram {
  readonly image: Image;
  readonly options: LaunchOptions;
}
