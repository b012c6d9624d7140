/*
 * Collectives whose rank sends itself more, or less, than it receives of itself: each is to say so, blocking, nonblocking and
 * persistent, with blocks and with vectors. Prints how many there were, and those that said nothing.
 */
#include <mpi.h>
#include <stdio.h>

#define EACH(DO) \
  DO(Gather, (in, sent, type, out, got, type, 0, COMM AFTER)) \
  DO(Gatherv, (in, sent, type, out, &got, &zero, type, 0, COMM AFTER)) \
  DO(Scatter, (in, sent, type, out, got, type, 0, COMM AFTER)) \
  DO(Scatterv, (in, &sent, &zero, type, out, got, type, 0, COMM AFTER)) \
  DO(Allgather, (in, sent, type, out, got, type, COMM AFTER)) \
  DO(Allgatherv, (in, sent, type, out, &got, &zero, type, COMM AFTER)) \
  DO(Alltoall, (in, sent, type, out, got, type, COMM AFTER)) \
  DO(Alltoallv, (in, &sent, &zero, type, out, &got, &zero, type, COMM AFTER)) \
  DO(Alltoallw, (in, &sent, &zero, &type, out, &got, &zero, &type, COMM AFTER))

#define COMM MPI_COMM_SELF
static int in[64], out[64], sent, got, zero, calls;
static MPI_Datatype type;
static MPI_Request request;

static void expect(const char *form, const char *name, int error) {
  calls++;
  if ((error == MPI_SUCCESS) != (sent == got)) printf("%s%s %d %d: %d\n", form, name, sent, got, error);
}

static void all(void) {
#define AFTER
#define BLOCKING(NAME, ARGUMENTS) expect("", #NAME, MPI_##NAME ARGUMENTS);
  EACH(BLOCKING)
#undef AFTER
#define AFTER , &request
  MPI_Igather(in, sent, type, out, got, type, 0, COMM AFTER);
  expect("I", "gather", MPI_Wait(&request, MPI_STATUS_IGNORE));
  MPI_Ialltoallw(in, &sent, &zero, &type, out, &got, &zero, &type, COMM AFTER);
  expect("I", "alltoallw", MPI_Wait(&request, MPI_STATUS_IGNORE));
#undef AFTER
#define AFTER , MPI_INFO_NULL, &request
#define PERSISTENT(NAME, ARGUMENTS) \
  MPI_##NAME##_init ARGUMENTS; \
  for (int i = 0; i < 2; i++) { \
    MPI_Start(&request); \
    expect("persistent ", #NAME, MPI_Wait(&request, MPI_STATUS_IGNORE)); \
  } \
  MPI_Request_free(&request);
  EACH(PERSISTENT)
}

int main(int argc, char **argv) {
  MPI_Datatype vector;
  MPI_Init(&argc, &argv);
  MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
  MPI_Type_vector(2, 1, 2, MPI_INT, &vector);
  MPI_Type_commit(&vector);
  for (sent = 0; sent < 4; sent++)
    for (got = 0; got < 4; got++) {
      type = MPI_INT;
      all();
      type = vector;
      all();
    }
  printf("%d calls\n", calls);
  MPI_Finalize();
  return 0;
}
