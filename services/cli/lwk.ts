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
  import('./main.ts')
    .then(({ main }) => main(process.argv.slice(2)))
    .catch((error) => {
      // What comes here could not even be loaded: descriptors have run out, or Node's permission model is on.
      const advice =
        error.code === 'ERR_ACCESS_DENIED'
          ? ' Start node with --allow-fs-read=* too, or without --permission.'
          : '';
      process.stderr.write(`lwk: the command cannot be loaded: ${error.message}${advice} (LWK_E_MACHINE)\n`);
      process.exitCode = 1;
    });
}
