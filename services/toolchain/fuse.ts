/**
 * Fused multiplications and additions in LLVM's intermediate code, as text, behind the optimizer: compilers before clang 22 have
 * relaxed SIMD only where a program calls it by name. What they may fuse they mark, in C the terms of one expression and with
 * fast mathematics all; of that the vectors of the machine are taken. Numbers one by one have no such instruction.
 */

type Width = 'v2f64' | 'v4f32';

const VECTOR: Readonly<Record<Width, string>> = { v2f64: '<2 x double>', v4f32: '<4 x float>' };

const NAME = String.raw`%(?:[\w.$-]+|"[^"]*")`;
const NAMES = new RegExp(NAME, 'g');
/** `%5 = fmul fast <2 x double> %3, %4, !dbg !9`. */
const ARITHMETIC = new RegExp(
  `^ +(${NAME}) = (fneg|fmul|fadd|fsub) ((?:[a-z]+ )*)(<2 x double>|<4 x float>) (.*)$`,
);
/** A multiplication and an addition that the front end has found to be one term. */
const TERM = new RegExp(`^( +${NAME} = .*)@llvm\\.fmuladd\\.(v2f64|v4f32)\\((<[^>]*>) (.*)$`);
const FUSABLE = /\b(?:fast|contract) /;
const LABEL = /^(?:[\w.$-]+|"[^"]*"):/;
/** Of debuggers: no use. */
const DEBUG = /^ +(?:#dbg_|(?:tail )?call void @llvm\.dbg\.)/;

/** The text of a module, with fused instructions in place of what may be fused. */
export function fuse(text: string): string {
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    if (!lines[at]!.startsWith('define ')) continue;
    const end = lines.indexOf('}', at);
    if (end < 0) break;
    fuseFunction(lines, at, end);
    at = end;
  }
  const fused = lines.join('\n');
  const missing = (['madd', 'nmadd'] as const).flatMap((name) =>
    (Object.keys(VECTOR) as Width[])
      .filter((width) => fused.includes(`@${intrinsic(name, width)}(`))
      .filter((width) => !fused.includes(`declare ${VECTOR[width]} @${intrinsic(name, width)}(`))
      .map(
        (width) => `declare ${VECTOR[width]} @${intrinsic(name, width)}(${Array(3).fill(VECTOR[width])})\n`,
      ),
  );
  return fused + missing.join('');
}

function intrinsic(name: 'madd' | 'nmadd', width: Width): string {
  return `llvm.wasm.relaxed.${name}.${width}`;
}

/** Replaces lines of one function. What is left without a use the code generator drops. */
function fuseFunction(lines: string[], first: number, end: number): void {
  const uses = new Map<string, number>();
  for (let at = first; at < end; at++) {
    if (DEBUG.test(lines[at]!)) continue;
    for (const [name] of lines[at]!.matchAll(NAMES)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  /** Of the block: products with one use beside their definition, and negated values. */
  const products = new Map<string, string[]>();
  const negated = new Map<string, string>();
  for (let at = first + 1; at < end; at++) {
    const line = lines[at]!;
    if (LABEL.test(line)) {
      products.clear();
      negated.clear();
      continue;
    }
    const term = TERM.exec(line);
    if (term !== null) {
      lines[at] = fusedTerm(term, negated);
      continue;
    }
    const found = ARITHMETIC.exec(line);
    if (found === null) continue;
    const [, result, operation, flags, vector, rest] = found as unknown as string[];
    const operands = operandsOf(rest!);
    if (operation === 'fneg') negated.set(result!, operands[0]!);
    else if (!FUSABLE.test(flags!)) continue;
    else if (operation === 'fmul' && uses.get(result!) === 2) products.set(result!, operands);
    else if (operation !== 'fmul')
      lines[at] = fusedSum(line, operation!, vector!, operands, products) ?? line;
  }
}

/** -a * b + c is one instruction too. */
function fusedTerm(term: RegExpExecArray, negated: ReadonlyMap<string, string>): string {
  const [, before, width, vector, rest] = term as unknown as [string, string, Width, string, string];
  const comma = rest.indexOf(',');
  const factor = negated.get(rest.slice(0, comma));
  if (factor === undefined) return `${before}@${intrinsic('madd', width)}(${vector} ${rest}`;
  return `${before}@${intrinsic('nmadd', width)}(${vector} ${factor}${rest.slice(comma)}`;
}

/** a * b + c, c + a * b and c - a * b; undefined for a sum of anything else. */
function fusedSum(
  line: string,
  operation: string,
  vector: string,
  [left, right, ...metadata]: string[],
  products: ReadonlyMap<string, string[]>,
): string | undefined {
  const subtracts = operation === 'fsub';
  const product = products.get(right!) ?? (subtracts ? undefined : products.get(left!));
  if (product === undefined) return undefined;
  const addend = products.get(right!) === product ? left : right;
  const width = vector === VECTOR.v2f64 ? 'v2f64' : 'v4f32';
  const values = [product[0], product[1], addend].map((value) => `${vector} ${value}`).join(', ');
  const call = `call ${vector} @${intrinsic(subtracts ? 'nmadd' : 'madd', width)}(${values})`;
  return [line.slice(0, line.indexOf(' = ') + 3) + call, ...metadata].join(', ');
}

/** What commas divide, but for those within a constant vector. */
function operandsOf(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (const letter of text) {
    if ('<(['.includes(letter)) depth++;
    else if ('>)]'.includes(letter)) depth--;
    if (letter === ',' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found.map((operand) => operand.trim());
}
