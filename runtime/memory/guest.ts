/**
 * A guest's heap as the kernel sees it, and the one place where pointers and lengths that come from a guest are checked. A pointer is an
 * i32 whose bits mean an unsigned address; every function here takes it as it came. The heap never grows, so the views never go stale.
 */
import { MAX_IOVS } from '../abi/limits.ts';
import { SIZEOF } from '../abi/wasi.ts';

export class GuestMemory {
  /** Length of the heap, bytes. */
  readonly bytes: number;
  readonly u8: Uint8Array;
  readonly view: DataView;

  constructor(memory: WebAssembly.Memory) {
    this.u8 = new Uint8Array(memory.buffer);
    this.view = new DataView(memory.buffer);
    this.bytes = memory.buffer.byteLength;
  }

  /** Whether `length` bytes at `pointer` lie in the heap. */
  holds(pointer: number, length: number): boolean {
    return (pointer >>> 0) + (length >>> 0) <= this.bytes;
  }

  /**
   * Whether an array of iovecs and all the buffers it names lie in the heap: their total length, or -1 when not
   * (EFAULT) and -2 when there are too many or the total is above 2^31 - 1 (EINVAL), as readv(2) has it.
   */
  iovBytes(iovs: number, count: number): number {
    if (count >>> 0 > MAX_IOVS) return -2;
    if (!this.holds(iovs, count * SIZEOF.IOVEC)) return -1;
    let total = 0;
    for (let i = 0, at = iovs >>> 0; i < count; i++, at += SIZEOF.IOVEC) {
      const length = this.view.getUint32(at + 4, true);
      if (this.view.getUint32(at, true) + length > this.bytes) return -1;
      total += length;
    }
    return total > 0x7fffffff ? -2 : total;
  }

  /** Stores a 64-bit number given as an integral double below 2^53; the caller has checked the pointer. */
  setU64(pointer: number, value: number): void {
    this.view.setUint32(pointer >>> 0, value, true);
    this.view.setUint32((pointer >>> 0) + 4, Math.floor(value / 4294967296), true);
  }

  /** A copy of `length` bytes, not shared: for the parts of Node that refuse shared memory. The caller has checked the range. */
  copyOut(pointer: number, length: number): Buffer {
    const out = Buffer.allocUnsafe(length);
    out.set(this.u8.subarray(pointer >>> 0, (pointer >>> 0) + length));
    return out;
  }
}
