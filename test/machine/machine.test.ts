/** Against the real system: threads, times, descriptors. Each test says by itself where it does not apply. */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeLibrary } from '../../runtime/library.ts';
import { threadId } from '../../runtime/thread.ts';
import { pin, threadCpus } from '../../services/machine/affinity.ts';
import { AT, bind, koffiLibrary, type Libc, UTIME } from '../../services/machine/libc.ts';
import { descriptorKind } from '../../services/machine/stdio.ts';
import { readTopology } from '../../services/machine/topology.ts';

const linux = process.platform === 'linux';
let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lwk-machine-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

describe.runIf(linux)('affinity', () => {
  const { allowed } = readTopology();

  async function withWorker(use: (tid: number) => Promise<void>): Promise<void> {
    const source = new URL('../../runtime/thread.ts', import.meta.url).href;
    const code = `import(${JSON.stringify(source)}).then(({ threadId }) => {
      const { parentPort } = require('node:worker_threads');
      parentPort.on('message', () => {});
      parentPort.postMessage(threadId());
    });`;
    const worker = new Worker(code, { eval: true });
    try {
      await use(
        await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject)),
      );
    } finally {
      await worker.terminate();
    }
  }

  test('a worker is bound to one cpu, let loose again, and no other thread is touched', async () => {
    await withWorker(async (tid) => {
      expect(tid).not.toBe(threadId());
      const last = allowed.slice(-1);
      expect(await pin(tid, last)).toMatchObject({ bound: true, cpus: last });
      expect(threadCpus(tid)).toEqual(last);
      expect(threadCpus(threadId()!)).toHaveLength(allowed.length);
      expect(await pin(tid, allowed)).toMatchObject({ bound: true });
      expect(threadCpus(tid)).toHaveLength(allowed.length);
    });
  });

  test('cpus that are not there are refused with a reason', async () => {
    await withWorker(async (tid) => {
      const binding = await pin(tid, [8000]);
      expect(binding).toMatchObject({ bound: false, reason: expect.stringMatching(/\w/) });
      expect(binding.cpus).toHaveLength(allowed.length);
      // One that is there and one that is not: the system takes the first only.
      const half = await pin(tid, [allowed[0]!, 8000]);
      expect(half).toMatchObject({
        bound: false,
        cpus: [allowed[0]],
        reason: expect.stringContaining('8000'),
      });
    });
  });

  test('a thread that has ended, or has no id, is reported', async () => {
    expect(await pin(4_194_304, allowed)).toMatchObject({ bound: false, cpus: [] });
    expect(await pin(undefined, allowed)).toMatchObject({ bound: false, cpus: [] });
  });
});

/** By both ways, where they are there. */
const libraries = {
  'node:ffi': linux ? nodeLibrary() : undefined,
  koffi: linux
    ? await import('koffi').then(
        ({ default: koffi }) => koffiLibrary(koffi),
        () => undefined,
      )
    : undefined,
};

describe.each(
  Object.entries(libraries).flatMap(([name, library]) => (library === undefined ? [] : [{ name, library }])),
)('the C library by $name', ({ library }) => {
  const c: Libc = bind(library);

  test('sets times to the nanosecond, before 1970 too', () => {
    const file = join(dir, 'times');
    writeFileSync(file, '');
    for (const [atime, mtime] of [
      [1_234_567_890_123_456_789n, 1n],
      [-1n, -1_500_000_001n],
    ] as const) {
      expect(c.utimensat(AT.FDCWD, file, atime, mtime, 0)).toBe(0);
      expect(statSync(file, { bigint: true })).toMatchObject({ atimeNs: atime, mtimeNs: mtime });
    }
  });

  test('leaves a time as it is, and sets it to now', () => {
    const file = join(dir, 'now');
    writeFileSync(file, '');
    const fd = openSync(file, 'r+');
    expect(c.futimens(fd, 5n, 7n)).toBe(0);
    expect(c.futimens(fd, UTIME.OMIT, UTIME.NOW)).toBe(0);
    closeSync(fd);
    const { atimeNs, mtimeNs } = statSync(file, { bigint: true });
    expect(atimeNs).toBe(5n);
    expect(mtimeNs).toBeGreaterThan(1_600_000_000_000_000_000n);
  });

  test('preallocates', () => {
    const file = join(dir, 'blocks');
    const fd = openSync(file, 'w+');
    expect(c.allocate(fd, 1000n, 5000n)).toBe(0);
    closeSync(fd);
    expect(statSync(file).size).toBe(6000);
  });

  test('errors are errno numbers', () => {
    expect(c.utimensat(AT.FDCWD, join(dir, 'missing'), 0n, 0n, 0)).toBe(2);
    expect(c.futimens(9999, 0n, 0n)).toBe(9);
    expect(c.allocate(9999, 0n, 1n)).toBe(9);
    expect(c.setAffinity(4_194_304, [0])).toBe(3);
    expect(c.getAffinity(4_194_304)).toBeUndefined();
    expect(c.madvise(new Uint8Array(new SharedArrayBuffer(65536), 1), 4)).toBe(22);
  });

  test('getAffinity agrees with /proc', () => {
    expect(c.getAffinity(threadId()!)).toEqual(threadCpus(threadId()!));
  });
});

test('the C library is for the main thread only', async () => {
  const source = new URL('../../services/machine/libc.ts', import.meta.url).href;
  const code = `import(${JSON.stringify(source)}).then((m) => m.loadLibc()).then(({ reason }) =>
    require('node:worker_threads').parentPort.postMessage(reason))`;
  const worker = new Worker(code, { eval: true });
  const reason = await new Promise((resolve, reject) =>
    worker.once('message', resolve).once('error', reject),
  );
  await worker.terminate();
  expect(reason).toMatch(linux ? /main thread/ : /only on Linux/);
});

describe('kinds of descriptors', () => {
  test.skipIf(process.platform === 'win32')('file, directory, null device, other device, closed', () => {
    const file = join(dir, 'file');
    writeFileSync(file, '');
    const kinds = [file, dir, '/dev/null', '/dev/zero'].map((path) => {
      const fd = openSync(path, 'r');
      const kind = descriptorKind(fd);
      closeSync(fd);
      return kind;
    });
    expect(kinds).toEqual(['file', 'directory', 'null', 'device']);
    expect([9999, -1, 2 ** 31, 0.5].map(descriptorKind)).toEqual(['closed', 'closed', 'closed', 'closed']);
  });

  test.runIf(linux)('a socket', async () => {
    const server = createServer().listen(join(dir, 'socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    const fd = (server as unknown as { _handle: { fd: number } })._handle.fd;
    expect(descriptorKind(fd)).toBe('socket');
    await new Promise((resolve) => server.close(resolve));
  });
});
