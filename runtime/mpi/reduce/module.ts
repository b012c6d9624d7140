/**
 * Generates the WebAssembly module of one reduction, out[i] = a[i] op b[i], with `out` and `b` in memory 0 and `a` in
 * memory 1. `out` may be one of the operands; nothing need be aligned; an address outside of its memory traps, and
 * what came before it is done.
 *
 * A module has a single function. V8 compiles all of a module when it is made, with the optimizing compiler: a
 * program that sums doubles is not to wait for a hundred other reductions.
 */
import { leb, MAGIC, section, text, vector } from '../../image/encode.ts';
import { TYPE } from './code.ts';
import type { Reduction } from './ops.ts';
import { pairBody } from './pairs.ts';
import { vectorBody } from './vectors.ts';

const MAX_PAGES = 65536;

/**
 * The bytes of the module: imports `m.0` and `m.1`, exports `reduce(out, a, b, count)`. Undefined where WebAssembly
 * has no instructions for the kind.
 */
export function moduleBytes(reduction: Reduction): Uint8Array<ArrayBuffer> | undefined {
  const body = reduction.index === undefined ? vectorBody(reduction) : pairBody(reduction);
  if (body === undefined) return undefined;
  const shared = [2, 3, 0, ...leb(MAX_PAGES)];
  const memories = ['0', '1'].map((name) => [...text('m'), ...text(name), ...shared]);
  return Uint8Array.from([
    ...MAGIC,
    ...section(1, vector([[0x60, 4, ...Array.from({ length: 4 }, () => TYPE.I32), 0]])),
    ...section(2, vector(memories)),
    ...section(3, vector([[0]])),
    ...section(7, vector([[...text('reduce'), 0, 0]])),
    ...section(10, vector([[...leb(body.length), ...body]])),
  ]);
}
