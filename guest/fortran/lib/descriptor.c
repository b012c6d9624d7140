/* What concerns descriptors alone. */
#include "fortran.h"
#include <stdlib.h>
#include <string.h>
#include "derived.h"

const DerivedType *lwkf_derived(const Descriptor *d) {
  const Addendum *addendum = addendum_of(d);
  return addendum == NULL ? NULL : addendum->type;
}

int64_t lwkf_elements(const Descriptor *d) {
  int64_t count = 1;
  for (int i = 0; i < d->rank; i++) count *= d->dimension[i].extent;
  return count;
}

bool lwkf_contiguous(const Descriptor *d) {
  int64_t bytes = d->length;
  bool gaps = false;
  for (int i = 0; i < d->rank; i++) {
    int64_t extent = d->dimension[i].extent;
    if (extent == 0) return true;
    if (extent != 1 && d->dimension[i].stride != bytes) gaps = true;
    bytes *= extent;
  }
  return !gaps;
}

void lwkf_pack_strides(Descriptor *d) {
  int64_t stride = d->length;
  for (int i = 0; i < d->rank; i++) {
    d->dimension[i].stride = stride;
    stride *= d->dimension[i].extent;
  }
}

void lwkf_establish(Descriptor *d, int type, int64_t length, void *address, int rank, const int64_t *extents, int attribute) {
  d->address = address;
  d->length = length;
  d->version = VERSION;
  d->rank = (int8_t)rank;
  d->type = (int8_t)type;
  d->attribute = (int8_t)attribute;
  d->extra = 0;
  for (int i = 0; i < rank; i++)
    d->dimension[i] = (Dimension){.lower = 1, .extent = extents == NULL ? 0 : extents[i] < 0 ? 0 : extents[i]};
  lwkf_pack_strides(d);
}

void lwkf_establish_derived(
    Descriptor *d, const DerivedType *type, void *address, int rank, const int64_t *extents, int attribute) {
  lwkf_establish(d, TYPE_STRUCT, size_of_type(type), address, rank, extents, attribute);
  d->extra |= HAS_ADDENDUM;
  *addendum_of(d) = (Addendum){.type = type};
}

void lwkf_copy_descriptor(Descriptor *to, const Descriptor *from) {
  memcpy(to, from, size_of_descriptor(from));
}

void lwkf_allocate_result(Descriptor *d, const char *file, int line, const char *what) {
  lwkf_pack_strides(d);
  int64_t bytes = lwkf_elements(d) * d->length;
  d->address = bytes > INT32_MAX ? NULL : malloc(bytes > 0 ? (size_t)bytes : 1);
  if (d->address == NULL)
    lwkf_crash((Place){file, line}, "%s: could not allocate memory for result; STAT=%d", what, STAT_MEMORY);
}

bool FORTRAN(IsContiguous)(const Descriptor *d) {
  return lwkf_contiguous(d);
}

bool FORTRAN(IsContiguousUpTo)(const Descriptor *d, int64_t dimensions) {
  int64_t bytes = d->length;
  for (int i = 0; i < d->rank && i < dimensions; i++) {
    if (d->dimension[i].extent != 1 && d->dimension[i].stride != bytes) return false;
    bytes *= d->dimension[i].extent;
  }
  return true;
}

bool FORTRAN(IsAssumedSize)(const Descriptor *d) {
  return d->rank > 0 && d->dimension[d->rank - 1].extent == -1;
}

enum { PRESERVE, TO_ONES, TO_ZEROES };

void FORTRAN(CopyAndUpdateDescriptor)(
    Descriptor *to, const Descriptor *from, const DerivedType *type, int attribute, int bounds) {
  lwkf_copy_descriptor(to, from);
  if (type != NULL && addendum_of(to) != NULL) addendum_of(to)->type = type;
  to->attribute = (int8_t)attribute;
  for (int i = 0; i < to->rank && bounds != PRESERVE; i++)
    to->dimension[i].lower = bounds == TO_ONES || to->dimension[i].extent == 0;
}
