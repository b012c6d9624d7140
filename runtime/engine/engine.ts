/**
 * The message engine: what programs call on the compute path, compiled before they start, and what TypeScript needs
 * of it. See README.md.
 */
export { Allgather, Allreduce, Alltoall, Barrier, Bcast, Reduce } from './collectives';
export { Test, Testall, Testany, Wait, Waitall, Waitany } from './completion';
export {
  claimMessage,
  deliverClaimed,
  findEarly,
  forgetWithdrawn,
  receive,
  seek,
  withdrawReceive,
} from './matching';
export { give, take } from './pages';
export { Iprobe, Irecv, Isend, Probe, Recv, receiveNow, Send, Sendrecv, Start, Startall } from './pt2pt';
export { findRequest, releaseRequest, takeRequest } from './requests';
export { claimAck } from './rings';
export { send, sendNow, withdrawSend } from './sending';
export { progress, watch } from './waiting';
