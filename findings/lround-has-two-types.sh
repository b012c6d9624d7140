#!/usr/bin/env bash
# clang and lld 19.1.7 of Debian (apt-get install clang-19 lld-19), and 22.1.8 alike. LLVM's intrinsic llvm.lround.i64.f64 gives 64
# bits, which compilers of languages with such a function emit (flang: NINT with a result of 8 bytes). WebAssembly has no instruction
# for it, so LLVM calls the C library's lround, whose long has 32 bits there, and takes what comes for 64: `call lround`, an i32, is
# the result of a function that returns i64. No compiler, assembler or linker says a word; the module is not valid, and no engine
# takes it. Meant is llround.
#
# Seen:
#   lround: (f64) -> (i32), nearest: (f64) -> (i64)
#   compiled and linked without a word: yes
#   WebAssembly.validate: false
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cat >"$dir/nearest.ll" <<'LL'
target triple = "wasm32-unknown-unknown"
declare i64 @llvm.lround.i64.f64(double)
define i64 @nearest(double %x) {
  %r = call i64 @llvm.lround.i64.f64(double %x)
  ret i64 %r
}
LL
cd "$dir"
type() { clang-19 --target=wasm32-unknown-unknown -O2 -S -o - nearest.ll | sed -nE "s/.*\.functype\t$1 (.*)/\1/p" | head -n 1; }
build() {
  clang-19 --target=wasm32-unknown-unknown -O2 -c nearest.ll
  wasm-ld-19 --no-entry --allow-undefined --export=nearest nearest.o -o n.wasm
}
words=$(build 2>&1)
out="lround: $(type lround), nearest: $(type nearest)
compiled and linked without a word: $([ -z "$words" ] && echo yes || echo no)
WebAssembly.validate: $(node -p 'WebAssembly.validate(fs.readFileSync("n.wasm"))')"
echo "$out"
[ "$out" = "lround: (f64) -> (i32), nearest: (f64) -> (i64)
compiled and linked without a word: yes
WebAssembly.validate: false" ]
