import { expect, test } from 'vitest';
import { cgroupCpus, cgroupMemoryLeft, cgroupQuota } from '../../services/machine/cgroup.ts';
import { tree } from './tree.ts';

const V2 = {
  'proc/self/cgroup': '0::/a/b',
  'proc/self/mountinfo': '30 23 0:26 / /sys/fs/cgroup rw,relatime shared:9 - cgroup2 cgroup2 rw',
};

function v1(controller: string, path: string): Record<string, string> {
  return {
    'proc/self/cgroup': `4:${controller}:${path}\n0::/`,
    'proc/self/mountinfo': `35 31 0:32 / /cg/${controller} rw,relatime - cgroup cgroup rw,${controller}`,
  };
}

test('the tightest quota on the way up counts', () => {
  const root = tree({
    ...V2,
    'sys/fs/cgroup/a/b/cpu.max': 'max 100000',
    'sys/fs/cgroup/a/cpu.max': '200000 100000',
    'sys/fs/cgroup/cpu.max': '400000 100000',
  });
  expect(cgroupQuota(root)).toBe(2);
});

test('version 1 says with -1 that time is not limited', () => {
  const files = { 'cg/cpu/x/cpu.cfs_quota_us': '-1', 'cg/cpu/x/cpu.cfs_period_us': '100000' };
  expect(cgroupQuota(tree({ ...v1('cpu', '/x'), ...files }))).toBeUndefined();
  expect(cgroupQuota(tree({ ...v1('cpu', '/x'), ...files, 'cg/cpu/x/cpu.cfs_quota_us': '50000' }))).toBe(0.5);
});

test('memory left is the limit less what is used, cached files not counted, of the tightest group', () => {
  const root = tree({
    ...V2,
    'sys/fs/cgroup/a/b/memory.max': 'max',
    'sys/fs/cgroup/a/b/memory.current': '5',
    'sys/fs/cgroup/a/memory.max': '1000',
    'sys/fs/cgroup/a/memory.current': '700',
    'sys/fs/cgroup/a/memory.stat': 'anon 500\ninactive_file 150\nfile 200',
  });
  expect(cgroupMemoryLeft(root)).toBe(450);
});

test('version 1 without a memory limit has none', () => {
  const files = {
    'cg/memory/memory.limit_in_bytes': '9223372036854771712',
    'cg/memory/memory.usage_in_bytes': '1234',
  };
  expect(cgroupMemoryLeft(tree({ ...v1('memory', '/'), ...files }))).toBeUndefined();
});

test('in a container, whose group lies outside of what is mounted, the mount point is the group', () => {
  const files = {
    ...V2,
    'proc/self/cgroup': '0::/../outer/mine',
    'sys/fs/cgroup/cpuset.cpus.effective': '1-2',
  };
  expect(cgroupCpus(tree(files))).toEqual([1, 2]);
  const bound = {
    'proc/self/cgroup': '0::/docker/abc/in',
    'proc/self/mountinfo': '30 23 0:26 /docker/abc /sys/fs/cgroup ro,nosuid - cgroup2 cgroup rw',
    'sys/fs/cgroup/in/cpuset.cpus.effective': '3',
  };
  expect(cgroupCpus(tree(bound))).toEqual([3]);
});

test('nonsense in the files is no limit', () => {
  const root = tree({ ...V2, 'sys/fs/cgroup/a/cpu.max': 'lots', 'sys/fs/cgroup/a/b/cpuset.cpus': 'x-y' });
  expect(cgroupQuota(root)).toBeUndefined();
  expect(cgroupCpus(root)).toBeUndefined();
  expect(cgroupMemoryLeft(tree({}))).toBeUndefined();
});
