/* Functions of MPI whose arguments mean something else in Fortran, or that C has in another form. */
#include "glue.h"
#include <string.h>

Sentinels lwkf_sentinels;
MPI_Status lwkf_status_ignore, lwkf_statuses_ignore;

void *lwkf_sentinel(size_t offset) {
  switch (offset) {
    case offsetof(Sentinels, bottom): return MPI_BOTTOM;
    case offsetof(Sentinels, in_place): return MPI_IN_PLACE;
    case offsetof(Sentinels, automatic): return MPI_BUFFER_AUTOMATIC;
    case offsetof(Sentinels, unweighted): return MPI_UNWEIGHTED;
    case offsetof(Sentinels, weights_empty): return MPI_WEIGHTS_EMPTY;
    default: return NULL;
  }
}

char *lwkf_text(const char *text, int length) {
  while (length > 0 && text[length - 1] == ' ') length--;
  char *copy = malloc((size_t)length + 1);
  if (copy == NULL) abort();
  memcpy(copy, text, (size_t)length);
  copy[length] = '\0';
  return copy;
}

char *lwkf_info_text(const char *text, int length) {
  for (; length > 0 && *text == ' '; length--) text++;
  return lwkf_text(text, length);
}

void lwkf_text_out(char *to, int length, const char *text) {
  size_t there = strlen(text), room = (size_t)length;
  memcpy(to, text, there < room ? there : room);
  if (there < room) memset(to + there, ' ', room - there);
}

/* --- The command line is C's --- */

WEAK void mpi_init_(int *ierror) {
  give(ierror, MPI_Init(NULL, NULL));
}

WEAK void mpi_init_thread_(int *required, int *provided, int *ierror) {
  give(ierror, MPI_Init_thread(NULL, NULL, *required, provided));
}

WEAK void mpi_info_create_env_(int *info, int *ierror) {
  give(ierror, MPI_Info_create_env(0, NULL, (MPI_Info *)info));
}

/* --- Lengths of texts: C's have one more character, at the end --- */

WEAK void mpi_info_get_string_(int *info, char *key, int *length, char *value, int *flag, int *ierror, int key_length, int value_length) {
  char *name = lwkf_info_text(key, key_length), text[MPI_MAX_INFO_VAL] = "";
  int wanted = *length, room = wanted < 0 || wanted >= MPI_MAX_INFO_VAL ? MPI_MAX_INFO_VAL : wanted + 1, length_c = room;
  int error = MPI_Info_get_string((MPI_Info)*info, name, &length_c, text, flag);
  free(name);
  give(ierror, error);
  if (error != MPI_SUCCESS || !*flag) return;
  *length = length_c - 1;
  if (wanted > 0) lwkf_text_out(value, value_length, text);
}

/* --- Results --- */

WEAK double mpi_wtime_(void) {
  return MPI_Wtime();
}

WEAK double mpi_wtick_(void) {
  return MPI_Wtick();
}

WEAK MPI_Aint mpi_aint_add_(MPI_Aint *base, MPI_Aint *displacement) {
  return MPI_Aint_add(*base, *displacement);
}

WEAK MPI_Aint mpi_aint_diff_(MPI_Aint *a, MPI_Aint *b) {
  return MPI_Aint_diff(*a, *b);
}

/* The length of an element stands in the descriptor. */
WEAK void mpi_sizeof_(const char *descriptor, int *size, int *ierror) {
  *size = (int)*(const int64_t *)(descriptor + 8);
  give(ierror, MPI_SUCCESS);
}

/* --- Indices begin with 1 --- */

static void from_one(int *index) {
  if (*index != MPI_UNDEFINED) ++*index;
}

WEAK void mpi_waitany_(int *count, int *requests, int *index, void *status, int *ierror) {
  give(ierror, MPI_Waitany(*count, (MPI_Request *)requests, index, lwkf_status(status)));
  from_one(index);
}

WEAK void mpi_testany_(int *count, int *requests, int *index, int *flag, void *status, int *ierror) {
  give(ierror, MPI_Testany(*count, (MPI_Request *)requests, index, flag, lwkf_status(status)));
  from_one(index);
}

static void all_from_one(int count, int *indices) {
  for (int i = 0; count != MPI_UNDEFINED && i < count; i++) indices[i]++;
}

WEAK void mpi_waitsome_(int *count, int *requests, int *outcount, int *indices, void *statuses, int *ierror) {
  give(ierror, MPI_Waitsome(*count, (MPI_Request *)requests, outcount, indices, lwkf_status(statuses)));
  all_from_one(*outcount, indices);
}

WEAK void mpi_testsome_(int *count, int *requests, int *outcount, int *indices, void *statuses, int *ierror) {
  give(ierror, MPI_Testsome(*count, (MPI_Request *)requests, outcount, indices, lwkf_status(statuses)));
  all_from_one(*outcount, indices);
}

/* --- Operations: their arguments are the same in both languages --- */

WEAK void mpi_op_create_(MPI_User_function *function, int *commute, int *op, int *ierror) {
  give(ierror, MPI_Op_create(function, *commute, (MPI_Op *)op));
}

/* --- Error handlers: C's have an ellipsis, and thus another signature --- */

typedef void Handler(int *object, int *error);

enum { HANDLERS = 32 };

static Handler *handlers[HANDLERS];
static int handler_count;

#define EACH(of) of(0) of(1) of(2) of(3) of(4) of(5) of(6) of(7) of(8) of(9) of(10) of(11) of(12) of(13) of(14) of(15) \
    of(16) of(17) of(18) of(19) of(20) of(21) of(22) of(23) of(24) of(25) of(26) of(27) of(28) of(29) of(30) of(31)
#define CALL(n) \
  static void call_##n(void *object, int *error, ...) { \
    handlers[n](object, error); \
  }
EACH(CALL)
#define NAME(n) (void *)call_##n,
static void *const CALLS[] = {EACH(NAME)};

static void *caller_of(Handler *handler) {
  for (int i = 0; i < handler_count; i++)
    if (handlers[i] == handler) return CALLS[i];
  if (handler_count == HANDLERS) return NULL;
  handlers[handler_count] = handler;
  return CALLS[handler_count++];
}

#define CREATE_HANDLER(name, function, type) \
  WEAK void name(Handler *handler, int *errhandler, int *ierror) { \
    void *caller = caller_of(handler); \
    give(ierror, caller == NULL ? MPI_ERR_NO_MEM : function((type *)caller, (MPI_Errhandler *)errhandler)); \
  } \
  PROFILED(name)
CREATE_HANDLER(mpi_comm_create_errhandler_, MPI_Comm_create_errhandler, MPI_Comm_errhandler_function)
CREATE_HANDLER(mpi_errhandler_create_, MPI_Comm_create_errhandler, MPI_Comm_errhandler_function)
CREATE_HANDLER(mpi_win_create_errhandler_, MPI_Win_create_errhandler, MPI_Win_errhandler_function)
CREATE_HANDLER(mpi_file_create_errhandler_, MPI_File_create_errhandler, MPI_File_errhandler_function)
CREATE_HANDLER(mpi_session_create_errhandler_, MPI_Session_create_errhandler, MPI_Session_errhandler_function)

WEAK void mpi_errhandler_set_(int *comm, int *errhandler, int *ierror) {
  give(ierror, MPI_Comm_set_errhandler((MPI_Comm)*comm, (MPI_Errhandler)*errhandler));
}

WEAK void mpi_errhandler_get_(int *comm, int *errhandler, int *ierror) {
  give(ierror, MPI_Comm_get_errhandler((MPI_Comm)*comm, (MPI_Errhandler *)errhandler));
}

/* --- Generalized requests --- */

typedef void Query(MPI_Aint *extra, int *status, int *ierror);
typedef void Free(MPI_Aint *extra, int *ierror);
typedef void Cancel(MPI_Aint *extra, int *complete, int *ierror);

typedef struct {
  Query *query;
  Free *free;
  Cancel *cancel;
  MPI_Aint *extra; /* the program's variable, as with other libraries: the functions change it */
} General;

static int query_general(void *state, MPI_Status *status) {
  General *of = state;
  int error = MPI_SUCCESS;
  of->query(of->extra, (int *)status, &error);
  return error;
}

static int free_general(void *state) {
  General *of = state;
  int error = MPI_SUCCESS;
  of->free(of->extra, &error);
  free(of);
  return error;
}

static int cancel_general(void *state, int complete) {
  General *of = state;
  int error = MPI_SUCCESS;
  of->cancel(of->extra, &complete, &error);
  return error;
}

WEAK void mpi_grequest_start_(Query *query, Free *free_it, Cancel *cancel, MPI_Aint *extra, int *request, int *ierror) {
  General *state = malloc(sizeof *state);
  if (state == NULL) abort();
  *state = (General){query, free_it, cancel, extra};
  give(ierror, MPI_Grequest_start(query_general, free_general, cancel_general, state, (MPI_Request *)request));
}

/* --- What MPI 3 has removed, and programs still call --- */

WEAK void mpi_address_(void *location, int *address, int *ierror) {
  MPI_Aint place = 0;
  give(ierror, MPI_Get_address(lwkf_buffer(location), &place));
  *address = (int)place;
}

WEAK void mpi_type_extent_(int *type, int *extent, int *ierror) {
  MPI_Aint lower, whole = 0;
  give(ierror, MPI_Type_get_extent((MPI_Datatype)*type, &lower, &whole));
  *extent = (int)whole;
}

WEAK void mpi_type_lb_(int *type, int *lower, int *ierror) {
  MPI_Aint low = 0, whole;
  give(ierror, MPI_Type_get_extent((MPI_Datatype)*type, &low, &whole));
  *lower = (int)low;
}

WEAK void mpi_type_ub_(int *type, int *upper, int *ierror) {
  MPI_Aint low = 0, whole = 0;
  give(ierror, MPI_Type_get_extent((MPI_Datatype)*type, &low, &whole));
  *upper = (int)(low + whole);
}

WEAK void mpi_type_hvector_(int *count, int *length, int *stride, int *type, int *made, int *ierror) {
  give(ierror, MPI_Type_create_hvector(*count, *length, *stride, (MPI_Datatype)*type, (MPI_Datatype *)made));
}

WEAK void mpi_type_hindexed_(int *count, int *lengths, int *places, int *type, int *made, int *ierror) {
  give(ierror, MPI_Type_create_hindexed(*count, lengths, (MPI_Aint *)places, (MPI_Datatype)*type, (MPI_Datatype *)made));
}

WEAK void mpi_type_struct_(int *count, int *lengths, int *places, int *types, int *made, int *ierror) {
  give(ierror, MPI_Type_struct(*count, lengths, (MPI_Aint *)places, (MPI_Datatype *)types, (MPI_Datatype *)made));
}

/* --- All by their other names --- */

PROFILED(mpi_init_) PROFILED(mpi_init_thread_) PROFILED(mpi_info_create_env_) PROFILED(mpi_info_get_string_)
PROFILED(mpi_wtime_) PROFILED(mpi_wtick_) PROFILED(mpi_aint_add_) PROFILED(mpi_aint_diff_) PROFILED(mpi_sizeof_)
PROFILED(mpi_waitany_) PROFILED(mpi_testany_) PROFILED(mpi_waitsome_) PROFILED(mpi_testsome_) PROFILED(mpi_op_create_)
PROFILED(mpi_errhandler_set_) PROFILED(mpi_errhandler_get_) PROFILED(mpi_grequest_start_)
PROFILED(mpi_address_) PROFILED(mpi_type_extent_)
PROFILED(mpi_type_lb_) PROFILED(mpi_type_ub_) PROFILED(mpi_type_hvector_) PROFILED(mpi_type_hindexed_)
PROFILED(mpi_type_struct_)
