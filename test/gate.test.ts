import { expect, test } from 'vitest';
import {
  channelAt,
  END,
  FORWARD,
  KERNEL_PAGES,
  REQUEST_ARGS,
  SCRATCH,
  SIGNALS,
} from '../runtime/abi/layout.ts';
import { NR, ON_MAIN, SYSCALLS } from '../runtime/abi/syscalls.ts';
import { readRecords, stampOf, waitStampOf } from '../runtime/channel/records.ts';
import { ENDED, ended } from '../runtime/channel/request.ts';
import { DELIVER, FRONT, GATE, gateBytes, hasFront, isPlain, PLAIN } from '../runtime/gate.ts';
import { leb, moduleOf, section, text, vector } from '../runtime/image/encode.ts';
import { FLIGHT, recorded as recordedCode } from '../runtime/recording.ts';
import { argWords } from './support/signatures.ts';

const SLOT = 2;
const kernel = new WebAssembly.Memory({ initial: KERNEL_PAGES, maximum: KERNEL_PAGES, shared: true });
const module = new WebAssembly.Module(gateBytes(SYSCALLS, FLIGHT));

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

function instantiate(
  call: (number: number, args: number[]) => number | undefined,
  stamp: (at: number) => void = () => {},
  deliver: (result: number) => number = () => 0,
) {
  const imports: Record<string, WebAssembly.ImportValue> = {
    memory: kernel,
    channel: new WebAssembly.Global({ value: 'i32' }, channelAt(SLOT)),
    ended: ENDED as WebAssembly.ImportValue,
  };
  for (const { number } of SYSCALLS) {
    imports[number] = (...args: number[]) => call(number, args);
    imports[`${FRONT}${number}`] = (...args: number[]) => call(-number, args);
  }
  imports.stamp = stamp;
  imports[DELIVER] = deliver;
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
      // Those for the main thread ring its bell.
      expect(given).toEqual([ON_MAIN.has(number) ? number | FORWARD : number]);
      shipped = [...new Int32Array(kernel.buffer, channelAt(SLOT) + REQUEST_ARGS, argWords(call))];
      return number + 1000;
    });
    const name = hasFront(call) ? `${PLAIN}${call.number}` : call.number;
    expect(gate[name]!(...args)).toBe(call.signature.endsWith(':') ? undefined : call.number + 1000);
    expect(shipped).toEqual(words);
  },
);

test.each(SYSCALLS.filter((call) => call.where === 'local'))(
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

test.each(SYSCALLS.filter((call) => call.where === 'shipped' || call.name.startsWith('proc_')))(
  '$module $name: what ends the rank becomes a trap, and how it ended is noted',
  (call) => {
    const { args } = argumentsOf(call.signature);
    const gate = instantiate(() => {
      throw ended(-15);
    });
    expect(() => gate[hasFront(call) ? `${PLAIN}${call.number}` : call.number]!(...args)).toThrow(
      WebAssembly.RuntimeError,
    );
    expect(new Int32Array(kernel.buffer)[(channelAt(SLOT) + END) >> 2]).toBe(-15);
  },
);

test('other errors pass through the gate as they are', () => {
  const gate = instantiate(() => {
    throw new TypeError('ours');
  });
  expect(() => gate[NR['lwk.nop']!]!()).toThrow(TypeError);
});

test.each(SYSCALLS.filter(hasFront))('$module $name goes to its front, with its arguments', (call) => {
  const { args } = argumentsOf(call.signature);
  const gate = instantiate((number, given) => {
    expect([number, ...given]).toEqual([-call.number, ...args]);
    return 5;
  });
  expect(gate[call.number]!(...args)).toBe(5);
});

const recorded = () => readRecords(new Int32Array(kernel.buffer), SLOT);

test.each(SYSCALLS)('$module $name is recorded', (call) => {
  const { args, words } = argumentsOf(call.signature);
  let during: ReturnType<typeof recorded> = [];
  const gate = instantiate(() => {
    during = recorded();
    return 77;
  });
  const before = recorded().at(-1)?.seq ?? -1;
  gate[call.number]!(...args);
  expect(during.at(-1)).toMatchObject({ seq: before + 1, call: call.number, done: false });
  const record = recorded().at(-1)!;
  expect(record).toMatchObject({ seq: before + 1, call: call.number, done: true });
  expect([...record.args.subarray(0, words.length)]).toEqual(words);
  if (call.signature.endsWith('i')) expect(record.result[0]).toBe(77);
  if (isPlain(call)) {
    gate[`${PLAIN}${call.number}`]!(...args);
    expect(recorded().at(-1)!.seq).toBe(before + 1);
  }
});

test('a time stands with the call that it was noted for, and not with the one that has its place later', () => {
  const nop = NR['lwk.nop']!;
  const k = new Int32Array(kernel.buffer);
  const waits = waitStampOf(k, SLOT);
  let call = 0;
  const gate = instantiate(() => {
    if (call++ === 3) waits();
    return 0;
  });
  for (let i = 0; i < 64; i++) gate[nop]!();
  expect(recorded().map(({ time }) => time > 0)).toEqual(Array.from({ length: 64 }, (_, i) => i === 3));
  for (let i = 0; i < 64; i++) gate[nop]!();
  expect(recorded().filter(({ time }) => time > 0)).toEqual([]);
});

test('where calls follow each other fast, JavaScript is hardly ever asked for the time: V8 would optimize that', () => {
  const noted = stampOf(kernel);
  let stamps = 0;
  const gate = instantiate(
    () => 0,
    (at) => {
      stamps++;
      noted(at);
    },
  );
  const nop = gate[NR['lwk.nop']!]!;
  while (recorded().at(-1)!.seq % 64 < 63) nop();
  const last = recorded().at(-1)!.seq;
  while (recorded().every(({ time }) => time === 0)) nop();
  expect(recorded().find(({ time }) => time > 0)!.seq % 64).toBe(0);
  expect(recorded().at(-1)!.seq).toBe(last + 1);
  for (let i = 0; i < 64 * 2000; i++) nop();
  // A thousandth of the rings at last; a machine that takes the core away has some more noted.
  expect(stamps).toBeGreaterThan(5);
  expect(stamps).toBeLessThan(200);
});

test.each(['iiiiiiiI', 'iiiiiiiiI', 'iiiiiiid', 'IIIIiiii', 'iiiiiiiiiiiiii'])(
  'arguments %s are recorded in their words, wherever they have room',
  (params) => {
    const type = { i: 0x7f, I: 0x7e, d: 0x7c } as const;
    const types = [...params].map((letter) => [type[letter as keyof typeof type]]);
    const { locals, code } = recordedCode(
      { call: 5, name: 'f', signature: `${params}:` },
      params.length,
      [],
      FLIGHT,
    );
    const body = vector(locals.map((kind) => [1, kind])).concat(code, 0x0b);
    const bytes = moduleOf(
      section(
        1,
        vector([
          [0x60, 1, 0x7f, 0],
          [0x60, ...vector(types), 0],
        ]),
      ),
      section(
        2,
        vector([
          [...text('m'), ...text('memory'), 2, 3, ...leb(KERNEL_PAGES), ...leb(KERNEL_PAGES)],
          [...text('m'), ...text('channel'), 3, 0x7f, 0],
          [...text('m'), ...text('stamp'), 0, 0],
        ]),
      ),
      section(3, vector([[1]])),
      section(7, vector([[...text('f'), 0, 1]])),
      section(10, vector([leb(body.length).concat(body)])),
    );
    const channel = new WebAssembly.Global({ value: 'i32' }, channelAt(SLOT));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
      m: { memory: kernel, channel, stamp: () => {} },
    });
    const args = [...params].map((letter, i) =>
      letter === 'I' ? (BigInt(i) << 32n) | 7n : letter === 'd' ? 1.5 : i,
    );
    (exports.f as (...args: (number | bigint)[]) => void)(...args);
    const words = args.flatMap((arg, i) => {
      if (typeof arg === 'bigint') return [7, i];
      return params[i] === 'd' ? [...new Int32Array(new Float64Array([arg]).buffer)] : [arg];
    });
    const record = recorded().at(-1)!;
    expect(record.call).toBe(5);
    expect([...record.args.subarray(0, words.length)]).toEqual(words);
  },
);

test("the last 64 calls are kept, and a call that others were made in until its record was needed is nobody's", () => {
  const nop = NR['lwk.nop']!;
  let depth = 0;
  const gate = instantiate(() => {
    if (depth++ === 0) for (let i = 0; i < 100; i++) gate[nop]!();
    return 0;
  });
  const before = recorded().at(-1)!.seq;
  gate[nop]!();
  const records = recorded();
  expect(records.at(-1)!.seq).toBe(before + 101);
  // One of the 64 places was the outer call's, which has come back since.
  expect(records).toHaveLength(63);
});

test('signals that wait are delivered behind a call, which is made again where that is asked for', () => {
  const k = new Int32Array(kernel.buffer);
  const word = (channelAt(SLOT) + SIGNALS) >> 2;
  const results: number[] = [];
  const made: number[] = [];
  const gate = instantiate(
    (number) => {
      made.push(number);
      return made.length;
    },
    () => {},
    (result) => {
      results.push(result);
      if (results.length === 3) throw ended(7);
      k[word] = 2 - results.length;
      return 1;
    },
  );
  k[word] = 4;
  const read = NR['wasi.fd_read']!;
  expect(gate[read]!(0, 0, 0, 0)).toBe(3);
  expect([made, results]).toEqual([
    [read, read, read],
    [1, 2],
  ]);
  // Others are not made again; and a handler, or a default, may end the rank.
  k[word] = 4;
  k[(channelAt(SLOT) + END) >> 2] = 0;
  expect(() => gate[NR['lwk.nop']!]!()).toThrow(WebAssembly.RuntimeError);
  expect([made.length, results.at(-1), k[(channelAt(SLOT) + END) >> 2]]).toEqual([4, 4, 7]);
  k[word] = 0;
});
