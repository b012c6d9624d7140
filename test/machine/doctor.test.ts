import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import * as doctor from '../../services/machine/doctor.ts';
import { formatChecks } from '../../services/machine/render.ts';
import type { Topology } from '../../services/machine/topology.ts';

const GiB = 2 ** 30;

/** Cpus 0..n-1, of which two share a core where `threads` is 2. */
function topology(n: number, threads = 1, quota?: number): Topology {
  const cpus = Array.from({ length: n }, (_, id) => {
    const core = id % (n / threads);
    const siblings = Array.from({ length: threads }, (_, t) => core + t * (n / threads));
    return { id, core, package: 0, node: 0, siblings };
  });
  return { cpus, allowed: cpus.map((cpu) => cpu.id), quota };
}

test('every check names what it found, and what to do unless all is well', async () => {
  const checks = await doctor.diagnose();
  const names = checks.map((check) => check.name);
  expect(names).toEqual(
    expect.arrayContaining(['node', 'compiler', 'cores', 'pinning', 'huge pages', 'address space']),
  );
  expect(new Set(names).size).toBe(names.length);
  for (const check of checks) {
    expect(['ok', 'warn', 'fail']).toContain(check.state);
    expect(check.found).toMatch(/\S/);
    expect(check.advice !== '').toBe(check.state !== 'ok');
  }
  expect(checks.find((check) => check.name === 'webassembly')).toMatchObject({ state: 'ok' });
});

test('Node must be 24 or later', () => {
  expect(doctor.nodeVersion('26.10.0').state).toBe('ok');
  expect(doctor.nodeVersion('24.0.0').state).toBe('ok');
  expect(doctor.nodeVersion('22.19.1').state).toBe('fail');
});

test('programs that would share the cores of ranks are a warning, with what this user may do', () => {
  const quiet = { load: 0.4, isolated: [], raises: false };
  expect(doctor.strangers(topology(4), quiet).state).toBe('ok');
  const busy = doctor.strangers(topology(4), { ...quiet, load: 5.25 });
  expect(busy).toMatchObject({ state: 'warn', found: 'in the last minute 5.3 threads for 4 cpus' });
  expect(busy.advice).toMatch(/Wait for them, or have root give ranks precedence \(nice -n -5 lwk run\)\.$/);
  const some = doctor.strangers(topology(4), { load: 5, isolated: [2, 3, 9], raises: true });
  expect(some.advice).toMatch(/--cpu-set 2-3, .* or give ranks precedence/);
  expect(doctor.strangers(topology(2), { load: 5, isolated: [0, 1], raises: true }).state).toBe('ok');
});

test('one cpu is a warning', () => {
  expect(doctor.cores(topology(1)).state).toBe('warn');
  expect(doctor.cores({ ...topology(8), allowed: [0, 1, 6] })).toEqual({
    state: 'ok',
    found: '3 of 8 (cpu 0-1,6)',
    advice: '',
  });
});

test('a quota below the number of cpus is a warning that says which cpus to use', () => {
  expect(doctor.cpuQuota(topology(4)).state).toBe('ok');
  expect(doctor.cpuQuota(topology(4, 1, 4)).state).toBe('ok');
  expect(doctor.cpuQuota(topology(4, 1, 2.5))).toMatchObject({
    state: 'warn',
    advice: expect.stringContaining('--cpu-set 0-1,'),
  });
  expect(doctor.cpuQuota(topology(4, 1, 0.5)).advice).toContain('--cpu-set 0,');
});

test('two hardware threads of one core are a warning', () => {
  expect(doctor.hardwareThreads(topology(4)).state).toBe('ok');
  const shared = doctor.hardwareThreads(topology(8, 2));
  expect(shared).toMatchObject({
    state: 'warn',
    found: '8 on 4 physical cores',
    advice: expect.stringContaining('--cpu-set 0-3'),
  });
  expect(doctor.hardwareThreads({ ...topology(8, 2), allowed: [0, 5] }).state).toBe('ok');
});

test('memory and address space must do for a rank on each cpu', () => {
  const room = { memory: 10 * GiB, addressSpace: 10 * GiB };
  expect(doctor.memory(topology(4), room).state).toBe('ok');
  expect(doctor.memory(topology(64), room).state).toBe('warn');
  expect(doctor.addressSpace(topology(64), room, undefined).state).toBe('ok');
  expect(doctor.addressSpace(topology(64), room, 10 * GiB)).toMatchObject({
    state: 'warn',
    advice: expect.stringContaining('ulimit -v'),
  });
});

test('as text: a mark, the name, what was found, and advice below; no colours where there is no terminal', () => {
  const stream = new Writable() as unknown as NodeJS.WriteStream;
  const text = formatChecks(
    [
      { name: 'node', state: 'ok', found: '26', advice: '' },
      { name: 'pinning', state: 'warn', found: 'refused', advice: 'Ask.' },
      { name: 'cores', state: 'fail', found: 'none', advice: 'Buy.' },
    ],
    stream,
  );
  expect(text).toBe('✔ node     26\n! pinning  refused\n           Ask.\n✘ cores    none\n           Buy.\n');
});
