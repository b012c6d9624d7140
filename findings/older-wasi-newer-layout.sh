#!/usr/bin/env bash
# Node.js 24.21.0 and 26.10.0 (npm: node), module node:wasi with `version: 'unstable'`. Programs of wasi_unstable (preview 0)
# have a filestat of 56 bytes, whose count of links has 32 bits (offset 20) and whose size is at 24; preview 1 has 64 bits for
# the links (24) and the size at 32. Node gives the functions of the older version their names and the newer layout: a program
# finds the count of links, 1, where it looks for the size, and takes every file for one of a byte. A compiler of that time
# reads the first byte of its source.
#
# Seen, of a file of 1000 bytes:
#   v24.21.0: at 24 (size of wasi_unstable) 1, at 32 (size of preview 1) 1000
#   v26.10.0: at 24 (size of wasi_unstable) 1, at 32 (size of preview 1) 1000
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

head -c 1000 /dev/zero >file
cat >ask.mjs <<'END'
import { WASI } from 'node:wasi';
const text = (name) => [name.length, ...Buffer.from(name)];
const bytes = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1],
  ...[7, 19, 2, ...text('memory'), 2, 0, ...text('_start'), 0, 0, 10, 4, 1, 2, 0, 0x0b],
]);
const wasi = new WASI({ version: 'unstable', returnOnExit: true, preopens: { '/d': process.cwd() } });
const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes));
wasi.start(instance);
const view = new DataView(instance.exports.memory.buffer);
Buffer.from(view.buffer).write('file', 512);
const error = wasi.wasiImport.path_filestat_get(3, 0, 512, 4, 1024);
if (error !== 0) throw new Error(`path_filestat_get fails with ${error}`);
const at = (offset) => view.getBigUint64(1024 + offset, true);
console.log(`${process.version}: at 24 (size of wasi_unstable) ${at(24)}, at 32 (size of preview 1) ${at(32)}`);
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
[ "$out" = "v24.21.0: at 24 (size of wasi_unstable) 1, at 32 (size of preview 1) 1000
v26.10.0: at 24 (size of wasi_unstable) 1, at 32 (size of preview 1) 1000
" ]
