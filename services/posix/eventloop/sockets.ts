/** Sockets, and the closing of descriptors behind which there is one. */
import { ERRNO } from '../../../runtime/abi/errno.ts';
import { FD, KIND } from '../../../runtime/abi/layout.ts';
import { SOCKET_RIGHTS } from '../../../runtime/abi/rights.ts';
import { FILETYPE, SDFLAG } from '../../../runtime/abi/wasi.ts';
import { closeEntry, duplicate, ownsStream } from '../close.ts';
import type { EventLoopService } from '../service.ts';
import { nonblocking, receive, send } from './io.ts';

export const sockRecv: EventLoopService = async (caller, streams, signal) => {
  const { args, heap } = caller;
  const errno = await receive(caller, streams, signal, args[3]!, args[4]!);
  if (errno === ERRNO.SUCCESS) heap.view.setUint16(args[5]! >>> 0, 0, true);
  return errno;
};

export const sockSend: EventLoopService = (caller, streams, signal) =>
  send(caller, streams, signal, caller.args[4]!);

export const sockShutdown: EventLoopService = ({ args, fds }, streams) => {
  const number = fds.get(args[0]!, FD.HOST);
  if ((args[1]! & SDFLAG.RD) !== 0) streams.source(number)?.shut();
  if ((args[1]! & SDFLAG.WR) !== 0) streams.sink(number)?.end();
  return ERRNO.SUCCESS;
};

export const sockAccept: EventLoopService = async (caller, streams, signal) => {
  const { args, heap, fds } = caller;
  const wait = !nonblocking(caller, args[0]!);
  const number = await streams.accept(fds.get(args[0]!, FD.HOST), wait, signal);
  if (number === 0) return wait ? ERRNO.EINTR : ERRNO.EAGAIN;
  const fd = fds.free();
  fds.open(fd, {
    kind: KIND.STREAM,
    host: number,
    filetype: FILETYPE.SOCKET_STREAM,
    flags: args[1]!,
    rights: SOCKET_RIGHTS,
    inheriting: 0,
    preopen: 0,
    marks: 0,
  });
  heap.view.setUint32(args[2]! >>> 0, fd, true);
  return ERRNO.SUCCESS;
};

export const fdClose: EventLoopService = ({ args, fds }, streams) => {
  streams.drop(fds.get(args[0]!, FD.HOST));
  closeEntry(fds, args[0]!);
  return ERRNO.SUCCESS;
};

export const fdRenumber: EventLoopService = (caller, streams) => {
  const { args, fds } = caller;
  const to = args[1]!;
  if (ownsStream(fds, to)) streams.drop(fds.get(to, FD.HOST));
  closeEntry(fds, to);
  fds.move(args[0]!, to);
  return ERRNO.SUCCESS;
};

export const dup: EventLoopService = ({ args, fds }, streams) => {
  streams.drop(fds.get(args[1]!, FD.HOST));
  return duplicate(fds, args[0]!, args[1]!);
};
