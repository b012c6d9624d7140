import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineStream, Lines, MAX_LINE } from '../../services/cli/lines.ts';

const PREFIX = '[3]<stdout>: ';

function cut(input: Buffer, sizes: readonly number[]): Buffer[] {
  const chunks: Buffer[] = [];
  let at = 0;
  for (let i = 0; at < input.length; i++) {
    const size = sizes.length === 0 ? input.length : sizes[i % sizes.length]!;
    chunks.push(input.subarray(at, at + size));
    at += size;
  }
  return chunks;
}

function marked(chunks: readonly Buffer[]): Buffer {
  const lines = new Lines(() => PREFIX);
  return Buffer.concat([...chunks.map((chunk) => lines.take(chunk)), lines.rest()]);
}

/** Text with newlines, umlauts and emoji; or any bytes. */
const INPUT = fc.oneof(
  fc
    .array(fc.constantFrom('\n', 'a', 'ä', '€', '🚀', ' long words '))
    .map((parts) => Buffer.from(parts.join(''))),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);
const SIZES = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });

describe('marked lines', () => {
  test('without the marks are what came in, however it came', () => {
    fc.assert(
      fc.property(INPUT, SIZES, (input, sizes) => {
        const output = marked(cut(input, sizes));
        const text = input.toString('latin1');
        const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
        const expected = whole
          .split('\n')
          .slice(0, -1)
          .map((line) => `${PREFIX}${line}\n`);
        expect(output.toString('latin1')).toBe(expected.join(''));
      }),
    );
  });

  test('are written when they are complete, and not before', () => {
    const lines = new Lines(() => PREFIX);
    expect(lines.take(Buffer.from('one\ntw')).toString()).toBe(`${PREFIX}one\n`);
    expect(lines.take(Buffer.from('o')).toString()).toBe('');
    expect(lines.rest().toString()).toBe(`${PREFIX}two\n`);
    expect(lines.rest().toString()).toBe('');
  });

  test('longer than the limit are broken at the same places however they came, and between characters', () => {
    const input = Buffer.from(`a${'ä'.repeat(MAX_LINE)}\nend`);
    const once = marked([input]);
    expect(marked(cut(input, [4099, 1, 17])).equals(once)).toBe(true);
    const text = once.toString();
    expect(text).not.toContain('\ufffd');
    const lines = text
      .split('\n')
      .slice(0, -1)
      .map((line) => line.slice(PREFIX.length));
    expect(lines.map((line) => Buffer.byteLength(line))).toEqual([MAX_LINE - 1, MAX_LINE, 2, 3]);
    expect(lines.slice(0, 3).join('')).toBe(`a${'ä'.repeat(MAX_LINE)}`);
  });

  test('lines that come together have one time', () => {
    let time = 0;
    const lines = new Lines(() => `${++time} `);
    expect(lines.take(Buffer.from('a\nb\n')).toString()).toBe('1 a\n1 b\n');
    expect(lines.take(Buffer.from('c\n')).toString()).toBe('2 c\n');
  });
});

describe('a stream of marked lines', () => {
  test('writes to its target in order, ends with what no newline ended, and leaves the target open', async () => {
    let output = '';
    const target = new Writable({
      write: (chunk, _, done) => {
        output += chunk;
        setImmediate(done);
      },
    });
    const streams = [0, 1].map((rank) => new LineStream(() => `${rank} `, target));
    streams[0]!.write('a\nb');
    streams[1]!.write('A\nB\n');
    for (const stream of streams) {
      stream.end();
      await finished(stream);
    }
    expect(output.split('\n').sort()).toEqual(['', '0 a', '0 b', '1 A', '1 B']);
    expect(target.writable).toBe(true);
  });

  test('fails when its target does, so that ranks see a broken pipe', async () => {
    const target = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })),
    });
    target.on('error', () => {});
    const stream = new LineStream(() => '', target);
    const ended = finished(stream);
    stream.write('a\n');
    await expect(ended).rejects.toMatchObject({ code: 'EPIPE' });
  });
});
