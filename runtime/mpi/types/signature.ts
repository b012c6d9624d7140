/**
 * Type signatures (MPI-5.0 §5.1): the basic types that a datatype is made of, in the order of its type map, without
 * displacements. Repeated parts are kept once, so that a million structures of three members are four items.
 */

/** `count` times a basic type (its handle), or `count` times a sequence. */
export interface SignatureItem {
  readonly count: number;
  readonly of: number | Signature;
  /** Of one repetition. */
  readonly bytes: number;
  /** Basic types in one repetition. */
  readonly elements: number;
}

export type Signature = readonly SignatureItem[];

/** So many items are copied into the signature that contains them; longer ones stay sequences of their own. */
const MAX_SPLICED = 16;

/** Named one by one: a spread takes V8 ten times as long. */
function repeated({ of, bytes, elements }: SignatureItem, count: number): SignatureItem {
  return { count, of, bytes, elements };
}

/** Collects a signature. */
export class SignatureBuilder {
  readonly #items: SignatureItem[] = [];

  add(signature: Signature, count: number): void {
    if (count === 0 || signature.length === 0) return;
    if (signature.length === 1) this.#push(repeated(signature[0]!, count * signature[0]!.count));
    else if (count === 1 && signature.length <= MAX_SPLICED) for (const item of signature) this.#push(item);
    else
      this.#push({
        count,
        of: signature,
        bytes: bytesOf(signature),
        elements: elementsOf(signature),
      });
  }

  #push(item: SignatureItem): void {
    const last = this.#items.at(-1);
    if (last?.of === item.of) this.#items[this.#items.length - 1] = repeated(last, last.count + item.count);
    else this.#items.push(item);
  }

  finish(): Signature {
    return this.#items;
  }
}

function bytesOf(signature: Signature): number {
  return signature.reduce((sum, { count, bytes }) => sum + count * bytes, 0);
}

export function elementsOf(signature: Signature): number {
  return signature.reduce((sum, { count, elements }) => sum + count * elements, 0);
}

/**
 * Basic types in the first `bytes` bytes of data of a signature; -1 when the last one is not whole (MPI-5.0 §5.1.11).
 */
export function elementsInBytes(signature: Signature, bytes: number): number {
  let found = 0;
  let left = bytes;
  let at = signature;
  for (let i = 0; i < at.length && left > 0; ) {
    const item = at[i]!;
    const whole = Math.min(item.count, Math.floor(left / item.bytes));
    found += whole * item.elements;
    left -= whole * item.bytes;
    if (whole === item.count) i++;
    else if (left === 0) break;
    else if (typeof item.of === 'number') return -1;
    else {
      // What is left lies inside one repetition of the item.
      at = item.of;
      i = 0;
    }
  }
  return found;
}

/** Bytes of the first `elements` basic types of a signature; -1 when it has fewer. */
export function bytesOfElements(signature: Signature, elements: number): number {
  let bytes = 0;
  let left = elements;
  let at = signature;
  for (let i = 0; i < at.length && left > 0; ) {
    const item = at[i]!;
    const whole = Math.min(item.count, Math.floor(left / item.elements));
    bytes += whole * item.bytes;
    left -= whole * item.elements;
    if (whole === item.count) i++;
    else if (left > 0) {
      at = item.of as Signature;
      i = 0;
    }
  }
  return left > 0 ? -1 : bytes;
}

/** The basic type of a signature that has only one, or 0. */
export function onlyType(signature: Signature): number {
  let type = 0;
  for (const { of } of signature) {
    const here = typeof of === 'number' ? of : onlyType(of);
    if (here === 0 || (type !== 0 && here !== type)) return 0;
    type = here;
  }
  return type;
}
