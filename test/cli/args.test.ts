import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LwkError } from '../../runtime/abi/errors.ts';
import { type Grammar, parseArgs, variableOf } from '../../services/cli/args.ts';
import { editDistance, nearest } from '../../services/options/nearest.ts';

const GRAMMAR: Grammar = {
  name: 'test',
  program: true,
  environment: true,
  options: [
    { name: 'ranks', aliases: ['n', 'np'], value: 'N', parse: Number, help: '' },
    { name: 'heap', value: 'SIZE', help: '' },
    { name: 'dir', value: 'DIR', repeats: true, help: '' },
    { name: 'bind-to', value: 'WHAT', choices: ['core', 'none'], help: '' },
    { name: 'tag-output', help: '' },
  ],
};

function failure(argv: string[], env: Record<string, string> = {}): LwkError {
  try {
    parseArgs(GRAMMAR, argv, env);
  } catch (error) {
    return error as LwkError;
  }
  throw new Error('no error');
}

describe('the number of ranks', () => {
  test.each([
    ['-n', '4'],
    ['-np', '4'],
    ['--np', '4'],
    ['-n4'],
    ['-np4'],
    ['-n=4'],
    ['-np=4'],
    ['--ranks', '4'],
    ['--ranks=4'],
    ['-ranks', '4'],
  ])('%s %s', (...argv) => {
    const values = parseArgs(GRAMMAR, [...argv.filter((arg) => arg !== undefined), 'app.wasm']);
    expect(values.one<number>('ranks')).toBe(4);
    expect(values.operands).toEqual(['app.wasm']);
  });
});

describe('what belongs to the program', () => {
  test('everything after its name', () => {
    const values = parseArgs(GRAMMAR, ['-n', '2', 'app.wasm', '-n', '9', '--heap=1', '--', '--nonsense']);
    expect(values.one<number>('ranks')).toBe(2);
    expect(values.has('heap')).toBe(false);
    expect(values.operands).toEqual(['app.wasm', '-n', '9', '--heap=1', '--', '--nonsense']);
  });

  test('everything after --', () => {
    expect(parseArgs(GRAMMAR, ['--', '-n', '2']).operands).toEqual(['-n', '2']);
  });

  test('a lone - is a word and no option', () => {
    expect(parseArgs(GRAMMAR, ['-', '-n2']).operands).toEqual(['-', '-n2']);
  });

  test('any arguments, unchanged', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (args) => {
        expect(parseArgs(GRAMMAR, ['--tag-output', 'app.wasm', ...args]).operands).toEqual([
          'app.wasm',
          ...args,
        ]);
      }),
    );
  });
});

describe('values', () => {
  test('the last one counts, unless the option repeats', () => {
    const values = parseArgs(GRAMMAR, ['--heap', '1', '--dir', 'a', '--heap=2', '--dir=b']);
    expect(values.one('heap')).toBe('2');
    expect(values.all('dir')).toEqual(['a', 'b']);
    expect(values.all('nothing')).toEqual([]);
  });

  test('may look like options, hold = and be empty', () => {
    expect(parseArgs(GRAMMAR, ['--heap', '-1']).one('heap')).toBe('-1');
    expect(parseArgs(GRAMMAR, ['--heap=a=b\nc']).one('heap')).toBe('a=b\nc');
    expect(parseArgs(GRAMMAR, ['--heap=']).one('heap')).toBe('');
  });

  test('options that do not end at an operand may follow it', () => {
    const values = parseArgs({ ...GRAMMAR, program: false }, ['file', '--tag-output', 'other']);
    expect(values.operands).toEqual(['file', 'other']);
    expect(values.has('tag-output')).toBe(true);
  });
});

describe('the environment', () => {
  const env = { LWK_RANKS: '3', LWK_DIR: 'a\nb\n', LWK_TAG_OUTPUT: '1', LWK_BIND_TO: 'none', LWK_HEAP: '' };

  test('gives options that the command line does not', () => {
    const values = parseArgs(GRAMMAR, ['--dir', 'c'], env);
    expect(values.one<number>('ranks')).toBe(3);
    expect(values.all('dir')).toEqual(['c']);
    expect(parseArgs(GRAMMAR, [], env).all('dir')).toEqual(['a', 'b']);
    expect(values.has('tag-output')).toBe(true);
    expect(values.has('heap')).toBe(false);
  });

  test('can switch off, and is checked', () => {
    expect(parseArgs(GRAMMAR, [], { LWK_TAG_OUTPUT: 'no' }).has('tag-output')).toBe(false);
    expect(failure([], { LWK_TAG_OUTPUT: 'maybe' }).message).toContain("LWK_TAG_OUTPUT: 'maybe'");
    expect(failure([], { LWK_BIND_TO: 'hips' }).message).toContain("LWK_BIND_TO: 'hips'");
  });

  test('is left alone by commands that do not say so, and when help is asked for', () => {
    expect(parseArgs({ ...GRAMMAR, environment: false }, [], env).has('ranks')).toBe(false);
    expect(parseArgs(GRAMMAR, ['--help'], { LWK_BIND_TO: 'hips' }).has('help')).toBe(true);
  });

  test('has one variable for each option', () => {
    expect(variableOf(GRAMMAR.options[4]!)).toBe('LWK_TAG_OUTPUT');
  });
});

describe('what is wrong', () => {
  test.each([
    [['--haep', '3'], 'there is no option --haep. Did you mean --heap?'],
    [['--tag-ouptut'], 'Did you mean --tag-output?'],
    [['--nothing-like-it'], 'there is no option --nothing-like-it. `'],
    [['-x'], 'there is no option -x.'],
    [['--heap'], '--heap needs a value: --heap SIZE.'],
    [['--tag-output=1'], '--tag-output takes no value'],
    [['--bind-to', 'socket'], "--bind-to: 'socket' is not one of core, none."],
    [['--=3'], 'there is no option --.'],
  ])('%j', (argv, message) => {
    const error = failure(argv);
    expect(error.code).toBe('LWK_E_USAGE');
    expect(error.message).toContain(message);
    expect(error.message).toContain('`lwk test --help`');
    expect(error.message).not.toContain('\n');
  });

  test('whatever the command line is, it is parsed or refused as LWK_E_USAGE', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '-n',
        '-np4',
        '--heap',
        '--dir=x',
        '--bind-to=core',
        '--tag-output',
        '--',
        '-',
        '--=',
        'app',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word), (argv) => {
        try {
          parseArgs(GRAMMAR, argv, {});
        } catch (error) {
          expect(error).toBeInstanceOf(LwkError);
          expect((error as LwkError).code).toBe('LWK_E_USAGE');
        }
      }),
    );
  });
});

describe('the nearest word', () => {
  test.each([
    ['rnu', 'run'],
    ['inspct', 'inspect'],
    ['doctro', 'doctor'],
    ['x', undefined],
    ['unlike', undefined],
  ])('%s -> %s', (word, meant) => {
    expect(nearest(word, ['run', 'cc', 'inspect', 'doctor'])).toBe(meant);
  });

  test('distances are symmetric, and 0 for equal words alone', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
