/**
 * Where the machine's Node is too old and the project has the npm package `node`: npm scripts and npx find that one by
 * themselves, and builders that are given `node_modules/.bin/mpicc` do not. In syntax that older versions can read.
 */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The Node of that package beside this one or above it; undefined where there is none but the one that runs. */
function newerNode(): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const node = join(folder, 'node_modules/node/bin/node');
    if (existsSync(node)) return realpathSync(node) === process.execPath ? undefined : node;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Runs the command with it in a process of its own, and ends as that does. @returns false where there is none */
export async function startWithNewerNode(): Promise<boolean> {
  const node = newerNode();
  if (node === undefined) return false;
  const lwk = join(dirname(fileURLToPath(import.meta.url)), 'lwk.js');
  const child = spawn(node, [...process.execArgv, lwk, ...process.argv.slice(2)], { stdio: 'inherit' });
  // As npm does, Ctrl-C too, which a terminal sends to both.
  const signals = ['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2'] as const;
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status, signal) => {
      for (const each of signals) process.off(each, pass);
      if (signal !== null) process.kill(process.pid, signal);
      process.exitCode = status ?? 1;
      resolve(true);
    });
  });
}
