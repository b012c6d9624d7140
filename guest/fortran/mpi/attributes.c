/* Attributes, which are integers as large as addresses in Fortran, and addresses in C. */
#include "glue.h"

/*
 * C gets a pointer to the value that Fortran has set, and Fortran gets the address that C has set (MPI-5.0 §19.3.7). So what Fortran
 * sets is in a box, which is known from an address of C's by what it holds: its own address, and one that is nowhere else.
 */
typedef struct Box {
  MPI_Aint value;
  struct Box *self;
  const char *mark;
} Box;
static const char set_by_fortran;

static Box *boxed(MPI_Aint value) {
  Box *box = malloc(sizeof *box);
  if (box == NULL) abort();
  *box = (Box){value, box, &set_by_fortran};
  return box;
}

/* The box at an address, which may be any number: then there is none. */
static Box *box_at(void *address) {
  size_t at = (size_t)address, end = __builtin_wasm_memory_size(0) << 16;
  Box *box = address;
  if (at == 0 || at % _Alignof(Box) != 0 || at > end - sizeof *box) return NULL;
  return box->self == box && box->mark == &set_by_fortran ? box : NULL;
}

static MPI_Aint unboxed(void *address) {
  Box *box = box_at(address);
  return box != NULL ? box->value : (MPI_Aint)address;
}

static void discard(void *address) {
  Box *box = box_at(address);
  if (box == NULL) return;
  box->self = NULL;
  free(box);
}

typedef void Copy(int *object, int *keyval, MPI_Aint *extra, MPI_Aint *in, MPI_Aint *out, int *flag, int *ierror);
typedef void Delete(int *object, int *keyval, MPI_Aint *value, MPI_Aint *extra, int *ierror);

/* What a keyval's functions are, and what they are called with; it lives as long as the program. */
typedef struct {
  Copy *copy;
  Delete *delete;
  MPI_Aint extra;
} Keyval;

/* The predefined ones. */
#define NULL_COPY(name) \
  void name(int *object, int *keyval, MPI_Aint *extra, MPI_Aint *in, MPI_Aint *out, int *flag, int *ierror) { \
    *flag = 0; \
    *ierror = MPI_SUCCESS; \
  }
#define DUP(name) \
  void name(int *object, int *keyval, MPI_Aint *extra, MPI_Aint *in, MPI_Aint *out, int *flag, int *ierror) { \
    *out = *in; \
    *flag = 1; \
    *ierror = MPI_SUCCESS; \
  }
#define NULL_DELETE(name) \
  void name(int *object, int *keyval, MPI_Aint *value, MPI_Aint *extra, int *ierror) { \
    *ierror = MPI_SUCCESS; \
  }
NULL_COPY(mpi_null_copy_fn_)
NULL_COPY(mpi_comm_null_copy_fn_)
NULL_COPY(mpi_type_null_copy_fn_)
NULL_COPY(mpi_win_null_copy_fn_)
NULL_DELETE(mpi_null_delete_fn_)
NULL_DELETE(mpi_comm_null_delete_fn_)
NULL_DELETE(mpi_type_null_delete_fn_)
NULL_DELETE(mpi_win_null_delete_fn_)
DUP(mpi_dup_fn_)
DUP(mpi_comm_dup_fn_)
DUP(mpi_type_dup_fn_)
DUP(mpi_win_dup_fn_)

static int copy_attribute(int object, int keyval, void *state, void *in, void *out, int *flag) {
  Keyval *of = state;
  MPI_Aint value = unboxed(in), copied = value;
  int error = MPI_SUCCESS;
  *flag = 0;
  of->copy(&object, &keyval, &of->extra, &value, &copied, flag, &error);
  if (error == MPI_SUCCESS && *flag) *(Box **)out = boxed(copied);
  return error;
}

static int delete_attribute(int object, int keyval, void *in, void *state) {
  Keyval *of = state;
  MPI_Aint value = unboxed(in);
  int error = MPI_SUCCESS;
  of->delete(&object, &keyval, &value, &of->extra, &error);
  if (error == MPI_SUCCESS) discard(in);
  return error;
}

static Keyval *keyval_of(Copy *copy, Delete *delete, MPI_Aint extra) {
  Keyval *keyval = malloc(sizeof *keyval);
  if (keyval == NULL) abort();
  *keyval = (Keyval){copy, delete, extra};
  return keyval;
}

#define ATTRIBUTES(object, Object) \
  WEAK void mpi_##object##_create_keyval_(Copy *copy, Delete *delete, int *keyval, MPI_Aint *extra, int *ierror) { \
    give(ierror, MPI_##Object##_create_keyval((MPI_##Object##_copy_attr_function *)(void *)copy_attribute, \
        (MPI_##Object##_delete_attr_function *)(void *)delete_attribute, keyval, keyval_of(copy, delete, *extra))); \
  } \
  WEAK void mpi_##object##_set_attr_(int *of, int *keyval, MPI_Aint *value, int *ierror) { \
    Box *box = boxed(*value); \
    int error = MPI_##Object##_set_attr((TYPE_##Object)*of, *keyval, box); \
    if (error != MPI_SUCCESS) discard(box); \
    give(ierror, error); \
  } \
  WEAK void mpi_##object##_get_attr_(int *of, int *keyval, MPI_Aint *value, int *flag, int *ierror) { \
    void *found = NULL; \
    give(ierror, MPI_##Object##_get_attr((TYPE_##Object)*of, *keyval, &found, flag)); \
    if (*flag) *value = attribute_value(*keyval, found); \
  } \
  PROFILED(mpi_##object##_create_keyval_) \
  PROFILED(mpi_##object##_set_attr_) \
  PROFILED(mpi_##object##_get_attr_)
#define TYPE_Comm MPI_Comm
#define TYPE_Type MPI_Datatype
#define TYPE_Win MPI_Win

/* C gets the address of those that MPI itself has, but for the base of a window. */
static MPI_Aint attribute_value(int keyval, void *found) {
  switch (keyval) {
    case MPI_TAG_UB:
    case MPI_IO:
    case MPI_HOST:
    case MPI_WTIME_IS_GLOBAL:
    case MPI_APPNUM:
    case MPI_LASTUSEDCODE:
    case MPI_UNIVERSE_SIZE:
    case MPI_WIN_SIZE:
    case MPI_WIN_DISP_UNIT:
    case MPI_WIN_CREATE_FLAVOR:
    case MPI_WIN_MODEL: return *(const MPI_Aint *)found;
    default: return unboxed(found);
  }
}

ATTRIBUTES(comm, Comm)
ATTRIBUTES(type, Type)
ATTRIBUTES(win, Win)

/* Of MPI 1: integers. */
WEAK void mpi_keyval_create_(Copy *copy, Delete *delete, int *keyval, int *extra, int *ierror) {
  MPI_Aint state = *extra;
  mpi_comm_create_keyval_(copy, delete, keyval, &state, ierror);
}

WEAK void mpi_attr_put_(int *comm, int *keyval, int *value, int *ierror) {
  MPI_Aint wide = *value;
  mpi_comm_set_attr_(comm, keyval, &wide, ierror);
}

WEAK void mpi_attr_get_(int *comm, int *keyval, int *value, int *flag, int *ierror) {
  MPI_Aint wide = *value;
  mpi_comm_get_attr_(comm, keyval, &wide, flag, ierror);
  if (*flag) *value = (int)wide;
}

PROFILED(mpi_keyval_create_)
PROFILED(mpi_attr_put_)
PROFILED(mpi_attr_get_)
