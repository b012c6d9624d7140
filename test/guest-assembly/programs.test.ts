/** AssemblyScript programs of the wasi-shim: what they say and how they end, under the kernel and under node:wasi. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { assemble, assembled } from '../support/assemblyscript.ts';
import { runWasi } from '../toolchain/wasi.ts';

let kernel: Kernel;
beforeAll(async () => {
  kernel = await boot({ cores: 1, oversubscribe: true });
});
afterAll(() => kernel.close());

const HEAP = { heap: '4MiB' };

test('arguments and environment, also those that are not ASCII', async () => {
  const env = { A: 'b=c', NAME: randomUUID() };
  const args = ['ä ü', '', '€😀'];
  const { stdout } = await kernel.run(await assembled('echo-args'), { ...HEAP, args, env });
  expect(stdout).toBe(
    `argv[0]=echo-args.wasm\nargv[1]=ä ü\nargv[2]=\nargv[3]=€😀\nenv A=b=c\nenv NAME=${env.NAME}\n`,
  );
});

test('lines of a program are whole and in order', async () => {
  const { stdout } = await kernel.run(await assembled('write-lines'), { ...HEAP, args: ['5000'] });
  expect(stdout).toBe(`${Array.from({ length: 5000 }, (_, i) => `line ${i}\n`).join('')}ä€😀\n`);
});

test('the clocks: the time of day is that of the host, the others go on', async () => {
  const before = Date.now();
  const { stdout } = await kernel.run(await assembled('time'), HEAP);
  const now = Number(/^now (\d+)$/m.exec(stdout)![1]);
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
  expect(stdout).toContain('performance goes on\nhrtime goes on\n');
});

test('random numbers differ from run to run', async () => {
  const program = await assembled('random');
  const runs = [await kernel.run(program, HEAP), await kernel.run(program, HEAP)];
  for (const { stdout } of runs) expect(stdout).toMatch(/^0\.\d+(?:e-\d+)?\nevery byte value is there\n$/);
  expect(runs[0]!.stdout).not.toBe(runs[1]!.stdout);
});

test('process.exit ends the program there and then', async () => {
  const result = await kernel.run(await assembled('exit-3'), HEAP);
  expect(result).toMatchObject({ status: 3, reason: 'exit', stdout: 'before\n', stderr: '' });
});

test.each([
  ['trap-unreachable', 'unreachable'],
  ['trap-oob', 'out of bounds memory access'],
])('%s: the report has the kind and the names of the functions', async (name, kind) => {
  const result = await kernel.run(await assembled(name), HEAP);
  expect(result).toMatchObject({ status: 134, reason: 'trap', stdout: 'before\n' });
  expect(result.ranks[0]!.trap).toMatchObject({ kind });
  expect(result.ranks[0]!.trap!.stack.at(-1)!.function).toBe('~start');
});

test('spin-forever is ended by the time limit, and its output is there', async () => {
  const result = await kernel.run(await assembled('spin-forever'), { ...HEAP, timeoutMs: 300 });
  expect(result).toMatchObject({ status: 124, reason: 'timeout', stdout: 'spinning\n' });
});

test('the same programs run under node:wasi: they are ordinary WASI commands', async () => {
  expect(runWasi(await assemble('guest/assembly/pi.ts'), ['1'])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^rank 0 of 1: 3\.2, /),
  });
  expect(runWasi(await assembled('exit-3'))).toMatchObject({ status: 3, stdout: 'before\n' });
  expect(runWasi(await assembled('write-lines'), ['2'])).toMatchObject({ stdout: 'line 0\nline 1\nä€😀\n' });
});
