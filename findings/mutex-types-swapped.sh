#!/usr/bin/env bash
# wasi-libc as @yowasp/clang 22.0.0-git20542-10 has it (npm install @yowasp/clang), clang 22. Its mutexes for programs of one thread
# ask for the type by `m->_m_type&3 != PTHREAD_MUTEX_RECURSIVE`, which is `m->_m_type & 1`: a recursive mutex is taken for one that is
# not, and the others for recursive ones. What locks a recursive mutex twice is refused (EDEADLK, 16 here), and its second unlock too
# (EPERM, 63 here); a program that does not look goes on. A plain mutex says that it could be locked, when it was already.
#
# Seen (right would be 0 0 0 0, and EBUSY, 10 here):
#   recursive: lock 0, lock 16, unlock 0, unlock 63
#   plain, locked: trylock 0
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat >mutex.c <<'C'
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
int main(void) {
  pthread_mutexattr_t recursive;
  pthread_mutexattr_init(&recursive);
  pthread_mutexattr_settype(&recursive, PTHREAD_MUTEX_RECURSIVE);
  pthread_mutex_t mutex, plain = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_init(&mutex, &recursive);
  int got[4] = {pthread_mutex_lock(&mutex), pthread_mutex_lock(&mutex)};
  got[2] = pthread_mutex_unlock(&mutex);
  got[3] = pthread_mutex_unlock(&mutex);
  printf("recursive: lock %d, lock %d, unlock %d, unlock %d\n", got[0], got[1], got[2], got[3]);
  pthread_mutex_lock(&plain);
  printf("plain, locked: trylock %d\n", pthread_mutex_trylock(&plain));
  return 0;
}
C
npm install --silent --no-fund --no-audit @yowasp/clang@22.0.0-git20542-10 >/dev/null
cat >compile.mjs <<'J'
import { readFileSync, writeFileSync } from 'node:fs';
import { commands } from '@yowasp/clang';
const tree = await commands.clang(['mutex.c', '-o', 'mutex.wasm'], { 'mutex.c': readFileSync('mutex.c', 'utf8') });
writeFileSync('mutex.wasm', tree['mutex.wasm']);
J
node compile.mjs 2>/dev/null
cat >run.mjs <<'J'
import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';
const wasi = new WASI({ version: 'preview1' });
const { instance } = await WebAssembly.instantiate(readFileSync('mutex.wasm'), wasi.getImportObject());
wasi.start(instance);
J
out=$(node --disable-warning=ExperimentalWarning run.mjs)
echo "$out"
[ "$out" = "recursive: lock 0, lock 16, unlock 0, unlock 63
plain, locked: trylock 0" ]
