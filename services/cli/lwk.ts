#!/usr/bin/env node
/**
 * The `lwk` command. Small and in old syntax, because older versions of Node must be able to read it: they get one line that says what to do. Everything
 * else is behind imports.
 */
import('../node-version.ts')
  .then(({ nodeProblem }) => {
    const problem = nodeProblem();
    if (problem === undefined)
      return import('./begin.ts')
        .then(() => import('./main.ts'))
        .then(({ main }) => main(process.argv.slice(2)));
    process.stderr.write(`lwk: ${problem}\n`);
    process.exitCode = 2;
    return undefined;
  })
  .catch((error) => {
    // What comes here could not even be loaded: descriptors have run out, or Node's permission model is on.
    const advice =
      error.code === 'ERR_ACCESS_DENIED'
        ? ' Start node with --allow-fs-read=* too, or without --permission.'
        : '';
    process.stderr.write(`lwk: the command cannot be loaded: ${error.message}${advice} (LWK_E_MACHINE)\n`);
    process.exitCode = 1;
  });
