#!/usr/bin/env bash
# Node.js 26.10.0 (npm: node@26.10.0). A worker thread remembers the descriptors that it opened and closes those numbers when it
# ends; `trackUnmanagedFds: false` is there for code that gives them away. In a worker that is started by another worker the
# option has no effect, unless that one was started with it too (by default none is): when the inner thread ends, numbers that
# were closed and opened again by somebody else are closed once more.
#
# Seen:
#   started by the main thread: 0 of 60 files lost
#   started by a worker: 40 of 60 files lost
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --allow-scripts=node node@26.10.0 >/dev/null 2>&1 ||
  npm install --silent --no-audit --no-fund node@26.10.0 >/dev/null
node=$(ls -d "$dir"/node_modules/node/bin/node "$dir"/node_modules/.bin/node 2>/dev/null | head -n 1)

cat >inner.cjs <<'JS'
const { parentPort } = require('node:worker_threads');
const fds = Array.from({ length: 40 }, () => require('node:fs').openSync(__filename, 'r'));
parentPort.once('message', () => {});
parentPort.postMessage(fds);
JS
cat >outer.cjs <<'JS'
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');
const fs = require('node:fs');
const { once } = require('node:events');
async function lost() {
  const worker = new Worker('./inner.cjs', { trackUnmanagedFds: false });
  const [fds] = await once(worker, 'message');
  for (const fd of fds) fs.closeSync(fd);
  const mine = Array.from({ length: 60 }, () => fs.openSync(__filename, 'r'));
  worker.postMessage('end');
  await once(worker, 'exit');
  return mine.filter((fd) => !fs.existsSync(`/proc/self/fd/${fd}`)).length;
}
if (!isMainThread) lost().then((n) => parentPort.postMessage(n));
else
  (async () => {
    process.removeAllListeners('warning');
    process.on('warning', () => {});
    console.log(`started by the main thread: ${await lost()} of 60 files lost`);
    const [n] = await once(new Worker(__filename), 'message');
    console.log(`started by a worker: ${n} of 60 files lost`);
    process.reallyExit(0);
  })();
JS
out=$("$node" outer.cjs 2>/dev/null)
echo "$out"
[ "$out" = "started by the main thread: 0 of 60 files lost
started by a worker: 40 of 60 files lost" ]
