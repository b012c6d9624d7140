/**
 * The larger or the smaller of two numbers, where a program compares them and selects one: V8 makes a branch of a selection between
 * floating-point numbers, which costs 15 to 20 cycles each time that the processor guesses wrong, where native code has one
 * instruction. Of vectors there is such an instruction, so both numbers go into lanes of one, which costs next to nothing.
 *
 * Not so where the result is the next value of what was compared, as in the largest of a row: there the guess is nearly always
 * right, and the chain of instructions would take longer than the branch.
 */
import { leb } from '../../runtime/image/encode.ts';
import type { Instructions } from '../../runtime/image/instructions.ts';
import { effectOf } from './effects.ts';
import { type Change, type Edit, rewriteCode } from './rewrite.ts';

const DROP = 0x1a;
const SELECT = 0x1b;
const LOCAL_GET = 0x20;
const LOCAL_SET = 0x21;
const LOCAL_TEE = 0x22;
const I32_EQZ = 0x45;
const F32_CONST = 0x43;
const F64_CONST = 0x44;
const SIMD = 0xfd;
const BITSELECT = [SIMD, 0x52];

/** Instructions for numbers of a type in lanes. */
interface Lanes {
  /** The type, as a local has it. */
  readonly type: number;
  /** The comparisons less, greater, less or equal, greater or equal of two numbers begin here, those of vectors there. */
  readonly less: number;
  readonly lessOfLanes: number;
  readonly splat: readonly number[];
  readonly extract: readonly number[];
  /** `b < a ? b : a` and `a < b ? b : a`. */
  readonly smaller: readonly number[];
  readonly larger: readonly number[];
}

const KINDS: readonly Lanes[] = [
  {
    type: 0x7d,
    less: 0x5d,
    lessOfLanes: 0x43,
    splat: [SIMD, 0x13],
    extract: [SIMD, 0x1f, 0],
    smaller: [SIMD, ...leb(0xea)],
    larger: [SIMD, ...leb(0xeb)],
  },
  {
    type: 0x7c,
    less: 0x63,
    lessOfLanes: 0x49,
    splat: [SIMD, 0x14],
    extract: [SIMD, 0x21, 0],
    smaller: [SIMD, ...leb(0xf6)],
    larger: [SIMD, ...leb(0xf7)],
  },
];

/** A value is known by a number: two with the same one are the same, within a stretch of code without labels and calls. */
type Value = number;

interface Comparison {
  readonly lanes: Lanes;
  /** 0: less, 1: greater, 2: less or equal, 3: greater or equal. */
  readonly how: number;
  readonly first: Value;
  readonly second: Value;
  readonly negated: boolean;
}

/** A selection between the two numbers of a comparison. */
interface Choice extends Comparison {
  readonly start: number;
  readonly end: number;
  /** Whether the first of the comparison is the first of the selection. */
  readonly inOrder: boolean;
}

/** The program without such branches; undefined when there are none, or it has to stay as it is. */
export function withoutBranches(bytes: Uint8Array, name: string): Uint8Array | undefined {
  return rewriteCode(bytes, name, (all, code, locals) => {
    const found = new Stretch(all, code).choices();
    return found.length === 0 ? undefined : changeFor(found, locals);
  });
}

/** What is on the stack and in the locals, as far as a stretch of code tells. */
class Stretch {
  readonly #bytes: Uint8Array;
  readonly #code: Instructions;
  /** From the bottom; what lies below the first is unknown. */
  readonly #stack: Value[] = [];
  readonly #locals = new Map<number, Value>();
  /** What locals had before the stretch, perhaps from a turn before. */
  readonly #older = new Set<Value>();
  readonly #comparisons = new Map<Value, Comparison>();
  readonly #constants = new Map<string, Value>();
  #last = 0;

  constructor(bytes: Uint8Array, code: Instructions) {
    this.#bytes = bytes;
    this.#code = code;
  }

  choices(): Choice[] {
    const found: Choice[] = [];
    /** Behind a selection, until it is known where the result goes. */
    let last: Choice | undefined;
    while (this.#code.next()) {
      if (last !== undefined && !this.#replaces(last)) found.push(last);
      last = this.#follow();
    }
    return found;
  }

  /** Does the result of a choice become the next value of a local that it compared? */
  #replaces({ first, second }: Choice): boolean {
    const { opcode } = this.#code;
    if (opcode !== LOCAL_SET && opcode !== LOCAL_TEE) return false;
    const value = this.#locals.get(this.#index());
    return value !== undefined && this.#older.has(value) && (value === first || value === second);
  }

  /** One instruction. */
  #follow(): Choice | undefined {
    const { opcode } = this.#code;
    const effect = effectOf(opcode);
    if (effect === undefined) {
      this.#stack.length = 0;
      for (const known of [this.#locals, this.#older, this.#comparisons, this.#constants]) known.clear();
      return undefined;
    }
    const taken = Array.from({ length: effect.takes }, () => this.#stack.pop() ?? ++this.#last).reverse();
    if (opcode === LOCAL_SET || opcode === LOCAL_TEE) this.#locals.set(this.#index(), taken[0]!);
    if (effect.leaves > 0) this.#stack.push(this.#resultOf(opcode, taken));
    return opcode === SELECT ? this.#choice(taken) : undefined;
  }

  #resultOf(opcode: number, taken: readonly Value[]): Value {
    if (opcode === LOCAL_TEE) return taken[0]!;
    if (opcode === LOCAL_GET) return this.#local(this.#index());
    if (opcode === F32_CONST || opcode === F64_CONST) return this.#constant();
    const result = ++this.#last;
    const negated = opcode === I32_EQZ ? this.#comparisons.get(taken[0]!) : undefined;
    if (negated !== undefined) this.#comparisons.set(result, { ...negated, negated: !negated.negated });
    const lanes = KINDS.find(({ less }) => opcode >= less && opcode < less + 4);
    const [first, second] = taken;
    if (lanes !== undefined && first !== undefined && second !== undefined)
      this.#comparisons.set(result, { lanes, how: opcode - lanes.less, first, second, negated: false });
    return result;
  }

  #choice([x, y, condition]: readonly Value[]): Choice | undefined {
    const comparison = this.#comparisons.get(condition!);
    if (comparison === undefined) return undefined;
    const { first, second } = comparison;
    const inOrder = first === x && second === y;
    if (!inOrder && !(first === y && second === x)) return undefined;
    return { ...comparison, start: this.#code.start, end: this.#code.at, inOrder };
  }

  /** That of `local.get` and its relatives. */
  #index(): number {
    return unsigned(this.#bytes, this.#code.start + 1);
  }

  #local(index: number): Value {
    const known = this.#locals.get(index);
    if (known !== undefined) return known;
    this.#locals.set(index, ++this.#last);
    this.#older.add(this.#last);
    return this.#last;
  }

  #constant(): Value {
    const { start, at } = this.#code;
    const bits = Buffer.from(this.#bytes.subarray(start, at)).toString('latin1');
    const known = this.#constants.get(bits) ?? ++this.#last;
    this.#constants.set(bits, known);
    return known;
  }
}

/** Two locals for each type. */
function changeFor(found: readonly Choice[], locals: number): Change {
  const types: number[] = [];
  const edits = found.map((choice): Edit => {
    const { type } = choice.lanes;
    if (!types.includes(type)) types.push(type, type);
    const local = locals + types.indexOf(type);
    return { start: choice.start, end: choice.end, code: codeFor(choice, local) };
  });
  return { edits, types };
}

/** What takes the place of a selection; `local` and the next one are free. */
function codeFor({ lanes, how, inOrder, negated }: Choice, local: number): number[] {
  // Two numbers and the condition are on the stack; it is of these numbers, so it is computed once more, and V8 leaves it out.
  const x = [LOCAL_GET, ...leb(local), ...lanes.splat];
  const y = [LOCAL_GET, ...leb(local + 1), ...lanes.splat];
  const [first, second] = inOrder ? [x, y] : [y, x];
  const [yes, no] = inOrder !== negated ? [first, second] : [second, first];
  const result =
    how < 2
      ? strict(lanes, how === 0, yes === first, first, second)
      : [...yes, ...no, ...first, ...second, SIMD, ...leb(lanes.lessOfLanes + how), ...BITSELECT];
  return [DROP, LOCAL_SET, ...leb(local + 1), LOCAL_SET, ...leb(local), ...result, ...lanes.extract];
}

/** The first where it is less or greater than the second, or the second there. */
function strict(
  lanes: Lanes,
  less: boolean,
  takesFirst: boolean,
  first: readonly number[],
  second: readonly number[],
): number[] {
  // Where no comparison holds, the instructions leave what they take first.
  const operands = takesFirst ? [...second, ...first] : [...first, ...second];
  return [...operands, ...(less === takesFirst ? lanes.smaller : lanes.larger)];
}

/** An unsigned LEB128 number of at most 32 bits. */
function unsigned(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = bytes[at++]!;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
  }
}
