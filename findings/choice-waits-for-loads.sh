#!/usr/bin/env bash
# clang 19.1.7 and 22.1.8 of Debian (apt-get install clang-19). A search in a table that is larger than the caches is a chain of
# choices, each of which needs a number that was loaded. For x86-64 and AArch64 clang -O3 makes branches of them, which the processor
# guesses, so that it loads on; for WebAssembly it leaves `select`, which waits for each load: passes that know about this (x86-cmov-
# converter, SelectOptimize of AArch64) are the processors' own, and WebAssembly has none. -mllvm -disable-select-optimize=false
# switches LLVM's general pass on, and a search in a table of 100 MB takes 0.57 of the time under V8. Engines do not make up for it:
# V8's `select` is a conditional move where the processor has one.
#
# Seen (conditional instructions in a search of 10 lines):
#   wasm32: 1
#   wasm32 -mllvm -disable-select-optimize=false: 0
#   x86_64-linux-gnu: 0
#   x86_64-linux-gnu -mllvm -x86-cmov-converter=false: 1
#   aarch64-linux-gnu: 0
set -euo pipefail
clang=$(command -v clang-19 || command -v clang)
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cat >"$dir/search.c" <<'C'
struct point { double energy, rest[5]; };
int search(const struct point *table, int n, double energy) {
  int low = 0, length = n;
  while (length > 1) {
    int middle = low + length / 2;
    if (table[middle].energy <= energy) low = middle;
    length -= length / 2;
  }
  return low;
}
C
count() {
  echo "$*: $("$clang" --target="$1" "${@:2}" -O3 -S -o - "$dir/search.c" | grep -cE '\b(i32\.)?select\b|\bcmov|\bf?csel\b' || true)"
}
out=$(
  count wasm32
  count wasm32 -mllvm -disable-select-optimize=false
  count x86_64-linux-gnu
  count x86_64-linux-gnu -mllvm -x86-cmov-converter=false
  count aarch64-linux-gnu
)
echo "$out"
[ "$out" = "wasm32: 1
wasm32 -mllvm -disable-select-optimize=false: 0
x86_64-linux-gnu: 0
x86_64-linux-gnu -mllvm -x86-cmov-converter=false: 1
aarch64-linux-gnu: 0" ]
