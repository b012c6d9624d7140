#!/usr/bin/env node
/**
 * The `lwk` command. Small and in old syntax, because older versions of Node must be able to read it: they start the newer one of
 * the project, or get one line that says what to do. Everything else is behind an import.
 */
import { nodeProblem } from '../node-version.ts';

const problem = nodeProblem();
if (problem === undefined) {
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
} else {
  import('./newer-node.ts')
    .then(({ startWithNewerNode }) => startWithNewerNode())
    .catch(() => false)
    .then((started) => {
      if (started) return;
      process.stderr.write(`lwk: ${problem}\n`);
      process.exitCode = 2;
    });
}
