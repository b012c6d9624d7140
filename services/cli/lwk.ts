#!/usr/bin/env node
/**
 * The `lwk` command. Small and in old syntax, because older versions of Node must be able to read it: they get one line that says what to do. Everything
 * else is behind the import.
 */
const found = process.versions.node;
if (Number.parseInt(found, 10) < 24) {
  process.stderr.write(
    `lwk: Node.js 24 or newer is needed, this is v${found}. Install one from https://nodejs.org, or in a project: npm install --save-dev node\n`,
  );
  process.exitCode = 2;
} else {
  void import('./begin.ts').then(() => import('./main.ts')).then(({ main }) => main(process.argv.slice(2)));
}
