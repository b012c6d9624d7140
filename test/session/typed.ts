/**
 * Types of sessions: test/package.test.ts has the compiler check this file, beside the packed package. What stands behind a
 * `@ts-expect-error` must be an error.
 */
import { boot, type Session } from 'wasm-lwk';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Takes no argument where the types are the same. */
declare function same<A, B>(...not: Same<A, B> extends true ? [] : [never]): void;

const lwk = await boot();
const x = new Float64Array(8);

// Described.
const described = await lwk.session('a.wasm', {
  exports: {
    scaled: { args: ['f64[]', 'i32'], returns: 'f64[]' },
    greet: { args: ['string'], returns: 'string' },
    far: { args: ['i64'], returns: 'i64' },
    norm: { args: ['f64[]'] },
    found: { args: ['u32', 'bool'], returns: 'string', nullable: true },
  },
});
const lists = await described.call('scaled', x, 2);
same<typeof lists, Float64Array<ArrayBufferLike>[]>();
const parts = await described.call('scaled', described.scatter(x), described.each([1, 2]));
same<typeof parts, Float64Array<ArrayBufferLike>[]>();
const one = await described.call({ name: 'greet', rank: 0 }, 'x');
same<typeof one, string>();
const found = await described.call({ name: 'found', rank: 0 }, 2 ** 31, true);
same<typeof found, string | null>();
const [far] = await described.call('far', 1n);
same<typeof far, bigint>();
const filled = await described.call({ name: 'scaled', into: x }, x, 1);
filled.fill(0);
const [norm] = await described.call('norm', x);
same<typeof norm, number>();
// Others may be called, with numbers or by a description of their own.
const [whatever] = await described.call('begin', 1, 2n);
whatever.anything;
const [squares] = await described.call({ name: 'squares', args: ['f64[]'], returns: 'f32[]' }, x);
same<typeof squares, Float32Array<ArrayBufferLike>>();
// @ts-expect-error: text for an array
await described.call('scaled', 'x', 2);
// @ts-expect-error: too few
await described.call('scaled', x);
// @ts-expect-error: floats of another size
await described.call('scaled', new Float32Array(8), 2);
// @ts-expect-error: no such type
await lwk.session('a.wasm', { exports: { f: { args: ['f128'] } } });

// Declared.
const declared = await lwk.session<{ solve(a: Float64Array, n: number): Float64Array; name: string }>(
  'a.wasm',
);
const [solved] = await declared.call('solve', x, 3);
same<typeof solved, Float64Array<ArrayBufferLike>>();
// @ts-expect-error: there is none of that name
await declared.call('solv', x, 3);
// @ts-expect-error: no function
await declared.call('name');
// @ts-expect-error: arguments in another order
await declared.call('solve', 3, x);

// As AssemblyScript's compiler declares them.
const vectors = await lwk.session<typeof import('./vector.js')>('vector.wasm');
const [sum] = await vectors.call('axpy', 2, x, x);
same<typeof sum, Float64Array<ArrayBufferLike>>();
// @ts-expect-error: text is wanted
await vectors.call('describe', 3, x);

// As the loader has them: what is no number is a pointer.
const said = await vectors.loader(0, async (program) => {
  const at = await program.axpy(2, program.__newArray(3, x), 7);
  same<typeof at, number>();
  const values = program.__getFloat64Array(at);
  same<typeof values, Float64Array<ArrayBufferLike>>();
  // @ts-expect-error: an array goes by its pointer
  await program.axpy(2, x, 7);
  // @ts-expect-error: there is none of that name
  program.axpi;
  return program.__getString(await program.describe(await program.__newString('x'), at));
});
same<typeof said, string>();
const file = await lwk.session<typeof import('./vector.js')>('vector.wasm', { exports: 'vector.d.ts' });
await file.call('axpy', 2, x, x);

// Whatever it is.
const any: Session = described;
const words = await any.call<string[]>('greet', 'x');
same<typeof words, string[]>();
const from = await lwk.session(any.job.id ? 'a.wasm' : 'b.wasm', { from: await any.snapshot() });
await from.call('anything', x, 'y');
