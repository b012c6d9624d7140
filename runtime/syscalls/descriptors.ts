/** What a rank may ask about its descriptors without the FWK: the answers stand in its descriptor table. */
import { ERRNO } from '../abi/errno.ts';
import { FD, KIND } from '../abi/layout.ts';
import { NR } from '../abi/syscalls.ts';
import { PREOPEN_DIR, SIZEOF } from '../abi/wasi.ts';
import type { LocalCalls, Rank } from '../rank.ts';

/** `preopentype` of a listening socket: none that WASI names. C libraries look at the next descriptor; EBADF would end their search. */
const PREOPEN_OTHER = 1;

export function descriptorCalls({ heap, fds, preopens }: Rank): LocalCalls {
  const { view, u8 } = heap;

  /** A 64-bit set of rights as the table keeps it: 30 bits. */
  function storeRights(at: number, rights: number): void {
    view.setUint32(at, rights, true);
    view.setUint32(at + 4, 0, true);
  }

  function fdstatGet(fd: number, fdstat: number): number {
    if (fds.kind(fd) === KIND.NONE) return ERRNO.EBADF;
    if (!heap.holds(fdstat, SIZEOF.FDSTAT)) return ERRNO.EFAULT;
    const at = fdstat >>> 0;
    view.setUint32(at, fds.get(fd, FD.FILETYPE), true);
    view.setUint16(at + 2, fds.get(fd, FD.FLAGS), true);
    view.setUint32(at + 4, 0, true);
    storeRights(at + 8, fds.get(fd, FD.RIGHTS));
    storeRights(at + 16, fds.get(fd, FD.INHERITING));
    return ERRNO.SUCCESS;
  }

  /** The words of both sets must lie in what the descriptor has: rights are given up, never gained. */
  function setRights(
    fd: number,
    low: number,
    high: number,
    inheriting: number,
    inheritingHigh: number,
  ): number {
    if (fds.kind(fd) === KIND.NONE) return ERRNO.EBADF;
    const added = (low & ~fds.get(fd, FD.RIGHTS)) | (inheriting & ~fds.get(fd, FD.INHERITING));
    if ((added | high | inheritingHigh) !== 0) return ERRNO.ENOTCAPABLE;
    fds.set(fd, FD.RIGHTS, low);
    fds.set(fd, FD.INHERITING, inheriting);
    return ERRNO.SUCCESS;
  }

  /** Name of a preopen; undefined for any other descriptor. */
  function preopenName(fd: number): Uint8Array | undefined {
    const kind = fds.kind(fd);
    const mayBe = kind === KIND.DIR || kind === KIND.DISK || kind === KIND.MOUNT;
    return mayBe ? preopens[fds.get(fd, FD.PREOPEN) - 1] : undefined;
  }

  function prestatGet(fd: number, prestat: number): number {
    const name = preopenName(fd);
    if (name === undefined && fds.kind(fd) !== KIND.LISTENER) return ERRNO.EBADF;
    if (!heap.holds(prestat, SIZEOF.PRESTAT)) return ERRNO.EFAULT;
    view.setUint32(prestat >>> 0, name === undefined ? PREOPEN_OTHER : PREOPEN_DIR, true);
    view.setUint32((prestat >>> 0) + 4, name?.length ?? 0, true);
    return ERRNO.SUCCESS;
  }

  function prestatDirName(fd: number, path: number, bytes: number): number {
    const name = preopenName(fd);
    if (name === undefined) return ERRNO.EBADF;
    if (bytes >>> 0 < name.length) return ERRNO.ENAMETOOLONG;
    if (!heap.holds(path, name.length)) return ERRNO.EFAULT;
    u8.set(name, path >>> 0);
    return ERRNO.SUCCESS;
  }

  return {
    [NR['wasi.fd_fdstat_get']!]: fdstatGet,
    [NR['wasi.fd_fdstat_set_rights']!]: setRights,
    [NR['wasi.fd_prestat_get']!]: prestatGet,
    [NR['wasi.fd_prestat_dir_name']!]: prestatDirName,
  };
}
