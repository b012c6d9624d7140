/*
 * ring: a message goes round all ranks; each adds its number to every word.
 *
 *     ring [-t] [-l LAPS] [-w WORDS]      default 100 laps of 256 words
 *
 * Checked: every word has what a loop without messages adds up to.
 */
#include "kernel.h"

int main(int argc, char **argv) {
  long laps = 100, words = 256;
  const struct option options[] = {{"-l", &laps, 1, 100000000}, {"-w", &words, 0, 1 << 24}};
  start("ring", &argc, &argv, options, 2);
  const int next = (kernel_rank + 1) % kernel_size, previous = (kernel_rank + kernel_size - 1) % kernel_size;
  uint32_t *const out = allocate((size_t)words, sizeof *out), *const in = allocate((size_t)words, sizeof *in);
  for (long w = 0; w < words; w++) in[w] = (uint32_t)random_at((uint64_t)w);

  const double began = together();
  for (long lap = 0; lap < laps; lap++) {
    if (kernel_rank > 0) MPI_Recv(in, (int)words, MPI_UINT32_T, previous, (int)(lap % 1000), MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    for (long w = 0; w < words; w++) out[w] = in[w] + (uint32_t)(kernel_rank + 1);
    if (kernel_rank > 0) {
      MPI_Send(out, (int)words, MPI_UINT32_T, next, (int)(lap % 1000), MPI_COMM_WORLD);
    } else { /* where the ring begins also a ring of one rank can go on */
      MPI_Request arriving;
      MPI_Irecv(in, (int)words, MPI_UINT32_T, previous, (int)(lap % 1000), MPI_COMM_WORLD, &arriving);
      MPI_Send(out, (int)words, MPI_UINT32_T, next, (int)(lap % 1000), MPI_COMM_WORLD);
      MPI_Wait(&arriving, MPI_STATUS_IGNORE);
    }
  }
  const double took = MPI_Wtime() - began;

  int right = 1;
  if (kernel_rank == 0) {
    uint32_t sum = 0, added = 0;
    for (long lap = 0; lap < laps; lap++)
      for (int rank = 0; rank < kernel_size; rank++) added += (uint32_t)(rank + 1);
    for (long w = 0; w < words; w++) {
      right &= in[w] == (uint32_t)random_at((uint64_t)w) + added;
      sum += in[w];
    }
    printf("ring: %d ranks, %ld laps of %ld words, sum %lu\n", kernel_size, laps, words, (unsigned long)sum);
  }
  free(in);
  free(out);
  return finish(right, took);
}
