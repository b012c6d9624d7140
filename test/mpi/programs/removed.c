/* Names that MPI 3 removed, and that programs still use. MPI-2.2 sections 15 and 16. */
#include "check.h"

static int called;

static void on_error(MPI_Comm *comm, int *error, ...) {
  (void)comm;
  say("%s", class_of(*error));
  called++;
}

static void bounds(const char *name, MPI_Datatype type) {
  MPI_Aint lb, ub, extent;
  int bytes;
  MPI_Type_lb(type, &lb);
  MPI_Type_ub(type, &ub);
  MPI_Type_extent(type, &extent);
  MPI_Type_size(type, &bytes);
  say("%s: size %d, from %d to %d, extent %d", name, bytes, (int)lb, (int)ub, (int)extent);
  MPI_Type_free(&type);
}

static void types(void) {
  int lengths[4] = {1, 2, 1, 1};
  MPI_Aint places[4] = {-4, 0, 12, 24};
  MPI_Datatype members[4] = {MPI_LB, MPI_INT, MPI_CHAR, MPI_UB}, type;
  MPI_Type_struct(4, lengths, places, members, &type);
  MPI_Type_commit(&type);
  char from[64], to[64];
  for (int i = 0; i < 64; i++) from[i] = (char)i;
  memset(to, 0, sizeof to);
  MPI_Sendrecv(from + 4, 2, type, rank, 0, to + 4, 2, type, rank, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  int copied = 0;
  for (int i = 0; i < 64; i++) copied += to[i] == from[i];
  say("copied %d, the second one from %d", copied, to[32]);
  bounds("bounded", type);
  MPI_Type_struct(2, lengths + 1, places + 1, members + 1, &type);
  bounds("plain", type);
  MPI_Type_create_struct(2, lengths + 2, places + 2, members + 2, &type);
  bounds("with an end", type);
  MPI_Type_create_struct(1, lengths + 3, places + 3, members, &type);
  bounds("nothing but a beginning", type);
  MPI_Type_hvector(3, 2, 20, MPI_INT, &type);
  bounds("hvector", type);
  MPI_Type_hindexed(2, lengths, places + 1, MPI_INT, &type);
  bounds("hindexed", type);
  char name[2][MPI_MAX_OBJECT_NAME];
  int length[2], bytes;
  MPI_Type_get_name(MPI_LB, name[0], &length[0]);
  MPI_Type_get_name(MPI_UB, name[1], &length[1]);
  MPI_Type_size(MPI_UB, &bytes);
  say("%s %d, %s %d: size %d", name[0], length[0], name[1], length[1], bytes);
  MPI_Aint here, there;
  MPI_Address(&from[0], &here);
  MPI_Address(&from[5], &there);
  say("apart: %d", (int)(there - here));
  int integers, addresses, types, combiner;
  MPI_Type_get_envelope(MPI_INT, &integers, &addresses, &types, &combiner);
  switch (combiner) {
    case MPI_COMBINER_HVECTOR_INTEGER:
    case MPI_COMBINER_HINDEXED_INTEGER:
    case MPI_COMBINER_STRUCT_INTEGER: say("of Fortran"); break;
    case MPI_COMBINER_NAMED: say("named"); break;
    default: say("of no kind");
  }
}

static void handlers(void) {
  MPI_Errhandler handler, got;
  MPI_Handler_function *const function = on_error;
  MPI_Errhandler_create(function, &handler);
  MPI_Errhandler_set(MPI_COMM_WORLD, handler);
  MPI_Errhandler_get(MPI_COMM_WORLD, &got);
  say("the same: %d", got == handler);
  MPI_Send(NULL, 0, MPI_INT, size, 0, MPI_COMM_WORLD);
  say("called %d", called);
  MPI_Errhandler_set(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
  MPI_Aint *const nowhere = NULL;
  say("nowhere: %s", class_of(MPI_Type_ub(MPI_INT, nowhere)));
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  check_begin("types");
  types();
  chapter("error handlers");
  handlers();
  return check_end();
}
