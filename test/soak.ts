/**
 * The soak: two jobs at a time that end in every way there is, for some minutes; then the process holds the descriptors, threads
 * and memory that it held after its first minute.
 *
 *     npm run build && npx node test/soak.ts [MINUTES]
 *
 * Not part of `npm test`. Says every minute what it has done; exits with 1 on growth, or when a job does not end as it should.
 */
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { boot, type Image, type LaunchOptions } from '../dist/services/index.js';
import { guest } from './support/guests.ts';
import { type Holdings, holdings } from './support/leftovers.ts';
import { program } from './support/wat.ts';

const MINUTE = 60_000;
/** The collector and the allocator of the system may be behind by so much. */
const SLACK = 64 * 2 ** 20;

const minutes = Number(process.argv[2] ?? 10);
if (!(minutes > 0)) throw new Error(`soak: '${process.argv[2]}' is not a number of minutes.`);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const root = mkdtempSync(join(tmpdir(), 'lwk-soak-'));
mkdirSync(join(root, 'a/b/c/d'), { recursive: true });
process.on('exit', () => rmSync(root, { recursive: true, force: true }));

await using lwk = await boot({ cores: 2, oversubscribe: true });

/** A way to end: a program, what it is started with, what is done to it after some milliseconds, and the statuses that are right. */
interface End {
  readonly image: Image;
  readonly options?: LaunchOptions;
  readonly act?: 'SIGTERM' | 'SIGKILL' | 'abort';
  readonly right: readonly number[];
}

const named = async (name: string): Promise<Image> => lwk.compile(await guest(name));
const small: LaunchOptions = { heap: '1MiB' };
const inFolder: LaunchOptions = { heap: '16MiB', dirs: [`${root}::/d`] };
const say = await lwk.compile(program('(call $say)'));
const spin = await lwk.compile(program('(loop $again (br $again))'));
const leaver = await named('leave-open');
const mapper = await named('map-until-ended');
const deep = await named('open-deep');

const ENDS: Readonly<Record<string, End>> = {
  'exit 0': { image: say, options: small, right: [0] },
  'exit 3': { image: await lwk.compile(program('(call $exit (i32.const 3))')), options: small, right: [3] },
  trap: { image: await lwk.compile(program('(unreachable)')), options: small, right: [134] },
  'stack overflow': { image: await named('stack-overflow'), options: inFolder, right: [134] },
  'time limit': { image: spin, options: { ...small, timeoutMs: 30 }, right: [124] },
  'kill of one that computes': { image: spin, options: small, act: 'SIGKILL', right: [137] },
  'kill of one that opens': { image: deep, options: inFolder, act: 'SIGKILL', right: [137] },
  'signal in a call': { image: deep, options: inFolder, act: 'SIGTERM', right: [143] },
  'abort signal': { image: deep, options: inFolder, act: 'abort', right: [137] },
  'kill of one that is ending': { image: say, options: small, act: 'SIGKILL', right: [0, 137] },
  'files left open': { image: leaver, options: { ...inFolder, args: ['40'] }, right: [0] },
  'files left open, killed': {
    image: leaver,
    options: { ...inFolder, args: ['40', '60'] },
    act: 'SIGKILL',
    right: [137],
  },
  'maps left open': { image: mapper, options: { ...inFolder, args: ['/d/map', 'exit'] }, right: [9] },
  'maps left open, killed': {
    image: mapper,
    options: { ...inFolder, args: ['/d/map', 'read'], stdin: 'pipe' },
    act: 'SIGKILL',
    right: [137],
  },
  deadlock: {
    image: await named('wait-for-each-other'),
    options: { heap: '16MiB', ranks: 2, args: ['send'], deadlockTimeoutMs: 200 },
    right: [125],
  },
};

let done = 0;

async function one(
  name: string,
  { image, options, act, right }: End,
  offload: 'ship' | 'direct',
): Promise<void> {
  const abort = new AbortController();
  const job = await lwk.launch(image, { ...options, offload, signal: abort.signal });
  job.stdout!.resume();
  job.stderr!.resume();
  if (act !== undefined) await sleep(Math.random() * 20);
  if (act === 'abort') abort.abort();
  else if (act !== undefined) job.kill(act);
  const { status, message } = await job.exited;
  if (!right.includes(status)) throw new Error(`soak: ${name} (${offload}) ended with ${status}: ${message}`);
  done++;
}

interface Look extends Holdings {
  readonly memory: number;
  /** What the descriptors are. */
  readonly open: readonly string[];
}

function open(): string[] {
  const kinds = new Map<string, number>();
  for (const fd of readdirSync('/proc/self/fd')) {
    const kind = nameOf(fd).replace(/:.*/, '');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [...kinds].map(([kind, count]) => `${count} ${kind}`).sort();
}

function nameOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return 'that of the listing itself';
  }
}

/** What the process holds between jobs, less what the collector can give back. */
async function look(): Promise<Look> {
  for (let i = 0; i < 5; i++) {
    collect();
    await sleep(100);
  }
  return { ...holdings(), memory: process.memoryUsage().rss, open: open() };
}

/** Two jobs at a time for so long, in an order of their own. */
async function stretch(ms: number): Promise<Look> {
  const until = performance.now() + ms;
  const lane = async () => {
    while (performance.now() < until) {
      for (const [name, end] of Object.entries(ENDS).sort(() => Math.random() - 0.5)) {
        if (performance.now() < until) await one(name, end, Math.random() < 0.5 ? 'ship' : 'direct');
      }
    }
  };
  await Promise.all([lane(), lane()]);
  return look();
}

function tell(minute: string, { descriptors, threads, memory }: Look): void {
  console.log(
    `${minute}: ${done} jobs, ${descriptors} descriptors, ${threads} threads, ${(memory / 2 ** 20).toFixed(0)} MiB`,
  );
}

// Every program is compiled, and every thread has met every way, before anything is compared.
for (const [name, end] of Object.entries(ENDS))
  for (const offload of ['ship', 'direct'] as const)
    await Promise.all([1, 2].map(() => one(name, end, offload)));
const first = Math.min(MINUTE, (minutes * MINUTE) / 3);
const before = await stretch(first);
tell('first', before);
let after = before;
for (let left = minutes * MINUTE - first; left > 0; left -= MINUTE) {
  after = await stretch(Math.min(MINUTE, left));
  tell(`${(Math.max(0, left - MINUTE) / MINUTE).toFixed(1)} minutes to go`, after);
}
const grown = [
  after.descriptors > before.descriptors && 'descriptors',
  after.threads > before.threads && 'threads',
  after.memory > before.memory + SLACK && 'memory',
].filter((what) => what !== false);
if (grown.length > 0) {
  console.error(`soak: there are more ${grown.join(' and ')} than after the first stretch.`);
  console.error(`before: ${before.open.join(', ')}\nafter: ${after.open.join(', ')}`);
  process.exitCode = 1;
}
