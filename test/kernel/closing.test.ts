/** A kernel that is closed while launches are under way: each of them rejects or its job ends, and nothing is left. */
import { createServer } from 'node:net';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { boot, type Job, type Kernel, type LaunchOptions } from '../../dist/services/index.js';
import { type Holdings, holdings, settled } from '../support/leftovers.ts';
import { first } from '../support/streams.ts';
import { program } from '../support/wat.ts';

const HELLO = program('(call $say)');
const FOREVER = program('(call $say) (loop $again (br $again))');
/** Some megabytes of heap and a thousand functions: compiling and preparing take a while. */
const LARGE = program(
  '(call $say)',
  Array.from({ length: 1000 }, (_, i) => `(func $f${i} (param i64) (result i64) ${sum(60)})`).join('\n'),
);

function sum(terms: number): string {
  return terms === 0
    ? '(local.get 0)'
    : `(i64.mul (i64.const ${terms * 7919}) (i64.xor (local.get 0) ${sum(terms - 1)}))`;
}

let before: Holdings;
// The threads of libuv come with the first file that is opened and stay.
beforeAll(async () => {
  await using warm = await boot({ cores: 1 });
  await warm.run(HELLO, { heap: '1MiB' });
});
beforeEach(() => {
  before = holdings();
});
afterEach(async () => {
  expect(await settled(before)).toEqual(before);
});

/** What became of a launch: the code of the error, or the end of the job. */
async function outcome(launch: Promise<Job>): Promise<string> {
  try {
    const { status, reason } = await (await launch).exited;
    return `${reason} ${status}`;
  } catch (error) {
    const { code, name, message } = error as Error & { code?: string };
    return code ?? `${name}: ${message}`;
  }
}

/** The only ways in which a launch may end that the close of its kernel came across. */
const ENDS = ['LWK_E_CLOSED', 'signal 137'];

async function closeAfter(
  kernel: Kernel,
  wait: () => Promise<unknown>,
  launches: Promise<Job>[],
): Promise<string[]> {
  const outcomes = launches.map(outcome);
  await wait();
  const late = sleep(10_000, 'late', { ref: false });
  expect(await Promise.race([kernel.close().then(() => 'closed'), late])).toBe('closed');
  return Promise.all(outcomes);
}

const SILENT: LaunchOptions = { heap: '1MiB', stdout: 'ignore', stderr: 'ignore' };

test.each([0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144])(
  '%i ms after the launch of a new program',
  async (ms) => {
    for (const image of [FOREVER, LARGE]) {
      const kernel = await boot({ cores: 1 });
      const ends = await closeAfter(kernel, () => sleep(ms), [kernel.launch(image, SILENT)]);
      for (const end of ends) expect(image === LARGE ? [...ENDS, 'exit 0'] : ENDS).toContain(end);
    }
  },
);

test.each(Array.from({ length: 16 }, (_, i) => i))('%i turns after the launch of an image', async (turns) => {
  const kernel = await boot({ cores: 1 });
  const image = await kernel.compile(FOREVER);
  const wait = async () => {
    for (let i = 0; i < turns; i++) await setImmediate();
  };
  const ends = await closeAfter(kernel, wait, [kernel.launch(image, SILENT)]);
  expect(ENDS).toContain(ends[0]);
});

test('at once', async () => {
  const kernel = await boot({ cores: 1 });
  expect(await closeAfter(kernel, async () => {}, [kernel.launch(HELLO, SILENT)])).toEqual(['LWK_E_CLOSED']);
});

test('before it did anything', async () => {
  const kernel = await boot({ cores: 1 });
  expect(await closeAfter(kernel, async () => {}, [])).toEqual([]);
});

test('with a job that runs, one that waits for its cores and one that was not compiled yet', async () => {
  const kernel = await boot({ cores: 1 });
  const job = await kernel.launch(FOREVER, { heap: '1MiB' });
  await first(job.stdout!);
  const image = await kernel.compile(HELLO);
  const waiting = kernel.launch(image, SILENT);
  await setImmediate();
  const ends = await closeAfter(kernel, async () => {}, [waiting, kernel.launch(LARGE, SILENT)]);
  expect(ends).toEqual(['LWK_E_CLOSED', 'LWK_E_CLOSED']);
  expect(await job.exited).toMatchObject({ status: 137, reason: 'signal' });
});

test.each([0, 1, 2, 5, 10, 20, 40, 80])('%i ms into launches that bring threads of their own', async (ms) => {
  const kernel = await boot({ cores: 1, oversubscribe: true });
  const image = await kernel.compile(FOREVER);
  const launches = [1, 2, 3].map((ranks) => kernel.launch(image, { ...SILENT, ranks }));
  for (const end of await closeAfter(kernel, () => sleep(ms), launches)) expect(ENDS).toContain(end);
});

test.each([0, 1, 2, 4, 8, 16, 32])('%i turns into a launch that listens: its port is free', async (turns) => {
  const listening = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  const { port } = listening.address() as { port: number };
  await new Promise((resolve) => listening.close(resolve));
  const kernel = await boot({ cores: 1 });
  const image = await kernel.compile(FOREVER);
  const wait = async () => {
    for (let i = 0; i < turns; i++) await setImmediate();
  };
  const ends = await closeAfter(kernel, wait, [
    kernel.launch(image, { ...SILENT, listen: [`127.0.0.1:${port}`] }),
  ]);
  expect(ENDS).toContain(ends[0]);
  const again = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve, reject) => again.once('listening', resolve).once('error', reject));
  await new Promise((resolve) => again.close(resolve));
});

test('a launch, a compilation and a run after the close are refused with a message that says what to do', async () => {
  const kernel = await boot({ cores: 1 });
  const image = await kernel.compile(HELLO);
  await kernel.close();
  for (const refused of [kernel.launch(image), kernel.compile(HELLO), kernel.run(image)])
    await expect(refused).rejects.toMatchObject({
      name: 'LwkError',
      code: 'LWK_E_CLOSED',
      message: expect.stringContaining('closed'),
    });
});
