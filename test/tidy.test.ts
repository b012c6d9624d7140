/** The rules of the house that a program can check. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

const RUNTIME = sources('runtime');
const SERVICES = sources('services');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Files of this project that a file imports, relative to the root. */
function imports(file: string): string[] {
  const found = read(file).matchAll(
    /(?:^(?:import|export)\b[^;]*?from |^import |\bimport\(\s*)'(\.[^']+)'/gms,
  );
  return [...found].map(([, path]) => relative(ROOT, resolve(ROOT, dirname(file), path!)));
}

/** Longest function or method body of a file in lines, by the indentation that the formatter guarantees. */
function longestFunction(text: string): number {
  const lines = text.split('\n');
  let longest = 0;
  lines.forEach((line, i) => {
    const opening =
      /^(\s*)(?:export |default |async |static |private )*(?:function\b|(?:get |set |\*)?[#\w]+\([^=]*\)(?:: [^=]+)? \{$)/.exec(
        line,
      );
    if (opening === null) return;
    const end = lines.findIndex((other, j) => j > i && other === `${opening[1]}}`);
    longest = Math.max(longest, end - i + 1);
  });
  return longest;
}

test.each(RUNTIME)('%s imports nothing of the services', (file) => {
  expect(imports(file).filter((path) => !path.startsWith('runtime/'))).toEqual([]);
});

/** Files that lead back to themselves, each with the others of its circle. */
function circles(files: readonly string[]): string[][] {
  const reached = new Map(files.map((file) => [file, new Set([file])]));
  const next = new Map(files.map((file) => [file, imports(file).filter((to) => reached.has(to))]));
  for (const [file, seen] of reached) {
    seen.clear();
    for (const to of next.get(file)!) seen.add(to);
    for (const to of seen) for (const further of next.get(to)!) seen.add(further);
  }
  const inCircles = files.filter((file) => reached.get(file)!.has(file));
  const first = (file: string) =>
    inCircles.find((other) => reached.get(file)!.has(other) && reached.get(other)!.has(file));
  return [...Map.groupBy(inCircles, first).values()];
}

/** Imports of types count: who reads a file of a circle has to read all of them, whatever is left of it when it runs. */
test('no file leads back to itself', () => {
  expect(circles([...RUNTIME, ...SERVICES, ...sources('guest'), ...sources('test')])).toEqual([]);
});

test.each(RUNTIME.filter((file) => file.startsWith('runtime/abi/')))(
  '%s imports nothing outside abi',
  (file) => {
    expect(imports(file).filter((path) => !path.startsWith('runtime/abi/'))).toEqual([]);
  },
);

describe.each([...RUNTIME, ...SERVICES])('%s', (file) => {
  const text = read(file);

  test('says in its first lines what it is for', () => {
    expect(text.replace(/^#!.*\n/, '')).toMatch(/^\/\*\*/);
  });

  test.skipIf(text.includes('do not edit'))(
    'is small enough to read: at most 420 lines, functions of at most 90',
    () => {
      expect(text.split('\n').length).toBeLessThanOrEqual(420);
      expect(longestFunction(text)).toBeLessThanOrEqual(90);
    },
  );

  test('leaves nothing for later', () => {
    expect(text).not.toMatch(/\b(?:TODO|FIXME|XXX|HACK)\b/);
  });
});

/**
 * Regular expressions, tables and what a document shows of commands cannot be broken.
 */
test('lines have at most 140 columns', () => {
  const ours = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.(?:ts|mjs|c|cc|h|wat|sh|md)$/.test(file));
  const found = ours.flatMap((file) => {
    const text = file.endsWith('.md') ? read(file).replaceAll(/^```.*?^```$/gms, '') : read(file);
    const whole = (line: string) =>
      file.endsWith('.md') ? line.startsWith('|') : /^\s*\/\S.*\/[a-z]*[,;]$/.test(line);
    return text
      .split('\n')
      .filter((line) => line.length > 140 && !whole(line))
      .map((line) => `${file}: ${line}`);
  });
  expect(found).toEqual([]);
});

test.each([...RUNTIME, ...SERVICES].filter((file) => /new (?:Worker|Piscina)\(/.test(read(file))))(
  '%s starts threads that close nothing of others',
  (file) => {
    const starts = read(file).match(/new (?:Worker|Piscina)\(/g)!;
    expect(read(file).match(/\.\.\.OUR_THREADS\b/g)).toHaveLength(starts.length);
  },
);

/** Files that are all on the way of a call: nothing in them may allocate between a guest's call and its return. */
test.each(['runtime/channel/request.ts', 'runtime/channel/answer.ts'])(
  '%s allocates nothing on its way',
  (file) => {
    expect(read(file)).not.toMatch(
      /\.(?:subarray|slice|map|filter|forEach|entries)\(|BigInt|\[\.\.\.|JSON\./,
    );
  },
);
