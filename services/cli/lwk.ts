#!/usr/bin/env node
/**
 * The `lwk` command. Small and in old syntax, because older versions of Node must be able to read it: they get one line that says what to do. Everything
 * else is behind the import.
 */
import { nodeProblem } from '../node-version.ts';

const problem = nodeProblem();
if (problem === undefined) {
  void import('./main.ts').then(({ main }) => main(process.argv.slice(2)));
} else {
  process.stderr.write(`lwk: ${problem}\n`);
  process.exitCode = 2;
}
