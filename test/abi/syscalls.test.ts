import { expect, test } from 'vitest';
import { ARG_WORDS } from '../../runtime/abi/layout.ts';
import { NR, SYSCALLS, syscallOf } from '../../runtime/abi/syscalls.ts';
import { argWords } from '../support/signatures.ts';

test('numbers are positions, and names are unique in their module', () => {
  SYSCALLS.forEach((call, i) => {
    expect(call.number).toBe(i);
    expect(NR[`${call.module}.${call.name}`]).toBe(i);
  });
});

test('the arguments of every call fit a request', () => {
  for (const call of SYSCALLS) expect(argWords(call), call.name).toBeLessThanOrEqual(ARG_WORDS);
});

test('a signature has a parameter for each name in the documentation', () => {
  for (const { name, signature, params } of SYSCALLS) {
    expect(params.split(',').filter((p) => p.trim() !== '').length, name).toBe(signature.indexOf(':'));
  }
});

test('all 46 functions of WASI preview 1 are served', () => {
  expect(SYSCALLS.filter((call) => call.module === 'wasi')).toHaveLength(46);
});

test('wasi_unstable has its own forms of four calls and shares the others', () => {
  expect(syscallOf('wasi_unstable', 'fd_seek')?.module).toBe('unstable');
  expect(syscallOf('wasi_unstable', 'fd_read')).toBe(syscallOf('wasi_snapshot_preview1', 'fd_read'));
});

test.each([
  ['kernel', 'attach'],
  ['wasi_snapshot_preview1', 'attach'],
  ['wasi_snapshot_preview1', 'toString'],
  ['constructor', 'fd_read'],
  ['__proto__', 'x'],
  ['env', 'fd_read'],
])('%s.%s is nobody’s', (module, name) => {
  expect(syscallOf(module, name)).toBeUndefined();
});
