/* Calls that flang 19 makes in another form than flang 22; lwk fc gives them these names. */
#include <stdlib.h>

#include "memory.h"

/* It numbers types without UNSIGNED, which came between INTEGER and all others. */
static int category_of(int category) {
  return category == INTEGER ? INTEGER : category + 1;
}

void *lwkf_malloc(size_t bytes);

void *lwkf19_malloc(uint64_t bytes) {
  return lwkf_malloc(bytes > SIZE_MAX ? SIZE_MAX : (size_t)bytes);
}

int FORTRAN(AllocatableAllocate)(Descriptor *, int64_t *, bool, const Descriptor *, const char *, int, void *);

int lwkf19_AllocatableAllocate(Descriptor *d, bool has_stat, const Descriptor *errmsg, const char *file, int line) {
  return FORTRAN(AllocatableAllocate)(d, NULL, has_stat, errmsg, file, line, NULL);
}

int FORTRAN(PointerAllocate)(Descriptor *, bool, const Descriptor *, const char *, int, void *);

int lwkf19_PointerAllocate(Descriptor *d, bool has_stat, const Descriptor *errmsg, const char *file, int line) {
  return FORTRAN(PointerAllocate)(d, has_stat, errmsg, file, line, NULL);
}

void FORTRAN(AllocatableInitIntrinsic)(Descriptor *, int, int, int, int);

void lwkf19_AllocatableInitIntrinsic(Descriptor *d, int category, int kind, int rank, int corank) {
  FORTRAN(AllocatableInitIntrinsic)(d, category_of(category), kind, rank, corank);
}

void FORTRAN(AllocatableInitIntrinsicForAllocate)(Descriptor *, int, int, int, int);

void lwkf19_AllocatableInitIntrinsicForAllocate(Descriptor *d, int category, int kind, int rank, int corank) {
  FORTRAN(AllocatableInitIntrinsicForAllocate)(d, category_of(category), kind, rank, corank);
}

void FORTRAN(PointerNullifyIntrinsic)(Descriptor *, int, int, int, int);

void lwkf19_PointerNullifyIntrinsic(Descriptor *d, int category, int kind, int rank, int corank) {
  FORTRAN(PointerNullifyIntrinsic)(d, category_of(category), kind, rank, corank);
}

typedef struct Constructor Constructor;

void FORTRAN(InitArrayConstructorVector)(Constructor *, Descriptor *, bool, const char *, int);

void lwkf19_InitArrayConstructorVector(
    Constructor *c, Descriptor *to, bool takes_length, int size, const char *file, int line) {
  (void)size;
  FORTRAN(InitArrayConstructorVector)(c, to, takes_length, file, line);
}
