#!/usr/bin/env bash
# assemblyscript 0.28.20, used as a library (asc.main), and binaryen 131.0.0-nightly.20260721 in one process, which is the one
# that asc itself uses. binaryen.js keeps its options for the process, and asc leaves two of them on that its user has not asked
# for: closed world, and fast math. What the same process optimizes with binaryen afterwards, with all features, is another
# program: function types that are not exported are put into groups, by which WebAssembly tells them apart, so that a
# call_indirect through an imported table does not know the function of another module any more.
#
# Seen:
#   closed world false, fast math false: 3 + 4 by an imported table: 7
#   closed world true, fast math true: 3 + 4 by an imported table: RuntimeError
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
packages=(node@26.10.0 assemblyscript@0.28.20 binaryen@131.0.0-nightly.20260721)
npm install --silent --no-audit --no-fund --allow-scripts=node "${packages[@]}" >/dev/null 2>&1 ||
  npm install --silent --no-audit --no-fund "${packages[@]}" >/dev/null
node=$(ls -d "$dir"/node_modules/node/bin/node "$dir"/node_modules/.bin/node 2>/dev/null | head -n 1)

cat >both.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';
import binaryen from 'binaryen';

const caller = `(module
  (type $add (func (param i32 i32) (result i32)))
  (import "m" "table" (table 1 funcref))
  (func (export "call") (param i32) (result i32)
    (call_indirect (type $add) (local.get 0) (i32.const 3) (i32.const 0)))
  (func $fact (param i64) (result i64)
    (if (result i64) (i64.eqz (local.get 0)) (then (i64.const 1))
      (else (i64.mul (local.get 0) (call $fact (i64.sub (local.get 0) (i64.const 1)))))))
  (func (export "factorial") (param i32) (result f64)
    (f64.convert_i64_s (call $fact (i64.extend_i32_s (local.get 0))))))`;
const adder = `(module (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))`;

const instance = (bytes, imports) => new WebAssembly.Instance(new WebAssembly.Module(bytes), imports).exports;
const table = new WebAssembly.Table({ element: 'anyfunc', initial: 1 });
table.set(0, instance(binaryen.parseText(adder).emitBinary()).add);

function show() {
  const module = binaryen.parseText(caller);
  module.setFeatures(binaryen.Features.All);
  binaryen.setOptimizeLevel(3);
  module.optimize();
  const { call } = instance(module.emitBinary(), { m: { table } });
  let sum;
  try {
    sum = call(4);
  } catch (error) {
    sum = error.name;
  }
  const state = `closed world ${binaryen.getClosedWorld()}, fast math ${binaryen.getFastMath()}`;
  console.log(`${state}: 3 + 4 by an imported table: ${sum}`);
}

show();
writeFileSync('empty.ts', 'export function one(): i32 { return 1; }\n');
const { error, stderr } = await asc.main(['empty.ts', '--outFile', 'empty.wasm', '--runtime', 'stub']);
if (error) throw new Error(stderr.toString());
show();
JS
out=$("$node" both.mjs)
echo "$out"
[ "$out" = "closed world false, fast math false: 3 + 4 by an imported table: 7
closed world true, fast math true: 3 + 4 by an imported table: RuntimeError" ]
