/**
 * Drives the example service (services/fastify/example) at several loads, for some minutes in all: requests a second and how
 * long they take, and whether anything is lost or grows. At the end it prints the last round as the table of its page.
 *
 *     npm run build && npx node test/load.ts [--minutes 4] [--clients 1,4,16,128] [--chaos]
 *
 * Each client makes one request after the other: runs of one rank and of two, and runs that are followed, with results
 * that are known. With --chaos a third of them go wrong: ranks that trap, that never end, clients that leave half-way or while they
 * wait, nonsense. Not part of `npm test`. Exits with 1 when an answer is not the one that is due, when the service does not come to
 * rest, or holds more descriptors, threads or memory at the end than after the first round of loads.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Service } from './support/service.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '4' },
    clients: { type: 'string', default: '1,4,16,128' },
    chaos: { type: 'boolean', default: false },
  },
});
const minutes = Number(values.minutes);
const loads = values.clients.split(',').map(Number);
if (!(minutes > 0) || !loads.every((clients) => clients >= 1))
  throw new Error(
    `load: '--minutes ${values.minutes} --clients ${values.clients}' are no minutes and numbers of clients.`,
  );

/** The allocator and the collector may be behind by so much, bytes. */
const SLACK = 64 * 2 ** 20;
/** Who is told to come later does so after this time, milliseconds. */
const RETRY_MS = 1000;
/** How often all loads are gone through: the first time everything is loaded and compiled. */
const ROUNDS = 3;

await using service = await Service.start('--cores', '2');

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** A request. @param leave ends it from our side: what comes of it is not waited for */
async function ask(agent: Agent, path: string, leave?: number): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asked: ClientRequest = httpRequest(service.url + path, { agent });
  asked.on('error', reject);
  asked.on('response', (response: IncomingMessage) => {
    response
      .toArray()
      .then(
        (pieces: Buffer[]) => resolve({ status: response.statusCode!, body: Buffer.concat(pieces) }),
        reject,
      );
  });
  asked.end();
  if (leave === undefined) return promise;
  promise.catch(() => {});
  await sleep(leave);
  asked.destroy();
  return { status: 0, body: Buffer.alloc(0) };
}

const SMALL = '/plate?points=40&steps=100';
const first = new Agent();
const [knownAlone, known] = await Promise.all(
  [1, 2].map(async (ranks) => String((await ask(first, `${SMALL}&ranks=${ranks}`)).body)),
);
first.destroy();
if (!known!.includes('heat')) throw new Error(`load: the service does not work: ${known}`);

/** Whether the answer is the one that is due; undefined where all that may wait do so, and the service says so. */
type Kind = (agent: Agent) => Promise<boolean | undefined>;
const due = async (asked: Promise<Answer>, status: number, text = '') => {
  const answer = await asked;
  if (answer.status === 503) return undefined;
  return answer.status === status && answer.body.includes(text);
};
const END = 'event: end\ndata: {"status":0,';
const GOOD: Readonly<Record<string, Kind>> = {
  'run of 1': (agent) => due(ask(agent, `${SMALL}&ranks=1`), 200, knownAlone),
  'run of 2': (agent) => due(ask(agent, `${SMALL}&ranks=2`), 200, known),
  follow: (agent) => due(ask(agent, '/plate/events?points=40&steps=100&ranks=2'), 200, END),
};
const CHAOS: Readonly<Record<string, Kind>> = {
  trap: (agent) => due(ask(agent, `${SMALL}&fault=trap`), 500),
  'time out': (agent) => due(ask(agent, `${SMALL}&fault=spin&limit=50`), 504),
  leave: async (agent) => due(ask(agent, `${SMALL}&fault=spin`, Math.random() * 60), 0),
  'leave events': async (agent) =>
    (await ask(agent, '/plate/events?steps=100000', Math.random() * 60)).status === 0,
  nonsense: (agent) => due(ask(agent, '/plate?points=many'), 400),
};

let refused = 0;
let wrong = 0;
let answered = 0;
const times = new Map<string, number[]>();

async function one(agent: Agent): Promise<void> {
  const kinds = values.chaos && Math.random() < 1 / 3 ? CHAOS : GOOD;
  const names = Object.keys(kinds);
  const name = names[Math.floor(Math.random() * names.length)]!;
  const begun = performance.now();
  const right = await kinds[name]!(agent).catch((error: Error) => {
    console.error(`load: ${name}: ${error.message}`);
    return false;
  });
  if (right === undefined) {
    refused++;
    await sleep(RETRY_MS);
  } else if (!right) wrong++;
  else if (kinds === GOOD) times.getOrInsertComputed(name, () => []).push(performance.now() - begun);
}

interface Look {
  readonly descriptors: number;
  readonly threads: number;
  readonly memory: number;
}

/** What the service holds when nobody asks it anything. */
async function look(): Promise<Look> {
  const proc = `/proc/${service.child.pid}`;
  for (let i = 0; (await service.metric('lwk_jobs_running')) > 0; i++) {
    if (i === 300) throw new Error('load: jobs go on for which nobody waits.');
    await sleep(100);
  }
  await sleep(1000);
  const kib = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`${proc}/status`, 'utf8'))![1]);
  const count = (folder: string) => readdirSync(`${proc}/${folder}`).length;
  return { descriptors: count('fd'), threads: count('task'), memory: kib * 1024 };
}

const percentile = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
const shown = (ms: number) => (ms < 1000 ? `${ms.toPrecision(2)} ms` : `${(ms / 1000).toPrecision(2)} s`);

/** Gives a row of the table: right answers a second, and of each kind the middle one and the 99th percentile. */
async function stage(clients: number, ms: number): Promise<string> {
  times.clear();
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const begun = performance.now();
  const lane = async () => {
    while (performance.now() < begun + ms) await one(agent);
  };
  await Promise.all(Array.from({ length: clients }, lane));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  const cells: string[] = [];
  let right = 0;
  for (const name of Object.keys(GOOD)) {
    const sorted = (times.get(name) ?? []).sort((a, b) => a - b);
    const [p50, p90, p99, most] = [0.5, 0.9, 0.99, 1].map((part) => shown(percentile(sorted, part)));
    const rate = sorted.length / seconds;
    console.log(
      `${clients} clients, ${name}: ${rate.toFixed(1)}/s, p50 ${p50}, p90 ${p90}, p99 ${p99}, most ${most}`,
    );
    cells.push(`${p50}, ${p99}`);
    right += sorted.length;
  }
  answered += right;
  return `| ${[clients, (right / seconds).toPrecision(2), ...cells].join(' | ')} |`;
}

const tell = ({ descriptors, threads, memory }: Look) =>
  console.log(
    `at rest: ${descriptors} descriptors, ${threads} threads, ${(memory / 2 ** 20).toFixed(0)} MiB`,
  );

const looks: Look[] = [];
let rows: string[] = [];
for (let round = 0; round < ROUNDS; round++) {
  rows = [];
  for (const clients of loads) rows.push(await stage(clients, (minutes * 60_000) / ROUNDS / loads.length));
  looks.push(await look());
  tell(looks.at(-1)!);
}
const heads = ['clients', 'right answers a second', ...Object.keys(GOOD).map((name) => `${name}: p50, p99`)];
const rule = heads.map((head) => '-'.repeat(head.length));
console.log(['', `| ${heads.join(' | ')} |`, `| ${rule.join(' | ')} |`, ...rows, ''].join('\n'));
console.log(`${answered} right answers; ${refused} were told to come later; ${wrong} were wrong or missing.`);
const [before, after] = [looks[0]!, looks.at(-1)!];
const grown = [
  after.descriptors > before.descriptors && 'descriptors',
  after.threads > before.threads && 'threads',
  after.memory > before.memory + SLACK && 'memory',
].filter((what) => what !== false);
if (grown.length > 0)
  console.error(`load: the service holds more ${grown.join(' and ')} than after the first round.`);
const status = await service.stop();
if (status !== 0) console.error(`load: the service ended with ${status}.`);
if (grown.length > 0 || wrong > 0 || status !== 0) process.exitCode = 1;
