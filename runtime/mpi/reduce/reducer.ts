/**
 * Reductions between two memories: the own heap, and the own one, a peer's or the fabric. What WebAssembly has
 * instructions for is one module (../../engine/operations), compiled before the program starts.
 */
import { builtModule } from '../../built.ts';
import { OPERATIONS } from '../../files.ts';
import { extentOf, REDUCTIONS, type Reduce, reduction } from './ops.ts';
import { softwareReduction } from './software.ts';

/** Operands in so many bytes: see ../../engine/operations/numbers.ts. */
type Operation = (out: number, a: number, b: number, bytes: number) => void;

export class Reducer {
  /** Operations by the number of the reduction, where there are any; none before they are loaded. */
  readonly operations = new WebAssembly.Table({
    element: 'anyfunc',
    initial: REDUCTIONS,
    maximum: REDUCTIONS,
  });
  loaded = false;
  readonly #own: WebAssembly.Memory;
  readonly #other: WebAssembly.Memory;
  readonly #functions: (Reduce | undefined)[] = new Array(REDUCTIONS);

  constructor(own: WebAssembly.Memory, other: WebAssembly.Memory) {
    this.#own = own;
    this.#other = other;
  }

  /** Fills the table: of a program that reduces, before it starts. */
  load(): void {
    if (this.loaded) return;
    const env = { memory: this.#own, other: this.#other, operations: this.operations };
    new WebAssembly.Instance(builtModule(OPERATIONS), { env });
    this.loaded = true;
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
    this.load();
    const operation = this.operations.get(number) as Operation | null;
    const what = reduction(number);
    if (operation === null)
      return softwareReduction(what, new DataView(this.#own.buffer), new DataView(this.#other.buffer));
    const extent = extentOf(what);
    return (out, a, b, count) => operation(out, a, b, count * extent);
  }
}
