#!/usr/bin/env bash
# clang 19.1.7 and 22.1.8 of Debian (apt-get install clang-19), target wasm32. Loads and stores of WebAssembly have a constant offset,
# and LLVM's pass on addresses in loops (LSR) counts on it: it asks the target, which says yes to any offset that is not negative,
# and writes `base + 16`, which it takes to cost nothing. The instruction selection then folds the constant only if the addition is
# known not to wrap around, and LSR's additions have no such mark. So in loops that were rewritten each access with an offset has
# an addition of its own; without the pass there is none, but more of other additions.
#
# Seen (a loop over structures of three numbers):
#   -O3: f64.load 0, i32.const 8, i32.add, f64.load 0, i32.const 16, i32.add, f64.load 0
#   -O3 -mllvm -disable-lsr: f64.load 0, f64.load 8, f64.load 16
set -euo pipefail
clang=$(command -v clang-19 || command -v clang)
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cat >"$dir/sum.c" <<'C'
struct point { double x, y, z; };
double sum(const struct point *p, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) s += p[i].x * p[i].y + p[i].z;
  return s;
}
C
loop() {
  local line
  line=$("$clang" --target=wasm32 "$@" -fno-unroll-loops -S -o - "$dir/sum.c" | sed -n '/\bloop\b/,/end_loop/p' |
    sed -E 's/#.*//; s/[[:space:]]+/ /g; s/^ | $//g' | paste -sd, |
    grep -oE 'i32\.const (8|16),i32\.add|f64\.load [0-9]+' | paste -sd, | sed 's/,/, /g')
  echo "$*: $line"
}
out=$(
  loop -O3
  loop -O3 -mllvm -disable-lsr
)
echo "$out"
[ "$out" = "-O3: f64.load 0, i32.const 8, i32.add, f64.load 0, i32.const 16, i32.add, f64.load 0
-O3 -mllvm -disable-lsr: f64.load 0, f64.load 8, f64.load 16" ]
