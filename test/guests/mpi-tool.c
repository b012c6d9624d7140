/* The tool interface, before MPI_Init, between, and after MPI_Finalize: each function says a code, and none ends the program.
 * Then what of windows needs no window. */
#include <mpi.h>
#include <stdio.h>

#define SAY(call) printf("%s: %d\n", #call, call)

static void tool(void) {
  int number = 7, provided = -1, length = 0, index = 7;
  char name[64];
  MPI_T_pvar_session session = MPI_T_PVAR_SESSION_NULL;
  MPI_T_pvar_handle handle = MPI_T_PVAR_HANDLE_NULL;
  MPI_T_cvar_handle cvar = MPI_T_CVAR_HANDLE_NULL;
  SAY(MPI_T_cvar_get_num(&number));
  SAY(MPI_T_finalize());
  SAY(MPI_T_init_thread(MPI_THREAD_MULTIPLE, &provided));
  printf("provided %d\n", provided == MPI_THREAD_SERIALIZED);
  SAY(MPI_T_cvar_get_num(&number) + number);
  number = 7;
  SAY(MPI_T_pvar_get_num(&number) + number);
  number = 7;
  SAY(MPI_T_category_get_num(&number) + number);
  SAY(MPI_T_cvar_get_num((int *)-1));
  SAY(MPI_T_cvar_get_index("eager", &index));
  SAY(MPI_T_cvar_handle_alloc(0, NULL, &cvar, &number));
  SAY(MPI_T_cvar_read(cvar, name));
  SAY(MPI_T_category_get_info(0, name, &length, name, &length, &number, &number, &number));
  SAY(MPI_T_pvar_start(session, handle));
  SAY(MPI_T_pvar_session_create(&session));
  SAY(MPI_T_pvar_start(session, MPI_T_PVAR_ALL_HANDLES));
  SAY(MPI_T_pvar_start(session, handle));
  SAY(MPI_T_pvar_handle_alloc(session, 0, NULL, &handle, &number));
  SAY(MPI_T_pvar_session_free(&session));
  printf("null %d\n", session == MPI_T_PVAR_SESSION_NULL);
  SAY(MPI_T_pvar_session_free(&session));
  SAY(MPI_T_finalize());
}

static int copy(MPI_Win win, int keyval, void *extra, void *in, void *out, int *flag) {
  (void)win, (void)keyval, (void)extra, (void)in, (void)out;
  return *flag = 0;
}

static void failed(MPI_Win *win, int *code, ...) { printf("failed %d\n", *code - (*win == MPI_WIN_NULL)); }

int main(int argc, char **argv) {
  int keyval, arrived = 0;
  MPI_Errhandler handler;
  tool();
  MPI_Init(&argc, &argv);
  tool();
  MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
  SAY(MPI_Win_create_keyval(copy, MPI_WIN_NULL_DELETE_FN, &keyval, NULL));
  SAY(MPI_Comm_set_attr(MPI_COMM_SELF, keyval, NULL) == MPI_ERR_KEYVAL);
  SAY(MPI_Win_set_attr(MPI_WIN_NULL, keyval, NULL) == MPI_ERR_WIN);
  SAY(MPI_Win_free_keyval(&keyval) + keyval);
  SAY(MPI_Win_create_errhandler(failed, &handler));
  SAY(MPI_Errhandler_free(&handler));
  SAY(MPI_Parrived(MPI_REQUEST_NULL, 3, &arrived) + arrived);
  MPI_Finalize();
  tool();
  return 0;
}
