/** From the bytes of an image to what ranks instantiate: linked to a heap, compiled, with its gates and its message engine. */
import { LwkError } from '../../runtime/abi/errors.ts';
import type { MpiFunction } from '../../runtime/abi/mpi-functions.ts';
import { gateBytes, gateCalls, heedsSignals } from '../../runtime/gate.ts';
import { type Added, linkImage } from '../../runtime/image/link.ts';
import { type ImageInfo, readImage } from '../../runtime/image/read.ts';
import { tailored } from '../../runtime/mpi/engine/tailor.ts';
import { gateFunctions, mpiGateBytes } from '../../runtime/mpi/gate.ts';
import { mpiImports } from '../../runtime/mpi/imports.ts';
import { FLIGHT } from '../../runtime/recording.ts';
import type { LinkedModule, MpiModules } from '../../runtime/task.ts';
import type { Tier } from '../types.ts';
import { compileEngine, compileOptimized } from './optimize.ts';

/** An image that has been linked to a heap, to compile. */
export interface Linked {
  readonly name: string;
  readonly imports: ImageInfo['imports'];
  readonly linked: Uint8Array<ArrayBuffer>;
  readonly tier: Tier;
}

/** An image to link to a heap and compile. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly heapPages: number;
  readonly tier: Tier;
  readonly added: Added;
}

/** What the main thread knows of V8's flags. */
export interface Flags {
  /** See compileOptimized. */
  readonly switched: readonly string[];
  /** See compileEngine. */
  readonly ours: boolean;
}

export type Compiled = Omit<LinkedModule, 'id'>;

/**
 * Links an image, which does not depend on V8's flags.
 * @param info of the image, where it has been read on this thread
 * @throws LWK_E_IMAGE_FORMAT, LWK_E_IMAGE_MEMORY
 */
export function linkSource(
  { name, bytes, heapPages, tier, added }: Source,
  info = readImage(bytes, name),
): Linked {
  return { name, imports: info.imports, linked: linkImage(info, bytes, heapPages, added), tier };
}

/** @throws LWK_E_IMAGE_FORMAT */
export function compileLinked({ name, imports, linked, tier }: Linked, { switched, ours }: Flags): Compiled {
  const gate = compileOptimized(gateBytes(gateCalls(imports), FLIGHT), switched);
  try {
    const optimized = tier === 'optimized';
    const module = optimized ? compileOptimized(linked, switched) : new WebAssembly.Module(linked);
    const calls = mpiImports(imports);
    return calls.length === 0
      ? { gate, module }
      : { gate, module, mpi: mpiModules(imports, calls, switched, ours) };
  } catch (error) {
    const why = (error as Error).message.replace(/^WebAssembly\.Module\(\): /, '');
    const message = `${name}: V8 refuses the program: ${why}. Was it built for features that this Node.js lacks?`;
    throw new LwkError('LWK_E_IMAGE_FORMAT', message, { name });
  }
}

/** The message engine and the gate of a program that calls these functions. */
function mpiModules(
  imports: readonly { module: string; name: string }[],
  calls: readonly MpiFunction[],
  switched: readonly string[],
  ours: boolean,
): MpiModules {
  const engine = compileEngine(tailored(calls.map(({ name }) => name.slice(4))), switched, ours);
  const has = new Set(WebAssembly.Module.exports(engine).map(({ name }) => name));
  const functions = gateFunctions(calls, (name) => has.has(name));
  return {
    engine,
    gate: compileOptimized(mpiGateBytes(functions, FLIGHT, heedsSignals(imports)), switched),
  };
}
