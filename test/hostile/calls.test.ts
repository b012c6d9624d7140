/**
 * Guests that call everything with anything. The kernel survives each of them, the sandbox holds, the job ends in one of the
 * documented ways, and the next job finds everything as it should be.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Kernel, memoryFiles } from '../../dist/services/index.js';
import { SYSCALLS, type Syscall } from '../../runtime/abi/syscalls.ts';
import { program, wat } from '../support/wat.ts';
import { anything } from './anything.ts';

const CALLS = 400;
const MODULES: Readonly<Record<string, string>> = {
  wasi: 'wasi_snapshot_preview1',
  unstable: 'wasi_unstable',
  lwk: 'lwk',
};
const TYPES: Readonly<Record<string, string>> = { i: 'i32', I: 'i64' };

let kernel: Kernel;
let root: string;
beforeAll(async () => {
  kernel = await boot({ cores: 1 });
  root = mkdtempSync(join(tmpdir(), 'lwk-hostile-'));
  mkdirSync(join(root, 'inside/sub'), { recursive: true });
  writeFileSync(join(root, 'inside/file'), 'inside');
  writeFileSync(join(root, 'canary'), 'canary');
});
afterAll(async () => {
  await kernel.close();
  rmSync(root, { recursive: true, force: true });
});

/** A guest that calls one function again and again. */
function fuzzer({ module, name, signature }: Syscall, seed: number): Uint8Array {
  const [params, result] = signature.split(':') as [string, string];
  const args = [...params]
    .map((type) => (type === 'I' ? '(i64.extend_i32_s (call $any))' : '(call $any)'))
    .join(' ');
  return wat(`(module
    (import "${MODULES[module]}" "${name}" (func $call ${[...params].map((p) => `(param ${TYPES[p]})`).join(' ')}
      ${result === '' ? '' : `(result ${TYPES[result]})`}))
    (memory (export "memory") 1)
    (data (i32.const 0) "file\\00sub/../../canary\\00/etc/passwd\\00..\\00.\\00sub/\\00")
    (table (export "__indirect_function_table") 4 funcref) (elem (i32.const 1) $handler $handler $other)
    (func $handler (param i32 i32 i32)) (func $other (param i64))
    ${anything(seed)}
    (func (export "_start") (local $n i32)
      (loop $again
        ${result === '' ? `(call $call ${args})` : `(drop (call $call ${args}))`}
        (br_if $again (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 1))) (i32.const ${CALLS}))))))`);
}

const TARGETS = SYSCALLS.filter(({ module, name }) => module !== 'kernel' && !/^proc_/.test(name));

test.each(TARGETS)('$module $name survives any arguments', async (call) => {
  for (const [i, offload] of (['ship', 'direct'] as const).entries()) {
    const options = {
      heap: '64KiB',
      dirs: [`${root}/inside::/`],
      // Descriptors from 4 on: all kinds of mounts are to hold.
      ramDisks: ['/disk:64KiB', '/shared:64KiB:shared'],
      procfs: true,
      mounts: { '/memory': memoryFiles({ '/file': 'in memory' }) },
      segments: { create: '256KiB', read: ['*'], write: ['*'] },
      stdout: 'ignore',
      stderr: 'ignore',
      offload,
      timeoutMs: 1000,
    } as const;
    const job = await kernel.launch(fuzzer(call, call.number * 7 + i + 1), options);
    const { status } = await job.exited;
    // A trap is no crash: the guest may have overwritten what it needs. Sleeps and reads may last; some send themselves signals.
    if (/^(kill|raise|setitimer)$/.test(call.name)) expect(status === 124 || status <= 128 + 31).toBe(true);
    else expect([0, 124, 134]).toContain(status);
  }
  expect(readFileSync(join(root, 'canary'), 'utf8')).toBe('canary');
  expect(existsSync(join(root, 'inside'))).toBe(true);
  expect(await kernel.run(program('(call $say)'), { heap: '1MiB' })).toMatchObject({
    status: 0,
    stdout: 'hello\n',
  });
});

test.each(['__proto__', 'constructor', 'toString', '__indirect_function_table', 'memory '])(
  'an export named %s is only a name',
  async (name) => {
    const image = wat(
      `(module (memory (export "memory") 1) (table 1 funcref) (func $f (export "${name}")) (func (export "_start")))`,
    );
    expect((await kernel.run(image, { heap: '1MiB' })).status).toBe(0);
  },
);

test('a program that closes everything it has ends as usual', async () => {
  const image =
    wat(`(module (import "wasi_snapshot_preview1" "fd_close" (func $close (param i32) (result i32)))
    (memory (export "memory") 1)
    (func (export "_start") (local $fd i32)
      (loop $next (drop (call $close (local.get $fd)))
        (br_if $next (i32.lt_u (local.tee $fd (i32.add (local.get $fd) (i32.const 1))) (i32.const 600))))))`);
  expect(await kernel.run(image, { heap: '1MiB', dirs: [`${root}/inside::/`] })).toMatchObject({
    status: 0,
    stdout: '',
  });
});
