#!/usr/bin/env bash
# Node.js 26.10.0 (npm: node@26.10.0). Node comes with code of its built-in modules, compiled when Node was built. V8 takes it
# only under the flags that it was made with: after any v8.setFlagsFromString that changes something, be it a flag of WebAssembly
# or of a trace, the next thread compiles them from source. The threads after it take what that one left. The same flag on the
# command line does it to the main thread.
#
# Seen (modules that came as code, modules compiled from source):
#   worker, no flag: 46 0
#   worker, --wasm-dynamic-tiering (as it is): 46 0
#   worker, --no-wasm-dynamic-tiering: 3 43
#   second worker, --no-wasm-dynamic-tiering: 46 0
#   worker, --trace-gc: 3 43
#   second worker, --trace-gc: 46 0
#   main thread, no flag: 37 0
#   main thread, --no-wasm-dynamic-tiering: 0 37
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --allow-scripts=node node@26.10.0 >/dev/null 2>&1 ||
  npm install --silent --no-audit --no-fund node@26.10.0 >/dev/null
node=$(ls -d "$dir"/node_modules/node/bin/node "$dir"/node_modules/.bin/node 2>/dev/null | head -n 1)

cat >worker.cjs <<'JS'
const { once } = require('node:events');
const { Worker, isMainThread, parentPort } = require('node:worker_threads');
const { setFlagsFromString } = require('node:v8');
if (!isMainThread) parentPort.postMessage(require('./usage.cjs'));
else
  (async () => {
    for (const flag of process.argv.slice(2)) setFlagsFromString(flag);
    for (let i = 0; i < 2; i++) {
      const worker = new Worker(__filename);
      const ended = once(worker, 'exit');
      console.log((await once(worker, 'message'))[0]);
      await ended;
    }
  })();
JS
cat >usage.cjs <<'JS'
require('node:http');
const usage = require('internal/test/binding').internalBinding('builtins').getCacheUsage();
module.exports = `${usage.compiledWithCache.size} ${usage.compiledWithoutCache.size}`;
JS
workers() { "$node" --no-warnings --expose-internals worker.cjs "$@" | paste -sd ' '; }
main() { "$node" --no-warnings --expose-internals "$@" -p 'require("./usage.cjs")'; }
# The main thread may have used, and so left, a few that were compiled since.
none() { [ "$1" -le 6 ] && [ "$2" -ge 25 ]; }

for flag in '' --wasm-dynamic-tiering --no-wasm-dynamic-tiering --trace-gc; do
  read -r code source code2 source2 <<<"$(workers $flag)"
  case $flag in
  '') echo "worker, no flag: $code $source" ;;
  --wasm-*) echo "worker, $flag (as it is): $code $source" ;;
  *) echo "worker, $flag: $code $source"; echo "second worker, $flag: $code2 $source2" ;;
  esac
  none "$source2" "$code2"
  case $flag in
  '' | --wasm-*) none "$source" "$code" ;;
  *) none "$code" "$source" ;;
  esac
done
read -r code source <<<"$(main)"
echo "main thread, no flag: $code $source"
none "$source" "$code"
read -r code source <<<"$(main --no-wasm-dynamic-tiering)"
echo "main thread, --no-wasm-dynamic-tiering: $code $source"
none "$code" "$source"
