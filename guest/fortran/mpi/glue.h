/* What the files of MPI for Fortran share. */
#ifndef LWK_FORTRAN_GLUE_H
#define LWK_FORTRAN_GLUE_H

#include <mpi.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#pragma clang diagnostic ignored "-Wincompatible-pointer-types-discards-qualifiers"

/* The COMMON block whose variables have addresses with a meaning; mpif.h says the same. */
typedef struct {
  int bottom, in_place, automatic, unweighted, weights_empty, errcodes_ignore, status_ignore[8], statuses_ignore[8];
  char argv_null[1], argvs_null[1];
} Sentinels;

extern Sentinels lwkf_sentinels __asm__("lwkmpi_");
extern MPI_Status lwkf_status_ignore, lwkf_statuses_ignore;

void *lwkf_sentinel(size_t offset);

static inline void *lwkf_buffer(void *buffer) {
  size_t offset = (size_t)((char *)buffer - (char *)&lwkf_sentinels);
  return offset < sizeof lwkf_sentinels ? lwkf_sentinel(offset) : buffer;
}

static inline MPI_Status *lwkf_status(void *status) {
  bool ignored = status == lwkf_sentinels.status_ignore || status == lwkf_sentinels.statuses_ignore ||
      status == (void *)&lwkf_status_ignore || status == (void *)&lwkf_statuses_ignore;
  return ignored ? MPI_STATUS_IGNORE : (MPI_Status *)status;
}

/* A text of Fortran for C, without the blanks behind it; to be freed. */
char *lwkf_text(const char *text, int length);
/* The same without blanks before it: keys and values of infos. */
char *lwkf_info_text(const char *text, int length);
void lwkf_text_out(char *to, int length, const char *text);

static inline void give(int *ierror, int error) {
  if (ierror != NULL) *ierror = error;
}

/* A program's own function takes the place of one of ours, and calls ours by its other name. */
#define WEAK __attribute__((weak))
#define PROFILED(name) extern __typeof__(name) p##name __attribute__((alias(#name)));

/* The same with an argument of type c_ptr, in the module mpi. */
#define WITH_C_PTR(name) C_PTR_ALIAS(name, name##cptr_)
#define C_PTR_ALIAS(name, other) extern __typeof__(name) other __attribute__((alias(#name)));

#endif
