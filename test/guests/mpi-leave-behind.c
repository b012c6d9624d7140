/* "leave" leaves all kinds of MPI objects behind, "look" sees whether an earlier job has: threads run one job after the other. */
#include "mpi-say.h"

static int key(void) {
  int keyval;
  MPI_Type_create_keyval(MPI_TYPE_NULL_COPY_FN, MPI_TYPE_NULL_DELETE_FN, &keyval, NULL);
  return keyval;
}

static void leave(void) {
  static int values[64];
  MPI_Request requests[64];
  MPI_Comm comm;
  MPI_Type_set_name(MPI_INT, "mine");
  MPI_Comm_set_name(MPI_COMM_WORLD, "mine");
  MPI_Type_set_attr(MPI_INT, key(), values);
  MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
  MPI_Comm_dup(MPI_COMM_WORLD, &comm);
  for (int i = 0; i < 32; i++) MPI_Irecv(&values[i], 1, MPI_INT, 0, 1000 + i, MPI_COMM_WORLD, &requests[i]);
  for (int i = 32; i < 64; i++) MPI_Isend(&values[i], 1, MPI_INT, 0, i, MPI_COMM_WORLD, &requests[i]);
  MPI_Allreduce(MPI_IN_PLACE, values, 1, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
  exit(0);
}

static void look(void) {
  char name[MPI_MAX_OBJECT_NAME];
  int length, flag, value = 7, got = 0;
  void *attribute;
  MPI_Errhandler handler;
  MPI_Type_get_name(MPI_INT, name, &length);
  if (strcmp(name, "MPI_INT") != 0) say("MPI_INT is called %s", name);
  MPI_Comm_get_name(MPI_COMM_WORLD, name, &length);
  if (strcmp(name, "MPI_COMM_WORLD") != 0) say("MPI_COMM_WORLD is called %s", name);
  MPI_Type_get_attr(MPI_INT, key(), &attribute, &flag);
  if (flag) say("MPI_INT has an attribute");
  MPI_Comm_get_errhandler(MPI_COMM_WORLD, &handler);
  if (handler != MPI_ERRORS_ARE_FATAL) say("MPI_COMM_WORLD has an error handler");
  MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &flag, MPI_STATUS_IGNORE);
  if (flag) say("a message is there");
  MPI_Sendrecv(&value, 1, MPI_INT, 0, 1000, &got, 1, MPI_INT, 0, 1000, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  if (got != value) say("received %d", got);
  MPI_Allreduce(MPI_IN_PLACE, &value, 1, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
  if (value != 7 * world_size) say("the sum is %d", value);
}

int main(int argc, char **argv) {
  begin(&argc, &argv);
  if (strcmp(argv[1], "leave") == 0) leave();
  look();
  MPI_Finalize();
}
