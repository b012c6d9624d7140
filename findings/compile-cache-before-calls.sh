#!/usr/bin/env bash
# Node.js 26.10.0 (npm: node@26.10.0). The compile cache of Node (NODE_COMPILE_CACHE, module.enableCompileCache) is filled when a
# module is loaded and never again: the file that is written when the process ends has none of the functions that were called
# since. They are parsed and compiled anew in each process, whose cache counts as accepted. vm.Script#createCachedData() after the
# calls has them all. The module has 1000 functions; the second process is the one that is looked at.
#
# Seen:
#   CommonJS: cache 0 bytes larger when the functions were called, 1000 functions compiled again
#   ES module: cache 0 bytes larger when the functions were called, 1000 functions compiled again
#   vm.Script: data 214008 bytes larger when the functions were called, 0 functions compiled again
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --allow-scripts=node node@26.10.0 >/dev/null 2>&1 ||
  npm install --silent --no-audit --no-fund node@26.10.0 >/dev/null
node=$(ls -d "$dir"/node_modules/node/bin/node "$dir"/node_modules/.bin/node 2>/dev/null | head -n 1)

cat >make.cjs <<'JS'
const { writeFileSync } = require('node:fs');
const names = Array.from({ length: 1000 }, (_, i) => `f${i}`);
const functions = names.map((name, i) => `function ${name}(a) { let s = 0; for (let j = 0; j < a; j++) s += j * ${i} + a; return s; }\n`);
const source = `${functions.join('')}if (process.argv.at(-1) === 'call') for (const f of [${names}]) f(3);\n`;
for (const name of ['many.cjs', 'many.mjs', 'many.txt']) writeFileSync(name, source);
JS
cat >script.cjs <<'JS'
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');
const file = process.env.DATA;
const cachedData = existsSync(file) ? readFileSync(file) : undefined;
const script = new Script(readFileSync('many.txt', 'utf8'), { filename: 'many.txt', cachedData });
if (script.cachedDataRejected) throw new Error('rejected');
script.runInThisContext();
if (cachedData === undefined) writeFileSync(file, script.createCachedData());
JS
"$node" make.cjs

# What is traced is part of what the cache is kept for: each process is traced.
run() { # cache, program, what it does
  local cache=NODE_COMPILE_CACHE
  [ "$2" != script.cjs ] || cache=DATA
  NODE_DEBUG_NATIVE=COMPILE_CACHE env "$cache=$1" "$node" --log-function-events --no-logfile-per-isolate --logfile=log.txt \
    "$2" "$3" >debug.txt 2>&1
}
bytes() { find "$1" -type f -exec cat {} + | wc -c; }
compiled() { grep -cE '^function,full-parse,.*,f[0-9]+$' log.txt || true; }
look() { # program
  rm -rf idle busy
  run idle "$1" idle
  run busy "$1" call
  [ "$(compiled)" -eq 1000 ] || { echo "the functions were not called" >&2; exit 1; }
  larger=$(($(bytes busy) - $(bytes idle)))
  run busy "$1" call
  again=$(compiled)
}
for kind in 'CommonJS many.cjs' 'ES_module many.mjs'; do
  read -r name program <<<"$kind"
  look "$program"
  echo "${name/_/ }: cache $larger bytes larger when the functions were called, $again functions compiled again"
  grep -q 'was accepted' debug.txt
  [ "$larger" -eq 0 ]
  [ "$again" -eq 1000 ]
done
look script.cjs
echo "vm.Script: data $larger bytes larger when the functions were called, $again functions compiled again"
[ "$larger" -gt 100000 ] && [ "$again" -eq 0 ]
