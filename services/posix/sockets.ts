/** Socket calls are checked here and carried out on the main thread, which has the sockets. */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD, KIND } from '../../runtime/abi/layout.ts';
import { FDFLAG, FILETYPE, RIFLAG, RIGHT, SDFLAG } from '../../runtime/abi/wasi.ts';
import type { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import { refuse } from './check.ts';
import { refuseIovs } from './iovs.ts';
import { COUNTED, spend } from './quota.ts';
import { EVENT_LOOP, type Service } from './service.ts';

function refuseSocket(fds: DescriptorTable, fd: number, right: number): number {
  const kind = fds.kind(fd);
  if (kind === KIND.NONE) return ERRNO.EBADF;
  if (kind === KIND.LISTENER) return ERRNO.ENOTCONN;
  if (kind !== KIND.STREAM || fds.get(fd, FD.FILETYPE) !== FILETYPE.SOCKET_STREAM) return ERRNO.ENOTSOCK;
  return refuse(fds, fd, right);
}

export const sockAccept: Service = ({ args, heap, fds }) => {
  const kind = fds.kind(args[0]!);
  if (kind === KIND.NONE) return ERRNO.EBADF;
  if (kind !== KIND.LISTENER)
    return fds.get(args[0]!, FD.FILETYPE) === FILETYPE.SOCKET_STREAM ? ERRNO.EINVAL : ERRNO.ENOTSOCK;
  const errno = refuse(fds, args[0]!, RIGHT.SOCK_ACCEPT);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (!heap.holds(args[2]!, 4)) return ERRNO.EFAULT;
  if ((args[1]! & ~FDFLAG.NONBLOCK) !== 0) return ERRNO.EINVAL;
  return fds.free() < 0 ? ERRNO.EMFILE : EVENT_LOOP;
};

export const sockRecv: Service = ({ args, heap, fds }) => {
  const errno =
    refuseSocket(fds, args[0]!, RIGHT.FD_READ) ||
    refuseIovs(heap, heap.iovBytes(args[1]!, args[2]!), args[4]!);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (!heap.holds(args[5]!, 2)) return ERRNO.EFAULT;
  return (args[3]! & ~(RIFLAG.RECV_PEEK | RIFLAG.RECV_WAITALL)) !== 0 ? ERRNO.EINVAL : EVENT_LOOP;
};

export const sockSend: Service = (caller) => {
  const { args, heap, fds } = caller;
  const bytes = heap.iovBytes(args[1]!, args[2]!);
  const errno = refuseSocket(fds, args[0]!, RIGHT.FD_WRITE) || refuseIovs(heap, bytes, args[4]!);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (args[3] !== 0) return ERRNO.EINVAL;
  spend(caller, COUNTED.WRITTEN, bytes);
  return EVENT_LOOP;
};

export const sockShutdown: Service = ({ args, fds }) => {
  const errno = refuseSocket(fds, args[0]!, RIGHT.SOCK_SHUTDOWN);
  if (errno !== ERRNO.SUCCESS) return errno;
  const how = args[1]!;
  return how === 0 || (how & ~(SDFLAG.RD | SDFLAG.WR)) !== 0 ? ERRNO.EINVAL : EVENT_LOOP;
};
