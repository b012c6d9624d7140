/** Whole commands run in turn, for comparisons with native programs. */
import { type ExecFileException, execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { LwkError } from '../../runtime/abi/errors.ts';

const execute = promisify(execFile);

/**
 * Standard output of a command; undefined when the command does not exist.
 * @throws LWK_E_MACHINE when it fails, with what it said
 */
export async function output(command: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await execute(command, [...args], { maxBuffer: 2 ** 24 })).stdout;
  } catch (error) {
    const { code, signal, stderr = '' } = error as ExecFileException & { stderr?: string };
    if (code === 'ENOENT') return undefined;
    const end = signal ? `was ended by ${signal}` : `ended with ${code}`;
    const said = stderr.trim() || 'It said nothing on standard error.';
    const line = [command, ...args].join(' ');
    throw new LwkError('LWK_E_MACHINE', `lwk bench: a command ${end}: ${line}\n${said}`, { line }, error);
  }
}

/**
 * The figure that a program has printed, the first group of a pattern.
 * @throws LWK_E_MACHINE when there is none
 */
export function figure(text: string | undefined, pattern: RegExp): number {
  const [, found] = pattern.exec(text ?? '') ?? [];
  if (found !== undefined) return Number(found);
  const said = text === undefined ? 'nothing' : `\n${text}`;
  throw new LwkError(
    'LWK_E_MACHINE',
    `lwk bench: a program was to print ${pattern}, and printed ${said}`,
    {},
  );
}
