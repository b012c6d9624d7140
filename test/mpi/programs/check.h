/*
 * What the conformance programs share. They are compiled natively with MPICH and with `lwk cc`, and must print the same.
 *
 * Ranks write lines with `say`; at the end of each chapter rank 0 prints them: once if all ranks wrote the same, else those of
 * each rank in turn. What may legitimately differ (handles, sizes of long and pointers, texts of errors, algorithms' orders) is
 * not printed.
 */
#ifndef CHECK_H
#define CHECK_H

#include <mpi.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int rank, size;
static MPI_Comm check_comm; /* lines travel on it, so that no wildcard of a program sees them */
static const char *check_chapter;
static char *check_text;
static size_t check_used, check_room;

static inline void say(const char *format, ...) {
  char line[4096];
  va_list values;
  va_start(values, format);
  const int length = vsnprintf(line, sizeof line - 1, format, values);
  va_end(values);
  const size_t bytes = length < 0 ? 0 : (size_t)length < sizeof line - 2 ? (size_t)length : sizeof line - 2;
  line[bytes] = '\n';
  if (check_used + bytes + 2 > check_room) {
    check_room = 2 * (check_used + bytes + 2);
    check_text = realloc(check_text, check_room);
    if (check_text == NULL) abort();
  }
  memcpy(check_text + check_used, line, bytes + 1);
  check_used += bytes + 1;
  check_text[check_used] = '\0';
}

static inline void check_print(int from, const char *text) {
  while (*text != '\0') {
    const char *const end = strchr(text, '\n');
    if (from >= 0) printf("%d: ", from);
    printf("%.*s\n", (int)(end - text), text);
    text = end + 1;
  }
}

/* Prints the lines of the chapter that ends and begins another; NULL: none. Collective. */
static inline void chapter(const char *name) {
  int length = (int)check_used, same = 1;
  if (rank != 0) {
    MPI_Send(&length, 1, MPI_INT, 0, 0, check_comm);
    MPI_Send(check_text, length, MPI_CHAR, 0, 0, check_comm);
  } else {
    char **const text = calloc((size_t)size, sizeof *text);
    for (int r = 0; r < size; r++) {
      if (r > 0) MPI_Recv(&length, 1, MPI_INT, r, 0, check_comm, MPI_STATUS_IGNORE);
      text[r] = calloc((size_t)length + 1, 1);
      if (r > 0) {
        MPI_Recv(text[r], length, MPI_CHAR, r, 0, check_comm, MPI_STATUS_IGNORE);
      } else if (length > 0) {
        memcpy(text[r], check_text, (size_t)length);
      }
      same = same && strcmp(text[r], text[0]) == 0;
    }
    if (check_chapter != NULL) printf("# %s\n", check_chapter);
    for (int r = 0; r < (same ? 1 : size); r++) check_print(same ? -1 : r, text[r]);
    for (int r = 0; r < size; r++) free(text[r]);
    free(text);
    fflush(stdout);
  }
  check_chapter = name;
  check_used = 0;
  MPI_Barrier(check_comm); /* no rank's next messages meet another's last wildcards */
}

/* After MPI_Init. Errors are returned from here on. */
static inline void check_begin(const char *name) {
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  MPI_Comm_dup(MPI_COMM_WORLD, &check_comm);
  MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
  MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
  say("%s", "");
  check_used = 0;
  check_chapter = name;
}

static inline int check_end(void) {
  chapter(NULL);
  MPI_Comm_free(&check_comm);
  MPI_Finalize();
  free(check_text);
  return 0;
}

/* The class of an error code, by name. */
static inline const char *class_of(int code) {
  static const struct {
    int value;
    const char *name;
  } names[] = {
      {MPI_SUCCESS, "SUCCESS"},       {MPI_ERR_BUFFER, "BUFFER"},     {MPI_ERR_COUNT, "COUNT"},           {MPI_ERR_TYPE, "TYPE"},
      {MPI_ERR_TAG, "TAG"},           {MPI_ERR_COMM, "COMM"},         {MPI_ERR_RANK, "RANK"},             {MPI_ERR_REQUEST, "REQUEST"},
      {MPI_ERR_ROOT, "ROOT"},         {MPI_ERR_GROUP, "GROUP"},       {MPI_ERR_OP, "OP"},                 {MPI_ERR_TOPOLOGY, "TOPOLOGY"},
      {MPI_ERR_DIMS, "DIMS"},         {MPI_ERR_ARG, "ARG"},           {MPI_ERR_UNKNOWN, "UNKNOWN"},       {MPI_ERR_TRUNCATE, "TRUNCATE"},
      {MPI_ERR_OTHER, "OTHER"},       {MPI_ERR_INTERN, "INTERN"},     {MPI_ERR_PENDING, "PENDING"},       {MPI_ERR_IN_STATUS, "IN_STATUS"},
      {MPI_ERR_KEYVAL, "KEYVAL"},     {MPI_ERR_NO_MEM, "NO_MEM"},     {MPI_ERR_INFO_KEY, "INFO_KEY"},
          {MPI_ERR_INFO_VALUE, "INFO_VALUE"},
      {MPI_ERR_INFO_NOKEY, "NOKEY"},  {MPI_ERR_NAME, "NAME"},         {MPI_ERR_INFO, "INFO"},
          {MPI_ERR_UNSUPPORTED_OPERATION, "UNSUPPORTED"},
  };
  int value = -1;
  MPI_Error_class(code, &value);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (names[i].value == value) return names[i].name;
  return "another class";
}

/* Numbers as text; up to eight texts may be in use at a time. */
static inline char *check_scratch(void) {
  static char texts[8][2048];
  static int next;
  next = (next + 1) % 8;
  texts[next][0] = '\0';
  return texts[next];
}

static inline const char *ints(const int *values, int count) {
  char *const text = check_scratch();
  size_t used = 0;
  for (int i = 0; i < count && used < 2000; i++) used += (size_t)snprintf(text + used, 2048 - used, i == 0 ? "%d" : " %d", values[i]);
  return text;
}

static inline const char *doubles(const double *values, int count) {
  char *const text = check_scratch();
  size_t used = 0;
  for (int i = 0; i < count && used < 2000; i++) used += (size_t)snprintf(text + used, 2048 - used, i == 0 ? "%g" : " %g", values[i]);
  return text;
}

/* Ranks, tags and counts, with MPI's special ones by name. */
static inline const char *number_text(int value) {
  char *const text = check_scratch();
  if (value == MPI_UNDEFINED) return "UNDEFINED";
  snprintf(text, 2048, "%d", value);
  return text;
}

static inline const char *rank_text(int value) {
  return value == MPI_PROC_NULL ? "PROC_NULL" : value == MPI_ANY_SOURCE ? "ANY_SOURCE" : value == MPI_ROOT ? "ROOT" : number_text(value);
}

static inline const char *tag_text(int value) { return value == MPI_ANY_TAG ? "ANY_TAG" : number_text(value); }

/* A status as text: source, tag, elements of a type. */
static inline const char *status_text(const MPI_Status *status, MPI_Datatype type) {
  char *const text = check_scratch();
  int count;
  MPI_Get_count(status, type, &count);
  snprintf(text, 2048, "from %s, tag %s, count %s", rank_text(status->MPI_SOURCE), tag_text(status->MPI_TAG), number_text(count));
  return text;
}

#endif
