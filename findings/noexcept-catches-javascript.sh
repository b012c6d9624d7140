#!/usr/bin/env bash
# clang of @yowasp/clang 22.0.0-git20542-10 (LLVM 22), -fwasm-exceptions, and node@26.10.0. A C++ function that is `noexcept` catches what
# JavaScript throws through it, too, and calls std::terminate: its landing pad is a catch_all. So what a host throws to end a
# program (as JavaScript hosts of WASI do in proc_exit) runs the program's terminate handler when there is such a function below.
#
# Seen:
#   plain: no handler, then Error of JavaScript
#   guarded: std::terminate, then RuntimeError ended
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --allow-scripts=node node@26.10.0 @yowasp/clang@22.0.0-git20542-10 >/dev/null 2>&1 ||
  npm install --silent --no-audit --no-fund node@26.10.0 @yowasp/clang@22.0.0-git20542-10 >/dev/null
node=$(ls -d "$dir"/node_modules/node/bin/node "$dir"/node_modules/.bin/node 2>/dev/null | head -n 1)

cat >f.cc <<'CC'
extern "C" {
__attribute__((import_module("js"), import_name("throws"))) void throws();
__attribute__((import_module("js"), import_name("terminated"))) void terminated();
void plain() { throws(); }
void guarded() noexcept { throws(); }
[[noreturn]] void _ZSt9terminatev() { terminated(); __builtin_unreachable(); }
}
CC
cat >compile.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { runClang } from '@yowasp/clang';
const files = { 'f.cc': readFileSync('f.cc', 'utf8') };
const out = await runClang(
  ['clang++', '--target=wasm32-wasip1', '-O1', '-fwasm-exceptions', '-nostdlib',
   '-Wl,--no-entry', '-Wl,--export=plain', '-Wl,--export=guarded', '-Wl,--allow-undefined', 'f.cc', '-o', 'f.wasm'],
  files,
);
writeFileSync('f.wasm', out['f.wasm']);
JS
"$node" compile.mjs >/dev/null 2>compile.log || { cat compile.log; exit 1; }
cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
for (const name of ['plain', 'guarded']) {
  let handler = 'no handler';
  const js = {
    throws() { throw new Error('of JavaScript'); },
    terminated() { handler = 'std::terminate'; throw new WebAssembly.RuntimeError('ended'); },
  };
  const module = new WebAssembly.Module(readFileSync('f.wasm'));
  const env = Object.fromEntries(WebAssembly.Module.imports(module).filter(({ module: m }) => m === 'env')
    .map(({ name: n, kind }) => [n, kind === 'tag' ? new WebAssembly.Tag({ parameters: ['i32'] }) : () => 0]));
  const { exports } = new WebAssembly.Instance(module, { js, env });
  try { exports[name](); } catch (error) { console.log(`${name}: ${handler}, then ${error.constructor.name} ${error.message}`); }
}
JS
out=$("$node" run.mjs)
echo "$out"
[ "$out" = "plain: no handler, then Error of JavaScript
guarded: std::terminate, then RuntimeError ended" ]
