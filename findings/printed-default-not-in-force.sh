#!/usr/bin/env bash
# Node.js 24.21.0, 25.9.0 and 26.10.0 (npm: node). `node --v8-options` prints as the default of --invocation-count-for-turbofan
# and --invocation-count-for-osr 3000 and 500. Neither is in force: other flags that are on by default imply others.
# v8.cachedDataVersionTag(), which depends on the values of all flags, tells: giving a flag the value that it has anyway leaves
# the tag as it is, giving it its printed default does not. So a measurement "with the default, explicitly" is of something else.
#
# Seen:
#   v24.21.0: turbofan prints 3000, has 10000; osr prints 500, has 800
#   v25.9.0: turbofan prints 3000, has 16000; osr prints 500, has 800
#   v26.10.0: turbofan prints 3000, has 16000; osr prints 500, has 800
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

tag() { "$node" "$@" -p 'v8.cachedDataVersionTag()'; }
printed() { "$node" --v8-options | grep -oE -- "default: --$1=[0-9]+" | grep -oE '[0-9]+$'; }
# Of some candidates, those that leave the tag as it is.
has() {
  for value in 500 800 1000 3000 10000 16000; do
    if [ "$(tag "--$1=$value")" = "$plain" ]; then echo "$value"; fi
  done
}
out=
for version in 24.21.0 25.9.0 26.10.0; do
  mkdir "$version"
  (
    cd "$version"
    npm install --silent --no-audit --no-fund --allow-scripts=node "node@$version" >/dev/null 2>&1 ||
  npm install --silent --no-audit --no-fund "node@$version" >/dev/null
  )
  node=$(ls -d "$dir/$version"/node_modules/node/bin/node "$dir/$version"/node_modules/.bin/node 2>/dev/null | head -n 1)
  plain=$(tag)
  line="v$version:"
  for flag in turbofan osr; do
    line+=" $flag prints $(printed invocation-count-for-$flag), has $(has invocation-count-for-$flag);"
  done
  echo "${line%;}"
  out+="${line%;}"$'\n'
done
[ "$out" = "v24.21.0: turbofan prints 3000, has 10000; osr prints 500, has 800
v25.9.0: turbofan prints 3000, has 16000; osr prints 500, has 800
v26.10.0: turbofan prints 3000, has 16000; osr prints 500, has 800
" ]
