#!/usr/bin/env bash
# wasm-ld 19.1.7 of Debian 12 (apt-get install clang-19 lld-19). With --wrap=f, __real_f is the function f. Where f is in an archive
# and nothing but __real_f asks for it, the archive's member is not taken, the linker says nothing and exits with 0, and the call
# goes to the function with index 0, whatever that is. Here f(1) + 10 is 11, as if f returned its argument; with other parameters
# the module is invalid. ld.lld takes the member for a native program, which prints 12.
#
# Seen:
#   status of the link: 0
#   f(1) + 10: 11
#   f(1) + 10 where f is asked for by name too: 12
#   natively: 12
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf 'int f(int x) { return x + 1; }\n' >f.c
cat >first.c <<'C'
int wrapped(int x) __asm__("__wrap_f");
void first(void) {}
int start(int x) { first(); return wrapped(x); }
C
cat >wrap.c <<'C'
int real(int x) __asm__("__real_f");
int wrapped(int x) __asm__("__wrap_f");
int wrapped(int x) { return real(x) + 10; }
#ifdef BY_NAME
int f(int x);
int (*const by_name)(int) = f;
#endif
C
cc=(clang-19 --target=wasm32 -O0 -c)
"${cc[@]}" f.c first.c wrap.c
"${cc[@]}" -DBY_NAME wrap.c -o named.o
llvm-ar-19 rcs libf.a f.o
link() { wasm-ld-19 --no-entry --no-gc-sections --export=start --wrap=f first.o "$1" libf.a -o "$2"; }
status=0
link wrap.o lost.wasm || status=$?
link named.o taken.wasm
value() { node -p "new WebAssembly.Instance(new WebAssembly.Module(require('fs').readFileSync('$1'))).exports.start(1)"; }
printf 'int printf(const char *, ...); int start(int); int main(void) { printf("%%d", start(1)); }\n' >main.c
clang-19 -O0 -w -c f.c first.c wrap.c main.c
llvm-ar-19 rcs libn.a f.o
clang-19 -fuse-ld=lld-19 -Wl,--wrap=f first.o wrap.o main.o libn.a -o native
out="status of the link: $status
f(1) + 10: $(value lost.wasm)
f(1) + 10 where f is asked for by name too: $(value taken.wasm)
natively: $(./native)"
echo "$out"
[ "$out" = "status of the link: 0
f(1) + 10: 11
f(1) + 10 where f is asked for by name too: 12
natively: 12" ]
