import { expect, test } from 'vitest';
import { readTopology } from '../../services/machine/topology.ts';
import { tree } from './tree.ts';

/**
 * Two packages (each a NUMA node) of two cores with two hardware threads, numbered as Linux does: all first threads, then all
 * second ones.
 */
function twoSockets(more: Record<string, string> = {}): string {
  const files: Record<string, string> = {
    'sys/devices/system/cpu/online': '0-7',
    'sys/devices/system/node/node0/cpulist': '0-1,4-5',
    'sys/devices/system/node/node1/cpulist': '2-3,6-7',
    'sys/devices/system/node/possible': '0-1',
    'proc/self/status': 'Name:\tnode\nCpus_allowed:\tff\nCpus_allowed_list:\t0-7',
  };
  for (let id = 0; id < 8; id++) {
    const dir = `sys/devices/system/cpu/cpu${id}/topology`;
    files[`${dir}/core_id`] = `${id % 2}`;
    files[`${dir}/physical_package_id`] = `${(id % 4) >> 1}`;
    files[`${dir}/thread_siblings_list`] = `${id % 4},${(id % 4) + 4}`;
  }
  return tree({ ...files, ...more });
}

const CPUSET_V2 = {
  'proc/self/cgroup': '0::/jobs/mine',
  'proc/self/mountinfo': '30 23 0:26 / /sys/fs/cgroup rw,relatime shared:9 - cgroup2 cgroup2 rw',
};

test('knows core, package, node and siblings of each cpu', () => {
  const { cpus } = readTopology(twoSockets());
  expect(cpus).toHaveLength(8);
  expect(cpus[6]).toEqual({ id: 6, core: 0, package: 1, node: 1, siblings: [2, 6] });
});

test('gives every physical core one rank before any gets a second', () => {
  expect(readTopology(twoSockets()).allowed).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  // Numbered core by core, as some firmware does: here 1 is the second thread of 0.
  const root = twoSockets({
    'sys/devices/system/cpu/cpu0/topology/thread_siblings_list': '0-1',
    'sys/devices/system/cpu/cpu1/topology/thread_siblings_list': '0-1',
  });
  expect(readTopology(root).allowed).toEqual([0, 4, 5, 2, 3, 1, 6, 7]);
});

test('keeps to the affinity mask of the process', () => {
  const root = twoSockets({ 'proc/self/status': 'Cpus_allowed_list:\t2,6-7' });
  expect(readTopology(root).allowed).toEqual([2, 7, 6]);
});

test('a core of which only the second thread is allowed counts as a whole core', () => {
  const root = twoSockets({ 'proc/self/status': 'Cpus_allowed_list:\t0,4-5' });
  expect(readTopology(root).allowed).toEqual([0, 5, 4]);
});

test('keeps to the cpuset, of version 2 and of version 1', () => {
  const v2 = twoSockets({ ...CPUSET_V2, 'sys/fs/cgroup/jobs/mine/cpuset.cpus.effective': '0,3' });
  expect(readTopology(v2).allowed).toEqual([0, 3]);
  const v1 = twoSockets({
    'proc/self/cgroup': '3:cpuset:/jobs\n0::/',
    'proc/self/mountinfo':
      '40 31 0:31 / /sys/fs/cgroup/cpuset rw,relatime - cgroup cgroup rw,cpuset\n41 31 0:38 / ' +
      '/sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw',
    'sys/fs/cgroup/cpuset/jobs/cpuset.cpus': '4-5',
  });
  expect(readTopology(v1).allowed).toEqual([4, 5]);
});

test('does not end up without cpus when the cpuset is that of another system', () => {
  const root = twoSockets({ ...CPUSET_V2, 'sys/fs/cgroup/jobs/mine/cpuset.cpus.effective': '64-71' });
  expect(readTopology(root).allowed).toHaveLength(8);
});

test('reports the quota', () => {
  const root = twoSockets({ ...CPUSET_V2, 'sys/fs/cgroup/jobs/mine/cpu.max': '150000 100000' });
  expect(readTopology(root).quota).toBe(1.5);
  expect(readTopology(twoSockets()).quota).toBeUndefined();
});

test('without /proc and /sys there are still the cpus that Node counts', () => {
  const { cpus, allowed } = readTopology(tree({}));
  expect(allowed).toHaveLength(cpus.length);
  expect(allowed.length).toBeGreaterThan(0);
});

test('this machine has at least one cpu that it allows', () => {
  const { cpus, allowed } = readTopology();
  expect(cpus.map((cpu) => cpu.id)).toEqual(expect.arrayContaining([...allowed]));
});
