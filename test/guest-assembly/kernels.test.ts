/** The sample kernels compute what they should, say so, and refuse what they cannot do. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boot, type Kernel, type RunOptions, type RunResult } from '../../dist/services/index.js';
import { assemble } from '../support/assemblyscript.ts';

let kernel: Kernel;
beforeAll(async () => {
  kernel = await boot({ cores: 1, oversubscribe: true });
});
afterAll(() => kernel.close());

async function run(name: string, args: string, options: RunOptions = {}): Promise<RunResult> {
  const program = await assemble(`guest/assembly/${name}.ts`);
  return kernel.run(program, { args: args.split(' ').filter(Boolean), heap: '16MiB', ...options });
}

/** Numbers of a line, in their order. */
const numbers = (line: string): number[] => (line.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?/g) ?? []).map(Number);

describe('pi', () => {
  test.each([1, 2, 3, 7])('the shares of %i ranks add up', async (ranks) => {
    const { status, stderr, stdout } = await run('pi', '100001', { ranks });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout
      .trim()
      .split('\n')
      .map(numbers)
      .sort((a, b) => a[0]! - b[0]!);
    expect(lines.map(([rank, size]) => [rank, size])).toEqual(
      Array.from({ length: ranks }, (_, i) => [i, ranks]),
    );
    // The rule is off by h²/12.
    expect(lines.reduce((sum, [, , share]) => sum + share!, 0)).toBeCloseTo(Math.PI + 1e-10 / 12, 12);
  });

  test.each([1, 2, 3])('%i intervals give what they give by hand', async (n) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += 4 / (1 + ((i + 0.5) / n) ** 2) / n;
    expect(numbers((await run('pi', `${n}`)).stdout)[2]).toBeCloseTo(sum, 12);
  });

  test('a rank without intervals adds nothing', async () => {
    const { status, stdout } = await run('pi', '1', { ranks: 2 });
    expect(status).toBe(0);
    expect(stdout).toContain('rank 0 of 2: 0.0, off by 0.0\n');
  });
});

describe('heat', () => {
  test.each([
    [2, 1],
    [3, 10],
    [16, 100],
    [127, 50],
  ])('%i points a side, %i steps: as the mode decays', async (n, steps) => {
    const { status, stdout } = await run('heat', `${n} ${steps}`);
    expect(status).toBe(0);
    const [rank, width, height, said, error] = numbers(stdout);
    expect([rank, width, height, said]).toEqual([0, n, n, steps]);
    expect(error).toBeLessThan(1e-12);
  });

  test('a plate that does not fit the heap: the report names the option', async () => {
    const { status, reason, warnings, ranks } = await run('heat', '1024 1', { heap: '8MiB' });
    expect({ status, reason }).toEqual({ status: 134, reason: 'trap' });
    expect(warnings.join()).toContain('--heap');
    expect(ranks[0]!.trap!.stack.map((frame) => frame.function).join()).toContain(
      'StaticArray<f64>#constructor',
    );
  });
});

describe('nbody', () => {
  test.each([
    [1, 100],
    [2, 1000],
    [63, 200],
    [64, 200],
  ])('a ring of %i bodies keeps its energy for %i steps', async (bodies, steps) => {
    const { status, stdout } = await run('nbody', `${bodies} ${steps}`);
    expect(status).toBe(0);
    const [rank, said, turns, drift, momentum, radius] = numbers(stdout);
    expect([rank, said, turns]).toEqual([0, bodies + 1, steps]);
    expect(drift).toBeLessThan(1e-9);
    expect(momentum).toBeLessThan(1e-15);
    expect(radius).toBeLessThan(1e-4);
  });
});

test.each([
  ['pi', '0'],
  ['pi', '-1'],
  ['pi', '1e6'],
  ['pi', '10x'],
  ['pi', '2147483647'],
  ['pi', '18446744073709551617'],
  ['heat', '1'],
  ['heat', '8193'],
  ['heat', '16 0'],
  ['nbody', 'many'],
  ['nbody', '8 1000001'],
])('%s %s is refused with a line that says what is asked for', async (name, args) => {
  const { status, stdout, stderr } = await run(name, args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^[a-z ]+: '.*' is not a whole number from \d to \d+\n$/);
});

describe('plate', () => {
  test.each([
    [1, '60 100'],
    [2, '60 100'],
    [3, '61 50'],
    [7, '5 20'],
  ])('%i ranks share it: %s', async (ranks, args) => {
    const { status, stdout, stderr } = await run('plate', args, { ranks });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [points, steps] = args.split(' ');
    expect(stdout).toMatch(`${points} x ${points} points, ${steps} steps, ${ranks} ranks: heat `);
    const alone = await run('plate', args);
    expect(numbers(stdout)[4]).toBeCloseTo(numbers(alone.stdout)[4]!, 9);
  });
});
