/* Error handlers: functions of the program, how they pass to new communicators, codes that the program adds. */
#include "mpi-say.h"

static int calls, last_class;
static MPI_Comm last_comm;

static void handler(MPI_Comm *comm, int *code, ...) {
  calls++;
  last_comm = *comm;
  MPI_Error_class(*code, &last_class);
}
static void other(MPI_Comm *comm, int *code, ...) {
  (void)comm, (void)code;
  calls += 100;
}

int main(int argc, char **argv) {
  MPI_Comm dup, part;
  MPI_Errhandler mine, his, got;
  char text[MPI_MAX_ERROR_STRING];
  int length, class, code, x;
  begin(&argc, &argv);
  MPI_Comm_create_errhandler(handler, &mine);
  MPI_Comm_create_errhandler(other, &his);
  MPI_Comm_get_errhandler(MPI_COMM_WORLD, &got);
  say("fatal %d", got == MPI_ERRORS_ARE_FATAL);
  MPI_Comm_dup(MPI_COMM_WORLD, &dup);
  MPI_Comm_set_errhandler(dup, mine);
  MPI_Errhandler_free(&mine);
  say("freed %d", mine == MPI_ERRHANDLER_NULL);
  x = MPI_Send(NULL, 0, MPI_INT, world_size + 5, 0, dup);
  say("calls %d, class %d, its communicator %d, result %d", calls, last_class == MPI_ERR_RANK, last_comm == dup, x != MPI_SUCCESS);
  MPI_Comm_split(dup, 0, 0, &part);
  MPI_Comm_call_errhandler(part, MPI_ERR_TOPOLOGY);
  say("calls %d, class %d, its communicator %d", calls, last_class == MPI_ERR_TOPOLOGY, last_comm == part);
  MPI_Comm_get_errhandler(part, &got);
  MPI_Comm_set_errhandler(part, his);
  MPI_Comm_call_errhandler(part, MPI_ERR_TOPOLOGY);
  say("calls %d", calls);
  MPI_Comm_set_errhandler(part, got);
  MPI_Errhandler_free(&got);
  MPI_Comm_call_errhandler(part, MPI_ERR_OTHER);
  say("calls %d", calls);
  MPI_Comm_set_errhandler(part, MPI_ERRORS_RETURN);
  x = MPI_Send(NULL, 0, MPI_INT, world_size + 5, 0, part);
  MPI_Error_class(x, &class);
  say("returned %d %d", class == MPI_ERR_RANK, MPI_Comm_call_errhandler(part, MPI_ERR_RANK) == MPI_SUCCESS);
  MPI_Add_error_class(&class);
  MPI_Add_error_code(class, &code);
  MPI_Error_string(code, text, &length);
  say("text '%s' %d", text, length);
  MPI_Add_error_string(code, "what the program says");
  MPI_Error_string(code, text, &length);
  say("text '%s' %d", text, length);
  MPI_Error_class(code, &x);
  say("class %d", x == class);
  MPI_Comm_set_errhandler(dup, his);
  MPI_Comm_call_errhandler(dup, code);
  say("calls %d", calls);
  MPI_Error_string(MPI_SUCCESS, text, &length);
  say("length %d", length == (int)strlen(text));
  return_errors();
#ifdef __wasm__
  REFUSED(MPI_ERR_ERRHANDLER, MPI_Comm_set_errhandler(part, MPI_ERRHANDLER_NULL));
  REFUSED(MPI_ERR_ERRHANDLER, MPI_Errhandler_free((MPI_Errhandler[]){MPI_ERRHANDLER_NULL}));
  REFUSED(MPI_ERR_ARG, MPI_Error_class(99999, &x));
  REFUSED(MPI_ERR_ARG, MPI_Error_string(-1, text, &x));
  REFUSED(MPI_ERR_ARG, MPI_Add_error_code(code, &x));
  REFUSED(MPI_ERR_ARG, MPI_Add_error_string(MPI_ERR_RANK, "mine"));
  REFUSED(MPI_ERR_ARG, MPI_Remove_error_class(class));
  REFUSED(MPI_ERR_ARG, MPI_Remove_error_code(code));
  REFUSED(MPI_ERR_ARG, MPI_Remove_error_class(MPI_ERR_RANK));
  REFUSED(MPI_SUCCESS, MPI_Remove_error_string(code));
  REFUSED(MPI_SUCCESS, MPI_Remove_error_code(code));
  REFUSED(MPI_SUCCESS, MPI_Remove_error_class(class));
  REFUSED(MPI_ERR_ARG, MPI_Error_class(code, &x));
#endif
  MPI_Comm_free(&part);
  MPI_Comm_free(&dup);
  MPI_Errhandler_free(&his);
  MPI_Finalize();
}
