/** `lwk bench launch`: what they measure and how they say it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LOADS, Strangers } from '../../dist/services/bench/strangers.js';
import type { Report } from '../../services/bench/report.ts';
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

test('launch: the programs that have neighbours tell what is read', async () => {
  const pieces = await lwk(['run', await kernel('bench/noise'), '32', '100']);
  expect(pieces.status).toBe(0);
  expect(pieces.stdout).toBe('');
  const crowded = await lwk(['run', '-n', '2', '--oversubscribe', await kernel('bench/crowded'), '0.02']);
  expect(crowded.stdout).toMatch(/^allreduce 8 [\d.]+$/m);
});

test.each(LOADS)(
  'processes that keep the machine busy are there as long as they are wanted: %s',
  async (load) => {
    const directory = mkdtempSync(join(tmpdir(), 'lwk-strangers-'));
    const there = () =>
      readdirSync('/proc').filter((pid) => {
        try {
          return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`load-main.js\0${load}\0${directory}`);
        } catch {
          return false;
        }
      }).length;
    const strangers = new Strangers(directory);
    {
      using _ = await strangers.start(2, load);
      // Between fork and exec a child has the name of its parent.
      expect(there()).toBeGreaterThanOrEqual(2);
      if (load === 'io') while (readdirSync(directory).length < 2) await sleep(10);
    }
    while (there() > 0) await sleep(10);
    rmSync(directory, { recursive: true });
  },
);
