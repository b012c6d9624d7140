/** Opening anew what a descriptor refers to: the host has no other way to change how a file was opened, and Node has no dup. */
import { constants } from 'node:fs';
import { FDFLAG, RIGHT } from '../../runtime/abi/wasi.ts';
import { open, self } from '../machine/at.ts';

/** The host would block in these without the flags, or make the file our controlling terminal. */
export const NEVER_BLOCK = (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** A second descriptor, opened in another way, for the file behind a host descriptor; held in the hand. */
export function reopen(host: number, flags: number): number {
  return open(self(host), flags | NEVER_BLOCK);
}

/** The host's open flags for rights and descriptor flags. */
export function openFlags(rights: number, fdflags: number): number {
  let flags: number = constants.O_RDONLY;
  if ((rights & RIGHT.FD_WRITE) !== 0)
    flags = (rights & (RIGHT.FD_READ | RIGHT.FD_READDIR)) !== 0 ? constants.O_RDWR : constants.O_WRONLY;
  if ((fdflags & FDFLAG.APPEND) !== 0) flags |= constants.O_APPEND;
  if ((fdflags & FDFLAG.DSYNC) !== 0) flags |= constants.O_DSYNC ?? 0;
  if ((fdflags & (FDFLAG.SYNC | FDFLAG.RSYNC)) !== 0) flags |= constants.O_SYNC ?? 0;
  return flags;
}
