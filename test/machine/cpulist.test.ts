import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCpuList, MAX_CPU, parseCpuList } from '../../services/machine/cpulist.ts';

test('reads numbers and ranges, in any order, each once', () => {
  expect(parseCpuList('0-3,8')).toEqual([0, 1, 2, 3, 8]);
  expect(parseCpuList('8, 2-3 ,0,2')).toEqual([0, 2, 3, 8]);
  expect(parseCpuList('5\n')).toEqual([5]);
});

test('writes the shortest list', () => {
  expect(formatCpuList([8, 0, 1, 2])).toBe('0-2,8');
  expect(formatCpuList([3, 4])).toBe('3-4');
  expect(formatCpuList([])).toBe('');
});

test('what is written reads back as the same set', () => {
  const sets = fc.uniqueArray(fc.nat(MAX_CPU), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(sets, (cpus) => {
      expect(parseCpuList(formatCpuList(cpus))).toEqual([...cpus].sort((a, b) => a - b));
    }),
  );
});

test.each([
  '',
  ' ',
  ',',
  '1,',
  '3-1',
  '-1',
  '1-',
  '0x1',
  '1.5',
  'all',
  '1-2-3',
  '8192',
  '0-999999999',
  '99999999999999999999',
])('refuses %j and says how to write one', (text) => {
  expect(() => parseCpuList(text)).toThrow(
    expect.objectContaining({ code: 'LWK_E_USAGE', message: expect.stringContaining('0-3,8') }),
  );
});

test('any text is either a list or a usage error, and a long one is cut short in it', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[-0-9, ]{0,40}$/),
    fc.string({ minLength: 5000, maxLength: 6000 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      try {
        const cpus = parseCpuList(text);
        expect(cpus.length).toBeGreaterThan(0);
        expect(cpus.every((cpu) => cpu >= 0 && cpu <= MAX_CPU)).toBe(true);
      } catch (error) {
        expect(error).toMatchObject({ code: 'LWK_E_USAGE' });
      }
    }),
  );
  const message = (() => {
    try {
      return String(parseCpuList('x,'.repeat(5000)));
    } catch (error) {
      return (error as Error).message;
    }
  })();
  expect(message.length).toBeLessThan(300);
});
