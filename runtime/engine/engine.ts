/** The message engine: what programs call on the compute path, compiled before they start. See README.md. */
export { Allgather, Allreduce, Alltoall, Barrier, Bcast, Reduce } from './collectives';
export { ready, watch } from './lights';
export { Irecv, Isend, Recv, Send, Sendrecv, Wait, Waitall } from './pt2pt';
