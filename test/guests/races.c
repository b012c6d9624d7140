// All that differs from run to run in a parallel program: whom wildcards and probes meet, who writes first, clocks, random numbers,
// cores. With the argument "finish" all ranks end well, with "fail" rank 1 ends the job, with "lock" they wait for each other.
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int rank, size;

static unsigned noise(void) {
  unsigned value;
  getentropy(&value, sizeof value);
  return value;
}

static void wildcards(int rounds) {
  if (rank != 0) {
    for (int i = 0; i < rounds; i++) {
      int value = 100 * rank + i;
      if (noise() % 4 == 0) usleep(noise() % 2000);
      MPI_Send(&value, 1, MPI_INT, 0, i % 3, MPI_COMM_WORLD);
    }
    return;
  }
  for (int i = 0; i < rounds * (size - 1); i++) {
    int value, there = 0;
    MPI_Status status;
    if (i % 3 == 0)
      while (!there) MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &there, &status);
    MPI_Request request;
    MPI_Irecv(&value, 1, MPI_INT, MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &request);
    if (i % 2 == 0)
      for (there = 0; !there;) MPI_Test(&request, &there, &status);
    else
      MPI_Wait(&request, &status);
    printf("%d ", value);
  }
  printf("\n");
}

int main(int argc, char **argv) {
  const char *way = argc > 1 ? argv[1] : "finish";
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  setvbuf(stdout, 0, _IOLBF, 1024);
  double began = MPI_Wtime();
  wildcards(argc > 2 ? atoi(argv[2]) : 8);
  for (int i = 0; i < 3; i++) printf("rank %d line %d\n", rank, i);
  double sum, mine = noise() / 4294967296.0;
  MPI_Allreduce(&mine, &sum, 1, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  printf("rank %d sum %.17g wall %lld.%09ld took %.9f cpu %ld\n", rank, sum, (long long)now.tv_sec, now.tv_nsec,
         MPI_Wtime() - began, (long)clock());
  if (strcmp(way, "fail") == 0 && rank == 1) exit(3);
  if (strcmp(way, "lock") == 0) MPI_Recv(&mine, 1, MPI_DOUBLE, (rank + 1) % size, 9, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  for (int i = 0; i < 50; i++) fprintf(stderr, "rank %d goes on %d\n", rank, i);
  MPI_Finalize();
  printf("rank %d behind\n", rank);
}
