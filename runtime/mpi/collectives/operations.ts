/** A collective as its chapters give it: what its arguments add to a program, whatever the form of the call. */
import type { Program } from './program.ts';

/** Adds the steps of an operation to a program that has begun: arguments as they come, without the communicator. */
export type Build = (
  p: Program,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
) => void;

/** Operations by name, with the place of the communicator among their arguments. */
export type Operations = Readonly<Record<string, readonly [comm: number, build: Build]>>;
