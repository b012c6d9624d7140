/** Texts of ranks for the operator. */
import { expect, test } from 'vitest';
import { logLines } from '../../services/job/log.ts';

const log = (text: string, bytes = Buffer.byteLength(text)) => logLines(3, 2, Buffer.from(text), bytes);

test.each([
  ['one line', 'lwk: rank 3: warning: one line\n'],
  ['with its end\n', 'lwk: rank 3: warning: with its end\n'],
  ['a\nlwk: rank 0: error: b', 'lwk: rank 3: warning: a\nlwk: rank 3: warning: lwk: rank 0: error: b\n'],
  ['\u001b[2J\rlwk\u0085\u2028x\ty', 'lwk: rank 3: warning: \ufffd[2J\ufffdlwk\ufffd\ufffdx\ty\n'],
  ['', 'lwk: rank 3: warning: \n'],
])('%j', (text, lines) => {
  expect(log(text)).toBe(lines);
});

test('a text of which only the start is there says so', () => {
  expect(log('start', 5000)).toBe('lwk: rank 3: warning: start ... (cut: 5000 bytes)\n');
});
