/**
 * Memory beside the rank's own heap: heaps of the other ranks of its job, and named segments, which outlive jobs. A program of
 * 32-bit WebAssembly sees one memory, so both are reached by copies, of which each takes one `memory.copy` and nobody's help. The
 * host finds, makes and deletes segments; a rank has the memory of one that it has opened by a message, which it takes when it
 * first uses it.
 */
import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
import { ERRNO } from '../abi/errno.ts';
import { ANSWER_SIGNAL, channelAt, RANK_DOING } from '../abi/layout.ts';
import { STEP_BYTES } from '../abi/limits.ts';
import { NR } from '../abi/syscalls.ts';
import { waitStampOf } from '../channel/records.ts';
import { copyBetween } from '../fabric/copies.ts';
import type { CallFunction, LocalCalls, Rank } from '../rank.ts';
import { READS, type Segment, type SegmentSupply, WRITES } from '../task.ts';

/** How long a wait sleeps before it looks whether the rank is to end, milliseconds. */
const NAP_MS = 50;

/** What is known of a segment that is open. */
interface Open extends Segment {
  readonly i32: Int32Array;
}

/** Copies in steps: a thread can be ended between two of them, and not during one. */
function copy(
  to: WebAssembly.Memory,
  at: number,
  from: WebAssembly.Memory,
  start: number,
  bytes: number,
): void {
  const part = copyBetween(to, from);
  for (let done = 0; done < bytes; done += STEP_BYTES)
    part(at + done, start + done, Math.min(STEP_BYTES, bytes - done));
}

/** Copies between heaps of ranks. */
function peerCalls({ heap, memory, peers }: Rank): LocalCalls {
  /** The memory of a peer, where both ranges are right; or an errno. */
  function peer(number: number, remote: number, own: number, bytes: number): WebAssembly.Memory | number {
    const other = peers[number >>> 0];
    if (other === undefined) return ERRNO.ESRCH;
    const fits = (remote >>> 0) + (bytes >>> 0) <= other.buffer.byteLength;
    return fits && heap.holds(own, bytes) ? other : ERRNO.EFAULT;
  }

  function read(number: number, remote: number, to: number, bytes: number): number {
    const other = peer(number, remote, to, bytes);
    if (typeof other === 'number') return -other;
    copy(memory, to >>> 0, other, remote >>> 0, bytes >>> 0);
    return 0;
  }

  function write(number: number, remote: number, from: number, bytes: number): number {
    const other = peer(number, remote, from, bytes);
    if (typeof other === 'number') return -other;
    copy(other, remote >>> 0, memory, from >>> 0, bytes >>> 0);
    return 0;
  }

  return { [NR['lwk.peer_read']!]: read, [NR['lwk.peer_write']!]: write };
}

/** The segments that a rank has open. */
class OpenSegments {
  readonly #slot: number;
  readonly #open = new Map<number, Open>();

  constructor(slot: number) {
    this.#slot = slot;
  }

  /** Takes what has come of segments; what jobs before have left there is of no use. */
  find(handle: number): Open | undefined {
    const found = this.#open.get(handle);
    if (found !== undefined || parentPort === null) return found;
    for (let next = receiveMessageOnPort(parentPort); next; next = receiveMessageOnPort(parentPort)) {
      const { segment } = next.message as SegmentSupply;
      if (segment?.slot === this.#slot)
        this.#open.set(segment.handle, { ...segment, i32: new Int32Array(segment.memory.buffer) });
    }
    return this.#open.get(handle);
  }

  /** One with these rights that has so many bytes at an offset; or an errno. */
  part(handle: number, rights: number, low: number, high: number, bytes: number): Open | number {
    const segment = this.find(handle);
    if (segment === undefined) return ERRNO.EBADF;
    if ((segment.rights & rights) !== rights) return ERRNO.EACCES;
    return high === 0 && (low >>> 0) + (bytes >>> 0) <= segment.bytes ? segment : ERRNO.EINVAL;
  }

  /** The same for an aligned word. */
  word(handle: number, rights: number, low: number, high: number): Open | number {
    return (low & 3) === 0 ? this.part(handle, rights, low, high, 4) : ERRNO.EINVAL;
  }

  close(handle: number): number {
    return this.find(handle) !== undefined && this.#open.delete(handle) ? 0 : -ERRNO.EBADF;
  }
}

function segmentCalls({ heap, memory }: Rank, open: OpenSegments): LocalCalls {
  function read(handle: number, low: number, high: number, to: number, bytes: number): number {
    if (!heap.holds(to, bytes)) return -ERRNO.EFAULT;
    const segment = open.part(handle, READS, low, high, bytes);
    if (typeof segment === 'number') return -segment;
    copy(memory, to >>> 0, segment.memory, low >>> 0, bytes >>> 0);
    return 0;
  }

  function write(handle: number, low: number, high: number, from: number, bytes: number): number {
    if (!heap.holds(from, bytes)) return -ERRNO.EFAULT;
    const segment = open.part(handle, WRITES, low, high, bytes);
    if (typeof segment === 'number') return -segment;
    copy(segment.memory, low >>> 0, memory, from >>> 0, bytes >>> 0);
    return 0;
  }

  function size(handle: number, at: number): number {
    if (!heap.holds(at, 8)) return -ERRNO.EFAULT;
    const segment = open.find(handle);
    if (segment === undefined) return -ERRNO.EBADF;
    heap.setU64(at, segment.bytes);
    return 0;
  }

  function add(handle: number, low: number, high: number, value: number, at: number): number {
    if (!heap.holds(at, 4)) return -ERRNO.EFAULT;
    const segment = open.word(handle, READS | WRITES, low, high);
    if (typeof segment === 'number') return -segment;
    const before = Atomics.add(segment.i32, low >>> 2, value);
    Atomics.notify(segment.i32, low >>> 2);
    heap.view.setInt32(at >>> 0, before, true);
    return 0;
  }

  return {
    [NR['lwk.segment_read']!]: read,
    [NR['lwk.segment_write']!]: write,
    [NR['lwk.segment_size']!]: size,
    [NR['lwk.segment_add']!]: add,
    [NR['lwk.segment_close']!]: (handle) => open.close(handle),
  };
}

/** The wait for a word of a segment, which an end of the rank ends, and which rests while it is frozen. */
function segmentWait({ k, slot, shipped }: Rank, open: OpenSegments): CallFunction {
  const signal = (channelAt(slot) + ANSWER_SIGNAL) >> 2;
  const doing = (channelAt(slot) + RANK_DOING) >> 2;
  const stampWait = waitStampOf(k, slot);
  return (handle, low, high, value, timeoutMs) => {
    const segment = open.word(handle!, READS, low!, high!);
    if (typeof segment === 'number') return -segment;
    const { i32 } = segment;
    const at = low! >>> 2;
    if (Atomics.load(i32, at) !== value) return 0;
    const end = timeoutMs! < 0 ? Number.POSITIVE_INFINITY : performance.now() + timeoutMs!;
    stampWait();
    k[doing] = NR['lwk.segment_wait']! + 1;
    try {
      for (;;) {
        // Any shipped call ends the rank now, or has it rest.
        if (Atomics.load(k, signal) !== 0) shipped(NR['lwk.nop']!)();
        if (Atomics.load(i32, at) !== value) return 0;
        const left = end - performance.now();
        if (left <= 0) return -ERRNO.ETIMEDOUT;
        Atomics.wait(i32, at, value, Math.min(left, NAP_MS));
      }
    } finally {
      k[doing] = 0;
    }
  };
}

export function memoryCalls(rank: Rank): LocalCalls {
  const open = new OpenSegments(rank.slot);
  return {
    ...peerCalls(rank),
    ...segmentCalls(rank, open),
    [NR['lwk.segment_wait']!]: segmentWait(rank, open),
  };
}
