/*
 * Functions of mpi_f08 with buffers: they get descriptors.
 * Made from runtime/abi/mpi-abi.json by guest/generate.ts: do not edit.
 */
#include "section.h"

void mpi_accumulate_(void *, int *, int *, int *, MPI_Aint *, int *, int *, int *, int *, int *);
WEAK void mpi_accumulate_f08ts_(const CFI_cdesc_t *origin_addr, int *origin_count, int *origin_datatype,
    int *target_rank, MPI_Aint *target_disp, int *target_count, int *target_datatype, int *op, int *win, int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Accumulate", origin_addr, *origin_count, *origin_datatype);
  mpi_accumulate_(origin_addr_s.address, &origin_addr_s.count, &origin_addr_s.datatype, target_rank, target_disp,
    target_count, target_datatype, op, win, ierror);
  lwkf_section_end(&origin_addr_s);
}
PROFILED(mpi_accumulate_f08ts_)
void mpi_allgather_(void *, int *, int *, void *, int *, int *, int *, int *);
WEAK void mpi_allgather_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int *recvcount, int *recvtype, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_allgather_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_allgather_f08ts_)
void mpi_allgather_init_(void *, int *, int *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_allgather_init_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcount, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Allgather_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Allgather_init", recvbuf);
  mpi_allgather_init_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm, info,
    request, ierror);
}
PROFILED(mpi_allgather_init_f08ts_)
void mpi_allgatherv_(void *, int *, int *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_allgatherv_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int *recvcounts, int *displs, int *recvtype, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_allgatherv_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype, comm,
    ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_allgatherv_f08ts_)
void mpi_allgatherv_init_(void *, int *, int *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_allgatherv_init_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcounts, int *displs, int *recvtype, int *comm, int *info, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Allgatherv_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Allgatherv_init", recvbuf);
  mpi_allgatherv_init_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype, comm,
    info, request, ierror);
}
PROFILED(mpi_allgatherv_init_f08ts_)
void mpi_allreduce_(void *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_allreduce_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *count, int *datatype,
    int *op, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_allreduce_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_allreduce_f08ts_)
void mpi_allreduce_init_(void *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_allreduce_init_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *count, int *datatype,
    int *op, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Allreduce_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Allreduce_init", recvbuf);
  mpi_allreduce_init_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, info, request, ierror);
}
PROFILED(mpi_allreduce_init_f08ts_)
void mpi_alltoall_(void *, int *, int *, void *, int *, int *, int *, int *);
WEAK void mpi_alltoall_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int *recvcount, int *recvtype, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_alltoall_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_alltoall_f08ts_)
void mpi_alltoall_init_(void *, int *, int *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_alltoall_init_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcount, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Alltoall_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Alltoall_init", recvbuf);
  mpi_alltoall_init_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm, info,
    request, ierror);
}
PROFILED(mpi_alltoall_init_f08ts_)
void mpi_alltoallv_(void *, int *, int *, int *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_alltoallv_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcounts, int *sdispls, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcounts, int *rdispls, int *recvtype, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_alltoallv_(sendbuf_s.address, sendcounts, sdispls, sendtype, recvbuf_s.address, recvcounts, rdispls, recvtype,
    comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_alltoallv_f08ts_)
void mpi_alltoallv_init_(void *, int *, int *, int *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_alltoallv_init_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcounts, int *sdispls, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcounts, int *rdispls, int *recvtype, int *comm, int *info, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Alltoallv_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Alltoallv_init", recvbuf);
  mpi_alltoallv_init_(sendbuf_s.address, sendcounts, sdispls, sendtype, recvbuf_s.address, recvcounts, rdispls,
    recvtype, comm, info, request, ierror);
}
PROFILED(mpi_alltoallv_init_f08ts_)
void mpi_alltoallw_(void *, int *, int *, int *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_alltoallw_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcounts, int *sdispls, int *sendtypes,
    const CFI_cdesc_t *recvbuf, int *recvcounts, int *rdispls, int *recvtypes, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_alltoallw_(sendbuf_s.address, sendcounts, sdispls, sendtypes, recvbuf_s.address, recvcounts, rdispls, recvtypes,
    comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_alltoallw_f08ts_)
void mpi_alltoallw_init_(void *, int *, int *, int *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_alltoallw_init_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcounts, int *sdispls, int *sendtypes,
    const CFI_cdesc_t *recvbuf, int *recvcounts, int *rdispls, int *recvtypes, int *comm, int *info, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Alltoallw_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Alltoallw_init", recvbuf);
  mpi_alltoallw_init_(sendbuf_s.address, sendcounts, sdispls, sendtypes, recvbuf_s.address, recvcounts, rdispls,
    recvtypes, comm, info, request, ierror);
}
PROFILED(mpi_alltoallw_init_f08ts_)
void mpi_bcast_(void *, int *, int *, int *, int *, int *);
WEAK void mpi_bcast_f08ts_(const CFI_cdesc_t *buffer, int *count, int *datatype, int *root, int *comm, int *ierror) {
  Section buffer_s = lwkf_section("MPI_Bcast", buffer, *count, *datatype);
  mpi_bcast_(buffer_s.address, &buffer_s.count, &buffer_s.datatype, root, comm, ierror);
  lwkf_section_end(&buffer_s);
}
PROFILED(mpi_bcast_f08ts_)
void mpi_bcast_init_(void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_bcast_init_f08ts_(const CFI_cdesc_t *buffer, int *count, int *datatype, int *root, int *comm, int *info,
    int *request, int *ierror) {
  Section buffer_s = lwkf_section("MPI_Bcast_init", buffer, *count, *datatype);
  mpi_bcast_init_(buffer_s.address, &buffer_s.count, &buffer_s.datatype, root, comm, info, request, ierror);
  lwkf_section_end(&buffer_s);
}
PROFILED(mpi_bcast_init_f08ts_)
void mpi_bsend_(void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_bsend_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *dest, int *tag, int *comm,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_Bsend", buf, *count, *datatype);
  mpi_bsend_(buf_s.address, &buf_s.count, &buf_s.datatype, dest, tag, comm, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_bsend_f08ts_)
void mpi_bsend_init_(void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_bsend_init_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Bsend_init", buf, *count, *datatype);
  mpi_bsend_init_(buf_s.address, &buf_s.count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_bsend_init_f08ts_)
void mpi_buffer_attach_(void *, int *, int *);
WEAK void mpi_buffer_attach_f08ts_(const CFI_cdesc_t *buffer, int *size, int *ierror) {
  Section buffer_s = lwkf_block("MPI_Buffer_attach", buffer);
  mpi_buffer_attach_(buffer_s.address, size, ierror);
}
PROFILED(mpi_buffer_attach_f08ts_)
void mpi_comm_attach_buffer_(int *, void *, int *, int *);
WEAK void mpi_comm_attach_buffer_f08ts_(int *comm, const CFI_cdesc_t *buffer, int *size, int *ierror) {
  Section buffer_s = lwkf_block("MPI_Comm_attach_buffer", buffer);
  mpi_comm_attach_buffer_(comm, buffer_s.address, size, ierror);
}
PROFILED(mpi_comm_attach_buffer_f08ts_)
void mpi_compare_and_swap_(void *, void *, void *, int *, int *, MPI_Aint *, int *, int *);
WEAK void mpi_compare_and_swap_f08ts_(const CFI_cdesc_t *origin_addr, const CFI_cdesc_t *compare_addr,
    const CFI_cdesc_t *result_addr, int *datatype, int *target_rank, MPI_Aint *target_disp, int *win, int *ierror) {
  Section origin_addr_s = {.address = origin_addr->base_addr};
  Section compare_addr_s = {.address = compare_addr->base_addr};
  Section result_addr_s = {.address = result_addr->base_addr};
  mpi_compare_and_swap_(origin_addr_s.address, compare_addr_s.address, result_addr_s.address, datatype, target_rank,
    target_disp, win, ierror);
}
PROFILED(mpi_compare_and_swap_f08ts_)
void mpi_exscan_(void *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_exscan_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *count, int *datatype, int *op,
    int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_exscan_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_exscan_f08ts_)
void mpi_exscan_init_(void *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_exscan_init_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *count, int *datatype,
    int *op, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Exscan_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Exscan_init", recvbuf);
  mpi_exscan_init_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, info, request, ierror);
}
PROFILED(mpi_exscan_init_f08ts_)
void mpi_fetch_and_op_(void *, void *, int *, int *, MPI_Aint *, int *, int *, int *);
WEAK void mpi_fetch_and_op_f08ts_(const CFI_cdesc_t *origin_addr, const CFI_cdesc_t *result_addr, int *datatype,
    int *target_rank, MPI_Aint *target_disp, int *op, int *win, int *ierror) {
  Section origin_addr_s = {.address = origin_addr->base_addr};
  Section result_addr_s = {.address = result_addr->base_addr};
  mpi_fetch_and_op_(origin_addr_s.address, result_addr_s.address, datatype, target_rank, target_disp, op, win, ierror);
}
PROFILED(mpi_fetch_and_op_f08ts_)
void mpi_file_iread_(int *, void *, int *, int *, int *, int *);
WEAK void mpi_file_iread_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iread", buf, *count, *datatype);
  mpi_file_iread_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iread_f08ts_)
void mpi_file_iread_all_(int *, void *, int *, int *, int *, int *);
WEAK void mpi_file_iread_all_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *request,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iread_all", buf, *count, *datatype);
  mpi_file_iread_all_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iread_all_f08ts_)
void mpi_file_iread_at_(int *, int64_t *, void *, int *, int *, int *, int *);
WEAK void mpi_file_iread_at_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int *count, int *datatype,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iread_at", buf, *count, *datatype);
  mpi_file_iread_at_(fh, offset, buf_s.address, &buf_s.count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iread_at_f08ts_)
void mpi_file_iread_at_all_(int *, int64_t *, void *, int *, int *, int *, int *);
WEAK void mpi_file_iread_at_all_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int *count, int *datatype,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iread_at_all", buf, *count, *datatype);
  mpi_file_iread_at_all_(fh, offset, buf_s.address, &buf_s.count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iread_at_all_f08ts_)
void mpi_file_iread_shared_(int *, void *, int *, int *, int *, int *);
WEAK void mpi_file_iread_shared_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *request,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iread_shared", buf, *count, *datatype);
  mpi_file_iread_shared_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iread_shared_f08ts_)
void mpi_file_iwrite_(int *, void *, int *, int *, int *, int *);
WEAK void mpi_file_iwrite_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *request,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iwrite", buf, *count, *datatype);
  mpi_file_iwrite_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iwrite_f08ts_)
void mpi_file_iwrite_all_(int *, void *, int *, int *, int *, int *);
WEAK void mpi_file_iwrite_all_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *request,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iwrite_all", buf, *count, *datatype);
  mpi_file_iwrite_all_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iwrite_all_f08ts_)
void mpi_file_iwrite_at_(int *, int64_t *, void *, int *, int *, int *, int *);
WEAK void mpi_file_iwrite_at_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int *count, int *datatype,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iwrite_at", buf, *count, *datatype);
  mpi_file_iwrite_at_(fh, offset, buf_s.address, &buf_s.count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iwrite_at_f08ts_)
void mpi_file_iwrite_at_all_(int *, int64_t *, void *, int *, int *, int *, int *);
WEAK void mpi_file_iwrite_at_all_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int *count, int *datatype,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iwrite_at_all", buf, *count, *datatype);
  mpi_file_iwrite_at_all_(fh, offset, buf_s.address, &buf_s.count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iwrite_at_all_f08ts_)
void mpi_file_iwrite_shared_(int *, void *, int *, int *, int *, int *);
WEAK void mpi_file_iwrite_shared_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *request,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iwrite_shared", buf, *count, *datatype);
  mpi_file_iwrite_shared_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iwrite_shared_f08ts_)
void mpi_file_read_(int *, void *, int *, int *, int *, int *);
WEAK void mpi_file_read_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *status, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read", buf, *count, *datatype);
  mpi_file_read_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_f08ts_)
void mpi_file_read_all_(int *, void *, int *, int *, int *, int *);
WEAK void mpi_file_read_all_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *status,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_all", buf, *count, *datatype);
  mpi_file_read_all_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_all_f08ts_)
void mpi_file_read_all_begin_(int *, void *, int *, int *, int *);
WEAK void mpi_file_read_all_begin_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_all_begin", buf, *count, *datatype);
  mpi_file_read_all_begin_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_all_begin_f08ts_)
void mpi_file_read_all_end_(int *, void *, int *, int *);
WEAK void mpi_file_read_all_end_f08ts_(int *fh, const CFI_cdesc_t *buf, int *status, int *ierror) {
  Section buf_s = {.address = buf->base_addr};
  mpi_file_read_all_end_(fh, buf_s.address, status, ierror);
}
PROFILED(mpi_file_read_all_end_f08ts_)
void mpi_file_read_at_(int *, int64_t *, void *, int *, int *, int *, int *);
WEAK void mpi_file_read_at_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int *count, int *datatype,
    int *status, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_at", buf, *count, *datatype);
  mpi_file_read_at_(fh, offset, buf_s.address, &buf_s.count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_at_f08ts_)
void mpi_file_read_at_all_(int *, int64_t *, void *, int *, int *, int *, int *);
WEAK void mpi_file_read_at_all_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int *count, int *datatype,
    int *status, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_at_all", buf, *count, *datatype);
  mpi_file_read_at_all_(fh, offset, buf_s.address, &buf_s.count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_at_all_f08ts_)
void mpi_file_read_at_all_begin_(int *, int64_t *, void *, int *, int *, int *);
WEAK void mpi_file_read_at_all_begin_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int *count, int *datatype,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_at_all_begin", buf, *count, *datatype);
  mpi_file_read_at_all_begin_(fh, offset, buf_s.address, &buf_s.count, &buf_s.datatype, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_at_all_begin_f08ts_)
void mpi_file_read_at_all_end_(int *, void *, int *, int *);
WEAK void mpi_file_read_at_all_end_f08ts_(int *fh, const CFI_cdesc_t *buf, int *status, int *ierror) {
  Section buf_s = {.address = buf->base_addr};
  mpi_file_read_at_all_end_(fh, buf_s.address, status, ierror);
}
PROFILED(mpi_file_read_at_all_end_f08ts_)
void mpi_file_read_ordered_(int *, void *, int *, int *, int *, int *);
WEAK void mpi_file_read_ordered_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *status,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_ordered", buf, *count, *datatype);
  mpi_file_read_ordered_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_ordered_f08ts_)
void mpi_file_read_ordered_begin_(int *, void *, int *, int *, int *);
WEAK void mpi_file_read_ordered_begin_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_ordered_begin", buf, *count, *datatype);
  mpi_file_read_ordered_begin_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_ordered_begin_f08ts_)
void mpi_file_read_ordered_end_(int *, void *, int *, int *);
WEAK void mpi_file_read_ordered_end_f08ts_(int *fh, const CFI_cdesc_t *buf, int *status, int *ierror) {
  Section buf_s = {.address = buf->base_addr};
  mpi_file_read_ordered_end_(fh, buf_s.address, status, ierror);
}
PROFILED(mpi_file_read_ordered_end_f08ts_)
void mpi_file_read_shared_(int *, void *, int *, int *, int *, int *);
WEAK void mpi_file_read_shared_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *status,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_shared", buf, *count, *datatype);
  mpi_file_read_shared_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_shared_f08ts_)
void mpi_file_write_(int *, void *, int *, int *, int *, int *);
WEAK void mpi_file_write_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *status, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write", buf, *count, *datatype);
  mpi_file_write_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_f08ts_)
void mpi_file_write_all_(int *, void *, int *, int *, int *, int *);
WEAK void mpi_file_write_all_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *status,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_all", buf, *count, *datatype);
  mpi_file_write_all_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_all_f08ts_)
void mpi_file_write_all_begin_(int *, void *, int *, int *, int *);
WEAK void mpi_file_write_all_begin_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_all_begin", buf, *count, *datatype);
  mpi_file_write_all_begin_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_all_begin_f08ts_)
void mpi_file_write_all_end_(int *, void *, int *, int *);
WEAK void mpi_file_write_all_end_f08ts_(int *fh, const CFI_cdesc_t *buf, int *status, int *ierror) {
  Section buf_s = {.address = buf->base_addr};
  mpi_file_write_all_end_(fh, buf_s.address, status, ierror);
}
PROFILED(mpi_file_write_all_end_f08ts_)
void mpi_file_write_at_(int *, int64_t *, void *, int *, int *, int *, int *);
WEAK void mpi_file_write_at_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int *count, int *datatype,
    int *status, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_at", buf, *count, *datatype);
  mpi_file_write_at_(fh, offset, buf_s.address, &buf_s.count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_at_f08ts_)
void mpi_file_write_at_all_(int *, int64_t *, void *, int *, int *, int *, int *);
WEAK void mpi_file_write_at_all_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int *count, int *datatype,
    int *status, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_at_all", buf, *count, *datatype);
  mpi_file_write_at_all_(fh, offset, buf_s.address, &buf_s.count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_at_all_f08ts_)
void mpi_file_write_at_all_begin_(int *, int64_t *, void *, int *, int *, int *);
WEAK void mpi_file_write_at_all_begin_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int *count,
    int *datatype, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_at_all_begin", buf, *count, *datatype);
  mpi_file_write_at_all_begin_(fh, offset, buf_s.address, &buf_s.count, &buf_s.datatype, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_at_all_begin_f08ts_)
void mpi_file_write_at_all_end_(int *, void *, int *, int *);
WEAK void mpi_file_write_at_all_end_f08ts_(int *fh, const CFI_cdesc_t *buf, int *status, int *ierror) {
  Section buf_s = {.address = buf->base_addr};
  mpi_file_write_at_all_end_(fh, buf_s.address, status, ierror);
}
PROFILED(mpi_file_write_at_all_end_f08ts_)
void mpi_file_write_ordered_(int *, void *, int *, int *, int *, int *);
WEAK void mpi_file_write_ordered_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *status,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_ordered", buf, *count, *datatype);
  mpi_file_write_ordered_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_ordered_f08ts_)
void mpi_file_write_ordered_begin_(int *, void *, int *, int *, int *);
WEAK void mpi_file_write_ordered_begin_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_ordered_begin", buf, *count, *datatype);
  mpi_file_write_ordered_begin_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_ordered_begin_f08ts_)
void mpi_file_write_ordered_end_(int *, void *, int *, int *);
WEAK void mpi_file_write_ordered_end_f08ts_(int *fh, const CFI_cdesc_t *buf, int *status, int *ierror) {
  Section buf_s = {.address = buf->base_addr};
  mpi_file_write_ordered_end_(fh, buf_s.address, status, ierror);
}
PROFILED(mpi_file_write_ordered_end_f08ts_)
void mpi_file_write_shared_(int *, void *, int *, int *, int *, int *);
WEAK void mpi_file_write_shared_f08ts_(int *fh, const CFI_cdesc_t *buf, int *count, int *datatype, int *status,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_shared", buf, *count, *datatype);
  mpi_file_write_shared_(fh, buf_s.address, &buf_s.count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_shared_f08ts_)
void mpi_free_mem_(void *, int *);
WEAK void mpi_free_mem_f08ts_(const CFI_cdesc_t *base, int *ierror) {
  Section base_s = {.address = base->base_addr};
  mpi_free_mem_(base_s.address, ierror);
}
PROFILED(mpi_free_mem_f08ts_)
void mpi_gather_(void *, int *, int *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_gather_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int *recvcount, int *recvtype, int *root, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_gather_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_gather_f08ts_)
void mpi_gather_init_(void *, int *, int *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_gather_init_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int *recvcount, int *recvtype, int *root, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Gather_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Gather_init", recvbuf);
  mpi_gather_init_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm, info,
    request, ierror);
}
PROFILED(mpi_gather_init_f08ts_)
void mpi_gatherv_(void *, int *, int *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_gatherv_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int *recvcounts, int *displs, int *recvtype, int *root, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_gatherv_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype, root, comm,
    ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_gatherv_f08ts_)
void mpi_gatherv_init_(void *, int *, int *, void *, int *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_gatherv_init_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int *recvcounts, int *displs, int *recvtype, int *root, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Gatherv_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Gatherv_init", recvbuf);
  mpi_gatherv_init_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype, root, comm,
    info, request, ierror);
}
PROFILED(mpi_gatherv_init_f08ts_)
void mpi_get_(void *, int *, int *, int *, MPI_Aint *, int *, int *, int *, int *);
WEAK void mpi_get_f08ts_(const CFI_cdesc_t *origin_addr, int *origin_count, int *origin_datatype, int *target_rank,
    MPI_Aint *target_disp, int *target_count, int *target_datatype, int *win, int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Get", origin_addr, *origin_count, *origin_datatype);
  mpi_get_(origin_addr_s.address, &origin_addr_s.count, &origin_addr_s.datatype, target_rank, target_disp, target_count,
    target_datatype, win, ierror);
  lwkf_section_end(&origin_addr_s);
}
PROFILED(mpi_get_f08ts_)
void mpi_get_accumulate_(void *, int *, int *, void *, int *, int *, int *, MPI_Aint *, int *, int *, int *, int *,
    int *);
WEAK void mpi_get_accumulate_f08ts_(const CFI_cdesc_t *origin_addr, int *origin_count, int *origin_datatype,
    const CFI_cdesc_t *result_addr, int *result_count, int *result_datatype, int *target_rank, MPI_Aint *target_disp,
    int *target_count, int *target_datatype, int *op, int *win, int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Get_accumulate", origin_addr, *origin_count, *origin_datatype);
  Section result_addr_s = lwkf_section("MPI_Get_accumulate", result_addr, *result_count, *result_datatype);
  mpi_get_accumulate_(origin_addr_s.address, &origin_addr_s.count, &origin_addr_s.datatype, result_addr_s.address,
    &result_addr_s.count, &result_addr_s.datatype, target_rank, target_disp, target_count, target_datatype, op, win,
    ierror);
  lwkf_section_end(&origin_addr_s);
  lwkf_section_end(&result_addr_s);
}
PROFILED(mpi_get_accumulate_f08ts_)
void mpi_get_address_(void *, MPI_Aint *, int *);
WEAK void mpi_get_address_f08ts_(const CFI_cdesc_t *location, MPI_Aint *address, int *ierror) {
  Section location_s = {.address = location->base_addr};
  mpi_get_address_(location_s.address, address, ierror);
}
PROFILED(mpi_get_address_f08ts_)
void mpi_iallgather_(void *, int *, int *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_iallgather_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int *recvcount, int *recvtype, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Iallgather", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Iallgather", recvbuf);
  mpi_iallgather_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm, request,
    ierror);
}
PROFILED(mpi_iallgather_f08ts_)
void mpi_iallgatherv_(void *, int *, int *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_iallgatherv_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int *recvcounts, int *displs, int *recvtype, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Iallgatherv", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Iallgatherv", recvbuf);
  mpi_iallgatherv_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype, comm,
    request, ierror);
}
PROFILED(mpi_iallgatherv_f08ts_)
void mpi_iallreduce_(void *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_iallreduce_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *count, int *datatype,
    int *op, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Iallreduce", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Iallreduce", recvbuf);
  mpi_iallreduce_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, request, ierror);
}
PROFILED(mpi_iallreduce_f08ts_)
void mpi_ialltoall_(void *, int *, int *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_ialltoall_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int *recvcount, int *recvtype, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ialltoall", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ialltoall", recvbuf);
  mpi_ialltoall_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm, request, ierror);
}
PROFILED(mpi_ialltoall_f08ts_)
void mpi_ialltoallv_(void *, int *, int *, int *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_ialltoallv_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcounts, int *sdispls, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcounts, int *rdispls, int *recvtype, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ialltoallv", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ialltoallv", recvbuf);
  mpi_ialltoallv_(sendbuf_s.address, sendcounts, sdispls, sendtype, recvbuf_s.address, recvcounts, rdispls, recvtype,
    comm, request, ierror);
}
PROFILED(mpi_ialltoallv_f08ts_)
void mpi_ialltoallw_(void *, int *, int *, int *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_ialltoallw_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcounts, int *sdispls, int *sendtypes,
    const CFI_cdesc_t *recvbuf, int *recvcounts, int *rdispls, int *recvtypes, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ialltoallw", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ialltoallw", recvbuf);
  mpi_ialltoallw_(sendbuf_s.address, sendcounts, sdispls, sendtypes, recvbuf_s.address, recvcounts, rdispls, recvtypes,
    comm, request, ierror);
}
PROFILED(mpi_ialltoallw_f08ts_)
void mpi_ibcast_(void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_ibcast_f08ts_(const CFI_cdesc_t *buffer, int *count, int *datatype, int *root, int *comm, int *request,
    int *ierror) {
  Section buffer_s = lwkf_section("MPI_Ibcast", buffer, *count, *datatype);
  mpi_ibcast_(buffer_s.address, &buffer_s.count, &buffer_s.datatype, root, comm, request, ierror);
  lwkf_section_end(&buffer_s);
}
PROFILED(mpi_ibcast_f08ts_)
void mpi_ibsend_(void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_ibsend_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Ibsend", buf, *count, *datatype);
  mpi_ibsend_(buf_s.address, &buf_s.count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_ibsend_f08ts_)
void mpi_iexscan_(void *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_iexscan_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *count, int *datatype, int *op,
    int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Iexscan", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Iexscan", recvbuf);
  mpi_iexscan_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, request, ierror);
}
PROFILED(mpi_iexscan_f08ts_)
void mpi_igather_(void *, int *, int *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_igather_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int *recvcount, int *recvtype, int *root, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Igather", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Igather", recvbuf);
  mpi_igather_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm, request,
    ierror);
}
PROFILED(mpi_igather_f08ts_)
void mpi_igatherv_(void *, int *, int *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_igatherv_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int *recvcounts, int *displs, int *recvtype, int *root, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Igatherv", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Igatherv", recvbuf);
  mpi_igatherv_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype, root, comm,
    request, ierror);
}
PROFILED(mpi_igatherv_f08ts_)
void mpi_imrecv_(void *, int *, int *, int *, int *, int *);
WEAK void mpi_imrecv_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *message, int *request,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_Imrecv", buf, *count, *datatype);
  mpi_imrecv_(buf_s.address, &buf_s.count, &buf_s.datatype, message, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_imrecv_f08ts_)
void mpi_ineighbor_allgather_(void *, int *, int *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_ineighbor_allgather_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcount, int *recvtype, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ineighbor_allgather", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ineighbor_allgather", recvbuf);
  mpi_ineighbor_allgather_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm,
    request, ierror);
}
PROFILED(mpi_ineighbor_allgather_f08ts_)
void mpi_ineighbor_allgatherv_(void *, int *, int *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_ineighbor_allgatherv_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcounts, int *displs, int *recvtype, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ineighbor_allgatherv", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ineighbor_allgatherv", recvbuf);
  mpi_ineighbor_allgatherv_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype,
    comm, request, ierror);
}
PROFILED(mpi_ineighbor_allgatherv_f08ts_)
void mpi_ineighbor_alltoall_(void *, int *, int *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_ineighbor_alltoall_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcount, int *recvtype, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ineighbor_alltoall", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ineighbor_alltoall", recvbuf);
  mpi_ineighbor_alltoall_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm, request,
    ierror);
}
PROFILED(mpi_ineighbor_alltoall_f08ts_)
void mpi_ineighbor_alltoallv_(void *, int *, int *, int *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_ineighbor_alltoallv_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcounts, int *sdispls, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcounts, int *rdispls, int *recvtype, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ineighbor_alltoallv", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ineighbor_alltoallv", recvbuf);
  mpi_ineighbor_alltoallv_(sendbuf_s.address, sendcounts, sdispls, sendtype, recvbuf_s.address, recvcounts, rdispls,
    recvtype, comm, request, ierror);
}
PROFILED(mpi_ineighbor_alltoallv_f08ts_)
void mpi_ineighbor_alltoallw_(void *, int *, MPI_Aint *, int *, void *, int *, MPI_Aint *, int *, int *, int *, int *);
WEAK void mpi_ineighbor_alltoallw_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcounts, MPI_Aint *sdispls, int *sendtypes,
    const CFI_cdesc_t *recvbuf, int *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ineighbor_alltoallw", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ineighbor_alltoallw", recvbuf);
  mpi_ineighbor_alltoallw_(sendbuf_s.address, sendcounts, sdispls, sendtypes, recvbuf_s.address, recvcounts, rdispls,
    recvtypes, comm, request, ierror);
}
PROFILED(mpi_ineighbor_alltoallw_f08ts_)
void mpi_irecv_(void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_irecv_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *source, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Irecv", buf, *count, *datatype);
  mpi_irecv_(buf_s.address, &buf_s.count, &buf_s.datatype, source, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_irecv_f08ts_)
void mpi_ireduce_(void *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_ireduce_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *count, int *datatype, int *op,
    int *root, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ireduce", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ireduce", recvbuf);
  mpi_ireduce_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, root, comm, request, ierror);
}
PROFILED(mpi_ireduce_f08ts_)
void mpi_ireduce_scatter_(void *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_ireduce_scatter_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *recvcounts,
    int *datatype, int *op, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ireduce_scatter", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ireduce_scatter", recvbuf);
  mpi_ireduce_scatter_(sendbuf_s.address, recvbuf_s.address, recvcounts, datatype, op, comm, request, ierror);
}
PROFILED(mpi_ireduce_scatter_f08ts_)
void mpi_ireduce_scatter_block_(void *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_ireduce_scatter_block_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *recvcount,
    int *datatype, int *op, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ireduce_scatter_block", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ireduce_scatter_block", recvbuf);
  mpi_ireduce_scatter_block_(sendbuf_s.address, recvbuf_s.address, recvcount, datatype, op, comm, request, ierror);
}
PROFILED(mpi_ireduce_scatter_block_f08ts_)
void mpi_irsend_(void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_irsend_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Irsend", buf, *count, *datatype);
  mpi_irsend_(buf_s.address, &buf_s.count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_irsend_f08ts_)
void mpi_iscan_(void *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_iscan_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *count, int *datatype, int *op,
    int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Iscan", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Iscan", recvbuf);
  mpi_iscan_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, request, ierror);
}
PROFILED(mpi_iscan_f08ts_)
void mpi_iscatter_(void *, int *, int *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_iscatter_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int *recvcount, int *recvtype, int *root, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Iscatter", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Iscatter", recvbuf);
  mpi_iscatter_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm, request,
    ierror);
}
PROFILED(mpi_iscatter_f08ts_)
void mpi_iscatterv_(void *, int *, int *, int *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_iscatterv_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcounts, int *displs, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcount, int *recvtype, int *root, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Iscatterv", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Iscatterv", recvbuf);
  mpi_iscatterv_(sendbuf_s.address, sendcounts, displs, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm,
    request, ierror);
}
PROFILED(mpi_iscatterv_f08ts_)
void mpi_isend_(void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_isend_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Isend", buf, *count, *datatype);
  mpi_isend_(buf_s.address, &buf_s.count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_isend_f08ts_)
void mpi_isendrecv_(void *, int *, int *, int *, int *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_isendrecv_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, int *dest, int *sendtag,
    const CFI_cdesc_t *recvbuf, int *recvcount, int *recvtype, int *source, int *recvtag, int *comm, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_section("MPI_Isendrecv", sendbuf, *sendcount, *sendtype);
  Section recvbuf_s = lwkf_section("MPI_Isendrecv", recvbuf, *recvcount, *recvtype);
  mpi_isendrecv_(sendbuf_s.address, &sendbuf_s.count, &sendbuf_s.datatype, dest, sendtag, recvbuf_s.address,
    &recvbuf_s.count, &recvbuf_s.datatype, source, recvtag, comm, request, ierror);
  lwkf_section_end(&sendbuf_s);
  lwkf_section_end(&recvbuf_s);
}
PROFILED(mpi_isendrecv_f08ts_)
void mpi_isendrecv_replace_(void *, int *, int *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_isendrecv_replace_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *dest, int *sendtag,
    int *source, int *recvtag, int *comm, int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Isendrecv_replace", buf, *count, *datatype);
  mpi_isendrecv_replace_(buf_s.address, &buf_s.count, &buf_s.datatype, dest, sendtag, source, recvtag, comm, request,
    ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_isendrecv_replace_f08ts_)
void mpi_issend_(void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_issend_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Issend", buf, *count, *datatype);
  mpi_issend_(buf_s.address, &buf_s.count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_issend_f08ts_)
void mpi_mrecv_(void *, int *, int *, int *, int *, int *);
WEAK void mpi_mrecv_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *message, int *status, int *ierror) {
  Section buf_s = lwkf_section("MPI_Mrecv", buf, *count, *datatype);
  mpi_mrecv_(buf_s.address, &buf_s.count, &buf_s.datatype, message, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_mrecv_f08ts_)
void mpi_neighbor_allgather_(void *, int *, int *, void *, int *, int *, int *, int *);
WEAK void mpi_neighbor_allgather_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcount, int *recvtype, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_neighbor_allgather_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_neighbor_allgather_f08ts_)
void mpi_neighbor_allgather_init_(void *, int *, int *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_neighbor_allgather_init_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcount, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Neighbor_allgather_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Neighbor_allgather_init", recvbuf);
  mpi_neighbor_allgather_init_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm,
    info, request, ierror);
}
PROFILED(mpi_neighbor_allgather_init_f08ts_)
void mpi_neighbor_allgatherv_(void *, int *, int *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_neighbor_allgatherv_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcounts, int *displs, int *recvtype, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_neighbor_allgatherv_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype,
    comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_neighbor_allgatherv_f08ts_)
void mpi_neighbor_allgatherv_init_(void *, int *, int *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_neighbor_allgatherv_init_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcounts, int *displs, int *recvtype, int *comm, int *info, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Neighbor_allgatherv_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Neighbor_allgatherv_init", recvbuf);
  mpi_neighbor_allgatherv_init_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype,
    comm, info, request, ierror);
}
PROFILED(mpi_neighbor_allgatherv_init_f08ts_)
void mpi_neighbor_alltoall_(void *, int *, int *, void *, int *, int *, int *, int *);
WEAK void mpi_neighbor_alltoall_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcount, int *recvtype, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_neighbor_alltoall_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_neighbor_alltoall_f08ts_)
void mpi_neighbor_alltoall_init_(void *, int *, int *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_neighbor_alltoall_init_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcount, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Neighbor_alltoall_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Neighbor_alltoall_init", recvbuf);
  mpi_neighbor_alltoall_init_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm,
    info, request, ierror);
}
PROFILED(mpi_neighbor_alltoall_init_f08ts_)
void mpi_neighbor_alltoallv_(void *, int *, int *, int *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_neighbor_alltoallv_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcounts, int *sdispls, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcounts, int *rdispls, int *recvtype, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_neighbor_alltoallv_(sendbuf_s.address, sendcounts, sdispls, sendtype, recvbuf_s.address, recvcounts, rdispls,
    recvtype, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_neighbor_alltoallv_f08ts_)
void mpi_neighbor_alltoallv_init_(void *, int *, int *, int *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_neighbor_alltoallv_init_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcounts, int *sdispls, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcounts, int *rdispls, int *recvtype, int *comm, int *info, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Neighbor_alltoallv_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Neighbor_alltoallv_init", recvbuf);
  mpi_neighbor_alltoallv_init_(sendbuf_s.address, sendcounts, sdispls, sendtype, recvbuf_s.address, recvcounts, rdispls,
    recvtype, comm, info, request, ierror);
}
PROFILED(mpi_neighbor_alltoallv_init_f08ts_)
void mpi_neighbor_alltoallw_(void *, int *, MPI_Aint *, int *, void *, int *, MPI_Aint *, int *, int *, int *);
WEAK void mpi_neighbor_alltoallw_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcounts, MPI_Aint *sdispls, int *sendtypes,
    const CFI_cdesc_t *recvbuf, int *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_neighbor_alltoallw_(sendbuf_s.address, sendcounts, sdispls, sendtypes, recvbuf_s.address, recvcounts, rdispls,
    recvtypes, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_neighbor_alltoallw_f08ts_)
void mpi_neighbor_alltoallw_init_(void *, int *, MPI_Aint *, int *, void *, int *, MPI_Aint *, int *, int *, int *,
    int *, int *);
WEAK void mpi_neighbor_alltoallw_init_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcounts, MPI_Aint *sdispls,
    int *sendtypes, const CFI_cdesc_t *recvbuf, int *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm,
    int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Neighbor_alltoallw_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Neighbor_alltoallw_init", recvbuf);
  mpi_neighbor_alltoallw_init_(sendbuf_s.address, sendcounts, sdispls, sendtypes, recvbuf_s.address, recvcounts,
    rdispls, recvtypes, comm, info, request, ierror);
}
PROFILED(mpi_neighbor_alltoallw_init_f08ts_)
void mpi_pack_(void *, int *, int *, void *, int *, int *, int *, int *);
WEAK void mpi_pack_f08ts_(const CFI_cdesc_t *inbuf, int *incount, int *datatype, const CFI_cdesc_t *outbuf,
    int *outsize, int *position, int *comm, int *ierror) {
  Section inbuf_s = lwkf_section("MPI_Pack", inbuf, *incount, *datatype);
  Section outbuf_s = lwkf_copy(outbuf);
  mpi_pack_(inbuf_s.address, &inbuf_s.count, &inbuf_s.datatype, outbuf_s.address, outsize, position, comm, ierror);
  lwkf_section_end(&inbuf_s);
  lwkf_copy_back(&outbuf_s, outbuf);
}
PROFILED(mpi_pack_f08ts_)
void mpi_pack_external_(char *, void *, int *, int *, void *, MPI_Aint *, MPI_Aint *, int *, int);
WEAK void mpi_pack_external_f08ts_(char *datarep, const CFI_cdesc_t *inbuf, int *incount, int *datatype,
    const CFI_cdesc_t *outbuf, MPI_Aint *outsize, MPI_Aint *position, int *ierror, int datarep_length) {
  Section inbuf_s = lwkf_section("MPI_Pack_external", inbuf, *incount, *datatype);
  Section outbuf_s = lwkf_copy(outbuf);
  mpi_pack_external_(datarep, inbuf_s.address, &inbuf_s.count, &inbuf_s.datatype, outbuf_s.address, outsize, position,
    ierror, datarep_length);
  lwkf_section_end(&inbuf_s);
  lwkf_copy_back(&outbuf_s, outbuf);
}
PROFILED(mpi_pack_external_f08ts_)
void mpi_precv_init_(void *, int *, int *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_precv_init_f08ts_(const CFI_cdesc_t *buf, int *partitions, int *count, int *datatype, int *dest, int *tag,
    int *comm, int *info, int *request, int *ierror) {
  Section buf_s = lwkf_block("MPI_Precv_init", buf);
  mpi_precv_init_(buf_s.address, partitions, count, datatype, dest, tag, comm, info, request, ierror);
}
PROFILED(mpi_precv_init_f08ts_)
void mpi_psend_init_(void *, int *, int *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_psend_init_f08ts_(const CFI_cdesc_t *buf, int *partitions, int *count, int *datatype, int *dest, int *tag,
    int *comm, int *info, int *request, int *ierror) {
  Section buf_s = lwkf_block("MPI_Psend_init", buf);
  mpi_psend_init_(buf_s.address, partitions, count, datatype, dest, tag, comm, info, request, ierror);
}
PROFILED(mpi_psend_init_f08ts_)
void mpi_put_(void *, int *, int *, int *, MPI_Aint *, int *, int *, int *, int *);
WEAK void mpi_put_f08ts_(const CFI_cdesc_t *origin_addr, int *origin_count, int *origin_datatype, int *target_rank,
    MPI_Aint *target_disp, int *target_count, int *target_datatype, int *win, int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Put", origin_addr, *origin_count, *origin_datatype);
  mpi_put_(origin_addr_s.address, &origin_addr_s.count, &origin_addr_s.datatype, target_rank, target_disp, target_count,
    target_datatype, win, ierror);
  lwkf_section_end(&origin_addr_s);
}
PROFILED(mpi_put_f08ts_)
void mpi_raccumulate_(void *, int *, int *, int *, MPI_Aint *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_raccumulate_f08ts_(const CFI_cdesc_t *origin_addr, int *origin_count, int *origin_datatype,
    int *target_rank, MPI_Aint *target_disp, int *target_count, int *target_datatype, int *op, int *win, int *request,
    int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Raccumulate", origin_addr, *origin_count, *origin_datatype);
  mpi_raccumulate_(origin_addr_s.address, &origin_addr_s.count, &origin_addr_s.datatype, target_rank, target_disp,
    target_count, target_datatype, op, win, request, ierror);
  lwkf_section_end(&origin_addr_s);
}
PROFILED(mpi_raccumulate_f08ts_)
void mpi_recv_(void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_recv_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *source, int *tag, int *comm,
    int *status, int *ierror) {
  Section buf_s = lwkf_section("MPI_Recv", buf, *count, *datatype);
  mpi_recv_(buf_s.address, &buf_s.count, &buf_s.datatype, source, tag, comm, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_recv_f08ts_)
void mpi_recv_init_(void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_recv_init_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *source, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Recv_init", buf, *count, *datatype);
  mpi_recv_init_(buf_s.address, &buf_s.count, &buf_s.datatype, source, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_recv_init_f08ts_)
void mpi_reduce_(void *, void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_reduce_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *count, int *datatype, int *op,
    int *root, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_reduce_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, root, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_reduce_f08ts_)
void mpi_reduce_init_(void *, void *, int *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_reduce_init_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *count, int *datatype,
    int *op, int *root, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Reduce_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Reduce_init", recvbuf);
  mpi_reduce_init_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, root, comm, info, request, ierror);
}
PROFILED(mpi_reduce_init_f08ts_)
void mpi_reduce_local_(void *, void *, int *, int *, int *, int *);
WEAK void mpi_reduce_local_f08ts_(const CFI_cdesc_t *inbuf, const CFI_cdesc_t *inoutbuf, int *count, int *datatype,
    int *op, int *ierror) {
  Section inbuf_s = lwkf_copy(inbuf);
  Section inoutbuf_s = lwkf_copy(inoutbuf);
  mpi_reduce_local_(inbuf_s.address, inoutbuf_s.address, count, datatype, op, ierror);
  lwkf_copy_back(&inbuf_s, inbuf);
  lwkf_copy_back(&inoutbuf_s, inoutbuf);
}
PROFILED(mpi_reduce_local_f08ts_)
void mpi_reduce_scatter_(void *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_reduce_scatter_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *recvcounts,
    int *datatype, int *op, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_reduce_scatter_(sendbuf_s.address, recvbuf_s.address, recvcounts, datatype, op, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_reduce_scatter_f08ts_)
void mpi_reduce_scatter_block_(void *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_reduce_scatter_block_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *recvcount,
    int *datatype, int *op, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_reduce_scatter_block_(sendbuf_s.address, recvbuf_s.address, recvcount, datatype, op, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_reduce_scatter_block_f08ts_)
void mpi_reduce_scatter_block_init_(void *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_reduce_scatter_block_init_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *recvcount,
    int *datatype, int *op, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Reduce_scatter_block_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Reduce_scatter_block_init", recvbuf);
  mpi_reduce_scatter_block_init_(sendbuf_s.address, recvbuf_s.address, recvcount, datatype, op, comm, info, request,
    ierror);
}
PROFILED(mpi_reduce_scatter_block_init_f08ts_)
void mpi_reduce_scatter_init_(void *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_reduce_scatter_init_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *recvcounts,
    int *datatype, int *op, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Reduce_scatter_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Reduce_scatter_init", recvbuf);
  mpi_reduce_scatter_init_(sendbuf_s.address, recvbuf_s.address, recvcounts, datatype, op, comm, info, request, ierror);
}
PROFILED(mpi_reduce_scatter_init_f08ts_)
void mpi_rget_(void *, int *, int *, int *, MPI_Aint *, int *, int *, int *, int *, int *);
WEAK void mpi_rget_f08ts_(const CFI_cdesc_t *origin_addr, int *origin_count, int *origin_datatype, int *target_rank,
    MPI_Aint *target_disp, int *target_count, int *target_datatype, int *win, int *request, int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Rget", origin_addr, *origin_count, *origin_datatype);
  mpi_rget_(origin_addr_s.address, &origin_addr_s.count, &origin_addr_s.datatype, target_rank, target_disp,
    target_count, target_datatype, win, request, ierror);
  lwkf_section_end(&origin_addr_s);
}
PROFILED(mpi_rget_f08ts_)
void mpi_rget_accumulate_(void *, int *, int *, void *, int *, int *, int *, MPI_Aint *, int *, int *, int *, int *,
    int *, int *);
WEAK void mpi_rget_accumulate_f08ts_(const CFI_cdesc_t *origin_addr, int *origin_count, int *origin_datatype,
    const CFI_cdesc_t *result_addr, int *result_count, int *result_datatype, int *target_rank, MPI_Aint *target_disp,
    int *target_count, int *target_datatype, int *op, int *win, int *request, int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Rget_accumulate", origin_addr, *origin_count, *origin_datatype);
  Section result_addr_s = lwkf_section("MPI_Rget_accumulate", result_addr, *result_count, *result_datatype);
  mpi_rget_accumulate_(origin_addr_s.address, &origin_addr_s.count, &origin_addr_s.datatype, result_addr_s.address,
    &result_addr_s.count, &result_addr_s.datatype, target_rank, target_disp, target_count, target_datatype, op, win,
    request, ierror);
  lwkf_section_end(&origin_addr_s);
  lwkf_section_end(&result_addr_s);
}
PROFILED(mpi_rget_accumulate_f08ts_)
void mpi_rput_(void *, int *, int *, int *, MPI_Aint *, int *, int *, int *, int *, int *);
WEAK void mpi_rput_f08ts_(const CFI_cdesc_t *origin_addr, int *origin_count, int *origin_datatype, int *target_rank,
    MPI_Aint *target_disp, int *target_count, int *target_datatype, int *win, int *request, int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Rput", origin_addr, *origin_count, *origin_datatype);
  mpi_rput_(origin_addr_s.address, &origin_addr_s.count, &origin_addr_s.datatype, target_rank, target_disp,
    target_count, target_datatype, win, request, ierror);
  lwkf_section_end(&origin_addr_s);
}
PROFILED(mpi_rput_f08ts_)
void mpi_rsend_(void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_rsend_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *dest, int *tag, int *comm,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_Rsend", buf, *count, *datatype);
  mpi_rsend_(buf_s.address, &buf_s.count, &buf_s.datatype, dest, tag, comm, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_rsend_f08ts_)
void mpi_rsend_init_(void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_rsend_init_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Rsend_init", buf, *count, *datatype);
  mpi_rsend_init_(buf_s.address, &buf_s.count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_rsend_init_f08ts_)
void mpi_scan_(void *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_scan_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *count, int *datatype, int *op,
    int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_scan_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_scan_f08ts_)
void mpi_scan_init_(void *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_scan_init_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int *count, int *datatype,
    int *op, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Scan_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Scan_init", recvbuf);
  mpi_scan_init_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, info, request, ierror);
}
PROFILED(mpi_scan_init_f08ts_)
void mpi_scatter_(void *, int *, int *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_scatter_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int *recvcount, int *recvtype, int *root, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_scatter_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_scatter_f08ts_)
void mpi_scatter_init_(void *, int *, int *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_scatter_init_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int *recvcount, int *recvtype, int *root, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Scatter_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Scatter_init", recvbuf);
  mpi_scatter_init_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm, info,
    request, ierror);
}
PROFILED(mpi_scatter_init_f08ts_)
void mpi_scatterv_(void *, int *, int *, int *, void *, int *, int *, int *, int *, int *);
WEAK void mpi_scatterv_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcounts, int *displs, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcount, int *recvtype, int *root, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_scatterv_(sendbuf_s.address, sendcounts, displs, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm,
    ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_scatterv_f08ts_)
void mpi_scatterv_init_(void *, int *, int *, int *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_scatterv_init_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcounts, int *displs, int *sendtype,
    const CFI_cdesc_t *recvbuf, int *recvcount, int *recvtype, int *root, int *comm, int *info, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Scatterv_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Scatterv_init", recvbuf);
  mpi_scatterv_init_(sendbuf_s.address, sendcounts, displs, sendtype, recvbuf_s.address, recvcount, recvtype, root,
    comm, info, request, ierror);
}
PROFILED(mpi_scatterv_init_f08ts_)
void mpi_send_(void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_send_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *dest, int *tag, int *comm,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_Send", buf, *count, *datatype);
  mpi_send_(buf_s.address, &buf_s.count, &buf_s.datatype, dest, tag, comm, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_send_f08ts_)
void mpi_send_init_(void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_send_init_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Send_init", buf, *count, *datatype);
  mpi_send_init_(buf_s.address, &buf_s.count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_send_init_f08ts_)
void mpi_sendrecv_(void *, int *, int *, int *, int *, void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_sendrecv_f08ts_(const CFI_cdesc_t *sendbuf, int *sendcount, int *sendtype, int *dest, int *sendtag,
    const CFI_cdesc_t *recvbuf, int *recvcount, int *recvtype, int *source, int *recvtag, int *comm, int *status,
    int *ierror) {
  Section sendbuf_s = lwkf_section("MPI_Sendrecv", sendbuf, *sendcount, *sendtype);
  Section recvbuf_s = lwkf_section("MPI_Sendrecv", recvbuf, *recvcount, *recvtype);
  mpi_sendrecv_(sendbuf_s.address, &sendbuf_s.count, &sendbuf_s.datatype, dest, sendtag, recvbuf_s.address,
    &recvbuf_s.count, &recvbuf_s.datatype, source, recvtag, comm, status, ierror);
  lwkf_section_end(&sendbuf_s);
  lwkf_section_end(&recvbuf_s);
}
PROFILED(mpi_sendrecv_f08ts_)
void mpi_sendrecv_replace_(void *, int *, int *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_sendrecv_replace_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *dest, int *sendtag,
    int *source, int *recvtag, int *comm, int *status, int *ierror) {
  Section buf_s = lwkf_section("MPI_Sendrecv_replace", buf, *count, *datatype);
  mpi_sendrecv_replace_(buf_s.address, &buf_s.count, &buf_s.datatype, dest, sendtag, source, recvtag, comm, status,
    ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_sendrecv_replace_f08ts_)
void mpi_session_attach_buffer_(int *, void *, int *, int *);
WEAK void mpi_session_attach_buffer_f08ts_(int *session, const CFI_cdesc_t *buffer, int *size, int *ierror) {
  Section buffer_s = lwkf_block("MPI_Session_attach_buffer", buffer);
  mpi_session_attach_buffer_(session, buffer_s.address, size, ierror);
}
PROFILED(mpi_session_attach_buffer_f08ts_)
void mpi_ssend_(void *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_ssend_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *dest, int *tag, int *comm,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_Ssend", buf, *count, *datatype);
  mpi_ssend_(buf_s.address, &buf_s.count, &buf_s.datatype, dest, tag, comm, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_ssend_f08ts_)
void mpi_ssend_init_(void *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_ssend_init_f08ts_(const CFI_cdesc_t *buf, int *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Ssend_init", buf, *count, *datatype);
  mpi_ssend_init_(buf_s.address, &buf_s.count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_ssend_init_f08ts_)
void mpi_unpack_(void *, int *, int *, void *, int *, int *, int *, int *);
WEAK void mpi_unpack_f08ts_(const CFI_cdesc_t *inbuf, int *insize, int *position, const CFI_cdesc_t *outbuf,
    int *outcount, int *datatype, int *comm, int *ierror) {
  Section inbuf_s = lwkf_copy(inbuf);
  Section outbuf_s = lwkf_section("MPI_Unpack", outbuf, *outcount, *datatype);
  mpi_unpack_(inbuf_s.address, insize, position, outbuf_s.address, &outbuf_s.count, &outbuf_s.datatype, comm, ierror);
  lwkf_copy_back(&inbuf_s, inbuf);
  lwkf_section_end(&outbuf_s);
}
PROFILED(mpi_unpack_f08ts_)
void mpi_unpack_external_(char *, void *, MPI_Aint *, MPI_Aint *, void *, int *, int *, int *, int);
WEAK void mpi_unpack_external_f08ts_(char *datarep, const CFI_cdesc_t *inbuf, MPI_Aint *insize, MPI_Aint *position,
    const CFI_cdesc_t *outbuf, int *outcount, int *datatype, int *ierror, int datarep_length) {
  Section inbuf_s = lwkf_copy(inbuf);
  Section outbuf_s = lwkf_section("MPI_Unpack_external", outbuf, *outcount, *datatype);
  mpi_unpack_external_(datarep, inbuf_s.address, insize, position, outbuf_s.address, &outbuf_s.count,
    &outbuf_s.datatype, ierror, datarep_length);
  lwkf_copy_back(&inbuf_s, inbuf);
  lwkf_section_end(&outbuf_s);
}
PROFILED(mpi_unpack_external_f08ts_)
void mpi_win_attach_(int *, void *, MPI_Aint *, int *);
WEAK void mpi_win_attach_f08ts_(int *win, const CFI_cdesc_t *base, MPI_Aint *size, int *ierror) {
  Section base_s = lwkf_block("MPI_Win_attach", base);
  mpi_win_attach_(win, base_s.address, size, ierror);
}
PROFILED(mpi_win_attach_f08ts_)
void mpi_win_create_(void *, MPI_Aint *, int *, int *, int *, int *, int *);
WEAK void mpi_win_create_f08ts_(const CFI_cdesc_t *base, MPI_Aint *size, int *disp_unit, int *info, int *comm, int *win,
    int *ierror) {
  Section base_s = lwkf_block("MPI_Win_create", base);
  mpi_win_create_(base_s.address, size, disp_unit, info, comm, win, ierror);
}
PROFILED(mpi_win_create_f08ts_)
void mpi_win_detach_(int *, void *, int *);
WEAK void mpi_win_detach_f08ts_(int *win, const CFI_cdesc_t *base, int *ierror) {
  Section base_s = {.address = base->base_addr};
  mpi_win_detach_(win, base_s.address, ierror);
}
PROFILED(mpi_win_detach_f08ts_)
void mpi_accumulate_c_(void *, int64_t *, int *, int *, MPI_Aint *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_accumulate_c_f08ts_(const CFI_cdesc_t *origin_addr, int64_t *origin_count, int *origin_datatype,
    int *target_rank, MPI_Aint *target_disp, int64_t *target_count, int *target_datatype, int *op, int *win,
    int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Accumulate", origin_addr, *origin_count, *origin_datatype);
  mpi_accumulate_c_(origin_addr_s.address, &origin_addr_s.large_count, &origin_addr_s.datatype, target_rank,
    target_disp, target_count, target_datatype, op, win, ierror);
  lwkf_section_end(&origin_addr_s);
}
PROFILED(mpi_accumulate_c_f08ts_)
void mpi_allgather_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_allgather_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_allgather_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_allgather_c_f08ts_)
void mpi_allgather_init_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_allgather_init_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Allgather_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Allgather_init", recvbuf);
  mpi_allgather_init_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm, info,
    request, ierror);
}
PROFILED(mpi_allgather_init_c_f08ts_)
void mpi_allgatherv_c_(void *, int64_t *, int *, void *, int64_t *, MPI_Aint *, int *, int *, int *);
WEAK void mpi_allgatherv_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *displs, int *recvtype, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_allgatherv_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype, comm,
    ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_allgatherv_c_f08ts_)
void mpi_allgatherv_init_c_(void *, int64_t *, int *, void *, int64_t *, MPI_Aint *, int *, int *, int *, int *, int *);
WEAK void mpi_allgatherv_init_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *displs, int *recvtype, int *comm, int *info,
    int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Allgatherv_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Allgatherv_init", recvbuf);
  mpi_allgatherv_init_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype, comm,
    info, request, ierror);
}
PROFILED(mpi_allgatherv_init_c_f08ts_)
void mpi_allreduce_c_(void *, void *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_allreduce_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *count, int *datatype,
    int *op, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_allreduce_c_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_allreduce_c_f08ts_)
void mpi_allreduce_init_c_(void *, void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_allreduce_init_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *count,
    int *datatype, int *op, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Allreduce_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Allreduce_init", recvbuf);
  mpi_allreduce_init_c_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, info, request, ierror);
}
PROFILED(mpi_allreduce_init_c_f08ts_)
void mpi_alltoall_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_alltoall_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_alltoall_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_alltoall_c_f08ts_)
void mpi_alltoall_init_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_alltoall_init_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Alltoall_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Alltoall_init", recvbuf);
  mpi_alltoall_init_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm, info,
    request, ierror);
}
PROFILED(mpi_alltoall_init_c_f08ts_)
void mpi_alltoallv_c_(void *, int64_t *, MPI_Aint *, int *, void *, int64_t *, MPI_Aint *, int *, int *, int *);
WEAK void mpi_alltoallv_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtype, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_alltoallv_c_(sendbuf_s.address, sendcounts, sdispls, sendtype, recvbuf_s.address, recvcounts, rdispls, recvtype,
    comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_alltoallv_c_f08ts_)
void mpi_alltoallv_init_c_(void *, int64_t *, MPI_Aint *, int *, void *, int64_t *, MPI_Aint *, int *, int *, int *,
    int *, int *);
WEAK void mpi_alltoallv_init_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtype, int *comm, int *info,
    int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Alltoallv_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Alltoallv_init", recvbuf);
  mpi_alltoallv_init_c_(sendbuf_s.address, sendcounts, sdispls, sendtype, recvbuf_s.address, recvcounts, rdispls,
    recvtype, comm, info, request, ierror);
}
PROFILED(mpi_alltoallv_init_c_f08ts_)
void mpi_alltoallw_c_(void *, int64_t *, MPI_Aint *, int *, void *, int64_t *, MPI_Aint *, int *, int *, int *);
WEAK void mpi_alltoallw_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtypes,
    const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_alltoallw_c_(sendbuf_s.address, sendcounts, sdispls, sendtypes, recvbuf_s.address, recvcounts, rdispls, recvtypes,
    comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_alltoallw_c_f08ts_)
void mpi_alltoallw_init_c_(void *, int64_t *, MPI_Aint *, int *, void *, int64_t *, MPI_Aint *, int *, int *, int *,
    int *, int *);
WEAK void mpi_alltoallw_init_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls,
    int *sendtypes, const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm,
    int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Alltoallw_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Alltoallw_init", recvbuf);
  mpi_alltoallw_init_c_(sendbuf_s.address, sendcounts, sdispls, sendtypes, recvbuf_s.address, recvcounts, rdispls,
    recvtypes, comm, info, request, ierror);
}
PROFILED(mpi_alltoallw_init_c_f08ts_)
void mpi_bcast_c_(void *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_bcast_c_f08ts_(const CFI_cdesc_t *buffer, int64_t *count, int *datatype, int *root, int *comm,
    int *ierror) {
  Section buffer_s = lwkf_section("MPI_Bcast", buffer, *count, *datatype);
  mpi_bcast_c_(buffer_s.address, &buffer_s.large_count, &buffer_s.datatype, root, comm, ierror);
  lwkf_section_end(&buffer_s);
}
PROFILED(mpi_bcast_c_f08ts_)
void mpi_bcast_init_c_(void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_bcast_init_c_f08ts_(const CFI_cdesc_t *buffer, int64_t *count, int *datatype, int *root, int *comm,
    int *info, int *request, int *ierror) {
  Section buffer_s = lwkf_section("MPI_Bcast_init", buffer, *count, *datatype);
  mpi_bcast_init_c_(buffer_s.address, &buffer_s.large_count, &buffer_s.datatype, root, comm, info, request, ierror);
  lwkf_section_end(&buffer_s);
}
PROFILED(mpi_bcast_init_c_f08ts_)
void mpi_bsend_c_(void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_bsend_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_Bsend", buf, *count, *datatype);
  mpi_bsend_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, dest, tag, comm, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_bsend_c_f08ts_)
void mpi_bsend_init_c_(void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_bsend_init_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Bsend_init", buf, *count, *datatype);
  mpi_bsend_init_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_bsend_init_c_f08ts_)
void mpi_buffer_attach_c_(void *, int64_t *, int *);
WEAK void mpi_buffer_attach_c_f08ts_(const CFI_cdesc_t *buffer, int64_t *size, int *ierror) {
  Section buffer_s = lwkf_block("MPI_Buffer_attach", buffer);
  mpi_buffer_attach_c_(buffer_s.address, size, ierror);
}
PROFILED(mpi_buffer_attach_c_f08ts_)
void mpi_comm_attach_buffer_c_(int *, void *, int64_t *, int *);
WEAK void mpi_comm_attach_buffer_c_f08ts_(int *comm, const CFI_cdesc_t *buffer, int64_t *size, int *ierror) {
  Section buffer_s = lwkf_block("MPI_Comm_attach_buffer", buffer);
  mpi_comm_attach_buffer_c_(comm, buffer_s.address, size, ierror);
}
PROFILED(mpi_comm_attach_buffer_c_f08ts_)
void mpi_exscan_c_(void *, void *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_exscan_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *count, int *datatype,
    int *op, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_exscan_c_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_exscan_c_f08ts_)
void mpi_exscan_init_c_(void *, void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_exscan_init_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *count,
    int *datatype, int *op, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Exscan_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Exscan_init", recvbuf);
  mpi_exscan_init_c_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, info, request, ierror);
}
PROFILED(mpi_exscan_init_c_f08ts_)
void mpi_file_iread_c_(int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_iread_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *request,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iread", buf, *count, *datatype);
  mpi_file_iread_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iread_c_f08ts_)
void mpi_file_iread_all_c_(int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_iread_all_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *request,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iread_all", buf, *count, *datatype);
  mpi_file_iread_all_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iread_all_c_f08ts_)
void mpi_file_iread_at_c_(int *, int64_t *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_iread_at_c_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int64_t *count, int *datatype,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iread_at", buf, *count, *datatype);
  mpi_file_iread_at_c_(fh, offset, buf_s.address, &buf_s.large_count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iread_at_c_f08ts_)
void mpi_file_iread_at_all_c_(int *, int64_t *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_iread_at_all_c_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int64_t *count,
    int *datatype, int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iread_at_all", buf, *count, *datatype);
  mpi_file_iread_at_all_c_(fh, offset, buf_s.address, &buf_s.large_count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iread_at_all_c_f08ts_)
void mpi_file_iread_shared_c_(int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_iread_shared_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *request,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iread_shared", buf, *count, *datatype);
  mpi_file_iread_shared_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iread_shared_c_f08ts_)
void mpi_file_iwrite_c_(int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_iwrite_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *request,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iwrite", buf, *count, *datatype);
  mpi_file_iwrite_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iwrite_c_f08ts_)
void mpi_file_iwrite_all_c_(int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_iwrite_all_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *request,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iwrite_all", buf, *count, *datatype);
  mpi_file_iwrite_all_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iwrite_all_c_f08ts_)
void mpi_file_iwrite_at_c_(int *, int64_t *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_iwrite_at_c_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int64_t *count, int *datatype,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iwrite_at", buf, *count, *datatype);
  mpi_file_iwrite_at_c_(fh, offset, buf_s.address, &buf_s.large_count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iwrite_at_c_f08ts_)
void mpi_file_iwrite_at_all_c_(int *, int64_t *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_iwrite_at_all_c_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int64_t *count,
    int *datatype, int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iwrite_at_all", buf, *count, *datatype);
  mpi_file_iwrite_at_all_c_(fh, offset, buf_s.address, &buf_s.large_count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iwrite_at_all_c_f08ts_)
void mpi_file_iwrite_shared_c_(int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_iwrite_shared_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *request,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_iwrite_shared", buf, *count, *datatype);
  mpi_file_iwrite_shared_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_iwrite_shared_c_f08ts_)
void mpi_file_read_c_(int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_read_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *status,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read", buf, *count, *datatype);
  mpi_file_read_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_c_f08ts_)
void mpi_file_read_all_c_(int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_read_all_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *status,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_all", buf, *count, *datatype);
  mpi_file_read_all_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_all_c_f08ts_)
void mpi_file_read_all_begin_c_(int *, void *, int64_t *, int *, int *);
WEAK void mpi_file_read_all_begin_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_all_begin", buf, *count, *datatype);
  mpi_file_read_all_begin_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_all_begin_c_f08ts_)
void mpi_file_read_at_c_(int *, int64_t *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_read_at_c_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int64_t *count, int *datatype,
    int *status, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_at", buf, *count, *datatype);
  mpi_file_read_at_c_(fh, offset, buf_s.address, &buf_s.large_count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_at_c_f08ts_)
void mpi_file_read_at_all_c_(int *, int64_t *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_read_at_all_c_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int64_t *count, int *datatype,
    int *status, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_at_all", buf, *count, *datatype);
  mpi_file_read_at_all_c_(fh, offset, buf_s.address, &buf_s.large_count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_at_all_c_f08ts_)
void mpi_file_read_at_all_begin_c_(int *, int64_t *, void *, int64_t *, int *, int *);
WEAK void mpi_file_read_at_all_begin_c_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int64_t *count,
    int *datatype, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_at_all_begin", buf, *count, *datatype);
  mpi_file_read_at_all_begin_c_(fh, offset, buf_s.address, &buf_s.large_count, &buf_s.datatype, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_at_all_begin_c_f08ts_)
void mpi_file_read_ordered_c_(int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_read_ordered_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *status,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_ordered", buf, *count, *datatype);
  mpi_file_read_ordered_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_ordered_c_f08ts_)
void mpi_file_read_ordered_begin_c_(int *, void *, int64_t *, int *, int *);
WEAK void mpi_file_read_ordered_begin_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_ordered_begin", buf, *count, *datatype);
  mpi_file_read_ordered_begin_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_ordered_begin_c_f08ts_)
void mpi_file_read_shared_c_(int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_read_shared_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *status,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_read_shared", buf, *count, *datatype);
  mpi_file_read_shared_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_read_shared_c_f08ts_)
void mpi_file_write_c_(int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_write_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *status,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write", buf, *count, *datatype);
  mpi_file_write_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_c_f08ts_)
void mpi_file_write_all_c_(int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_write_all_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *status,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_all", buf, *count, *datatype);
  mpi_file_write_all_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_all_c_f08ts_)
void mpi_file_write_all_begin_c_(int *, void *, int64_t *, int *, int *);
WEAK void mpi_file_write_all_begin_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_all_begin", buf, *count, *datatype);
  mpi_file_write_all_begin_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_all_begin_c_f08ts_)
void mpi_file_write_at_c_(int *, int64_t *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_write_at_c_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int64_t *count, int *datatype,
    int *status, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_at", buf, *count, *datatype);
  mpi_file_write_at_c_(fh, offset, buf_s.address, &buf_s.large_count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_at_c_f08ts_)
void mpi_file_write_at_all_c_(int *, int64_t *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_write_at_all_c_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int64_t *count,
    int *datatype, int *status, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_at_all", buf, *count, *datatype);
  mpi_file_write_at_all_c_(fh, offset, buf_s.address, &buf_s.large_count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_at_all_c_f08ts_)
void mpi_file_write_at_all_begin_c_(int *, int64_t *, void *, int64_t *, int *, int *);
WEAK void mpi_file_write_at_all_begin_c_f08ts_(int *fh, int64_t *offset, const CFI_cdesc_t *buf, int64_t *count,
    int *datatype, int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_at_all_begin", buf, *count, *datatype);
  mpi_file_write_at_all_begin_c_(fh, offset, buf_s.address, &buf_s.large_count, &buf_s.datatype, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_at_all_begin_c_f08ts_)
void mpi_file_write_ordered_c_(int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_write_ordered_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *status,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_ordered", buf, *count, *datatype);
  mpi_file_write_ordered_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_ordered_c_f08ts_)
void mpi_file_write_ordered_begin_c_(int *, void *, int64_t *, int *, int *);
WEAK void mpi_file_write_ordered_begin_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_ordered_begin", buf, *count, *datatype);
  mpi_file_write_ordered_begin_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_ordered_begin_c_f08ts_)
void mpi_file_write_shared_c_(int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_file_write_shared_c_f08ts_(int *fh, const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *status,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_File_write_shared", buf, *count, *datatype);
  mpi_file_write_shared_c_(fh, buf_s.address, &buf_s.large_count, &buf_s.datatype, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_file_write_shared_c_f08ts_)
void mpi_gather_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_gather_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype, const CFI_cdesc_t *recvbuf,
    int64_t *recvcount, int *recvtype, int *root, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_gather_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_gather_c_f08ts_)
void mpi_gather_init_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_gather_init_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *root, int *comm, int *info, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Gather_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Gather_init", recvbuf);
  mpi_gather_init_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm, info,
    request, ierror);
}
PROFILED(mpi_gather_init_c_f08ts_)
void mpi_gatherv_c_(void *, int64_t *, int *, void *, int64_t *, MPI_Aint *, int *, int *, int *, int *);
WEAK void mpi_gatherv_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *displs, int *recvtype, int *root, int *comm,
    int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_gatherv_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype, root, comm,
    ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_gatherv_c_f08ts_)
void mpi_gatherv_init_c_(void *, int64_t *, int *, void *, int64_t *, MPI_Aint *, int *, int *, int *, int *, int *,
    int *);
WEAK void mpi_gatherv_init_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *displs, int *recvtype, int *root, int *comm, int *info,
    int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Gatherv_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Gatherv_init", recvbuf);
  mpi_gatherv_init_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype, root,
    comm, info, request, ierror);
}
PROFILED(mpi_gatherv_init_c_f08ts_)
void mpi_get_c_(void *, int64_t *, int *, int *, MPI_Aint *, int64_t *, int *, int *, int *);
WEAK void mpi_get_c_f08ts_(const CFI_cdesc_t *origin_addr, int64_t *origin_count, int *origin_datatype,
    int *target_rank, MPI_Aint *target_disp, int64_t *target_count, int *target_datatype, int *win, int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Get", origin_addr, *origin_count, *origin_datatype);
  mpi_get_c_(origin_addr_s.address, &origin_addr_s.large_count, &origin_addr_s.datatype, target_rank, target_disp,
    target_count, target_datatype, win, ierror);
  lwkf_section_end(&origin_addr_s);
}
PROFILED(mpi_get_c_f08ts_)
void mpi_get_accumulate_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, MPI_Aint *, int64_t *, int *,
    int *, int *, int *);
WEAK void mpi_get_accumulate_c_f08ts_(const CFI_cdesc_t *origin_addr, int64_t *origin_count, int *origin_datatype,
    const CFI_cdesc_t *result_addr, int64_t *result_count, int *result_datatype, int *target_rank,
    MPI_Aint *target_disp, int64_t *target_count, int *target_datatype, int *op, int *win, int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Get_accumulate", origin_addr, *origin_count, *origin_datatype);
  Section result_addr_s = lwkf_section("MPI_Get_accumulate", result_addr, *result_count, *result_datatype);
  mpi_get_accumulate_c_(origin_addr_s.address, &origin_addr_s.large_count, &origin_addr_s.datatype,
    result_addr_s.address, &result_addr_s.large_count, &result_addr_s.datatype, target_rank, target_disp, target_count,
    target_datatype, op, win, ierror);
  lwkf_section_end(&origin_addr_s);
  lwkf_section_end(&result_addr_s);
}
PROFILED(mpi_get_accumulate_c_f08ts_)
void mpi_iallgather_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_iallgather_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Iallgather", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Iallgather", recvbuf);
  mpi_iallgather_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm, request,
    ierror);
}
PROFILED(mpi_iallgather_c_f08ts_)
void mpi_iallgatherv_c_(void *, int64_t *, int *, void *, int64_t *, MPI_Aint *, int *, int *, int *, int *);
WEAK void mpi_iallgatherv_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *displs, int *recvtype, int *comm, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Iallgatherv", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Iallgatherv", recvbuf);
  mpi_iallgatherv_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype, comm,
    request, ierror);
}
PROFILED(mpi_iallgatherv_c_f08ts_)
void mpi_iallreduce_c_(void *, void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_iallreduce_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *count, int *datatype,
    int *op, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Iallreduce", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Iallreduce", recvbuf);
  mpi_iallreduce_c_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, request, ierror);
}
PROFILED(mpi_iallreduce_c_f08ts_)
void mpi_ialltoall_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_ialltoall_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ialltoall", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ialltoall", recvbuf);
  mpi_ialltoall_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm, request,
    ierror);
}
PROFILED(mpi_ialltoall_c_f08ts_)
void mpi_ialltoallv_c_(void *, int64_t *, MPI_Aint *, int *, void *, int64_t *, MPI_Aint *, int *, int *, int *, int *);
WEAK void mpi_ialltoallv_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtype, int *comm, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ialltoallv", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ialltoallv", recvbuf);
  mpi_ialltoallv_c_(sendbuf_s.address, sendcounts, sdispls, sendtype, recvbuf_s.address, recvcounts, rdispls, recvtype,
    comm, request, ierror);
}
PROFILED(mpi_ialltoallv_c_f08ts_)
void mpi_ialltoallw_c_(void *, int64_t *, MPI_Aint *, int *, void *, int64_t *, MPI_Aint *, int *, int *, int *, int *);
WEAK void mpi_ialltoallw_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls, int *sendtypes,
    const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ialltoallw", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ialltoallw", recvbuf);
  mpi_ialltoallw_c_(sendbuf_s.address, sendcounts, sdispls, sendtypes, recvbuf_s.address, recvcounts, rdispls,
    recvtypes, comm, request, ierror);
}
PROFILED(mpi_ialltoallw_c_f08ts_)
void mpi_ibcast_c_(void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_ibcast_c_f08ts_(const CFI_cdesc_t *buffer, int64_t *count, int *datatype, int *root, int *comm,
    int *request, int *ierror) {
  Section buffer_s = lwkf_section("MPI_Ibcast", buffer, *count, *datatype);
  mpi_ibcast_c_(buffer_s.address, &buffer_s.large_count, &buffer_s.datatype, root, comm, request, ierror);
  lwkf_section_end(&buffer_s);
}
PROFILED(mpi_ibcast_c_f08ts_)
void mpi_ibsend_c_(void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_ibsend_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Ibsend", buf, *count, *datatype);
  mpi_ibsend_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_ibsend_c_f08ts_)
void mpi_iexscan_c_(void *, void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_iexscan_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *count, int *datatype,
    int *op, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Iexscan", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Iexscan", recvbuf);
  mpi_iexscan_c_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, request, ierror);
}
PROFILED(mpi_iexscan_c_f08ts_)
void mpi_igather_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_igather_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *root, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Igather", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Igather", recvbuf);
  mpi_igather_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm, request,
    ierror);
}
PROFILED(mpi_igather_c_f08ts_)
void mpi_igatherv_c_(void *, int64_t *, int *, void *, int64_t *, MPI_Aint *, int *, int *, int *, int *, int *);
WEAK void mpi_igatherv_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *displs, int *recvtype, int *root, int *comm,
    int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Igatherv", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Igatherv", recvbuf);
  mpi_igatherv_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype, root, comm,
    request, ierror);
}
PROFILED(mpi_igatherv_c_f08ts_)
void mpi_imrecv_c_(void *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_imrecv_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *message, int *request,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_Imrecv", buf, *count, *datatype);
  mpi_imrecv_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, message, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_imrecv_c_f08ts_)
void mpi_ineighbor_allgather_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_ineighbor_allgather_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ineighbor_allgather", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ineighbor_allgather", recvbuf);
  mpi_ineighbor_allgather_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm,
    request, ierror);
}
PROFILED(mpi_ineighbor_allgather_c_f08ts_)
void mpi_ineighbor_allgatherv_c_(void *, int64_t *, int *, void *, int64_t *, MPI_Aint *, int *, int *, int *, int *);
WEAK void mpi_ineighbor_allgatherv_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *displs, int *recvtype, int *comm, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ineighbor_allgatherv", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ineighbor_allgatherv", recvbuf);
  mpi_ineighbor_allgatherv_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype,
    comm, request, ierror);
}
PROFILED(mpi_ineighbor_allgatherv_c_f08ts_)
void mpi_ineighbor_alltoall_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_ineighbor_alltoall_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ineighbor_alltoall", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ineighbor_alltoall", recvbuf);
  mpi_ineighbor_alltoall_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm,
    request, ierror);
}
PROFILED(mpi_ineighbor_alltoall_c_f08ts_)
void mpi_ineighbor_alltoallv_c_(void *, int64_t *, MPI_Aint *, int *, void *, int64_t *, MPI_Aint *, int *, int *,
    int *, int *);
WEAK void mpi_ineighbor_alltoallv_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls,
    int *sendtype, const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtype, int *comm,
    int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ineighbor_alltoallv", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ineighbor_alltoallv", recvbuf);
  mpi_ineighbor_alltoallv_c_(sendbuf_s.address, sendcounts, sdispls, sendtype, recvbuf_s.address, recvcounts, rdispls,
    recvtype, comm, request, ierror);
}
PROFILED(mpi_ineighbor_alltoallv_c_f08ts_)
void mpi_ineighbor_alltoallw_c_(void *, int64_t *, MPI_Aint *, int *, void *, int64_t *, MPI_Aint *, int *, int *,
    int *, int *);
WEAK void mpi_ineighbor_alltoallw_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls,
    int *sendtypes, const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm,
    int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ineighbor_alltoallw", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ineighbor_alltoallw", recvbuf);
  mpi_ineighbor_alltoallw_c_(sendbuf_s.address, sendcounts, sdispls, sendtypes, recvbuf_s.address, recvcounts, rdispls,
    recvtypes, comm, request, ierror);
}
PROFILED(mpi_ineighbor_alltoallw_c_f08ts_)
void mpi_irecv_c_(void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_irecv_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *source, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Irecv", buf, *count, *datatype);
  mpi_irecv_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, source, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_irecv_c_f08ts_)
void mpi_ireduce_c_(void *, void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_ireduce_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *count, int *datatype,
    int *op, int *root, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ireduce", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ireduce", recvbuf);
  mpi_ireduce_c_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, root, comm, request, ierror);
}
PROFILED(mpi_ireduce_c_f08ts_)
void mpi_ireduce_scatter_c_(void *, void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_ireduce_scatter_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *recvcounts,
    int *datatype, int *op, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ireduce_scatter", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ireduce_scatter", recvbuf);
  mpi_ireduce_scatter_c_(sendbuf_s.address, recvbuf_s.address, recvcounts, datatype, op, comm, request, ierror);
}
PROFILED(mpi_ireduce_scatter_c_f08ts_)
void mpi_ireduce_scatter_block_c_(void *, void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_ireduce_scatter_block_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *recvcount,
    int *datatype, int *op, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Ireduce_scatter_block", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Ireduce_scatter_block", recvbuf);
  mpi_ireduce_scatter_block_c_(sendbuf_s.address, recvbuf_s.address, recvcount, datatype, op, comm, request, ierror);
}
PROFILED(mpi_ireduce_scatter_block_c_f08ts_)
void mpi_irsend_c_(void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_irsend_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Irsend", buf, *count, *datatype);
  mpi_irsend_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_irsend_c_f08ts_)
void mpi_iscan_c_(void *, void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_iscan_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *count, int *datatype,
    int *op, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Iscan", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Iscan", recvbuf);
  mpi_iscan_c_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, request, ierror);
}
PROFILED(mpi_iscan_c_f08ts_)
void mpi_iscatter_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_iscatter_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *root, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Iscatter", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Iscatter", recvbuf);
  mpi_iscatter_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm, request,
    ierror);
}
PROFILED(mpi_iscatter_c_f08ts_)
void mpi_iscatterv_c_(void *, int64_t *, MPI_Aint *, int *, void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_iscatterv_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcounts, MPI_Aint *displs, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *root, int *comm, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Iscatterv", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Iscatterv", recvbuf);
  mpi_iscatterv_c_(sendbuf_s.address, sendcounts, displs, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm,
    request, ierror);
}
PROFILED(mpi_iscatterv_c_f08ts_)
void mpi_isend_c_(void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_isend_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Isend", buf, *count, *datatype);
  mpi_isend_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_isend_c_f08ts_)
void mpi_isendrecv_c_(void *, int64_t *, int *, int *, int *, void *, int64_t *, int *, int *, int *, int *, int *,
    int *);
WEAK void mpi_isendrecv_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype, int *dest, int *sendtag,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *source, int *recvtag, int *comm, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_section("MPI_Isendrecv", sendbuf, *sendcount, *sendtype);
  Section recvbuf_s = lwkf_section("MPI_Isendrecv", recvbuf, *recvcount, *recvtype);
  mpi_isendrecv_c_(sendbuf_s.address, &sendbuf_s.large_count, &sendbuf_s.datatype, dest, sendtag, recvbuf_s.address,
    &recvbuf_s.large_count, &recvbuf_s.datatype, source, recvtag, comm, request, ierror);
  lwkf_section_end(&sendbuf_s);
  lwkf_section_end(&recvbuf_s);
}
PROFILED(mpi_isendrecv_c_f08ts_)
void mpi_isendrecv_replace_c_(void *, int64_t *, int *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_isendrecv_replace_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *dest, int *sendtag,
    int *source, int *recvtag, int *comm, int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Isendrecv_replace", buf, *count, *datatype);
  mpi_isendrecv_replace_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, dest, sendtag, source, recvtag, comm,
    request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_isendrecv_replace_c_f08ts_)
void mpi_issend_c_(void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_issend_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Issend", buf, *count, *datatype);
  mpi_issend_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_issend_c_f08ts_)
void mpi_mrecv_c_(void *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_mrecv_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *message, int *status,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_Mrecv", buf, *count, *datatype);
  mpi_mrecv_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, message, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_mrecv_c_f08ts_)
void mpi_neighbor_allgather_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_neighbor_allgather_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_neighbor_allgather_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm,
    ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_neighbor_allgather_c_f08ts_)
void mpi_neighbor_allgather_init_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_neighbor_allgather_init_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Neighbor_allgather_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Neighbor_allgather_init", recvbuf);
  mpi_neighbor_allgather_init_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm,
    info, request, ierror);
}
PROFILED(mpi_neighbor_allgather_init_c_f08ts_)
void mpi_neighbor_allgatherv_c_(void *, int64_t *, int *, void *, int64_t *, MPI_Aint *, int *, int *, int *);
WEAK void mpi_neighbor_allgatherv_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *displs, int *recvtype, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_neighbor_allgatherv_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs, recvtype,
    comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_neighbor_allgatherv_c_f08ts_)
void mpi_neighbor_allgatherv_init_c_(void *, int64_t *, int *, void *, int64_t *, MPI_Aint *, int *, int *, int *,
    int *, int *);
WEAK void mpi_neighbor_allgatherv_init_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *displs, int *recvtype, int *comm, int *info,
    int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Neighbor_allgatherv_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Neighbor_allgatherv_init", recvbuf);
  mpi_neighbor_allgatherv_init_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcounts, displs,
    recvtype, comm, info, request, ierror);
}
PROFILED(mpi_neighbor_allgatherv_init_c_f08ts_)
void mpi_neighbor_alltoall_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_neighbor_alltoall_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_neighbor_alltoall_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm,
    ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_neighbor_alltoall_c_f08ts_)
void mpi_neighbor_alltoall_init_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_neighbor_alltoall_init_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Neighbor_alltoall_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Neighbor_alltoall_init", recvbuf);
  mpi_neighbor_alltoall_init_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, comm,
    info, request, ierror);
}
PROFILED(mpi_neighbor_alltoall_init_c_f08ts_)
void mpi_neighbor_alltoallv_c_(void *, int64_t *, MPI_Aint *, int *, void *, int64_t *, MPI_Aint *, int *, int *,
    int *);
WEAK void mpi_neighbor_alltoallv_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls,
    int *sendtype, const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtype, int *comm,
    int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_neighbor_alltoallv_c_(sendbuf_s.address, sendcounts, sdispls, sendtype, recvbuf_s.address, recvcounts, rdispls,
    recvtype, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_neighbor_alltoallv_c_f08ts_)
void mpi_neighbor_alltoallv_init_c_(void *, int64_t *, MPI_Aint *, int *, void *, int64_t *, MPI_Aint *, int *, int *,
    int *, int *, int *);
WEAK void mpi_neighbor_alltoallv_init_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls,
    int *sendtype, const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtype, int *comm,
    int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Neighbor_alltoallv_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Neighbor_alltoallv_init", recvbuf);
  mpi_neighbor_alltoallv_init_c_(sendbuf_s.address, sendcounts, sdispls, sendtype, recvbuf_s.address, recvcounts,
    rdispls, recvtype, comm, info, request, ierror);
}
PROFILED(mpi_neighbor_alltoallv_init_c_f08ts_)
void mpi_neighbor_alltoallw_c_(void *, int64_t *, MPI_Aint *, int *, void *, int64_t *, MPI_Aint *, int *, int *,
    int *);
WEAK void mpi_neighbor_alltoallw_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls,
    int *sendtypes, const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm,
    int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_neighbor_alltoallw_c_(sendbuf_s.address, sendcounts, sdispls, sendtypes, recvbuf_s.address, recvcounts, rdispls,
    recvtypes, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_neighbor_alltoallw_c_f08ts_)
void mpi_neighbor_alltoallw_init_c_(void *, int64_t *, MPI_Aint *, int *, void *, int64_t *, MPI_Aint *, int *, int *,
    int *, int *, int *);
WEAK void mpi_neighbor_alltoallw_init_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcounts, MPI_Aint *sdispls,
    int *sendtypes, const CFI_cdesc_t *recvbuf, int64_t *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm,
    int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Neighbor_alltoallw_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Neighbor_alltoallw_init", recvbuf);
  mpi_neighbor_alltoallw_init_c_(sendbuf_s.address, sendcounts, sdispls, sendtypes, recvbuf_s.address, recvcounts,
    rdispls, recvtypes, comm, info, request, ierror);
}
PROFILED(mpi_neighbor_alltoallw_init_c_f08ts_)
void mpi_pack_c_(void *, int64_t *, int *, void *, int64_t *, int64_t *, int *, int *);
WEAK void mpi_pack_c_f08ts_(const CFI_cdesc_t *inbuf, int64_t *incount, int *datatype, const CFI_cdesc_t *outbuf,
    int64_t *outsize, int64_t *position, int *comm, int *ierror) {
  Section inbuf_s = lwkf_section("MPI_Pack", inbuf, *incount, *datatype);
  Section outbuf_s = lwkf_copy(outbuf);
  mpi_pack_c_(inbuf_s.address, &inbuf_s.large_count, &inbuf_s.datatype, outbuf_s.address, outsize, position, comm,
    ierror);
  lwkf_section_end(&inbuf_s);
  lwkf_copy_back(&outbuf_s, outbuf);
}
PROFILED(mpi_pack_c_f08ts_)
void mpi_pack_external_c_(char *, void *, int64_t *, int *, void *, int64_t *, int64_t *, int *, int);
WEAK void mpi_pack_external_c_f08ts_(char *datarep, const CFI_cdesc_t *inbuf, int64_t *incount, int *datatype,
    const CFI_cdesc_t *outbuf, int64_t *outsize, int64_t *position, int *ierror, int datarep_length) {
  Section inbuf_s = lwkf_section("MPI_Pack_external", inbuf, *incount, *datatype);
  Section outbuf_s = lwkf_copy(outbuf);
  mpi_pack_external_c_(datarep, inbuf_s.address, &inbuf_s.large_count, &inbuf_s.datatype, outbuf_s.address, outsize,
    position, ierror, datarep_length);
  lwkf_section_end(&inbuf_s);
  lwkf_copy_back(&outbuf_s, outbuf);
}
PROFILED(mpi_pack_external_c_f08ts_)
void mpi_precv_init_c_(void *, int *, int64_t *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_precv_init_c_f08ts_(const CFI_cdesc_t *buf, int *partitions, int64_t *count, int *datatype, int *dest,
    int *tag, int *comm, int *info, int *request, int *ierror) {
  Section buf_s = lwkf_block("MPI_Precv_init", buf);
  mpi_precv_init_c_(buf_s.address, partitions, count, datatype, dest, tag, comm, info, request, ierror);
}
PROFILED(mpi_precv_init_c_f08ts_)
void mpi_psend_init_c_(void *, int *, int64_t *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_psend_init_c_f08ts_(const CFI_cdesc_t *buf, int *partitions, int64_t *count, int *datatype, int *dest,
    int *tag, int *comm, int *info, int *request, int *ierror) {
  Section buf_s = lwkf_block("MPI_Psend_init", buf);
  mpi_psend_init_c_(buf_s.address, partitions, count, datatype, dest, tag, comm, info, request, ierror);
}
PROFILED(mpi_psend_init_c_f08ts_)
void mpi_put_c_(void *, int64_t *, int *, int *, MPI_Aint *, int64_t *, int *, int *, int *);
WEAK void mpi_put_c_f08ts_(const CFI_cdesc_t *origin_addr, int64_t *origin_count, int *origin_datatype,
    int *target_rank, MPI_Aint *target_disp, int64_t *target_count, int *target_datatype, int *win, int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Put", origin_addr, *origin_count, *origin_datatype);
  mpi_put_c_(origin_addr_s.address, &origin_addr_s.large_count, &origin_addr_s.datatype, target_rank, target_disp,
    target_count, target_datatype, win, ierror);
  lwkf_section_end(&origin_addr_s);
}
PROFILED(mpi_put_c_f08ts_)
void mpi_raccumulate_c_(void *, int64_t *, int *, int *, MPI_Aint *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_raccumulate_c_f08ts_(const CFI_cdesc_t *origin_addr, int64_t *origin_count, int *origin_datatype,
    int *target_rank, MPI_Aint *target_disp, int64_t *target_count, int *target_datatype, int *op, int *win,
    int *request, int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Raccumulate", origin_addr, *origin_count, *origin_datatype);
  mpi_raccumulate_c_(origin_addr_s.address, &origin_addr_s.large_count, &origin_addr_s.datatype, target_rank,
    target_disp, target_count, target_datatype, op, win, request, ierror);
  lwkf_section_end(&origin_addr_s);
}
PROFILED(mpi_raccumulate_c_f08ts_)
void mpi_recv_c_(void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_recv_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *source, int *tag, int *comm,
    int *status, int *ierror) {
  Section buf_s = lwkf_section("MPI_Recv", buf, *count, *datatype);
  mpi_recv_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, source, tag, comm, status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_recv_c_f08ts_)
void mpi_recv_init_c_(void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_recv_init_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *source, int *tag,
    int *comm, int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Recv_init", buf, *count, *datatype);
  mpi_recv_init_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, source, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_recv_init_c_f08ts_)
void mpi_reduce_c_(void *, void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_reduce_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *count, int *datatype,
    int *op, int *root, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_reduce_c_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, root, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_reduce_c_f08ts_)
void mpi_reduce_init_c_(void *, void *, int64_t *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_reduce_init_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *count,
    int *datatype, int *op, int *root, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Reduce_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Reduce_init", recvbuf);
  mpi_reduce_init_c_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, root, comm, info, request, ierror);
}
PROFILED(mpi_reduce_init_c_f08ts_)
void mpi_reduce_local_c_(void *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_reduce_local_c_f08ts_(const CFI_cdesc_t *inbuf, const CFI_cdesc_t *inoutbuf, int64_t *count,
    int *datatype, int *op, int *ierror) {
  Section inbuf_s = lwkf_copy(inbuf);
  Section inoutbuf_s = lwkf_copy(inoutbuf);
  mpi_reduce_local_c_(inbuf_s.address, inoutbuf_s.address, count, datatype, op, ierror);
  lwkf_copy_back(&inbuf_s, inbuf);
  lwkf_copy_back(&inoutbuf_s, inoutbuf);
}
PROFILED(mpi_reduce_local_c_f08ts_)
void mpi_reduce_scatter_c_(void *, void *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_reduce_scatter_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *recvcounts,
    int *datatype, int *op, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_reduce_scatter_c_(sendbuf_s.address, recvbuf_s.address, recvcounts, datatype, op, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_reduce_scatter_c_f08ts_)
void mpi_reduce_scatter_block_c_(void *, void *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_reduce_scatter_block_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *recvcount,
    int *datatype, int *op, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_reduce_scatter_block_c_(sendbuf_s.address, recvbuf_s.address, recvcount, datatype, op, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_reduce_scatter_block_c_f08ts_)
void mpi_reduce_scatter_block_init_c_(void *, void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_reduce_scatter_block_init_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf,
    int64_t *recvcount, int *datatype, int *op, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Reduce_scatter_block_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Reduce_scatter_block_init", recvbuf);
  mpi_reduce_scatter_block_init_c_(sendbuf_s.address, recvbuf_s.address, recvcount, datatype, op, comm, info, request,
    ierror);
}
PROFILED(mpi_reduce_scatter_block_init_c_f08ts_)
void mpi_reduce_scatter_init_c_(void *, void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_reduce_scatter_init_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *recvcounts,
    int *datatype, int *op, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Reduce_scatter_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Reduce_scatter_init", recvbuf);
  mpi_reduce_scatter_init_c_(sendbuf_s.address, recvbuf_s.address, recvcounts, datatype, op, comm, info, request,
    ierror);
}
PROFILED(mpi_reduce_scatter_init_c_f08ts_)
void mpi_rget_c_(void *, int64_t *, int *, int *, MPI_Aint *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_rget_c_f08ts_(const CFI_cdesc_t *origin_addr, int64_t *origin_count, int *origin_datatype,
    int *target_rank, MPI_Aint *target_disp, int64_t *target_count, int *target_datatype, int *win, int *request,
    int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Rget", origin_addr, *origin_count, *origin_datatype);
  mpi_rget_c_(origin_addr_s.address, &origin_addr_s.large_count, &origin_addr_s.datatype, target_rank, target_disp,
    target_count, target_datatype, win, request, ierror);
  lwkf_section_end(&origin_addr_s);
}
PROFILED(mpi_rget_c_f08ts_)
void mpi_rget_accumulate_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, MPI_Aint *, int64_t *, int *,
    int *, int *, int *, int *);
WEAK void mpi_rget_accumulate_c_f08ts_(const CFI_cdesc_t *origin_addr, int64_t *origin_count, int *origin_datatype,
    const CFI_cdesc_t *result_addr, int64_t *result_count, int *result_datatype, int *target_rank,
    MPI_Aint *target_disp, int64_t *target_count, int *target_datatype, int *op, int *win, int *request, int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Rget_accumulate", origin_addr, *origin_count, *origin_datatype);
  Section result_addr_s = lwkf_section("MPI_Rget_accumulate", result_addr, *result_count, *result_datatype);
  mpi_rget_accumulate_c_(origin_addr_s.address, &origin_addr_s.large_count, &origin_addr_s.datatype,
    result_addr_s.address, &result_addr_s.large_count, &result_addr_s.datatype, target_rank, target_disp, target_count,
    target_datatype, op, win, request, ierror);
  lwkf_section_end(&origin_addr_s);
  lwkf_section_end(&result_addr_s);
}
PROFILED(mpi_rget_accumulate_c_f08ts_)
void mpi_rput_c_(void *, int64_t *, int *, int *, MPI_Aint *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_rput_c_f08ts_(const CFI_cdesc_t *origin_addr, int64_t *origin_count, int *origin_datatype,
    int *target_rank, MPI_Aint *target_disp, int64_t *target_count, int *target_datatype, int *win, int *request,
    int *ierror) {
  Section origin_addr_s = lwkf_section("MPI_Rput", origin_addr, *origin_count, *origin_datatype);
  mpi_rput_c_(origin_addr_s.address, &origin_addr_s.large_count, &origin_addr_s.datatype, target_rank, target_disp,
    target_count, target_datatype, win, request, ierror);
  lwkf_section_end(&origin_addr_s);
}
PROFILED(mpi_rput_c_f08ts_)
void mpi_rsend_c_(void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_rsend_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_Rsend", buf, *count, *datatype);
  mpi_rsend_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, dest, tag, comm, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_rsend_c_f08ts_)
void mpi_rsend_init_c_(void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_rsend_init_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Rsend_init", buf, *count, *datatype);
  mpi_rsend_init_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_rsend_init_c_f08ts_)
void mpi_scan_c_(void *, void *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_scan_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *count, int *datatype,
    int *op, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_scan_c_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_scan_c_f08ts_)
void mpi_scan_init_c_(void *, void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_scan_init_c_f08ts_(const CFI_cdesc_t *sendbuf, const CFI_cdesc_t *recvbuf, int64_t *count, int *datatype,
    int *op, int *comm, int *info, int *request, int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Scan_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Scan_init", recvbuf);
  mpi_scan_init_c_(sendbuf_s.address, recvbuf_s.address, count, datatype, op, comm, info, request, ierror);
}
PROFILED(mpi_scan_init_c_f08ts_)
void mpi_scatter_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_scatter_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *root, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_scatter_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm, ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_scatter_c_f08ts_)
void mpi_scatter_init_c_(void *, int64_t *, int *, void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_scatter_init_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *root, int *comm, int *info, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Scatter_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Scatter_init", recvbuf);
  mpi_scatter_init_c_(sendbuf_s.address, sendcount, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm, info,
    request, ierror);
}
PROFILED(mpi_scatter_init_c_f08ts_)
void mpi_scatterv_c_(void *, int64_t *, MPI_Aint *, int *, void *, int64_t *, int *, int *, int *, int *);
WEAK void mpi_scatterv_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcounts, MPI_Aint *displs, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *root, int *comm, int *ierror) {
  Section sendbuf_s = lwkf_copy(sendbuf);
  Section recvbuf_s = lwkf_copy(recvbuf);
  mpi_scatterv_c_(sendbuf_s.address, sendcounts, displs, sendtype, recvbuf_s.address, recvcount, recvtype, root, comm,
    ierror);
  lwkf_copy_back(&sendbuf_s, sendbuf);
  lwkf_copy_back(&recvbuf_s, recvbuf);
}
PROFILED(mpi_scatterv_c_f08ts_)
void mpi_scatterv_init_c_(void *, int64_t *, MPI_Aint *, int *, void *, int64_t *, int *, int *, int *, int *, int *,
    int *);
WEAK void mpi_scatterv_init_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcounts, MPI_Aint *displs, int *sendtype,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *root, int *comm, int *info, int *request,
    int *ierror) {
  Section sendbuf_s = lwkf_block("MPI_Scatterv_init", sendbuf);
  Section recvbuf_s = lwkf_block("MPI_Scatterv_init", recvbuf);
  mpi_scatterv_init_c_(sendbuf_s.address, sendcounts, displs, sendtype, recvbuf_s.address, recvcount, recvtype, root,
    comm, info, request, ierror);
}
PROFILED(mpi_scatterv_init_c_f08ts_)
void mpi_send_c_(void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_send_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_Send", buf, *count, *datatype);
  mpi_send_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, dest, tag, comm, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_send_c_f08ts_)
void mpi_send_init_c_(void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_send_init_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Send_init", buf, *count, *datatype);
  mpi_send_init_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_send_init_c_f08ts_)
void mpi_sendrecv_c_(void *, int64_t *, int *, int *, int *, void *, int64_t *, int *, int *, int *, int *, int *,
    int *);
WEAK void mpi_sendrecv_c_f08ts_(const CFI_cdesc_t *sendbuf, int64_t *sendcount, int *sendtype, int *dest, int *sendtag,
    const CFI_cdesc_t *recvbuf, int64_t *recvcount, int *recvtype, int *source, int *recvtag, int *comm, int *status,
    int *ierror) {
  Section sendbuf_s = lwkf_section("MPI_Sendrecv", sendbuf, *sendcount, *sendtype);
  Section recvbuf_s = lwkf_section("MPI_Sendrecv", recvbuf, *recvcount, *recvtype);
  mpi_sendrecv_c_(sendbuf_s.address, &sendbuf_s.large_count, &sendbuf_s.datatype, dest, sendtag, recvbuf_s.address,
    &recvbuf_s.large_count, &recvbuf_s.datatype, source, recvtag, comm, status, ierror);
  lwkf_section_end(&sendbuf_s);
  lwkf_section_end(&recvbuf_s);
}
PROFILED(mpi_sendrecv_c_f08ts_)
void mpi_sendrecv_replace_c_(void *, int64_t *, int *, int *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_sendrecv_replace_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *dest, int *sendtag,
    int *source, int *recvtag, int *comm, int *status, int *ierror) {
  Section buf_s = lwkf_section("MPI_Sendrecv_replace", buf, *count, *datatype);
  mpi_sendrecv_replace_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, dest, sendtag, source, recvtag, comm,
    status, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_sendrecv_replace_c_f08ts_)
void mpi_session_attach_buffer_c_(int *, void *, int64_t *, int *);
WEAK void mpi_session_attach_buffer_c_f08ts_(int *session, const CFI_cdesc_t *buffer, int64_t *size, int *ierror) {
  Section buffer_s = lwkf_block("MPI_Session_attach_buffer", buffer);
  mpi_session_attach_buffer_c_(session, buffer_s.address, size, ierror);
}
PROFILED(mpi_session_attach_buffer_c_f08ts_)
void mpi_ssend_c_(void *, int64_t *, int *, int *, int *, int *, int *);
WEAK void mpi_ssend_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm,
    int *ierror) {
  Section buf_s = lwkf_section("MPI_Ssend", buf, *count, *datatype);
  mpi_ssend_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, dest, tag, comm, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_ssend_c_f08ts_)
void mpi_ssend_init_c_(void *, int64_t *, int *, int *, int *, int *, int *, int *);
WEAK void mpi_ssend_init_c_f08ts_(const CFI_cdesc_t *buf, int64_t *count, int *datatype, int *dest, int *tag, int *comm,
    int *request, int *ierror) {
  Section buf_s = lwkf_section("MPI_Ssend_init", buf, *count, *datatype);
  mpi_ssend_init_c_(buf_s.address, &buf_s.large_count, &buf_s.datatype, dest, tag, comm, request, ierror);
  lwkf_section_end(&buf_s);
}
PROFILED(mpi_ssend_init_c_f08ts_)
void mpi_unpack_c_(void *, int64_t *, int64_t *, void *, int64_t *, int *, int *, int *);
WEAK void mpi_unpack_c_f08ts_(const CFI_cdesc_t *inbuf, int64_t *insize, int64_t *position, const CFI_cdesc_t *outbuf,
    int64_t *outcount, int *datatype, int *comm, int *ierror) {
  Section inbuf_s = lwkf_copy(inbuf);
  Section outbuf_s = lwkf_section("MPI_Unpack", outbuf, *outcount, *datatype);
  mpi_unpack_c_(inbuf_s.address, insize, position, outbuf_s.address, &outbuf_s.large_count, &outbuf_s.datatype, comm,
    ierror);
  lwkf_copy_back(&inbuf_s, inbuf);
  lwkf_section_end(&outbuf_s);
}
PROFILED(mpi_unpack_c_f08ts_)
void mpi_unpack_external_c_(char *, void *, int64_t *, int64_t *, void *, int64_t *, int *, int *, int);
WEAK void mpi_unpack_external_c_f08ts_(char *datarep, const CFI_cdesc_t *inbuf, int64_t *insize, int64_t *position,
    const CFI_cdesc_t *outbuf, int64_t *outcount, int *datatype, int *ierror, int datarep_length) {
  Section inbuf_s = lwkf_copy(inbuf);
  Section outbuf_s = lwkf_section("MPI_Unpack_external", outbuf, *outcount, *datatype);
  mpi_unpack_external_c_(datarep, inbuf_s.address, insize, position, outbuf_s.address, &outbuf_s.large_count,
    &outbuf_s.datatype, ierror, datarep_length);
  lwkf_copy_back(&inbuf_s, inbuf);
  lwkf_section_end(&outbuf_s);
}
PROFILED(mpi_unpack_external_c_f08ts_)
