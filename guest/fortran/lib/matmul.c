/* MATMUL and DOT_PRODUCT of all types, and their mixtures. */
#include "value.h"
#include <complex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The kind of result of two: that of the higher category, and of two in one the larger kind. */
static int result_type(const Descriptor *x, const Descriptor *y) {
  int a, b;
  Category p = lwkf_category(x->type, &a), q = lwkf_category(y->type, &b);
  if (p == q) return lwkf_type(p, a > b ? a : b);
  if (p == INTEGER || p == UNSIGNED) return lwkf_type(q, b);
  if (q == INTEGER || q == UNSIGNED) return lwkf_type(p, a);
  return lwkf_type(COMPLEX, a > b ? a : b);
}

typedef struct {
  Category category;
  int kind;
} Type;

static Type type_of(const Descriptor *d) {
  Type type;
  type.category = lwkf_category(d->type, &type.kind);
  return type;
}

static double complex number_of(const char *at, Type type) {
  if (type.category == INTEGER || type.category == UNSIGNED) return (double)whole_of(at, type.kind);
  double re = real_of(at, type.kind);
  return type.category == COMPLEX ? re + I * real_of(at + type.kind, type.kind) : re;
}

/* The sum of `count` products, from places a step apart. */
static void product(char *to, Type result, const char *x, int64_t x_step, Type a, const char *y, int64_t y_step, Type b, int64_t count) {
  if (result.category == LOGICAL) {
    bool any = false;
    for (int64_t i = 0; i < count && !any; i++, x += x_step, y += y_step) any = is_true(x, a.kind) && is_true(y, b.kind);
    store_integer(to, result.kind, any);
  } else if (result.kind == 16) {
    unsigned __int128 sum = 0;
    for (int64_t i = 0; i < count; i++, x += x_step, y += y_step)
      sum += (unsigned __int128)whole_of(x, a.kind) * (unsigned __int128)whole_of(y, b.kind);
    store_whole(to, 16, (__int128)sum);
  } else if (result.category == INTEGER || result.category == UNSIGNED) {
    uint64_t sum = 0;
    for (int64_t i = 0; i < count; i++, x += x_step, y += y_step)
      sum += (uint64_t)integer_of(x, a.kind) * (uint64_t)integer_of(y, b.kind);
    store_integer(to, result.kind, (int64_t)sum);
  } else if (result.category == REAL && result.kind == 4 && a.category == REAL && b.category == REAL) {
    float sum = 0;
    for (int64_t i = 0; i < count; i++, x += x_step, y += y_step) sum += *(const float *)x * *(const float *)y;
    *(float *)to = sum;
  } else if (result.category == REAL) {
    double sum = 0;
    for (int64_t i = 0; i < count; i++, x += x_step, y += y_step) sum += creal(number_of(x, a)) * creal(number_of(y, b));
    store_real(to, result.kind, sum);
  } else {
    double re = 0, im = 0;
    for (int64_t i = 0; i < count; i++, x += x_step, y += y_step) {
      double complex p = number_of(x, a), q = number_of(y, b);
      re += creal(p) * creal(q) - cimag(p) * cimag(q);
      im += creal(p) * cimag(q) + cimag(p) * creal(q);
    }
    store_real(to, result.kind, re);
    store_real(to + result.kind, result.kind, im);
  }
}

/* Columns of x times numbers of y, so that the inner loop goes through memory in order. */
#define COLUMNS(name, type) \
  static void name(type *to, const Descriptor *x, const Descriptor *y, int64_t rows, int64_t columns, int64_t inner) { \
    int64_t y_row = y->dimension[0].stride, y_column = columns > 1 ? y->dimension[1].stride : 0; \
    int64_t x_column = x->dimension[1].stride; \
    memset(to, 0, (size_t)(rows * columns) * sizeof(type)); \
    for (int64_t j = 0; j < columns; j++, to += rows) \
      for (int64_t k = 0; k < inner; k++) { \
        type factor = *(const type *)(y->address + k * y_row + j * y_column); \
        const type *from = (const type *)(x->address + k * x_column); \
        for (int64_t i = 0; i < rows; i++) to[i] += from[i] * factor; \
      } \
  }
COLUMNS(real8_columns, double)
COLUMNS(real4_columns, float)

/* As errors tell it. */
static const char *shape_of(const Descriptor *d, char text[48]) {
  if (d->rank == 1) snprintf(text, 48, "%lld", (long long)d->dimension[0].extent);
  else snprintf(text, 48, "%lldx%lld", (long long)d->dimension[0].extent, (long long)d->dimension[1].extent);
  return text;
}

static void multiply(Descriptor *result, const Descriptor *x, const Descriptor *y, bool transposed, Place place) {
  int x_inner = transposed || x->rank == 1 ? 0 : 1;
  int64_t rows = x->rank == 2 ? x->dimension[1 - x_inner].extent : 1;
  int64_t columns = y->rank == 2 ? y->dimension[1].extent : 1, inner = x->dimension[x_inner].extent;
  if (inner != y->dimension[0].extent) {
    char first[48], second[48];
    lwkf_crash(place, "MATMUL: unacceptable operand shapes (%s, %s)", shape_of(x, first), shape_of(y, second));
  }
  Type a = type_of(x), b = type_of(y), r = type_of(result);
  bool reals = x->type == y->type && x->rank == 2 && !transposed && lwkf_contiguous(result) && x->dimension[0].stride == x->length;
  if (reals && x->type == TYPE_REAL8) {
    real8_columns((double *)result->address, x, y, rows, columns, inner);
    return;
  }
  if (reals && x->type == TYPE_REAL4) {
    real4_columns((float *)result->address, x, y, rows, columns, inner);
    return;
  }
  int64_t row_stride = x->rank == 2 ? x->dimension[1 - x_inner].stride : 0;
  int64_t column_stride = y->rank == 2 ? y->dimension[1].stride : 0;
  Walk walk = walk_of(result);
  for (int64_t j = 0; j < columns; j++)
    for (int64_t i = 0; i < rows; i++, walk_on(&walk))
      product(walk.at, r, x->address + i * row_stride, x->dimension[x_inner].stride, a, y->address + j * column_stride,
          y->dimension[0].stride, b, inner);
}

static void matmul(Descriptor *result, const Descriptor *x, const Descriptor *y, bool transposed, const char *file, int line) {
  int64_t extents[2];
  int rank = 0;
  if (x->rank == 2) extents[rank++] = x->dimension[transposed ? 1 : 0].extent;
  if (y->rank == 2) extents[rank++] = y->dimension[1].extent;
  int type = result_type(x, y), kind;
  Category category = lwkf_category(type, &kind);
  lwkf_establish(result, type, lwkf_kind_size(category, kind), NULL, rank, extents, IS_ALLOCATABLE);
  lwkf_allocate_result(result, file, line, "MATMUL");
  multiply(result, x, y, transposed, (Place){file, line});
}

#define ARGUMENTS (Descriptor *result, const Descriptor *x, const Descriptor *y, const char *file, int line)
#define PAIR(a, b) \
  void FORTRAN(Matmul##a##b) ARGUMENTS { \
    matmul(result, x, y, false, file, line); \
  } \
  void FORTRAN(MatmulTranspose##a##b) ARGUMENTS { \
    matmul(result, x, y, true, file, line); \
  } \
  void FORTRAN(MatmulDirect##a##b) ARGUMENTS { \
    multiply(result, x, y, false, (Place){file, line}); \
  } \
  void FORTRAN(MatmulTransposeDirect##a##b) ARGUMENTS { \
    multiply(result, x, y, true, (Place){file, line}); \
  }
#define NUMBERS(a) \
  PAIR(a, Integer1) PAIR(a, Integer2) PAIR(a, Integer4) PAIR(a, Integer8) PAIR(a, Integer16) \
  PAIR(a, Real4) PAIR(a, Real8) PAIR(a, Complex4) PAIR(a, Complex8)
#define LOGICALS(a) PAIR(a, Logical1) PAIR(a, Logical2) PAIR(a, Logical4) PAIR(a, Logical8)

NUMBERS(Integer1)
NUMBERS(Integer2)
NUMBERS(Integer4)
NUMBERS(Integer8)
NUMBERS(Integer16)
NUMBERS(Real4)
NUMBERS(Real8)
NUMBERS(Complex4)
NUMBERS(Complex8)
LOGICALS(Logical1)
LOGICALS(Logical2)
LOGICALS(Logical4)
LOGICALS(Logical8)

/* Of complex numbers the first is conjugated. */
static void dot(void *to, Type result, const Descriptor *x, const Descriptor *y, Place place) {
  if (x->dimension[0].extent != y->dimension[0].extent)
    lwkf_crash(place, "DOT_PRODUCT: SIZE(VECTOR_A) is %lld but SIZE(VECTOR_B) is %lld", (long long)x->dimension[0].extent,
        (long long)y->dimension[0].extent);
  int64_t count = x->dimension[0].extent, a = x->dimension[0].stride, b = y->dimension[0].stride;
  Type p = type_of(x), q = type_of(y);
  if (result.category != COMPLEX) {
    product(to, result, x->address, a, p, y->address, b, q, count);
    return;
  }
  double re = 0, im = 0;
  for (int64_t i = 0; i < count; i++) {
    double complex u = conj(number_of(x->address + i * a, p)), v = number_of(y->address + i * b, q);
    re += creal(u) * creal(v) - cimag(u) * cimag(v);
    im += creal(u) * cimag(v) + cimag(u) * creal(v);
  }
  store_real(to, result.kind, re);
  store_real((char *)to + result.kind, result.kind, im);
}

#define DOT(name, type, category, kind) \
  type FORTRAN(DotProduct##name)(const Descriptor *x, const Descriptor *y, const char *file, int line) { \
    type result; \
    dot(&result, (Type){category, kind}, x, y, (Place){file, line}); \
    return result; \
  }
DOT(Integer1, int8_t, INTEGER, 1)
DOT(Integer2, int16_t, INTEGER, 2)
DOT(Integer4, int32_t, INTEGER, 4)
DOT(Integer8, int64_t, INTEGER, 8)
DOT(Integer16, __int128, INTEGER, 16)
DOT(Real4, float, REAL, 4)
DOT(Real8, double, REAL, 8)
DOT(Logical, bool, LOGICAL, 1)

void FORTRAN(CppDotProductComplex4)(void *to, const Descriptor *x, const Descriptor *y, const char *file, int line) {
  dot(to, (Type){COMPLEX, 4}, x, y, (Place){file, line});
}

void FORTRAN(CppDotProductComplex8)(void *to, const Descriptor *x, const Descriptor *y, const char *file, int line) {
  dot(to, (Type){COMPLEX, 8}, x, y, (Place){file, line});
}
