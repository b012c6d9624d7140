/** What the sample kernels have in common: whole numbers from the command line, and whole lines out. */

/** Writes a line at once. console.log writes the text and its end one after the other, and another rank's line could come between them. */
export function print(line: string): void {
  process.stdout.write(line + "\n");
}

/** Ends the program with a line on standard error: status 1 for a wrong result, 2 for wrong usage. */
export function fail(line: string, status: i32): void {
  process.stderr.write(line + "\n");
  process.exit(status);
}

/** The argument at a position, a whole number within bounds, or `otherwise` when it is not there. */
export function count(at: i32, what: string, otherwise: i32, least: i32, most: i32): i32 {
  if (process.argv.length <= at) return otherwise;
  const text = process.argv[at];
  const value = I64.parseInt(text);
  if (value < least || value > most || value.toString() != text)
    fail(`${what}: '${text}' is not a whole number from ${least} to ${most}`, 2);
  return <i32>value;
}
