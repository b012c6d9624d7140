/* The side of C of attributes.f90. */
#include <mpi.h>
#include <stdint.h>
#include <stdio.h>

static int copy(MPI_Comm comm, int key, void *extra, void *in, void *out, int *flag) {
  *(void **)out = in;
  *flag = 1;
  return MPI_SUCCESS;
}

static int delete(MPI_Comm comm, int key, void *value, void *extra) {
  return MPI_SUCCESS;
}

void c_key(int *key) {
  MPI_Comm_create_keyval(copy, delete, key, NULL);
}

void c_set(int comm, int key, int value) {
  MPI_Comm_set_attr((MPI_Comm)(intptr_t)comm, key, (void *)(intptr_t)value);
}

void c_read(int comm, int key) {
  MPI_Aint *value;
  int flag;
  MPI_Comm_get_attr((MPI_Comm)(intptr_t)comm, key, &value, &flag);
  if (flag) printf("C reads %ld\n", (long)*value), fflush(stdout);
}
