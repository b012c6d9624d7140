/**
 * The limits that control groups set, version 1 and 2: which cpus, how much time on them, how much memory. A group is bound by all groups
 * above it too, so each answer is the tightest one on the way up.
 */
import { posix } from 'node:path';
import { readCpus, readNumber, readSize, readText } from './procfs.ts';

/** The cpus that the cpuset leaves; undefined if there is no cpuset. */
export function cgroupCpus(root = '/'): number[] | undefined {
  for (const dir of groups(root, 'cpuset')) {
    for (const file of ['cpuset.cpus.effective', 'cpuset.effective_cpus', 'cpuset.cpus']) {
      const cpus = readCpus(root, `${dir}/${file}`);
      if (cpus !== undefined) return cpus;
    }
  }
  return undefined;
}

/** How many cpus' worth of time the process may use; undefined if that is not limited. */
export function cgroupQuota(root = '/'): number | undefined {
  const quotas = groups(root, 'cpu').map((dir) => {
    const [quota, period] = (
      readText(root, `${dir}/cpu.max`) ??
      `${readText(root, `${dir}/cpu.cfs_quota_us`)} ${readText(root, `${dir}/cpu.cfs_period_us`)}`
    ).split(' ');
    return Number(quota) / Number(period);
  });
  return least(quotas.filter((cpus) => cpus > 0));
}

/** Bytes that the process can still take before a limit stops it; undefined if there is no limit. Cached file pages count as free. */
export function cgroupMemoryLeft(root = '/'): number | undefined {
  const rooms = groups(root, 'memory').flatMap((dir) => {
    const limit = readNumber(root, `${dir}/memory.max`) ?? readNumber(root, `${dir}/memory.limit_in_bytes`);
    const used =
      readNumber(root, `${dir}/memory.current`) ?? readNumber(root, `${dir}/memory.usage_in_bytes`);
    // Version 1 says "no limit" with the largest multiple of a page.
    if (limit === undefined || used === undefined || limit >= 2 ** 62) return [];
    const stat = `${dir}/memory.stat`;
    const cached = readSize(root, stat, 'total_inactive_file') ?? readSize(root, stat, 'inactive_file') ?? 0;
    return [Math.max(0, limit - used + cached)];
  });
  return least(rooms);
}

function least(numbers: number[]): number | undefined {
  return numbers.length === 0 ? undefined : Math.min(...numbers);
}

/** The directories of the process' group and of those above it, for one controller; the nearest first. */
function groups(root: string, controller: string): string[] {
  const lines = (readText(root, 'proc/self/cgroup') ?? '').split('\n').map((line) => line.split(':'));
  const v1 = lines.find(([, controllers]) => controllers?.split(',').includes(controller));
  const mine = v1 ?? lines.find(([number]) => number === '0');
  const mount = findMount(root, v1 === undefined ? undefined : controller);
  if (mine === undefined || mount === undefined) return [];
  // In a container the path may lead outside of what is mounted. Then the mount point is the nearest group that we can see.
  const path = mine.slice(2).join(':');
  const inside = path === mount.root || path.startsWith(mount.root === '/' ? '/' : `${mount.root}/`);
  const below = inside ? path.slice(mount.root === '/' ? 0 : mount.root.length) : '';
  const names = below.split('/').filter((name) => name !== '');
  return [...names, ''].map((_, up) => posix.join(mount.point, ...names.slice(0, names.length - up)));
}

/** Where the hierarchy is mounted: that of a version 1 controller, or version 2. */
function findMount(
  root: string,
  controller: string | undefined,
): { point: string; root: string } | undefined {
  for (const line of (readText(root, 'proc/self/mountinfo') ?? '').split('\n')) {
    // 30 23 0:26 /root/of/mount /mount/point rw,relatime shared:9 - cgroup cgroup rw,cpuset
    const [mount = '', filesystem = ''] = line.split(' - ');
    const [type, , options = ''] = filesystem.split(' ');
    const wanted =
      controller === undefined
        ? type === 'cgroup2'
        : type === 'cgroup' && options.split(',').includes(controller);
    const fields = mount.split(' ');
    if (wanted && fields[3] !== undefined && fields[4] !== undefined)
      return { root: fields[3], point: fields[4] };
  }
  return undefined;
}
