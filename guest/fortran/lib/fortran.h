/*
 * What the files of the Fortran run-time library share: descriptors as flang's code has them on a machine with 32-bit addresses,
 * types, errors. Names that the compiler calls are FORTRAN(name); the library's own begin with lwkf_. Lengths come as 64 bits,
 * logical values as 0 or 1.
 */
#ifndef LWK_FORTRAN_H
#define LWK_FORTRAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define FORTRAN(name) _FortranA##name

/* Descriptors end with as many dimensions as they have, and stand in other structures. */
#pragma clang diagnostic ignored "-Wgnu-variable-sized-type-not-at-end"

typedef struct {
  int64_t lower, extent, stride; /* stride in bytes */
} Dimension;

enum { MAX_RANK = 15 };
enum { IS_POINTER = 1, IS_ALLOCATABLE = 2 };
enum { HAS_ADDENDUM = 1 };
enum { VERSION = 20240719 };

/* Of an array, a scalar or a component. Behind the dimensions there may be an addendum. */
typedef struct Descriptor {
  char *address;
  int64_t length __attribute__((aligned(8))); /* of an element, in bytes */
  int32_t version;
  int8_t rank, type, attribute, extra;
  Dimension dimension[];
} Descriptor;

typedef struct DerivedType DerivedType;

typedef struct {
  const DerivedType *type;
  int64_t parameters[1] __attribute__((aligned(8)));
} Addendum;

/* Room for any descriptor. */
typedef struct {
  Descriptor head;
  Dimension dimension[MAX_RANK];
  Addendum addendum;
} AnyDescriptor;

/* The numbers of ISO_Fortran_binding.h that descriptors have. */
enum {
  TYPE_INT8 = 7, TYPE_INT16, TYPE_INT32, TYPE_INT64, TYPE_INT128,
  TYPE_LOGICAL2 = 13, TYPE_LOGICAL4, TYPE_LOGICAL8,
  TYPE_REAL4 = 27, TYPE_REAL8, TYPE_REAL10, TYPE_COMPLEX4 = 34, TYPE_COMPLEX8, TYPE_COMPLEX10,
  TYPE_LOGICAL1 = 39, TYPE_CHAR1, TYPE_CPTR, TYPE_STRUCT, TYPE_CHAR2, TYPE_CHAR4,
  TYPE_UINT8, TYPE_UINT16, TYPE_UINT32, TYPE_UINT64
};

/* As the compiler numbers them. */
typedef enum { INTEGER, UNSIGNED, REAL, COMPLEX, CHARACTER, LOGICAL, DERIVED, NO_CATEGORY = -1 } Category;

typedef struct {
  const char *file;
  int line;
} Place;

/* types.c */
Category lwkf_category(int type, int *kind);
int lwkf_type(Category category, int kind);
int64_t lwkf_kind_size(Category category, int kind);

/* descriptor.c */
static inline Addendum *addendum_of(const Descriptor *d) {
  return d->extra & HAS_ADDENDUM ? (Addendum *)&d->dimension[d->rank] : NULL;
}
const DerivedType *lwkf_derived(const Descriptor *d);
static inline size_t size_of_descriptor(const Descriptor *d) {
  return sizeof(Descriptor) + d->rank * sizeof(Dimension) + (d->extra & HAS_ADDENDUM ? sizeof(Addendum) : 0);
}
int64_t lwkf_elements(const Descriptor *d);
bool lwkf_contiguous(const Descriptor *d);
/* With address, bounds from 1 and no gaps. extents may be NULL: to be set. */
void lwkf_establish(Descriptor *d, int type, int64_t length, void *address, int rank, const int64_t *extents, int attribute);
void lwkf_establish_derived(Descriptor *d, const DerivedType *type, void *address, int rank, const int64_t *extents, int attribute);
void lwkf_copy_descriptor(Descriptor *to, const Descriptor *from);
/* Strides of an array without gaps, of the extents that are there. */
void lwkf_pack_strides(Descriptor *d);
/* Memory for the elements of an array without gaps. */
void lwkf_allocate_result(Descriptor *d, const char *file, int line, const char *what);

/* A walk over the elements in the order of the array. */
typedef struct {
  const Descriptor *of;
  char *at;
  int64_t index[MAX_RANK];
} Walk;
static inline Walk walk_of(const Descriptor *d) {
  return (Walk){.of = d, .at = d->address};
}
static inline void walk_on(Walk *w) {
  for (int i = 0; i < w->of->rank; i++) {
    w->at += w->of->dimension[i].stride;
    if (++w->index[i] < w->of->dimension[i].extent) return;
    w->at -= w->of->dimension[i].stride * w->of->dimension[i].extent;
    w->index[i] = 0;
  }
}

/* errors.c */
_Noreturn void lwkf_crash(Place place, const char *format, ...) __attribute__((format(printf, 2, 3)));
_Noreturn void lwkf_end(int status);
extern void (*lwkf_at_end)(void);

/* stat.c */
enum {
  STAT_OK = 0,
  STAT_BASE_NULL = 11, STAT_BASE_NOT_NULL = 12, STAT_MEMORY = 19,
  STAT_INVALID_ARGUMENT_NUMBER = 107, STAT_MISSING_ARGUMENT = 108, STAT_TOO_SHORT = -1,
  STAT_MOVE_ALLOC_SAME = 109, STAT_BAD_DEALLOCATION = 110
};
int lwkf_stat(Place place, int status, const Descriptor *errmsg, bool has_stat);
/* Text as a Fortran variable has it: cut, or with blanks behind. */
void lwkf_fill(char *to, int64_t length, const char *text, int64_t text_length);
/* The same of any kind, and lengths in bytes. */
void lwkf_fill_kind(char *to, int64_t length, const char *text, int64_t text_length, int kind);
bool lwkf_fill_descriptor(const Descriptor *to, const char *text, int64_t text_length);

/* derived.c */
void lwkf_initialize(const Descriptor *d, const DerivedType *type);
void lwkf_finalize(const Descriptor *d, const DerivedType *type);
void lwkf_destroy(const Descriptor *d, const DerivedType *type, bool finalize);
bool lwkf_needs_destruction(const DerivedType *type);

/* characters.c */
/* Texts, with blanks behind the shorter one: below 0, 0 or above. Lengths are those in characters. */
int lwkf_compare(const char *x, const char *y, int64_t x_length, int64_t y_length, int kind);

/* assign.c */
void lwkf_copy_elements(const Descriptor *to, const Descriptor *from);

#endif
