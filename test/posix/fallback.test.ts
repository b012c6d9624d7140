/** The services on a host without /proc: one that says it is another platform. */
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FDFLAG, OFLAG } from '../../runtime/abi/wasi.ts';

type Harness = typeof import('./guest.ts');
type At = typeof import('../../services/machine/at.ts');
let harness: Harness;
let at: At;

beforeAll(async () => {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform')!;
  Object.defineProperty(process, 'platform', { ...platform, value: 'darwin' });
  harness = await import('./guest.ts');
  at = await import('../../services/machine/at.ts');
  Object.defineProperty(process, 'platform', platform);
});
afterAll(() => rmSync(at.self(0).slice(0, -2), { recursive: true, force: true }));

test('paths are resolved one component at a time there too', async () => {
  using scratch = new harness.Scratch();
  expect(at.HELD_BY_KERNEL).toBe(false);
  const guest = new harness.Guest([{ host: scratch.path, guest: '/', readOnly: false }]);
  const root = at.self(0).slice(0, -2);
  await guest.call('path_create_directory', 3, 'd');
  const fd = guest.create('d/f');
  expect(await guest.write(fd, 'text')).toBe(4);
  expect(await guest.call('fd_fdstat_set_flags', fd, FDFLAG.APPEND)).toBe('SUCCESS');
  expect(await guest.write(fd, '!')).toBe(1);
  expect(readFileSync(scratch.join('d', 'f'), 'utf8')).toBe('text!');
  symlinkSync('..', scratch.join('up'));
  symlinkSync('d/../d', scratch.join('round'));
  writeFileSync(scratch.join('g'), '');
  expect(guest.open(3, 'up')).toBe('EPERM');
  expect(guest.open(3, 'd/../../x')).toBe('EPERM');
  expect(guest.open(3, 'round', { follow: 0 })).toBe('ELOOP');
  const dir = guest.open(3, 'round', { oflags: OFLAG.DIRECTORY }) as number;
  expect(await guest.read(guest.open(dir, 'f') as number, 9)).toBe('text!');
  const buffer = guest.put(new Uint8Array(512));
  expect(await guest.call('fd_readdir', dir, buffer, 512, 0n, 64)).toBe('SUCCESS');
  expect(guest.view.getUint32(64, true)).toBe(3 * 24 + '...f'.length);
  guest.close();
  expect(readdirSync(root)).toEqual([]);
});
