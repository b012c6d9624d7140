/** What a kernel leaves as it was in the process that embeds it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const INDEX = pathToFileURL(resolve(import.meta.dirname, '../../dist/services/index.js')).href;
const folder = mkdtempSync(join(tmpdir(), 'lwk-embedding-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A module with a call, which V8 might inline. */
const CALLING =
  '0,97,115,109,1,0,0,0,1,5,1,96,0,1,127,3,3,2,0,0,7,5,1,1,102,0,1,10,11,2,4,0,65,42,11,4,0,16,0,11';

// V8 14 crashes when a flag that changes code is switched between two threads that compile the same module.
test('modules that the embedder compiled before work in threads that it starts later', async () => {
  const main = join(folder, 'main.mjs');
  writeFileSync(
    main,
    `import { isMainThread, Worker } from 'node:worker_threads';
     import { boot } from '${INDEX}';
     const run = () => {
       const module = new WebAssembly.Module(Uint8Array.of(${CALLING}));
       const { f } = new WebAssembly.Instance(module).exports;
       for (let i = 0; i < 1000; i++) f();
       return module;
     };
     globalThis.kept = run();
     if (isMainThread) {
       await using lwk = await boot({ cores: 1 });
       // (module (func (export "_start")))
       await lwk.run(Uint8Array.of(
       0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,10,1,6,95,115,116,97,114,116,0,0,10,4,1,2,0,11));
       await new Promise((resolve) => new Worker(new URL(import.meta.url)).on('exit', resolve));
       console.log('alive', run() === globalThis.kept);
     }`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [main]);
  expect(stdout).toBe('alive false\n');
}, 30_000);

// V8 14 ended one of seven such processes when its flags changed while the background optimized the module of Node that strips types.
test('programs in TypeScript, which Node has just stripped, start kernels', async () => {
  const classes = Array.from(
    { length: 300 },
    (_, i) =>
      `export interface I${i} { a: number }\nexport class C${i}<T extends I${i}> { get(of: T): number { return of.a; } }`,
  );
  writeFileSync(join(folder, 'classes.ts'), classes.join('\n'));
  const main = join(folder, 'main.ts');
  writeFileSync(
    main,
    `import * as classes from './classes.ts';
     import { boot } from '${INDEX}';
     await using lwk = await boot({ cores: 1 });
     const { status }: { status: number } = await lwk.run(Uint8Array.of(
       0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,10,1,6,95,115,116,97,114,116,0,0,10,4,1,2,0,11));
     console.log(status, Object.keys(classes).length);`,
  );
  for (let starts = 0; starts < 8; starts++) {
    const { stdout } = await promisify(execFile)(process.execPath, [main]);
    expect(stdout).toBe('0 300\n');
  }
}, 60_000);
