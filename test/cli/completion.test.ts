import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { lwk } from '../support/cli.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

const scripts = Object.fromEntries(
  await Promise.all(SHELLS.map(async (shell) => [shell, (await lwk(['completion', shell])).stdout] as const)),
);

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

describe.each(SHELLS)('the script for %s', (shell) => {
  test.runIf(has(shell))('is one that the shell can parse', () => {
    const { status, stderr } = spawnSync(shell, ['-n'], { input: scripts[shell], encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('knows commands, options and choices', () => {
    for (const word of ['inspect', 'doctor', 'tag-output', 'optimized tiered'])
      expect(scripts[shell]).toContain(word);
  });
});

/** What bash completes the last of some words to. */
function complete(...words: string[]): string[] {
  const script = `${scripts.bash}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})
COMP_CWORD=${words.length - 1}
_lwk
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  return stdout.trim().split('\n');
}

describe.runIf(has('bash'))('bash completes', () => {
  test.each([
    [['lwk', 'ins'], ['inspect']],
    [
      ['lwk', 'run', '--no-'],
      ['--no-procfs', '--no-huge-pages'],
    ],
    [
      ['lwk', 'run', '--bind-to', ''],
      ['core', 'none'],
    ],
    [['lwk', 'run', '--bind-to', 'n'], ['none']],
    [['lwk', 'completion', 'z'], ['zsh']],
    [
      ['lwk', 'help', 'c'],
      ['cc', 'c++', 'core', 'completion'],
    ],
  ])('%j', (words, completed) => {
    expect(complete(...words)).toEqual(completed);
  });
});
