#!/usr/bin/env bash
# clang of @yowasp/clang 22.0.0-git20542-10 (LLVM 22), target wasm32, SIMD on. LLVM makes vectors of a loop for WebAssembly, but
# takes one of them in a turn, where clang 19 takes two for x86-64 and AArch64 and eight for POWER: a dot product with -ffast-math
# adds to one vector of sums, and each addition waits for the one before. -funroll-loops does not change it. `#pragma clang loop
# interleave_count(4)` is heeded; -mllvm -force-target-max-vector-interleave=4 gives 2 (4 with clang 19).
#
# Seen (vectors added in a turn):
#   -O3 -ffast-math: 1
#   -O3 -ffast-math -funroll-loops: 1
#   -O3 -ffast-math, interleave_count(4): 4
#   -O3 -ffast-math -mllvm -force-target-max-vector-interleave=4: 2
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --allow-scripts=node node@26.10.0 @yowasp/clang@22.0.0-git20542-10 >/dev/null 2>&1 ||
  npm install --silent --no-audit --no-fund node@26.10.0 @yowasp/clang@22.0.0-git20542-10 >/dev/null
node=$(ls -d "$dir"/node_modules/node/bin/node "$dir"/node_modules/.bin/node 2>/dev/null | head -n 1)

cat >count.mjs <<'JS'
import { runClang } from '@yowasp/clang';
const source = (pragma) => `double dot(const double *a, const double *b, int n) {
  double s = 0;
${pragma}
  for (int i = 0; i < n; i++) s += a[i] * b[i];
  return s;
}
`;
async function added(flags, pragma = '') {
  const args = ['clang', '--target=wasm32', '-msimd128', '-O3', '-ffast-math', ...flags, '-S', 'dot.c', '-o', 'dot.s'];
  const out = await runClang(args, { 'dot.c': source(pragma) });
  const loops = out['dot.s'].split(/^\s*loop\b/m).slice(1).map((text) => text.split(/^\s*end_loop\b/m)[0]);
  return Math.max(...loops.map((text) => text.match(/f64x2\.add/g)?.length ?? 0));
}
console.log(`-O3 -ffast-math: ${await added([])}`);
console.log(`-O3 -ffast-math -funroll-loops: ${await added(['-funroll-loops'])}`);
console.log(`-O3 -ffast-math, interleave_count(4): ${await added([], '#pragma clang loop interleave_count(4)')}`);
const most = ['-mllvm', '-force-target-max-vector-interleave=4'];
console.log(`-O3 -ffast-math ${most.join(' ')}: ${await added(most)}`);
JS
out=$("$node" count.mjs 2>/dev/null | grep '^-O3')
echo "$out"
[ "$out" = "-O3 -ffast-math: 1
-O3 -ffast-math -funroll-loops: 1
-O3 -ffast-math, interleave_count(4): 4
-O3 -ffast-math -mllvm -force-target-max-vector-interleave=4: 2" ]
