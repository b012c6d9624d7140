/**
 * The FWK's part of a map of a file: it reads the file into the heap and writes it back. Only the rank's own runtime makes these
 * calls. The files stand in the map table, where no number of the guest leads: a map lasts until it is unmapped, whatever the
 * guest closes, and takes none of its descriptors.
 */
import { constants, fstatSync, readSync, writeSync } from 'node:fs';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD, KIND } from '../../runtime/abi/layout.ts';
import { STEP_BYTES } from '../../runtime/abi/limits.ts';
import { HELD } from '../../runtime/abi/syscalls.ts';
import { FILETYPE, RIGHT } from '../../runtime/abi/wasi.ts';
import { letGo } from '../machine/at.ts';
import { putDown, takeBack } from '../machine/hand.ts';
import { COUNTED, spend } from './quota.ts';
import { reopen } from './reopen.ts';
import { type Caller, inSteps, type Service, type Steps } from './service.ts';

type Transfer = (host: number, u8: Uint8Array, at: number, length: number, offset: number) => number;

/** Moves bytes between heap and file, in steps, until there are no more. */
function* transfer(caller: Caller, bytes: number, move: Transfer): Steps {
  const { args, heap } = caller;
  const host = mapped(caller);
  const offset = caller.i64(3);
  for (let done = 0; done < bytes; ) {
    const moved = move(
      host,
      heap.u8,
      (args[1]! >>> 0) + done,
      Math.min(STEP_BYTES, bytes - done),
      offset + done,
    );
    if (moved === 0) break;
    done += moved;
    yield;
  }
  return ERRNO.SUCCESS;
}

/** Host descriptor of the map that the first argument names; -1 for none. */
function mapped({ args, fds }: Caller): number {
  return (fds.maps[args[0]!] ?? 0) - 1;
}

/** SUCCESS when the call names a held file and a range of the heap. */
function refuseMap(caller: Caller): number {
  const { args, heap } = caller;
  if (mapped(caller) < 0) return ERRNO.EBADF;
  return heap.holds(args[1]!, args[2]!) && caller.i64(3) >= 0 ? ERRNO.SUCCESS : ERRNO.EINVAL;
}

export const mapRead: Service = (caller) => {
  const errno = refuseMap(caller);
  return errno === ERRNO.SUCCESS ? inSteps(caller, transfer(caller, caller.args[2]! >>> 0, readSync)) : errno;
};

export const mapWrite: Service = (caller) => {
  const errno = refuseMap(caller);
  if (errno !== ERRNO.SUCCESS) return errno;
  const { size } = fstatSync(mapped(caller));
  const bytes = Math.min(caller.args[2]! >>> 0, Math.max(0, size - caller.i64(3)));
  spend(caller, COUNTED.WRITTEN, bytes);
  return inSteps(caller, transfer(caller, bytes, writeSync));
};

/** mmap(2): the file must have been opened for reading, and for writing too if the map is to be written back (EACCES). */
export const mapHold: Service = ({ args, fds }) => {
  const fd = args[0]!;
  const kind = fds.kind(fd);
  if (kind === KIND.NONE) return ERRNO.EBADF;
  if (kind !== KIND.FILE || fds.get(fd, FD.FILETYPE) !== FILETYPE.REGULAR_FILE) return ERRNO.ENODEV;
  const needed = RIGHT.FD_READ | (args[1] === 0 ? 0 : RIGHT.FD_WRITE);
  if ((fds.get(fd, FD.RIGHTS) & needed) !== needed) return ERRNO.EACCES;
  const held = fds.maps.indexOf(0);
  if (held < 0) return ERRNO.ENOMEM;
  const host = reopen(fds.get(fd, FD.HOST), args[1] === 0 ? constants.O_RDONLY : constants.O_RDWR);
  fds.maps[held] = host + 1;
  putDown(host);
  return HELD + held;
};

export const mapDrop: Service = (caller) => {
  const host = mapped(caller);
  if (host < 0) return ERRNO.EBADF;
  takeBack(host);
  caller.fds.maps[caller.args[0]!] = 0;
  letGo(host);
  return ERRNO.SUCCESS;
};
