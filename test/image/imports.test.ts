/** Who serves the imports of a program, and what is said when nobody does. */
import { describe, expect, test } from 'vitest';
import { checkImports, keyOf } from '../../runtime/image/imports.ts';
import type { FunctionType } from '../../runtime/image/info.ts';
import { readImage } from '../../runtime/image/read.ts';
import { func, I32, I64, imported, limits, wasm } from './module.ts';

const WASI = 'wasi_snapshot_preview1';
const served: Record<string, FunctionType> = {
  'wasi_snapshot_preview1.fd_close': { params: ['i32'], results: ['i32'] },
  'lwk.getrank': { params: [], results: ['i32'] },
};
const serves = (module: string, name: string) => served[`${module}.${name}`];

/** Description of an import: type 0 is (i32) -> (i32), 1 is () -> (i32), 2 is () -> (), 3 is () -> (i64). */
const TYPES = [func([I32], [I32]), func([], [I32]), func([], []), func([], [I64])];

function check(
  imports: readonly (readonly [string, string, number[]])[],
  unknown: 'error' | 'trap' = 'error',
) {
  const bytes = wasm({ types: TYPES, imports: imports.map((i) => imported(...i)) });
  return checkImports(readImage(bytes, 'prog'), serves, unknown);
}

const refusal = (message: RegExp) =>
  expect.objectContaining({ code: 'LWK_E_IMAGE_IMPORT', message: expect.stringMatching(message) });

test('what is served passes, and so does the heap', () => {
  const all = check([
    [WASI, 'fd_close', [0, 0]],
    ['lwk', 'getrank', [0, 1]],
    ['env', 'memory', [2, ...limits(1)]],
  ]);
  expect(all.warnings).toEqual([]);
});

test('a served function of another type is refused with both types', () => {
  expect(() => check([['lwk', 'getrank', [0, 0]]])).toThrow(
    refusal(/^prog imports lwk\.getrank as \(i32\) -> \(i32\), and it is \(\) -> \(i32\)\./),
  );
});

test('a function of WASI with another signature is not the one that is served', () => {
  const { warnings, unserved } = check([
    [WASI, 'fd_close', [0, 1]],
    ['lwk', 'getrank', [0, 1]],
  ]);
  expect(warnings).toEqual([
    'prog imports WASI functions that do not exist here and return ENOSYS: fd_close (as () -> (i32), and here it is (i32) -> (i32))',
  ]);
  expect([...unserved]).toEqual([[keyOf(WASI, 'fd_close'), 'ENOSYS']]);
});

test('sockets of WasmEdge are told to be its', () => {
  expect(check([[WASI, 'sock_open', [0, 0]]]).warnings[0]).toMatch(/ENOSYS: sock_open \(of WasmEdge\)$/);
});

test('functions of WASI that nobody serves pass with one warning that names them', () => {
  const { warnings } = check([
    [WASI, 'fd_fly', [0, 0]],
    [WASI, 'fd_close', [0, 0]],
    ['wasi_unstable', 'fd_swim', [0, 2]],
  ]);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(/ENOSYS: fd_fly, fd_swim$/);
});

test('one that cannot return ENOSYS is refused', () => {
  expect(() => check([[WASI, 'odd', [0, 3]]])).toThrow(
    refusal(/wasi_snapshot_preview1\.odd \(\) -> \(i64\)/),
  );
});

describe('what nobody serves is refused with what to do', () => {
  test.each<[string, [string, string, number[]], RegExp]>([
    ['AssemblyScript', ['env', 'abort', [0, 2]], /env\.abort \(\) -> \(\): AssemblyScript.*wasi-shim/],
    ['AssemblyScript seed', ['env', 'seed', [0, 2]], /wasi-shim/],
    ['emscripten', ['env', 'emscripten_resize_heap', [0, 0]], /emscripten.*lwk cc.*-sSTANDALONE_WASM/],
    ['emscripten, older', ['env', '_emscripten_memcpy_js', [0, 2]], /-sSTANDALONE_WASM/],
    ['emscripten, minified', ['a', 'a', [0, 2]], /-sSTANDALONE_WASM/],
    ['emscripten system calls', ['env', '__syscall_openat', [0, 2]], /-sSTANDALONE_WASM/],
    ['emscripten longjmp', ['env', 'invoke_vi', [0, 2]], /-sSTANDALONE_WASM/],
    ['C++ exceptions', ['env', '__cxa_throw', [0, 2]], /lwk c\+\+.*-fno-exceptions/],
    ['an undefined symbol', ['env', 'dgemm_', [0, 2]], /undefined when.*linked.*--unknown-imports trap/],
    ['the mpi.h of Open MPI', ['env', 'ompi_mpi_comm_world', [3, I32, 0]], /mpi\.h of Open MPI.*lwk cc/],
    ['the mpi.h of MPICH', ['env', 'MPIR_Dup_fn', [0, 0]], /mpi\.h of Open MPI or of MPICH.*lwk cc/],
    ['threads', ['wasi', 'thread-spawn', [0, 0]], /threads.*ranks/],
    ['preview 2', ['wasi:cli/environment@0.2.0', 'get', [0, 2]], /preview 2.*wasm32-wasip1/],
    ['preview 2 as a module', ['wasi_snapshot_preview2', 'x', [0, 2]], /preview 2.*wasm32-wasip1/],
    ['WASIX', ['wasix_32v1', 'fd_dup', [0, 0]], /WASIX.*Wasmer/],
    ['WASIX, 64 bits', ['wasix_64v1', 'fd_dup', [0, 0]], /WASIX.*Wasmer/],
    ['wasi-nn', ['wasi_ephemeral_nn', 'load', [0, 0]], /wasi-nn/],
    ['wasi-crypto', ['wasi_ephemeral_crypto_common', 'options_open', [0, 0]], /wasi-crypto/],
    ['proposals', ['wasi_experimental_http', 'req', [0, 0]], /only proposed/],
    ['Lunatic', ['lunatic::process', 'spawn', [0, 0]], /Lunatic/],
    ['WasmEdge', ['wasmedge_process', 'run', [0, 0]], /WasmEdge/],
    ['Extism', ['extism:host/env', 'alloc', [0, 0]], /Extism/],
    ['a name that commands', ['x\u001b[2J\nlwk: done', 'f', [0, 0]], /x\ufffd\[2J\ufffdlwk: done\.f/],
    ['wasm-bindgen', ['wbg', '__wbg_log_1', [0, 2]], /wasm-bindgen/],
    ['Go', ['gojs', 'runtime.wasmExit', [0, 2]], /GOOS=wasip1/],
    ['a global', ['env', '__memory_base', [3, I32, 0]], /env\.__memory_base \(a global\).*-fPIC/],
    ['a table', ['env', 'table', [1, 0x70, 0, 1]], /env\.table \(a table\).*-fPIC/],
    ['a tag', ['env', '__cpp_exception', [4, 0, 2]], /env\.__cpp_exception \(a tag\).*-fno-exceptions/],
    ['any other module', ['blas', 'dot', [0, 0]], /blas\.dot \(i32\) -> \(i32\): no module of this name/],
  ])('%s', (_, i, message) => {
    expect(() => check([i])).toThrow(refusal(message));
  });

  test('several families in one paragraph, each with its own advice', () => {
    expect(() =>
      check([
        ['env', 'abort', [0, 2]],
        ['blas', 'dot', [0, 0]],
        ['env', 'seed', [0, 2]],
      ]),
    ).toThrow(
      refusal(/env\.abort \(\) -> \(\), env\.seed \(\) -> \(\): Assembly.*\. blas\.dot .*: no module/),
    );
  });

  test('many are named up to a limit; the details have them all', () => {
    const many = Array.from({ length: 100 }, (_, i): [string, string, number[]] => ['env', `f${i}`, [0, 2]]);
    expect(() => check(many)).toThrow(refusal(/env\.f23 \(\) -> \(\) and 76 more: undefined/));
    try {
      check(many);
    } catch (error) {
      expect((error as { details: { imports: unknown[] } }).details.imports).toHaveLength(100);
    }
  });
});

test('with `trap` functions that nobody serves pass, other things do not', () => {
  const { warnings, unserved } = check(
    [
      ['env', 'dgemm_', [0, 2]],
      [WASI, 'fd_fly', [0, 0]],
      [WASI, 'fd_close', [0, 1]],
    ],
    'trap',
  );
  expect(warnings).toEqual([]);
  expect([...unserved.values()]).toEqual(['trap', 'trap', 'trap']);
  expect(() => check([['env', 'g', [3, I32, 0]]], 'trap')).toThrow(refusal(/env\.g/));
  expect(() => check([['lwk', 'getrank', [0, 0]]], 'trap')).toThrow(refusal(/and it is/));
});
