/** Sessions of programs in AssemblyScript: objects of its own go in and out, and its collector takes them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boot, type Kernel, type Session } from '../../dist/services/index.js';
import { ROOT } from '../../services/toolchain/find.ts';
import { assemble } from '../support/assemblyscript.ts';
import { wat } from '../support/wat.ts';

let kernel: Kernel;
let session: Session;
beforeAll(async () => {
  kernel = await boot({ cores: 2, oversubscribe: true });
  session = await kernel.session(join(ROOT, 'dist/guest/vector.wasm'), {
    heap: '16MiB',
    exports: {
      dot: { args: ['f64[]', 'f64[]'] },
      axpy: { args: ['f64', 'f64[]', 'f64[]'], returns: 'f64[]' },
      describe: { args: ['string', 'f64[]'], returns: 'string' },
    },
  });
});
afterAll(() => kernel.close());

const one = <T>([value]: T[]): T => value!;

test('typed arrays and text', async () => {
  const [x, y] = [Float64Array.of(3, 4), Float64Array.of(1, 2)];
  expect(one(await session.call('dot', x, y))).toBe(11);
  expect(one(await session.call('axpy', 10, x, y))).toEqual(Float64Array.of(31, 42));
  expect(one(await session.call('describe', 'µ \u{1f600}', x))).toBe('µ \u{1f600} has 2 entries, norm 5.0');
});

test('more than fits the heap, one call after the other', async () => {
  const x = new Float64Array(2 ** 16).fill(1);
  for (let i = 0; i < 100; i++) expect(one(await session.call('dot', x, x))).toBe(2 ** 16);
});

test('an array that changes while its call waits is refused, and what was made for it let go', async () => {
  for (let i = 0; i < 40; i++) {
    const [x, y] = [new Float64Array(2 ** 16), new Float64Array(2 ** 16)];
    void session.call('dot', y, y);
    const call = session.call('dot', y, x);
    structuredClone(x.buffer, { transfer: [x.buffer] });
    await expect(call).rejects.toMatchObject({ code: 'LWK_E_USAGE' });
  }
  expect(one(await session.call('dot', Float64Array.of(2), Float64Array.of(3)))).toBe(6);
});

test('objects of another type are told', async () => {
  await expect(
    session.call({ name: 'axpy', returns: 'string' }, 1, new Float64Array(1), new Float64Array(1)),
  ).rejects.toMatchObject({
    code: 'LWK_E_RESULT',
  });
  const asFloats = session.call(
    { name: 'dot', args: ['f32[]', 'f32[]'] },
    new Float32Array(1),
    new Float32Array(1),
  );
  await expect(asFloats).rejects.toThrow(/no arrays of f32\[\]/);
});

describe('by the declarations of asc', () => {
  let shapes: string;
  let declarations: string;
  let described: Session;
  beforeAll(async () => {
    shapes = await assemble('test/guests/shapes.ts', 'library');
    declarations = shapes.replace(/wasm$/, 'd.ts');
    described = await kernel.session(shapes, { heap: '16MiB', exports: declarations });
  });
  afterAll(() => described.close());

  test.each<[string, unknown[], unknown]>([
    ['sum', [Float64Array.of(1, 2, 3.5)], 6.5],
    ['sumTyped', [Float64Array.of(1, 2, 3.5)], 6.5],
    ['pushed', [Int32Array.of(7), 3], Int32Array.of(7, 0, 1, 2)],
    ['ramp', [4], Uint8Array.of(0, 1, 2, 3)],
    ['larger', [3n, -4n], BigInt64Array.of(3n, -4n)],
    ['highest', [4e9, 2n ** 64n - 1n, true], 2n ** 64n - 1n],
    ['highest', [4e9, 2n ** 64n - 1n, false], 4_000_000_000n],
    ['top', [], 2 ** 32 - 1],
    ['isEven', [3], false],
    ['found', ['sky'], 'blue'],
    ['found', ['sea'], null],
    ['padded', ['ab', 4, '-'], 'ab--'],
  ])('%s (%#)', async (name, args, result) => {
    expect(one(await described.call(name, ...args))).toEqual(result);
  });

  test('arrays that the program grows are its own, call after call', async () => {
    for (let i = 0; i < 200; i++)
      expect(one(await described.call<Int32Array>('pushed', new Int32Array(1000), 5000))).toHaveLength(6000);
  });

  test.each([
    ['highest', [1, 2n, 3], /argument 3 is a number; true or false is taken/],
    [
      'words',
      ['a b'],
      /argument 1 is a string; a number is taken, for i32\. Text and arrays are described .* \(`loader`\)/,
    ],
  ])('%s is refused', async (name, args, message) => {
    await expect(described.call(name as string, ...(args as []))).rejects.toThrow(message as RegExp);
  });

  test('files that are no such declarations are told', async () => {
    const open = (exports: string) => kernel.session(shapes, { exports });
    await expect(open(join(ROOT, 'nowhere.d.ts'))).rejects.toMatchObject({
      code: 'LWK_E_USAGE',
      message: expect.stringMatching(
        /nowhere\.d\.ts cannot be read \(ENOENT\)\. Give the declarations that `asc/,
      ),
    });
    await expect(open(shapes.replace(/wasm$/, 'js'))).rejects.toThrow(/declares no function as `asc/);
    const others = shapes.replace(/wasm$/, 'others.d.ts');
    writeFileSync(others, '/**\n * x/others\n */\nexport declare function others(): void;\n');
    await expect(open(others)).rejects.toThrow(/exports no function of that name/);
  });

  test('a program as the loader has it', async () => {
    const text = await described.loader(0, async (program) => {
      const { __newString, __newArray, __pin, __getString, __getArray } = program;
      const counter = await __pin(program.counter(5, __newString('zoë')));
      // One parameter has a default.
      expect([await program.bump(counter), await program.bump(counter, 10)]).toEqual([6, 16]);
      expect(program.COUNTER_BYTES.value).toBe(8);
      expect(await program.sum(__newArray(program.F64_ARRAY, [1, 2.5]))).toBe(3.5);
      expect(__getArray(await program.halves(__newArray(program.F64_STATIC.value, [2, 5])))).toEqual([
        1, 2.5,
      ]);
      expect(__getArray(await __newArray(program.I64_TYPED, [1n, -1n]))).toEqual([1n, -1n]);
      expect(program.__getInt64Array(await program.larger(3n, 8n))).toEqual(BigInt64Array.of(8n, 3n));
      const words = await __pin(program.words(__newString('a bc d')));
      expect(__getArray(words).map((at) => __getString(Number(at)))).toEqual(['a', 'bc', 'd']);
      expect(__getString(await program.joined(words, __newString('+')))).toBe('a+bc+d');
      expect(await program.bytesIn(program.__newArrayBuffer(new ArrayBuffer(77)))).toBe(77);
      program.level.value = 9;
      expect([await program.level.value, await program.raise()]).toEqual([9, 10]);
      // An instance as the program's compiler lays it out.
      const instance = await program.__new(program.COUNTER_BYTES.value, program.COUNTER);
      new Int32Array(program.memory.buffer)[instance / 4] = 40;
      expect(await program.bump(instance, 2)).toBe(42);
      return __getString(await program.nameOf(counter));
    });
    expect(text).toBe('zoë');
    expect(one(await described.call('top'))).toBe(2 ** 32 - 1);
  });

  test("the rank is its function's alone: what nobody has pinned stays", async () => {
    const others: Promise<unknown>[] = [];
    const sum = await described.loader(0, async (program) => {
      const values = await program.__newArray(program.F64_ARRAY, [1, 2, 3]);
      for (let i = 0; i < 50; i++)
        others.push(described.call('pushed', new Int32Array(1000), 5000).catch((error) => error));
      await new Promise((resolve) => setTimeout(resolve, 20));
      return program.sum(values);
    });
    expect(sum).toBe(6);
    // Made in the function, they would wait for it.
    expect((await Promise.all(others)).map((error) => (error as { code: string }).code)).toEqual(
      Array(50).fill('LWK_E_USAGE'),
    );
  });

  test('what is wrong is told, and the session goes on', async () => {
    const using = (use: (program: never) => unknown) => described.loader(0, use as never);
    await expect(
      using(({ __newArray }: { __newArray: (id: number) => unknown }) => __newArray(99)),
    ).rejects.toThrow(/99 is the number of no class of arrays/);
    await expect(described.loader(0, (program) => program.bump(1, 2, 3))).rejects.toThrow(
      /3 arguments were given, and it takes 2/,
    );
    await expect(described.loader(0, (program) => program.bump('x'))).rejects.toThrow(
      /argument 1 is a string/,
    );
    await expect(described.loader(0, (program) => program.__newString(3 as never))).rejects.toThrow(
      /a number was given; text/,
    );
    await expect(described.loader(0, () => Promise.reject(new Error('mine')))).rejects.toThrow(/^mine$/);
    await expect(described.loader(0, (program) => void (program.level.value = 'x'))).rejects.toThrow(
      /call of level: argument 1 is a string/,
    );
    await expect(described.loader(7, () => 1)).rejects.toMatchObject({ code: 'LWK_E_USAGE' });
    await expect(described.loader(0, 3 as never)).rejects.toMatchObject({ code: 'LWK_E_USAGE' });
    const kept = await described.loader(0, (program) => program);
    await expect(kept.top()).rejects.toThrow(/its function has returned/);
    expect(one(await described.call('top'))).toBe(2 ** 32 - 1);
  });

  test('a function that never settles has the time of its call', async () => {
    const never = described.loader({ rank: 0, timeoutMs: 50 }, () => new Promise(() => {}));
    await expect(never).rejects.toMatchObject({ code: 'LWK_E_SESSION' });
    await described.restart();
    expect(one(await described.call('top'))).toBe(2 ** 32 - 1);
    // Beside others it ends its rank.
    await using two = await kernel.session(shapes, { ranks: 2, heap: '16MiB', exports: declarations });
    const waits = two.loader({ rank: 1, timeoutMs: 50 }, () => new Promise(() => {}));
    await expect(waits).rejects.toThrow(/rank 1 was ended after 0\.05 s/);
    expect(await two.call({ name: 'top', rank: 0 })).toBe(2 ** 32 - 1);
    await two.restart(1);
    expect(await two.call('top')).toHaveLength(2);
  });
});

test('members of classes, as compilers before 0.20 exported them', async () => {
  const program = wat(`(module (memory (export "memory") 1) (global (export "__rtti_base") i32 (i32.const 8))
    (global $at (mut i32) (i32.const 64))
    (func $new (export "__new") (param i32 i32) (result i32) (global.get $at) (global.set $at (i32.add (global.get $at) (i32.const 16))))
    (func (export "__pin") (param i32) (result i32) (local.get 0)) (func (export "__unpin") (param i32))
    (func (export "Counter#constructor") (param i32 i32) (result i32) (local $at i32)
      (local.set $at (call $new (i32.const 4) (i32.const 3))) (i32.store (local.get $at) (local.get 1)) (local.get $at))
    (func (export "Counter#get:value") (param i32) (result i32) (i32.load (local.get 0)))
    (func (export "Counter#set:value") (param i32 i32) (i32.store (local.get 0) (local.get 1)))
    (func (export "Counter#bump") (param i32 i32) (result i32)
      (i32.store (local.get 0) (i32.add (i32.load (local.get 0)) (local.get 1))) (i32.load (local.get 0)))
    (func (export "inner.of") (param i32) (result i32) (i32.load (local.get 0))))`);
  await using old = await kernel.session(program, { heap: '64KiB' });
  await old.loader(0, async ({ Counter, inner }) => {
    const counter = new Counter(40);
    expect(await counter.bump(2)).toBe(42);
    counter.value = 7;
    expect(await counter.value).toBe(7);
    expect(await inner.of(counter)).toBe(7);
  });
});

test('programs that are not in AssemblyScript are told', async () => {
  await using plain = await kernel.session(wat('(module (memory 1) (func (export "f")))'), { heap: '64KiB' });
  await expect(plain.loader(0, () => 1)).rejects.toThrow(
    /no program in AssemblyScript that exports its runtime/,
  );
});
