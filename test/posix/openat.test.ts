/**
 * What the services do with paths, by the C library, as on the FWK thread and on ranks: the tests of the plain way, and both ways
 * side by side.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, constants, linkSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { look, lookAtOpen, modeOf, openAt, SEEN, seen } from '../../services/machine/at.ts';
import { entriesOf } from '../../services/machine/entries.ts';
import { closeFromHand } from '../../services/machine/hand.ts';
import { AT, loadLibc } from '../../services/machine/libc.ts';
import { openat, useOpenat } from '../../services/machine/openat.ts';
import { Scratch } from './guest.ts';

useOpenat(true);

describe.runIf(openat() !== undefined)('by the C library', () => {
  beforeEach(() => useOpenat(true));
  for (const name of ['sandbox', 'names', 'files', 'hostile'])
    describe(name, async () => {
      await import(`./${name}.test.ts`);
    });
});

describe.runIf(openat() !== undefined)('by the C library and by Node', () => {
  let scratch: Scratch;
  let dir: number;
  beforeEach(() => {
    scratch = new Scratch();
    dir = openSync(scratch.path, constants.O_RDONLY);
  });
  afterEach(() => {
    closeSync(dir);
    scratch[Symbol.dispose]();
    useOpenat(false);
  });

  /** The same by each way. */
  function both<T>(act: () => T): T[] {
    return [false, true].map((library) => {
      useOpenat(library);
      expect(openat() !== undefined).toBe(library);
      return act();
    });
  }

  test('a look finds the same, to the nanosecond', async () => {
    const { libc } = await loadLibc();
    const ns = 1_000_000_000n;
    const times = [0n, 1n, 1_234_567_890_123_456_789n, 2n ** 32n * ns + 999_999_999n, -1n, -5n * ns];
    for (const [i, time] of times.entries()) {
      writeFileSync(scratch.join(`f${i}`), 'x'.repeat(i));
      expect(libc!.utimensat(AT.FDCWD, scratch.join(`f${i}`), time, time + 1n, 0)).toBe(0);
    }
    linkSync(scratch.join('f0'), scratch.join('ü-hard'));
    symlinkSync('f0', scratch.join('link'));
    mkdirSync(scratch.join('d'));
    const big = scratch.join('big');
    writeFileSync(big, '');
    execFileSync('truncate', ['-s', '5G', big]);
    for (const name of [...times.keys()].map((i) => `f${i}`).concat('ü-hard', 'link', 'd', 'big', '.')) {
      const [byNode, byLibrary] = both(() => [look(dir, name), ...seen]);
      expect(byLibrary).toEqual(byNode);
      expect(byNode![0]).toBe(0);
    }
    const [byNode, byLibrary] = both(() => {
      lookAtOpen(dir);
      return [modeOf(dir), ...seen];
    });
    expect(byLibrary).toEqual(byNode);
    both(() => look(dir, 'f4'));
    expect([seen[SEEN.ATIME], seen[SEEN.ATIME + 1]]).toEqual([0, 0]);
  });

  test('errors are the same', () => {
    writeFileSync(scratch.join('f'), '');
    symlinkSync('f', scratch.join('link'));
    const { O_DIRECTORY, O_NOFOLLOW, O_WRONLY, O_CREAT, O_EXCL } = constants;
    const [byNode, byLibrary] = both(() => [
      look(dir, 'missing'),
      look(dir, 'n'.repeat(256)),
      openAt(dir, 'missing', 0),
      openAt(dir, 'ü', 0),
      openAt(dir, 'link', O_NOFOLLOW),
      openAt(dir, 'f', O_DIRECTORY),
      openAt(dir, '.', O_WRONLY),
      openAt(dir, 'f', O_WRONLY | O_CREAT | O_EXCL),
    ]);
    expect(byLibrary).toEqual(byNode);
    for (const errno of byNode!) expect(errno).toBeLessThan(0);
    expect(() => both(() => closeFromHand(9999))).toThrow(expect.objectContaining({ code: 'EBADF' }));
  });

  test('the entries of a directory are the same', () => {
    for (let i = 0; i < 600; i++) writeFileSync(scratch.join(`name-${i}`), '');
    mkdirSync(scratch.join('d'));
    symlinkSync('nowhere', scratch.join('...'));
    const bytes = Buffer.concat([Buffer.from(`${scratch.path}/`), Buffer.of(0xfc, 0x78)]);
    writeFileSync(bytes, '');
    const [byNode, byLibrary] = both(() => [...entriesOf(dir, 256)]);
    for (const batches of [byNode!, byLibrary!]) {
      expect(batches.length).toBeGreaterThan(1);
      for (const batch of batches) expect(batch.length).toBeLessThanOrEqual(512);
    }
    // What is not UTF-8 Node cannot look at.
    const sorted = (batches: string[][]): string[] =>
      batches
        .flat()
        .map((entry) => (entry.endsWith('\xfcx') ? entry.slice(-2) : entry))
        .sort();
    expect(sorted(byLibrary!)).toEqual(sorted(byNode!));
    expect(byNode!.flat().length).toBe(603);
  });

  test('what is opened does not reach programs that the host starts', () => {
    writeFileSync(scratch.join('f'), '');
    const { O_CREAT, O_WRONLY } = constants;
    for (const fd of both(() => [openAt(dir, 'f', 0), openAt(dir, 'made', O_CREAT | O_WRONLY)]).flat()) {
      const flags = execFileSync('sh', ['-c', `ls /proc/$$/fd`], { encoding: 'utf8' }).split('\n');
      expect(flags).not.toContain(String(fd));
      closeFromHand(fd);
    }
  });
});
