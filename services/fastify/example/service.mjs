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

const number = (minimum, maximum, otherwise) => ({ type: 'integer', minimum, maximum, default: otherwise });
const querystring = {
  type: 'object',
  additionalProperties: false,
  properties: {
    points: number(8, 240, 200),
    steps: number(1, 1_000_000, 4000),
    ranks: number(1, 8, 2),
    fault: { enum: ['none', 'trap', 'spin'], default: 'none' },
    limit: number(1, LIMIT_MS, LIMIT_MS),
  },
};

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
  const app = Fastify({ logger, bodyLimit: 8 * 2 ** 20, forceCloseConnections: true });
  await app.register(lwk, { cores, oversubscribe: true, maxQueue: 64, metrics: '/metrics' });
  const page = await readFile(new URL('page.html', import.meta.url));
  const plate = await app.lwk.compile(new URL('hotplate.wasm', GUESTS));
  const vectors = await app.lwk.session(new URL('vector.wasm', GUESTS), {
    heap: '32MiB',
    exports: { dot: { args: ['f64[]', 'f64[]'] } },
  });
  const options = ({ points, steps, ranks, fault, limit }) => ({
    args: [String(points), String(steps), fault],
    ranks,
    heap: '16MiB',
    timeoutMs: limit,
  });

  app.get('/', (_, reply) => reply.type('text/html').send(page));
  app.get('/favicon.ico', (_, reply) => reply.code(204).send());
  app.get('/plate', { schema: { querystring } }, (request, reply) =>
    reply.type('text/plain').run(plate, { ...options(request.query), whole: true }),
  );
  app.get('/plate/events', { schema: { querystring } }, (request, reply) =>
    reply.follow(plate, { ...options(request.query), message: picture }),
  );
  // Doubles in, the square of their norm out: a call of ranks that stay.
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, async (_, body) => body);
  app.post('/square', (request, reply) => {
    const { buffer, byteOffset, byteLength } = Buffer.from(request.body ?? []);
    const x = new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength - (byteLength % 8)));
    return reply.call(vectors, { name: 'dot', rank: 0 }, x, x);
  });
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
