/**
 * The peers of `lwk bench syscall`, on a thread of their own, which the main thread binds to the core that our rank has: Node's
 * `fs` in place, node:wasi, postMessage with Atomics.wait, and synckit.
 */
import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { WASI } from 'node:wasi';
import { parentPort, workerData } from 'node:worker_threads';
import { threadId } from '../../runtime/thread.ts';
import { THREADS } from '../files.ts';
import { type CallName, numberOf, type PeerAnswer, type PeerRequest } from './calls.ts';

const { directory, guest, waiting } = workerData as {
  directory: string;
  guest: string;
  waiting: SharedArrayBuffer;
};
const word = new Int32Array(waiting);
const data = join(directory, 'data');

/** Calls before those that count, milliseconds of them, as in the guest. */
const WARM_UP = 10;

/** Measures a function: samples of `batch` calls each, the mean of these. */
function sample(samples: number, batch: number, call: () => unknown): Float64Array {
  const out = new Float64Array(samples);
  for (const end = performance.now() + WARM_UP; performance.now() < end; ) call();
  for (let i = 0; i < samples; i++) {
    const start = performance.now();
    for (let j = 0; j < batch; j++) call();
    out[i] = ((performance.now() - start) * 1e6) / batch;
  }
  return out;
}

/** Two looks at the clock. */
function nothing(samples: number): Float64Array {
  const out = new Float64Array(samples);
  for (const end = performance.now() + WARM_UP; performance.now() < end; );
  for (let i = 0; i < samples; i++) {
    const start = performance.now();
    out[i] = (performance.now() - start) * 1e6;
  }
  return out;
}

const block = new Uint8Array(2 ** 20);

/** Calls on an open file: which one, for what, and the call. */
const ON_FILES: Readonly<Partial<Record<CallName, readonly [string, string, (fd: number) => unknown]>>> = {
  read_1b: ['/dev/zero', 'r', (fd) => readSync(fd, block, 0, 1, null)],
  write_1b: ['/dev/null', 'w', (fd) => writeSync(fd, block, 0, 1, null)],
  pread_4k: [data, 'r', (fd) => readSync(fd, block, 0, 4096, 0)],
  pread_1m: [data, 'r', (fd) => readSync(fd, block, 0, 2 ** 20, 0)],
  pwrite_4k: [data, 'r+', (fd) => writeSync(fd, block, 0, 4096, 0)],
  pwrite_1m: [data, 'r+', (fd) => writeSync(fd, block, 0, 2 ** 20, 0)],
  fstat: [data, 'r', (fd) => fstatSync(fd)],
};

/** The call as a Node program would make it on this thread. */
function inPlace(call: CallName, samples: number, batch: number): Float64Array {
  const onFile = ON_FILES[call];
  if (onFile !== undefined) {
    const [path, flags, use] = onFile;
    const fd = openSync(path, flags);
    const result = sample(samples, batch, () => use(fd));
    closeSync(fd);
    return result;
  }
  switch (call) {
    case 'stat':
      return sample(samples, batch, () => statSync(data));
    case 'open_close':
      return sample(samples, batch, () => closeSync(openSync(data, 'r')));
    case 'readdir':
      return sample(samples, batch, () => readdirSync(directory, { withFileTypes: true }));
    case 'clock':
      return sample(samples, batch, () => performance.now());
    case 'getpid':
      // Asks the system each time, which process.pid does not.
      return sample(samples, batch, () => process.ppid);
    case 'nothing':
      return nothing(samples);
    default:
      throw new Error(`fs has no ${call}`);
  }
}

/** Our guest under node:wasi; its samples come through a file, because node:wasi writes to host descriptors. */
function nodeWasi(call: CallName, samples: number, batch: number): Float64Array {
  const path = join(directory, 'samples');
  const stdout = openSync(path, 'w');
  const wasi = new WASI({ version: 'preview1', preopens: { '/data': directory, '/dev': '/dev' }, stdout });
  const module = new WebAssembly.Module(readFileSync(guest));
  const none = () => 0;
  const instance = new WebAssembly.Instance(module, {
    ...(wasi.getImportObject() as WebAssembly.Imports),
    lwk: { nop: none, getrank: none, mmap: none, munmap: none },
    env: { abort: none },
  });
  wasi.initialize(instance);
  const measure = instance.exports.measure as (...args: number[]) => number;
  const errno = measure(numberOf(call), samples, batch);
  closeSync(stdout);
  if (errno !== 0) throw new Error(`node:wasi: ${call} failed with errno ${errno}`);
  return new Float64Array(Uint8Array.from(readFileSync(path)).buffer);
}

/** The main thread answers each message by a store and a wake-up. */
function postMessage(samples: number): Float64Array {
  return sample(samples, 1, () => {
    const before = Atomics.load(word, 0);
    parentPort!.postMessage('null' satisfies PeerAnswer);
    Atomics.wait(word, 0, before);
  });
}

async function synckit(samples: number): Promise<Float64Array> {
  const { createSyncFn } = await import('synckit').catch(() => {
    throw new Error('synckit is not installed');
  });
  const nothingSync = createSyncFn(THREADS.synckit);
  return sample(samples, 1, () => nothingSync());
}

async function measure({ call, way, samples, batch }: PeerRequest): Promise<Float64Array> {
  switch (way) {
    case 'fs':
      return inPlace(call, samples, batch);
    case 'node:wasi':
      return nodeWasi(call, samples, batch);
    case 'postMessage':
      return postMessage(samples);
    case 'synckit':
      return synckit(samples);
  }
}

parentPort!.on('message', (request: PeerRequest) => {
  measure(request).then(
    (samples) => parentPort!.postMessage({ samples } satisfies PeerAnswer),
    (error: unknown) => parentPort!.postMessage({ error: (error as Error).message } satisfies PeerAnswer),
  );
});
parentPort!.postMessage({ tid: threadId() } satisfies PeerAnswer);
