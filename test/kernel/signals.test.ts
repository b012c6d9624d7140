/**
 * Signals to ranks, whoever carries their calls out: they end, what they wrote into maps of files is in the files, and later jobs
 * do not notice.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { guest } from '../support/guests.ts';
import { first } from '../support/streams.ts';
import { program } from '../support/wat.ts';

let kernel: Kernel;
let root: string;
let mapper: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lwk-signals-'));
  mapper = await guest('map-until-ended');
});
beforeEach(async () => {
  kernel = await boot({ cores: 1 });
  return () => kernel.close();
});
afterAll(() => rmSync(root, { recursive: true }));

const options = { heap: '1MiB', stdin: 'pipe', stdout: 'pipe', stderr: 'pipe' } as const;
/** Calls for ever. */
const BUSY = program(
  '(call $say) (loop $again (drop (call $fd_read (i32.const 99) (i32.const 0) (i32.const 0) (i32.const 8))) (br $again))',
);
/** Reads a byte, and then calls some more. */
const PATIENT = program(`(call $say)
  (drop (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8))) (call $say) (call $say)`);

describe.each(['ship', 'direct'] as const)('offload %s', (offload) => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'a rank that calls without end gets %s',
    async (signal) => {
      const job = await kernel.launch(BUSY, { ...options, offload });
      await first(job.stdout!);
      job.kill(signal);
      const status = { SIGTERM: 143, SIGINT: 130, SIGHUP: 129 }[signal];
      const { ranks, ...result } = await job.exited;
      expect(result).toMatchObject({ status, reason: 'signal', message: `the job was ended by ${signal}` });
      // It ended itself when it called, and so its thread is there for the next job.
      expect(ranks).toMatchObject([{ status, reason: 'signal' }]);
    },
  );

  test.each(['nop', 'read', 'sleep'])(
    'maps are written back when a signal ends a rank in %s',
    async (call) => {
      const job = await kernel.launch(mapper, {
        ...options,
        heap: '16MiB',
        offload,
        dirs: [`${root}::/d`],
        args: [`/d/map-${call}-${offload}`, call],
      });
      expect(await first(job.stdout!)).toBe('mapped\n');
      job.kill('SIGTERM');
      expect(await job.exited).toMatchObject({ status: 143, reason: 'signal' });
      expect(textOf(`map-${call}-${offload}`)).toBe('written into the map');
    },
  );

  test('maps are written back when a rank exits', async () => {
    const mapped = { heap: '16MiB', offload, dirs: [`${root}::/d`] };
    const result = await kernel.run(mapper, { ...mapped, args: [`/d/map-${offload}`, 'exit'] });
    expect(result).toMatchObject({ status: 9, reason: 'exit' });
    expect(textOf(`map-${offload}`)).toBe('written into the map');
  });

  test('a job that is over is not killed, nor the next one in its place', async () => {
    const over = await kernel.launch(program('(call $say)'), { ...options, offload });
    over.stdout!.resume();
    expect((await over.exited).status).toBe(0);
    const next = await kernel.launch(PATIENT, { ...options, offload });
    await first(next.stdout!);
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) over.kill(signal);
    await over[Symbol.asyncDispose]();
    // A signal would be found by the calls that follow.
    next.stdin!.end('bytes!');
    expect(await next.exited).toMatchObject({ status: 0, reason: 'exit', message: '' });
    expect(await over.exited).toMatchObject({ status: 0, reason: 'exit', message: '' });
  });

  test('a kill at any moment around the end of a job leaves the next one alone', async () => {
    const image = await kernel.compile(program('(call $say)'));
    for (let i = 0; i < 84; i++) {
      const over = await kernel.launch(image, { heap: '1MiB', offload, stdout: 'ignore' });
      const next = kernel.run(image, { heap: '1MiB', offload });
      // From at once to some milliseconds later, while the one ends, perhaps while its thread is being killed, and the other starts.
      for (let turn = 0; turn < i % 12; turn++) await setImmediate();
      if (i % 5 === 0) await sleep(i % 3);
      over.kill(i % 7 === 0 ? 'SIGTERM' : 'SIGKILL');
      expect(await next).toMatchObject({ status: 0, reason: 'exit', stdout: 'hello\n' });
      expect([0, 143, 137]).toContain((await over.exited).status);
    }
  });
});

test('a job ends once: its first reason stays', async () => {
  const job = await kernel.launch(PATIENT, options);
  await first(job.stdout!);
  job.kill('SIGINT');
  job.kill('SIGTERM');
  expect(await job.exited).toMatchObject({ status: 130, message: 'the job was ended by SIGINT' });
  expect(() => job.kill('SIGNONSENSE' as NodeJS.Signals)).toThrow(
    expect.objectContaining({ code: 'LWK_E_USAGE' }),
  );
});

/** What the program wrote into a file through its map, without the rest of the page. */
function textOf(name: string): string {
  return readFileSync(join(root, name), 'latin1').replace(/\0+$/, '');
}
