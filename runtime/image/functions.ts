/**
 * Types of functions, by index. Programs have tens of thousands of functions and export few, mostly early ones: of the function
 * section so much is read as is asked for.
 */
import type { FunctionType } from './info.ts';
import type { Reader } from './reader.ts';

type Types = readonly (FunctionType | undefined)[];

export class FunctionTypes {
  /** Of the imported functions, and behind them those that have been read. */
  readonly #known: (FunctionType | undefined)[] = [];
  #defined: { readonly section: Reader; readonly types: Types } | undefined;
  #left = 0;

  /** The next imported function. */
  push(type: FunctionType | undefined): void {
    this.#known.push(type);
  }

  /** All others: a reader of their section, which is theirs from now on, and the types that it names. */
  define(section: Reader, types: Types): void {
    this.#left = section.u32();
    this.#defined = { section, types };
  }

  /** Functions, imported and defined. */
  get count(): number {
    return this.#known.length + this.#left;
  }

  /** @throws LWK_E_IMAGE_FORMAT when the section ends before */
  at(index: number): FunctionType | undefined {
    for (; this.#left > 0 && this.#known.length <= index; this.#left--)
      this.#known.push(this.#defined!.types[this.#defined!.section.u32()]);
    return this.#known[index];
  }
}
