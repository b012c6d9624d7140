/**
 * The message engine: what programs call on the compute path, compiled before they start, and what TypeScript needs
 * of it. See README.md.
 */
export { Comm_get_attr, Comm_rank, Comm_size } from './comms';
export {
  Cancel,
  Request_get_status,
  Request_get_status_all,
  Request_get_status_any,
  Request_get_status_some,
  Test,
  Test_cancelled,
  Testall,
  Testany,
  Testsome,
  Wait,
  Waitall,
  Waitany,
  Waitsome,
} from './completion';
export { forgetWithdrawn, receive } from './matching';
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
export { Pack, Pack_size, Unpack } from './packing';
export { give, take } from './pages';
export { progressPartitioned as PartitionedPass, startPartitioned as PartitionedStart } from './partitioned';
export { dropPartitions as PartitionedDrop } from './partitions';
export { Improbe, Imrecv, Iprobe, Mprobe, Mrecv, Probe } from './probes';
export {
  Bsend,
  Ibsend,
  Irecv,
  Isend,
  Issend,
  Recv,
  Recv_init,
  Send,
  Send_init,
  Ssend,
  Ssend_init,
} from './pt2pt';
export { Parrived, Pready, Pready_list, Pready_range, Precv_init, Psend_init } from './ready';
export { begin, isReady } from './recording';
export { Reduce_local } from './reduce';
export { Allreduce, Exscan, Reduce, Reduce_scatter, Reduce_scatter_block, Scan } from './reductions';
export { findRequest, releaseRequest, takeRequest } from './requests';
export { send, sendNow } from './sending';
export { Isendrecv, Isendrecv_replace, Sendrecv, Sendrecv_replace } from './sendrecv';
export { Start, Startall } from './starting';
export { Get_count } from './status';
export { clock } from './time';
export { progress, watch } from './waiting';
