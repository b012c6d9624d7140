/** Writes dist/runtime/mpi/shortcuts.wasm; `npm run build` does it after the TypeScript. */
import { readFileSync, writeFileSync } from 'node:fs';
import binaryen from 'binaryen';
import * as mpi from './abi/mpi.ts';
import * as layout from './fabric/layout.ts';
import * as state from './fabric/state.ts';
import { CALLED, COLLECTIVE } from './mpi/coll/called.ts';
import { FLAT, PULLED } from './mpi/coll/move.ts';
import { GENERATION, INDEX_MASK, NO_GENERATION } from './mpi/request.ts';
import { STATUS, STATUS_BYTES } from './mpi/status.ts';

const CELL = Object.fromEntries(Object.entries(layout.CELL).map(([name, word]) => [name, 4 * word]));
const CONSTANTS: Readonly<Record<string, unknown>> = {
  ...mpi,
  ...layout,
  ...state,
  CELL,
  CALLED,
  COLLECTIVE,
  FLAT,
  PULLED,
  STATUS,
  STATUS_BYTES,
  INDEX_MASK,
  GENERATION,
  NO_GENERATION,
};

/** A constant by its name, or by object and name. */
function constant(path: string): number {
  const value = path
    .split('.')
    .reduce<unknown>((of, name) => (of as Record<string, unknown>)?.[name], CONSTANTS);
  if (typeof value !== 'number') throw new Error(`shortcuts.wat: there is no constant ${path}`);
  return value;
}

const source = readFileSync(new URL('mpi/shortcuts.wat', import.meta.url), 'utf8');
const module = binaryen.parseText(
  source.replaceAll(/\{([\w.]+)\}/g, (_, path: string) => String(constant(path))),
);
module.setFeatures(binaryen.Features.All);
if (!module.validate()) throw new Error('shortcuts.wat is not valid');
// The compiler of V8 inlines little here.
binaryen.setOptimizeLevel(3);
binaryen.setAlwaysInlineMaxSize(60);
binaryen.setFlexibleInlineMaxSize(120);
module.optimize();
writeFileSync('dist/runtime/mpi/shortcuts.wasm', module.emitBinary());
