/** The FWK's part of a map of a file: it reads the file into the heap and writes it back. Only the rank's own runtime makes these calls. */
import { constants, fstatSync, readSync, writeSync } from 'node:fs';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD, KIND, MARK } from '../../runtime/abi/layout.ts';
import { STEP_BYTES } from '../../runtime/abi/limits.ts';
import { HELD } from '../../runtime/abi/syscalls.ts';
import { FILETYPE, RIGHT } from '../../runtime/abi/wasi.ts';
import { remember, self } from '../machine/at.ts';
import { reopen } from './reopen.ts';
import { FILE_RIGHTS } from './rights.ts';
import { type Caller, inSteps, type Service, type Steps } from './service.ts';

type Transfer = (host: number, u8: Uint8Array, at: number, length: number, offset: number) => number;

/** Moves bytes between heap and file, in steps, until there are no more. */
function* transfer(caller: Caller, bytes: number, move: Transfer): Steps {
  const { args, heap, fds } = caller;
  const host = fds.get(args[0]!, FD.HOST);
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

/** SUCCESS when the call names an open file and a range of the heap. */
function refuseMap(caller: Caller): number {
  const { args, heap, fds } = caller;
  if (fds.kind(args[0]!) !== KIND.FILE) return ERRNO.EBADF;
  return heap.holds(args[1]!, args[2]!) && caller.i64(3) >= 0 ? ERRNO.SUCCESS : ERRNO.EINVAL;
}

export const mapRead: Service = (caller) => {
  const errno = refuseMap(caller);
  return errno === ERRNO.SUCCESS ? inSteps(caller, transfer(caller, caller.args[2]! >>> 0, readSync)) : errno;
};

export const mapWrite: Service = (caller) => {
  const errno = refuseMap(caller);
  if (errno !== ERRNO.SUCCESS) return errno;
  const { size } = fstatSync(caller.fds.get(caller.args[0]!, FD.HOST));
  const left = Math.max(0, size - caller.i64(3));
  return inSteps(caller, transfer(caller, Math.min(caller.args[2]! >>> 0, left), writeSync));
};

/** mmap(2): the file must have been opened for reading, and for writing too if the map is to be written back (EACCES). */
export const mapHold: Service = ({ args, fds }) => {
  const fd = args[0]!;
  const kind = fds.kind(fd);
  if (kind === KIND.NONE) return ERRNO.EBADF;
  if (kind !== KIND.FILE || fds.get(fd, FD.FILETYPE) !== FILETYPE.REGULAR_FILE) return ERRNO.ENODEV;
  const needed = RIGHT.FD_READ | (args[1] === 0 ? 0 : RIGHT.FD_WRITE);
  if ((fds.get(fd, FD.RIGHTS) & needed) !== needed) return ERRNO.EACCES;
  const held = fds.free();
  if (held < 0) return ERRNO.EMFILE;
  const host = fds.get(fd, FD.HOST);
  fds.open(held, {
    kind: KIND.FILE,
    host: remember(reopen(host, args[1] === 0 ? constants.O_RDONLY : constants.O_RDWR), self(host)),
    filetype: FILETYPE.REGULAR_FILE,
    flags: 0,
    rights: fds.get(fd, FD.RIGHTS) & FILE_RIGHTS & ~(args[1] === 0 ? RIGHT.FD_WRITE : 0),
    inheriting: 0,
    preopen: 0,
    marks: fds.get(fd, FD.MARKS) & ~MARK.BORROWED,
  });
  return HELD + held;
};
