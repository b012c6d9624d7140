/**
 * Reductions between two memories: the own heap, and the own one, a peer's or the fabric. The modules are compiled when first asked for;
 * V8 keeps one copy of the code for all threads.
 */
import { moduleBytes } from './module.ts';
import { REDUCTIONS, reduction } from './ops.ts';
import { softwareReduction } from './software.ts';

/** out[i] = a[i] op b[i] for `count` elements. `out` and `b` are addresses in the first memory, `a` in the second; `out` may be `a` or `b`. */
export type Reduce = (out: number, a: number, b: number, count: number) => void;

const modules: (WebAssembly.Module | undefined)[] = new Array(REDUCTIONS);

export class Reducer {
  readonly #own: WebAssembly.Memory;
  readonly #other: WebAssembly.Memory;
  readonly #functions: (Reduce | undefined)[] = new Array(REDUCTIONS);

  constructor(own: WebAssembly.Memory, other: WebAssembly.Memory) {
    this.#own = own;
    this.#other = other;
  }

  /** The function of a reduction. Calling it is faster than `apply` where the same one is called often. */
  find(number: number): Reduce {
    return (this.#functions[number] ??= this.#make(number));
  }

  /**
   * @param number of `reductionOf`
   * @throws WebAssembly.RuntimeError when an address is outside of its memory
   */
  apply(number: number, out: number, a: number, b: number, count: number): void {
    this.find(number)(out, a, b, count);
  }

  #make(number: number): Reduce {
    const what = reduction(number);
    const bytes = modules[number] ?? moduleBytes(what);
    if (bytes === undefined)
      return softwareReduction(what, new DataView(this.#own.buffer), new DataView(this.#other.buffer));
    const module = (modules[number] ??= new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>));
    const { exports } = new WebAssembly.Instance(module, { m: { 0: this.#own, 1: this.#other } });
    return exports.reduce as Reduce;
  }
}
