/* Transformational functions: arrays of the same elements in another order or shape. */
#include "derived.h"
#include "value.h"
#include <stdlib.h>
#include <string.h>

static int kind_of(const Descriptor *d) {
  int kind;
  lwkf_category(d->type, &kind);
  return kind;
}

/* A result with the elements' type of an array. */
static void result_of(Descriptor *result, const Descriptor *like, int rank, const int64_t *extents, const char *file, int line) {
  lwkf_establish(result, like->type, like->length, NULL, rank, extents, IS_ALLOCATABLE);
  if (lwkf_derived(like) != NULL) {
    result->extra |= HAS_ADDENDUM;
    *addendum_of(result) = (Addendum){.type = lwkf_derived(like)};
  }
  lwkf_allocate_result(result, file, line, "transformational function");
  const DerivedType *type = lwkf_derived(like);
  if (type != NULL && !type->no_destruction) lwkf_initialize(result, type);
}

/* One element; those of derived types with what they own. */
static void copy_element(char *to, const char *from, const Descriptor *like) {
  const DerivedType *type = lwkf_derived(like);
  if (type == NULL || type->no_destruction) {
    memcpy(to, from, (size_t)like->length);
    return;
  }
  AnyDescriptor left, right;
  lwkf_establish_derived(&left.head, type, to, 0, NULL, 0);
  lwkf_establish_derived(&right.head, type, (char *)from, 0, NULL, 0);
  lwkf_copy_elements(&left.head, &right.head);
}

static int64_t number_at(const Descriptor *d, int64_t i) {
  return integer_of(d->address + i * d->dimension[0].stride, kind_of(d));
}

void FORTRAN(Reshape)(Descriptor *result, const Descriptor *source, const Descriptor *shape, const Descriptor *pad,
    const Descriptor *order, const char *file, int line) {
  int rank = (int)shape->dimension[0].extent, dims[MAX_RANK];
  int64_t extents[MAX_RANK];
  for (int i = 0; i < rank; i++) {
    extents[i] = number_at(shape, i);
    if (extents[i] < 0)
      lwkf_crash((Place){file, line}, "RESHAPE: bad value for SHAPE(%d)=%lld", i + 1, (long long)extents[i]);
    dims[i] = order != NULL ? (int)number_at(order, i) - 1 : i;
  }
  result_of(result, source, rank, extents, file, line);
  int64_t elements = lwkf_elements(result), there = lwkf_elements(source), padding = pad != NULL ? lwkf_elements(pad) : 0;
  if (elements > there && padding == 0)
    lwkf_crash((Place){file, line}, "RESHAPE: not enough elements, need %lld but only have %lld", (long long)elements, (long long)there);
  Walk from = walk_of(source), pads = walk_of(pad != NULL ? pad : source);
  int64_t index[MAX_RANK] = {0};
  for (int64_t i = 0; i < elements; i++) {
    char *to = result->address;
    for (int k = 0; k < rank; k++) to += index[k] * result->dimension[k].stride;
    if (i < there) {
      copy_element(to, from.at, source);
      walk_on(&from);
    } else {
      copy_element(to, pads.at, source);
      walk_on(&pads);
    }
    for (int k = 0; k < rank; k++) {
      if (++index[dims[k]] < extents[dims[k]]) break;
      index[dims[k]] = 0;
    }
  }
}

void FORTRAN(Transpose)(Descriptor *result, const Descriptor *x, const char *file, int line) {
  int64_t extents[2] = {x->dimension[1].extent, x->dimension[0].extent};
  result_of(result, x, 2, extents, file, line);
  Walk walk = walk_of(result);
  for (int64_t left = lwkf_elements(result); left > 0; left--, walk_on(&walk))
    copy_element(walk.at, x->address + walk.index[1] * x->dimension[0].stride + walk.index[0] * x->dimension[1].stride, x);
}

void FORTRAN(Spread)(Descriptor *result, const Descriptor *source, int dim, int64_t copies, const char *file, int line) {
  int rank = source->rank + 1;
  int64_t extents[MAX_RANK];
  if (dim < 1 || dim > rank)
    lwkf_crash((Place){file, line},
        "SPREAD: DIM=%d argument for rank-%d source array must be greater than 1 and less than or equal to %d", dim, rank - 1, rank);
  for (int i = 0, k = 0; i < rank; i++) extents[i] = i == dim - 1 ? (copies < 0 ? 0 : copies) : source->dimension[k++].extent;
  result_of(result, source, rank, extents, file, line);
  Walk walk = walk_of(result);
  for (int64_t left = lwkf_elements(result); left > 0; left--, walk_on(&walk)) {
    const char *from = source->address;
    for (int i = 0, k = 0; i < rank; i++)
      if (i != dim - 1) from += walk.index[i] * source->dimension[k++].stride;
    copy_element(walk.at, from, source);
  }
}

void FORTRAN(Pack)(
    Descriptor *result, const Descriptor *source, const Descriptor *mask, const Descriptor *vector, const char *file, int line) {
  int mask_kind = kind_of(mask);
  int64_t elements = lwkf_elements(source), trues = 0;
  Walk masks = walk_of(mask);
  for (int64_t i = 0; i < elements; i++) {
    trues += is_true(masks.at, mask_kind);
    if (mask->rank > 0) walk_on(&masks);
  }
  int64_t extent = vector != NULL ? vector->dimension[0].extent : trues;
  if (extent < trues)
    lwkf_crash((Place){file, line}, "PACK: VECTOR= has %lld elements, but there are %lld true elements in MASK=", (long long)extent,
        (long long)trues);
  result_of(result, source, 1, &extent, file, line);
  char *to = result->address;
  Walk from = walk_of(source);
  masks = walk_of(mask);
  for (int64_t i = 0; i < elements; i++, walk_on(&from)) {
    if (is_true(masks.at, mask_kind)) {
      copy_element(to, from.at, source);
      to += result->length;
    }
    if (mask->rank > 0) walk_on(&masks);
  }
  for (int64_t i = trues; i < extent; i++, to += result->length)
    copy_element(to, vector->address + i * vector->dimension[0].stride, source);
}

void FORTRAN(Unpack)(
    Descriptor *result, const Descriptor *vector, const Descriptor *mask, const Descriptor *field, const char *file, int line) {
  int mask_kind = kind_of(mask);
  int64_t extents[MAX_RANK], at = 0;
  for (int i = 0; i < mask->rank; i++) {
    extents[i] = mask->dimension[i].extent;
    if (field->rank > 0 && field->dimension[i].extent != extents[i])
      lwkf_crash((Place){file, line},
          "Incompatible array arguments to UNPACK: dimension %d of MASK= has extent %lld but FIELD= has extent %lld", i + 1,
          (long long)extents[i], (long long)field->dimension[i].extent);
  }
  result_of(result, vector, mask->rank, extents, file, line);
  Walk to = walk_of(result), masks = walk_of(mask), fields = walk_of(field);
  for (int64_t left = lwkf_elements(result); left > 0; left--, walk_on(&to), walk_on(&masks)) {
    if (is_true(masks.at, mask_kind)) {
      if (at >= vector->dimension[0].extent)
        lwkf_crash((Place){file, line}, "UNPACK: VECTOR= argument has fewer elements (%lld) than MASK= has .TRUE. elements", (long long)at);
      copy_element(to.at, vector->address + at++ * vector->dimension[0].stride, vector);
    } else {
      copy_element(to.at, fields.at, vector);
    }
    if (field->rank > 0) walk_on(&fields);
  }
}

/* The element of an argument that is a scalar, or an array without the dimension. */
static const char *beside(const Descriptor *d, const int64_t *index, int rank, int dimension) {
  const char *at = d->address;
  for (int i = 0, k = 0; i < rank && d->rank > 0; i++)
    if (i != dimension) at += index[i] * d->dimension[k++].stride;
  return at;
}

/* From `shift` places further on, round the end or not. */
static void shift_by(Descriptor *result, const Descriptor *x, const Descriptor *shift, int64_t fixed, const Descriptor *boundary, int dim,
    bool round, const char *file, int line) {
  int64_t extents[MAX_RANK];
  if (dim < 1 || dim > x->rank)
    lwkf_crash((Place){file, line}, "%s: DIM=%d must be >= 1 and <= ARRAY= rank %d", round ? "CSHIFT" : "EOSHIFT", dim, x->rank);
  for (int i = 0, k = 0; i < x->rank; i++) {
    extents[i] = x->dimension[i].extent;
    if (i == dim - 1 || shift == NULL || shift->rank == 0) continue;
    if (shift->dimension[k].extent != extents[i])
      lwkf_crash((Place){file, line}, "%s: on dimension %d, SHIFT= has extent %lld but ARRAY= has extent %lld",
          round ? "CSHIFT" : "EOSHIFT", k + 1, (long long)shift->dimension[k].extent, (long long)extents[i]);
    k++;
  }
  result_of(result, x, x->rank, extents, file, line);
  int dimension = dim - 1;
  int64_t extent = extents[dimension];
  int kind;
  bool text = lwkf_category(x->type, &kind) == CHARACTER;
  Walk walk = walk_of(result);
  for (int64_t left = lwkf_elements(result); left > 0; left--, walk_on(&walk)) {
    int64_t by = shift != NULL ? integer_of(beside(shift, walk.index, x->rank, dimension), kind_of(shift)) : fixed;
    int64_t from = walk.index[dimension] + by;
    if (round) from = (from % extent + extent) % extent;
    if (from >= 0 && from < extent) {
      const char *at = x->address;
      for (int i = 0; i < x->rank; i++) at += (i == dimension ? from : walk.index[i]) * x->dimension[i].stride;
      copy_element(walk.at, at, x);
    } else if (boundary != NULL) {
      const char *at = beside(boundary, walk.index, x->rank, dimension);
      if (text) lwkf_fill_kind(walk.at, x->length, at, boundary->length, kind);
      else copy_element(walk.at, at, x);
    } else if (text) {
      lwkf_fill_kind(walk.at, x->length, "", 0, kind);
    } else {
      memset(walk.at, 0, (size_t)x->length);
    }
  }
}

void FORTRAN(Cshift)(Descriptor *result, const Descriptor *x, const Descriptor *shift, int dim, const char *file, int line) {
  shift_by(result, x, shift, 0, NULL, dim, true, file, line);
}

void FORTRAN(CshiftVector)(Descriptor *result, const Descriptor *x, int64_t shift, const char *file, int line) {
  shift_by(result, x, NULL, shift, NULL, 1, true, file, line);
}

void FORTRAN(Eoshift)(
    Descriptor *result, const Descriptor *x, const Descriptor *shift, const Descriptor *boundary, int dim, const char *file, int line) {
  shift_by(result, x, shift, 0, boundary, dim, false, file, line);
}

void FORTRAN(EoshiftVector)(
    Descriptor *result, const Descriptor *x, int64_t shift, const Descriptor *boundary, const char *file, int line) {
  shift_by(result, x, NULL, shift, boundary, 1, false, file, line);
}

/* --- TRANSFER --- */

static void transfer(
    Descriptor *result, const Descriptor *source, const Descriptor *mold, bool scalar, int64_t count, const char *file, int line) {
  result_of(result, mold, scalar ? 0 : 1, &count, file, line);
  int64_t room = lwkf_elements(result) * result->length, bytes = lwkf_elements(source) * source->length;
  char *to = result->address;
  Walk from = walk_of(source);
  memset(to, 0, (size_t)room);
  int64_t left = bytes < room ? bytes : room;
  for (; left > 0; left -= source->length, to += source->length, walk_on(&from))
    memcpy(to, from.at, (size_t)(left < source->length ? left : source->length));
}

void FORTRAN(Transfer)(Descriptor *result, const Descriptor *source, const Descriptor *mold, const char *file, int line) {
  int64_t bytes = lwkf_elements(source) * source->length;
  int64_t count = mold->length > 0 ? (bytes + mold->length - 1) / mold->length : 0;
  transfer(result, source, mold, mold->rank == 0, count, file, line);
}

void FORTRAN(TransferSize)(
    Descriptor *result, const Descriptor *source, const Descriptor *mold, const char *file, int line, int64_t size) {
  transfer(result, source, mold, false, size, file, line);
}

/* --- Array constructors, of which the compiler does not know how large they become --- */

typedef struct {
  Descriptor *to;
  int64_t next, room;
  const char *file;
  int line;
  bool takes_length;
} Constructor;

void FORTRAN(InitArrayConstructorVector)(Constructor *c, Descriptor *to, bool takes_length, const char *file, int line) {
  *c = (Constructor){.to = to, .file = file, .line = line, .takes_length = takes_length};
  if (to->address != NULL) c->room = to->dimension[0].extent;
}

static void make_room(Constructor *c, int64_t more) {
  Descriptor *to = c->to;
  int64_t needed = c->next + more;
  if (to->address == NULL && to->dimension[0].extent > needed) needed = to->dimension[0].extent;
  if (to->address == NULL || needed > c->room) {
    int64_t room = needed < 2 * c->room ? 2 * c->room : needed;
    char *larger = realloc(to->address, (size_t)(room * to->length + 1));
    if (larger == NULL) lwkf_crash((Place){c->file, c->line}, "array constructor: Memory allocation failed");
    to->address = larger;
    c->room = room;
    to->dimension[0].lower = 1;
    to->dimension[0].stride = to->length;
  }
  if (c->next + more > to->dimension[0].extent) to->dimension[0].extent = c->next + more;
}

void FORTRAN(PushArrayConstructorValue)(Constructor *c, const Descriptor *from) {
  Descriptor *to = c->to;
  if (c->takes_length && to->address == NULL) to->length = from->length;
  int64_t elements = lwkf_elements(from);
  make_room(c, elements);
  AnyDescriptor part;
  lwkf_copy_descriptor(&part.head, to);
  part.head.address += c->next * to->dimension[0].stride;
  part.head.dimension[0].extent = 1;
  const DerivedType *type = lwkf_derived(to);
  Walk walk = walk_of(from);
  for (int64_t i = 0; i < elements; i++, walk_on(&walk), part.head.address += to->dimension[0].stride) {
    AnyDescriptor one;
    lwkf_copy_descriptor(&one.head, from);
    one.head.address = walk.at;
    one.head.rank = 0;
    if (addendum_of(from) != NULL) *addendum_of(&one.head) = *addendum_of(from);
    if (type != NULL && !type->no_initialization) lwkf_initialize(&part.head, type);
    lwkf_copy_elements(&part.head, &one.head);
  }
  c->next += elements;
}

void FORTRAN(PushArrayConstructorSimpleScalar)(Constructor *c, void *from) {
  make_room(c, 1);
  memcpy(c->to->address + c->next++ * c->to->dimension[0].stride, from, (size_t)c->to->length);
}

/* --- Questions --- */

int64_t FORTRAN(LboundDim)(const Descriptor *x, int dim, const char *file, int line) {
  return x->dimension[dim - 1].extent == 0 ? 1 : x->dimension[dim - 1].lower;
}

int64_t FORTRAN(SizeDim)(const Descriptor *x, int dim, const char *file, int line) {
  if (dim < 1 || dim > x->rank) lwkf_crash((Place){file, line}, "SIZE: bad DIM=%d for ARRAY with rank=%d", dim, x->rank);
  return x->dimension[dim - 1].extent;
}

int64_t FORTRAN(Size)(const Descriptor *x, const char *file, int line) {
  return lwkf_elements(x);
}

void FORTRAN(Lbound)(char *to, const Descriptor *x, int kind, const char *file, int line) {
  for (int i = 0; i < x->rank; i++) store_integer(to + i * kind, kind, FORTRAN(LboundDim)(x, i + 1, file, line));
}

void FORTRAN(Ubound)(char *to, const Descriptor *x, int kind, const char *file, int line) {
  for (int i = 0; i < x->rank; i++)
    store_integer(to + i * kind, kind, FORTRAN(LboundDim)(x, i + 1, file, line) + x->dimension[i].extent - 1);
}

void FORTRAN(Shape)(char *to, const Descriptor *x, int kind, const char *file, int line) {
  for (int i = 0; i < x->rank; i++) store_integer(to + i * kind, kind, x->dimension[i].extent);
}
