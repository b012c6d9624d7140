import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { gainsOf } from '../../services/cli/gains.ts';
import { type Inspection, inspect } from '../../services/cli/inspect.ts';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';

let path: string;
let facts: Inspection;

beforeAll(async () => {
  path = await guest('lwk-calls');
  facts = inspect('lwk-calls.wasm', readFileSync(path));
});

const name = (text: string): number[] => [text.length, ...Buffer.from(text)];
const section = (id: number, ...content: number[]): number[] => [id, content.length, ...content];

/** A module with one imported function of type () -> (). */
function importing(module: string, field: string): Uint8Array {
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, 0, 0),
    ...section(2, 1, ...name(module), ...name(field), 0, 0),
  ]);
}

describe('a program', () => {
  test('its imports have servers', () => {
    const servers = Object.fromEntries(facts.imports.map((i) => [`${i.module}.${i.name}`, i.servedBy]));
    expect(servers['lwk.getrank']).toBe('local');
    expect(servers['lwk.log']).toBe('shipped');
    expect(servers['wasi_snapshot_preview1.fd_write']).toBe('shipped');
  });

  test('what MPI has and is not supported is told apart', () => {
    for (const prefix of ['', 'P']) {
      expect(inspect('x.wasm', importing('mpi', `${prefix}MPI_Win_fence`)).imports[0]!.servedBy).toBe(
        'unsupported',
      );
      expect(inspect('x.wasm', importing('mpi', `${prefix}MPI_Barrier`)).imports[0]!.servedBy).toBe('local');
    }
  });

  test('its memory, heap, table, exports and tier are known', () => {
    expect(facts).toMatchObject({
      entry: 'command',
      problem: null,
      memory: { origin: 'defined', shared: false },
      heapBytes: 256 * 2 ** 20,
      tier: { name: 'optimized' },
    });
    expect(facts.exports.map((e) => e.name)).toContain('_start');
    expect(facts.layout.break).toBe(facts.memory!.initialPages * 65536);
    expect(facts.bytes).toBe(readFileSync(path).length);
  });

  test('`lwk inspect --json` prints the same', async () => {
    const { status, stdout } = await lwk(['inspect', path, '--json']);
    expect(status).toBe(0);
    expect({ ...JSON.parse(stdout), name: '' }).toEqual({ ...JSON.parse(JSON.stringify(facts)), name: '' });
  });

  test('`lwk inspect` shows it to people', async () => {
    const { status, stdout, stderr } = await lwk(['inspect', path]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const word of ['program', 'memory', 'heap', 'layout', 'table', 'tier', 'features', 'exports'])
      expect(stdout).toMatch(new RegExp(`^${word} `, 'm'));
    expect(stdout).toContain("imports: local calls, on the rank's own thread\n");
    expect(stdout).toContain('  lwk.getrank () -> (i32)\n');
  });
});

test('what other options would bring is told, unless the compiler had them', () => {
  const gains = (features: string[], allowed: string[] | undefined, unfused = 0, unoptimized = 0) =>
    gainsOf(
      { features, unoptimized, unfused },
      { tools: ['clang 19.1.7'], allowed: allowed && new Set(allowed) },
    );
  expect(gains([], undefined)).toEqual([
    'built without SIMD and bulk memory: rebuild with lwk cc -O3, or with -msimd128 -mbulk-memory',
  ]);
  expect(gains(['bulk-memory'], ['simd128'])).toEqual([]);
  expect(gains(['bulk-memory', 'simd128'], undefined, 3, 1)).toEqual([
    '1 function is not optimized (-O0): rebuild with lwk cc -O3',
    expect.stringMatching(/^additions of vectors are not fused with multiplications \(3\): -march=native/),
  ]);
  expect(gains(['bulk-memory', 'relaxed-simd', 'simd128'], undefined, 3)).toEqual([]);
});

describe('a program that does not run here', () => {
  test('says so, and still shows what it is', () => {
    const found = inspect('x.wasm', importing('env', 'missing'));
    expect(found.imports).toMatchObject([{ module: 'env', name: 'missing', servedBy: 'nobody' }]);
    expect(found.problem).toContain('env.missing');
    expect(found).toMatchObject({ tier: null, entry: 'reactor', memory: null });
  });

  test('an unknown WASI function is no reason', () => {
    const found = inspect('x.wasm', importing('wasi_snapshot_preview1', 'sock_frobnicate'));
    expect(found.imports[0]!.servedBy).toBe('ENOSYS');
    expect(found.problem).toBeNull();
  });
});
