/** The Fastify plugin over real HTTP: output as it comes, failures with a status, clients that leave or do not read, the end. */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withStatus } from '../../dist/services/fastify/failure.js';
import lwk from '../../dist/services/fastify/index.js';
import { boot, type Kernel, LwkError, type Session } from '../../dist/services/index.js';
import { guest } from '../support/guests.ts';
import { holdings, settled } from '../support/leftovers.ts';
import { program, wat } from '../support/wat.ts';

/** What comes in goes out. */
const ECHO = `(block $end (loop $more
  (i32.store (i32.const 0) (i32.const 64)) (i32.store (i32.const 4) (i32.const 1024))
  (drop (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))
  (br_if $end (i32.eqz (i32.load (i32.const 8))))
  (i32.store (i32.const 4) (i32.load (i32.const 8)))
  (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 12))) (br $more)))`;
const SPIN = '(loop $again (br $again))';
const TALKER = wat(`(module (import "lwk" "post" (func $post (param i32 i32 i32) (result i32)))
  (import "lwk" "progress" (func $progress (param i64 i64) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1) (data (i32.const 0) "\\10\\00\\00\\00\\06\\00\\00\\00________hello\\n")
  (func (export "_start") (drop (call $post (i32.const 7) (i32.const 16) (i32.const 5)))
    (drop (call $progress (i64.const 1) (i64.const 4))) (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))))`);

let app: FastifyInstance;
let url: string;
let session: Session;
const small = { heap: '1MiB' } as const;

async function listen(served: FastifyInstance): Promise<string> {
  await served.listen({ port: 0, host: '127.0.0.1' });
  const [{ port }] = served.addresses() as [{ port: number }];
  return `http://127.0.0.1:${port}`;
}

beforeAll(async () => {
  app = Fastify({ forceCloseConnections: true });
  await app.register(lwk, { cores: 2, oversubscribe: true, maxQueue: 1 });
  const flags = ['-mexec-model=reactor', '-Wl,--export=malloc', '-Wl,--export=free'];
  const exports = { scale: { args: ['f64[]', 'f64'], returns: 'f64[]' }, spin: {} } as const;
  session = await app.lwk.session(await guest('session', flags), { heap: '16MiB', exports });
  app.post('/echo', (_, reply) => reply.run(program(ECHO), small));
  app.get('/trap', (_, reply) => reply.run(program('(unreachable)'), small));
  app.get('/half', (_, reply) => reply.run(program('(call $say) (unreachable)'), small));
  app.get('/whole', (_, reply) => reply.run(program('(call $say) (unreachable)'), { ...small, whole: true }));
  app.get('/slow', (_, reply) => reply.run(program(SPIN), { ...small, timeoutMs: 50 }));
  app.get('/spin', (_, reply) => reply.run(program(SPIN), small));
  app.get('/flood', (_, reply) =>
    reply.run(program(`(loop $again (call $say) (br $again))`), { ...small, stallMs: 200 }),
  );
  app.get('/wrong', (_, reply) => reply.run(program(ECHO), { heap: 'much' }));
  app.get('/follow', (_, reply) => reply.follow(TALKER, small));
  app.get('/follow-spin', (_, reply) => reply.follow(program(SPIN), small));
  app.get('/call', (_, reply) => reply.call(session, 'scale', Float64Array.of(1, 2), 3));
  app.get('/count', (_, reply) => reply.call(session, 'count'));
  url = await listen(app);
});
afterAll(() => app.close());

const idle = async (kernel: Kernel = app.lwk) => {
  for (let i = 0; i < 400 && kernel.stats().jobs.running > 1; i++) await sleep(10);
  return kernel.stats().jobs.running;
};

test('a body goes in, the output comes out', async () => {
  const body = 'words '.repeat(20_000);
  const headers = { 'content-type': 'text/plain' };
  const answer = await fetch(`${url}/echo`, { method: 'POST', body, headers });
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  expect(await answer.text()).toBe(body);
  const json = await fetch(`${url}/echo`, {
    method: 'POST',
    body: '{ "a": 1 }',
    headers: { 'content-type': 'application/json' },
  });
  expect(await json.text()).toBe('{"a":1}');
});

test.each([
  ['/trap', 500, 'LWK_E_JOB', /rank 0 trapped: unreachable/],
  ['/whole', 500, 'LWK_E_JOB', /trapped/],
  ['/slow', 504, 'LWK_E_JOB', /0\.05 s/],
  ['/wrong', 500, 'LWK_E_USAGE', /heap/],
])('%s is an error with status %i', async (path, status, code, message) => {
  const answer = await fetch(url + path);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ code, message: expect.stringMatching(message) });
});

test('where too much waits, the service is told to be unavailable', () => {
  expect(withStatus(new LwkError('LWK_E_BUSY', ''))).toMatchObject({
    statusCode: 503,
    headers: { 'retry-after': '1' },
  });
  expect(withStatus(new LwkError('LWK_E_USAGE', ''))).not.toHaveProperty('statusCode');
});

test('a job that fails behind its first output breaks the connection off', async () => {
  const answer = await fetch(`${url}/half`);
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow();
});

test('a job ends when its client has left, or reads nothing', async () => {
  for (const path of ['/spin', '/follow-spin']) {
    const leaving = new AbortController();
    const left = fetch(url + path, { signal: leaving.signal }).then((answer) => answer.text());
    while (app.lwk.stats().jobs.running < 2) await sleep(5);
    leaving.abort();
    await expect(left).rejects.toThrow(/aborted/);
    expect(await idle()).toBe(1);
  }
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.pause();
  socket.on('error', () => {});
  socket.write('GET /flood HTTP/1.1\r\nhost: x\r\n\r\n');
  while (app.lwk.stats().jobs.running < 2) await sleep(5);
  expect(await idle()).toBe(1);
  socket.destroy();
});

test('the events of a job', async () => {
  const answer = await fetch(`${url}/follow`);
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const events = (await answer.text()).split('\n\n').filter((text) => text !== '');
  const read = events.map((text) => {
    const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(text)!;
    return [event, JSON.parse(data!)];
  });
  expect(read[0]).toEqual(['start', expect.objectContaining({ ranks: 1 })]);
  expect(read.slice(1, -1)).toEqual(
    expect.arrayContaining([
      ['progress', { rank: 0, done: 1, total: 4 }],
      ['message', { rank: 0, kind: 7, data: Buffer.from('hello').toString('base64') }],
      ['line', 'hello'],
    ]),
  );
  expect(read.at(-1)).toEqual(['end', expect.objectContaining({ status: 0, reason: 'exit' })]);
});

test('calls of a session give bytes or JSON, and one whose client leaves does not end it', async () => {
  const bytes = await (await fetch(`${url}/call`)).arrayBuffer();
  expect(new Float64Array(bytes)).toEqual(Float64Array.of(3, 6));
  expect(await (await fetch(`${url}/count`)).json()).toEqual([1]);
  const computing = session.call({ name: 'scale', rank: 0 }, new Float64Array(2 ** 19), 2);
  const leaving = new AbortController();
  const left = fetch(`${url}/count`, { signal: leaving.signal });
  leaving.abort();
  await expect(left).rejects.toThrow();
  await computing;
  expect(await session.call({ name: 'greet', rank: 0, args: ['string'], returns: 'string' }, 'x')).toMatch(
    /hello/,
  );
});

test('a kernel that is there stays when the app closes; what runs is given its time, and nothing is left', async () => {
  const before = holdings();
  await using kernel = await boot({ cores: 1 });
  const other = Fastify();
  await other.register(lwk, { kernel, drainMs: 100 });
  other.get('/spin', (_, reply) => reply.follow(program(SPIN), small));
  const there = await listen(other);
  const answer = await fetch(`${there}/spin`);
  await Promise.all([other.close(), answer.text().catch(() => {})]);
  expect(kernel.stats().jobs).toMatchObject({ running: 0, ended: { aborted: 1 } });
  expect((await kernel.run(program('(call $say)'), small)).stdout).toBe('hello\n');
  await kernel.close();
  expect(await settled(before)).toEqual(before);
});

test('options of the kernel are checked', async () => {
  const other = Fastify();
  other.register(lwk, { cores: 'one' } as never);
  await expect(other.ready()).rejects.toMatchObject({ code: 'LWK_E_USAGE' });
});
