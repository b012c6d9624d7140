import { expect, test } from 'vitest';
import { framesOf, trapOf } from '../runtime/trap.ts';

function withStack(lines: readonly string[]): Error {
  const error = new WebAssembly.RuntimeError('unreachable');
  error.stack = ['RuntimeError: unreachable', ...lines].join('\n');
  return error;
}

test('frames are named by the name section, with the name of the module taken away', () => {
  const error = withStack([
    '    at app.wasm.inner (wasm://wasm/app.wasm-a0743a02:wasm-function[1]:0x82)',
    // What V8 shows of the message engine, which calls functions of the program, and of its gate.
    '    at wasm://wasm/1234abcd:wasm-function[30]:0xa7',
    '    at MPI_Reduce (wasm://wasm/mpi-gate-89abcdef:wasm-function[3]:0x90)',
    '    at app.wasm (wasm://wasm/app.wasm-a0743a02:wasm-function[31]:0xb0)',
    '    at app.wasm.app.wasm (wasm://wasm/app.wasm-a0743a02:wasm-function[32]:0xb8)',
    // What V8 shows of the gate.
    '    at lwk-gate (wasm://wasm/lwk-gate-1234abcd:wasm-function[91]:0xa7)',
    '    at runRank (file:///somewhere/core.js:10:3)',
  ]);
  expect(framesOf(error)).toEqual([
    { function: 'inner', index: 1, offset: 0x82 },
    { function: 'func[31]', index: 31, offset: 0xb0 },
    { function: 'app.wasm', index: 32, offset: 0xb8 },
  ]);
  const unnamed = withStack([
    '    at std::vector<int, std::allocator<int> >::at(unsigned long) (wasm://wasm/1234abcd:wasm-function[2]:0x90)',
    '    at wasm://wasm/1234abcd:wasm-function[30]:0xa7',
  ]);
  expect(framesOf(unnamed)).toEqual([
    { function: 'std::vector<int, std::allocator<int> >::at(unsigned long)', index: 2, offset: 0x90 },
    { function: 'func[30]', index: 30, offset: 0xa7 },
  ]);
});

test('a stack overflow is a trap, an error of the runtime is not', () => {
  expect(trapOf(new RangeError('Maximum call stack size exceeded'))?.kind).toBe('call stack exhausted');
  expect(trapOf(new TypeError('x'))).toBeUndefined();
});
