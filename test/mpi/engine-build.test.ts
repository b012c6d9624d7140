/**
 * The engine as it is built: what it shares with TypeScript is up to date, and the module has nothing of its own but functions
 * and words.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENGINE } from '../../dist/runtime/files.js';
import { constants } from '../../runtime/generate.ts';

const source = (name: string) => new URL(`../../runtime/engine/${name}`, import.meta.url);

test('its constants are those of the tables', () => {
  expect(readFileSync(source('constants.ts'), 'utf8'), 'run `node runtime/generate.ts`').toBe(constants());
});

test('it exports functions only, and imports nothing but what the runtime gives it', () => {
  const module = new WebAssembly.Module(readFileSync(ENGINE));
  expect(WebAssembly.Module.exports(module).filter(({ kind }) => kind !== 'function')).toEqual([]);
  const from = new Set(WebAssembly.Module.imports(module).map(({ module }) => module));
  expect([...from].toSorted()).toEqual(['env', 'host']);
});

test('the memories that AssemblyScript does not know take few lines', () => {
  expect(readFileSync(source('access.wat'), 'utf8').split('\n').length).toBeLessThanOrEqual(200);
});
