/** Runs a few lines in a Node process of their own, where memory can be measured and limited. */
import { execFileSync } from 'node:child_process';

const REPOSITORY = new URL('../../', import.meta.url);

/**
 * Runs a module and gives the JSON that it prints. It imports sources by paths from `cwd`, the repository by default.
 * @param shell commands for the shell before that, such as a ulimit
 */
export function runChild(
  source: string,
  cwd: string | URL = REPOSITORY,
  shell = '',
): Record<string, unknown> {
  const command = `${shell} exec "$0" --no-warnings --input-type=module-typescript -e "$1"`;
  return JSON.parse(execFileSync('sh', ['-c', command, process.execPath, source], { cwd, encoding: 'utf8' }));
}
