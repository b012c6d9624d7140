#!/usr/bin/env bash
# Node.js 26.10.0 (npm: node@26.10.0). `import { inspect } from 'node:util'` loads 30 modules of Node that
# `process.getBuiltinModule('node:util')` leaves alone: an import statement reads every export of the module, also those that are
# made when they are first read (MIMEType, diff, parseArgs). Colours of the diff are among them, and they look at standard error:
# the stream is made, and with it tty or net. A command pays for it at every start, and so does each of its threads.
#
# Seen:
#   import: 32 modules, the differ among them: true; getBuiltinModule: 0 modules, the differ: false
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --allow-scripts=node node@26.10.0 >/dev/null 2>&1 ||
  npm install --silent --no-audit --no-fund node@26.10.0 >/dev/null
node=$(ls -d "$dir"/node_modules/node/bin/node "$dir"/node_modules/.bin/node 2>/dev/null | head -n 1)

count='const before = new Set(process.moduleLoadList);
TAKE;
const loaded = process.moduleLoadList.filter((name) => !before.has(name));
console.log(loaded.length, loaded.includes("NativeModule internal/assert/myers_diff"));'
take() { "$node" --input-type=module -e "${count/TAKE/$1}"; }

read -r imported diff <<<"$(take 'await import("node:util")')"
read -r got plain <<<"$(take 'process.getBuiltinModule("node:util")')"
echo "import: $imported modules, the differ among them: $diff; getBuiltinModule: $got modules, the differ: $plain"
[ "$imported" -ge 15 ] && [ "$diff" = true ] && [ "$got" -le 2 ] && [ "$plain" = false ]
