import { expect, test } from 'vitest';
import { addressSpaceLimit, formatBytes, hugePageMode, readRoom } from '../../services/machine/memory.ts';
import { tree } from './tree.ts';

const MEMINFO = 'MemTotal:       24684084 kB\nMemFree:        24230668 kB\nMemAvailable:      8192 kB';
const LIMITS = (limit: string) =>
  `Limit                     Soft Limit           Hard Limit           Units     \nMax data size             77    ` +
  `               88                   bytes     \nMax address space         ${limit.padEnd(20)} unlimited            bytes     `;

test('room is what is available, and what the address space limit leaves', () => {
  const root = tree({
    'proc/meminfo': MEMINFO,
    'proc/self/limits': LIMITS('8192000000'),
    'proc/self/status': 'VmPeak:\t 9 kB\nVmSize:\t    1000 kB\nVmRSS:\t 3 kB',
  });
  expect(readRoom(root)).toEqual({ memory: 8 * 2 ** 20, addressSpace: 8192000000 - 1024000 });
});

test('the control group can leave less', () => {
  const root = tree({
    'proc/meminfo': MEMINFO,
    'proc/self/cgroup': '0::/',
    'proc/self/mountinfo': '30 23 0:26 / /cg rw - cgroup2 cgroup2 rw',
    'cg/memory.max': '5000',
    'cg/memory.current': '2000',
  });
  expect(readRoom(root)).toEqual({ memory: 3000, addressSpace: undefined });
});

test('no limit is no number', () => {
  expect(addressSpaceLimit(tree({ 'proc/self/limits': LIMITS('unlimited') }))).toBeUndefined();
  expect(addressSpaceLimit(tree({}))).toBeUndefined();
});

test('a system without /proc/meminfo still has memory', () => {
  expect(readRoom(tree({})).memory).toBeGreaterThan(0);
});

test('the mode of huge pages is the one in brackets, unless the process is cut off', () => {
  const enabled = { 'sys/kernel/mm/transparent_hugepage/enabled': 'always [madvise] never' };
  expect(hugePageMode(tree(enabled))).toBe('madvise');
  expect(hugePageMode(tree({ ...enabled, 'proc/self/status': 'THP_enabled:\t0' }))).toBe('never');
  expect(hugePageMode(tree({ ...enabled, 'proc/self/status': 'THP_enabled:\t1' }))).toBe('madvise');
  expect(hugePageMode(tree({}))).toBeUndefined();
});

test('sizes for people', () => {
  expect([0, 1023, 1024, 1.5 * 2 ** 30, 2 ** 50].map(formatBytes)).toEqual([
    '0 B',
    '1023 B',
    '1 KiB',
    '1.5 GiB',
    '1024 TiB',
  ]);
});
