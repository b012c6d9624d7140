/**
 * Arguments and results of programs in AssemblyScript, whose objects belong to its collector: those of arguments are made for the
 * call, and pinned until it returns. What a type is called by number in a program stands in its own table of types.
 */
import { LwkError } from '../../runtime/abi/errors.ts';
import { Earlier, type Value } from '../../runtime/channel/trip.ts';
import type { ImageInfo } from '../../runtime/image/info.ts';
import { printable } from '../../runtime/printable.ts';
import {
  badResult,
  type Language,
  type Located,
  located,
  noRoom,
  numberOf,
  type Placed,
  putArray,
} from './language.ts';
import type { Asked, Line } from './line.ts';
import { ARRAY_BYTES, dataOf, type Header, headerOf, ID, isArrayOf, putHead, TypeTable } from './managed.ts';
import { type CallPlan, isArray, positionOf } from './plan.ts';
import type { Arrays, TypedArray } from './types.ts';

export class AssemblyScriptLanguage implements Language {
  readonly #line: Line;
  readonly #new: number;
  readonly #pin: number;
  readonly #unpin: number;
  readonly #base: number;
  #types: TypeTable | undefined;

  constructor(line: Line, info: ImageInfo) {
    this.#line = line;
    [this.#new, this.#pin, this.#unpin, this.#base] = ['__new', '__pin', '__unpin', '__rtti_base'].map(
      (name) => positionOf(info, name),
    ) as [number, number, number, number];
  }

  async place(plan: CallPlan, args: readonly unknown[]): Promise<Placed> {
    const types = [...plan.args, plan.returns].some(isArray) ? await this.#table() : undefined;
    const bytes = plan.args.map((type, i) =>
      type === 'string'
        ? 2 * (args[i] as string).length
        : isArray(type)
          ? (args[i] as TypedArray).byteLength
          : 0,
    );
    const groups = plan.args.map((type, i): Asked[] => {
      if (type === 'string') return this.#made(bytes[i]!, ID.STRING);
      if (!isArray(type)) return [];
      const made = this.#made(bytes[i]!, ID.ARRAY_BUFFER);
      return [
        ...made,
        [this.#new, ARRAY_BYTES, numberOfArray(plan, type, types!)],
        [this.#pin, new Earlier(2)],
      ];
    });
    const made = (await this.#line.trips(groups)).map(([address]) => Number(address) >>> 0);
    let next = 0;
    // Of each argument the objects that were made for it: its data, and the array around that.
    const own = groups.map((group) =>
      made.slice(next, (next += group.length)).filter((_, at) => at % 2 === 0),
    );
    const after = own.flat().map((at) => [this.#unpin, at]);
    try {
      const values = plan.args.map((type, i) => {
        if (own[i]!.length === 0) return numberOf(plan, i, type, args[i] as Value);
        this.#fill(plan, own[i] as [number, number?], args[i] as string | TypedArray, bytes[i]!);
        return own[i]!.at(-1)!;
      });
      return { values, after };
    } catch (error) {
      await this.#line.trips(after.filter(([, at]) => at !== 0).map((list) => [list]));
      throw error;
    }
  }

  /** Puts an argument into its objects. */
  #fill(plan: CallPlan, [data, array]: [number, number?], value: string | TypedArray, bytes: number): void {
    const { heap } = this.#line;
    if (data === 0 || !heap.holds(data, bytes)) throw noRoom(plan, bytes, this.#line);
    if (typeof value === 'string') {
      putText(heap.u8, data, value);
      return;
    }
    if (array === undefined || array === 0 || !heap.holds(array, ARRAY_BYTES))
      throw noRoom(plan, ARRAY_BYTES, this.#line);
    putArray(plan, heap, data, value, bytes);
    putHead(heap, array, data, value.length, bytes);
  }

  locate(plan: CallPlan, type: keyof Arrays, result: Value | undefined): Located {
    const { heap } = this.#line;
    const object = this.#object(plan, result);
    const flags = this.#types!.flags(object.id);
    if (!isArrayOf(flags, type)) throw badResult(plan, 'an object of another type');
    return located(heap, plan, type, ...dataOf(heap, object, flags));
  }

  text(plan: CallPlan, result: Value | undefined): string {
    const { at, id, bytes } = this.#object(plan, result);
    const { heap } = this.#line;
    if (id !== ID.STRING || !heap.holds(at, bytes)) throw badResult(plan, 'an object of another type');
    return Buffer.from(heap.u8.buffer, at, bytes).toString('utf16le');
  }

  #object(plan: CallPlan, result: Value | undefined): Header {
    const at = Number(result) >>> 0;
    const found = headerOf(this.#line.heap, at);
    if (found === undefined) throw badResult(plan, at === 0 ? 'null' : `the address ${at}`);
    return found;
  }

  async release(): Promise<void> {}

  async forget(): Promise<void> {}

  async #table(): Promise<TypeTable> {
    if (this.#types !== undefined) return this.#types;
    const [[base] = []] = await this.#line.trip([[this.#base]]);
    this.#types = new TypeTable(this.#line.heap, Number(base) >>> 0);
    return this.#types;
  }

  /** Calls that make an object and pin it. */
  #made(bytes: number, id: number): Asked[] {
    return [
      [this.#new, bytes, id],
      [this.#pin, new Earlier(0)],
    ];
  }
}

/** @throws LWK_E_USAGE */
function numberOfArray({ name }: CallPlan, type: keyof Arrays, types: TypeTable): number {
  const id = types.idOfArray(type);
  if (id !== undefined) return id;
  throw new LwkError('LWK_E_USAGE', `call of ${printable(name)}: the program has no arrays of ${type}.`, {
    name,
    type,
  });
}

function putText(u8: Uint8Array, at: number, text: string): void {
  u8.set(Buffer.from(text, 'utf16le'), at);
}
