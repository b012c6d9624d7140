/**
 * The message engine: what programs call on the compute path, compiled before they start, and what TypeScript needs
 * of it. See README.md.
 */
export { start as startSchedule } from './advance';
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
export {
  Allgather,
  Allgatherv,
  Alltoall,
  Alltoallv,
  Barrier,
  Bcast,
  Gather,
  Gatherv,
  Scatter,
  Scatterv,
} from './moving';
export {
  Iallgather,
  Iallgatherv,
  Iallreduce,
  Ialltoall,
  Ialltoallv,
  Ibarrier,
  Ibcast,
  Iexscan,
  Igather,
  Igatherv,
  Ireduce,
  Ireduce_scatter,
  Ireduce_scatter_block,
  Iscan,
  Iscatter,
  Iscatterv,
} from './nonblocking';
export { give, take } from './pages';
export {
  Allgather_init,
  Allgatherv_init,
  Allreduce_init,
  Alltoall_init,
  Alltoallv_init,
  Barrier_init,
  Bcast_init,
  Exscan_init,
  Gather_init,
  Gatherv_init,
  Reduce_init,
  Reduce_scatter_block_init,
  Reduce_scatter_init,
  Scan_init,
  Scatter_init,
  Scatterv_init,
} from './persistent';
export { Iprobe, Irecv, Isend, Probe, Recv, receiveNow, Send, Sendrecv, Start, Startall } from './pt2pt';
export { Allreduce, Exscan, Reduce, Reduce_scatter, Reduce_scatter_block, Scan } from './reductions';
export { findRequest, releaseRequest, takeRequest } from './requests';
export { claimAck } from './rings';
export { send, sendNow, withdrawSend } from './sending';
export { Get_count } from './status';
export { progress, watch } from './waiting';
