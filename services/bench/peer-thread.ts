/**
 * The peers of `lwk bench syscall`, on a thread of their own, which the main thread binds to the core that our rank has: Node's
 * `fs` in place, node:wasi, postMessage with Atomics.wait, and synckit. Samples are means of batches, as in the guest.
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
import { CALLS, type CallName, type PeerAnswer, type PeerRequest } from './calls.ts';

const { directory, guest, waiting } = workerData as {
  directory: string;
  guest: string;
  waiting: SharedArrayBuffer;
};
const word = new Int32Array(waiting);
const data = join(directory, 'data');

/** Measures a function: a quarter of the samples warms up. */
function sample(samples: number, batch: number, call: () => unknown): Float64Array {
  const out = new Float64Array(samples);
  for (let i = -(samples >> 2); i < samples; i++) {
    const start = performance.now();
    for (let j = 0; j < batch; j++) call();
    if (i >= 0) out[i] = ((performance.now() - start) * 1e6) / batch;
  }
  return out;
}

/** The call as a Node program would make it on this thread. */
function inPlace(call: CallName, samples: number, batch: number): Float64Array | undefined {
  const block = new Uint8Array(4096);
  const withFile = (path: string, flags: string, use: (fd: number) => unknown) => {
    const fd = openSync(path, flags);
    const result = sample(samples, batch, () => use(fd));
    closeSync(fd);
    return result;
  };
  switch (call) {
    case 'read_1b':
      return withFile('/dev/zero', 'r', (fd) => readSync(fd, block, 0, 1, null));
    case 'write_1b':
      return withFile('/dev/null', 'w', (fd) => writeSync(fd, block, 0, 1, null));
    case 'pread_4k':
      return withFile(data, 'r', (fd) => readSync(fd, block, 0, 4096, 0));
    case 'stat':
      return sample(samples, batch, () => statSync(data));
    case 'fstat':
      return withFile(data, 'r', (fd) => fstatSync(fd));
    case 'open_close':
      return sample(samples, batch, () => closeSync(openSync(data, 'r')));
    case 'readdir':
      return sample(samples, batch, () => readdirSync(directory, { withFileTypes: true }));
    case 'clock':
      return sample(samples, batch, () => performance.now());
    default:
      return undefined;
  }
}

/** Our guest under node:wasi; its samples come through a file, because node:wasi writes to host descriptors. */
function nodeWasi(call: CallName, samples: number, batch: number): Float64Array | undefined {
  if (call === 'null') return undefined;
  const path = join(directory, 'samples');
  const stdout = openSync(path, 'w');
  const wasi = new WASI({ version: 'preview1', preopens: { '/data': directory, '/dev': '/dev' }, stdout });
  const module = new WebAssembly.Module(readFileSync(guest));
  const instance = new WebAssembly.Instance(module, {
    ...(wasi.getImportObject() as WebAssembly.Imports),
    lwk: { nop: () => 0 },
    env: { abort: () => 0 },
  });
  wasi.initialize(instance);
  const errno = (instance.exports.measure as (...args: number[]) => number)(
    CALLS.indexOf(call),
    samples,
    batch,
  );
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
  const { createSyncFn } = await import('synckit');
  const nothing = createSyncFn(THREADS.synckit);
  return sample(samples, 1, () => nothing());
}

async function measure({ call, path, samples, batch }: PeerRequest): Promise<Float64Array | undefined> {
  switch (path) {
    case 'fs_in_place':
      return inPlace(call, samples, batch);
    case 'node_wasi':
      return nodeWasi(call, samples, batch);
    case 'postmessage':
      return postMessage(samples);
    case 'synckit':
      return synckit(samples);
  }
}

parentPort!.on('message', (request: PeerRequest) => {
  measure(request).then(
    (result) => parentPort!.postMessage({ samples: result } satisfies PeerAnswer),
    (error: unknown) => parentPort!.postMessage({ error: String(error) } satisfies PeerAnswer),
  );
});
parentPort!.postMessage({ tid: threadId() } satisfies PeerAnswer);
