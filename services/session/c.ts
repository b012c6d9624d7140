/**
 * Arguments and results of programs in C. Arguments lie in one block of the heap that is kept from call to call and grows when it
 * has to: a call needs no other one to allocate them.
 */
import type { Value } from '../../runtime/channel/trip.ts';
import type { ImageInfo } from '../../runtime/image/info.ts';
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
import type { Line } from './line.ts';
import { type CallPlan, elementBytes, isArray, positionOf } from './plan.ts';
import type { Arrays, TypedArray } from './types.ts';

/** As malloc aligns. */
const ALIGN = 16;
const aligned = (bytes: number) => (bytes + ALIGN - 1) & -ALIGN;
const LEAST = 4096;
/** The first of the block is for the number of elements of a result. */
const COUNT = ALIGN;

const encoder = new TextEncoder();

export class CLanguage implements Language {
  readonly #line: Line;
  readonly #malloc: number;
  readonly #free: number;
  /** The block. */
  #at = 0;
  #bytes = 0;

  constructor(line: Line, info: ImageInfo) {
    this.#line = line;
    this.#malloc = positionOf(info, 'malloc');
    this.#free = positionOf(info, 'free');
  }

  async place(plan: CallPlan, args: readonly unknown[]): Promise<Placed> {
    const { heap } = this.#line;
    const parts = plan.args.map((type, i) =>
      type === 'string' ? encoder.encode(args[i] as string) : args[i],
    );
    const sizes = plan.args.map((type, i) => (isArray(type) ? (parts[i] as TypedArray).byteLength : 0));
    let bytes = COUNT;
    const places = plan.args.map((type, i) => {
      const at = bytes;
      // Behind text there is a NUL.
      if (type === 'string' || isArray(type))
        bytes = aligned(bytes + (parts[i] as TypedArray).byteLength + 1);
      return at;
    });
    if (bytes > COUNT || isArray(plan.returns)) await this.#reserve(plan, bytes);
    const values = plan.args.flatMap((type, i) => {
      const part = parts[i];
      const at = this.#at + places[i]!;
      if (type === 'string') {
        heap.u8.set(part as Uint8Array, at);
        heap.u8[at + (part as Uint8Array).length] = 0;
        return [at];
      }
      if (!isArray(type)) return [numberOf(plan, i, type, part as Value)];
      putArray(plan, heap, at, part as TypedArray, sizes[i]!);
      return [at, sizes[i]! / elementBytes(type)];
    });
    if (!isArray(plan.returns)) return { values, after: [] };
    heap.view.setUint32(this.#at, 0, true);
    return { values: [...values, this.#at], after: [] };
  }

  locate(plan: CallPlan, type: keyof Arrays, result: Value | undefined): Located {
    const { heap } = this.#line;
    return located(heap, plan, type, Number(result) >>> 0, heap.view.getUint32(this.#at, true));
  }

  text(plan: CallPlan, result: Value | undefined): string {
    const { heap } = this.#line;
    const at = Number(result) >>> 0;
    const end = at === 0 ? -1 : heap.u8.indexOf(0, at);
    if (end < 0) throw badResult(plan, `the address ${at}, where no text ends in its heap`);
    return Buffer.from(heap.u8.buffer, at, end - at).toString();
  }

  async release({ free }: CallPlan, result: Value | undefined): Promise<void> {
    if (free && result !== 0) await this.#line.trip([[this.#free, result!]]);
  }

  async forget(): Promise<void> {
    const old = this.#at;
    [this.#at, this.#bytes] = [0, 0];
    if (old !== 0) await this.#line.trip([[this.#free, old]]);
  }

  /** Sees to it that the block has so many bytes. */
  async #reserve(plan: CallPlan, bytes: number): Promise<void> {
    if (bytes <= this.#bytes) return;
    const size = Math.max(LEAST, bytes, Math.min(2 * this.#bytes, this.#line.heap.bytes / 4));
    await this.forget();
    const [[address] = []] = await this.#line.trip([[this.#malloc, size]]);
    const at = Number(address) >>> 0;
    if (at === 0 || !this.#line.heap.holds(at, size)) throw noRoom(plan, size, this.#line);
    [this.#at, this.#bytes] = [at, size];
  }
}
