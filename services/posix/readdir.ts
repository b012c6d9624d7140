/**
 * fd_readdir. The entries are read once, when a guest asks from the start (cookie 0), and kept, so that cookies are indices. The listing
 * goes with the rank from the main thread to the FWK thread; where it is lost it is read again. Directories may be large, so they
 * are read and handed out in steps.
 */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { MAX_NAMES, STEP_NAMES } from '../../runtime/abi/limits.ts';
import { RIGHT, SIZEOF } from '../../runtime/abi/wasi.ts';
import { lookAtOpen } from '../machine/at.ts';
import { dotEntries, ENTRY, entriesOf, TYPE_SHIFT } from '../machine/entries.ts';
import { directory } from './check.ts';
import { filetypeOf } from './filestat.ts';
import { Refusal } from './refusal.ts';
import { type Caller, inSteps, type Service, type Steps } from './service.ts';

/** '.' and '..' and then the entries of the host. '..' shows the directory's own inode: what is above may be outside. */
function* listing(host: number): Generator<void, string[]> {
  lookAtOpen(host);
  const entries = dotEntries();
  let step = 0;
  for (const some of entriesOf(host, STEP_NAMES)) {
    if (entries.length + some.length > MAX_NAMES) throw new Refusal('EOVERFLOW');
    for (const entry of some) entries.push(entry);
    step += some.length;
    if (step < STEP_NAMES) continue;
    step = 0;
    yield;
  }
  return entries;
}

/** Keeps a listing, and of the older ones as many as a rank may have. */
function keep(listings: Caller['listings'], fd: number, names: readonly string[]): void {
  listings.delete(fd);
  let total = names.length;
  for (const { length } of listings.values()) total += length;
  if (total > MAX_NAMES) listings.clear();
  listings.set(fd, names);
}

export const fdReaddir: Service = (caller) => {
  const { args, heap } = caller;
  const host = directory(caller, args[0]!, RIGHT.FD_READDIR);
  if (!heap.holds(args[1]!, args[2]!) || !heap.holds(args[5]!, 4)) return ERRNO.EFAULT;
  return inSteps(caller, entries(caller, host));
};

function* entries(caller: Caller, host: number): Steps {
  const { args, heap, listings } = caller;
  const fd = args[0]!;
  const size = args[2]! >>> 0;
  const cookie = caller.i64(3);
  let names = cookie === 0 ? undefined : listings.get(fd);
  if (names === undefined) keep(listings, fd, (names = yield* listing(host)));
  const start = args[1]! >>> 0;
  const end = start + size;
  let at = start;
  // The last entry is cut where the buffer ends; by that a guest sees that there are more.
  for (let i = cookie < 0 ? names.length : cookie; i < names.length && at < end; i++) {
    at = store(heap.u8, at, end, i + 1, names[i]!);
    if (i % STEP_NAMES === STEP_NAMES - 1) yield;
  }
  heap.view.setUint32(args[5]! >>> 0, at - start, true);
  return ERRNO.SUCCESS;
}

const header = new DataView(new ArrayBuffer(SIZEOF.DIRENT));
const headerBytes = new Uint8Array(header.buffer);

/** Stores as much of an entry as there is room for; returns where it ends. */
function store(u8: Uint8Array, at: number, end: number, next: number, entry: string): number {
  header.setUint32(0, next, true);
  for (let i = 0; i < ENTRY.TYPE; i++) headerBytes[8 + i] = entry.charCodeAt(i);
  header.setUint32(16, entry.length - ENTRY.NAME, true);
  headerBytes[20] = filetypeOf(entry.charCodeAt(ENTRY.TYPE) << TYPE_SHIFT);
  for (let i = 0; i < SIZEOF.DIRENT && at < end; i++) u8[at++] = headerBytes[i]!;
  for (let i = ENTRY.NAME; i < entry.length && at < end; i++) u8[at++] = entry.charCodeAt(i);
  return at;
}
