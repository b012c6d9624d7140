/** `lwk bench launch`: what they measure and how they say it. */
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Report } from '../../services/bench/report.ts';
import { Strangers } from '../../services/bench/strangers.ts';
import { lwk } from '../support/cli.ts';
import { kernel } from '../support/guests.ts';

test.runIf(existsSync('/usr/bin/cc'))(
  'launch: measures a section, and says how far it is',
  async () => {
    const run = await lwk(['bench', 'launch', '--only', 'hello,warm', '--rounds', '1', '--json'], {
      timeout: 60_000,
    });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const { schema, bench, provenance, sections } = JSON.parse(run.stdout) as Report;
    expect({ schema, bench }).toEqual({ schema: 'lwk-bench/1', bench: 'launch' });
    expect(provenance.compilers.native).toMatch(/^(?:clang|cc)/);
    expect(provenance.disturbance.elapsed_ms).toBeGreaterThan(0);
    const [hello, warm] = sections;
    expect(sections.map(({ name }) => name)).toEqual(['hello', 'warm']);
    expect(hello!.rows.map(({ name, way, unit }) => `${name} ${way} ${unit}`)).toEqual([
      'wall lwk ms',
      'processor lwk ms',
      'peak lwk MiB',
      'wall node:wasi ms',
      'processor node:wasi ms',
      'peak node:wasi MiB',
    ]);
    const [wall, , , wasi] = hello!.rows;
    expect(hello!.checks![0]).toMatchObject({
      what: 'wall, lwk / node:wasi',
      value: wall!.value! / wasi!.value!,
      target: 3,
    });
    expect(warm!.checks).toMatchObject([{ what: 'wall', value: warm!.rows[0]!.value, target: 1.5 }]);
  },
  70_000,
);

test.runIf(existsSync('/usr/bin/cc'))(
  'launch: two commands at once, beside one',
  async () => {
    const run = await lwk(['bench', 'launch', '--only', 'pair', '--rounds', '1'], { timeout: 60_000 });
    expect(run.status).toBe(0);
    const [head, line, mark] = run.stdout.split('\n').slice(-4);
    expect(head).toMatch(/^# name {2}unit +lwk {2,}alone$/);
    expect(line).toMatch(/^wall +ms +[\d.]+ +[\d.]+/);
    expect(mark).toMatch(/^# wall, lwk \/ alone: [\d.]+ \(<= 1.050/);
  },
  70_000,
);

test('launch: the programs that have neighbours tell what is read', async () => {
  const fwq = await lwk(['run', await kernel('bench/fwq'), '32', '100', '0.01']);
  expect(fwq.status).toBe(0);
  expect(fwq.stdout).toMatch(/^fwq: work [\d.]+ lost [\d.]+ longest [\d.]+ total [\d.]+\n$/);
  const [work, lost, longest, total] = fwq.stdout.match(/[\d.]+/g)!.map(Number) as number[];
  expect([work! > 0, lost! < 100, longest! >= 1, total! > 0]).toEqual([true, true, true, true]);
  const crowded = await lwk(['run', '-n', '2', '--oversubscribe', await kernel('bench/crowded'), '0.02']);
  expect(crowded.stdout).toMatch(/^allreduce 8 [\d.]+$/m);
});

test.runIf(existsSync('/usr/bin/cc'))(
  'launch: busy processes are there as long as they are wanted',
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'lwk-strangers-'));
    const there = () =>
      readdirSync('/proc').filter((pid) => {
        try {
          return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/exe`).startsWith(directory);
        } catch {
          return false;
        }
      }).length;
    const strangers = new Strangers(directory);
    {
      using _ = await strangers.start(2);
      expect(there()).toBe(2);
    }
    while (there() > 0) await sleep(10);
    rmSync(directory, { recursive: true });
  },
);
