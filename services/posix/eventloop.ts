/**
 * The services of the main thread: what needs the event loop of the host or its C library. A call gets here after its service on
 * the other side has checked descriptor, rights and pointers, and has returned EVENT_LOOP. When the job is being ended they
 * resolve with EINTR.
 */
import { errnoOf } from '../../runtime/abi/errno.ts';
import { SYSCALLS } from '../../runtime/abi/syscalls.ts';
import { fdAllocate, fdFilestatSetTimes, pathFilestatSetTimes } from './eventloop/files.ts';
import { fdRead, fdWrite } from './eventloop/io.ts';
import { pollOneoff, unstablePollOneoff } from './eventloop/poll.ts';
import {
  dup,
  fdClose,
  fdRenumber,
  sockAccept,
  sockRecv,
  sockSend,
  sockShutdown,
} from './eventloop/sockets.ts';
import type { EventLoopService } from './service.ts';

export type { EventLoopService } from './service.ts';

const BY_NAME: Readonly<Record<string, EventLoopService>> = {
  'wasi.fd_allocate': fdAllocate,
  'wasi.fd_close': fdClose,
  'wasi.fd_filestat_set_times': fdFilestatSetTimes,
  'wasi.fd_read': fdRead,
  'wasi.fd_renumber': fdRenumber,
  'wasi.fd_write': fdWrite,
  'wasi.path_filestat_set_times': pathFilestatSetTimes,
  'wasi.poll_oneoff': pollOneoff,
  'wasi.sock_accept': sockAccept,
  'wasi.sock_recv': sockRecv,
  'wasi.sock_send': sockSend,
  'wasi.sock_shutdown': sockShutdown,
  'unstable.poll_oneoff': unstablePollOneoff,
  'lwk.dup': dup,
};

/** Nothing that a service throws gets past here. */
function guarded(service: EventLoopService): EventLoopService {
  return async (caller, streams, signal) => {
    try {
      return await service(caller, streams, signal);
    } catch (error) {
      return errnoOf(error);
    }
  };
}

/** By number; undefined for calls that never need the event loop. */
export const eventLoopServices: readonly (EventLoopService | undefined)[] = Object.freeze(
  SYSCALLS.map(({ module, name }) => {
    const service = BY_NAME[`${module}.${name}`];
    return service && guarded(service);
  }),
);
