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
import { type CallPlan, elementBytes, isArray, positionOf } from './plan.ts';
import type { Arrays, TypedArray } from './types.ts';

/** Numbers of types that all programs have. */
const ID = { ARRAY_BUFFER: 1, STRING: 2 } as const;
/** In front of an object: the number of its type, and its bytes. */
const ID_AT = -8;
const SIZE_AT = -4;
/** Of the flags of a type: what it is, how large its elements are, and how they are read. */
const FLAG = { VIEW: 1, ARRAY: 2, STATIC: 4, SIGNED: 1 << 11, FLOAT: 1 << 12, MANAGED: 1 << 14 } as const;
const KINDS = FLAG.VIEW | FLAG.ARRAY | FLAG.STATIC;
const ALIGN_SHIFT = 6;
const ALIGN_MASK = 31 << ALIGN_SHIFT;
/** An object of the kind VIEW: its buffer, where its data begins, and their bytes; ARRAY has a length behind. */
const VIEW_BYTES = 12;
const DATA_AT = 4;
const BYTES_AT = 8;
const LENGTH_AT = 12;

/** Flags of the elements of an array. */
function elementFlags(type: keyof Arrays): number {
  const kind = type.startsWith('f') ? FLAG.FLOAT : type.startsWith('i') ? FLAG.SIGNED : 0;
  return kind | (elementBytes(type) << ALIGN_SHIFT);
}

/** Whether a type is an array with such elements. Whether floating ones are signed does not matter. */
function holds(flags: number, type: keyof Arrays): boolean {
  const signed = (flags & FLAG.FLOAT) === 0 ? FLAG.SIGNED : 0;
  const elements = flags & (ALIGN_MASK | FLAG.FLOAT | FLAG.MANAGED | signed);
  return (flags & KINDS) !== 0 && elements === elementFlags(type);
}

export class AssemblyScriptLanguage implements Language {
  readonly #line: Line;
  readonly #new: number;
  readonly #pin: number;
  readonly #unpin: number;
  readonly #base: number;
  /** Flags of each type, by its number. */
  #types: Uint32Array | undefined;

  constructor(line: Line, info: ImageInfo) {
    this.#line = line;
    [this.#new, this.#pin, this.#unpin, this.#base] = ['__new', '__pin', '__unpin', '__rtti_base'].map(
      (name) => positionOf(info, name),
    ) as [number, number, number, number];
  }

  async place(plan: CallPlan, args: readonly unknown[]): Promise<Placed> {
    const { heap } = this.#line;
    const types = [...plan.args, plan.returns].some(isArray) ? await this.#table() : undefined;
    const groups = plan.args.map((type, i): Asked[] => {
      if (type === 'string') return this.#made(2 * (args[i] as string).length, ID.STRING);
      if (!isArray(type)) return [];
      const made = this.#made((args[i] as TypedArray).byteLength, ID.ARRAY_BUFFER);
      return [
        ...made,
        [this.#new, VIEW_BYTES, numberOfView(plan, type, types!)],
        [this.#pin, new Earlier(2)],
      ];
    });
    const made = (await this.#line.trips(groups)).map(([address]) => Number(address) >>> 0);
    let next = 0;
    const pinned: number[] = [];
    const values = plan.args.map((type, i) => {
      const own = made.slice(next, (next += groups[i]!.length)).filter((_, at) => at % 2 === 0);
      if (own.length === 0) return numberOf(plan, i, type, args[i] as Value);
      for (const at of own)
        if (at === 0 || !heap.holds(at, VIEW_BYTES)) throw noRoom(plan, VIEW_BYTES, this.#line);
      pinned.push(...own);
      const [data, view] = own as [number, number?];
      if (view === undefined) putText(heap.u8, data, args[i] as string);
      else {
        putArray(heap, data, args[i] as TypedArray);
        for (const [word, value] of [data, data, (args[i] as TypedArray).byteLength].entries())
          heap.view.setUint32(view + 4 * word, value, true);
      }
      return own.at(-1)!;
    });
    return { values, after: pinned.map((at) => [this.#unpin, at]) };
  }

  locate(plan: CallPlan, type: keyof Arrays, result: Value | undefined): Located {
    const { heap } = this.#line;
    const { at, id, bytes } = this.#object(plan, result);
    const flags = this.#types![id] ?? 0;
    if (!holds(flags, type)) throw badResult(plan, 'an object of another type');
    const each = elementBytes(type);
    if ((flags & FLAG.STATIC) !== 0) return located(heap, plan, type, at, Math.floor(bytes / each));
    const data = heap.view.getUint32(at + DATA_AT, true);
    const inBytes = (flags & FLAG.ARRAY) === 0;
    const length = heap.view.getUint32(at + (inBytes ? BYTES_AT : LENGTH_AT), true);
    return located(heap, plan, type, data, inBytes ? Math.floor(length / each) : length);
  }

  text(plan: CallPlan, result: Value | undefined): string {
    const { at, id, bytes } = this.#object(plan, result);
    const { heap } = this.#line;
    if (id !== ID.STRING || !heap.holds(at, bytes)) throw badResult(plan, 'an object of another type');
    return Buffer.from(heap.u8.buffer, at, bytes).toString('utf16le');
  }

  #object(plan: CallPlan, result: Value | undefined): { at: number; id: number; bytes: number } {
    const { heap } = this.#line;
    const at = Number(result) >>> 0;
    if (at < -ID_AT || !heap.holds(at, LENGTH_AT + 4))
      throw badResult(plan, at === 0 ? 'null' : `the address ${at}`);
    return { at, id: heap.view.getUint32(at + ID_AT, true), bytes: heap.view.getUint32(at + SIZE_AT, true) };
  }

  async release(): Promise<void> {}

  async forget(): Promise<void> {}

  /** Calls that make an object and pin it. */
  #made(bytes: number, id: number): Asked[] {
    return [
      [this.#new, bytes, id],
      [this.#pin, new Earlier(0)],
    ];
  }

  /** The flags of all types: their number, then one word each. */
  async #table(): Promise<Uint32Array> {
    if (this.#types !== undefined) return this.#types;
    const { heap } = this.#line;
    const [[base] = []] = await this.#line.trip([[this.#base]]);
    const at = Number(base) >>> 0;
    const count = heap.holds(at, 4) ? heap.view.getUint32(at, true) : 0;
    const fits = at + 4 + 4 * count <= heap.bytes ? count : 0;
    this.#types = new Uint32Array(heap.u8.slice(at + 4, at + 4 + 4 * fits).buffer);
    return this.#types;
  }
}

/** The number of the class of typed arrays with such elements. */
function numberOfView({ name }: CallPlan, type: keyof Arrays, types: Uint32Array): number {
  const id = types.findIndex((flags) => (flags & KINDS) === FLAG.VIEW && holds(flags, type));
  if (id >= 0) return id;
  throw new LwkError(
    'LWK_E_USAGE',
    `call of ${printable(name)}: the program has no typed arrays of ${type}.`,
    { name, type },
  );
}

function putText(u8: Uint8Array, at: number, text: string): void {
  u8.set(Buffer.from(text, 'utf16le'), at);
}
