#!/usr/bin/env bash
# fastify 5.12.8 (npm) on Node.js 26.10.0. `request.signal` is there so that a handler can stop its work when the client leaves. In a
# handler of a POST with a body it aborts by itself, while the client waits for the answer and the connection is as it was: the body
# has been read, which emits `close` on the incoming message, and that is what the signal listens to. In a handler of a GET it does
# not. So a service that passes it on to what it starts ends every job that was posted, at once, and none that was asked for by GET.
# What tells that the client has left is `close` of the response while `writableFinished` is false.
#
# Seen:
#   GET: aborted while it is answered: false
#   POST: aborted while it is answered: true
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --allow-scripts=node node@26.10.0 fastify@5.12.8 >/dev/null 2>&1 ||
  npm install --silent --no-audit --no-fund node@26.10.0 fastify@5.12.8 >/dev/null
node=$(ls -d "$dir"/node_modules/node/bin/node "$dir"/node_modules/.bin/node 2>/dev/null | head -n 1)
cat >serve.mjs <<'JS'
import fastify from 'fastify';
const app = fastify();
const handler = async (request) => {
  const { signal } = request;
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { aborted: signal.aborted };
};
app.route({ method: ['GET', 'POST'], url: '/', handler });
const url = await app.listen({ port: 0, host: '127.0.0.1' });
const post = { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json' } };
for (const [method, options] of [['GET', {}], ['POST', post]]) {
  const { aborted } = await (await fetch(url, options)).json();
  console.log(`${method}: aborted while it is answered: ${aborted}`);
}
await app.close();
JS
"$node" serve.mjs | tee seen
diff seen - <<'T'
GET: aborted while it is answered: false
POST: aborted while it is answered: true
T
