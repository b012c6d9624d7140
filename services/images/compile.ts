/** From the bytes of an image to what ranks instantiate: linked to a heap, compiled, with its gate. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { gateBytes, gateCalls } from '../../runtime/gate.ts';
import { linkImage } from '../../runtime/image/link.ts';
import { readImage } from '../../runtime/image/read.ts';
import type { LinkedModule } from '../../runtime/task.ts';
import type { Tier } from '../types.ts';
import { compileOptimized } from './optimize.ts';

/** An image to link to a heap and compile. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly heapPages: number;
  readonly tier: Tier;
  /** Calls of functions of MPI tell where they stand. */
  readonly sites: boolean;
  /** See compileOptimized. */
  readonly setsFlags: boolean;
}

export type Compiled = Omit<LinkedModule, 'id'>;

/**
 * @param info of the image, where it has been read on this thread
 * @throws LWK_E_IMAGE_FORMAT, LWK_E_IMAGE_MEMORY
 */
export function compileImage(
  { name, bytes, heapPages, tier, sites, setsFlags }: Source,
  info = readImage(bytes, name),
): Compiled {
  const linked = linkImage(info, bytes, heapPages, sites);
  const gate = compileOptimized(gateBytes(gateCalls(info.imports), 'plain'), setsFlags);
  try {
    const optimized = tier === 'optimized';
    return { gate, module: optimized ? compileOptimized(linked, setsFlags) : new WebAssembly.Module(linked) };
  } catch (error) {
    const why = (error as Error).message.replace(/^WebAssembly\.Module\(\): /, '');
    const message = `${name}: V8 refuses the program: ${why}. Was it built for features that this Node.js lacks?`;
    throw new LwkError('LWK_E_IMAGE_FORMAT', message, { name });
  }
}
