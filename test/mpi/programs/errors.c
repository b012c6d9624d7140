/* Error classes that are returned for wrong arguments. */
#include "check.h"

static int data[4], counts[64], places[64];

static void point_to_point(void) {
  MPI_Request request = MPI_REQUEST_NULL;
  MPI_Status status;
  MPI_Datatype raw;
  MPI_Type_contiguous(2, MPI_INT, &raw); /* not committed */
  const MPI_Comm world = MPI_COMM_WORLD;
  say("Send to rank %s: %s", "size", class_of(MPI_Send(data, 1, MPI_INT, size, 0, world)));
  say("Send to rank -17: %s", class_of(MPI_Send(data, 1, MPI_INT, -17, 0, world)));
  say("Send with tag -7: %s", class_of(MPI_Send(data, 1, MPI_INT, 0, -7, world)));
  say("Send with count -1: %s", class_of(MPI_Send(data, -1, MPI_INT, 0, 0, world)));
  say("Send with no type: %s", class_of(MPI_Send(data, 1, MPI_DATATYPE_NULL, 0, 0, world)));
  say("Send with a type that is not committed: %s", class_of(MPI_Send(data, 1, raw, 0, 0, world)));
  say("Send on no communicator: %s", class_of(MPI_Send(data, 1, MPI_INT, 0, 0, MPI_COMM_NULL)));
  say("Send from nowhere: %s", class_of(MPI_Send(NULL, 1, MPI_INT, 0, 0, world)));
  say("Send to nobody: %s", class_of(MPI_Send(data, 1, MPI_INT, MPI_PROC_NULL, 0, world)));
  say("Bsend with tag -7: %s", class_of(MPI_Bsend(data, 1, MPI_INT, 0, -7, world)));
  say("Bsend without a buffer: %s", class_of(MPI_Bsend(data, 1, MPI_INT, 0, 0, world)));
  say("Ssend to rank size: %s", class_of(MPI_Ssend(data, 1, MPI_INT, size, 0, world)));
  say("Rsend with count -1: %s", class_of(MPI_Rsend(data, -1, MPI_INT, 0, 0, world)));
  say("Isend to rank size: %s", class_of(MPI_Isend(data, 1, MPI_INT, size, 0, world, &request)));
  say("Issend with no type: %s", class_of(MPI_Issend(data, 1, MPI_DATATYPE_NULL, 0, 0, world, &request)));
  say("Send_init with tag -7: %s", class_of(MPI_Send_init(data, 1, MPI_INT, 0, -7, world, &request)));
  say("Recv from rank size: %s", class_of(MPI_Recv(data, 1, MPI_INT, size, 0, world, &status)));
  say("Recv with count -1: %s", class_of(MPI_Recv(data, -1, MPI_INT, 0, 0, world, &status)));
  say("Recv with tag -7: %s", class_of(MPI_Recv(data, 1, MPI_INT, 0, -7, world, &status)));
  say("Irecv with no type: %s", class_of(MPI_Irecv(data, 1, MPI_DATATYPE_NULL, 0, 0, world, &request)));
  say("Irecv on no communicator: %s", class_of(MPI_Irecv(data, 1, MPI_INT, 0, 0, MPI_COMM_NULL, &request)));
  say("Recv_init from rank size: %s", class_of(MPI_Recv_init(data, 1, MPI_INT, size, 0, world, &request)));
  int flag;
  say("Probe of rank size: %s", class_of(MPI_Probe(size, 0, world, &status)));
  say("Iprobe with tag -7: %s", class_of(MPI_Iprobe(0, -7, world, &flag, &status)));
  say("Sendrecv to rank size: %s", class_of(MPI_Sendrecv(data, 1, MPI_INT, size, 0, data + 1, 1, MPI_INT, 0, 0, world, &status)));
  say("Sendrecv from rank size: %s", class_of(MPI_Sendrecv(data, 1, MPI_INT, 0, 0, data + 1, 1, MPI_INT, size, 0, world, &status)));
  say("request untouched by errors: %d", request == MPI_REQUEST_NULL);
  MPI_Type_free(&raw);
}

static void truncation(void) {
  MPI_Status status;
  MPI_Request request[2];
  int there[8] = {1, 2, 3, 4, 5, 6, 7, 8}, here[9] = {0};
  MPI_Isend(there, 8, MPI_INT, rank, 0, MPI_COMM_WORLD, &request[0]);
  say("Recv of 8 in 3: %s", class_of(MPI_Recv(here, 3, MPI_INT, rank, 0, MPI_COMM_WORLD, &status)));
  MPI_Wait(&request[0], MPI_STATUS_IGNORE);
  say("nothing is written behind the buffer: %s", ints(here + 3, 3));
  /* Waitall tells each request's error. */
  MPI_Status statuses[2];
  memset(here, 0, sizeof here);
  MPI_Irecv(here + 4, 4, MPI_INT, rank, 2, MPI_COMM_WORLD, &request[0]);
  MPI_Irecv(here, 2, MPI_INT, rank, 1, MPI_COMM_WORLD, &request[1]);
  MPI_Send(there, 4, MPI_INT, rank, 1, MPI_COMM_WORLD);
  MPI_Send(there, 4, MPI_INT, rank, 2, MPI_COMM_WORLD);
  say("Waitall: %s", class_of(MPI_Waitall(2, request, statuses)));
  say("its statuses: %s %s", class_of(statuses[0].MPI_ERROR), class_of(statuses[1].MPI_ERROR));
  say("the other one arrived: %s, behind the short one: %s", ints(here + 4, 4), ints(here + 2, 2));
  /* What was cut off is gone. */
  int flag;
  MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &flag, &status);
  say("left over: %d", flag);
}

/* The handlers of a world that returns and of a rank's own communicator that does not: those of the requests count. */
static void handlers(void) {
  MPI_Status statuses[2];
  MPI_Request request[2];
  int count, flag, indices[2], there[4] = {1, 2, 3, 4}, here[4] = {0};
  MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_ARE_FATAL);
  for (int way = 0; way < 4; way++) {
    MPI_Irecv(here, 2, MPI_INT, rank, 1, MPI_COMM_WORLD, &request[0]);
    MPI_Irecv(here + 2, 2, MPI_INT, rank, 2, MPI_COMM_WORLD, &request[1]);
    MPI_Send(there, 2, MPI_INT, rank, 1, MPI_COMM_WORLD);
    MPI_Send(there, 4, MPI_INT, rank, 2, MPI_COMM_WORLD);
    flag = 0;
    count = -1;
    const char *const error = way == 0   ? class_of(MPI_Waitall(2, request, statuses))
                              : way == 1 ? class_of(MPI_Testall(2, request, &flag, statuses))
                              : way == 2 ? class_of(MPI_Waitsome(2, request, &count, indices, statuses))
                                         : class_of(MPI_Testsome(2, request, &count, indices, statuses));
    say("%s: %s, flag %d, count %d", (const char *[]){"Waitall", "Testall", "Waitsome", "Testsome"}[way], error, flag, count);
    say("its statuses: %s %s", class_of(statuses[0].MPI_ERROR), class_of(statuses[1].MPI_ERROR));
  }
  MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
}

static void completion(void) {
  MPI_Request request = MPI_REQUEST_NULL;
  MPI_Status status;
  int flag, ends[2], index;
  say("Wait for nothing: %s", class_of(MPI_Wait(&request, &status)));
  say("Test of nothing: %s", class_of(MPI_Test(&request, &flag, &status)));
  say("Request_free of nothing: %s", class_of(MPI_Request_free(&request)));
  say("Cancel of nothing: %s", class_of(MPI_Cancel(&request)));
  say("Start of nothing: %s", class_of(MPI_Start(&request)));
  say("Waitall with count -1: %s", class_of(MPI_Waitall(-1, &request, &status)));
  say("Waitany with count -1: %s", class_of(MPI_Waitany(-1, &request, &index, &status)));
  say("Testsome with count -1: %s", class_of(MPI_Testsome(-1, &request, &index, ends, &status)));
  MPI_Irecv(data + 1, 1, MPI_INT, rank, 0, MPI_COMM_WORLD, &request);
  say("Start of a request that is not persistent: %s", class_of(MPI_Start(&request)));
  MPI_Send(data, 1, MPI_INT, rank, 0, MPI_COMM_WORLD);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
}

static void collectives(void) {
  const MPI_Comm self = MPI_COMM_SELF; /* so that all ranks of it are wrong alike */
  int in = 1, out = 0;
  say("Bcast with root 1 of 1: %s", class_of(MPI_Bcast(data, 1, MPI_INT, 1, self)));
  say("Bcast with root -9: %s", class_of(MPI_Bcast(data, 1, MPI_INT, -9, self)));
  say("Bcast with count -1: %s", class_of(MPI_Bcast(data, -1, MPI_INT, 0, self)));
  say("Bcast with no type: %s", class_of(MPI_Bcast(data, 1, MPI_DATATYPE_NULL, 0, self)));
  say("Bcast on no communicator: %s", class_of(MPI_Bcast(data, 1, MPI_INT, 0, MPI_COMM_NULL)));
  say("Barrier on no communicator: %s", class_of(MPI_Barrier(MPI_COMM_NULL)));
  say("Reduce with no operation: %s", class_of(MPI_Reduce(&in, &out, 1, MPI_INT, MPI_OP_NULL, 0, self)));
  say("Reduce with root 7: %s", class_of(MPI_Reduce(&in, &out, 1, MPI_INT, MPI_SUM, 7, self)));
  MPI_Request request;
  say("Gather from where it goes: %s", class_of(MPI_Gather(data, 1, MPI_INT, data, 1, MPI_INT, 0, self)));
  say("Scatter: %s", class_of(MPI_Scatter(data, 1, MPI_INT, data, 1, MPI_INT, 0, self)));
  say("Allgather: %s", class_of(MPI_Allgather(data, 1, MPI_INT, data, 1, MPI_INT, self)));
  say("Alltoall: %s", class_of(MPI_Alltoall(data, 1, MPI_INT, data, 1, MPI_INT, self)));
  say("Ialltoall: %s", class_of(MPI_Ialltoall(data, 1, MPI_INT, data, 1, MPI_INT, self, &request)));
  say("Alltoall of nothing: %s", class_of(MPI_Alltoall(data, 0, MPI_INT, data, 0, MPI_INT, self)));
  say("Reduce_scatter_block: %s", class_of(MPI_Reduce_scatter_block(data, data, 1, MPI_INT, MPI_SUM, self)));
  say("Reduce_local: %s", class_of(MPI_Reduce_local(data, data, 1, MPI_INT, MPI_SUM)));
  say("Allreduce with BAND of doubles: %s", class_of(MPI_Allreduce(MPI_IN_PLACE, data, 1, MPI_DOUBLE, MPI_BAND, self)));
  say("Allreduce with MINLOC of ints: %s", class_of(MPI_Allreduce(&in, &out, 1, MPI_INT, MPI_MINLOC, self)));
  say("Allreduce into what it reads: %s", class_of(MPI_Allreduce(&in, &in, 1, MPI_INT, MPI_SUM, self)));
  say("Gather with root 1 of 1: %s", class_of(MPI_Gather(&in, 1, MPI_INT, &out, 1, MPI_INT, 1, self)));
  say("Scatter with count -1: %s", class_of(MPI_Scatter(&in, -1, MPI_INT, &out, 1, MPI_INT, 0, self)));
  say("Allgather with no type: %s", class_of(MPI_Allgather(&in, 1, MPI_INT, &out, 1, MPI_DATATYPE_NULL, self)));
  say("Alltoall with count -1: %s", class_of(MPI_Alltoall(&in, -1, MPI_INT, &out, 1, MPI_INT, self)));
  counts[0] = -1;
  say("Allgatherv with a count of -1: %s", class_of(MPI_Allgatherv(&in, 1, MPI_INT, &out, counts, places, MPI_INT, self)));
  counts[0] = 0;
  say("Scan with no operation: %s", class_of(MPI_Scan(&in, &out, 1, MPI_INT, MPI_OP_NULL, self)));
  say("Reduce_local with no operation: %s", class_of(MPI_Reduce_local(&in, &out, 1, MPI_INT, MPI_OP_NULL)));
  MPI_Op sum = MPI_SUM;
  say("Op_free of SUM: %s", class_of(MPI_Op_free(&sum)));
}

static void types(void) {
  MPI_Datatype type = MPI_DATATYPE_NULL, made;
  MPI_Aint lower, extent;
  const int sizes[] = {4, 4}, starts[] = {0, 0}, parts[] = {2, 2}, negative[] = {1, -1};
  int bytes;
  say("Type_size of nothing: %s", class_of(MPI_Type_size(type, &bytes)));
  say("Type_get_extent of nothing: %s", class_of(MPI_Type_get_extent(type, &lower, &extent)));
  say("Type_commit of nothing: %s", class_of(MPI_Type_commit(&type)));
  say("Type_free of nothing: %s", class_of(MPI_Type_free(&type)));
  type = MPI_INT;
  say("Type_free of INT: %s", class_of(MPI_Type_free(&type)));
  say("Type_contiguous with count -1: %s", class_of(MPI_Type_contiguous(-1, MPI_INT, &made)));
  say("Type_contiguous of nothing: %s", class_of(MPI_Type_contiguous(1, MPI_DATATYPE_NULL, &made)));
  say("Type_vector with count -1: %s", class_of(MPI_Type_vector(-1, 1, 1, MPI_INT, &made)));
  say("Type_indexed with a length of -1: %s", class_of(MPI_Type_indexed(2, negative, starts, MPI_INT, &made)));
  say("Type_create_subarray with order 5: %s", class_of(MPI_Type_create_subarray(2, sizes, parts, starts, 5, MPI_INT, &made)));
  say("Type_match_size of 3 bytes: %s", class_of(MPI_Type_match_size(MPI_TYPECLASS_INTEGER, 3, &made)));
}

static void communicators(void) {
  MPI_Comm comm = MPI_COMM_NULL, made;
  MPI_Group group, bad;
  int number, ranges[1][3] = {{0, 0, 0}};
  const int high[] = {size};
  say("Comm_rank of nothing: %s", class_of(MPI_Comm_rank(comm, &number)));
  say("Comm_free of nothing: %s", class_of(MPI_Comm_free(&comm)));
  say("Comm_dup of nothing: %s", class_of(MPI_Comm_dup(comm, &made)));
  comm = MPI_COMM_WORLD;
  say("Group_size of nothing: %s", class_of(MPI_Group_size(MPI_GROUP_NULL, &number)));
  MPI_Comm_group(comm, &group);
  say("Group_incl of a rank too high: %s", class_of(MPI_Group_incl(group, 1, high, &bad)));
  say("Group_excl of a rank too high: %s", class_of(MPI_Group_excl(group, 1, high, &bad)));
  say("Group_range_incl with stride 0: %s", class_of(MPI_Group_range_incl(group, 1, ranges, &bad)));
  say("Group_translate_ranks of a rank too high: %s", class_of(MPI_Group_translate_ranks(group, 1, high, group, &number)));
  MPI_Group_free(&group);
  say("handle is null after its freeing: %d", group == MPI_GROUP_NULL);
  say("Group_free of nothing: %s", class_of(MPI_Group_free(&group)));
  void *value;
  int flag;
  say("Comm_get_attr with no key: %s", class_of(MPI_Comm_get_attr(comm, MPI_KEYVAL_INVALID, &value, &flag)));
  say("Comm_set_attr with no key: %s", class_of(MPI_Comm_set_attr(comm, MPI_KEYVAL_INVALID, &flag)));
  number = MPI_KEYVAL_INVALID;
  say("Comm_free_keyval of no key: %s", class_of(MPI_Comm_free_keyval(&number)));
}

static void topologies(void) {
  MPI_Comm made;
  int dims[2] = {size, 1}, periods[2] = {0, 0}, at[2], number, other;
  say("Cart_coords without a grid: %s", class_of(MPI_Cart_coords(MPI_COMM_WORLD, 0, 2, at)));
  say("Cart_shift without a grid: %s", class_of(MPI_Cart_shift(MPI_COMM_WORLD, 0, 1, &number, &other)));
  say("Cartdim_get without a grid: %s", class_of(MPI_Cartdim_get(MPI_COMM_WORLD, &number)));
  say("Graphdims_get without a graph: %s", class_of(MPI_Graphdims_get(MPI_COMM_WORLD, &number, &other)));
  say("Graph_neighbors_count without a graph: %s", class_of(MPI_Graph_neighbors_count(MPI_COMM_WORLD, 0, &number)));
  int odd[2] = {5, 0};
  say("Dims_create of 7 by 5: %s", class_of(MPI_Dims_create(7, 2, odd)));
  int negative[2] = {-1, 0};
  say("Dims_create with -1: %s", class_of(MPI_Dims_create(4, 2, negative)));
  MPI_Cart_create(MPI_COMM_WORLD, 2, dims, periods, 0, &made);
  MPI_Comm_set_errhandler(made, MPI_ERRORS_RETURN);
  at[0] = size, at[1] = 0;
  say("Cart_rank outside: %s", class_of(MPI_Cart_rank(made, at, &number)));
  say("Cart_coords of a rank too high: %s", class_of(MPI_Cart_coords(made, size, 2, at)));
  MPI_Comm_free(&made);
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  check_begin("point to point");
  point_to_point();
  chapter("truncation");
  truncation();
  chapter("handlers of requests");
  handlers();
  chapter("completion");
  completion();
  chapter("collectives");
  collectives();
  chapter("types");
  types();
  chapter("communicators and groups");
  communicators();
  chapter("topologies");
  topologies();
  return check_end();
}
