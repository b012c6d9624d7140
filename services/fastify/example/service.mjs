#!/usr/bin/env node
/**
 * An example: a service that computes how heat spreads in a plate, on as many ranks as its callers ask for, and shows it while
 * it happens. Run it and open the address that it prints:
 *
 *     node services/fastify/example/service.mjs [--port 8080] [--cores N]
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import Fastify from 'fastify';
import lwk from 'wasm-lwk/fastify';

const GUESTS = new URL('../../../dist/guest/', import.meta.url);
/** Longest that a plate may take, milliseconds. */
const LIMIT_MS = 20_000;
/** Pictures of a plate that is followed. */
const FRAMES = 100;

const number = (minimum, maximum, otherwise) => ({ type: 'integer', minimum, maximum, default: otherwise });
/** What a plate may be: no more ranks than there are cores, so that each has one, and jobs wait for each other. */
const querystringOf = (cores) => ({
  type: 'object',
  additionalProperties: false,
  properties: {
    points: number(8, 240, 200),
    steps: number(1, 1_000_000, 4000),
    ranks: number(1, cores, Math.min(cores, 2)),
    fault: { enum: ['none', 'trap', 'spin'], default: 'none' },
    limit: number(1, LIMIT_MS, LIMIT_MS),
  },
});

/** A frame, as the page reads it: its numbers, and a byte for each point. */
const picture = ({ rank, data }) => ({
  rank,
  frame: data.readUInt16LE(0),
  row: data.readUInt16LE(2),
  rows: data.readUInt16LE(4),
  points: data.readUInt16LE(6),
  data: data.subarray(8).toString('base64'),
});

export async function service({ cores, logger = false } = {}) {
  const app = Fastify({ logger, forceCloseConnections: true });
  await app.register(lwk, { cores, maxQueue: 64, metrics: '/metrics' });
  const most = app.lwk.cores.length;
  const schema = { querystring: querystringOf(most) };
  const page = (await readFile(new URL('page.html', import.meta.url), 'utf8')).replaceAll('CORES', most);
  const plate = await app.lwk.compile(new URL('hotplate.wasm', GUESTS));
  const options = ({ points, steps, ranks, fault, limit }, frames) => ({
    args: [points, steps, fault, frames].map(String),
    ranks,
    heap: '16MiB',
    timeoutMs: limit,
  });

  app.get('/', (_, reply) => reply.type('text/html').send(page));
  app.get('/favicon.ico', (_, reply) => reply.code(204).send());
  app.get('/plate', { schema }, (request, reply) =>
    reply.type('text/plain').run(plate, { ...options(request.query, 0), whole: true }),
  );
  app.get('/plate/events', { schema }, (request, reply) =>
    reply.follow(plate, { ...options(request.query, FRAMES), message: picture }),
  );
  return app;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8080' }, cores: { type: 'string' } },
  });
  const app = await service(values.cores === undefined ? {} : { cores: Number(values.cores) });
  console.log(await app.listen({ port: Number(values.port), host: '127.0.0.1' }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => app.close());
}
