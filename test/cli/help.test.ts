import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES, type ErrorCode, LwkError } from '../../runtime/abi/errors.ts';
import { optionsOf, parseArgs } from '../../services/cli/args.ts';
import { allCommands, COMMANDS } from '../../services/cli/commands.ts';
import { pages } from '../../services/cli/docs.ts';
import { STATUSES, statusOf } from '../../services/cli/exit.ts';
import { commandHelp, generalHelp, signature } from '../../services/cli/help.ts';
import { ROOT } from '../../services/toolchain/find.ts';

const commands = await allCommands();

test('each command has the name under which it is found', () => {
  expect(commands.map((command) => command.name)).toEqual(Object.keys(COMMANDS));
});

test('of a program that is a command under another name says which', () => {
  const run = commands.find((command) => command.name === 'run')!;
  expect(commandHelp(run, '/bin/lwk-mpiexec')).toMatch(
    /^usage: lwk-mpiexec \[options\] PROGRAM [^\n]*\n\nlwk-mpiexec is `lwk run --oversubscribe --wdir \.`: run /,
  );
  expect(commandHelp(run, '/x/dist/services/cli/mpiexec.js')).toMatch(/^usage: lwk-mpiexec /);
  expect(commandHelp(run, '/bin/lwk')).toBe(commandHelp(run));
});

test('a value that may be left out is shown as it is given, attached', () => {
  const run = commands.find((command) => command.name === 'run')!;
  expect(commandHelp(run)).toMatch(/--stats\[=FILE\] .*--trace FILE /s);
});

describe.each(commands.map((command) => [command.name, command] as const))(
  'the help of %s',
  (name, command) => {
    const help = commandHelp(command);

    test('begins with the usage, shows every option, and ends with examples', () => {
      expect(help.startsWith(`usage: lwk ${name} `)).toBe(true);
      for (const option of optionsOf(command)) expect(help).toContain(signature(option));
      expect(help).toMatch(/\n\nexamples\n {2}\S/);
      expect(command.examples.length).toBeGreaterThan(0);
    });

    test('fits into 100 columns', () => {
      expect(help.split('\n').filter((line) => line.length > 100)).toEqual([]);
    });

    test('gives examples that parse', () => {
      for (const { line } of command.examples) {
        const at = line.indexOf(`lwk ${name} `);
        const words = line
          .replace(/ [|>].*$|\)$/g, '')
          .slice(Math.max(0, at))
          .split(' ')
          .slice(2);
        if (!command.verbatim) expect(() => parseArgs(command, words, {})).not.toThrow();
      }
    });

    test('has no two options of one name', () => {
      const names = optionsOf(command).flatMap((option) => [option.name, ...(option.aliases ?? [])]);
      expect(new Set(names).size).toBe(names.length);
    });
  },
);

test('the general help lists all commands', () => {
  for (const { name, summary } of commands)
    expect(generalHelp(commands)).toMatch(
      new RegExp(`${name.replaceAll('+', '\\+')} +${summary.slice(0, 20).replaceAll('+', '\\+')}`),
    );
});

describe('exit statuses', () => {
  test.each([
    ['LWK_E_USAGE', {}, 2],
    ['LWK_E_IMAGE_FILE', { code: 'ENOENT' }, 127],
    ['LWK_E_IMAGE_FILE', { code: 'EISDIR' }, 126],
    ['LWK_E_IMAGE_FORMAT', {}, 126],
    ['LWK_E_IMAGE_IMPORT', {}, 126],
    ['LWK_E_IMAGE_MEMORY', {}, 126],
    ['LWK_E_ADMISSION', {}, 1],
    ['LWK_E_SANDBOX', {}, 1],
  ] as const)('%s %j: %i', (code, details, status) => {
    expect(statusOf(new LwkError(code, '', details))).toBe(status);
  });

  test('every error has one that is documented', () => {
    const documented = STATUSES.map(([status]) => status);
    for (const code of Object.keys(ERROR_CODES) as ErrorCode[])
      expect(documented).toContain(String(statusOf(new LwkError(code, ''))));
  });
});

test.each(Object.entries(await pages()))(
  '%s is what the tables make (node services/cli/docs.ts)',
  (path, text) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text);
  },
);
