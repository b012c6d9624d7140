/** Programs of every size: from a kilobyte to 60 MB, with ten thousand functions, with one of a megabyte. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { leb } from '../../runtime/image/encode.ts';
import { lwk } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'lwk-sizes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NUMBER_63 = 63;

/** Code of the function `x`, again and again with another constant, and the same in JavaScript. */
const PIECES = {
  /** x = (x + k) * 3 */
  sums: {
    code: (k: number) => [0x20, 0, 0x41, k & NUMBER_63, 0x6a, 0x41, 3, 0x6c, 0x21, 0],
    step: (x: number, k: number) => Math.imul((x + (k & NUMBER_63)) | 0, 3),
  },
  /** do x += 5; while (x & 64); x ^= k */
  loops: {
    code: (k: number) => [
      ...[0x03, 0x40, 0x20, 0, 0x41, 5, 0x6a, 0x22, 0, 0x41, 0xc0, 0, 0x71, 0x0d, 0, 0x0b],
      ...[0x20, 0, 0x41, k & NUMBER_63, 0x73, 0x21, 0],
    ],
    step: (x: number, k: number) => {
      let next = x;
      do next = (next + 5) | 0;
      while (next & 64);
      return next ^ (k & NUMBER_63);
    },
  },
} as const;

interface Shape {
  readonly functions: number;
  /** Of each. */
  readonly bytes: number;
  readonly of: keyof typeof PIECES;
  /** Every so many functions one is called. */
  readonly every: number;
}

/**
 * A program that calls its functions one after the other, and ends, by a call through a table, with a status that all have had a
 * part in.
 */
function program({ functions, bytes, of, every }: Shape): { image: Buffer; status: number } {
  const { code, step } = PIECES[of];
  const pieces = Math.ceil(bytes / code(0).length);
  const body = Buffer.from([0, ...Array.from({ length: pieces }, (_, k) => code(k)).flat(), 0x20, 0, 0x0b]);
  const calls = Array.from({ length: Math.ceil(functions / every) }, (_, i) => leb(2 + i * every));
  const start = [
    ...[1, 1, 0x7f, 0x41, 1],
    ...calls.flatMap((index) => [0x10, ...index]),
    ...[0x41, 0x7f, 0x71, 0x41, 0xfb, 0, 0x70, 0x41, 0, 0x11, 0, 0, 0x0b],
  ];
  let x = 1;
  for (let call = 0; call < calls.length; call++) for (let k = 0; k < pieces; k++) x = step(x, k);
  const sized = (...parts: (Uint8Array | readonly number[])[]) => {
    const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
    return Buffer.concat([Buffer.from(leb(content.length)), content]);
  };
  const name = (text: string) => [text.length, ...Buffer.from(text)];
  const image = Buffer.concat([
    Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]),
    Buffer.of(1),
    sized([3, 0x60, 1, 0x7f, 0, 0x60, 0, 0, 0x60, 1, 0x7f, 1, 0x7f]),
    Buffer.of(2),
    sized([1], name('wasi_snapshot_preview1'), name('proc_exit'), [0, 0]),
    Buffer.of(3),
    sized(leb(functions + 1), [1], Buffer.alloc(functions, 2)),
    Buffer.of(4),
    sized([1, 0x70, 0, 1]),
    Buffer.of(5),
    sized([1, 0, 1]),
    Buffer.of(7),
    sized([2], name('memory'), [2, 0], name('_start'), [0, 1]),
    Buffer.of(9),
    sized([1, 0, 0x41, 0, 0x0b, 1, 0]),
    Buffer.of(10),
    sized(leb(functions + 1), sized(start), ...Array<Buffer>(functions).fill(sized(body))),
  ]);
  return { image, status: (x >>> 0) % 123 };
}

/** With the way they are compiled when nobody says. */
const SHAPES: readonly (readonly [string, string, Shape])[] = [
  ['a kilobyte', 'optimized', { functions: 1, bytes: 850, of: 'loops', every: 1 }],
  ['ten thousand functions', 'tiered', { functions: 10_000, bytes: 20, of: 'sums', every: 10 }],
  // V8's optimizing compiler takes more than a minute for it.
  ['one function of a megabyte', 'tiered', { functions: 1, bytes: 1_000_000, of: 'loops', every: 1 }],
  ['60 MB', 'tiered', { functions: 60_000, bytes: 1000, of: 'sums', every: 500 }],
];

test.each(SHAPES)('%s', { timeout: 60_000 }, async (_, tier, shape) => {
  const { image, status } = program(shape);
  const file = join(folder, 'program.wasm');
  writeFileSync(file, image);
  expect(await lwk(['run', file], { timeout: 50_000 })).toMatchObject({ status, stdout: '', stderr: '' });
  const { stdout } = await lwk(['inspect', '--json', file]);
  expect(JSON.parse(stdout).tier).toMatchObject({ name: tier });
});

const INDEX = pathToFileURL(resolve(import.meta.dirname, '../../dist/services/index.js')).href;

/**
 * How the functions of a module that is new are compiled: which compiler's lines V8 prints before anything is called. The program is
 * above 64 KiB, and so compiled on a thread of its own.
 */
const EMBEDDER = `
  import { setFlagsFromString } from 'node:v8';
  import { readFileSync } from 'node:fs';
  import { boot } from '${INDEX}';
  const [, , image, ...flags] = process.argv;
  for (const flag of flags) setFlagsFromString(flag);
  // (func (export "f") (result i32) (i32.const N)), another one each time
  const own = (n) => {
    console.log('own ' + n);
    const module = new WebAssembly.Module(
      Uint8Array.of(0,97,115,109,1,0,0,0,1,5,1,96,0,1,127,3,2,1,0,7,5,1,1,102,0,0,10,6,1,4,0,65,n,11));
    console.log('made ' + n);
    if (new WebAssembly.Instance(module).exports.f() !== n) throw new Error('own ' + n);
  };
  own(1);
  const statuses = [];
  {
    await using lwk = await boot({ cores: 1 });
    const compiled = await lwk.compile(readFileSync(image));
    const running = lwk.run(compiled);
    own(2);
    statuses.push((await running).status);
    own(3);
    statuses.push((await lwk.run(readFileSync(image))).status);
  }
  own(4);
  console.log('statuses ' + statuses);
`;

test.each([
  [[], [], 'Liftoff', false],
  [['--no-wasm-lazy-compilation'], [], 'Liftoff', true],
  [['--no_liftoff'], [], 'TurboFan', false],
  [['--no-liftoff', '--no-wasm-lazy-compilation'], [], 'TurboFan', true],
  [['--liftoff-only'], [], 'Liftoff', false],
  [[], ['--liftoff-only'], 'Liftoff', false],
  [[], ['--no-wasm-inlining', '--wasm-lazy-validation', '--no-wasm-tier-up'], 'Liftoff', false],
  [[], ['--no-liftoff'], 'TurboFan', false],
  [[], ['--no-liftoff', '--no-wasm-lazy-compilation'], 'TurboFan', true],
] as const)(
  'a process that was started with %j and has set %j compiles its modules as without us',
  { timeout: 30_000 },
  async (started, set, compiler, atOnce) => {
    const { image, status } = program({ functions: 300, bytes: 300, of: 'loops', every: 1 });
    const file = join(folder, 'embedded.wasm');
    const main = join(folder, 'embedder.mjs');
    writeFileSync(file, image);
    writeFileSync(main, EMBEDDER);
    const args = ['--trace-wasm-compilation-times', ...started, main, file, ...set];
    // Into a file: what V8 writes while a pipe is full is lost.
    const output = join(folder, 'embedded.txt');
    await promisify(execFile)('sh', ['-c', '"$@" >"$0"', output, process.execPath, ...args]);
    const stdout = readFileSync(output, 'utf8');
    expect(stdout).toContain(`statuses ${status},${status}\n`);
    const compiled = (text: string) => text.includes(`#0 using ${compiler}`);
    for (const n of [1, 3, 4]) {
      const [making = '', calling = ''] = stdout.split(`own ${n}\n`)[1]!.split(`made ${n}\n`);
      expect([n, compiled(making), compiled(calling.split(/own|statuses/)[0]!)]).toEqual([
        n,
        atOnce,
        !atOnce,
      ]);
    }
  },
);
