/** Which cpus there are, how they are related, and which of them this process may use. */
import { cpus as osCpus } from 'node:os';
import { cgroupCpus, cgroupQuota } from './cgroup.ts';
import { cpusIn, list, readCpus, readField, readNumber } from './procfs.ts';

/** One cpu of the system: a hardware thread. */
export interface Cpu {
  id: number;
  /** The physical core, numbered within its package. */
  core: number;
  package: number;
  /** The NUMA node, 0 where there is none. */
  node: number;
  /** All hardware threads of its physical core, itself included, ascending. */
  siblings: readonly number[];
}

export interface Topology {
  /** All cpus that are online, by id. */
  cpus: readonly Cpu[];
  /** The ids that this process may use, in the order in which ranks should get them: see {@link orderCpus}. */
  allowed: readonly number[];
  /** How many cpus' worth of time a control group grants; undefined if not limited. */
  quota: number | undefined;
}

/** Reads the topology afresh; `root` is the directory that holds proc/ and sys/. */
export function readTopology(root = '/'): Topology {
  const online = readCpus(root, 'sys/devices/system/cpu/online') ?? osCpus().map((_, id) => id);
  const nodes = readNodes(root);
  const cpus = online.map((id) => readCpu(root, id, nodes.get(id) ?? 0));
  const masks = [processCpus(root, online.length), cgroupCpus(root)];
  let allowed = online;
  for (const mask of masks) {
    const both = mask === undefined ? allowed : allowed.filter((id) => mask.includes(id));
    // Two views that share nothing were not taken of the same system (a container's own /proc): believe the first.
    if (both.length > 0) allowed = both;
  }
  return { cpus, allowed: orderCpus(cpus, allowed), quota: cgroupQuota(root) };
}

/**
 * The cpus of this process: those of this thread, and where that has not all, of the others too, because a kernel that is there
 * already keeps this one off the cores of its ranks.
 */
function processCpus(root: string, all: number): number[] | undefined {
  const own = cpusIn(readField(root, 'proc/self/status', 'Cpus_allowed_list'));
  if (own === undefined || own.length >= all) return own;
  const others = list(root, 'proc/self/task').flatMap(
    (tid) => cpusIn(readField(root, `proc/self/task/${tid}/status`, 'Cpus_allowed_list')) ?? [],
  );
  return [...new Set([...own, ...others])].sort((a, b) => a - b);
}

/**
 * The given cpus in the order in which ranks should get them: one hardware thread of every physical core, node by node, and only then the
 * second ones, because two threads of one core share its units and its first-level cache.
 */
function orderCpus(cpus: readonly Cpu[], ids: readonly number[]): number[] {
  const taken = new Map<string, number>();
  const places = cpus
    .filter((cpu) => ids.includes(cpu.id))
    .sort((a, b) => a.id - b.id)
    .map((cpu) => {
      const core = cpu.siblings.join();
      const turn = taken.get(core) ?? 0;
      taken.set(core, turn + 1);
      return { cpu, turn };
    });
  places.sort(
    (a, b) =>
      a.turn - b.turn || a.cpu.node - b.cpu.node || a.cpu.package - b.cpu.package || a.cpu.id - b.cpu.id,
  );
  return places.map((place) => place.cpu.id);
}

function readCpu(root: string, id: number, node: number): Cpu {
  const dir = `sys/devices/system/cpu/cpu${id}/topology`;
  return {
    id,
    core: readNumber(root, `${dir}/core_id`) ?? id,
    package: readNumber(root, `${dir}/physical_package_id`) ?? 0,
    node,
    siblings: readCpus(root, `${dir}/thread_siblings_list`) ?? [id],
  };
}

function readNodes(root: string): Map<number, number> {
  const dir = 'sys/devices/system/node';
  const nodes = new Map<number, number>();
  for (const name of list(root, dir)) {
    const node = /^node(\d+)$/.exec(name)?.[1];
    if (node === undefined) continue;
    for (const cpu of readCpus(root, `${dir}/${name}/cpulist`) ?? []) nodes.set(cpu, Number(node));
  }
  return nodes;
}
