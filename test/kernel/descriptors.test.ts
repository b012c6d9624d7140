/** Descriptors of the host have one owner: what a rank opens is closed once, when it ends, however it ends, and nothing else is. */
import {
  closeSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { runNode } from '../support/cli.ts';
import { guest } from '../support/guests.ts';
import { holdings, settled, threadsNamed } from '../support/leftovers.ts';
import { first } from '../support/streams.ts';
import { program } from '../support/wat.ts';

const FOREVER = program('(call $say) (loop $again (br $again))');

let root: string;
let kernel: Kernel;
let leaver: string;
let opener: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lwk-descriptors-'));
  mkdirSync(join(root, 'a/b/c/d'), { recursive: true });
  [leaver, opener] = await Promise.all([guest('leave-open'), guest('open-deep')]);
  kernel = await boot({ cores: 1 });
  // So many calls that the FWK's thread is started, which is there to stay.
  await kernel.run(leaver, { heap: '16MiB', dirs: [`${root}::/d`], args: ['100'], offload: 'ship' });
  while (threadsNamed('lwk-fwk') === 0) await sleep(20);
});
afterAll(async () => {
  await kernel.close();
  rmSync(root, { recursive: true });
});

/** Opens files of the embedder; returns a look at whether they are still its own. */
function embedder(files: number): { intact(): number; close(): void } {
  const path = join(root, 'embedder');
  writeFileSync(path, 'ours');
  const { ino } = statSync(path);
  const fds = Array.from({ length: files }, () => openSync(path, 'r'));
  const holds = (fd: number): boolean => {
    try {
      return fstatSync(fd).ino === ino;
    } catch {
      return false;
    }
  };
  return {
    intact: () => fds.filter(holds).length,
    close: () => fds.forEach((fd) => void closeSync(fd)),
  };
}

describe.each(['ship', 'direct'] as const)('offload %s', (offload) => {
  const options = () => ({ heap: '16MiB', offload, dirs: [`${root}::/d`] });

  test("the embedder's files stay its own when a worker ends that once had their numbers", async () => {
    await using lwk = await boot({ cores: 1 });
    expect(await lwk.run(leaver, { ...options(), args: ['40'] })).toMatchObject({ status: 0 });
    const files = embedder(60);
    const killed = await lwk.run(FOREVER, { heap: '16MiB', timeoutMs: 50 });
    expect(killed).toMatchObject({ status: 124, reason: 'timeout' });
    await lwk.close();
    expect(files.intact()).toBe(60);
    files.close();
  });

  test('what a rank leaves open is closed when it ends, and when it is killed', async () => {
    const before = holdings();
    await kernel.run(leaver, { ...options(), args: ['40'] });
    await kernel.run(leaver, { ...options(), args: ['40', '60'], timeoutMs: 100 });
    expect(await settled(before)).toEqual(before);
  });

  test('a rank that is killed at any moment of its calls leaves none open', async () => {
    const before = holdings();
    const image = await kernel.compile(opener);
    for (let i = 0; i < (offload === 'direct' ? 10 : 2); i++) {
      const job = await kernel.launch(image, options());
      await first(job.stdout!);
      await sleep(i % 5);
      job.kill('SIGKILL');
      expect((await job.exited).reason).toBe('signal');
    }
    expect(await settled(before)).toEqual(before);
  });
});

test('options of the wrong kind leave nothing open', async () => {
  const before = holdings();
  for (const wrong of [{ stdin: 5 }, { stdout: 5 }, { stderr: 5 }])
    await expect(kernel.launch(FOREVER, { heap: '16MiB', ...(wrong as object) })).rejects.toThrow();
  expect(await settled(before)).toEqual(before);
});

test('in a thread of the embedder too: Node has nothing to warn of and closes nothing twice', async () => {
  const main = join(root, 'main.mjs');
  // The rank sleeps for a second before it ends: then the FWK's thread is there, whoever has opened its files before.
  const index = pathToFileURL(resolve(import.meta.dirname, '../../dist/services/index.js')).href;
  writeFileSync(
    main,
    `import { closeSync, fstatSync, openSync } from 'node:fs';
     import { isMainThread, Worker } from 'node:worker_threads';
     if (isMainThread) {
       const worker = new Worker(new URL(import.meta.url));
       const files = [];
       worker.on('message', () => { while (files.length < 60) files.push(openSync(${JSON.stringify(main)}, 'r')); });
       await new Promise((resolve) => worker.on('exit', resolve));
       for (const fd of files) { fstatSync(fd); closeSync(fd); }
       console.log('all', files.length);
     } else {
       const { boot } = await import('${index}');
       const { parentPort } = await import('node:worker_threads');
       await using lwk = await boot({ cores: 1 });
       for (const offload of ['ship', 'direct'])
         {
           const job = await lwk.launch(${JSON.stringify(resolve(leaver))}, { offload, heap: '16MiB', args: ['40', '1'],
             dirs: [${JSON.stringify(`${root}::/d`)}] });
           const { status, warnings } = await job.exited;
           console.log(status, job.offload, warnings.length);
         }
       parentPort.postMessage('open');
       await new Promise((resolve) => setTimeout(resolve, 100));
     }`,
  );
  const run = await runNode([main]);
  expect(run).toEqual({ status: 0, signal: null, stdout: '0 ship 0\n0 ship 1\nall 60\n', stderr: '' });
});
