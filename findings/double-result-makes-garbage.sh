#!/usr/bin/env bash
# Node.js 26.10.0 (npm: node@26.10.0). A WebAssembly function that imports a JavaScript function with a result of f64 gets that result
# as an object: each call makes one on the heap, 12 bytes and its share of a collection, for ever, also when both functions have been
# optimized, though the WebAssembly side wants nothing but the 8 bytes. A result of i32, or a double that the same function stores
# into a Float64Array, makes none. So a clock for WebAssembly that returns performance.now() is a source of garbage.
#
# Seen (20 million calls, after 2 million before them):
#   f64 result: collections, 100 or more
#   i32 result, the double stored into a Float64Array: 0 collections
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --allow-scripts=node node@26.10.0 >/dev/null 2>&1 ||
  npm install --silent --no-audit --no-fund node@26.10.0 >/dev/null
node=$(ls -d "$dir"/node_modules/node/bin/node "$dir"/node_modules/.bin/node 2>/dev/null | head -n 1)

cat >call.cjs <<'JS'
// Exports d and i, which call the import of their name as often as they are told.
const section = (id, ...bytes) => [id, bytes.length, ...bytes];
const loop = (f) => [0, 0x03, 0x40, 0x10, f, 0x1a, 0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0, 0x0b, 0x0b];
const body = (f) => [loop(f).length, ...loop(f)];
const program = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  ...section(1, 3, 0x60, 0, 1, 0x7c, 0x60, 0, 1, 0x7f, 0x60, 1, 0x7f, 0),
  ...section(2, 2, 1, 0x61, 1, 0x64, 0, 0, 1, 0x61, 1, 0x69, 0, 1),
  ...section(3, 2, 2, 2),
  ...section(7, 2, 1, 0x64, 0, 2, 1, 0x69, 0, 3),
  ...section(10, 2, ...body(0), ...body(1))));
const store = new Float64Array(1);
let n = 0;
const a = {
  d: () => (n = (n + 1) | 0) * 0.5,
  i: () => {
    n = (n + 1) | 0;
    store[0] = n * 0.5;
    return n;
  },
};
const call = new WebAssembly.Instance(program, { a }).exports[process.argv[2]];
for (let i = 0; i < 200; i++) call(10_000);
console.log('now');
call(20_000_000);
JS
collections() { "$node" --trace-gc call.cjs "$1" | sed '1,/^now$/d' | grep -cE 'Scavenge|Mark-Compact|Minor' || true; }
f64=$(collections d)
i32=$(collections i)
echo "f64 result: collections, $([ "$f64" -ge 100 ] && echo '100 or more' || echo "$f64")
i32 result, the double stored into a Float64Array: $i32 collections"
[ "$f64" -ge 100 ] && [ "$i32" = 0 ]
