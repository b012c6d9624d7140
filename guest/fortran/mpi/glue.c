/*
 * MPI for Fortran: arguments come by reference, and lengths of texts behind them.
 * Made from runtime/abi/mpi-abi.json by guest/generate.ts: do not edit.
 */
#include "glue.h"

WEAK void mpi_abort_(int *comm, int *errorcode, int *ierror) {
  int code = MPI_Abort((MPI_Comm)*comm, *errorcode);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_accumulate_(void *origin_addr, int *origin_count, int *origin_datatype, int *target_rank,
    MPI_Aint *target_disp, int *target_count, int *target_datatype, int *op, int *win, int *ierror) {
  int code = MPI_Accumulate(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype, *target_rank,
    *target_disp, *target_count, (MPI_Datatype)*target_datatype, (MPI_Op)*op, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_add_error_class_(int *errorclass, int *ierror) {
  int code = MPI_Add_error_class((void *)errorclass);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_add_error_code_(int *errorclass, int *errorcode, int *ierror) {
  int code = MPI_Add_error_code(*errorclass, (void *)errorcode);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_add_error_string_(int *errorcode, char *string, int *ierror, int string_length) {
  char *string_c = lwkf_text(string, string_length);
  int code = MPI_Add_error_string(*errorcode, string_c);
  free(string_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_allgather_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount, int *recvtype,
    int *comm, int *ierror) {
  int code = MPI_Allgather(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*recvtype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_allgather_init_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount,
    int *recvtype, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Allgather_init(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_allgatherv_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcounts, int *displs,
    int *recvtype, int *comm, int *ierror) {
  int code = MPI_Allgatherv(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_allgatherv_init_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcounts,
    int *displs, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Allgatherv_init(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_alloc_mem_(MPI_Aint *size, int *info, void *baseptr, int *ierror) {
  int code = MPI_Alloc_mem(*size, (MPI_Info)*info, lwkf_buffer(baseptr));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_allreduce_(void *sendbuf, void *recvbuf, int *count, int *datatype, int *op, int *comm, int *ierror) {
  int code = MPI_Allreduce(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_allreduce_init_(void *sendbuf, void *recvbuf, int *count, int *datatype, int *op, int *comm, int *info,
    int *request, int *ierror) {
  int code = MPI_Allreduce_init(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype,
    (MPI_Op)*op, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_alltoall_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount, int *recvtype,
    int *comm, int *ierror) {
  int code = MPI_Alltoall(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*recvtype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_alltoall_init_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount, int *recvtype,
    int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Alltoall_init(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_alltoallv_(void *sendbuf, int *sendcounts, int *sdispls, int *sendtype, void *recvbuf, int *recvcounts,
    int *rdispls, int *recvtype, int *comm, int *ierror) {
  int code = MPI_Alltoallv(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (MPI_Datatype)*recvtype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_alltoallv_init_(void *sendbuf, int *sendcounts, int *sdispls, int *sendtype, void *recvbuf,
    int *recvcounts, int *rdispls, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Alltoallv_init(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (MPI_Datatype)*recvtype, (MPI_Comm)*comm,
    (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_alltoallw_(void *sendbuf, int *sendcounts, int *sdispls, int *sendtypes, void *recvbuf, int *recvcounts,
    int *rdispls, int *recvtypes, int *comm, int *ierror) {
  int code = MPI_Alltoallw(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (void *)sendtypes,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (void *)recvtypes, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_alltoallw_init_(void *sendbuf, int *sendcounts, int *sdispls, int *sendtypes, void *recvbuf,
    int *recvcounts, int *rdispls, int *recvtypes, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Alltoallw_init(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (void *)sendtypes,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (void *)recvtypes, (MPI_Comm)*comm, (MPI_Info)*info,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_attr_delete_(int *comm, int *keyval, int *ierror) {
  int code = MPI_Attr_delete((MPI_Comm)*comm, *keyval);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_barrier_(int *comm, int *ierror) {
  int code = MPI_Barrier((MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_barrier_init_(int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Barrier_init((MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_bcast_(void *buffer, int *count, int *datatype, int *root, int *comm, int *ierror) {
  int code = MPI_Bcast(lwkf_buffer(buffer), *count, (MPI_Datatype)*datatype, *root, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_bcast_init_(void *buffer, int *count, int *datatype, int *root, int *comm, int *info, int *request,
    int *ierror) {
  int code = MPI_Bcast_init(lwkf_buffer(buffer), *count, (MPI_Datatype)*datatype, *root, (MPI_Comm)*comm,
    (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_bsend_(void *buf, int *count, int *datatype, int *dest, int *tag, int *comm, int *ierror) {
  int code = MPI_Bsend(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_bsend_init_(void *buf, int *count, int *datatype, int *dest, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Bsend_init(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_buffer_attach_(void *buffer, int *size, int *ierror) {
  int code = MPI_Buffer_attach(lwkf_buffer(buffer), *size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_buffer_detach_(void *buffer_addr, int *size, int *ierror) {
  int code = MPI_Buffer_detach(lwkf_buffer(buffer_addr), (void *)size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_buffer_flush_(int *ierror) {
  int code = MPI_Buffer_flush();
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_buffer_iflush_(int *request, int *ierror) {
  int code = MPI_Buffer_iflush((void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_cancel_(int *request, int *ierror) {
  int code = MPI_Cancel((void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_cart_coords_(int *comm, int *rank, int *maxdims, int *coords, int *ierror) {
  int code = MPI_Cart_coords((MPI_Comm)*comm, *rank, *maxdims, (void *)coords);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_cart_create_(int *comm_old, int *ndims, int *dims, int *periods, int *reorder, int *comm_cart,
    int *ierror) {
  int code = MPI_Cart_create((MPI_Comm)*comm_old, *ndims, (void *)dims, (void *)periods, *reorder, (void *)comm_cart);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_cart_get_(int *comm, int *maxdims, int *dims, int *periods, int *coords, int *ierror) {
  int code = MPI_Cart_get((MPI_Comm)*comm, *maxdims, (void *)dims, (void *)periods, (void *)coords);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_cart_map_(int *comm, int *ndims, int *dims, int *periods, int *newrank, int *ierror) {
  int code = MPI_Cart_map((MPI_Comm)*comm, *ndims, (void *)dims, (void *)periods, (void *)newrank);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_cart_rank_(int *comm, int *coords, int *rank, int *ierror) {
  int code = MPI_Cart_rank((MPI_Comm)*comm, (void *)coords, (void *)rank);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_cart_shift_(int *comm, int *direction, int *disp, int *rank_source, int *rank_dest, int *ierror) {
  int code = MPI_Cart_shift((MPI_Comm)*comm, *direction, *disp, (void *)rank_source, (void *)rank_dest);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_cart_sub_(int *comm, int *remain_dims, int *newcomm, int *ierror) {
  int code = MPI_Cart_sub((MPI_Comm)*comm, (void *)remain_dims, (void *)newcomm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_cartdim_get_(int *comm, int *ndims, int *ierror) {
  int code = MPI_Cartdim_get((MPI_Comm)*comm, (void *)ndims);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_close_port_(char *port_name, int *ierror, int port_name_length) {
  char *port_name_c = lwkf_text(port_name, port_name_length);
  int code = MPI_Close_port(port_name_c);
  free(port_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_accept_(char *port_name, int *info, int *root, int *comm, int *newcomm, int *ierror,
    int port_name_length) {
  char *port_name_c = lwkf_text(port_name, port_name_length);
  int code = MPI_Comm_accept(port_name_c, (MPI_Info)*info, *root, (MPI_Comm)*comm, (void *)newcomm);
  free(port_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_attach_buffer_(int *comm, void *buffer, int *size, int *ierror) {
  int code = MPI_Comm_attach_buffer((MPI_Comm)*comm, lwkf_buffer(buffer), *size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_call_errhandler_(int *comm, int *errorcode, int *ierror) {
  int code = MPI_Comm_call_errhandler((MPI_Comm)*comm, *errorcode);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_compare_(int *comm1, int *comm2, int *result, int *ierror) {
  int code = MPI_Comm_compare((MPI_Comm)*comm1, (MPI_Comm)*comm2, (void *)result);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_connect_(char *port_name, int *info, int *root, int *comm, int *newcomm, int *ierror,
    int port_name_length) {
  char *port_name_c = lwkf_text(port_name, port_name_length);
  int code = MPI_Comm_connect(port_name_c, (MPI_Info)*info, *root, (MPI_Comm)*comm, (void *)newcomm);
  free(port_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_create_(int *comm, int *group, int *newcomm, int *ierror) {
  int code = MPI_Comm_create((MPI_Comm)*comm, (MPI_Group)*group, (void *)newcomm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_create_from_group_(int *group, char *stringtag, int *info, int *errhandler, int *newcomm,
    int *ierror, int stringtag_length) {
  char *stringtag_c = lwkf_text(stringtag, stringtag_length);
  int code = MPI_Comm_create_from_group((MPI_Group)*group, stringtag_c, (MPI_Info)*info, (MPI_Errhandler)*errhandler,
    (void *)newcomm);
  free(stringtag_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_create_group_(int *comm, int *group, int *tag, int *newcomm, int *ierror) {
  int code = MPI_Comm_create_group((MPI_Comm)*comm, (MPI_Group)*group, *tag, (void *)newcomm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_delete_attr_(int *comm, int *comm_keyval, int *ierror) {
  int code = MPI_Comm_delete_attr((MPI_Comm)*comm, *comm_keyval);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_detach_buffer_(int *comm, void *buffer_addr, int *size, int *ierror) {
  int code = MPI_Comm_detach_buffer((MPI_Comm)*comm, lwkf_buffer(buffer_addr), (void *)size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_disconnect_(int *comm, int *ierror) {
  int code = MPI_Comm_disconnect((void *)comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_dup_(int *comm, int *newcomm, int *ierror) {
  int code = MPI_Comm_dup((MPI_Comm)*comm, (void *)newcomm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_dup_with_info_(int *comm, int *info, int *newcomm, int *ierror) {
  int code = MPI_Comm_dup_with_info((MPI_Comm)*comm, (MPI_Info)*info, (void *)newcomm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_flush_buffer_(int *comm, int *ierror) {
  int code = MPI_Comm_flush_buffer((MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_free_(int *comm, int *ierror) {
  int code = MPI_Comm_free((void *)comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_free_keyval_(int *comm_keyval, int *ierror) {
  int code = MPI_Comm_free_keyval((void *)comm_keyval);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_get_errhandler_(int *comm, int *errhandler, int *ierror) {
  int code = MPI_Comm_get_errhandler((MPI_Comm)*comm, (void *)errhandler);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_get_info_(int *comm, int *info_used, int *ierror) {
  int code = MPI_Comm_get_info((MPI_Comm)*comm, (void *)info_used);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_get_name_(int *comm, char *comm_name, int *resultlen, int *ierror, int comm_name_length) {
  char comm_name_c[MPI_MAX_LIBRARY_VERSION_STRING] = "";
  int code = MPI_Comm_get_name((MPI_Comm)*comm, comm_name_c, (void *)resultlen);
  if (code == MPI_SUCCESS) lwkf_text_out(comm_name, comm_name_length, comm_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_get_parent_(int *parent, int *ierror) {
  int code = MPI_Comm_get_parent((void *)parent);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_group_(int *comm, int *group, int *ierror) {
  int code = MPI_Comm_group((MPI_Comm)*comm, (void *)group);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_idup_(int *comm, int *newcomm, int *request, int *ierror) {
  int code = MPI_Comm_idup((MPI_Comm)*comm, (void *)newcomm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_idup_with_info_(int *comm, int *info, int *newcomm, int *request, int *ierror) {
  int code = MPI_Comm_idup_with_info((MPI_Comm)*comm, (MPI_Info)*info, (void *)newcomm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_iflush_buffer_(int *comm, int *request, int *ierror) {
  int code = MPI_Comm_iflush_buffer((MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_join_(int *fd, int *intercomm, int *ierror) {
  int code = MPI_Comm_join(*fd, (void *)intercomm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_rank_(int *comm, int *rank, int *ierror) {
  int code = MPI_Comm_rank((MPI_Comm)*comm, (void *)rank);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_remote_group_(int *comm, int *group, int *ierror) {
  int code = MPI_Comm_remote_group((MPI_Comm)*comm, (void *)group);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_remote_size_(int *comm, int *size, int *ierror) {
  int code = MPI_Comm_remote_size((MPI_Comm)*comm, (void *)size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_set_errhandler_(int *comm, int *errhandler, int *ierror) {
  int code = MPI_Comm_set_errhandler((MPI_Comm)*comm, (MPI_Errhandler)*errhandler);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_set_info_(int *comm, int *info, int *ierror) {
  int code = MPI_Comm_set_info((MPI_Comm)*comm, (MPI_Info)*info);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_set_name_(int *comm, char *comm_name, int *ierror, int comm_name_length) {
  char *comm_name_c = lwkf_text(comm_name, comm_name_length);
  int code = MPI_Comm_set_name((MPI_Comm)*comm, comm_name_c);
  free(comm_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_size_(int *comm, int *size, int *ierror) {
  int code = MPI_Comm_size((MPI_Comm)*comm, (void *)size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_split_(int *comm, int *color, int *key, int *newcomm, int *ierror) {
  int code = MPI_Comm_split((MPI_Comm)*comm, *color, *key, (void *)newcomm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_split_type_(int *comm, int *split_type, int *key, int *info, int *newcomm, int *ierror) {
  int code = MPI_Comm_split_type((MPI_Comm)*comm, *split_type, *key, (MPI_Info)*info, (void *)newcomm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_comm_test_inter_(int *comm, int *flag, int *ierror) {
  int code = MPI_Comm_test_inter((MPI_Comm)*comm, (void *)flag);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_compare_and_swap_(void *origin_addr, void *compare_addr, void *result_addr, int *datatype,
    int *target_rank, MPI_Aint *target_disp, int *win, int *ierror) {
  int code = MPI_Compare_and_swap(lwkf_buffer(origin_addr), lwkf_buffer(compare_addr), lwkf_buffer(result_addr),
    (MPI_Datatype)*datatype, *target_rank, *target_disp, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_dims_create_(int *nnodes, int *ndims, int *dims, int *ierror) {
  int code = MPI_Dims_create(*nnodes, *ndims, (void *)dims);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_dist_graph_create_(int *comm_old, int *n, int *sources, int *degrees, int *destinations, int *weights,
    int *info, int *reorder, int *comm_dist_graph, int *ierror) {
  int code = MPI_Dist_graph_create((MPI_Comm)*comm_old, *n, (void *)sources, (void *)degrees, (void *)destinations,
    lwkf_buffer(weights), (MPI_Info)*info, *reorder, (void *)comm_dist_graph);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_dist_graph_create_adjacent_(int *comm_old, int *indegree, int *sources, int *sourceweights,
    int *outdegree, int *destinations, int *destweights, int *info, int *reorder, int *comm_dist_graph, int *ierror) {
  int code = MPI_Dist_graph_create_adjacent((MPI_Comm)*comm_old, *indegree, (void *)sources, lwkf_buffer(sourceweights),
    *outdegree, (void *)destinations, lwkf_buffer(destweights), (MPI_Info)*info, *reorder, (void *)comm_dist_graph);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_dist_graph_neighbors_(int *comm, int *maxindegree, int *sources, int *sourceweights, int *maxoutdegree,
    int *destinations, int *destweights, int *ierror) {
  int code = MPI_Dist_graph_neighbors((MPI_Comm)*comm, *maxindegree, (void *)sources, lwkf_buffer(sourceweights),
    *maxoutdegree, (void *)destinations, lwkf_buffer(destweights));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_dist_graph_neighbors_count_(int *comm, int *indegree, int *outdegree, int *weighted, int *ierror) {
  int code = MPI_Dist_graph_neighbors_count((MPI_Comm)*comm, (void *)indegree, (void *)outdegree, (void *)weighted);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_errhandler_free_(int *errhandler, int *ierror) {
  int code = MPI_Errhandler_free((void *)errhandler);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_error_class_(int *errorcode, int *errorclass, int *ierror) {
  int code = MPI_Error_class(*errorcode, (void *)errorclass);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_error_string_(int *errorcode, char *string, int *resultlen, int *ierror, int string_length) {
  char string_c[MPI_MAX_LIBRARY_VERSION_STRING] = "";
  int code = MPI_Error_string(*errorcode, string_c, (void *)resultlen);
  if (code == MPI_SUCCESS) lwkf_text_out(string, string_length, string_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_exscan_(void *sendbuf, void *recvbuf, int *count, int *datatype, int *op, int *comm, int *ierror) {
  int code = MPI_Exscan(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_exscan_init_(void *sendbuf, void *recvbuf, int *count, int *datatype, int *op, int *comm, int *info,
    int *request, int *ierror) {
  int code = MPI_Exscan_init(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_fetch_and_op_(void *origin_addr, void *result_addr, int *datatype, int *target_rank,
    MPI_Aint *target_disp, int *op, int *win, int *ierror) {
  int code = MPI_Fetch_and_op(lwkf_buffer(origin_addr), lwkf_buffer(result_addr), (MPI_Datatype)*datatype, *target_rank,
    *target_disp, (MPI_Op)*op, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_call_errhandler_(int *fh, int *errorcode, int *ierror) {
  int code = MPI_File_call_errhandler((MPI_File)*fh, *errorcode);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_close_(int *fh, int *ierror) {
  int code = MPI_File_close((void *)fh);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_delete_(char *filename, int *info, int *ierror, int filename_length) {
  char *filename_c = lwkf_text(filename, filename_length);
  int code = MPI_File_delete(filename_c, (MPI_Info)*info);
  free(filename_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_get_amode_(int *fh, int *amode, int *ierror) {
  int code = MPI_File_get_amode((MPI_File)*fh, (void *)amode);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_get_atomicity_(int *fh, int *flag, int *ierror) {
  int code = MPI_File_get_atomicity((MPI_File)*fh, (void *)flag);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_get_byte_offset_(int *fh, int64_t *offset, int64_t *disp, int *ierror) {
  int code = MPI_File_get_byte_offset((MPI_File)*fh, *offset, (void *)disp);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_get_errhandler_(int *file, int *errhandler, int *ierror) {
  int code = MPI_File_get_errhandler((MPI_File)*file, (void *)errhandler);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_get_group_(int *fh, int *group, int *ierror) {
  int code = MPI_File_get_group((MPI_File)*fh, (void *)group);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_get_info_(int *fh, int *info_used, int *ierror) {
  int code = MPI_File_get_info((MPI_File)*fh, (void *)info_used);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_get_position_(int *fh, int64_t *offset, int *ierror) {
  int code = MPI_File_get_position((MPI_File)*fh, (void *)offset);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_get_position_shared_(int *fh, int64_t *offset, int *ierror) {
  int code = MPI_File_get_position_shared((MPI_File)*fh, (void *)offset);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_get_size_(int *fh, int64_t *size, int *ierror) {
  int code = MPI_File_get_size((MPI_File)*fh, (void *)size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_get_type_extent_(int *fh, int *datatype, MPI_Aint *extent, int *ierror) {
  int code = MPI_File_get_type_extent((MPI_File)*fh, (MPI_Datatype)*datatype, (void *)extent);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_get_view_(int *fh, int64_t *disp, int *etype, int *filetype, char *datarep, int *ierror,
    int datarep_length) {
  char datarep_c[MPI_MAX_LIBRARY_VERSION_STRING] = "";
  int code = MPI_File_get_view((MPI_File)*fh, (void *)disp, (void *)etype, (void *)filetype, datarep_c);
  if (code == MPI_SUCCESS) lwkf_text_out(datarep, datarep_length, datarep_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iread_(int *fh, void *buf, int *count, int *datatype, int *request, int *ierror) {
  int code = MPI_File_iread((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iread_all_(int *fh, void *buf, int *count, int *datatype, int *request, int *ierror) {
  int code = MPI_File_iread_all((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iread_at_(int *fh, int64_t *offset, void *buf, int *count, int *datatype, int *request,
    int *ierror) {
  int code = MPI_File_iread_at((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iread_at_all_(int *fh, int64_t *offset, void *buf, int *count, int *datatype, int *request,
    int *ierror) {
  int code = MPI_File_iread_at_all((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iread_shared_(int *fh, void *buf, int *count, int *datatype, int *request, int *ierror) {
  int code = MPI_File_iread_shared((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iwrite_(int *fh, void *buf, int *count, int *datatype, int *request, int *ierror) {
  int code = MPI_File_iwrite((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iwrite_all_(int *fh, void *buf, int *count, int *datatype, int *request, int *ierror) {
  int code = MPI_File_iwrite_all((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iwrite_at_(int *fh, int64_t *offset, void *buf, int *count, int *datatype, int *request,
    int *ierror) {
  int code = MPI_File_iwrite_at((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iwrite_at_all_(int *fh, int64_t *offset, void *buf, int *count, int *datatype, int *request,
    int *ierror) {
  int code = MPI_File_iwrite_at_all((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_iwrite_shared_(int *fh, void *buf, int *count, int *datatype, int *request, int *ierror) {
  int code = MPI_File_iwrite_shared((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_open_(int *comm, char *filename, int *amode, int *info, int *fh, int *ierror, int filename_length) {
  char *filename_c = lwkf_text(filename, filename_length);
  int code = MPI_File_open((MPI_Comm)*comm, filename_c, *amode, (MPI_Info)*info, (void *)fh);
  free(filename_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_preallocate_(int *fh, int64_t *size, int *ierror) {
  int code = MPI_File_preallocate((MPI_File)*fh, *size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_(int *fh, void *buf, int *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_read((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_all_(int *fh, void *buf, int *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_read_all((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_all_begin_(int *fh, void *buf, int *count, int *datatype, int *ierror) {
  int code = MPI_File_read_all_begin((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_all_end_(int *fh, void *buf, int *status, int *ierror) {
  int code = MPI_File_read_all_end((MPI_File)*fh, lwkf_buffer(buf), lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_at_(int *fh, int64_t *offset, void *buf, int *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_read_at((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_at_all_(int *fh, int64_t *offset, void *buf, int *count, int *datatype, int *status,
    int *ierror) {
  int code = MPI_File_read_at_all((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_at_all_begin_(int *fh, int64_t *offset, void *buf, int *count, int *datatype, int *ierror) {
  int code = MPI_File_read_at_all_begin((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_at_all_end_(int *fh, void *buf, int *status, int *ierror) {
  int code = MPI_File_read_at_all_end((MPI_File)*fh, lwkf_buffer(buf), lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_ordered_(int *fh, void *buf, int *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_read_ordered((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_ordered_begin_(int *fh, void *buf, int *count, int *datatype, int *ierror) {
  int code = MPI_File_read_ordered_begin((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_ordered_end_(int *fh, void *buf, int *status, int *ierror) {
  int code = MPI_File_read_ordered_end((MPI_File)*fh, lwkf_buffer(buf), lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_read_shared_(int *fh, void *buf, int *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_read_shared((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_seek_(int *fh, int64_t *offset, int *whence, int *ierror) {
  int code = MPI_File_seek((MPI_File)*fh, *offset, *whence);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_seek_shared_(int *fh, int64_t *offset, int *whence, int *ierror) {
  int code = MPI_File_seek_shared((MPI_File)*fh, *offset, *whence);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_set_atomicity_(int *fh, int *flag, int *ierror) {
  int code = MPI_File_set_atomicity((MPI_File)*fh, *flag);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_set_errhandler_(int *file, int *errhandler, int *ierror) {
  int code = MPI_File_set_errhandler((MPI_File)*file, (MPI_Errhandler)*errhandler);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_set_info_(int *fh, int *info, int *ierror) {
  int code = MPI_File_set_info((MPI_File)*fh, (MPI_Info)*info);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_set_size_(int *fh, int64_t *size, int *ierror) {
  int code = MPI_File_set_size((MPI_File)*fh, *size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_set_view_(int *fh, int64_t *disp, int *etype, int *filetype, char *datarep, int *info, int *ierror,
    int datarep_length) {
  char *datarep_c = lwkf_text(datarep, datarep_length);
  int code = MPI_File_set_view((MPI_File)*fh, *disp, (MPI_Datatype)*etype, (MPI_Datatype)*filetype, datarep_c,
    (MPI_Info)*info);
  free(datarep_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_sync_(int *fh, int *ierror) {
  int code = MPI_File_sync((MPI_File)*fh);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_(int *fh, void *buf, int *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_write((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_all_(int *fh, void *buf, int *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_write_all((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_all_begin_(int *fh, void *buf, int *count, int *datatype, int *ierror) {
  int code = MPI_File_write_all_begin((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_all_end_(int *fh, void *buf, int *status, int *ierror) {
  int code = MPI_File_write_all_end((MPI_File)*fh, lwkf_buffer(buf), lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_at_(int *fh, int64_t *offset, void *buf, int *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_write_at((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_at_all_(int *fh, int64_t *offset, void *buf, int *count, int *datatype, int *status,
    int *ierror) {
  int code = MPI_File_write_at_all((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_at_all_begin_(int *fh, int64_t *offset, void *buf, int *count, int *datatype, int *ierror) {
  int code = MPI_File_write_at_all_begin((MPI_File)*fh, *offset, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_at_all_end_(int *fh, void *buf, int *status, int *ierror) {
  int code = MPI_File_write_at_all_end((MPI_File)*fh, lwkf_buffer(buf), lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_ordered_(int *fh, void *buf, int *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_write_ordered((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_ordered_begin_(int *fh, void *buf, int *count, int *datatype, int *ierror) {
  int code = MPI_File_write_ordered_begin((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_ordered_end_(int *fh, void *buf, int *status, int *ierror) {
  int code = MPI_File_write_ordered_end((MPI_File)*fh, lwkf_buffer(buf), lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_file_write_shared_(int *fh, void *buf, int *count, int *datatype, int *status, int *ierror) {
  int code = MPI_File_write_shared((MPI_File)*fh, lwkf_buffer(buf), *count, (MPI_Datatype)*datatype,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_finalize_(int *ierror) {
  int code = MPI_Finalize();
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_finalized_(int *flag, int *ierror) {
  int code = MPI_Finalized((void *)flag);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_free_mem_(void *base, int *ierror) {
  int code = MPI_Free_mem(lwkf_buffer(base));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_gather_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount, int *recvtype,
    int *root, int *comm, int *ierror) {
  int code = MPI_Gather(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_gather_init_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount, int *recvtype,
    int *root, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Gather_init(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_gatherv_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcounts, int *displs,
    int *recvtype, int *root, int *comm, int *ierror) {
  int code = MPI_Gatherv(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_gatherv_init_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcounts, int *displs,
    int *recvtype, int *root, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Gatherv_init(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (MPI_Info)*info,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_get_(void *origin_addr, int *origin_count, int *origin_datatype, int *target_rank, MPI_Aint *target_disp,
    int *target_count, int *target_datatype, int *win, int *ierror) {
  int code = MPI_Get(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype, *target_rank,
    *target_disp, *target_count, (MPI_Datatype)*target_datatype, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_get_accumulate_(void *origin_addr, int *origin_count, int *origin_datatype, void *result_addr,
    int *result_count, int *result_datatype, int *target_rank, MPI_Aint *target_disp, int *target_count,
    int *target_datatype, int *op, int *win, int *ierror) {
  int code = MPI_Get_accumulate(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype,
    lwkf_buffer(result_addr), *result_count, (MPI_Datatype)*result_datatype, *target_rank, *target_disp, *target_count,
    (MPI_Datatype)*target_datatype, (MPI_Op)*op, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_get_address_(void *location, MPI_Aint *address, int *ierror) {
  int code = MPI_Get_address(lwkf_buffer(location), (void *)address);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_get_count_(int *status, int *datatype, int *count, int *ierror) {
  int code = MPI_Get_count(lwkf_status(status), (MPI_Datatype)*datatype, (void *)count);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_get_elements_(int *status, int *datatype, int *count, int *ierror) {
  int code = MPI_Get_elements(lwkf_status(status), (MPI_Datatype)*datatype, (void *)count);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_get_elements_x_(int *status, int *datatype, int64_t *count, int *ierror) {
  int code = MPI_Get_elements_x(lwkf_status(status), (MPI_Datatype)*datatype, (void *)count);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_get_hw_resource_info_(int *hw_info, int *ierror) {
  int code = MPI_Get_hw_resource_info((void *)hw_info);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_get_library_version_(char *version, int *resultlen, int *ierror, int version_length) {
  char version_c[MPI_MAX_LIBRARY_VERSION_STRING] = "";
  int code = MPI_Get_library_version(version_c, (void *)resultlen);
  if (code == MPI_SUCCESS) lwkf_text_out(version, version_length, version_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_get_processor_name_(char *name, int *resultlen, int *ierror, int name_length) {
  char name_c[MPI_MAX_LIBRARY_VERSION_STRING] = "";
  int code = MPI_Get_processor_name(name_c, (void *)resultlen);
  if (code == MPI_SUCCESS) lwkf_text_out(name, name_length, name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_get_version_(int *version, int *subversion, int *ierror) {
  int code = MPI_Get_version((void *)version, (void *)subversion);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_graph_create_(int *comm_old, int *nnodes, int *indx, int *edges, int *reorder, int *comm_graph,
    int *ierror) {
  int code = MPI_Graph_create((MPI_Comm)*comm_old, *nnodes, (void *)indx, (void *)edges, *reorder, (void *)comm_graph);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_graph_get_(int *comm, int *maxindex, int *maxedges, int *indx, int *edges, int *ierror) {
  int code = MPI_Graph_get((MPI_Comm)*comm, *maxindex, *maxedges, (void *)indx, (void *)edges);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_graph_map_(int *comm, int *nnodes, int *indx, int *edges, int *newrank, int *ierror) {
  int code = MPI_Graph_map((MPI_Comm)*comm, *nnodes, (void *)indx, (void *)edges, (void *)newrank);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_graph_neighbors_(int *comm, int *rank, int *maxneighbors, int *neighbors, int *ierror) {
  int code = MPI_Graph_neighbors((MPI_Comm)*comm, *rank, *maxneighbors, (void *)neighbors);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_graph_neighbors_count_(int *comm, int *rank, int *nneighbors, int *ierror) {
  int code = MPI_Graph_neighbors_count((MPI_Comm)*comm, *rank, (void *)nneighbors);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_graphdims_get_(int *comm, int *nnodes, int *nedges, int *ierror) {
  int code = MPI_Graphdims_get((MPI_Comm)*comm, (void *)nnodes, (void *)nedges);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_grequest_complete_(int *request, int *ierror) {
  int code = MPI_Grequest_complete((MPI_Request)*request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_group_compare_(int *group1, int *group2, int *result, int *ierror) {
  int code = MPI_Group_compare((MPI_Group)*group1, (MPI_Group)*group2, (void *)result);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_group_difference_(int *group1, int *group2, int *newgroup, int *ierror) {
  int code = MPI_Group_difference((MPI_Group)*group1, (MPI_Group)*group2, (void *)newgroup);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_group_excl_(int *group, int *n, int *ranks, int *newgroup, int *ierror) {
  int code = MPI_Group_excl((MPI_Group)*group, *n, (void *)ranks, (void *)newgroup);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_group_free_(int *group, int *ierror) {
  int code = MPI_Group_free((void *)group);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_group_from_session_pset_(int *session, char *pset_name, int *newgroup, int *ierror,
    int pset_name_length) {
  char *pset_name_c = lwkf_text(pset_name, pset_name_length);
  int code = MPI_Group_from_session_pset((MPI_Session)*session, pset_name_c, (void *)newgroup);
  free(pset_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_group_incl_(int *group, int *n, int *ranks, int *newgroup, int *ierror) {
  int code = MPI_Group_incl((MPI_Group)*group, *n, (void *)ranks, (void *)newgroup);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_group_intersection_(int *group1, int *group2, int *newgroup, int *ierror) {
  int code = MPI_Group_intersection((MPI_Group)*group1, (MPI_Group)*group2, (void *)newgroup);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_group_range_excl_(int *group, int *n, int *ranges, int *newgroup, int *ierror) {
  int code = MPI_Group_range_excl((MPI_Group)*group, *n, (int (*)[3])ranges, (void *)newgroup);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_group_range_incl_(int *group, int *n, int *ranges, int *newgroup, int *ierror) {
  int code = MPI_Group_range_incl((MPI_Group)*group, *n, (int (*)[3])ranges, (void *)newgroup);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_group_rank_(int *group, int *rank, int *ierror) {
  int code = MPI_Group_rank((MPI_Group)*group, (void *)rank);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_group_size_(int *group, int *size, int *ierror) {
  int code = MPI_Group_size((MPI_Group)*group, (void *)size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_group_translate_ranks_(int *group1, int *n, int *ranks1, int *group2, int *ranks2, int *ierror) {
  int code = MPI_Group_translate_ranks((MPI_Group)*group1, *n, (void *)ranks1, (MPI_Group)*group2, (void *)ranks2);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_group_union_(int *group1, int *group2, int *newgroup, int *ierror) {
  int code = MPI_Group_union((MPI_Group)*group1, (MPI_Group)*group2, (void *)newgroup);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_iallgather_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount, int *recvtype,
    int *comm, int *request, int *ierror) {
  int code = MPI_Iallgather(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_iallgatherv_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcounts, int *displs,
    int *recvtype, int *comm, int *request, int *ierror) {
  int code = MPI_Iallgatherv(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_iallreduce_(void *sendbuf, void *recvbuf, int *count, int *datatype, int *op, int *comm, int *request,
    int *ierror) {
  int code = MPI_Iallreduce(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ialltoall_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount, int *recvtype,
    int *comm, int *request, int *ierror) {
  int code = MPI_Ialltoall(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ialltoallv_(void *sendbuf, int *sendcounts, int *sdispls, int *sendtype, void *recvbuf, int *recvcounts,
    int *rdispls, int *recvtype, int *comm, int *request, int *ierror) {
  int code = MPI_Ialltoallv(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (MPI_Datatype)*recvtype, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ialltoallw_(void *sendbuf, int *sendcounts, int *sdispls, int *sendtypes, void *recvbuf, int *recvcounts,
    int *rdispls, int *recvtypes, int *comm, int *request, int *ierror) {
  int code = MPI_Ialltoallw(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (void *)sendtypes,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (void *)recvtypes, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ibarrier_(int *comm, int *request, int *ierror) {
  int code = MPI_Ibarrier((MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ibcast_(void *buffer, int *count, int *datatype, int *root, int *comm, int *request, int *ierror) {
  int code = MPI_Ibcast(lwkf_buffer(buffer), *count, (MPI_Datatype)*datatype, *root, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ibsend_(void *buf, int *count, int *datatype, int *dest, int *tag, int *comm, int *request, int *ierror) {
  int code = MPI_Ibsend(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_iexscan_(void *sendbuf, void *recvbuf, int *count, int *datatype, int *op, int *comm, int *request,
    int *ierror) {
  int code = MPI_Iexscan(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_igather_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount, int *recvtype,
    int *root, int *comm, int *request, int *ierror) {
  int code = MPI_Igather(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_igatherv_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcounts, int *displs,
    int *recvtype, int *root, int *comm, int *request, int *ierror) {
  int code = MPI_Igatherv(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_improbe_(int *source, int *tag, int *comm, int *flag, int *message, int *status, int *ierror) {
  int code = MPI_Improbe(*source, *tag, (MPI_Comm)*comm, (void *)flag, (void *)message, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_imrecv_(void *buf, int *count, int *datatype, int *message, int *request, int *ierror) {
  int code = MPI_Imrecv(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, (void *)message, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ineighbor_allgather_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount,
    int *recvtype, int *comm, int *request, int *ierror) {
  int code = MPI_Ineighbor_allgather(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ineighbor_allgatherv_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcounts,
    int *displs, int *recvtype, int *comm, int *request, int *ierror) {
  int code = MPI_Ineighbor_allgatherv(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ineighbor_alltoall_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount,
    int *recvtype, int *comm, int *request, int *ierror) {
  int code = MPI_Ineighbor_alltoall(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ineighbor_alltoallv_(void *sendbuf, int *sendcounts, int *sdispls, int *sendtype, void *recvbuf,
    int *recvcounts, int *rdispls, int *recvtype, int *comm, int *request, int *ierror) {
  int code = MPI_Ineighbor_alltoallv(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (MPI_Datatype)*recvtype, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ineighbor_alltoallw_(void *sendbuf, int *sendcounts, MPI_Aint *sdispls, int *sendtypes, void *recvbuf,
    int *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm, int *request, int *ierror) {
  int code = MPI_Ineighbor_alltoallw(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (void *)sendtypes,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (void *)recvtypes, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_info_create_(int *info, int *ierror) {
  int code = MPI_Info_create((void *)info);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_info_delete_(int *info, char *key, int *ierror, int key_length) {
  char *key_c = lwkf_info_text(key, key_length);
  int code = MPI_Info_delete((MPI_Info)*info, key_c);
  free(key_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_info_dup_(int *info, int *newinfo, int *ierror) {
  int code = MPI_Info_dup((MPI_Info)*info, (void *)newinfo);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_info_free_(int *info, int *ierror) {
  int code = MPI_Info_free((void *)info);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_info_get_(int *info, char *key, int *valuelen, char *value, int *flag, int *ierror, int key_length,
    int value_length) {
  char *key_c = lwkf_info_text(key, key_length);
  char value_c[MPI_MAX_LIBRARY_VERSION_STRING] = "";
  int code = MPI_Info_get((MPI_Info)*info, key_c, *valuelen, value_c, (void *)flag);
  free(key_c);
  if (code == MPI_SUCCESS && *flag) lwkf_text_out(value, value_length, value_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_info_get_nkeys_(int *info, int *nkeys, int *ierror) {
  int code = MPI_Info_get_nkeys((MPI_Info)*info, (void *)nkeys);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_info_get_nthkey_(int *info, int *n, char *key, int *ierror, int key_length) {
  char key_c[MPI_MAX_LIBRARY_VERSION_STRING] = "";
  int code = MPI_Info_get_nthkey((MPI_Info)*info, *n, key_c);
  if (code == MPI_SUCCESS) lwkf_text_out(key, key_length, key_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_info_get_valuelen_(int *info, char *key, int *valuelen, int *flag, int *ierror, int key_length) {
  char *key_c = lwkf_info_text(key, key_length);
  int code = MPI_Info_get_valuelen((MPI_Info)*info, key_c, (void *)valuelen, (void *)flag);
  free(key_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_info_set_(int *info, char *key, char *value, int *ierror, int key_length, int value_length) {
  char *key_c = lwkf_info_text(key, key_length);
  char *value_c = lwkf_info_text(value, value_length);
  int code = MPI_Info_set((MPI_Info)*info, key_c, value_c);
  free(key_c);
  free(value_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_initialized_(int *flag, int *ierror) {
  int code = MPI_Initialized((void *)flag);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_intercomm_create_(int *local_comm, int *local_leader, int *peer_comm, int *remote_leader, int *tag,
    int *newintercomm, int *ierror) {
  int code = MPI_Intercomm_create((MPI_Comm)*local_comm, *local_leader, (MPI_Comm)*peer_comm, *remote_leader, *tag,
    (void *)newintercomm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_intercomm_create_from_groups_(int *local_group, int *local_leader, int *remote_group, int *remote_leader,
    char *stringtag, int *info, int *errhandler, int *newintercomm, int *ierror, int stringtag_length) {
  char *stringtag_c = lwkf_text(stringtag, stringtag_length);
  int code = MPI_Intercomm_create_from_groups((MPI_Group)*local_group, *local_leader, (MPI_Group)*remote_group,
    *remote_leader, stringtag_c, (MPI_Info)*info, (MPI_Errhandler)*errhandler, (void *)newintercomm);
  free(stringtag_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_intercomm_merge_(int *intercomm, int *high, int *newintracomm, int *ierror) {
  int code = MPI_Intercomm_merge((MPI_Comm)*intercomm, *high, (void *)newintracomm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_iprobe_(int *source, int *tag, int *comm, int *flag, int *status, int *ierror) {
  int code = MPI_Iprobe(*source, *tag, (MPI_Comm)*comm, (void *)flag, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_irecv_(void *buf, int *count, int *datatype, int *source, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Irecv(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *source, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ireduce_(void *sendbuf, void *recvbuf, int *count, int *datatype, int *op, int *root, int *comm,
    int *request, int *ierror) {
  int code = MPI_Ireduce(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    *root, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ireduce_scatter_(void *sendbuf, void *recvbuf, int *recvcounts, int *datatype, int *op, int *comm,
    int *request, int *ierror) {
  int code = MPI_Ireduce_scatter(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), (void *)recvcounts,
    (MPI_Datatype)*datatype, (MPI_Op)*op, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ireduce_scatter_block_(void *sendbuf, void *recvbuf, int *recvcount, int *datatype, int *op, int *comm,
    int *request, int *ierror) {
  int code = MPI_Ireduce_scatter_block(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*datatype,
    (MPI_Op)*op, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_irsend_(void *buf, int *count, int *datatype, int *dest, int *tag, int *comm, int *request, int *ierror) {
  int code = MPI_Irsend(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_is_thread_main_(int *flag, int *ierror) {
  int code = MPI_Is_thread_main((void *)flag);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_iscan_(void *sendbuf, void *recvbuf, int *count, int *datatype, int *op, int *comm, int *request,
    int *ierror) {
  int code = MPI_Iscan(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_iscatter_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount, int *recvtype,
    int *root, int *comm, int *request, int *ierror) {
  int code = MPI_Iscatter(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_iscatterv_(void *sendbuf, int *sendcounts, int *displs, int *sendtype, void *recvbuf, int *recvcount,
    int *recvtype, int *root, int *comm, int *request, int *ierror) {
  int code = MPI_Iscatterv(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)displs, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_isend_(void *buf, int *count, int *datatype, int *dest, int *tag, int *comm, int *request, int *ierror) {
  int code = MPI_Isend(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_isendrecv_(void *sendbuf, int *sendcount, int *sendtype, int *dest, int *sendtag, void *recvbuf,
    int *recvcount, int *recvtype, int *source, int *recvtag, int *comm, int *request, int *ierror) {
  int code = MPI_Isendrecv(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, *dest, *sendtag,
    lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*recvtype, *source, *recvtag, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_isendrecv_replace_(void *buf, int *count, int *datatype, int *dest, int *sendtag, int *source,
    int *recvtag, int *comm, int *request, int *ierror) {
  int code = MPI_Isendrecv_replace(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *sendtag, *source,
    *recvtag, (MPI_Comm)*comm, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_issend_(void *buf, int *count, int *datatype, int *dest, int *tag, int *comm, int *request, int *ierror) {
  int code = MPI_Issend(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_keyval_free_(int *keyval, int *ierror) {
  int code = MPI_Keyval_free((void *)keyval);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_lookup_name_(char *service_name, int *info, char *port_name, int *ierror, int service_name_length,
    int port_name_length) {
  char *service_name_c = lwkf_text(service_name, service_name_length);
  char port_name_c[MPI_MAX_LIBRARY_VERSION_STRING] = "";
  int code = MPI_Lookup_name(service_name_c, (MPI_Info)*info, port_name_c);
  free(service_name_c);
  if (code == MPI_SUCCESS) lwkf_text_out(port_name, port_name_length, port_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_mprobe_(int *source, int *tag, int *comm, int *message, int *status, int *ierror) {
  int code = MPI_Mprobe(*source, *tag, (MPI_Comm)*comm, (void *)message, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_mrecv_(void *buf, int *count, int *datatype, int *message, int *status, int *ierror) {
  int code = MPI_Mrecv(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, (void *)message, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_allgather_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount,
    int *recvtype, int *comm, int *ierror) {
  int code = MPI_Neighbor_allgather(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_allgather_init_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount,
    int *recvtype, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Neighbor_allgather_init(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_allgatherv_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcounts,
    int *displs, int *recvtype, int *comm, int *ierror) {
  int code = MPI_Neighbor_allgatherv(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_allgatherv_init_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcounts,
    int *displs, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Neighbor_allgatherv_init(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)displs, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (MPI_Info)*info,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_alltoall_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount,
    int *recvtype, int *comm, int *ierror) {
  int code = MPI_Neighbor_alltoall(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_alltoall_init_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount,
    int *recvtype, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Neighbor_alltoall_init(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_alltoallv_(void *sendbuf, int *sendcounts, int *sdispls, int *sendtype, void *recvbuf,
    int *recvcounts, int *rdispls, int *recvtype, int *comm, int *ierror) {
  int code = MPI_Neighbor_alltoallv(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (MPI_Datatype)*recvtype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_alltoallv_init_(void *sendbuf, int *sendcounts, int *sdispls, int *sendtype, void *recvbuf,
    int *recvcounts, int *rdispls, int *recvtype, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Neighbor_alltoallv_init(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls,
    (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (MPI_Datatype)*recvtype,
    (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_alltoallw_(void *sendbuf, int *sendcounts, MPI_Aint *sdispls, int *sendtypes, void *recvbuf,
    int *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm, int *ierror) {
  int code = MPI_Neighbor_alltoallw(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (void *)sendtypes,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (void *)recvtypes, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_neighbor_alltoallw_init_(void *sendbuf, int *sendcounts, MPI_Aint *sdispls, int *sendtypes, void *recvbuf,
    int *recvcounts, MPI_Aint *rdispls, int *recvtypes, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Neighbor_alltoallw_init(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)sdispls, (void *)sendtypes,
    lwkf_buffer(recvbuf), (void *)recvcounts, (void *)rdispls, (void *)recvtypes, (MPI_Comm)*comm, (MPI_Info)*info,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_op_commutative_(int *op, int *commute, int *ierror) {
  int code = MPI_Op_commutative((MPI_Op)*op, (void *)commute);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_op_free_(int *op, int *ierror) {
  int code = MPI_Op_free((void *)op);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_open_port_(int *info, char *port_name, int *ierror, int port_name_length) {
  char port_name_c[MPI_MAX_LIBRARY_VERSION_STRING] = "";
  int code = MPI_Open_port((MPI_Info)*info, port_name_c);
  if (code == MPI_SUCCESS) lwkf_text_out(port_name, port_name_length, port_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_pack_(void *inbuf, int *incount, int *datatype, void *outbuf, int *outsize, int *position, int *comm,
    int *ierror) {
  int code = MPI_Pack(lwkf_buffer(inbuf), *incount, (MPI_Datatype)*datatype, lwkf_buffer(outbuf), *outsize,
    (void *)position, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_pack_external_(char *datarep, void *inbuf, int *incount, int *datatype, void *outbuf, MPI_Aint *outsize,
    MPI_Aint *position, int *ierror, int datarep_length) {
  char *datarep_c = lwkf_text(datarep, datarep_length);
  int code = MPI_Pack_external(datarep_c, lwkf_buffer(inbuf), *incount, (MPI_Datatype)*datatype, lwkf_buffer(outbuf),
    *outsize, (void *)position);
  free(datarep_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_pack_external_size_(char *datarep, int *incount, int *datatype, MPI_Aint *size, int *ierror,
    int datarep_length) {
  char *datarep_c = lwkf_text(datarep, datarep_length);
  int code = MPI_Pack_external_size(datarep_c, *incount, (MPI_Datatype)*datatype, (void *)size);
  free(datarep_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_pack_size_(int *incount, int *datatype, int *comm, int *size, int *ierror) {
  int code = MPI_Pack_size(*incount, (MPI_Datatype)*datatype, (MPI_Comm)*comm, (void *)size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_parrived_(int *request, int *partition, int *flag, int *ierror) {
  int code = MPI_Parrived((MPI_Request)*request, *partition, (void *)flag);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_pready_(int *partition, int *request, int *ierror) {
  int code = MPI_Pready(*partition, (MPI_Request)*request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_pready_list_(int *length, int *array_of_partitions, int *request, int *ierror) {
  int code = MPI_Pready_list(*length, (void *)array_of_partitions, (MPI_Request)*request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_pready_range_(int *partition_low, int *partition_high, int *request, int *ierror) {
  int code = MPI_Pready_range(*partition_low, *partition_high, (MPI_Request)*request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_precv_init_(void *buf, int *partitions, int *count, int *datatype, int *dest, int *tag, int *comm,
    int *info, int *request, int *ierror) {
  int code = MPI_Precv_init(lwkf_buffer(buf), *partitions, *count, (MPI_Datatype)*datatype, *dest, *tag,
    (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_probe_(int *source, int *tag, int *comm, int *status, int *ierror) {
  int code = MPI_Probe(*source, *tag, (MPI_Comm)*comm, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_psend_init_(void *buf, int *partitions, int *count, int *datatype, int *dest, int *tag, int *comm,
    int *info, int *request, int *ierror) {
  int code = MPI_Psend_init(lwkf_buffer(buf), *partitions, *count, (MPI_Datatype)*datatype, *dest, *tag,
    (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_publish_name_(char *service_name, int *info, char *port_name, int *ierror, int service_name_length,
    int port_name_length) {
  char *service_name_c = lwkf_text(service_name, service_name_length);
  char *port_name_c = lwkf_text(port_name, port_name_length);
  int code = MPI_Publish_name(service_name_c, (MPI_Info)*info, port_name_c);
  free(service_name_c);
  free(port_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_put_(void *origin_addr, int *origin_count, int *origin_datatype, int *target_rank, MPI_Aint *target_disp,
    int *target_count, int *target_datatype, int *win, int *ierror) {
  int code = MPI_Put(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype, *target_rank,
    *target_disp, *target_count, (MPI_Datatype)*target_datatype, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_query_thread_(int *provided, int *ierror) {
  int code = MPI_Query_thread((void *)provided);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_raccumulate_(void *origin_addr, int *origin_count, int *origin_datatype, int *target_rank,
    MPI_Aint *target_disp, int *target_count, int *target_datatype, int *op, int *win, int *request, int *ierror) {
  int code = MPI_Raccumulate(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype, *target_rank,
    *target_disp, *target_count, (MPI_Datatype)*target_datatype, (MPI_Op)*op, (MPI_Win)*win, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_recv_(void *buf, int *count, int *datatype, int *source, int *tag, int *comm, int *status, int *ierror) {
  int code = MPI_Recv(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *source, *tag, (MPI_Comm)*comm,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_recv_init_(void *buf, int *count, int *datatype, int *source, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Recv_init(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *source, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_reduce_(void *sendbuf, void *recvbuf, int *count, int *datatype, int *op, int *root, int *comm,
    int *ierror) {
  int code = MPI_Reduce(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op, *root,
    (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_reduce_init_(void *sendbuf, void *recvbuf, int *count, int *datatype, int *op, int *root, int *comm,
    int *info, int *request, int *ierror) {
  int code = MPI_Reduce_init(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    *root, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_reduce_local_(void *inbuf, void *inoutbuf, int *count, int *datatype, int *op, int *ierror) {
  int code = MPI_Reduce_local(lwkf_buffer(inbuf), lwkf_buffer(inoutbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_reduce_scatter_(void *sendbuf, void *recvbuf, int *recvcounts, int *datatype, int *op, int *comm,
    int *ierror) {
  int code = MPI_Reduce_scatter(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), (void *)recvcounts, (MPI_Datatype)*datatype,
    (MPI_Op)*op, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_reduce_scatter_block_(void *sendbuf, void *recvbuf, int *recvcount, int *datatype, int *op, int *comm,
    int *ierror) {
  int code = MPI_Reduce_scatter_block(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*datatype,
    (MPI_Op)*op, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_reduce_scatter_block_init_(void *sendbuf, void *recvbuf, int *recvcount, int *datatype, int *op,
    int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Reduce_scatter_block_init(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*datatype, (MPI_Op)*op, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_reduce_scatter_init_(void *sendbuf, void *recvbuf, int *recvcounts, int *datatype, int *op, int *comm,
    int *info, int *request, int *ierror) {
  int code = MPI_Reduce_scatter_init(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), (void *)recvcounts,
    (MPI_Datatype)*datatype, (MPI_Op)*op, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_remove_error_class_(int *errorclass, int *ierror) {
  int code = MPI_Remove_error_class(*errorclass);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_remove_error_code_(int *errorcode, int *ierror) {
  int code = MPI_Remove_error_code(*errorcode);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_remove_error_string_(int *errorcode, int *ierror) {
  int code = MPI_Remove_error_string(*errorcode);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_request_free_(int *request, int *ierror) {
  int code = MPI_Request_free((void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_request_get_status_(int *request, int *flag, int *status, int *ierror) {
  int code = MPI_Request_get_status((MPI_Request)*request, (void *)flag, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_request_get_status_all_(int *count, int *array_of_requests, int *flag, int *array_of_statuses,
    int *ierror) {
  int code = MPI_Request_get_status_all(*count, (void *)array_of_requests, (void *)flag,
    lwkf_status(array_of_statuses));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_request_get_status_any_(int *count, int *array_of_requests, int *indx, int *flag, int *status,
    int *ierror) {
  int code = MPI_Request_get_status_any(*count, (void *)array_of_requests, (void *)indx, (void *)flag,
    lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_request_get_status_some_(int *incount, int *array_of_requests, int *outcount, int *array_of_indices,
    int *array_of_statuses, int *ierror) {
  int code = MPI_Request_get_status_some(*incount, (void *)array_of_requests, (void *)outcount,
    (void *)array_of_indices, lwkf_status(array_of_statuses));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_rget_(void *origin_addr, int *origin_count, int *origin_datatype, int *target_rank, MPI_Aint *target_disp,
    int *target_count, int *target_datatype, int *win, int *request, int *ierror) {
  int code = MPI_Rget(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype, *target_rank,
    *target_disp, *target_count, (MPI_Datatype)*target_datatype, (MPI_Win)*win, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_rget_accumulate_(void *origin_addr, int *origin_count, int *origin_datatype, void *result_addr,
    int *result_count, int *result_datatype, int *target_rank, MPI_Aint *target_disp, int *target_count,
    int *target_datatype, int *op, int *win, int *request, int *ierror) {
  int code = MPI_Rget_accumulate(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype,
    lwkf_buffer(result_addr), *result_count, (MPI_Datatype)*result_datatype, *target_rank, *target_disp, *target_count,
    (MPI_Datatype)*target_datatype, (MPI_Op)*op, (MPI_Win)*win, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_rput_(void *origin_addr, int *origin_count, int *origin_datatype, int *target_rank, MPI_Aint *target_disp,
    int *target_count, int *target_datatype, int *win, int *request, int *ierror) {
  int code = MPI_Rput(lwkf_buffer(origin_addr), *origin_count, (MPI_Datatype)*origin_datatype, *target_rank,
    *target_disp, *target_count, (MPI_Datatype)*target_datatype, (MPI_Win)*win, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_rsend_(void *buf, int *count, int *datatype, int *dest, int *tag, int *comm, int *ierror) {
  int code = MPI_Rsend(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_rsend_init_(void *buf, int *count, int *datatype, int *dest, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Rsend_init(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_scan_(void *sendbuf, void *recvbuf, int *count, int *datatype, int *op, int *comm, int *ierror) {
  int code = MPI_Scan(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_scan_init_(void *sendbuf, void *recvbuf, int *count, int *datatype, int *op, int *comm, int *info,
    int *request, int *ierror) {
  int code = MPI_Scan_init(lwkf_buffer(sendbuf), lwkf_buffer(recvbuf), *count, (MPI_Datatype)*datatype, (MPI_Op)*op,
    (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_scatter_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount, int *recvtype,
    int *root, int *comm, int *ierror) {
  int code = MPI_Scatter(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf), *recvcount,
    (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_scatter_init_(void *sendbuf, int *sendcount, int *sendtype, void *recvbuf, int *recvcount, int *recvtype,
    int *root, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Scatter_init(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, lwkf_buffer(recvbuf),
    *recvcount, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (MPI_Info)*info, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_scatterv_(void *sendbuf, int *sendcounts, int *displs, int *sendtype, void *recvbuf, int *recvcount,
    int *recvtype, int *root, int *comm, int *ierror) {
  int code = MPI_Scatterv(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)displs, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_scatterv_init_(void *sendbuf, int *sendcounts, int *displs, int *sendtype, void *recvbuf, int *recvcount,
    int *recvtype, int *root, int *comm, int *info, int *request, int *ierror) {
  int code = MPI_Scatterv_init(lwkf_buffer(sendbuf), (void *)sendcounts, (void *)displs, (MPI_Datatype)*sendtype,
    lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*recvtype, *root, (MPI_Comm)*comm, (MPI_Info)*info,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_send_(void *buf, int *count, int *datatype, int *dest, int *tag, int *comm, int *ierror) {
  int code = MPI_Send(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_send_init_(void *buf, int *count, int *datatype, int *dest, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Send_init(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_sendrecv_(void *sendbuf, int *sendcount, int *sendtype, int *dest, int *sendtag, void *recvbuf,
    int *recvcount, int *recvtype, int *source, int *recvtag, int *comm, int *status, int *ierror) {
  int code = MPI_Sendrecv(lwkf_buffer(sendbuf), *sendcount, (MPI_Datatype)*sendtype, *dest, *sendtag,
    lwkf_buffer(recvbuf), *recvcount, (MPI_Datatype)*recvtype, *source, *recvtag, (MPI_Comm)*comm, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_sendrecv_replace_(void *buf, int *count, int *datatype, int *dest, int *sendtag, int *source,
    int *recvtag, int *comm, int *status, int *ierror) {
  int code = MPI_Sendrecv_replace(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *sendtag, *source, *recvtag,
    (MPI_Comm)*comm, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_session_attach_buffer_(int *session, void *buffer, int *size, int *ierror) {
  int code = MPI_Session_attach_buffer((MPI_Session)*session, lwkf_buffer(buffer), *size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_session_call_errhandler_(int *session, int *errorcode, int *ierror) {
  int code = MPI_Session_call_errhandler((MPI_Session)*session, *errorcode);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_session_detach_buffer_(int *session, void *buffer_addr, int *size, int *ierror) {
  int code = MPI_Session_detach_buffer((MPI_Session)*session, lwkf_buffer(buffer_addr), (void *)size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_session_finalize_(int *session, int *ierror) {
  int code = MPI_Session_finalize((void *)session);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_session_flush_buffer_(int *session, int *ierror) {
  int code = MPI_Session_flush_buffer((MPI_Session)*session);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_session_get_errhandler_(int *session, int *errhandler, int *ierror) {
  int code = MPI_Session_get_errhandler((MPI_Session)*session, (void *)errhandler);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_session_get_info_(int *session, int *info_used, int *ierror) {
  int code = MPI_Session_get_info((MPI_Session)*session, (void *)info_used);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_session_get_nth_pset_(int *session, int *info, int *n, int *pset_len, char *pset_name, int *ierror,
    int pset_name_length) {
  char pset_name_c[MPI_MAX_LIBRARY_VERSION_STRING] = "";
  int code = MPI_Session_get_nth_pset((MPI_Session)*session, (MPI_Info)*info, *n, (void *)pset_len, pset_name_c);
  if (code == MPI_SUCCESS) lwkf_text_out(pset_name, pset_name_length, pset_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_session_get_num_psets_(int *session, int *info, int *npset_names, int *ierror) {
  int code = MPI_Session_get_num_psets((MPI_Session)*session, (MPI_Info)*info, (void *)npset_names);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_session_get_pset_info_(int *session, char *pset_name, int *info, int *ierror, int pset_name_length) {
  char *pset_name_c = lwkf_text(pset_name, pset_name_length);
  int code = MPI_Session_get_pset_info((MPI_Session)*session, pset_name_c, (void *)info);
  free(pset_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_session_iflush_buffer_(int *session, int *request, int *ierror) {
  int code = MPI_Session_iflush_buffer((MPI_Session)*session, (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_session_init_(int *info, int *errhandler, int *session, int *ierror) {
  int code = MPI_Session_init((MPI_Info)*info, (MPI_Errhandler)*errhandler, (void *)session);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_session_set_errhandler_(int *session, int *errhandler, int *ierror) {
  int code = MPI_Session_set_errhandler((MPI_Session)*session, (MPI_Errhandler)*errhandler);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ssend_(void *buf, int *count, int *datatype, int *dest, int *tag, int *comm, int *ierror) {
  int code = MPI_Ssend(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_ssend_init_(void *buf, int *count, int *datatype, int *dest, int *tag, int *comm, int *request,
    int *ierror) {
  int code = MPI_Ssend_init(lwkf_buffer(buf), *count, (MPI_Datatype)*datatype, *dest, *tag, (MPI_Comm)*comm,
    (void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_start_(int *request, int *ierror) {
  int code = MPI_Start((void *)request);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_startall_(int *count, int *array_of_requests, int *ierror) {
  int code = MPI_Startall(*count, (void *)array_of_requests);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_status_get_error_(int *status, int *error, int *ierror) {
  int code = MPI_Status_get_error(lwkf_status(status), (void *)error);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_status_get_source_(int *status, int *source, int *ierror) {
  int code = MPI_Status_get_source(lwkf_status(status), (void *)source);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_status_get_tag_(int *status, int *tag, int *ierror) {
  int code = MPI_Status_get_tag(lwkf_status(status), (void *)tag);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_status_set_cancelled_(int *status, int *flag, int *ierror) {
  int code = MPI_Status_set_cancelled(lwkf_status(status), *flag);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_status_set_elements_(int *status, int *datatype, int *count, int *ierror) {
  int code = MPI_Status_set_elements(lwkf_status(status), (MPI_Datatype)*datatype, *count);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_status_set_elements_x_(int *status, int *datatype, int64_t *count, int *ierror) {
  int code = MPI_Status_set_elements_x(lwkf_status(status), (MPI_Datatype)*datatype, *count);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_status_set_error_(int *status, int *error, int *ierror) {
  int code = MPI_Status_set_error(lwkf_status(status), *error);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_status_set_source_(int *status, int *source, int *ierror) {
  int code = MPI_Status_set_source(lwkf_status(status), *source);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_status_set_tag_(int *status, int *tag, int *ierror) {
  int code = MPI_Status_set_tag(lwkf_status(status), *tag);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_test_(int *request, int *flag, int *status, int *ierror) {
  int code = MPI_Test((void *)request, (void *)flag, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_test_cancelled_(int *status, int *flag, int *ierror) {
  int code = MPI_Test_cancelled(lwkf_status(status), (void *)flag);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_testall_(int *count, int *array_of_requests, int *flag, int *array_of_statuses, int *ierror) {
  int code = MPI_Testall(*count, (void *)array_of_requests, (void *)flag, lwkf_status(array_of_statuses));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_topo_test_(int *comm, int *status, int *ierror) {
  int code = MPI_Topo_test((MPI_Comm)*comm, (void *)status);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_commit_(int *datatype, int *ierror) {
  int code = MPI_Type_commit((void *)datatype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_contiguous_(int *count, int *oldtype, int *newtype, int *ierror) {
  int code = MPI_Type_contiguous(*count, (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_darray_(int *size, int *rank, int *ndims, int *array_of_gsizes, int *array_of_distribs,
    int *array_of_dargs, int *array_of_psizes, int *order, int *oldtype, int *newtype, int *ierror) {
  int code = MPI_Type_create_darray(*size, *rank, *ndims, (void *)array_of_gsizes, (void *)array_of_distribs,
    (void *)array_of_dargs, (void *)array_of_psizes, *order, (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_f90_complex_(int *p, int *r, int *newtype, int *ierror) {
  int code = MPI_Type_create_f90_complex(*p, *r, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_f90_integer_(int *r, int *newtype, int *ierror) {
  int code = MPI_Type_create_f90_integer(*r, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_f90_real_(int *p, int *r, int *newtype, int *ierror) {
  int code = MPI_Type_create_f90_real(*p, *r, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_hindexed_(int *count, int *array_of_blocklengths, MPI_Aint *array_of_displacements,
    int *oldtype, int *newtype, int *ierror) {
  int code = MPI_Type_create_hindexed(*count, (void *)array_of_blocklengths, (void *)array_of_displacements,
    (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_hindexed_block_(int *count, int *blocklength, MPI_Aint *array_of_displacements, int *oldtype,
    int *newtype, int *ierror) {
  int code = MPI_Type_create_hindexed_block(*count, *blocklength, (void *)array_of_displacements,
    (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_hvector_(int *count, int *blocklength, MPI_Aint *stride, int *oldtype, int *newtype,
    int *ierror) {
  int code = MPI_Type_create_hvector(*count, *blocklength, *stride, (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_indexed_block_(int *count, int *blocklength, int *array_of_displacements, int *oldtype,
    int *newtype, int *ierror) {
  int code = MPI_Type_create_indexed_block(*count, *blocklength, (void *)array_of_displacements, (MPI_Datatype)*oldtype,
    (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_resized_(int *oldtype, MPI_Aint *lb, MPI_Aint *extent, int *newtype, int *ierror) {
  int code = MPI_Type_create_resized((MPI_Datatype)*oldtype, *lb, *extent, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_struct_(int *count, int *array_of_blocklengths, MPI_Aint *array_of_displacements,
    int *array_of_types, int *newtype, int *ierror) {
  int code = MPI_Type_create_struct(*count, (void *)array_of_blocklengths, (void *)array_of_displacements,
    (void *)array_of_types, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_create_subarray_(int *ndims, int *array_of_sizes, int *array_of_subsizes, int *array_of_starts,
    int *order, int *oldtype, int *newtype, int *ierror) {
  int code = MPI_Type_create_subarray(*ndims, (void *)array_of_sizes, (void *)array_of_subsizes,
    (void *)array_of_starts, *order, (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_delete_attr_(int *datatype, int *type_keyval, int *ierror) {
  int code = MPI_Type_delete_attr((MPI_Datatype)*datatype, *type_keyval);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_dup_(int *oldtype, int *newtype, int *ierror) {
  int code = MPI_Type_dup((MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_free_(int *datatype, int *ierror) {
  int code = MPI_Type_free((void *)datatype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_free_keyval_(int *type_keyval, int *ierror) {
  int code = MPI_Type_free_keyval((void *)type_keyval);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_get_contents_(int *datatype, int *max_integers, int *max_addresses, int *max_datatypes,
    int *array_of_integers, MPI_Aint *array_of_addresses, int *array_of_datatypes, int *ierror) {
  int code = MPI_Type_get_contents((MPI_Datatype)*datatype, *max_integers, *max_addresses, *max_datatypes,
    (void *)array_of_integers, (void *)array_of_addresses, (void *)array_of_datatypes);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_get_envelope_(int *datatype, int *num_integers, int *num_addresses, int *num_datatypes,
    int *combiner, int *ierror) {
  int code = MPI_Type_get_envelope((MPI_Datatype)*datatype, (void *)num_integers, (void *)num_addresses,
    (void *)num_datatypes, (void *)combiner);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_get_extent_(int *datatype, MPI_Aint *lb, MPI_Aint *extent, int *ierror) {
  int code = MPI_Type_get_extent((MPI_Datatype)*datatype, (void *)lb, (void *)extent);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_get_extent_x_(int *datatype, int64_t *lb, int64_t *extent, int *ierror) {
  int code = MPI_Type_get_extent_x((MPI_Datatype)*datatype, (void *)lb, (void *)extent);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_get_name_(int *datatype, char *type_name, int *resultlen, int *ierror, int type_name_length) {
  char type_name_c[MPI_MAX_LIBRARY_VERSION_STRING] = "";
  int code = MPI_Type_get_name((MPI_Datatype)*datatype, type_name_c, (void *)resultlen);
  if (code == MPI_SUCCESS) lwkf_text_out(type_name, type_name_length, type_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_get_true_extent_(int *datatype, MPI_Aint *true_lb, MPI_Aint *true_extent, int *ierror) {
  int code = MPI_Type_get_true_extent((MPI_Datatype)*datatype, (void *)true_lb, (void *)true_extent);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_get_true_extent_x_(int *datatype, int64_t *true_lb, int64_t *true_extent, int *ierror) {
  int code = MPI_Type_get_true_extent_x((MPI_Datatype)*datatype, (void *)true_lb, (void *)true_extent);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_get_value_index_(int *value_type, int *index_type, int *pair_type, int *ierror) {
  int code = MPI_Type_get_value_index((MPI_Datatype)*value_type, (MPI_Datatype)*index_type, (void *)pair_type);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_indexed_(int *count, int *array_of_blocklengths, int *array_of_displacements, int *oldtype,
    int *newtype, int *ierror) {
  int code = MPI_Type_indexed(*count, (void *)array_of_blocklengths, (void *)array_of_displacements,
    (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_match_size_(int *typeclass, int *size, int *datatype, int *ierror) {
  int code = MPI_Type_match_size(*typeclass, *size, (void *)datatype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_set_name_(int *datatype, char *type_name, int *ierror, int type_name_length) {
  char *type_name_c = lwkf_text(type_name, type_name_length);
  int code = MPI_Type_set_name((MPI_Datatype)*datatype, type_name_c);
  free(type_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_size_(int *datatype, int *size, int *ierror) {
  int code = MPI_Type_size((MPI_Datatype)*datatype, (void *)size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_size_x_(int *datatype, int64_t *size, int *ierror) {
  int code = MPI_Type_size_x((MPI_Datatype)*datatype, (void *)size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_type_vector_(int *count, int *blocklength, int *stride, int *oldtype, int *newtype, int *ierror) {
  int code = MPI_Type_vector(*count, *blocklength, *stride, (MPI_Datatype)*oldtype, (void *)newtype);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_unpack_(void *inbuf, int *insize, int *position, void *outbuf, int *outcount, int *datatype, int *comm,
    int *ierror) {
  int code = MPI_Unpack(lwkf_buffer(inbuf), *insize, (void *)position, lwkf_buffer(outbuf), *outcount,
    (MPI_Datatype)*datatype, (MPI_Comm)*comm);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_unpack_external_(char *datarep, void *inbuf, MPI_Aint *insize, MPI_Aint *position, void *outbuf,
    int *outcount, int *datatype, int *ierror, int datarep_length) {
  char *datarep_c = lwkf_text(datarep, datarep_length);
  int code = MPI_Unpack_external(datarep_c, lwkf_buffer(inbuf), *insize, (void *)position, lwkf_buffer(outbuf),
    *outcount, (MPI_Datatype)*datatype);
  free(datarep_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_unpublish_name_(char *service_name, int *info, char *port_name, int *ierror, int service_name_length,
    int port_name_length) {
  char *service_name_c = lwkf_text(service_name, service_name_length);
  char *port_name_c = lwkf_text(port_name, port_name_length);
  int code = MPI_Unpublish_name(service_name_c, (MPI_Info)*info, port_name_c);
  free(service_name_c);
  free(port_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_wait_(int *request, int *status, int *ierror) {
  int code = MPI_Wait((void *)request, lwkf_status(status));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_waitall_(int *count, int *array_of_requests, int *array_of_statuses, int *ierror) {
  int code = MPI_Waitall(*count, (void *)array_of_requests, lwkf_status(array_of_statuses));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_allocate_(MPI_Aint *size, int *disp_unit, int *info, int *comm, void *baseptr, int *win,
    int *ierror) {
  int code = MPI_Win_allocate(*size, *disp_unit, (MPI_Info)*info, (MPI_Comm)*comm, lwkf_buffer(baseptr), (void *)win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_allocate_shared_(MPI_Aint *size, int *disp_unit, int *info, int *comm, void *baseptr, int *win,
    int *ierror) {
  int code = MPI_Win_allocate_shared(*size, *disp_unit, (MPI_Info)*info, (MPI_Comm)*comm, lwkf_buffer(baseptr),
    (void *)win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_attach_(int *win, void *base, MPI_Aint *size, int *ierror) {
  int code = MPI_Win_attach((MPI_Win)*win, lwkf_buffer(base), *size);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_call_errhandler_(int *win, int *errorcode, int *ierror) {
  int code = MPI_Win_call_errhandler((MPI_Win)*win, *errorcode);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_complete_(int *win, int *ierror) {
  int code = MPI_Win_complete((MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_create_(void *base, MPI_Aint *size, int *disp_unit, int *info, int *comm, int *win, int *ierror) {
  int code = MPI_Win_create(lwkf_buffer(base), *size, *disp_unit, (MPI_Info)*info, (MPI_Comm)*comm, (void *)win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_create_dynamic_(int *info, int *comm, int *win, int *ierror) {
  int code = MPI_Win_create_dynamic((MPI_Info)*info, (MPI_Comm)*comm, (void *)win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_delete_attr_(int *win, int *win_keyval, int *ierror) {
  int code = MPI_Win_delete_attr((MPI_Win)*win, *win_keyval);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_detach_(int *win, void *base, int *ierror) {
  int code = MPI_Win_detach((MPI_Win)*win, lwkf_buffer(base));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_fence_(int *assert, int *win, int *ierror) {
  int code = MPI_Win_fence(*assert, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_flush_(int *rank, int *win, int *ierror) {
  int code = MPI_Win_flush(*rank, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_flush_all_(int *win, int *ierror) {
  int code = MPI_Win_flush_all((MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_flush_local_(int *rank, int *win, int *ierror) {
  int code = MPI_Win_flush_local(*rank, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_flush_local_all_(int *win, int *ierror) {
  int code = MPI_Win_flush_local_all((MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_free_(int *win, int *ierror) {
  int code = MPI_Win_free((void *)win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_free_keyval_(int *win_keyval, int *ierror) {
  int code = MPI_Win_free_keyval((void *)win_keyval);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_get_errhandler_(int *win, int *errhandler, int *ierror) {
  int code = MPI_Win_get_errhandler((MPI_Win)*win, (void *)errhandler);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_get_group_(int *win, int *group, int *ierror) {
  int code = MPI_Win_get_group((MPI_Win)*win, (void *)group);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_get_info_(int *win, int *info_used, int *ierror) {
  int code = MPI_Win_get_info((MPI_Win)*win, (void *)info_used);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_get_name_(int *win, char *win_name, int *resultlen, int *ierror, int win_name_length) {
  char win_name_c[MPI_MAX_LIBRARY_VERSION_STRING] = "";
  int code = MPI_Win_get_name((MPI_Win)*win, win_name_c, (void *)resultlen);
  if (code == MPI_SUCCESS) lwkf_text_out(win_name, win_name_length, win_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_lock_(int *lock_type, int *rank, int *assert, int *win, int *ierror) {
  int code = MPI_Win_lock(*lock_type, *rank, *assert, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_lock_all_(int *assert, int *win, int *ierror) {
  int code = MPI_Win_lock_all(*assert, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_post_(int *group, int *assert, int *win, int *ierror) {
  int code = MPI_Win_post((MPI_Group)*group, *assert, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_set_errhandler_(int *win, int *errhandler, int *ierror) {
  int code = MPI_Win_set_errhandler((MPI_Win)*win, (MPI_Errhandler)*errhandler);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_set_info_(int *win, int *info, int *ierror) {
  int code = MPI_Win_set_info((MPI_Win)*win, (MPI_Info)*info);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_set_name_(int *win, char *win_name, int *ierror, int win_name_length) {
  char *win_name_c = lwkf_text(win_name, win_name_length);
  int code = MPI_Win_set_name((MPI_Win)*win, win_name_c);
  free(win_name_c);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_shared_query_(int *win, int *rank, MPI_Aint *size, int *disp_unit, void *baseptr, int *ierror) {
  int code = MPI_Win_shared_query((MPI_Win)*win, *rank, (void *)size, (void *)disp_unit, lwkf_buffer(baseptr));
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_start_(int *group, int *assert, int *win, int *ierror) {
  int code = MPI_Win_start((MPI_Group)*group, *assert, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_sync_(int *win, int *ierror) {
  int code = MPI_Win_sync((MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_test_(int *win, int *flag, int *ierror) {
  int code = MPI_Win_test((MPI_Win)*win, (void *)flag);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_unlock_(int *rank, int *win, int *ierror) {
  int code = MPI_Win_unlock(*rank, (MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_unlock_all_(int *win, int *ierror) {
  int code = MPI_Win_unlock_all((MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}
WEAK void mpi_win_wait_(int *win, int *ierror) {
  int code = MPI_Win_wait((MPI_Win)*win);
  if (ierror != NULL) *ierror = code;
}

PROFILED(mpi_abort_)
PROFILED(mpi_accumulate_)
PROFILED(mpi_add_error_class_)
PROFILED(mpi_add_error_code_)
PROFILED(mpi_add_error_string_)
PROFILED(mpi_allgather_)
PROFILED(mpi_allgather_init_)
PROFILED(mpi_allgatherv_)
PROFILED(mpi_allgatherv_init_)
PROFILED(mpi_alloc_mem_)
PROFILED(mpi_allreduce_)
PROFILED(mpi_allreduce_init_)
PROFILED(mpi_alltoall_)
PROFILED(mpi_alltoall_init_)
PROFILED(mpi_alltoallv_)
PROFILED(mpi_alltoallv_init_)
PROFILED(mpi_alltoallw_)
PROFILED(mpi_alltoallw_init_)
PROFILED(mpi_attr_delete_)
PROFILED(mpi_barrier_)
PROFILED(mpi_barrier_init_)
PROFILED(mpi_bcast_)
PROFILED(mpi_bcast_init_)
PROFILED(mpi_bsend_)
PROFILED(mpi_bsend_init_)
PROFILED(mpi_buffer_attach_)
PROFILED(mpi_buffer_detach_)
PROFILED(mpi_buffer_flush_)
PROFILED(mpi_buffer_iflush_)
PROFILED(mpi_cancel_)
PROFILED(mpi_cart_coords_)
PROFILED(mpi_cart_create_)
PROFILED(mpi_cart_get_)
PROFILED(mpi_cart_map_)
PROFILED(mpi_cart_rank_)
PROFILED(mpi_cart_shift_)
PROFILED(mpi_cart_sub_)
PROFILED(mpi_cartdim_get_)
PROFILED(mpi_close_port_)
PROFILED(mpi_comm_accept_)
PROFILED(mpi_comm_attach_buffer_)
PROFILED(mpi_comm_call_errhandler_)
PROFILED(mpi_comm_compare_)
PROFILED(mpi_comm_connect_)
PROFILED(mpi_comm_create_)
PROFILED(mpi_comm_create_from_group_)
PROFILED(mpi_comm_create_group_)
PROFILED(mpi_comm_delete_attr_)
PROFILED(mpi_comm_detach_buffer_)
PROFILED(mpi_comm_disconnect_)
PROFILED(mpi_comm_dup_)
PROFILED(mpi_comm_dup_with_info_)
PROFILED(mpi_comm_flush_buffer_)
PROFILED(mpi_comm_free_)
PROFILED(mpi_comm_free_keyval_)
PROFILED(mpi_comm_get_errhandler_)
PROFILED(mpi_comm_get_info_)
PROFILED(mpi_comm_get_name_)
PROFILED(mpi_comm_get_parent_)
PROFILED(mpi_comm_group_)
PROFILED(mpi_comm_idup_)
PROFILED(mpi_comm_idup_with_info_)
PROFILED(mpi_comm_iflush_buffer_)
PROFILED(mpi_comm_join_)
PROFILED(mpi_comm_rank_)
PROFILED(mpi_comm_remote_group_)
PROFILED(mpi_comm_remote_size_)
PROFILED(mpi_comm_set_errhandler_)
PROFILED(mpi_comm_set_info_)
PROFILED(mpi_comm_set_name_)
PROFILED(mpi_comm_size_)
PROFILED(mpi_comm_split_)
PROFILED(mpi_comm_split_type_)
PROFILED(mpi_comm_test_inter_)
PROFILED(mpi_compare_and_swap_)
PROFILED(mpi_dims_create_)
PROFILED(mpi_dist_graph_create_)
PROFILED(mpi_dist_graph_create_adjacent_)
PROFILED(mpi_dist_graph_neighbors_)
PROFILED(mpi_dist_graph_neighbors_count_)
PROFILED(mpi_errhandler_free_)
PROFILED(mpi_error_class_)
PROFILED(mpi_error_string_)
PROFILED(mpi_exscan_)
PROFILED(mpi_exscan_init_)
PROFILED(mpi_fetch_and_op_)
PROFILED(mpi_file_call_errhandler_)
PROFILED(mpi_file_close_)
PROFILED(mpi_file_delete_)
PROFILED(mpi_file_get_amode_)
PROFILED(mpi_file_get_atomicity_)
PROFILED(mpi_file_get_byte_offset_)
PROFILED(mpi_file_get_errhandler_)
PROFILED(mpi_file_get_group_)
PROFILED(mpi_file_get_info_)
PROFILED(mpi_file_get_position_)
PROFILED(mpi_file_get_position_shared_)
PROFILED(mpi_file_get_size_)
PROFILED(mpi_file_get_type_extent_)
PROFILED(mpi_file_get_view_)
PROFILED(mpi_file_iread_)
PROFILED(mpi_file_iread_all_)
PROFILED(mpi_file_iread_at_)
PROFILED(mpi_file_iread_at_all_)
PROFILED(mpi_file_iread_shared_)
PROFILED(mpi_file_iwrite_)
PROFILED(mpi_file_iwrite_all_)
PROFILED(mpi_file_iwrite_at_)
PROFILED(mpi_file_iwrite_at_all_)
PROFILED(mpi_file_iwrite_shared_)
PROFILED(mpi_file_open_)
PROFILED(mpi_file_preallocate_)
PROFILED(mpi_file_read_)
PROFILED(mpi_file_read_all_)
PROFILED(mpi_file_read_all_begin_)
PROFILED(mpi_file_read_all_end_)
PROFILED(mpi_file_read_at_)
PROFILED(mpi_file_read_at_all_)
PROFILED(mpi_file_read_at_all_begin_)
PROFILED(mpi_file_read_at_all_end_)
PROFILED(mpi_file_read_ordered_)
PROFILED(mpi_file_read_ordered_begin_)
PROFILED(mpi_file_read_ordered_end_)
PROFILED(mpi_file_read_shared_)
PROFILED(mpi_file_seek_)
PROFILED(mpi_file_seek_shared_)
PROFILED(mpi_file_set_atomicity_)
PROFILED(mpi_file_set_errhandler_)
PROFILED(mpi_file_set_info_)
PROFILED(mpi_file_set_size_)
PROFILED(mpi_file_set_view_)
PROFILED(mpi_file_sync_)
PROFILED(mpi_file_write_)
PROFILED(mpi_file_write_all_)
PROFILED(mpi_file_write_all_begin_)
PROFILED(mpi_file_write_all_end_)
PROFILED(mpi_file_write_at_)
PROFILED(mpi_file_write_at_all_)
PROFILED(mpi_file_write_at_all_begin_)
PROFILED(mpi_file_write_at_all_end_)
PROFILED(mpi_file_write_ordered_)
PROFILED(mpi_file_write_ordered_begin_)
PROFILED(mpi_file_write_ordered_end_)
PROFILED(mpi_file_write_shared_)
PROFILED(mpi_finalize_)
PROFILED(mpi_finalized_)
PROFILED(mpi_free_mem_)
PROFILED(mpi_gather_)
PROFILED(mpi_gather_init_)
PROFILED(mpi_gatherv_)
PROFILED(mpi_gatherv_init_)
PROFILED(mpi_get_)
PROFILED(mpi_get_accumulate_)
PROFILED(mpi_get_address_)
PROFILED(mpi_get_count_)
PROFILED(mpi_get_elements_)
PROFILED(mpi_get_elements_x_)
PROFILED(mpi_get_hw_resource_info_)
PROFILED(mpi_get_library_version_)
PROFILED(mpi_get_processor_name_)
PROFILED(mpi_get_version_)
PROFILED(mpi_graph_create_)
PROFILED(mpi_graph_get_)
PROFILED(mpi_graph_map_)
PROFILED(mpi_graph_neighbors_)
PROFILED(mpi_graph_neighbors_count_)
PROFILED(mpi_graphdims_get_)
PROFILED(mpi_grequest_complete_)
PROFILED(mpi_group_compare_)
PROFILED(mpi_group_difference_)
PROFILED(mpi_group_excl_)
PROFILED(mpi_group_free_)
PROFILED(mpi_group_from_session_pset_)
PROFILED(mpi_group_incl_)
PROFILED(mpi_group_intersection_)
PROFILED(mpi_group_range_excl_)
PROFILED(mpi_group_range_incl_)
PROFILED(mpi_group_rank_)
PROFILED(mpi_group_size_)
PROFILED(mpi_group_translate_ranks_)
PROFILED(mpi_group_union_)
PROFILED(mpi_iallgather_)
PROFILED(mpi_iallgatherv_)
PROFILED(mpi_iallreduce_)
PROFILED(mpi_ialltoall_)
PROFILED(mpi_ialltoallv_)
PROFILED(mpi_ialltoallw_)
PROFILED(mpi_ibarrier_)
PROFILED(mpi_ibcast_)
PROFILED(mpi_ibsend_)
PROFILED(mpi_iexscan_)
PROFILED(mpi_igather_)
PROFILED(mpi_igatherv_)
PROFILED(mpi_improbe_)
PROFILED(mpi_imrecv_)
PROFILED(mpi_ineighbor_allgather_)
PROFILED(mpi_ineighbor_allgatherv_)
PROFILED(mpi_ineighbor_alltoall_)
PROFILED(mpi_ineighbor_alltoallv_)
PROFILED(mpi_ineighbor_alltoallw_)
PROFILED(mpi_info_create_)
PROFILED(mpi_info_delete_)
PROFILED(mpi_info_dup_)
PROFILED(mpi_info_free_)
PROFILED(mpi_info_get_)
PROFILED(mpi_info_get_nkeys_)
PROFILED(mpi_info_get_nthkey_)
PROFILED(mpi_info_get_valuelen_)
PROFILED(mpi_info_set_)
PROFILED(mpi_initialized_)
PROFILED(mpi_intercomm_create_)
PROFILED(mpi_intercomm_create_from_groups_)
PROFILED(mpi_intercomm_merge_)
PROFILED(mpi_iprobe_)
PROFILED(mpi_irecv_)
PROFILED(mpi_ireduce_)
PROFILED(mpi_ireduce_scatter_)
PROFILED(mpi_ireduce_scatter_block_)
PROFILED(mpi_irsend_)
PROFILED(mpi_is_thread_main_)
PROFILED(mpi_iscan_)
PROFILED(mpi_iscatter_)
PROFILED(mpi_iscatterv_)
PROFILED(mpi_isend_)
PROFILED(mpi_isendrecv_)
PROFILED(mpi_isendrecv_replace_)
PROFILED(mpi_issend_)
PROFILED(mpi_keyval_free_)
PROFILED(mpi_lookup_name_)
PROFILED(mpi_mprobe_)
PROFILED(mpi_mrecv_)
PROFILED(mpi_neighbor_allgather_)
PROFILED(mpi_neighbor_allgather_init_)
PROFILED(mpi_neighbor_allgatherv_)
PROFILED(mpi_neighbor_allgatherv_init_)
PROFILED(mpi_neighbor_alltoall_)
PROFILED(mpi_neighbor_alltoall_init_)
PROFILED(mpi_neighbor_alltoallv_)
PROFILED(mpi_neighbor_alltoallv_init_)
PROFILED(mpi_neighbor_alltoallw_)
PROFILED(mpi_neighbor_alltoallw_init_)
PROFILED(mpi_op_commutative_)
PROFILED(mpi_op_free_)
PROFILED(mpi_open_port_)
PROFILED(mpi_pack_)
PROFILED(mpi_pack_external_)
PROFILED(mpi_pack_external_size_)
PROFILED(mpi_pack_size_)
PROFILED(mpi_parrived_)
PROFILED(mpi_pready_)
PROFILED(mpi_pready_list_)
PROFILED(mpi_pready_range_)
PROFILED(mpi_precv_init_)
PROFILED(mpi_probe_)
PROFILED(mpi_psend_init_)
PROFILED(mpi_publish_name_)
PROFILED(mpi_put_)
PROFILED(mpi_query_thread_)
PROFILED(mpi_raccumulate_)
PROFILED(mpi_recv_)
PROFILED(mpi_recv_init_)
PROFILED(mpi_reduce_)
PROFILED(mpi_reduce_init_)
PROFILED(mpi_reduce_local_)
PROFILED(mpi_reduce_scatter_)
PROFILED(mpi_reduce_scatter_block_)
PROFILED(mpi_reduce_scatter_block_init_)
PROFILED(mpi_reduce_scatter_init_)
PROFILED(mpi_remove_error_class_)
PROFILED(mpi_remove_error_code_)
PROFILED(mpi_remove_error_string_)
PROFILED(mpi_request_free_)
PROFILED(mpi_request_get_status_)
PROFILED(mpi_request_get_status_all_)
PROFILED(mpi_request_get_status_any_)
PROFILED(mpi_request_get_status_some_)
PROFILED(mpi_rget_)
PROFILED(mpi_rget_accumulate_)
PROFILED(mpi_rput_)
PROFILED(mpi_rsend_)
PROFILED(mpi_rsend_init_)
PROFILED(mpi_scan_)
PROFILED(mpi_scan_init_)
PROFILED(mpi_scatter_)
PROFILED(mpi_scatter_init_)
PROFILED(mpi_scatterv_)
PROFILED(mpi_scatterv_init_)
PROFILED(mpi_send_)
PROFILED(mpi_send_init_)
PROFILED(mpi_sendrecv_)
PROFILED(mpi_sendrecv_replace_)
PROFILED(mpi_session_attach_buffer_)
PROFILED(mpi_session_call_errhandler_)
PROFILED(mpi_session_detach_buffer_)
PROFILED(mpi_session_finalize_)
PROFILED(mpi_session_flush_buffer_)
PROFILED(mpi_session_get_errhandler_)
PROFILED(mpi_session_get_info_)
PROFILED(mpi_session_get_nth_pset_)
PROFILED(mpi_session_get_num_psets_)
PROFILED(mpi_session_get_pset_info_)
PROFILED(mpi_session_iflush_buffer_)
PROFILED(mpi_session_init_)
PROFILED(mpi_session_set_errhandler_)
PROFILED(mpi_ssend_)
PROFILED(mpi_ssend_init_)
PROFILED(mpi_start_)
PROFILED(mpi_startall_)
PROFILED(mpi_status_get_error_)
PROFILED(mpi_status_get_source_)
PROFILED(mpi_status_get_tag_)
PROFILED(mpi_status_set_cancelled_)
PROFILED(mpi_status_set_elements_)
PROFILED(mpi_status_set_elements_x_)
PROFILED(mpi_status_set_error_)
PROFILED(mpi_status_set_source_)
PROFILED(mpi_status_set_tag_)
PROFILED(mpi_test_)
PROFILED(mpi_test_cancelled_)
PROFILED(mpi_testall_)
PROFILED(mpi_topo_test_)
PROFILED(mpi_type_commit_)
PROFILED(mpi_type_contiguous_)
PROFILED(mpi_type_create_darray_)
PROFILED(mpi_type_create_f90_complex_)
PROFILED(mpi_type_create_f90_integer_)
PROFILED(mpi_type_create_f90_real_)
PROFILED(mpi_type_create_hindexed_)
PROFILED(mpi_type_create_hindexed_block_)
PROFILED(mpi_type_create_hvector_)
PROFILED(mpi_type_create_indexed_block_)
PROFILED(mpi_type_create_resized_)
PROFILED(mpi_type_create_struct_)
PROFILED(mpi_type_create_subarray_)
PROFILED(mpi_type_delete_attr_)
PROFILED(mpi_type_dup_)
PROFILED(mpi_type_free_)
PROFILED(mpi_type_free_keyval_)
PROFILED(mpi_type_get_contents_)
PROFILED(mpi_type_get_envelope_)
PROFILED(mpi_type_get_extent_)
PROFILED(mpi_type_get_extent_x_)
PROFILED(mpi_type_get_name_)
PROFILED(mpi_type_get_true_extent_)
PROFILED(mpi_type_get_true_extent_x_)
PROFILED(mpi_type_get_value_index_)
PROFILED(mpi_type_indexed_)
PROFILED(mpi_type_match_size_)
PROFILED(mpi_type_set_name_)
PROFILED(mpi_type_size_)
PROFILED(mpi_type_size_x_)
PROFILED(mpi_type_vector_)
PROFILED(mpi_unpack_)
PROFILED(mpi_unpack_external_)
PROFILED(mpi_unpublish_name_)
PROFILED(mpi_wait_)
PROFILED(mpi_waitall_)
PROFILED(mpi_win_allocate_)
PROFILED(mpi_win_allocate_shared_)
PROFILED(mpi_win_attach_)
PROFILED(mpi_win_call_errhandler_)
PROFILED(mpi_win_complete_)
PROFILED(mpi_win_create_)
PROFILED(mpi_win_create_dynamic_)
PROFILED(mpi_win_delete_attr_)
PROFILED(mpi_win_detach_)
PROFILED(mpi_win_fence_)
PROFILED(mpi_win_flush_)
PROFILED(mpi_win_flush_all_)
PROFILED(mpi_win_flush_local_)
PROFILED(mpi_win_flush_local_all_)
PROFILED(mpi_win_free_)
PROFILED(mpi_win_free_keyval_)
PROFILED(mpi_win_get_errhandler_)
PROFILED(mpi_win_get_group_)
PROFILED(mpi_win_get_info_)
PROFILED(mpi_win_get_name_)
PROFILED(mpi_win_lock_)
PROFILED(mpi_win_lock_all_)
PROFILED(mpi_win_post_)
PROFILED(mpi_win_set_errhandler_)
PROFILED(mpi_win_set_info_)
PROFILED(mpi_win_set_name_)
PROFILED(mpi_win_shared_query_)
PROFILED(mpi_win_start_)
PROFILED(mpi_win_sync_)
PROFILED(mpi_win_test_)
PROFILED(mpi_win_unlock_)
PROFILED(mpi_win_unlock_all_)
PROFILED(mpi_win_wait_)
WITH_C_PTR(mpi_alloc_mem_)
WITH_C_PTR(mpi_win_allocate_)
WITH_C_PTR(mpi_win_allocate_shared_)
WITH_C_PTR(mpi_win_shared_query_)
