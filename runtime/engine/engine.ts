/**
 * The message engine: what programs call on the compute path, compiled before they start, and what TypeScript needs
 * of it. See README.md.
 */
export { start as startSchedule } from './advance';
export { Test, Testall, Testany, Wait, Waitall, Waitany } from './completion';
export {
  deliverClaimed,
  forgetWithdrawn,
  receive,
  withdrawReceive,
} from './matching';
export {
  Allgather,
  Allgatherv,
  Alltoall,
  Alltoallv,
  Alltoallw,
  Barrier,
  Bcast,
  Gather,
  Gatherv,
  Scatter,
  Scatterv,
} from './moving';
export {
  Neighbor_allgather,
  Neighbor_allgatherv,
  Neighbor_alltoall,
  Neighbor_alltoallv,
  Neighbor_alltoallw,
} from './neighbors';
export { give, take } from './pages';
export { Improbe, Imrecv, Iprobe, Mprobe, Mrecv, Probe } from './probes';
export { Irecv, Isend, Recv, receiveNow, Send, Sendrecv, Start, Startall } from './pt2pt';
export { begin, isReady } from './recording';
export { Allreduce, Exscan, Reduce, Reduce_scatter, Reduce_scatter_block, Scan } from './reductions';
export { findRequest, releaseRequest, takeRequest } from './requests';
export { claimAck } from './rings';
export { send, sendNow, withdrawSend } from './sending';
export { Get_count } from './status';
export { clock } from './time';
export { progress, watch } from './waiting';
