/**
 * The larger and the smaller of two numbers in LLVM's intermediate code, as text, behind the optimizer: a comparison and a choice. V8
 * makes a branch of a choice between floating-point numbers, which costs 15 to 20 cycles each time that the processor guesses wrong,
 * where native code has one instruction. Of vectors there is such an instruction (`pmin`, `pmax`), and the code generator knows it by
 * this comparison and choice; so a number goes into the first lane of a vector, which costs next to nothing.
 *
 * In programs this is done behind the link (choices.ts), but for those with debugging information, whose code has to keep its length;
 * Fortran goes through intermediate code anyway.
 *
 * Not so where the result is compared with the next number of a row: there the guess is nearly always right, and the chain of
 * instructions would take longer than the branch.
 */

const VALUE = String.raw`[^\s,]+`;
/** `%3 = fcmp ogt double %1, %2`. */
const COMPARISON = new RegExp(
  `^ +(${VALUE}) = fcmp (?:[a-z]+ )*?(?:o|u)(?:gt|ge|lt|le) (double|float) (${VALUE}), (${VALUE})`,
);
/** `%4 = select i1 %3, double %1, double %2`. */
const CHOICE = new RegExp(
  `^ +(${VALUE}) = select (?:[a-z]+ )*i1 (${VALUE}), (double|float) (${VALUE}), (?:double|float) (${VALUE})((?:, !.*)?)$`,
);
const PHI = new RegExp(`^ +(${VALUE}) = phi (?:[a-z]+ )*(?:double|float) (.*)$`);

const VECTOR: Readonly<Record<string, readonly [type: string, conditions: string]>> = {
  double: ['<2 x double>', '<2 x i1>'],
  float: ['<4 x float>', '<4 x i1>'],
};

interface Comparison {
  readonly line: string;
  readonly operands: readonly [string, string];
}

/** The text of a module, with the larger and the smaller of two numbers taken by vectors. */
export function withoutBranches(text: string): string {
  const lines = text.split('\n');
  let comparisons = new Map<string, Comparison>();
  let phis = new Map<string, string>();
  let changed = 0;
  return lines
    .map((line) => {
      if (line.startsWith('define ')) {
        comparisons = new Map();
        phis = new Map();
        return line;
      }
      const phi = PHI.exec(line);
      if (phi !== null) phis.set(phi[1]!, `${phi[2]!} `);
      const comparison = COMPARISON.exec(line);
      if (comparison !== null)
        comparisons.set(comparison[1]!, { line, operands: [comparison[3]!, comparison[4]!] });
      const choice = CHOICE.exec(line);
      if (choice === null) return line;
      const [, result, condition, type, ...values] = choice as unknown as string[];
      const found = comparisons.get(condition!);
      if (found === undefined || !sameTwo(found.operands, values)) return line;
      if (values.slice(0, 2).some((value) => phis.get(value)?.includes(`[ ${result},`))) return line;
      return inVectors(found, changed++, result!, type!, values);
    })
    .join('\n');
}

function sameTwo([a, b]: readonly [string, string], [x, y]: readonly string[]): boolean {
  return (a === x && b === y) || (a === y && b === x);
}

function inVectors(
  { line, operands: [a, b] }: Comparison,
  number: number,
  result: string,
  type: string,
  [x, , metadata]: readonly string[],
): string {
  const [vector, conditions] = VECTOR[type]!;
  const name = (what: string) => `%"lwk.${number}.${what}"`;
  const [first, second] = [name('a'), name('b')];
  const compare = line.slice(line.indexOf('= fcmp'), line.indexOf(` ${type} `));
  const [yes, no] = x === a ? [first, second] : [second, first];
  return [
    `  ${first} = insertelement ${vector} poison, ${type} ${a}, i64 0`,
    `  ${second} = insertelement ${vector} poison, ${type} ${b}, i64 0`,
    `  ${name('c')} ${compare} ${vector} ${first}, ${second}`,
    `  ${name('r')} = select ${conditions} ${name('c')}, ${vector} ${yes}, ${vector} ${no}`,
    `  ${result} = extractelement ${vector} ${name('r')}, i64 0${metadata}`,
  ].join('\n');
}
