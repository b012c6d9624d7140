/**
 * brk and the mmap family (POSIX mmap, munmap, msync; Linux mremap). The LWK allocates; for a map of a file the FWK reads the file into
 * the heap, and a shared map is written back on msync, munmap and at the end of the rank. Results below zero are -errno.
 */
import { ERRNO } from '../abi/errno.ts';
import { channelAt, REQUEST_ARGS } from '../abi/layout.ts';
import { STEP_BYTES, WASM_PAGE } from '../abi/limits.ts';
import { CHECK } from '../abi/signals.ts';
import { HELD, NR } from '../abi/syscalls.ts';
import type { GuestMemory } from '../memory/guest.ts';
import {
  ANONYMOUS,
  MAP_ANONYMOUS,
  MAP_FIXED,
  MAP_PRIVATE,
  MAP_SHARED,
  MREMAP_MAYMOVE,
  PROT_WRITE,
  type Region,
} from '../memory/map.ts';
import type { LocalCalls, Rank } from '../rank.ts';

const pagesOf = (bytes: number): number => Math.ceil((bytes >>> 0) / WASM_PAGE);
const aligned = (address: number): boolean => (address & (WASM_PAGE - 1)) === 0;
const addressOf = (page: number): number => (page * WASM_PAGE) | 0;

/** A file-backed call of the kernel's own: number of the map, address, bytes, offset in the file. */
type FileCall = (held: number, address: number, bytes: number, offset: bigint) => number;

/** Writes all shared maps of files back, at the end of a rank. */
export function flushMaps(rank: Rank): void {
  writeAll(rank, rank.map.regions, () => {});
}

/** Tells of a part of a region that is not in its file. */
type Missing = (region: Region, from: number, bytes: number, kind: number) => void;

/** Writes regions back; where one cannot be written, the others are. Returns the first errno. */
function writeAll({ k, slot, shipped }: Rank, regions: readonly Region[], missing: Missing): number {
  const write = shipped(NR['kernel.map_write']!) as unknown as FileCall;
  const moved = ((channelAt(slot) + REQUEST_ARGS) >> 2) + 2;
  let first: number = ERRNO.SUCCESS;
  for (const region of regions) {
    const { held, first: page, pages, offset, fileEnd } = region;
    if (held < 0) continue;
    const errno = write(held, addressOf(page), pages * WASM_PAGE, BigInt(offset));
    const written = errno === ERRNO.SUCCESS ? k[moved]! >>> 0 : 0;
    const bytes = Math.min(pages * WASM_PAGE, fileEnd - offset) - written;
    if (bytes > 0)
      missing(region, written, bytes, errno === ERRNO.SUCCESS ? CHECK.FILE_SHRANK : CHECK.FILE_FAILED);
    if (first === ERRNO.SUCCESS) first = errno;
  }
  return first;
}

/** Copies pages, in steps: a thread can be ended between two of them, and not during one. */
function copy({ u8 }: GuestMemory, to: number, from: number, bytes: number): void {
  for (let done = 0; done < bytes; done += STEP_BYTES)
    u8.copyWithin(to + done, from + done, from + Math.min(bytes, done + STEP_BYTES));
}

/** A file that has become shorter is a machine check; what cannot be written is one to a program that handles these. */
function missingOf({ map, signals, shipped }: Rank): Missing {
  return ({ first, held, offset }, from, bytes, kind) => {
    const shrank = kind === CHECK.FILE_SHRANK;
    // Once.
    if (shrank)
      for (const region of map.regions)
        if (region.held === held) region.fileEnd = Math.min(region.fileEnd, offset + from);
    const check = { address: first * WASM_PAGE + from, bytes, kind };
    if (shrank || signals.handlesChecks) signals.lose(check, () => void shipped(NR['lwk.nop']!)());
  };
}

export function mapCalls(rank: Rank): LocalCalls {
  const { heap, shipped } = rank;
  const fileCall = (name: string): FileCall => shipped(NR[name]!) as unknown as FileCall;
  const moved = ((channelAt(rank.slot) + REQUEST_ARGS) >> 2) + 2;
  const drop = (held: number): void => void shipped(NR['kernel.map_drop']!)(held);

  function mapFile(
    pages: number,
    bytes: number,
    prot: number,
    flags: number,
    fd: number,
    offset: number,
  ): number {
    const writeBack = (flags & MAP_SHARED) !== 0 && (prot & PROT_WRITE) !== 0;
    const hold = shipped(NR['kernel.map_hold']!)(fd, Number(writeBack)) as number;
    if (hold < HELD) return -hold;
    const held = hold - HELD;
    const first = rank.map.take(pages, { file: true, held: writeBack ? held : -1, offset, fileEnd: 0 });
    const errno =
      first < 0 ? ERRNO.ENOMEM : fileCall('kernel.map_read')(held, addressOf(first), bytes, BigInt(offset));
    if (errno === 0) rank.map.at(first)!.fileEnd = offset + (rank.k[moved]! >>> 0);
    if (errno !== 0 && first >= 0) rank.map.release(first, pages);
    // What is not written back needs its file no more.
    if (errno !== 0 || !writeBack) drop(held);
    return errno === 0 ? addressOf(first) : -errno;
  }

  function mmap(
    _hint: number,
    bytes: number,
    prot: number,
    flags: number,
    fd: number,
    low: number,
    high: number,
  ): number {
    const kinds = flags & (MAP_SHARED | MAP_PRIVATE);
    const offset = (high >>> 0) * 4294967296 + (low >>> 0);
    if (bytes === 0 || kinds === 0 || kinds === (MAP_SHARED | MAP_PRIVATE) || !Number.isSafeInteger(offset))
      return -ERRNO.EINVAL;
    if (flags & MAP_FIXED) return -ERRNO.ENOTSUP;
    const pages = pagesOf(bytes);
    if (!(flags & MAP_ANONYMOUS)) return mapFile(pages, bytes >>> 0, prot, flags, fd, offset);
    const first = rank.map.take(pages, ANONYMOUS);
    return first < 0 ? -ERRNO.ENOMEM : addressOf(first);
  }

  function munmap(address: number, bytes: number): number {
    if (!aligned(address) || bytes === 0 || !heap.holds(address, bytes)) return -ERRNO.EINVAL;
    const first = (address >>> 0) / WASM_PAGE;
    const errno = writeAll(rank, rank.map.covered(first, pagesOf(bytes)), missingOf(rank));
    for (const held of rank.map.release(first, pagesOf(bytes))) drop(held);
    return -errno;
  }

  function mremap(address: number, oldBytes: number, newBytes: number, flags: number): number {
    const pages = pagesOf(newBytes);
    const region = rank.map.at((address >>> 0) / WASM_PAGE);
    if (pages === 0 || region === undefined || region.pages !== pagesOf(oldBytes)) return -ERRNO.EINVAL;
    if (region.file) return -ERRNO.ENOTSUP;
    if (pages < region.pages) rank.map.release(region.first + pages, region.pages - pages);
    if (pages <= region.pages || rank.map.growInPlace(region.first, pages)) return address;
    if (!(flags & MREMAP_MAYMOVE)) return -ERRNO.ENOMEM;
    const first = rank.map.take(pages, ANONYMOUS);
    if (first < 0) return -ERRNO.ENOMEM;
    copy(heap, first * WASM_PAGE, region.first * WASM_PAGE, region.pages * WASM_PAGE);
    rank.map.release(region.first, region.pages);
    return addressOf(first);
  }

  function msync(address: number, bytes: number): number {
    if (!aligned(address) || !heap.holds(address, bytes)) return -ERRNO.EINVAL;
    return -writeAll(rank, rank.map.covered((address >>> 0) / WASM_PAGE, pagesOf(bytes)), missingOf(rank));
  }

  return {
    [NR['lwk.brk']!]: (address) => rank.map.brk(address),
    [NR['lwk.mmap']!]: mmap,
    [NR['lwk.munmap']!]: munmap,
    [NR['lwk.mremap']!]: mremap,
    [NR['lwk.msync']!]: msync,
  };
}
