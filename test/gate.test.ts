import { expect, test } from 'vitest';
import { channelAt, END, KERNEL_PAGES, REQUEST_ARGS, SCRATCH } from '../runtime/abi/layout.ts';
import { NR, SYSCALLS } from '../runtime/abi/syscalls.ts';
import { ENDED, ended } from '../runtime/channel/request.ts';
import { GATE, gateBytes, needsGate } from '../runtime/gate.ts';
import { argWords } from './support/signatures.ts';

const SLOT = 2;
const kernel = new WebAssembly.Memory({ initial: KERNEL_PAGES, maximum: KERNEL_PAGES, shared: true });
const module = new WebAssembly.Module(gateBytes(SYSCALLS.filter(needsGate)));

/** Arguments that differ in every word, and the i32 words that they become. */
function argumentsOf(signature: string): { args: (number | bigint)[]; words: number[] } {
  const args: (number | bigint)[] = [];
  const words: number[] = [];
  for (const [i, type] of [...signature.split(':')[0]!].entries()) {
    const low = -1 - i;
    const high = 100 + i;
    args.push(type === 'I' ? BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low >>> 0)) : low);
    words.push(...(type === 'I' ? [low, high] : [low]));
  }
  return { args, words };
}

function instantiate(call: (number: number, args: number[]) => number | undefined) {
  const imports: Record<string, WebAssembly.ImportValue> = {
    memory: kernel,
    channel: new WebAssembly.Global({ value: 'i32' }, channelAt(SLOT)),
    ended: ENDED as WebAssembly.ImportValue,
  };
  for (const { number } of SYSCALLS.filter(needsGate))
    imports[number] = (...args: number[]) => call(number, args);
  return new WebAssembly.Instance(module, { [GATE]: imports }).exports as Record<
    string,
    (...args: unknown[]) => unknown
  >;
}

test.each(SYSCALLS.filter((call) => call.where === 'shipped'))(
  '$module $name puts its arguments into the request, then ships',
  (call) => {
    const { args, words } = argumentsOf(call.signature);
    let shipped: number[] = [];
    const gate = instantiate((number, given) => {
      expect(given).toEqual([number]);
      shipped = [...new Int32Array(kernel.buffer, channelAt(SLOT) + REQUEST_ARGS, argWords(call))];
      return number + 1000;
    });
    expect(gate[call.number]!(...args)).toBe(call.signature.endsWith(':') ? undefined : call.number + 1000);
    expect(shipped).toEqual(words);
  },
);

test.each(SYSCALLS.filter((call) => call.where === 'local' && needsGate(call)))(
  '$module $name splits its i64 arguments',
  (call) => {
    const { args, words } = argumentsOf(call.signature);
    const result = call.signature.split(':')[1];
    new Float64Array(kernel.buffer)[(channelAt(SLOT) + SCRATCH) >> 3] = 2 ** 52 + 1;
    const gate = instantiate((_, given) => {
      expect(given).toEqual(words);
      return 77;
    });
    expect(gate[call.number]!(...args)).toBe({ I: 2n ** 52n + 1n, i: 77, '': undefined }[result!]);
  },
);

test.each(
  SYSCALLS.filter((call) => needsGate(call) && (call.where === 'shipped' || call.name.startsWith('proc_'))),
)('$module $name: what ends the rank becomes a trap, and how it ended is noted', (call) => {
  const { args } = argumentsOf(call.signature);
  const gate = instantiate(() => {
    throw ended(-15);
  });
  expect(() => gate[call.number]!(...args)).toThrow(WebAssembly.RuntimeError);
  expect(new Int32Array(kernel.buffer)[(channelAt(SLOT) + END) >> 2]).toBe(-15);
});

test('other errors pass through the gate as they are', () => {
  const gate = instantiate(() => {
    throw new TypeError('ours');
  });
  expect(() => gate[NR['lwk.nop']!]!()).toThrow(TypeError);
});
