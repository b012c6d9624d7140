import { expect, test } from 'vitest';
import { othersRun } from '../../services/machine/procfs.ts';
import { tree } from './tree.ts';

test('threads that run are told from those that sleep, and from the one that asks', () => {
  const own = '10 (node) R 1 10';
  const threads = (...lines: string[]) =>
    tree({
      'proc/thread-self/stat': own,
      ...Object.fromEntries(
        [own, ...lines].map((line) => [`proc/self/task/${line.split(' ')[0]}/stat`, line]),
      ),
    });
  expect(othersRun(threads('11 (V8 Worker) S 1 10', '12 (a) R b) S 1 10', '13 (node) D 1 10'))).toBe(false);
  expect(othersRun(threads('11 (V8 Worker) S 1 10', '12 (a) R b) R 1 10'))).toBe(true);
  expect(othersRun(tree({}))).toBe(false);
});
