/**
 * The documentation is true: the commands of `console` blocks run and print what the block shows, those of `shell-session` blocks
 * run (what they print depends on the machine), programs of `js` and `ts` blocks run. Figures may differ from run to run: digits
 * count as equal. Pages with blocks that begin with the name of a file are tried in a folder of their own, with these.
 */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SCRATCH = join(ROOT, 'dist/docs');
/** Where `npx lwk` finds the command without npm, whose start takes longer than most commands; the README has npm itself. */
const BIN = join(SCRATCH, 'bin');
const execute = promisify(execFile);

const PAGES = [
  '',
  'runtime',
  'runtime/engine',
  'runtime/mpi',
  'runtime/mpi/engine',
  'runtime/mpi/messages',
  'runtime/mpi/requests',
  'runtime/mpi/collectives',
  'runtime/mpi/reduce',
  'runtime/mpi/types',
  'runtime/mpi/objects',
  'runtime/mpi/topology',
  'runtime/mpi/environment',
  'services',
  'services/api',
  'services/kernel',
  'services/job',
  'services/memory',
  'services/images',
  'services/options',
  'services/bench',
  'services/core',
  'services/posix',
  'services/mounts',
  'services/toolchain',
  'services/tools',
  'services/report',
  'services/cli',
  'services/fastify',
  'guest',
  'guest/fortran',
]
  .map((folder) => join(folder, 'README.md'))
  .concat(
    ...['CONTRIBUTING.md', 'runtime/PLATFORM.md', 'guest/FIRST-KERNEL.md'],
    ...['EMBEDDING', 'JOBS', 'TROUBLESHOOTING', 'COMING-FROM'].map((name) => `services/${name}.md`),
  )
  .filter((page) => existsSync(join(ROOT, page)));

interface Block {
  readonly language: string;
  readonly text: string;
}

function blocks(page: string): Block[] {
  const found = readFileSync(join(ROOT, page), 'utf8').matchAll(/^```([\w-]+)\n(.*?)^```$/gms);
  return [...found].map(([, language, text]) => ({ language: language!, text: text! }));
}

/** The file that a block is, by its first line. */
const fileOf = ({ text }: Block): string | undefined =>
  /^(?:\/\* | *\/\/ )(\w+\.\w+)(?: \*\/)?\n/.exec(text)?.[1];

/** Commands of a block, each with the output that it shows. */
function commands(text: string): { command: string; shown: string }[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command, ...shown] = part.split('\n');
      return { command: command!, shown: shown.join('\n') };
    });
}

/** A text as far as it is the same on every run and machine: without digits, column widths and the order of ranks. */
function constant(text: string): string[] {
  return text
    .replace(/\d+(?:\.\d+)?(?:e-?\d+)?/g, '#')
    .replace(/ +/g, ' ')
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .sort();
}

const ENV = {
  ...process.env,
  PATH: [BIN, join(ROOT, 'node_modules/.bin'), process.env.PATH].join(':'),
  LWK_OVERSUBSCRIBE: '1',
  NO_COLOR: '1',
};

beforeAll(() => {
  mkdirSync(BIN, { recursive: true });
  symlinkSync(join(ROOT, 'dist/services/cli/lwk.js'), join(BIN, 'lwk'));
});
afterAll(() => {
  rmSync(SCRATCH, { recursive: true, force: true });
  rmSync(join(ROOT, 'test/docs/sorted.txt'), { force: true });
  for (const file of readdirSync(join(ROOT, 'dist')))
    if (file.endsWith('.wasm')) rmSync(join(ROOT, 'dist', file));
});

describe.each(PAGES)('%s', (page) => {
  const found = blocks(page);
  const files = found.filter((block) => fileOf(block) !== undefined);
  const cwd = files.length === 0 ? ROOT : join(SCRATCH, page.replaceAll('/', '-'));
  beforeAll(() => {
    mkdirSync(cwd, { recursive: true });
    for (const file of files) writeFileSync(join(cwd, fileOf(file)!), file.text);
  });

  const sessions = found.filter(({ language }) => language === 'console' || language === 'shell-session');
  for (const [i, { language, text }] of sessions.entries()) {
    for (const { command, shown } of commands(text)) {
      test(`block ${i}: ${command}`, async () => {
        const line = page === 'README.md' ? command : command.replaceAll(/npx (?=lwk|asc)/g, '');
        const { stdout, stderr } = await execute('/bin/sh', ['-c', line], { cwd, env: ENV });
        const said = stderr.replace(/^npm .*\n/gm, '');
        if (language === 'console') expect(constant(stdout + said)).toEqual(constant(shown));
      });
    }
  }

  const programs = found.filter((block) => /^[jt]s$/.test(block.language) && !files.includes(block));
  for (const [i, { text, language }] of programs.entries()) {
    test(`program ${i} runs`, async () => {
      const file = join(SCRATCH, `${page.replaceAll('/', '-')}-${i}.m${language}`);
      writeFileSync(file, text);
      const { stderr } = await execute('node', [file], { cwd, env: ENV });
      expect(stderr).toBe('');
    });
  }

  test('its links lead somewhere', () => {
    const links = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
      ([, to]) => to!,
    );
    for (const link of links) expect(existsSync(resolve(ROOT, page, '..', link)), link).toBe(true);
  });
});

test('the set-up commands of the README are scripts of the package', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const used = blocks('README.md')
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => [...text.matchAll(/npm (?:run )?(demo|test)\b/g)].map(([, name]) => name!));
  expect(used).toEqual(['demo', 'test']);
  for (const name of used) expect(scripts[name]).toBeDefined();
});

test('every folder page that there is, is tested here', () => {
  const pages = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('README.md') && !/node_modules|^dist|^\.git/.test(path),
  );
  expect(pages.filter((page) => !PAGES.includes(page) && page !== 'runtime/abi/README.md')).toEqual([]);
});
