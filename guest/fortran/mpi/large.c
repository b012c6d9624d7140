/*
 * The same with counts of 64 bits.
 * Made from runtime/abi/mpi-abi.json by guest/generate.ts: do not edit.
 */
#include "glue.h"

WEAK void mpi_accumulate_c_(void *origin_addr, int64_t *origin_count, int *origin_datatype, int *target_rank,
    MPI_Aint *target_disp, int64_t *target_count, int *target_datatype, int *op, int *win, int *ierror) {
  int code = MPI_Accumulate_c(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype, *target_rank,
    *target_disp, *target_count, (MPI_Datatype)*target_datatype, (MPI_Op)*op, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_allgather_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcount,
    int *recvtype, int *comm, int *ierror) {
  int code = MPI_Allgather_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_allgather_init_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcount,
    int *recvtype, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Allgather_init_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_allgatherv_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcounts,
    MPI_Aint *displs, int *recvtype, int *comm, int *ierror) {
  int code = MPI_Allgatherv_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_allgatherv_init_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcounts,
    MPI_Aint *displs, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Allgatherv_init_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_allreduce_c_(void *sendbuf, void *recvbuf, int64_t *count, int *datatype, int *op, int *comm,
    int *ierror) {
  int code = MPI_Allreduce_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_allreduce_init_c_(void *sendbuf, void *recvbuf, int64_t *count, int *datatype, int *op, int *comm,
    int *info, int *request, int *ierror) {
  int code = MPI_Allreduce_init_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype,
    (MPI_Op)*op, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_alltoall_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcount,
    int *recvtype, int *comm, int *ierror) {
  int code = MPI_Alltoall_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*recvtype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_alltoall_init_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcount,
    int *recvtype, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Alltoall_init_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_alltoallv_c_(void *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtype, void *recvbuf,
    int64_t *recvcounts, MPI_Aint *rdispls, int *recvtype, int *comm, int *ierror) {
  int code = MPI_Alltoallv_c(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (MPI_Datatype)*recvtype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_alltoallv_init_c_(void *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtype, void *recvbuf,
    int64_t *recvcounts, MPI_Aint *rdispls, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Alltoallv_init_c(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (MPI_Datatype)*recvtype, (MPI_Comm)*comm,
    (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_alltoallw_c_(void *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtypes, void *recvbuf,
    int64_t *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm, int *ierror) {
  int code = MPI_Alltoallw_c(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (void *)sendtypes,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (void *)recvtypes, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_alltoallw_init_c_(void *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtypes, void *recvbuf,
    int64_t *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Alltoallw_init_c(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (void *)sendtypes,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (void *)recvtypes, (MPI_Comm)*comm, (MPI_Info)*info,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_bcast_c_(void *buffer, int64_t *count, int *datatype, int *root, int *comm, int *ierror) {
  int code = MPI_Bcast_c(lwkf_buffer(buffer), *count, (MPI_Datatype)*datatype, *root, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_bcast_init_c_(void *buffer, int64_t *count, int *datatype, int *root, int *comm, int *info, int *request,
    int *ierror) {
  int code = MPI_Bcast_init_c(lwkf_buffer(buffer), *count, (MPI_Datatype)*datatype, *root, (MPI_Comm)*comm,
    (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_bsend_c_(void *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm, int *ierror) {
  int code = MPI_Bsend_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_bsend_init_c_(void *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Bsend_init_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_buffer_attach_c_(void *buffer, int64_t *size, int *ierror) {
  int code = MPI_Buffer_attach_c(lwkf_buffer(buffer), *size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_buffer_detach_c_(void *buffer_addr, int64_t *size, int *ierror) {
  int code = MPI_Buffer_detach_c(lwkf_buffer(buffer_addr), (void *)size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_attach_buffer_c_(int *comm, void *buffer, int64_t *size, int *ierror) {
  int code = MPI_Comm_attach_buffer_c((MPI_Comm)*comm, lwkf_buffer(buffer), *size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_detach_buffer_c_(int *comm, void *buffer_addr, int64_t *size, int *ierror) {
  int code = MPI_Comm_detach_buffer_c((MPI_Comm)*comm, lwkf_buffer(buffer_addr), (void *)size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_exscan_c_(void *sendbuf, void *recvbuf, int64_t *count, int *datatype, int *op, int *comm, int *ierror) {
  int code = MPI_Exscan_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_exscan_init_c_(void *sendbuf, void *recvbuf, int64_t *count, int *datatype, int *op, int *comm, int *info,
    int *request, int *ierror) {
  int code = MPI_Exscan_init_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_get_type_extent_c_(int *fh, int *datatype, int64_t *extent, int *ierror) {
  int code = MPI_File_get_type_extent_c((MPI_File)*fh, (MPI_Datatype)*datatype, (void *)extent);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iread_c_(int *fh, void *buf, int64_t *count, int *datatype, int *request, int *ierror) {
  int code = MPI_File_iread_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iread_all_c_(int *fh, void *buf, int64_t *count, int *datatype, int *request, int *ierror) {
  int code = MPI_File_iread_all_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iread_at_c_(int *fh, int64_t *offset, void *buf, int64_t *count, int *datatype, int *request,
    int *ierror) {
  int code = MPI_File_iread_at_c((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iread_at_all_c_(int *fh, int64_t *offset, void *buf, int64_t *count, int *datatype, int *request,
    int *ierror) {
  int code = MPI_File_iread_at_all_c((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iread_shared_c_(int *fh, void *buf, int64_t *count, int *datatype, int *request, int *ierror) {
  int code = MPI_File_iread_shared_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iwrite_c_(int *fh, void *buf, int64_t *count, int *datatype, int *request, int *ierror) {
  int code = MPI_File_iwrite_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iwrite_all_c_(int *fh, void *buf, int64_t *count, int *datatype, int *request, int *ierror) {
  int code = MPI_File_iwrite_all_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iwrite_at_c_(int *fh, int64_t *offset, void *buf, int64_t *count, int *datatype, int *request,
    int *ierror) {
  int code = MPI_File_iwrite_at_c((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iwrite_at_all_c_(int *fh, int64_t *offset, void *buf, int64_t *count, int *datatype, int *request,
    int *ierror) {
  int code = MPI_File_iwrite_at_all_c((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iwrite_shared_c_(int *fh, void *buf, int64_t *count, int *datatype, int *request, int *ierror) {
  int code = MPI_File_iwrite_shared_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_c_(int *fh, void *buf, int64_t *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_read_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_all_c_(int *fh, void *buf, int64_t *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_read_all_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_all_begin_c_(int *fh, void *buf, int64_t *count, int *datatype, int *ierror) {
  int code = MPI_File_read_all_begin_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_at_c_(int *fh, int64_t *offset, void *buf, int64_t *count, int *datatype, int *status,
    int *ierror) {
  int code = MPI_File_read_at_c((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_at_all_c_(int *fh, int64_t *offset, void *buf, int64_t *count, int *datatype, int *status,
    int *ierror) {
  int code = MPI_File_read_at_all_c((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_at_all_begin_c_(int *fh, int64_t *offset, void *buf, int64_t *count, int *datatype,
    int *ierror) {
  int code = MPI_File_read_at_all_begin_c((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_ordered_c_(int *fh, void *buf, int64_t *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_read_ordered_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_ordered_begin_c_(int *fh, void *buf, int64_t *count, int *datatype, int *ierror) {
  int code = MPI_File_read_ordered_begin_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_shared_c_(int *fh, void *buf, int64_t *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_read_shared_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_c_(int *fh, void *buf, int64_t *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_write_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_all_c_(int *fh, void *buf, int64_t *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_write_all_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_all_begin_c_(int *fh, void *buf, int64_t *count, int *datatype, int *ierror) {
  int code = MPI_File_write_all_begin_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_at_c_(int *fh, int64_t *offset, void *buf, int64_t *count, int *datatype, int *status,
    int *ierror) {
  int code = MPI_File_write_at_c((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_at_all_c_(int *fh, int64_t *offset, void *buf, int64_t *count, int *datatype, int *status,
    int *ierror) {
  int code = MPI_File_write_at_all_c((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_at_all_begin_c_(int *fh, int64_t *offset, void *buf, int64_t *count, int *datatype,
    int *ierror) {
  int code = MPI_File_write_at_all_begin_c((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_ordered_c_(int *fh, void *buf, int64_t *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_write_ordered_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_ordered_begin_c_(int *fh, void *buf, int64_t *count, int *datatype, int *ierror) {
  int code = MPI_File_write_ordered_begin_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_shared_c_(int *fh, void *buf, int64_t *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_write_shared_c((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_gather_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcount,
    int *recvtype, int *root, int *comm, int *ierror) {
  int code = MPI_Gather_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_gather_init_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcount,
    int *recvtype, int *root, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Gather_init_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_gatherv_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcounts,
    MPI_Aint *displs, int *recvtype, int *root, int *comm, int *ierror) {
  int code = MPI_Gatherv_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_gatherv_init_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcounts,
    MPI_Aint *displs, int *recvtype, int *root, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Gatherv_init_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (MPI_Info)*info,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_get_c_(void *origin_addr, int64_t *origin_count, int *origin_datatype, int *target_rank,
    MPI_Aint *target_disp, int64_t *target_count, int *target_datatype, int *win, int *ierror) {
  int code = MPI_Get_c(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype, *target_rank,
    *target_disp, *target_count, (MPI_Datatype)*target_datatype, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_get_accumulate_c_(void *origin_addr, int64_t *origin_count, int *origin_datatype, void *result_addr,
    int64_t *result_count, int *result_datatype, int *target_rank, MPI_Aint *target_disp, int64_t *target_count,
    int *target_datatype, int *op, int *win, int *ierror) {
  int code = MPI_Get_accumulate_c(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype,
    lwkf_buffer(result_addr), *result_count, (MPI_Datatype)*result_datatype, *target_rank, *target_disp, *target_count,
    (MPI_Datatype)*target_datatype, (MPI_Op)*op, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_get_count_c_(int *status, int *datatype, int64_t *count, int *ierror) {
  int code = MPI_Get_count_c(lwkf_status(status), (MPI_Datatype)*datatype, (void *)count);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_get_elements_c_(int *status, int *datatype, int64_t *count, int *ierror) {
  int code = MPI_Get_elements_c(lwkf_status(status), (MPI_Datatype)*datatype, (void *)count);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_iallgather_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcount,
    int *recvtype, int *comm, int *request, int *ierror) {
  int code = MPI_Iallgather_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_iallgatherv_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcounts,
    MPI_Aint *displs, int *recvtype, int *comm, int *request, int *ierror) {
  int code = MPI_Iallgatherv_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_iallreduce_c_(void *sendbuf, void *recvbuf, int64_t *count, int *datatype, int *op, int *comm,
    int *request, int *ierror) {
  int code = MPI_Iallreduce_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ialltoall_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcount,
    int *recvtype, int *comm, int *request, int *ierror) {
  int code = MPI_Ialltoall_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ialltoallv_c_(void *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtype, void *recvbuf,
    int64_t *recvcounts, MPI_Aint *rdispls, int *recvtype, int *comm, int *request, int *ierror) {
  int code = MPI_Ialltoallv_c(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (MPI_Datatype)*recvtype, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ialltoallw_c_(void *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtypes, void *recvbuf,
    int64_t *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm, int *request, int *ierror) {
  int code = MPI_Ialltoallw_c(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (void *)sendtypes,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (void *)recvtypes, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ibcast_c_(void *buffer, int64_t *count, int *datatype, int *root, int *comm, int *request, int *ierror) {
  int code = MPI_Ibcast_c(lwkf_buffer(buffer), *count, (MPI_Datatype)*datatype, *root, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ibsend_c_(void *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Ibsend_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_iexscan_c_(void *sendbuf, void *recvbuf, int64_t *count, int *datatype, int *op, int *comm, int *request,
    int *ierror) {
  int code = MPI_Iexscan_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_igather_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcount,
    int *recvtype, int *root, int *comm, int *request, int *ierror) {
  int code = MPI_Igather_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_igatherv_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcounts,
    MPI_Aint *displs, int *recvtype, int *root, int *comm, int *request, int *ierror) {
  int code = MPI_Igatherv_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_imrecv_c_(void *buf, int64_t *count, int *datatype, int *message, int *request, int *ierror) {
  int code = MPI_Imrecv_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, (void *)message, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ineighbor_allgather_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf,
    int64_t *recvcount, int *recvtype, int *comm, int *request, int *ierror) {
  int code = MPI_Ineighbor_allgather_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ineighbor_allgatherv_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf,
    int64_t *recvcounts, MPI_Aint *displs, int *recvtype, int *comm, int *request, int *ierror) {
  int code = MPI_Ineighbor_allgatherv_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ineighbor_alltoall_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcount,
    int *recvtype, int *comm, int *request, int *ierror) {
  int code = MPI_Ineighbor_alltoall_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ineighbor_alltoallv_c_(void *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtype,
    void *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtype, int *comm, int *request, int *ierror) {
  int code = MPI_Ineighbor_alltoallv_c(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls,
    (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (MPI_Datatype)*recvtype,
    (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ineighbor_alltoallw_c_(void *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtypes,
    void *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm, int *request, int *ierror) {
  int code = MPI_Ineighbor_alltoallw_c(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (void *)sendtypes,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (void *)recvtypes, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_irecv_c_(void *buf, int64_t *count, int *datatype, int *source, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Irecv_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *source, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ireduce_c_(void *sendbuf, void *recvbuf, int64_t *count, int *datatype, int *op, int *root, int *comm,
    int *request, int *ierror) {
  int code = MPI_Ireduce_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    *root, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ireduce_scatter_c_(void *sendbuf, void *recvbuf, int64_t *recvcounts, int *datatype, int *op, int *comm,
    int *request, int *ierror) {
  int code = MPI_Ireduce_scatter_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), (void *)recvcounts,
    (MPI_Datatype)*datatype, (MPI_Op)*op, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ireduce_scatter_block_c_(void *sendbuf, void *recvbuf, int64_t *recvcount, int *datatype, int *op,
    int *comm, int *request, int *ierror) {
  int code = MPI_Ireduce_scatter_block_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*datatype, (MPI_Op)*op, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_irsend_c_(void *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Irsend_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_iscan_c_(void *sendbuf, void *recvbuf, int64_t *count, int *datatype, int *op, int *comm, int *request,
    int *ierror) {
  int code = MPI_Iscan_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_iscatter_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcount,
    int *recvtype, int *root, int *comm, int *request, int *ierror) {
  int code = MPI_Iscatter_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_iscatterv_c_(void *sendbuf, int64_t *sendcounts, MPI_Aint *displs, int *sendtype, void *recvbuf,
    int64_t *recvcount, int *recvtype, int *root, int *comm, int *request, int *ierror) {
  int code = MPI_Iscatterv_c(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)displs, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_isend_c_(void *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Isend_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_isendrecv_c_(void *sendbuf, int64_t *sendcount, int *sendtype, int *dest, int *sendtag, void *recvbuf,
    int64_t *recvcount, int *recvtype, int *source, int *recvtag, int *comm, int *request, int *ierror) {
  int code = MPI_Isendrecv_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, *dest, *sendtag,
    lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*recvtype, *source, *recvtag, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_isendrecv_replace_c_(void *buf, int64_t *count, int *datatype, int *dest, int *sendtag, int *source,
    int *recvtag, int *comm, int *request, int *ierror) {
  int code = MPI_Isendrecv_replace_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *sendtag, *source,
    *recvtag, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_issend_c_(void *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Issend_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_mrecv_c_(void *buf, int64_t *count, int *datatype, int *message, int *status, int *ierror) {
  int code = MPI_Mrecv_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, (void *)message, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_allgather_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcount,
    int *recvtype, int *comm, int *ierror) {
  int code = MPI_Neighbor_allgather_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_allgather_init_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf,
    int64_t *recvcount, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Neighbor_allgather_init_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_allgatherv_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf,
    int64_t *recvcounts, MPI_Aint *displs, int *recvtype, int *comm, int *ierror) {
  int code = MPI_Neighbor_allgatherv_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_allgatherv_init_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf,
    int64_t *recvcounts, MPI_Aint *displs, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Neighbor_allgatherv_init_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (MPI_Info)*info,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_alltoall_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcount,
    int *recvtype, int *comm, int *ierror) {
  int code = MPI_Neighbor_alltoall_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_alltoall_init_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf,
    int64_t *recvcount, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Neighbor_alltoall_init_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_alltoallv_c_(void *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtype, void *recvbuf,
    int64_t *recvcounts, MPI_Aint *rdispls, int *recvtype, int *comm, int *ierror) {
  int code = MPI_Neighbor_alltoallv_c(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls,
    (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (MPI_Datatype)*recvtype,
    (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_alltoallv_init_c_(void *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtype,
    void *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtype, int *comm, int *info, int *request,
    int *ierror) {
  int code = MPI_Neighbor_alltoallv_init_c(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls,
    (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (MPI_Datatype)*recvtype,
    (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_alltoallw_c_(void *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtypes,
    void *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm, int *ierror) {
  int code = MPI_Neighbor_alltoallw_c(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (void *)sendtypes,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (void *)recvtypes, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_alltoallw_init_c_(void *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtypes,
    void *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm, int *info, int *request,
    int *ierror) {
  int code = MPI_Neighbor_alltoallw_init_c(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (void *)sendtypes,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (void *)recvtypes, (MPI_Comm)*comm, (MPI_Info)*info,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_pack_c_(void *inbuf, int64_t *incount, int *datatype, void *outbuf, int64_t *outsize, int64_t *position,
    int *comm, int *ierror) {
  int code = MPI_Pack_c(lwkf_buffer(inbuf), *incount, (MPI_Datatype)*datatype, lwkf_buffer(outbuf), *outsize,
    (void *)position, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_pack_external_c_(char *datarep, void *inbuf, int64_t *incount, int *datatype, void *outbuf,
    int64_t *outsize, int64_t *position, int *ierror, int datarep_length) {
  char *datarep_c = lwkf_text(datarep, datarep_length);
  int code = MPI_Pack_external_c(datarep_c, lwkf_buffer(inbuf), *incount, (MPI_Datatype)*datatype, lwkf_buffer(outbuf),
    *outsize, (void *)position);
  free(datarep_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_pack_external_size_c_(char *datarep, int64_t *incount, int *datatype, int64_t *size, int *ierror,
    int datarep_length) {
  char *datarep_c = lwkf_text(datarep, datarep_length);
  int code = MPI_Pack_external_size_c(datarep_c, *incount, (MPI_Datatype)*datatype, (void *)size);
  free(datarep_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_pack_size_c_(int64_t *incount, int *datatype, int *comm, int64_t *size, int *ierror) {
  int code = MPI_Pack_size_c(*incount, (MPI_Datatype)*datatype, (MPI_Comm)*comm, (void *)size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_precv_init_c_(void *buf, int *partitions, int64_t *count, int *datatype, int *dest, int *tag, int *comm,
    int *info, int *request, int *ierror) {
  int code = MPI_Precv_init_c(lwkf_buffer(buf), *partitions, *count, (MPI_Datatype)*datatype, *dest, *tag,
    (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_psend_init_c_(void *buf, int *partitions, int64_t *count, int *datatype, int *dest, int *tag, int *comm,
    int *info, int *request, int *ierror) {
  int code = MPI_Psend_init_c(lwkf_buffer(buf), *partitions, *count, (MPI_Datatype)*datatype, *dest, *tag,
    (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_put_c_(void *origin_addr, int64_t *origin_count, int *origin_datatype, int *target_rank,
    MPI_Aint *target_disp, int64_t *target_count, int *target_datatype, int *win, int *ierror) {
  int code = MPI_Put_c(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype, *target_rank,
    *target_disp, *target_count, (MPI_Datatype)*target_datatype, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_raccumulate_c_(void *origin_addr, int64_t *origin_count, int *origin_datatype, int *target_rank,
    MPI_Aint *target_disp, int64_t *target_count, int *target_datatype, int *op, int *win, int *request, int *ierror) {
  int code = MPI_Raccumulate_c(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype, *target_rank,
    *target_disp, *target_count, (MPI_Datatype)*target_datatype, (MPI_Op)*op, (MPI_Win)*win, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_recv_c_(void *buf, int64_t *count, int *datatype, int *source, int *tag, int *comm, int *status,
    int *ierror) {
  int code = MPI_Recv_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *source, *tag, (MPI_Comm)*comm,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_recv_init_c_(void *buf, int64_t *count, int *datatype, int *source, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Recv_init_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *source, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_reduce_c_(void *sendbuf, void *recvbuf, int64_t *count, int *datatype, int *op, int *root, int *comm,
    int *ierror) {
  int code = MPI_Reduce_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    *root, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_reduce_init_c_(void *sendbuf, void *recvbuf, int64_t *count, int *datatype, int *op, int *root, int *comm,
    int *info, int *request, int *ierror) {
  int code = MPI_Reduce_init_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    *root, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_reduce_local_c_(void *inbuf, void *inoutbuf, int64_t *count, int *datatype, int *op, int *ierror) {
  int code = MPI_Reduce_local_c(lwkf_buffer(inbuf), lwkf_buffer(inoutbuf), *count, (MPI_Datatype)*datatype,
    (MPI_Op)*op);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_reduce_scatter_c_(void *sendbuf, void *recvbuf, int64_t *recvcounts, int *datatype, int *op, int *comm,
    int *ierror) {
  int code = MPI_Reduce_scatter_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), (void *)recvcounts,
    (MPI_Datatype)*datatype, (MPI_Op)*op, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_reduce_scatter_block_c_(void *sendbuf, void *recvbuf, int64_t *recvcount, int *datatype, int *op,
    int *comm, int *ierror) {
  int code = MPI_Reduce_scatter_block_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*datatype,
    (MPI_Op)*op, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_reduce_scatter_block_init_c_(void *sendbuf, void *recvbuf, int64_t *recvcount, int *datatype, int *op,
    int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Reduce_scatter_block_init_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*datatype, (MPI_Op)*op, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_reduce_scatter_init_c_(void *sendbuf, void *recvbuf, int64_t *recvcounts, int *datatype, int *op,
    int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Reduce_scatter_init_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), (void *)recvcounts,
    (MPI_Datatype)*datatype, (MPI_Op)*op, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_rget_c_(void *origin_addr, int64_t *origin_count, int *origin_datatype, int *target_rank,
    MPI_Aint *target_disp, int64_t *target_count, int *target_datatype, int *win, int *request, int *ierror) {
  int code = MPI_Rget_c(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype, *target_rank,
    *target_disp, *target_count, (MPI_Datatype)*target_datatype, (MPI_Win)*win, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_rget_accumulate_c_(void *origin_addr, int64_t *origin_count, int *origin_datatype, void *result_addr,
    int64_t *result_count, int *result_datatype, int *target_rank, MPI_Aint *target_disp, int64_t *target_count,
    int *target_datatype, int *op, int *win, int *request, int *ierror) {
  int code = MPI_Rget_accumulate_c(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype,
    lwkf_buffer(result_addr), *result_count, (MPI_Datatype)*result_datatype, *target_rank, *target_disp, *target_count,
    (MPI_Datatype)*target_datatype, (MPI_Op)*op, (MPI_Win)*win, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_rput_c_(void *origin_addr, int64_t *origin_count, int *origin_datatype, int *target_rank,
    MPI_Aint *target_disp, int64_t *target_count, int *target_datatype, int *win, int *request, int *ierror) {
  int code = MPI_Rput_c(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype, *target_rank,
    *target_disp, *target_count, (MPI_Datatype)*target_datatype, (MPI_Win)*win, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_rsend_c_(void *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm, int *ierror) {
  int code = MPI_Rsend_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_rsend_init_c_(void *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Rsend_init_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_scan_c_(void *sendbuf, void *recvbuf, int64_t *count, int *datatype, int *op, int *comm, int *ierror) {
  int code = MPI_Scan_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_scan_init_c_(void *sendbuf, void *recvbuf, int64_t *count, int *datatype, int *op, int *comm, int *info,
    int *request, int *ierror) {
  int code = MPI_Scan_init_c(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_scatter_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcount,
    int *recvtype, int *root, int *comm, int *ierror) {
  int code = MPI_Scatter_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_scatter_init_c_(void *sendbuf, int64_t *sendcount, int *sendtype, void *recvbuf, int64_t *recvcount,
    int *recvtype, int *root, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Scatter_init_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_scatterv_c_(void *sendbuf, int64_t *sendcounts, MPI_Aint *displs, int *sendtype, void *recvbuf,
    int64_t *recvcount, int *recvtype, int *root, int *comm, int *ierror) {
  int code = MPI_Scatterv_c(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)displs, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_scatterv_init_c_(void *sendbuf, int64_t *sendcounts, MPI_Aint *displs, int *sendtype, void *recvbuf,
    int64_t *recvcount, int *recvtype, int *root, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Scatterv_init_c(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)displs, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (MPI_Info)*info,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_send_c_(void *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm, int *ierror) {
  int code = MPI_Send_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_send_init_c_(void *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Send_init_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_sendrecv_c_(void *sendbuf, int64_t *sendcount, int *sendtype, int *dest, int *sendtag, void *recvbuf,
    int64_t *recvcount, int *recvtype, int *source, int *recvtag, int *comm, int *status, int *ierror) {
  int code = MPI_Sendrecv_c(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, *dest, *sendtag,
    lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*recvtype, *source, *recvtag, (MPI_Comm)*comm, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_sendrecv_replace_c_(void *buf, int64_t *count, int *datatype, int *dest, int *sendtag, int *source,
    int *recvtag, int *comm, int *status, int *ierror) {
  int code = MPI_Sendrecv_replace_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *sendtag, *source,
    *recvtag, (MPI_Comm)*comm, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_session_attach_buffer_c_(int *session, void *buffer, int64_t *size, int *ierror) {
  int code = MPI_Session_attach_buffer_c((MPI_Session)*session, lwkf_buffer(buffer), *size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_session_detach_buffer_c_(int *session, void *buffer_addr, int64_t *size, int *ierror) {
  int code = MPI_Session_detach_buffer_c((MPI_Session)*session, lwkf_buffer(buffer_addr), (void *)size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ssend_c_(void *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm, int *ierror) {
  int code = MPI_Ssend_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ssend_init_c_(void *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Ssend_init_c(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_status_set_elements_c_(int *status, int *datatype, int64_t *count, int *ierror) {
  int code = MPI_Status_set_elements_c(lwkf_status(status), (MPI_Datatype)*datatype, *count);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_contiguous_c_(int64_t *count, int *oldtype, int *newtype, int *ierror) {
  int code = MPI_Type_contiguous_c(*count, (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_darray_c_(int *size, int *rank, int *ndims, int64_t *array_of_gsizes, int *array_of_distribs,
    int *array_of_dargs, int *array_of_psizes, int *order, int *oldtype, int *newtype, int *ierror) {
  int code = MPI_Type_create_darray_c(*size, *rank, *ndims, (void *)array_of_gsizes, (void *)array_of_distribs,
    (void *)array_of_dargs, (void *)array_of_psizes, *order, (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_hindexed_c_(int64_t *count, int64_t *array_of_blocklengths, int64_t *array_of_displacements,
    int *oldtype, int *newtype, int *ierror) {
  int code = MPI_Type_create_hindexed_c(*count, (void *)array_of_blocklengths, (void *)array_of_displacements,
    (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_hindexed_block_c_(int64_t *count, int64_t *blocklength, int64_t *array_of_displacements,
    int *oldtype, int *newtype, int *ierror) {
  int code = MPI_Type_create_hindexed_block_c(*count, *blocklength, (void *)array_of_displacements,
    (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_hvector_c_(int64_t *count, int64_t *blocklength, int64_t *stride, int *oldtype, int *newtype,
    int *ierror) {
  int code = MPI_Type_create_hvector_c(*count, *blocklength, *stride, (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_indexed_block_c_(int64_t *count, int64_t *blocklength, int64_t *array_of_displacements,
    int *oldtype, int *newtype, int *ierror) {
  int code = MPI_Type_create_indexed_block_c(*count, *blocklength, (void *)array_of_displacements,
    (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_resized_c_(int *oldtype, int64_t *lb, int64_t *extent, int *newtype, int *ierror) {
  int code = MPI_Type_create_resized_c((MPI_Datatype)*oldtype, *lb, *extent, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_struct_c_(int64_t *count, int64_t *array_of_blocklengths, int64_t *array_of_displacements,
    int *array_of_types, int *newtype, int *ierror) {
  int code = MPI_Type_create_struct_c(*count, (void *)array_of_blocklengths, (void *)array_of_displacements,
    (void *)array_of_types, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_subarray_c_(int *ndims, int64_t *array_of_sizes, int64_t *array_of_subsizes,
    int64_t *array_of_starts, int *order, int *oldtype, int *newtype, int *ierror) {
  int code = MPI_Type_create_subarray_c(*ndims, (void *)array_of_sizes, (void *)array_of_subsizes,
    (void *)array_of_starts, *order, (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_get_contents_c_(int *datatype, int64_t *max_integers, int64_t *max_addresses,
    int64_t *max_large_counts, int64_t *max_datatypes, int *array_of_integers, MPI_Aint *array_of_addresses,
    int64_t *array_of_large_counts, int *array_of_datatypes, int *ierror) {
  int code = MPI_Type_get_contents_c((MPI_Datatype)*datatype, *max_integers, *max_addresses, *max_large_counts,
    *max_datatypes, (void *)array_of_integers, (void *)array_of_addresses, (void *)array_of_large_counts,
    (void *)array_of_datatypes);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_get_envelope_c_(int *datatype, int64_t *num_integers, int64_t *num_addresses,
    int64_t *num_large_counts, int64_t *num_datatypes, int *combiner, int *ierror) {
  int code = MPI_Type_get_envelope_c((MPI_Datatype)*datatype, (void *)num_integers, (void *)num_addresses,
    (void *)num_large_counts, (void *)num_datatypes, (void *)combiner);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_get_extent_c_(int *datatype, int64_t *lb, int64_t *extent, int *ierror) {
  int code = MPI_Type_get_extent_c((MPI_Datatype)*datatype, (void *)lb, (void *)extent);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_get_true_extent_c_(int *datatype, int64_t *true_lb, int64_t *true_extent, int *ierror) {
  int code = MPI_Type_get_true_extent_c((MPI_Datatype)*datatype, (void *)true_lb, (void *)true_extent);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_indexed_c_(int64_t *count, int64_t *array_of_blocklengths, int64_t *array_of_displacements,
    int *oldtype, int *newtype, int *ierror) {
  int code = MPI_Type_indexed_c(*count, (void *)array_of_blocklengths, (void *)array_of_displacements,
    (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_size_c_(int *datatype, int64_t *size, int *ierror) {
  int code = MPI_Type_size_c((MPI_Datatype)*datatype, (void *)size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_vector_c_(int64_t *count, int64_t *blocklength, int64_t *stride, int *oldtype, int *newtype,
    int *ierror) {
  int code = MPI_Type_vector_c(*count, *blocklength, *stride, (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_unpack_c_(void *inbuf, int64_t *insize, int64_t *position, void *outbuf, int64_t *outcount, int *datatype,
    int *comm, int *ierror) {
  int code = MPI_Unpack_c(lwkf_buffer(inbuf), *insize, (void *)position, lwkf_buffer(outbuf), *outcount,
    (MPI_Datatype)*datatype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_unpack_external_c_(char *datarep, void *inbuf, int64_t *insize, int64_t *position, void *outbuf,
    int64_t *outcount, int *datatype, int *ierror, int datarep_length) {
  char *datarep_c = lwkf_text(datarep, datarep_length);
  int code = MPI_Unpack_external_c(datarep_c, lwkf_buffer(inbuf), *insize, (void *)position, lwkf_buffer(outbuf),
    *outcount, (MPI_Datatype)*datatype);
  free(datarep_c);
  if (ierror != NULL) *ierror = code;
}

PROFILED(mpi_accumulate_c_)
PROFILED(mpi_allgather_c_)
PROFILED(mpi_allgather_init_c_)
PROFILED(mpi_allgatherv_c_)
PROFILED(mpi_allgatherv_init_c_)
PROFILED(mpi_allreduce_c_)
PROFILED(mpi_allreduce_init_c_)
PROFILED(mpi_alltoall_c_)
PROFILED(mpi_alltoall_init_c_)
PROFILED(mpi_alltoallv_c_)
PROFILED(mpi_alltoallv_init_c_)
PROFILED(mpi_alltoallw_c_)
PROFILED(mpi_alltoallw_init_c_)
PROFILED(mpi_bcast_c_)
PROFILED(mpi_bcast_init_c_)
PROFILED(mpi_bsend_c_)
PROFILED(mpi_bsend_init_c_)
PROFILED(mpi_buffer_attach_c_)
PROFILED(mpi_buffer_detach_c_)
PROFILED(mpi_comm_attach_buffer_c_)
PROFILED(mpi_comm_detach_buffer_c_)
PROFILED(mpi_exscan_c_)
PROFILED(mpi_exscan_init_c_)
PROFILED(mpi_file_get_type_extent_c_)
PROFILED(mpi_file_iread_c_)
PROFILED(mpi_file_iread_all_c_)
PROFILED(mpi_file_iread_at_c_)
PROFILED(mpi_file_iread_at_all_c_)
PROFILED(mpi_file_iread_shared_c_)
PROFILED(mpi_file_iwrite_c_)
PROFILED(mpi_file_iwrite_all_c_)
PROFILED(mpi_file_iwrite_at_c_)
PROFILED(mpi_file_iwrite_at_all_c_)
PROFILED(mpi_file_iwrite_shared_c_)
PROFILED(mpi_file_read_c_)
PROFILED(mpi_file_read_all_c_)
PROFILED(mpi_file_read_all_begin_c_)
PROFILED(mpi_file_read_at_c_)
PROFILED(mpi_file_read_at_all_c_)
PROFILED(mpi_file_read_at_all_begin_c_)
PROFILED(mpi_file_read_ordered_c_)
PROFILED(mpi_file_read_ordered_begin_c_)
PROFILED(mpi_file_read_shared_c_)
PROFILED(mpi_file_write_c_)
PROFILED(mpi_file_write_all_c_)
PROFILED(mpi_file_write_all_begin_c_)
PROFILED(mpi_file_write_at_c_)
PROFILED(mpi_file_write_at_all_c_)
PROFILED(mpi_file_write_at_all_begin_c_)
PROFILED(mpi_file_write_ordered_c_)
PROFILED(mpi_file_write_ordered_begin_c_)
PROFILED(mpi_file_write_shared_c_)
PROFILED(mpi_gather_c_)
PROFILED(mpi_gather_init_c_)
PROFILED(mpi_gatherv_c_)
PROFILED(mpi_gatherv_init_c_)
PROFILED(mpi_get_c_)
PROFILED(mpi_get_accumulate_c_)
PROFILED(mpi_get_count_c_)
PROFILED(mpi_get_elements_c_)
PROFILED(mpi_iallgather_c_)
PROFILED(mpi_iallgatherv_c_)
PROFILED(mpi_iallreduce_c_)
PROFILED(mpi_ialltoall_c_)
PROFILED(mpi_ialltoallv_c_)
PROFILED(mpi_ialltoallw_c_)
PROFILED(mpi_ibcast_c_)
PROFILED(mpi_ibsend_c_)
PROFILED(mpi_iexscan_c_)
PROFILED(mpi_igather_c_)
PROFILED(mpi_igatherv_c_)
PROFILED(mpi_imrecv_c_)
PROFILED(mpi_ineighbor_allgather_c_)
PROFILED(mpi_ineighbor_allgatherv_c_)
PROFILED(mpi_ineighbor_alltoall_c_)
PROFILED(mpi_ineighbor_alltoallv_c_)
PROFILED(mpi_ineighbor_alltoallw_c_)
PROFILED(mpi_irecv_c_)
PROFILED(mpi_ireduce_c_)
PROFILED(mpi_ireduce_scatter_c_)
PROFILED(mpi_ireduce_scatter_block_c_)
PROFILED(mpi_irsend_c_)
PROFILED(mpi_iscan_c_)
PROFILED(mpi_iscatter_c_)
PROFILED(mpi_iscatterv_c_)
PROFILED(mpi_isend_c_)
PROFILED(mpi_isendrecv_c_)
PROFILED(mpi_isendrecv_replace_c_)
PROFILED(mpi_issend_c_)
PROFILED(mpi_mrecv_c_)
PROFILED(mpi_neighbor_allgather_c_)
PROFILED(mpi_neighbor_allgather_init_c_)
PROFILED(mpi_neighbor_allgatherv_c_)
PROFILED(mpi_neighbor_allgatherv_init_c_)
PROFILED(mpi_neighbor_alltoall_c_)
PROFILED(mpi_neighbor_alltoall_init_c_)
PROFILED(mpi_neighbor_alltoallv_c_)
PROFILED(mpi_neighbor_alltoallv_init_c_)
PROFILED(mpi_neighbor_alltoallw_c_)
PROFILED(mpi_neighbor_alltoallw_init_c_)
PROFILED(mpi_pack_c_)
PROFILED(mpi_pack_external_c_)
PROFILED(mpi_pack_external_size_c_)
PROFILED(mpi_pack_size_c_)
PROFILED(mpi_precv_init_c_)
PROFILED(mpi_psend_init_c_)
PROFILED(mpi_put_c_)
PROFILED(mpi_raccumulate_c_)
PROFILED(mpi_recv_c_)
PROFILED(mpi_recv_init_c_)
PROFILED(mpi_reduce_c_)
PROFILED(mpi_reduce_init_c_)
PROFILED(mpi_reduce_local_c_)
PROFILED(mpi_reduce_scatter_c_)
PROFILED(mpi_reduce_scatter_block_c_)
PROFILED(mpi_reduce_scatter_block_init_c_)
PROFILED(mpi_reduce_scatter_init_c_)
PROFILED(mpi_rget_c_)
PROFILED(mpi_rget_accumulate_c_)
PROFILED(mpi_rput_c_)
PROFILED(mpi_rsend_c_)
PROFILED(mpi_rsend_init_c_)
PROFILED(mpi_scan_c_)
PROFILED(mpi_scan_init_c_)
PROFILED(mpi_scatter_c_)
PROFILED(mpi_scatter_init_c_)
PROFILED(mpi_scatterv_c_)
PROFILED(mpi_scatterv_init_c_)
PROFILED(mpi_send_c_)
PROFILED(mpi_send_init_c_)
PROFILED(mpi_sendrecv_c_)
PROFILED(mpi_sendrecv_replace_c_)
PROFILED(mpi_session_attach_buffer_c_)
PROFILED(mpi_session_detach_buffer_c_)
PROFILED(mpi_ssend_c_)
PROFILED(mpi_ssend_init_c_)
PROFILED(mpi_status_set_elements_c_)
PROFILED(mpi_type_contiguous_c_)
PROFILED(mpi_type_create_darray_c_)
PROFILED(mpi_type_create_hindexed_c_)
PROFILED(mpi_type_create_hindexed_block_c_)
PROFILED(mpi_type_create_hvector_c_)
PROFILED(mpi_type_create_indexed_block_c_)
PROFILED(mpi_type_create_resized_c_)
PROFILED(mpi_type_create_struct_c_)
PROFILED(mpi_type_create_subarray_c_)
PROFILED(mpi_type_get_contents_c_)
PROFILED(mpi_type_get_envelope_c_)
PROFILED(mpi_type_get_extent_c_)
PROFILED(mpi_type_get_true_extent_c_)
PROFILED(mpi_type_indexed_c_)
PROFILED(mpi_type_size_c_)
PROFILED(mpi_type_vector_c_)
PROFILED(mpi_unpack_c_)
PROFILED(mpi_unpack_external_c_)
