/** Noise of another machine, replayed into ranks: what is put in and where, by a model; which files are refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { boot } from '../../dist/services/index.js';
import { REPLAYED, TRACE } from '../../runtime/instruments/layout.ts';
import { Replay } from '../../runtime/instruments/replay.ts';
import { ROOT } from '../../services/toolchain/find.ts';
import { type Detour, NoiseTrace, parseTrace } from '../../services/tools/noise-trace.ts';

const directory = mkdtempSync(join(tmpdir(), 'lwk-replay-'));
afterAll(() => rmSync(directory, { recursive: true }));

function traceFile(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

/** A clock that goes on a little at each look. */
class Clock {
  now = 1000;
  constructor() {
    performance.now = () => (this.now += 1e-3);
  }
}

const { now } = performance;
afterEach(() => {
  performance.now = now;
});

function shared(values: readonly number[]): SharedArrayBuffer {
  const memory = new Float64Array(new SharedArrayBuffer(8 * values.length));
  memory.set(values);
  return memory.buffer;
}

/** The place in an endless trace behind so much computing: no faster than by looking at each stretch. */
function placeBehind(detours: readonly Detour[], length: number, at: number, computing: number): number {
  let place = at;
  let left = computing;
  for (let turn = 0; ; turn += length) {
    for (const [begins, takes] of detours) {
      const [from, to] = [turn + begins, turn + begins + takes];
      if (to <= place) continue;
      const free = Math.max(0, from - place);
      if (free >= left) return place + left;
      left -= free;
      place = to;
    }
  }
}

describe('what is put in', () => {
  const stretch = fc.record({
    // Neither a begin nor an end, from whichever it is counted, comes at a time that the clock's steps blur.
    computes: fc.integer({ min: 0, max: 300 }).map((ms) => ms + 0.31),
    calls: fc.integer({ min: 0, max: 300 }),
  });
  const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 20 })), {
    minLength: 1,
    maxLength: 8,
  });

  test('is what computing would have met in the trace, also behind calls into which detours fell', () => {
    fc.assert(
      fc.property(
        gaps,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.array(stretch, { maxLength: 5 }),
        (all, part, stretches) => {
          let end = 0;
          const detours = all.map(([gap, takes]): Detour => {
            const begins = end + gap;
            end = begins + takes;
            return [begins, takes];
          });
          const clock = new Clock();
          const offset = Math.floor(part * end) + 0.5;
          const told = shared([0, 0, 0]);
          const trace = shared([end, ...detours.flat()]);
          const replay = new Replay({ trace, offset, told });
          let place = offset;
          let lost = 0;
          for (const { computes, calls } of stretches) {
            clock.now += computes;
            replay.before();
            const next = placeBehind(detours, end, place, computes);
            lost += next - place - computes;
            place = next + calls;
            clock.now += calls;
            replay.behind();
          }
          expect(new Float64Array(told)[REPLAYED.MS]).toBeCloseTo(lost, 1);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is spun before the call', () => {
    const clock = new Clock();
    const replay = new Replay({ trace: shared([100, 10, 5, 50, 5]), offset: 0, told: shared([0, 0, 0]) });
    clock.now += 12;
    const begun = clock.now;
    replay.before();
    expect(clock.now - begun).toBeCloseTo(5, 1);
  });

  test('is nothing of a long call, however many turns of the trace go by', () => {
    const clock = new Clock();
    const told = shared([0, 0, 0]);
    const replay = new Replay({ trace: shared([2, 1, 0.5]), offset: 0, told });
    replay.before();
    clock.now += 1e9;
    replay.behind();
    const counts = new Float64Array(told);
    expect([counts[REPLAYED.DETOURS], counts[REPLAYED.ABSORBED]! > 4.9e8]).toEqual([0, true]);
  });
});

describe('a trace', () => {
  test('of netgauge is read', () => {
    const text =
      '# Selfish Benchmark\n# Time [ns]\tselfish duration [ns]\n0.00\t310.25\n1000.50\t20.00\n# CPU overhead due to noise: 1%\n';
    expect(parseTrace(text, 'x')).toEqual([
      [0, 310.25],
      [1000.5, 20],
    ]);
  });

  test.each([
    ['', 'it has no detours'],
    ['# nothing\n', 'it has no detours'],
    ['0\t0\n', 'it has no detours'],
    ['1 2 3\n', "line 1, '1 2 3', is not two numbers"],
    ['# a\n10 nan\n', "line 2, '10 nan', is not two numbers"],
    ['10\t-5\n', 'is not two numbers'],
    ['{"traceEvents": []}', 'is not two numbers'],
    ['0\t100\n50\t10\n', "line 2, '50\t10', begins before the detour above it is over"],
    ['0\t1\n20\t1e5\n', 'is not two numbers'],
    ['0\t20000000000\n', 'takes longer than 10 s'],
    ['0\t95\n100\t1\n', 'more than 90 %'],
    ['\0\x7fELF\0', 'is not two numbers'],
  ])('that is none is refused: %j', (text, why) => {
    expect(() => parseTrace(text, 'x')).toThrow(
      expect.objectContaining({ code: 'LWK_E_USAGE', message: expect.stringContaining(why) }),
    );
  });

  test('that is no file is refused', () => {
    expect(() => new NoiseTrace(join(directory, 'none'), 0)).toThrow(
      expect.objectContaining({ code: 'LWK_E_SANDBOX' }),
    );
    for (const path of [directory, '/dev/zero'])
      expect(() => new NoiseTrace(path, 0)).toThrow(expect.objectContaining({ code: 'LWK_E_USAGE' }));
  });

  test('is begun elsewhere by each rank and each seed, and at the same places again', () => {
    const path = traceFile('offsets', '1000000\t10\n2000000\t10\n');
    const offsets = (seed: number) => [0, 1, 2].map((rank) => new NoiseTrace(path, seed).task(rank).offset);
    expect(offsets(1)).toEqual(offsets(1));
    expect(new Set([...offsets(0), ...offsets(1)]).size).toBe(6);
    const { length, [TRACE.LENGTH]: end } = new Float64Array(new NoiseTrace(path, 0).task(0).trace);
    expect([length, end]).toEqual([5, 2.00001]);
    for (const offset of offsets(7)) expect(offset).toBeLessThan(2.00001);
  });
});

test('a rank finds the noise that was put in, and the result says how much that was', async () => {
  await using kernel = await boot({ cores: 1, oversubscribe: true });
  const detours = Array.from({ length: 20 }, (_, i) => `${10e6 + i * 50e6}\t25000000`);
  const replayNoise = { trace: traceFile('noise', `# a\n${detours.join('\n')}\n`), seed: 3 };
  const image = await kernel.compile(join(ROOT, 'dist/guest/bench/noise.wasm'));
  const selfish = Float64Array.of(3, 0, 100_000, 3e8, 900);
  const { status, stdout, warnings } = await kernel.run(image, {
    input: new Uint8Array(selfish.buffer),
    encoding: 'buffer',
    replayNoise,
  });
  expect(status).toBe(0);
  const [, count, ms] = /rank 0 (\d+) detours, ([\d.]+) ms/.exec(warnings.join())!;
  const [doubles, , , , , , , , ...times] = new Float64Array(Uint8Array.from(stdout).buffer);
  expect(times).toHaveLength(doubles!);
  // No other noise of a busy machine is as long as that.
  const long = times.filter((_, i) => i % 2 === 1 && times[i]! - times[i - 1]! >= 24.9e6);
  expect(long.length).toBeGreaterThan(3);
  // Others came before, when it measured what a look at the clock takes.
  expect(Number(count)).toBeGreaterThanOrEqual(long.length);
  expect(Number(ms)).toBeGreaterThan(24.9 * long.length);
});
