/**
 * What @assemblyscript/loader makes of a program, on a rank of a session. What only reads is the loader's own, over the heap of the
 * rank; what runs something of the program is a trip there, and gives a promise. Whoever has it has the rank alone meanwhile, so
 * that objects that nobody has pinned are as safe as they are with the loader: no other call lets them be collected.
 */
import { demangle, instantiateSync } from '@assemblyscript/loader';
import { LwkError } from '../../runtime/abi/errors.ts';
import { Earlier, type Value } from '../../runtime/channel/trip.ts';
import { moduleOf, section, text, vector } from '../../runtime/image/encode.ts';
import type { ImageInfo } from '../../runtime/image/info.ts';
import { kindOf } from '../job/input.ts';
import { fitArguments } from './language.ts';
import type { Asked, Line } from './line.ts';
import type { Later } from './loaded.ts';
import { ARRAY_BYTES, elementBytesOf, ID, isStatic, putHead, TypeTable } from './managed.ts';
import { positionOf, tellLength } from './plan.ts';

/** What the loader reads objects by. */
const READ = ['memory', '__rtti_base'] as const;
/** Imports the two, and exports them: what the loader takes for the program. */
const MIRROR = moduleOf(
  section(
    2,
    vector([
      [...text('rank'), ...text(READ[0]), 2, 3, 0, 0x80, 0x80, 4],
      [...text('rank'), ...text(READ[1]), 3, 0x7f, 0],
    ]),
  ),
  section(7, vector(READ.map((name, i) => [...text(name), i === 0 ? 2 : 3, 0]))),
);

const RUNTIME = ['__new', '__pin', '__unpin', '__collect'];

/** What a program is given: what the loader's objects stand for, a pointer, is in them. */
async function lowered(given: unknown): Promise<unknown> {
  const value = await given;
  return typeof value === 'object' && value !== null ? await value.valueOf() : value;
}

/** A rank, from when it is one's own until it is another's. */
export class Loader {
  readonly #line: Line;
  readonly #info: ImageInfo;
  /** The last trip. */
  #last: Promise<unknown> = Promise.resolve();
  /** Of trips whose promises nobody gets: those of properties that are set. */
  readonly #unheard: Promise<unknown>[] = [];
  #over = false;

  constructor(line: Line, info: ImageInfo) {
    this.#line = line;
    this.#info = info;
  }

  /** Makes the objects, has them used, and waits until what was asked of the rank is done. */
  async use<T>(use: (objects: never) => T | PromiseLike<T>): Promise<T> {
    const objects = await this.#objects();
    try {
      const result = await Promise.race([use(objects as never), this.#line.over]);
      await Promise.all(this.#unheard);
      return result;
    } finally {
      this.#over = true;
      await this.#last;
    }
  }

  /** What the rank answers to lists of one trip; trips follow each other. */
  #ask(lists: readonly Asked[]): Promise<Value[][]> {
    if (this.#over)
      return Promise.reject(
        new LwkError(
          'LWK_E_USAGE',
          'loader: its function has returned; what it calls is to be awaited there.',
        ),
      );
    const trip = this.#last.then(() => this.#line.trip(lists));
    this.#last = trip.catch(() => {});
    return trip;
  }

  async #objects(): Promise<Record<string, unknown>> {
    const info = this.#info;
    const { memory } = this.#line.rank.heap;
    const globals = info.exports.filter(({ kind }) => kind === 'global');
    const values = await this.#line.trips(globals.map(({ name }) => [[positionOf(info, name)]]));
    const constants = new Map(globals.map(({ name }, i) => [name, values[i]![0]!]));
    const __rtti_base = Number(constants.get('__rtti_base'));
    const { exports } = instantiateSync(new WebAssembly.Module(MIRROR), { rank: { memory, __rtti_base } });
    // A table is the rank's own.
    const { __getFunction: _, table: _table, ...tools } = exports;
    const own: Record<string, unknown> = {};
    for (const { kind, name, index, type } of info.exports) {
      const variable = info.variables.find((global) => global.index === index);
      if (kind === 'global')
        own[name] = variable ? this.#variable(name, variable.type) : constant(constants.get(name)!);
      else if (kind === 'function' && !name.startsWith('__')) own[name] = this.#function(name, type!.params);
    }
    return demangle(own, { ...tools, ...this.#allocating(tools.__getArrayView, __rtti_base) });
  }

  /** A function of the program. */
  #function(name: string, params: readonly string[]): (...given: unknown[]) => Promise<unknown> {
    const target = positionOf(this.#info, name);
    const isMethod = name.includes('#');
    const setsProperty = /(?:^|#)set:/.test(name);
    const call = async (given: readonly unknown[]) => {
      const args = fitArguments(name, params, await Promise.all(given.map(lowered)));
      const before = tellLength(this.#info, given.length - Number(isMethod));
      return (await this.#ask([...before, [target, ...args]]))[before.length]![0];
    };
    return (...given) => {
      const result = call(given);
      if (setsProperty) this.#hear(result);
      return result;
    };
  }

  #hear(promise: Promise<unknown>): void {
    promise.catch(() => {});
    this.#unheard.push(promise);
  }

  /** A global that changes. */
  #variable(name: string, type: string): object {
    const target = positionOf(this.#info, name);
    const ask = async (...values: unknown[]) => {
      const [[result] = []] = await this.#ask([
        [
          target,
          ...fitArguments(
            name,
            values.map(() => type),
            values,
          ),
        ],
      ]);
      return result!;
    };
    const hear = (promise: Promise<unknown>) => this.#hear(promise);
    return {
      get value(): Promise<Value> {
        return ask();
      },
      set value(value: Value) {
        hear(ask(value));
      },
    };
  }

  /** What makes objects, and keeps them. */
  #allocating(view: (at: number) => ArrayBufferView, base: number): object {
    const { heap } = this.#line;
    const types = new TypeTable(heap, base);
    const [make, pin, unpin] = RUNTIME.map((name) => positionOf(this.#info, name)) as [
      number,
      number,
      number,
    ];
    const runtime = RUNTIME.flatMap((name) => {
      const found = this.#info.exports[positionOf(this.#info, name)];
      return found === undefined ? [] : [[name, this.#function(name, found.type!.params)] as const];
    });
    /** Addresses of objects that were made, each of so many bytes. */
    const made = async (bytes: number, lists: readonly Asked[], which: readonly number[]) => {
      const results = await this.#ask(lists);
      const all = which.map((i) => Number(results[i]![0]) >>> 0);
      if (all.every((at) => at !== 0 && heap.holds(at, bytes))) return all as [number, ...number[]];
      throw new LwkError('LWK_E_ADMISSION', `loader: the program could not allocate ${bytes} bytes.`, {
        bytes,
      });
    };
    const data = async (given: Uint8Array | null, id: number) => {
      if (given === null) return 0;
      const [at] = await made(given.length, [[make, given.length, id]], [0]);
      heap.u8.set(given, at);
      return at;
    };
    return {
      ...Object.fromEntries(runtime),
      __newString: async (string: unknown) => {
        if (string !== null && typeof string !== 'string') throw taken('__newString', 'text', string);
        return data(string === null ? null : Buffer.from(string, 'utf16le'), ID.STRING);
      },
      __newArrayBuffer: async (buffer: unknown) => {
        const is = buffer instanceof ArrayBuffer || buffer instanceof SharedArrayBuffer;
        if (buffer !== null && !is) throw taken('__newArrayBuffer', 'an ArrayBuffer', buffer);
        return data(buffer === null ? null : new Uint8Array(buffer), ID.ARRAY_BUFFER);
      },
      __newArray: async (asked: Later<number>, given: Iterable<never> | number = 0) => {
        const id = Number(await lowered(asked));
        const flags = types.flagsOfArray(id);
        const values = typeof given === 'number' ? [] : [...given];
        const length = typeof given === 'number' ? given : values.length;
        const bytes = length * elementBytesOf(flags);
        const first = [make, bytes, isStatic(flags) ? id : ID.ARRAY_BUFFER];
        if (isStatic(flags)) {
          const [at] = await made(bytes, [first], [0]);
          (view(at) as Uint8Array).set(values);
          return at;
        }
        const then = [
          [pin, new Earlier(0)],
          [make, ARRAY_BYTES, id],
          [unpin, new Earlier(0)],
        ];
        const [buffer, at] = (await made(ARRAY_BYTES, [first, ...then], [0, 2])) as [number, number];
        putHead(heap, at, buffer, length, bytes);
        (view(at) as Uint8Array).set(values);
        return at;
      },
    };
  }
}

const taken = (name: string, what: string, given: unknown) =>
  new LwkError('LWK_E_USAGE', `loader: ${name}: ${kindOf(given)} was given; ${what} is taken.`, { given });

const constant = (value: Value) => Object.freeze({ value, valueOf: () => value });
