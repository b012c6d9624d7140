/** Tools that record the calls of a job: strace, counters, timelines, by the API and by the command. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { selectCalls } from '../../services/tools/selection.ts';
import { lwk } from '../support/cli.ts';
import { guest, kernel as sample } from '../support/guests.ts';
import { program } from '../support/wat.ts';

let kernel: Kernel;
let root: string;
let ring: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lwk-tools-'));
  kernel = await boot({ cores: 1, oversubscribe: true });
  ring = await sample('ring');
});
afterAll(async () => {
  await kernel.close();
  rmSync(root, { recursive: true });
});

const READ = '(drop (call $fd_read (i32.const 77) (i32.const 0) (i32.const 1) (i32.const 8)))';

async function straced(image: Uint8Array | string, options: object, ranks = 1): Promise<string[]> {
  const output = new PassThrough();
  const lines = text(output);
  await kernel.run(image, { ranks, heap: '16MiB', strace: { output, ...options } });
  output.end();
  return (await lines).trimEnd().split('\n');
}

describe('strace', () => {
  test('has a line for each call, decoded, and one for the end', async () => {
    expect(
      await straced(program(`(call $say) ${READ} (drop (call $rank)) (call $exit (i32.const 3))`), {}),
    ).toEqual([
      'fd_write(1, [{iov_base="hello\\n", iov_len=6}], 1, [6]) = 0',
      'fd_read(77, [{iov_base="", iov_len=6}], 1, 0x8) = 8 EBADF (bad file descriptor)',
      'getrank()                               = 0',
      'proc_exit(3)                            = ?',
      '+++ exited with 3 +++',
    ]);
  });

  test('shows the calls that were asked for, with times', async () => {
    const lines = await straced(program(`(call $say) ${READ} (call $say)`), {
      calls: 'read',
      times: true,
      relative: true,
    });
    expect(lines).toEqual([
      expect.stringMatching(/^ {3}0\.000000 fd_read\(77, .* = 8 EBADF \(bad file descriptor\) <0\.\d{6}>$/),
      '+++ exited with 0 +++',
    ]);
  });

  test('of a job that is killed shows the call that it was in', async () => {
    const output = new PassThrough();
    const lines = text(output);
    const image = program(
      '(call $say) (drop (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))',
    );
    const job = await kernel.launch(image, { heap: '1MiB', stdin: 'pipe', strace: { output } });
    await expect.poll(async () => (await job.state())[0]!.state).toBe('in call fd_read');
    job.kill('SIGKILL');
    await job.exited;
    output.end();
    expect((await lines).trimEnd().split('\n').slice(1)).toEqual([
      expect.stringMatching(/^fd_read\(0, .* = \? <unfinished \.\.\.>$/),
      '+++ killed by SIGKILL +++',
    ]);
  });

  test('of all ranks marks the lines, and more lines than there is room for lose none', async () => {
    const lines = await straced(ring, { ranks: 'all', calls: 'mpi' }, 2);
    const sends = lines.filter((line) => line.includes('MPI_Send('));
    expect(sends.length).toBeGreaterThan(100);
    expect(sends[0]).toMatch(
      /^\[rank [01]\] MPI_Send\(0x[\da-f]+, 256, MPI_UINT32_T, [01], \d+, MPI_COMM_WORLD\) = 0$/,
    );
    const many = `(local $i i32) (loop $again (drop (call $rank)) (br_if $again (i32.lt_u
      (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 20000))))`;
    expect(await straced(program(many), {})).toHaveLength(20_001);
  });

  test('of the command: a file, a table, and what is wrong is told before the start', async () => {
    const image = await guest('exit-code');
    const file = join(root, 'strace.txt');
    const run = await lwk(['run', '--strace=!clock', '-T', '-o', file, image, '3']);
    expect(run).toMatchObject({ status: 3, stderr: '' });
    expect(readFileSync(file, 'utf8')).toMatch(/\nproc_exit\(3\) +=( \?)\n\+\+\+ exited with 3 \+\+\+\n$/);
    const { stderr } = await lwk(['run', '--strace=process', '-c', image, '3']);
    expect(stderr).toMatch(/^% time +seconds +usecs\/call +calls +errors way +call\n/);
    expect(stderr).toMatch(/ +\d+ +local +args_sizes_get\n/);
    expect(stderr).not.toContain('fd_');
    for (const [args, told] of [
      [
        ['--strace', '-o', join(root, 'no/such')],
        /strace output \(-o\): .*no\/such cannot be written \(ENOENT\).*LWK_E_SANDBOX/,
      ],
      [['-o', file], /--strace-output is for --strace, which was not given\. For the output of ranks/],
      [['--strace=fd_raed'], /'fd_raed' is neither a call nor a class of calls .* Did you mean fd_read\?/],
      [['--trace', join(root, 'no/such')], /trace \(--trace\): .*cannot be written/],
      [[`--stats=${join(root, 'no/such')}`], /--stats: .*cannot be written/],
    ] as const)
      expect((await lwk(['run', ...args, image, '0'])).stderr).toMatch(told);
  });

  test('sets are names and classes, or all but these', () => {
    const all = selectCalls('all', '').size;
    expect(selectCalls('file', '').size).toBe(11);
    expect(selectCalls('trace=%file,network', '').size).toBe(15);
    expect(selectCalls('!mpi', '').size).toBe(all - selectCalls('mpi', '').size);
    expect(() => selectCalls('', 'x')).toThrow("x: '' names no calls");
  });
});

describe('stats', () => {
  test('say where the time went, what was sent to whom, and how large the heap became', async () => {
    const { stats, status } = await kernel.run(ring, { ranks: 2, heap: '16MiB', stats: true });
    expect(status).toBe(0);
    const of = (name: string) => stats!.calls.find((call) => call.name === name)!;
    expect(of('MPI_Send')).toMatchObject({
      way: 'mpi',
      count: 200,
      errors: 0,
      bytes: 200 * 1024,
      minBytes: 1024,
      maxBytes: 1024,
    });
    expect(of('MPI_Send').minMs).toBeLessThanOrEqual(of('MPI_Send').meanMs);
    for (const {
      rank,
      sentTo,
      wallMs,
      computeMs,
      localMs,
      shippedMs,
      directMs,
      mpiMs,
      heapHighBytes,
    } of stats!.ranks) {
      expect(sentTo[1 - rank]).toEqual({ messages: 100, bytes: 100 * 1024 });
      expect(computeMs + localMs + shippedMs + directMs + mpiMs).toBeCloseTo(wallMs, 3);
      expect(heapHighBytes).toBeGreaterThanOrEqual(65536);
    }
  });

  test('tell functions of MPI by the places that call them, and leave traps where they are', async () => {
    const { stats } = await kernel.run(await sample('ring', ['-g']), {
      ranks: 2,
      heap: '16MiB',
      stats: true,
    });
    const sends = stats!.sites.filter(({ name }) => name === 'MPI_Send');
    expect(sends.map(({ site, count }) => [site.replace(/\d+$/, 'N'), count])).toEqual([
      ['ring.c:N', 100],
      ['ring.c:N', 100],
    ]);
    expect(sends[0]!.site).not.toBe(sends[1]!.site);
    const bare = await kernel.run(ring, { ranks: 2, heap: '16MiB', stats: true });
    expect(bare.stats!.sites[0]!.site).toMatch(/^(?:0x[\da-f]+|\w+\.[ch]:\d+)$/);
    const hostile = await guest('mpi-hostile');
    const options = { ranks: 2, heap: '16MiB', args: ['dies'] };
    const [plain, counted] = [
      await kernel.run(hostile, options),
      await kernel.run(hostile, { ...options, stats: true }),
    ];
    expect(plain.reason).toBe('trap');
    expect(counted.ranks[1]!.trap).toEqual(plain.ranks[1]!.trap);
  });

  test('of shipped calls add up, and are there while a job runs and when it was killed', async () => {
    await using own = await boot({ cores: 1 });
    const image = program(
      `(call $say) ${READ} (drop (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))`,
    );
    const job = await own.launch(image, { heap: '1MiB', stdin: 'pipe', stats: true, offload: 'ship' });
    await expect.poll(async () => (await job.state())[0]!.state).toBe('in call fd_read');
    const read = job.stats()!.calls.find(({ name }) => name === 'fd_read')!;
    expect(read).toMatchObject({ way: 'shipped', count: 1, errors: 1 });
    expect(read.pickUpMs! + read.workMs! + read.backMs!).toBeCloseTo(read.totalMs, 6);
    job.kill('SIGKILL');
    const { stats } = await job.exited;
    expect(stats!.calls.find(({ name }) => name === 'fd_read')).toMatchObject({ count: 1 });
  });

  test('a program that reads a file by lines makes a call for each 16 KiB', async () => {
    const dirs = [{ host: root, guest: '/data' }];
    const image = await guest('streams');
    const wrote = await kernel.run(image, { args: ['/data'], dirs, heap: '64MiB' });
    expect([wrote.status, wrote.stdout, wrote.stderr]).toEqual([0, '0 checks failed\n', '']);
    const { stats } = await kernel.run(image, { args: ['/data', 'lines'], dirs, heap: '64MiB', stats: true });
    expect(stats!.calls.find(({ name }) => name === 'fd_read')).toMatchObject({
      count: Math.ceil(588_893 / 16_384) + 1,
      errors: 0,
    });
  });

  test('of the command: text, or JSON in a file', async () => {
    const file = join(root, 'stats.json');
    const image = await guest('exit-code');
    expect((await lwk(['run', '--stats', image, '0'])).stderr).toMatch(/^where the time of each rank went\n/);
    expect((await lwk(['run', `--stats=${file}`, image, '0'])).stderr).toBe('');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1, ranks: [{ rank: 0 }] });
  });
});

/** The fields of a message of protobuf: numbers, and bytes. */
function fields(bytes: Uint8Array): [field: number, value: bigint | Uint8Array][] {
  const found: [number, bigint | Uint8Array][] = [];
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++]!;
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const key = Number(varint());
    const kind = key & 7;
    if (kind === 0) found.push([key >> 3, varint()]);
    else {
      const length = kind === 1 ? 8 : Number(varint());
      found.push([key >> 3, bytes.subarray(at, at + length)]);
      at += length;
    }
  }
  return found;
}

test('lwk ps and lwk top show ranks, their calls, and what they wait for', async () => {
  const waits = await guest('wait-for-each-other');
  let shown = '';
  let asked: { jobs: { program: string; ranks: { rank: number; calls: number; state: string }[] }[] } = {
    jobs: [],
  };
  const run = await lwk(
    ['run', '-n', '2', '--oversubscribe', '--heap', '16MiB', '--deadlock-timeout', '0', waits, 'wait'],
    {
      started: async (child) => {
        while (!shown.includes('MPI_Wait')) shown = (await lwk(['top', '--count', '1'])).stdout;
        asked = JSON.parse((await lwk(['ps', '--json'])).stdout);
        child.kill('SIGTERM');
      },
    },
  );
  expect(run.status).toBe(143);
  expect(shown).toMatch(/^ {5}PID {2}RANK {2}CORE {8}CALLS {4}CALLS\/S {2}STATE\n/);
  expect(shown).toMatch(/ \d+ +\d+ {2}in MPI_Wait, for 0, tag 5, called by main\n/);
  const job = asked.jobs.find(({ program }) => program === 'wait-for-each-other.wasm')!;
  expect(job.ranks[1]).toMatchObject({ rank: 1, state: 'in MPI_Wait, for 0, tag 5, called by main' });
  expect(job.ranks[1]!.calls).toBeGreaterThan(2);
  expect((await lwk(['top', '--count', '1'])).stdout).not.toContain('wait-for-each-other');
});

describe('a profile', () => {
  interface Speedscope {
    readonly shared: {
      readonly frames: readonly { readonly name: string; readonly file?: string; readonly line?: number }[];
    };
    readonly profiles: readonly { readonly name: string; readonly endValue: number }[];
  }
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Speedscope;

  test('names the functions of the program, with their lines, for speedscope and for pprof', async () => {
    const image = await sample('nbody', ['-g']);
    const options = { heap: '64MiB', args: ['-n', '1000', '-s', '40'] };
    const file = join(root, 'profile.json');
    await kernel.run(image, { ...options, profile: file });
    const { shared, profiles } = read(file);
    expect(profiles).toMatchObject([{ name: 'rank 0' }]);
    const pass = shared.frames.find(({ name }) => name === 'pass_by');
    expect(pass).toMatchObject({ file: expect.stringMatching(/nbody\.c$/), line: expect.any(Number) });
    const pprof = join(root, 'profile.pb.gz');
    await kernel.run(image, { ...options, profile: pprof });
    const all = fields(gunzipSync(readFileSync(pprof)));
    const strings = all.flatMap(([field, value]) =>
      field === 6 ? [Buffer.from(value as Uint8Array).toString()] : [],
    );
    expect(strings.slice(0, 4)).toEqual(['', 'cpu', 'nanoseconds', 'rank']);
    expect(strings).toContain('pass_by');
    expect(all.filter(([field]) => field === 2).length).toBeGreaterThan(0);
  });

  test('of a job that was ended has what was sampled until then', async () => {
    const file = join(root, 'ended.json');
    await kernel.run(await guest('spin-forever'), { heap: '16MiB', timeoutMs: 700, profile: file });
    const { shared, profiles } = read(file);
    expect(shared.frames).toContainEqual({ name: '_start' });
    // Microseconds, of which some passed before the program began.
    expect(profiles[0]!.endValue).toBeGreaterThan(100_000);
  });
});

describe('a timeline', () => {
  interface Event {
    ph: string;
    name: string;
    tid: number;
    ts: number;
    dur?: number;
    id?: number;
    args?: Record<string, number>;
  }

  test('as JSON: a slice for each call, and an arrow for each message, forward in time', async () => {
    const trace = join(root, 'ring.json');
    await kernel.run(ring, { ranks: 2, heap: '16MiB', trace });
    const { traceEvents } = JSON.parse(readFileSync(trace, 'utf8')) as { traceEvents: Event[] };
    const sends = traceEvents.filter(({ name }) => name === 'MPI_Send');
    expect(sends).toHaveLength(200);
    expect(sends[0]!.args).toMatchObject({ to: 1 - sends[0]!.tid, bytes: 1024 });
    const [begins, ends] = ['s', 'f'].map((ph) => traceEvents.filter((event) => event.ph === ph));
    expect(begins!.length).toBeGreaterThanOrEqual(200);
    for (const begin of begins!) {
      const end = ends!.find(({ id }) => id === begin.id)!;
      expect(end.tid).toBe(1 - begin.tid);
      expect(end.ts).toBeGreaterThanOrEqual(begin.ts);
    }
  });

  test('as protobuf: tracks, balanced slices in the order of time, flows that begin and end', async () => {
    const trace = join(root, 'ring.perfetto-trace');
    await kernel.run(ring, { ranks: 2, heap: '16MiB', trace });
    const packets = fields(readFileSync(trace)).map(([, bytes]) => new Map(fields(bytes as Uint8Array)));
    const tracks = packets.flatMap((packet) => {
      const descriptor = packet.get(60);
      const name = descriptor && new Map(fields(descriptor as Uint8Array)).get(2);
      return name === undefined ? [] : [Buffer.from(name as Uint8Array).toString()];
    });
    expect(tracks).toEqual(['FWK', 'rank 0', 'rank 1']);
    const depth = new Map<bigint, number>();
    const flows: Record<number, number> = { 47: 0, 48: 0 };
    let last = 0n;
    for (const packet of packets) {
      const event = packet.get(11);
      if (event === undefined) continue;
      const all = fields(event as Uint8Array);
      const { 9: type, 11: track } = Object.fromEntries(all) as Record<number, bigint>;
      for (const [field] of all) if (field in flows) flows[field]!++;
      depth.set(track!, (depth.get(track!) ?? 0) + (type === 1n ? 1 : -1));
      expect(depth.get(track!)).toBeGreaterThanOrEqual(0);
      expect(packet.get(8) as bigint).toBeGreaterThanOrEqual(last);
      last = packet.get(8) as bigint;
    }
    expect([...depth.values()]).toEqual([...depth.values()].map(() => 0));
    expect(flows[47]).toBeGreaterThanOrEqual(200);
    expect(flows[48]).toBe(flows[47]);
  });

  test('has the last calls where there were more than are kept, and says how many were dropped', async () => {
    const trace = join(root, 'many.json');
    const many = `(local $i i32) (loop $again (drop (call $rank)) (br_if $again (i32.lt_u
      (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 131073)))) unreachable`;
    const { warnings } = await kernel.run(program(many), { heap: '1MiB', trace });
    expect(warnings).toEqual([`${trace} has the last calls of each rank; 1 before these were dropped.`]);
    expect(existsSync(trace)).toBe(true);
  });
});
