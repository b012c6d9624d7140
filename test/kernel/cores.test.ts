/** Core files: what is in them after each kind of end and while a job runs, and what their readers make of strange ones. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { boot, type Kernel, type LwkError } from '../../dist/services/index.js';
import { readImage } from '../../runtime/image/read.ts';
import { factsOf } from '../../services/core/facts.ts';
import { fullParts, TYPE } from '../../services/core/full.ts';
import { parseLight } from '../../services/core/light.ts';
import { readFull } from '../../services/core/read-full.ts';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';

const directory = mkdtempSync(join(tmpdir(), 'lwk-cores-'));
const core = (name: string) => readFileSync(join(directory, name));
const light = (rank: number) => parseLight(core(`core.${rank}`).toString(), 'core');

let kernel: Kernel;
beforeAll(async () => {
  kernel = await boot({ oversubscribe: true });
});
afterAll(async () => {
  await kernel.close();
  rmSync(directory, { recursive: true });
});
beforeEach(() => {
  for (const name of readdirSync(directory)) rmSync(join(directory, name), { recursive: true });
});

describe('a core file', () => {
  test('of a trap has stack, calls, descriptors, heap and globals; a full one is a module with the memory', async () => {
    const program = await guest('trap-at-line', ['-g']);
    const { cores, message } = await kernel.run(program, { core: { directory, full: true } });
    expect(cores).toEqual([join(directory, 'core.0'), join(directory, 'core.0.wasm')]);
    const { state, fault, job, sections } = light(0);
    expect([state, fault, job]).toEqual(['trapped', 'out of bounds memory access', message.split('\n')[0]]);
    expect(sections.STACK?.join('\n')).toMatch(
      /^at sum \(function \d+, .*trap-at-line\.c:18:\d+\) 0x.*\nat main /,
    );
    expect(sections.CALLS?.at(-1)).toMatch(/^\d+ fd_write\(1, .*\) = 0/);
    expect(sections.DESCRIPTORS).toContainEqual(expect.stringMatching(/^1: stream/));
    expect(sections.HEAP).toContain('break 0x14a0000');
    expect(sections.GLOBALS?.[0]).toMatch(/^0 __stack_pointer = 0x[\da-f]+$/);

    const bytes = core('core.0.wasm');
    expect(WebAssembly.validate(bytes)).toBe(true);
    const full = readFull(bytes, 'core');
    expect(full).toMatchObject({ program: 'trap-at-line.wasm', pages: 4096 });
    expect(full.light).toBe(core('core.0').toString());
    const [{ name, frames }] = full.threads as [(typeof full.threads)[0]];
    expect(name).toBe('rank 0');
    const info = readImage(readFileSync(program), 'p');
    const { bodies } = factsOf(info, readFileSync(program));
    const at = Number(/0x[\da-f]+$/.exec(sections.STACK![0]!)![0]);
    expect(bodies[frames[0]!.function - info.importedFunctions]! + frames[0]!.offset).toBe(at);
    const text = Buffer.concat(full.data.map(({ bytes }) => bytes)).toString('latin1');
    expect(text).toContain('growing\0');

    const { stdout, status } = await lwk(['core', join(directory, 'core.0.wasm')]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^rank 0 of 1 of trap-at-line\.wasm, .*: trapped\n/);
    expect(stdout).toContain('memory of 256 MiB, of which');
  });

  test('of a deadlock says of each rank where it was and what it waited for', async () => {
    const { reason, cores } = await kernel.run(await guest('races'), {
      ranks: 2,
      args: ['lock', '1'],
      deadlockTimeoutMs: 100,
      core: directory,
    });
    expect(reason).toBe('deadlock');
    expect(cores).toHaveLength(2);
    for (const rank of [0, 1]) {
      const { state, sections } = light(rank);
      expect(state).toBe('waits');
      expect(sections.STACK?.[0]).toMatch(/^at main /);
      expect(sections.MPI).toContain(`request: receive, rank ${1 - rank}, tag 9, 8 bytes, on MPI_COMM_WORLD`);
      expect(sections.MPI).toContain(`communicator MPI_COMM_WORLD (0x101): rank ${rank} of 2`);
    }
  });

  test('of a rank that computes has its stack as it was sampled, at a time limit and on demand', async () => {
    const job = await kernel.launch(await guest('spin-forever', ['-g']), {
      core: directory,
      timeoutMs: 2500,
      stdout: 'ignore',
    });
    await sleep(100);
    const other = join(directory, 'other');
    mkdirSync(other);
    expect(await job.dump({ directory: other })).toEqual([join(other, 'core.0')]);
    const running = parseLight(readFileSync(join(other, 'core.0'), 'utf8'), 'core');
    expect([running.state, running.job]).toEqual(['computes', 'it goes on']);
    expect(running.sections.STACK?.[1]).toMatch(/^at (?:main|__main_void|_start|__original_main)\b/);
    await job.exited;
    expect(light(0).sections.STACK?.[0]).toContain('sampled');
    expect(await job.dump()).toEqual([]);
  });

  test('is not left of what ended well or was killed; where it cannot be written that is told in one line', async () => {
    const fine = await kernel.run(await guest('exit-code'), { core: directory });
    expect([fine.cores, readdirSync(directory)]).toEqual([[], []]);
    await using job = await kernel.launch(await guest('spin-forever'), { core: directory, stdout: 'ignore' });
    job.kill('SIGKILL');
    expect((await job.exited).cores).toEqual([]);
    mkdirSync(join(directory, 'core.0'));
    const { unwritten, cores, status } = await kernel.run(await guest('trap-unreachable'), {
      core: directory,
    });
    expect(status).toBe(134);
    expect(cores).toEqual([]);
    expect(unwritten).toEqual([expect.stringMatching(/^core files: .*core\.0 cannot be written: EISDIR/)]);
  });

  test('is asked for with a directory that is there, and on demand only where it was asked for', async () => {
    const program = await guest('exit-code');
    const missing = join(directory, 'nowhere');
    await expect(kernel.run(program, { core: missing })).rejects.toThrow('there is no such directory');
    await expect(kernel.run(program, { core: { directory, ful: true } as never })).rejects.toThrow(
      '{ directory, full }',
    );
    await using job = await kernel.launch(program);
    await expect(job.dump()).rejects.toThrow('Launch it with the option core');
  });
});

/** A full core file of made-up parts. */
function made(values: readonly (readonly [type: number, value: number | bigint | null])[]): Uint8Array {
  const memory = new WebAssembly.Memory({ initial: 2, maximum: 2, shared: true });
  new Uint8Array(memory.buffer).set([1, 2, 3], 70_000);
  return Buffer.concat(
    fullParts({
      program: 'a.wasm',
      rank: 3,
      stack: [{ function: 'f', index: 5, offset: 130 }],
      imported: 4,
      facts: {
        globals: values.map(([type]) => ({ name: undefined, type, begins: undefined })),
        bodies: [50, 100],
      },
      globals: new Map(values.map(([, value], i) => [i, value])),
      memory,
      light: 'text',
    }),
  );
}

describe('the format', () => {
  test('has each kind of global, and pages that are not zero', () => {
    const bytes = made([
      [TYPE.I32, -5],
      [TYPE.I64, -(2n ** 63n)],
      [TYPE.F32, 0.5],
      [TYPE.F64, -1e300],
      [TYPE.V128, null],
      [TYPE.FUNCREF, null],
      [0x6f, null],
    ]);
    expect(WebAssembly.validate(Buffer.from(bytes))).toBe(true);
    const { globals, data, threads, pages, light: text } = readFull(bytes, 'core');
    expect(globals).toEqual([
      'i32 -5',
      'i64 -9223372036854775808',
      'f32 0.5',
      'f64 -1e+300',
      'v128 ?',
      'reference ?',
      'reference ?',
    ]);
    expect([pages, text]).toEqual([2, 'text']);
    expect(data.map(({ address, bytes: { length } }) => [address, length])).toEqual([[69632, 4096]]);
    expect(threads).toEqual([
      { name: 'rank 3', frames: [{ instance: 0, function: 5, offset: 30, locals: [], operands: [] }] },
    ]);
  });

  test('of others has locals and operands, also such as are not known', () => {
    const frame = [
      0,
      0,
      7,
      9,
      3,
      0x7f,
      0x7e,
      0x01,
      0x7e,
      0x05,
      1,
      0x7c,
      ...new Uint8Array(Float64Array.of(2.5).buffer),
    ];
    const custom = (name: string, content: number[]) => [
      0,
      1 + name.length + content.length,
      name.length,
      ...Buffer.from(name),
      ...content,
    ];
    const bytes = Uint8Array.from([
      ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...custom('core', [0, 1, 0x78]),
      ...custom('corestack', [0, 1, 0x74, 1, ...frame]),
    ]);
    expect(readFull(bytes, 'core').threads[0]!.frames[0]).toEqual({
      instance: 0,
      function: 7,
      offset: 9,
      locals: ['-2', '?', '5'],
      operands: ['2.5'],
    });
  });

  test('read from any bytes ends in a core or a clear error', () => {
    const whole = made([[TYPE.I64, 7n]]).subarray(0, 4300);
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        (at, byte, isCut) => {
          const bytes = isCut ? whole.slice(0, at) : Uint8Array.from(whole);
          if (!isCut) bytes[at] = byte;
          try {
            readFull(bytes, 'core');
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
            expect((error as LwkError).code).toBe('LWK_E_IMAGE_FORMAT');
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
