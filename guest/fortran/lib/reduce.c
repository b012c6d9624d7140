/*
 * Reductions of arrays: of all elements to one value, or along one dimension to an array. The compiler puts the simple ones into the
 * code of a program; these are for the others, of all types.
 */
#include "value.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef enum {
  SUM, PRODUCT, IALL, IANY, IPARITY, MAXVAL, MINVAL, COUNT, ALL, ANY, PARITY, MAXLOC, MINLOC, FINDLOC, NORM2
} Operation;

static const char *const NAMES[] = {"SUM", "PRODUCT", "IALL", "IANY", "IPARITY", "MAXVAL", "MINVAL", "COUNT", "ALL", "ANY", "PARITY",
  "MAXLOC", "MINLOC", "FINDLOC", "NORM2"};

typedef struct {
  Operation operation;
  Category category;
  int kind;
  int64_t length;
  bool back, any;
  int64_t integer;
  __int128 whole; /* of integers of 16 bytes, in place of that */
  double re, im, lost_re, lost_im; /* of sums what rounding has taken */
  const char *best;
  int64_t at[MAX_RANK];
  const Descriptor *target;
} State;

static State state_of(Operation operation, const Descriptor *x) {
  State s = {.operation = operation, .length = x->length};
  s.category = lwkf_category(x->type, &s.kind);
  s.integer = operation == PRODUCT || operation == ALL ? 1 : operation == IALL ? -1 : 0;
  s.whole = s.integer;
  s.re = operation == PRODUCT;
  return s;
}

static void add_up(double *sum, double *lost, double value) {
  double next = value - *lost, total = *sum + next;
  *lost = (total - *sum) - next;
  *sum = total;
}

static int order(const State *s, const char *a, const char *b) {
  if (s->category == REAL) {
    double x = real_of(a, s->kind), y = real_of(b, s->kind);
    return x < y ? -1 : x > y;
  }
  if (s->category == CHARACTER) return lwkf_compare(a, b, s->length / s->kind, s->length / s->kind, s->kind);
  if (s->kind == 16) {
    __int128 x = whole_of(a, 16), y = whole_of(b, 16);
    return x < y ? -1 : x > y;
  }
  int64_t x = integer_of(a, s->kind), y = integer_of(b, s->kind);
  if (s->category == UNSIGNED) return (uint64_t)x < (uint64_t)y ? -1 : (uint64_t)x > (uint64_t)y;
  return x < y ? -1 : x > y;
}

/* Values of two types, for FINDLOC. */
static bool equal(const State *s, const char *at) {
  int kind;
  const Descriptor *target = s->target;
  Category category = lwkf_category(target->type, &kind);
  if (s->category == CHARACTER)
    return lwkf_compare(at, target->address, s->length / s->kind, target->length / kind, s->kind) == 0;
  if (s->category == LOGICAL) return is_true(at, s->kind) == is_true(target->address, kind);
  bool whole = s->category == INTEGER || s->category == UNSIGNED, other = category == INTEGER || category == UNSIGNED;
  if (whole && other) return whole_of(at, s->kind) == whole_of(target->address, kind);
  double re = whole ? (double)whole_of(at, s->kind) : real_of(at, s->kind);
  double theirs = other ? (double)whole_of(target->address, kind) : real_of(target->address, kind);
  double im = s->category == COMPLEX ? real_of(at + s->kind, s->kind) : 0;
  double their_im = category == COMPLEX ? real_of(target->address + kind, kind) : 0;
  return re == theirs && im == their_im;
}

static void take_place(State *s, const char *at, const int64_t *index, int rank) {
  s->best = at;
  s->any = true;
  for (int i = 0; i < rank; i++) s->at[i] = index[i] + 1;
}

static void extreme(State *s, const char *at, const int64_t *index, int rank, bool largest) {
  if (s->category == REAL && isnan(real_of(at, s->kind))) {
    /* Found only if there is nothing else. */
    if (!s->any) take_place(s, at, index, rank);
    return;
  }
  if (!s->any || (s->category == REAL && isnan(real_of(s->best, s->kind)))) {
    take_place(s, at, index, rank);
    return;
  }
  int by = order(s, at, s->best);
  if (!largest) by = -by;
  if (by > 0 || (by == 0 && s->back)) take_place(s, at, index, rank);
}

static void take_whole(State *s, __int128 value) {
  switch (s->operation) {
    case SUM: s->whole = (__int128)((unsigned __int128)s->whole + (unsigned __int128)value); break;
    case PRODUCT: s->whole = (__int128)((unsigned __int128)s->whole * (unsigned __int128)value); break;
    case IALL: s->whole &= value; break;
    case IANY: s->whole |= value; break;
    default: s->whole ^= value;
  }
}

static void take_numbers(State *s, const char *at) {
  if (s->kind == 16) {
    take_whole(s, whole_of(at, 16));
    return;
  }
  bool whole = s->category == INTEGER || s->category == UNSIGNED;
  int64_t value = whole ? integer_of(at, s->kind) : 0;
  double re = whole ? 0 : real_of(at, s->kind), im = s->category == COMPLEX ? real_of(at + s->kind, s->kind) : 0;
  switch (s->operation) {
    case SUM:
      s->integer = (int64_t)((uint64_t)s->integer + (uint64_t)value);
      if (!whole) add_up(&s->re, &s->lost_re, re);
      if (s->category == COMPLEX) add_up(&s->im, &s->lost_im, im);
      break;
    case PRODUCT: {
      s->integer = (int64_t)((uint64_t)s->integer * (uint64_t)value);
      double product = s->re * re - s->im * im;
      s->im = s->re * im + s->im * re;
      s->re = product;
      break;
    }
    case IALL: s->integer &= value; break;
    case IANY: s->integer |= value; break;
    default: s->integer ^= value;
  }
}

static void take(State *s, const char *at, const int64_t *index, int rank) {
  switch (s->operation) {
    case COUNT: s->integer += is_true(at, s->kind); break;
    case ALL: s->integer &= is_true(at, s->kind); break;
    case ANY: s->integer |= is_true(at, s->kind); break;
    case PARITY: s->integer ^= is_true(at, s->kind); break;
    case MAXVAL:
    case MAXLOC: extreme(s, at, index, rank, true); break;
    case MINVAL:
    case MINLOC: extreme(s, at, index, rank, false); break;
    case FINDLOC:
      if ((!s->any || s->back) && equal(s, at)) take_place(s, at, index, rank);
      break;
    case NORM2: {
      /* Scaled by the largest so far, in re; the sum of squares of that is in im. */
      double value = fabs(real_of(at, s->kind));
      if (value > s->re) {
        s->im = 1 + s->im * (s->re / value) * (s->re / value);
        s->re = value;
      } else if (value > 0) {
        s->im += (value / s->re) * (value / s->re);
      } else if (isnan(value)) {
        s->re = value;
      }
      break;
    }
    default: take_numbers(s, at);
  }
}

static void smallest(const State *s, char *to, bool largest) {
  double end = s->kind == 4 ? (double)__FLT_MAX__ : __DBL_MAX__;
  if (s->category == REAL) store_real(to, s->kind, largest ? -end : end);
  else if (s->category == CHARACTER) memset(to, largest ? 0 : 255, (size_t)s->length);
  else if (s->category == UNSIGNED) store_integer(to, s->kind, largest ? 0 : -1);
  else if (s->kind == 16) store_whole(to, 16, (__int128)(((unsigned __int128)1 << 127) - !largest));
  else store_integer(to, s->kind, (int64_t)(1ull << (8 * s->kind - 1)) - !largest);
}

static void give(const State *s, char *to) {
  if (s->operation == MAXVAL || s->operation == MINVAL) {
    if (s->any) memcpy(to, s->best, (size_t)s->length);
    else smallest(s, to, s->operation == MAXVAL);
  } else if (s->operation == NORM2) {
    store_real(to, s->kind, s->re * sqrt(s->im));
  } else if (s->category == REAL || s->category == COMPLEX) {
    store_real(to, s->kind, s->re);
    if (s->category == COMPLEX) store_real(to + s->kind, s->kind, s->im);
  } else {
    store_whole(to, s->kind, s->kind == 16 ? s->whole : s->integer);
  }
}

static int kind_of(const Descriptor *d) {
  int kind;
  lwkf_category(d->type, &kind);
  return kind;
}

static void take_all(State *s, const Descriptor *x, const Descriptor *mask) {
  Walk walk = walk_of(x), masks = walk_of(mask != NULL ? mask : x);
  int mask_kind = mask != NULL ? kind_of(mask) : 1;
  if (mask != NULL && mask->rank == 0 && !is_true(mask->address, mask_kind)) return;
  bool masked = mask != NULL && mask->rank > 0;
  for (int64_t left = lwkf_elements(x); left > 0; left--, walk_on(&walk)) {
    if (!masked || is_true(masks.at, mask_kind)) take(s, walk.at, walk.index, x->rank);
    if (masked) walk_on(&masks);
  }
}

/* Of one type to a value at `to`; `dimension` matters not, since there is but one. */
static void whole(Operation operation, const Descriptor *x, const Descriptor *mask, void *to) {
  State s = state_of(operation, x);
  take_all(&s, x, mask);
  give(&s, to);
}

/* One dimension of a descriptor, at an element of the others. */
static Descriptor *line_of(AnyDescriptor *line, const Descriptor *x, int dimension, const int64_t *index) {
  lwkf_copy_descriptor(&line->head, x);
  line->head.extra = 0;
  line->head.rank = 1;
  line->head.dimension[0] = x->dimension[dimension];
  for (int i = 0, k = 0; i < x->rank; i++)
    if (i != dimension) line->head.address += index[k++] * x->dimension[i].stride;
  return &line->head;
}

static void along(Operation operation, Descriptor *result, const Descriptor *x, int dim, const Descriptor *mask, int type, int64_t length,
    const Descriptor *target, bool back, Place place) {
  if (dim < 1 || dim > x->rank) lwkf_crash(place, "%s: bad DIM=%d for ARRAY with rank %d", NAMES[operation], dim, x->rank);
  int64_t extents[MAX_RANK];
  int rank = 0;
  for (int i = 0; i < x->rank; i++)
    if (i != dim - 1) extents[rank++] = x->dimension[i].extent;
  lwkf_establish(result, type, length, NULL, rank, extents, IS_ALLOCATABLE);
  lwkf_allocate_result(result, place.file, place.line, "reduction");
  int kind = kind_of(result);
  Walk walk = walk_of(result);
  for (int64_t left = lwkf_elements(result); left > 0; left--, walk_on(&walk)) {
    AnyDescriptor line, mask_line;
    State s = state_of(operation, x);
    s.target = target;
    s.back = back;
    const Descriptor *masks = mask == NULL || mask->rank == 0 ? mask : line_of(&mask_line, mask, dim - 1, walk.index);
    take_all(&s, line_of(&line, x, dim - 1, walk.index), masks);
    if (operation == MAXLOC || operation == MINLOC || operation == FINDLOC) store_whole(walk.at, kind, s.any ? s.at[0] : 0);
    else if (operation == COUNT) store_whole(walk.at, kind, s.integer);
    else give(&s, walk.at);
  }
}

static void place_of(Operation operation, Descriptor *result, const Descriptor *x, int kind, const Descriptor *mask,
    const Descriptor *target, bool back, Place place) {
  State s = state_of(operation, x);
  s.target = target;
  s.back = back;
  take_all(&s, x, mask);
  int64_t extent = x->rank;
  lwkf_establish(result, lwkf_type(INTEGER, kind), kind, NULL, 1, &extent, IS_ALLOCATABLE);
  lwkf_allocate_result(result, place.file, place.line, "location");
  for (int i = 0; i < x->rank; i++) store_whole(result->address + i * kind, kind, s.any ? s.at[i] : 0);
}

/* --- What the compiler calls --- */

#define WHOLE(name, type, operation) \
  type FORTRAN(name)(const Descriptor *x, const char *file, int line, int dim, const Descriptor *mask) { \
    type result; \
    whole(operation, x, mask, &result); \
    return result; \
  }
#define INTEGERS(name, operation) \
  WHOLE(name##1, int8_t, operation) \
  WHOLE(name##2, int16_t, operation) \
  WHOLE(name##4, int32_t, operation) \
  WHOLE(name##8, int64_t, operation)
#define WITH_16(name, operation) \
  INTEGERS(name, operation) \
  WHOLE(name##16, __int128, operation)
#define ALONG(name, operation) \
  void FORTRAN(name)(Descriptor *result, const Descriptor *x, int dim, const char *file, int line, const Descriptor *mask) { \
    along(operation, result, x, dim, mask, x->type, x->length, NULL, false, (Place){file, line}); \
  }
#define COMPLEXES(name, operation) \
  void FORTRAN(name##4)(void *result, const Descriptor *x, const char *file, int line, int dim, const Descriptor *mask) { \
    whole(operation, x, mask, result); \
  } \
  void FORTRAN(name##8)(void *result, const Descriptor *x, const char *file, int line, int dim, const Descriptor *mask) { \
    whole(operation, x, mask, result); \
  }
#define NUMBERS(name, operation) \
  WITH_16(name##Integer, operation) \
  INTEGERS(name##Unsigned, operation) \
  WHOLE(name##Real4, float, operation) \
  WHOLE(name##Real8, double, operation) \
  ALONG(name##Dim, operation)
#define LOCATIONS(name, operation) \
  void FORTRAN(name)(Descriptor *result, const Descriptor *x, int kind, const char *file, int line, const Descriptor *mask, bool back) { \
    place_of(operation, result, x, kind, mask, NULL, back, (Place){file, line}); \
  }
#define ALL_LOCATIONS(name, operation) \
  LOCATIONS(name##Integer1, operation) \
  LOCATIONS(name##Integer2, operation) \
  LOCATIONS(name##Integer4, operation) \
  LOCATIONS(name##Integer8, operation) \
  LOCATIONS(name##Integer16, operation) \
  LOCATIONS(name##Unsigned1, operation) \
  LOCATIONS(name##Unsigned2, operation) \
  LOCATIONS(name##Unsigned4, operation) \
  LOCATIONS(name##Unsigned8, operation) \
  LOCATIONS(name##Real4, operation) \
  LOCATIONS(name##Real8, operation) \
  LOCATIONS(name##Character, operation) \
  void FORTRAN(name##Dim)( \
      Descriptor *result, const Descriptor *x, int kind, int dim, const char *file, int line, const Descriptor *mask, bool back) { \
    along(operation, result, x, dim, mask, lwkf_type(INTEGER, kind), kind, NULL, back, (Place){file, line}); \
  }
#define LOGICALS(name, operation) \
  bool FORTRAN(name)(const Descriptor *x, const char *file, int line, int dim) { \
    State s = state_of(operation, x); \
    take_all(&s, x, NULL); \
    return s.integer != 0; \
  } \
  void FORTRAN(name##Dim)(Descriptor *result, const Descriptor *x, int dim, const char *file, int line) { \
    along(operation, result, x, dim, NULL, x->type, x->length, NULL, false, (Place){file, line}); \
  }

NUMBERS(Sum, SUM)
NUMBERS(Product, PRODUCT)
NUMBERS(Maxval, MAXVAL)
NUMBERS(Minval, MINVAL)
COMPLEXES(CppSumComplex, SUM)
COMPLEXES(CppProductComplex, PRODUCT)
WITH_16(IAll, IALL)
WITH_16(IAny, IANY)
WITH_16(IParity, IPARITY)
ALONG(IAllDim, IALL)
ALONG(IAnyDim, IANY)
ALONG(IParityDim, IPARITY)
ALL_LOCATIONS(Maxloc, MAXLOC)
ALL_LOCATIONS(Minloc, MINLOC)
LOGICALS(All, ALL)
LOGICALS(Any, ANY)
LOGICALS(Parity, PARITY)

int64_t FORTRAN(Count)(const Descriptor *x, const char *file, int line, int dim) {
  State s = state_of(COUNT, x);
  take_all(&s, x, NULL);
  return s.integer;
}

void FORTRAN(CountDim)(Descriptor *result, const Descriptor *x, int dim, int kind, const char *file, int line) {
  along(COUNT, result, x, dim, NULL, lwkf_type(INTEGER, kind), kind, NULL, false, (Place){file, line});
}

void FORTRAN(Findloc)(Descriptor *result, const Descriptor *x, const Descriptor *target, int kind, const char *file, int line,
    const Descriptor *mask, bool back) {
  place_of(FINDLOC, result, x, kind, mask, target, back, (Place){file, line});
}

void FORTRAN(FindlocDim)(Descriptor *result, const Descriptor *x, const Descriptor *target, int kind, int dim, const char *file,
    int line, const Descriptor *mask, bool back) {
  along(FINDLOC, result, x, dim, mask, lwkf_type(INTEGER, kind), kind, target, back, (Place){file, line});
}

static void character_value(
    Operation operation, Descriptor *result, const Descriptor *x, const char *file, int line, const Descriptor *mask) {
  lwkf_establish(result, x->type, x->length, NULL, 0, NULL, IS_ALLOCATABLE);
  lwkf_allocate_result(result, file, line, "MAXVAL");
  whole(operation, x, mask, result->address);
}

void FORTRAN(MaxvalCharacter)(Descriptor *result, const Descriptor *x, const char *file, int line, const Descriptor *mask) {
  character_value(MAXVAL, result, x, file, line, mask);
}

void FORTRAN(MinvalCharacter)(Descriptor *result, const Descriptor *x, const char *file, int line, const Descriptor *mask) {
  character_value(MINVAL, result, x, file, line, mask);
}

float FORTRAN(Norm2_4)(const Descriptor *x, const char *file, int line, int dim) {
  float result;
  whole(NORM2, x, NULL, &result);
  return result;
}

double FORTRAN(Norm2_8)(const Descriptor *x, const char *file, int line, int dim) {
  double result;
  whole(NORM2, x, NULL, &result);
  return result;
}

void FORTRAN(Norm2Dim)(Descriptor *result, const Descriptor *x, int dim, const char *file, int line) {
  along(NORM2, result, x, dim, NULL, x->type, x->length, NULL, false, (Place){file, line});
}
