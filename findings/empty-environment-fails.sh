#!/usr/bin/env bash
# Node.js 24.21.0 and 26.10.0 (npm: node), module node:wasi. A program whose environment is empty (`env: {}`, and the default)
# cannot read it: environ_sizes_get answers 0 variables and 0 bytes, and environ_get, with pointers well inside the memory, fails
# with 28 (EINVAL). C libraries take that for a broken host: programs end with status 71 (EX_OSERR) before main when they ask
# for their environment. With one variable both succeed. args_get with no arguments fails in the same way.
#
# Seen:
#   v24.21.0: environ {} sizes 0 get 28, {A} sizes 0 get 0; args [] get 28
#   v26.10.0: environ {} sizes 0 get 28, {A} sizes 0 get 0; args [] get 28
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

cat >ask.mjs <<'END'
import { WASI } from 'node:wasi';
const text = (name) => [name.length, ...Buffer.from(name)];
// A module with a memory of one page and an empty `_start`.
const bytes = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1],
  ...[7, 19, 2, ...text('memory'), 2, 0, ...text('_start'), 0, 0, 10, 4, 1, 2, 0, 0x0b],
]);
function ask(options) {
  const wasi = new WASI({ version: 'preview1', returnOnExit: true, ...options });
  wasi.start(new WebAssembly.Instance(new WebAssembly.Module(bytes)));
  return wasi.wasiImport;
}
const environment = (env) => {
  const calls = ask({ env });
  return `sizes ${calls.environ_sizes_get(0, 4)} get ${calls.environ_get(16, 64)}`;
};
const args = ask({ args: [] }).args_get(16, 64);
console.log(`${process.version}: environ {} ${environment({})}, {A} ${environment({ A: '1' })}; args [] get ${args}`);
END

out=
for version in 24.21.0 26.10.0; do
  mkdir "$version"
  (
    cd "$version"
    npm install --silent --no-audit --no-fund --allow-scripts=node "node@$version" >/dev/null 2>&1 ||
      npm install --silent --no-audit --no-fund "node@$version" >/dev/null
  )
  node=$(ls -d "$dir/$version"/node_modules/node/bin/node "$dir/$version"/node_modules/.bin/node 2>/dev/null | head -n 1)
  line=$("$node" --no-warnings ask.mjs)
  echo "$line"
  out+="$line"$'\n'
done
[ "$out" = "v24.21.0: environ {} sizes 0 get 28, {A} sizes 0 get 0; args [] get 28
v26.10.0: environ {} sizes 0 get 28, {A} sizes 0 get 0; args [] get 28
" ]
