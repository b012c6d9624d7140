/** Where figures come from: machine, system, versions, flags, and who else was there. Part of every output of a benchmark. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpus, release, type } from 'node:os';
import { promisify } from 'node:util';
import { chosenFlags } from '../images/optimize.ts';
import { formatCpuList } from '../machine/cpulist.ts';
import { readText } from '../machine/procfs.ts';
import { readTopology } from '../machine/topology.ts';
import { findToolchain, here, ROOT } from '../toolchain/find.ts';
import { type Disturbance, watch } from './disturbance.ts';
import { nativeCompiler } from './native.ts';

/** What cannot be found out is missing. */
export interface Provenance {
  /** When it began, ISO 8601. */
  readonly date: string;
  readonly lwk: string;
  /** Of a checkout; `+` behind it: with changes that are not committed. */
  readonly commit?: string;
  readonly command: string;
  readonly node: string;
  readonly v8: string;
  /** Flags of Node and V8: those given to Node, and those that the command has set. */
  readonly flags: readonly string[];
  readonly cpu: string;
  readonly kernel: string;
  readonly governor: string;
  readonly hypervisor: string;
  readonly huge_pages?: string;
  readonly clock_source?: string;
  /** Cores that the process may use, and those that were measured on; lists such as `0-3,8`. */
  readonly cores: { readonly available: string; readonly used: string; readonly isolated: string };
  readonly compilers: { readonly guests?: string; readonly native?: string };
  /** Native MPI libraries, with the transport that they used, by name. */
  readonly mpi?: Readonly<Record<string, string>>;
  /** On the cores used, from the beginning to the end. */
  readonly disturbance: Disturbance;
}

export interface ProvenanceOptions {
  /** The cores that are measured on. */
  readonly cores: readonly number[];
  /** What programs were compiled with: asked only where programs are compiled. */
  readonly compilers?: boolean;
  readonly mpi?: Readonly<Record<string, string>>;
  readonly root?: string;
}

/** Begins to watch; what is returned makes the provenance when all has been measured. */
export function begin({
  cores,
  compilers = false,
  mpi,
  root = '/',
}: ProvenanceOptions): () => Promise<Provenance> {
  const date = new Date().toISOString();
  const disturbance = watch(cores, root);
  return async () => ({
    date,
    ...(await versions()),
    command: ['lwk', ...process.argv.slice(2)].join(' '),
    ...machine(cores, root),
    compilers: compilers ? await compilersOf() : {},
    ...(mpi !== undefined && { mpi }),
    disturbance: disturbance(),
  });
}

async function versions() {
  const { version } = createRequire(import.meta.url)('wasm-lwk/package.json') as { version: string };
  const commit = await commitOf();
  return {
    lwk: version,
    ...(commit !== undefined && { commit }),
    node: process.versions.node,
    v8: process.versions.v8,
    flags: [...process.execArgv, ...(process.env.NODE_OPTIONS ?? '').split(/\s+/), ...chosenFlags()].filter(
      Boolean,
    ),
  };
}

/** Of this package, where it is a checkout of its own and not installed into another one. */
async function commitOf(): Promise<string | undefined> {
  const git = async (...args: string[]) => (await said('git', ['-C', ROOT, ...args])) ?? '';
  if ((await git('rev-parse', '--show-prefix', '--show-toplevel')).trim() !== ROOT) return undefined;
  const commit = (await git('rev-parse', '--short=12', 'HEAD')).trim();
  return commit === '' ? undefined : `${commit}${(await git('status', '--porcelain')) === '' ? '' : '+'}`;
}

function machine(cores: readonly number[], root: string) {
  const { allowed } = readTopology(root);
  const hugePages = /\[(\w+)\]/.exec(readText(root, 'sys/kernel/mm/transparent_hugepage/enabled') ?? '')?.[1];
  const clock = readText(root, 'sys/devices/system/clocksource/clocksource0/current_clocksource');
  return {
    cpu: cpus()[0]?.model.trim() ?? 'not told',
    kernel: `${type()} ${release()}`,
    governor: governor(cores, root),
    hypervisor: hypervisor(root),
    ...(hugePages !== undefined && { huge_pages: hugePages }),
    ...(clock !== undefined && { clock_source: clock }),
    cores: {
      available: formatCpuList(allowed),
      used: formatCpuList(cores),
      isolated: readText(root, 'sys/devices/system/cpu/isolated') ?? '',
    },
  };
}

/** Of the cores used. */
function governor(cores: readonly number[], root: string): string {
  const found = cores.map((core) =>
    readText(root, `sys/devices/system/cpu/cpu${core}/cpufreq/scaling_governor`),
  );
  return [...new Set(found.filter((name) => name !== undefined))].join(', ') || 'not told';
}

function hypervisor(root: string): string {
  const names = ['sys/hypervisor/type', 'sys/class/dmi/id/sys_vendor', 'sys/class/dmi/id/product_name'];
  const told = names
    .map((name) => readText(root, name))
    .filter(Boolean)
    .join(' ');
  const flags = (readText(root, 'proc/cpuinfo') ?? '').split('\n').find((line) => /^flags\b/.test(line));
  if (flags === undefined) return told === '' ? 'not told' : told;
  if (!/\bhypervisor\b/.test(flags)) return 'none';
  return told === '' ? 'there is one, it tells no name' : told;
}

async function compilersOf(): Promise<Provenance['compilers']> {
  const guests = await findToolchain(here()).then(
    ({ description }) => description,
    () => undefined,
  );
  const compiler = await nativeCompiler();
  const native = (await said(compiler, ['--version']))?.split('\n')[0];
  return {
    ...(guests !== undefined && { guests }),
    ...(native !== undefined && { native: `${compiler}: ${native}` }),
  };
}

/** What a command prints; undefined where it is not there or fails. */
async function said(command: string, args: readonly string[]): Promise<string | undefined> {
  return promisify(execFile)(command, [...args], { timeout: 10_000 }).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}

/** For people: lines that begin with `# `. */
export function provenanceLines(p: Provenance): string[] {
  const { elapsed_ms, steal_ms, others_ms, involuntary_switches, load } = p.disturbance;
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  const compilers = Object.entries(p.compilers).map(([what, name]) => `${what}: ${name}`);
  return [
    `${p.command}, ${p.date}, lwk ${p.lwk}${p.commit === undefined ? '' : ` (${p.commit})`}`,
    `${p.cpu}; ${p.kernel}; governor: ${p.governor}; hypervisor: ${p.hypervisor}; huge pages: ${p.huge_pages ?? 'not told'}; ` +
      `clock: ${p.clock_source ?? 'not told'}`,
    `cores ${p.cores.used} of ${p.cores.available}, isolated: ${p.cores.isolated || 'none'}; Node ${p.node}, V8 ${p.v8}` +
      `${p.flags.length === 0 ? '' : ` ${p.flags.join(' ')}`}`,
    ...compilers,
    ...Object.entries(p.mpi ?? {}).map(([name, what]) => `${name}: ${what}`),
    `in ${seconds(elapsed_ms)} on these cores: hypervisor ${seconds(steal_ms)}, others ${seconds(others_ms)}, ` +
      `${involuntary_switches} involuntary switches; load ${load.map((each) => each.toFixed(2)).join(' -> ')}`,
  ].map((line) => `# ${line}`);
}
