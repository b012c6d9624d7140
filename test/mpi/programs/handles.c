/* Handles as integers of Fortran and back. MPI-4.0 section 19.3.4. */
#include "check.h"

static void handles(void) {
  say("comm %d", MPI_Comm_f2c(MPI_Comm_c2f(MPI_COMM_WORLD)) == MPI_COMM_WORLD
      && MPI_Comm_f2c(MPI_Comm_c2f(MPI_COMM_NULL)) == MPI_COMM_NULL);
  say("type %d", MPI_Type_f2c(MPI_Type_c2f(MPI_DOUBLE)) == MPI_DOUBLE);
  say("op %d", MPI_Op_f2c(MPI_Op_c2f(MPI_MAXLOC)) == MPI_MAXLOC);
  say("group %d", MPI_Group_f2c(MPI_Group_c2f(MPI_GROUP_EMPTY)) == MPI_GROUP_EMPTY);
  say("info %d", MPI_Info_f2c(MPI_Info_c2f(MPI_INFO_NULL)) == MPI_INFO_NULL);
  say("error handler %d", MPI_Errhandler_f2c(MPI_Errhandler_c2f(MPI_ERRORS_RETURN)) == MPI_ERRORS_RETURN);
  say("request %d", MPI_Request_f2c(MPI_Request_c2f(MPI_REQUEST_NULL)) == MPI_REQUEST_NULL);
  MPI_Comm made;
  MPI_Comm_dup(MPI_COMM_WORLD, &made);
  int count;
  MPI_Comm_size(MPI_Comm_f2c(MPI_Comm_c2f(made)), &count);
  say("a dup by way of an integer has %d", count);
  MPI_Comm_free(&made);
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  check_begin("handles");
  handles();
  return check_end();
}
