import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { errnoName } from '../../runtime/abi/errno.ts';
import { OFLAG, RIGHTS_ALL } from '../../runtime/abi/wasi.ts';
import { Guest, OUT, Scratch } from './guest.ts';

const CANARY = 'the canary';

let scratch: Scratch;
beforeEach(() => {
  scratch = new Scratch();
  writeFileSync(scratch.join('a'), CANARY);
  mkdirSync(scratch.join('outside', 'b'), { recursive: true });
  writeFileSync(scratch.join('outside', 'a'), CANARY);
  writeFileSync(scratch.join('outside', 'b', 'c'), CANARY);
});
afterEach(() => scratch[Symbol.dispose]());

/** A tree as the model has it. */
type Node = { file: true } | { link: string } | { dir: Map<string, Node>; parent: DirNode | undefined };
type DirNode = Extract<Node, { dir: unknown }>;

/** A tree as it is drawn: `null` a file, a string a link. */
type Drawn = null | string | { [name: string]: Drawn };

const name = fc.constantFrom('a', 'b', 'c');
const part = fc.oneof({ weight: 5, arbitrary: name }, fc.constantFrom('.', '..', ''));
const path = fc
  .tuple(fc.constantFrom('', '', '', '', '', '', '/'), fc.array(part, { minLength: 1, maxLength: 7 }))
  .map(([start, parts]) => start + parts.join('/'))
  .filter((text) => text !== '');
const target = fc.oneof(
  path,
  fc.constantFrom('../a', '../outside', '../outside/a', '/etc', '../../../../etc/passwd'),
);
const tree = fc.letrec<{ dir: Record<string, Drawn>; node: Drawn }>((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, fc.constant(null), target, tie('dir')) as fc.Arbitrary<Drawn>,
  dir: fc.dictionary(name, tie('node'), { maxKeys: 3 }) as fc.Arbitrary<Record<string, Drawn>>,
})).dir;

function build(drawn: Record<string, Drawn>, at: string, parent?: DirNode): DirNode {
  const dir: DirNode = { dir: new Map(), parent };
  mkdirSync(at);
  for (const [key, value] of Object.entries(drawn)) {
    const path = join(at, key);
    if (value === null) {
      writeFileSync(path, 'inside');
      dir.dir.set(key, { file: true });
    } else if (typeof value === 'string') {
      symlinkSync(value, path);
      dir.dir.set(key, { link: value });
    } else dir.dir.set(key, build(value, path, dir));
  }
  return dir;
}

/** Resolution by the book, over the model: a node or the name of an errno. */
function resolve(from: DirNode, path: string, follow: boolean, links = { n: 0 }): Node | string {
  if (path.startsWith('/')) return 'EPERM';
  const parts = path.split('/').filter((part) => part !== '');
  const slash = path.endsWith('/');
  let node: Node = from;
  for (const [i, part] of parts.entries()) {
    if (!('dir' in node)) return 'ENOTDIR';
    if (part === '.') continue;
    if (part === '..') {
      if (node.parent === undefined) return 'EPERM';
      node = node.parent;
      continue;
    }
    const child = node.dir.get(part);
    if (child === undefined) return 'ENOENT';
    if ('link' in child && (follow || slash || i < parts.length - 1)) {
      if (++links.n > 40) return 'ELOOP';
      const found = resolve(node, child.link, true, links);
      if (typeof found === 'string') return found;
      node = found;
    } else node = child;
  }
  return slash && !('dir' in node) ? 'ENOTDIR' : node;
}

function typeOf(node: Node): number {
  return 'dir' in node ? 3 : 'link' in node ? 7 : 4;
}

/** Where the nodes of a tree are on the host, by inode. */
function inodes(dir: DirNode, at: string, into = new Map<Node, bigint>()): Map<Node, bigint> {
  into.set(dir, lstatSync(at, { bigint: true }).ino);
  for (const [key, node] of dir.dir) {
    if ('dir' in node) inodes(node, join(at, key), into);
    else into.set(node, lstatSync(join(at, key), { bigint: true }).ino);
  }
  return into;
}

/** All that is in a directory: names, types, contents. */
function contents(at: string, skip: string): unknown[] {
  return readdirSync(at, { withFileTypes: true })
    .filter((entry) => join(at, entry.name) !== skip)
    .map((entry) => {
      const path = join(at, entry.name);
      if (entry.isDirectory()) return [entry.name, contents(path, skip)];
      if (entry.isSymbolicLink()) return [entry.name, readlinkSync(path)];
      return [entry.name, readFileSync(path, 'utf8'), lstatSync(path).nlink];
    })
    .sort();
}

function inTree(
  drawn: Record<string, Drawn>,
  use: (guest: Guest, root: string, model: DirNode) => void,
): void {
  const root = scratch.join('root');
  const model = build(drawn, root);
  const guest = new Guest([{ host: root, guest: '/', readOnly: false }]);
  try {
    use(guest, root, model);
  } finally {
    guest.close();
    rmSync(root, { recursive: true });
  }
}

describe('resolution', () => {
  test('finds what an independent resolver finds, with and without the last link', () => {
    fc.assert(
      fc.property(
        tree,
        fc.array(fc.tuple(path, fc.boolean()), { minLength: 1, maxLength: 12 }),
        (drawn, asked) => {
          inTree(drawn, (guest, root, model) => {
            const known = inodes(model, root);
            for (const [path, follow] of asked) {
              const expected = resolve(model, path, follow);
              const errno = guest.direct('wasi.path_filestat_get', 3, Number(follow), path, OUT);
              const found =
                errno !== 0
                  ? errnoName(errno)
                  : [guest.view.getBigUint64(OUT + 8, true), guest.view.getUint8(OUT + 16)];
              expect(found).toEqual(
                typeof expected === 'string' ? expected : [known.get(expected), typeOf(expected)],
              );
            }
          });
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });

  test('nothing outside is read or changed, whatever a guest does', async () => {
    const way = fc
      .array(fc.constantFrom('a', 'b', 'c', 'out', 'up', '.', '..'), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('/'));
    const step = fc.tuple(
      fc.constantFrom(
        'open',
        'create',
        'mkdir',
        'rmdir',
        'unlink',
        'rename',
        'link',
        'symlink',
        'readlink',
        'times',
      ),
      way,
      way,
      fc.boolean(),
    );
    const outside = contents(scratch.path, scratch.join('root'));
    await fc.assert(
      fc.asyncProperty(tree, fc.array(step, { minLength: 1, maxLength: 20 }), async (drawn, steps) => {
        const root = scratch.join('root');
        build({ ...drawn, out: '../outside', up: '..' }, root);
        const guest = new Guest([{ host: root, guest: '/', readOnly: false }]);
        try {
          for (const [what, one, two, flag] of steps) await act(guest, what, one, two, Number(flag));
        } finally {
          guest.close();
          rmSync(root, { recursive: true });
        }
        expect(contents(scratch.path, root)).toEqual(outside);
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  async function act(guest: Guest, what: string, one: string, two: string, flag: number): Promise<void> {
    if (what === 'open' || what === 'create') {
      const create = what === 'create';
      const oflags = create ? OFLAG.CREAT | (flag * OFLAG.TRUNC) : 0;
      const fd = guest.open(3, one, { follow: flag, oflags, ...(create ? { rights: RIGHTS_ALL } : {}) });
      if (typeof fd === 'string') return;
      expect(await guest.read(fd, 100)).not.toContain(CANARY);
      if (create) await guest.write(fd, 'guest');
      await guest.call('fd_close', fd);
    } else if (what === 'mkdir') await guest.call('path_create_directory', 3, one);
    else if (what === 'rmdir') await guest.call('path_remove_directory', 3, one);
    else if (what === 'unlink') await guest.call('path_unlink_file', 3, one);
    else if (what === 'rename') await guest.call('path_rename', 3, one, 3, two);
    else if (what === 'link') await guest.call('path_link', 3, flag, one, 3, two);
    else if (what === 'symlink') await guest.call('path_symlink', one, 3, two);
    else if (what === 'times') await guest.call('path_filestat_set_times', 3, flag, one, 0n, 0n, 5);
    else {
      const at = guest.put(new Uint8Array(100));
      await guest.call('path_readlink', 3, one, at, 100, OUT);
    }
  }

  test('follows 40 links and no more; goes down 256 directories and no more', () => {
    inTree({ f: null }, (guest, root) => {
      symlinkSync('f', join(root, 'l1'));
      for (let i = 2; i <= 41; i++) symlinkSync(`l${i - 1}`, join(root, `l${i}`));
      expect(typeof guest.open(3, 'l40')).toBe('number');
      expect(guest.open(3, 'l41')).toBe('ELOOP');
      mkdirSync(join(root, 'd/'.repeat(300)), { recursive: true });
      expect(typeof guest.open(3, 'd/'.repeat(256))).toBe('number');
      expect(guest.open(3, 'd/'.repeat(257))).toBe('ENAMETOOLONG');
    });
  });

  test('leaves no descriptor open, whether it succeeds or fails', () => {
    inTree({ a: { b: { c: null, l: '../../a/b/c', out: '../../../a' } } }, (guest) => {
      guest.direct('wasi.path_filestat_get', 3, 1, 'a/b/l', OUT);
      const before = readdirSync('/proc/self/fd').length;
      for (let i = 0; i < 20; i++) {
        for (const path of ['a/b/l', 'a/b/out', 'a/b/none/x', 'a/b/c/d', 'a/../a/../..', 'a/b/'])
          guest.direct('wasi.path_filestat_get', 3, 1, path, OUT);
      }
      expect(readdirSync('/proc/self/fd').length).toBe(before);
    });
  });

  test('a name that means something to the host is a name', () => {
    inTree({}, (guest, root) => {
      for (const text of ['..a', '...', 'a\\b', '%2e%2e', 'C:', ' ', '\u{feff}x', 'e\u0301']) {
        guest.create(text);
        expect(readdirSync(root)).toContain(text);
      }
    });
  });
});

test('a directory that is swapped with a link during the call leads nowhere', async () => {
  const root = scratch.join('root');
  mkdirSync(join(root, 'd'), { recursive: true });
  writeFileSync(join(root, 'd', 'a'), 'inside');
  const guest = new Guest([{ host: root, guest: '/', readOnly: false }]);
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(
    `const { renameSync, symlinkSync, unlinkSync } = require('node:fs');
     const { workerData: { root, stop }, parentPort } = require('node:worker_threads');
     const d = root + '/d', aside = root + '/aside', link = root + '/link';
     symlinkSync('../outside', link);
     parentPort.postMessage('ready');
     while (Atomics.load(stop, 0) === 0) {
       renameSync(d, aside);
       renameSync(link, d);
       renameSync(d, link);
       renameSync(aside, d);
     }`,
    { eval: true, workerData: { root, stop } },
  );
  const exited = new Promise((resolve) => worker.once('exit', resolve));
  await new Promise((resolve) => worker.once('message', resolve));
  const found = new Map<string, number>();
  for (let i = 0; i < 20_000; i++) {
    const fd = guest.open(3, i % 2 === 0 ? 'd/a' : './d/../d/a');
    const result = typeof fd === 'string' ? fd : await guest.read(fd, 100);
    if (typeof fd === 'number') await guest.call('fd_close', fd);
    found.set(result, (found.get(result) ?? 0) + 1);
  }
  Atomics.store(stop, 0, 1);
  await exited;
  guest.close();
  expect(found.has(CANARY)).toBe(false);
  expect(found.get('inside')).toBeGreaterThan(0);
  // ENOENT between two renames, EPERM for the link; ENOTDIR when it was a link for the open and a directory for the readlink.
  for (const result of found.keys()) expect(['inside', 'ENOENT', 'EPERM', 'ENOTDIR']).toContain(result);
});
