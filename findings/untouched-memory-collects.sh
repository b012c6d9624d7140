#!/usr/bin/env bash
# Node.js 26.10.0 (npm: node@26.10.0). A shared WebAssembly.Memory (from 64 MiB on) counts as memory that a collection might set
# free, though nobody has touched it and no page of it is resident: making it causes a mark-compact, and so does its arrival in
# each thread that it is sent to, since each counts it anew. A SharedArrayBuffer of the same size causes none.
# process.memoryUsage() shows nothing of it.
#
# Seen (one memory, sent to 4 workers):
#   WebAssembly.Memory of 48 MiB: 0 mark-compacts, in 0 threads
#   WebAssembly.Memory of 128 MiB: 5 mark-compacts, in 5 threads
#   SharedArrayBuffer of 128 MiB: 0 mark-compacts, in 0 threads
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --allow-scripts=node node@26.10.0 >/dev/null 2>&1 ||
  npm install --silent --no-audit --no-fund node@26.10.0 >/dev/null
node=$(ls -d "$dir"/node_modules/node/bin/node "$dir"/node_modules/.bin/node 2>/dev/null | head -n 1)

cat >send.cjs <<'JS'
const { once } = require('node:events');
const { Worker, isMainThread, parentPort } = require('node:worker_threads');
const { setTimeout: sleep } = require('node:timers/promises');
async function main(kind, mib) {
  const workers = Array.from({ length: 4 }, () => new Worker(__filename));
  await Promise.all(workers.map((worker) => once(worker, 'online')));
  const before = process.memoryUsage();
  const memory = kind === 'WebAssembly.Memory'
    ? new WebAssembly.Memory({ initial: mib * 16, maximum: mib * 16, shared: true })
    : new SharedArrayBuffer(mib * 2 ** 20);
  for (const worker of workers) worker.postMessage(memory);
  await sleep(3000);
  const after = process.memoryUsage();
  if (after.external - before.external > 2 ** 20) throw new Error('it is shown as external');
  if (after.rss - before.rss > 2 ** 25) throw new Error('its pages are there');
  process.exit();
}
if (isMainThread) main(process.argv[2], Number(process.argv[3]));
else parentPort.on('message', () => {});
JS
for what in 'WebAssembly.Memory 48' 'WebAssembly.Memory 128' 'SharedArrayBuffer 128'; do
  read -r kind mib <<<"$what"
  timeout 60 "$node" --trace-gc send.cjs "$kind" "$mib" >trace.txt
  # Each line has the address of the thread's heap.
  grep 'Mark-Compact' trace.txt >marks.txt || true
  marks=$(wc -l <marks.txt)
  threads=$({ grep -oE "0x[0-9a-f]+" marks.txt || true; } | sort -u | wc -l)
  echo "$kind of $mib MiB: $marks mark-compacts, in $threads threads"
  case $what in
  'WebAssembly.Memory 128') [ "$threads" -eq 5 ] ;;
  *) [ "$marks" -eq 0 ] ;;
  esac
done
