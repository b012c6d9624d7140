/* Test programs of MPI print lines that begin with their rank, so that the output can be sorted and compared with that of another
 * library. */
#include <mpi.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int world_rank, world_size;

static void say(const char *format, ...) {
  va_list args;
  char line[1024];
  int length = snprintf(line, sizeof line, "%d: ", world_rank);
  va_start(args, format);
  length += vsnprintf(line + length, sizeof line - length - 1, format, args);
  va_end(args);
  line[length++] = '\n';
  fwrite(line, 1, length, stdout);
}

/* Calls that have to fail with an error class. Other libraries check less, and some not at all. */
#ifdef __wasm__
static inline void refuse(const char *call, int class, int code) {
  int got = -1;
  MPI_Error_class(code, &got);
  if (got != class) say("%s gives class %d instead of %d", call, got, class);
}
#define REFUSED(class, call) refuse(#call, class, call)
#else
#define REFUSED(class, call) ((void)0)
#endif

/* Errors are returned from now on. */
static inline void return_errors(void) {
  MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
  MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
}

static void begin(int *argc, char ***argv) {
  /* A line is one write: those of several ranks are not mixed. */
  setvbuf(stdout, NULL, _IOLBF, 2048);
  MPI_Init(argc, argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &world_rank);
  MPI_Comm_size(MPI_COMM_WORLD, &world_size);
}

/* Who is in a communicator, by a message round it: what it is good for. */
static inline void describe(const char *what, MPI_Comm comm) {
  int rank, size, inter, got = -1;
  if (comm == MPI_COMM_NULL) {
    say("%s: null", what);
    return;
  }
  MPI_Comm_rank(comm, &rank);
  MPI_Comm_size(comm, &size);
  MPI_Comm_test_inter(comm, &inter);
  if (inter) {
    int remote, all[64] = {0};
    MPI_Comm_remote_size(comm, &remote);
    MPI_Request request;
    for (int i = 0; i < remote; i++) {
      MPI_Isend(&world_rank, 1, MPI_INT, i, 7, comm, &request);
      MPI_Recv(&all[i], 1, MPI_INT, i, 7, comm, MPI_STATUS_IGNORE);
      MPI_Wait(&request, MPI_STATUS_IGNORE);
    }
    char text[256] = "";
    for (int i = 0; i < remote; i++) snprintf(text + strlen(text), sizeof text - strlen(text), " %d", all[i]);
    say("%s: %d of %d, remote%s", what, rank, size, text);
    return;
  }
  MPI_Sendrecv(&world_rank, 1, MPI_INT, (rank + 1) % size, 3, &got, 1, MPI_INT, (rank + size - 1) % size, 3, comm, MPI_STATUS_IGNORE);
  say("%s: %d of %d, after world rank %d", what, rank, size, got);
}
