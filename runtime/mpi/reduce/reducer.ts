/**
 * Reductions between two memories: the own heap, and the own one, a peer's or the fabric. A module is compiled when
 * it is first asked for, in the way that V8's flags say at that moment. V8 keeps one copy of equal modules for all
 * threads: where the host has compiled `moduleBytes` with the optimizing compiler and holds the module, a rank gets
 * that code, in some 50 us.
 */
import { moduleBytes } from './module.ts';
import { REDUCTIONS, type Reduce, reduction } from './ops.ts';
import { softwareReduction } from './software.ts';

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
   * @throws WebAssembly.RuntimeError or RangeError when an address is outside of its memory
   */
  apply(number: number, out: number, a: number, b: number, count: number): void {
    this.find(number)(out, a, b, count);
  }

  #make(number: number): Reduce {
    if (modules[number] === undefined) {
      const what = reduction(number);
      const bytes = moduleBytes(what);
      if (bytes === undefined)
        return softwareReduction(what, new DataView(this.#own.buffer), new DataView(this.#other.buffer));
      modules[number] = new WebAssembly.Module(bytes);
    }
    const { exports } = new WebAssembly.Instance(modules[number], { m: { 0: this.#own, 1: this.#other } });
    return exports.reduce as Reduce;
  }
}
