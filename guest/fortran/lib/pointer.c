/* Pointers. */
#include "derived.h"
#include "memory.h"
#include <stdlib.h>
#include <string.h>

void FORTRAN(PointerNullifyIntrinsic)(Descriptor *d, int category, int kind, int rank, int corank) {
  lwkf_establish(d, lwkf_type(category, kind), lwkf_kind_size(category, kind), NULL, rank, NULL, IS_POINTER);
}

void FORTRAN(PointerNullifyCharacter)(Descriptor *d, int64_t length, int kind, int rank, int corank) {
  lwkf_establish(d, lwkf_type(CHARACTER, kind), length * kind, NULL, rank, NULL, IS_POINTER);
}

void FORTRAN(PointerNullifyDerived)(Descriptor *d, const DerivedType *type, int rank, int corank) {
  lwkf_establish_derived(d, type, NULL, rank, NULL, IS_POINTER);
}

void FORTRAN(PointerSetBounds)(Descriptor *d, int dimension, int64_t lower, int64_t upper) {
  d->dimension[dimension].lower = lower;
  d->dimension[dimension].extent = upper < lower ? 0 : upper - lower + 1;
}

void FORTRAN(PointerSetDerivedLength)(Descriptor *d, int which, int64_t value) {
  if (addendum_of(d) != NULL) addendum_of(d)->parameters[which] = value;
}

void FORTRAN(PointerApplyMold)(Descriptor *d, const Descriptor *mold, int rank) {
  lwkf_apply_mold(d, mold, rank, IS_POINTER);
}

int FORTRAN(PointerAllocate)(
    Descriptor *d, bool has_stat, const Descriptor *errmsg, const char *file, int line, void *copy) {
  return lwkf_stat((Place){file, line}, lwkf_allocate(d), errmsg, has_stat);
}

int FORTRAN(PointerAllocateSource)(
    Descriptor *d, const Descriptor *source, bool has_stat, const Descriptor *errmsg, const char *file, int line) {
  return lwkf_allocate_source(d, source, has_stat, errmsg, (Place){file, line});
}

int FORTRAN(PointerDeallocate)(Descriptor *d, bool has_stat, const Descriptor *errmsg, const char *file, int line) {
  return lwkf_deallocate(d, has_stat, errmsg, (Place){file, line});
}

int FORTRAN(PointerDeallocatePolymorphic)(
    Descriptor *d, const DerivedType *type, bool has_stat, const Descriptor *errmsg, const char *file, int line) {
  return lwkf_deallocate_polymorphic(d, type, has_stat, errmsg, (Place){file, line});
}

void FORTRAN(PointerAssociateScalar)(Descriptor *d, void *target) {
  d->address = target;
}

void FORTRAN(PointerAssociate)(Descriptor *d, const Descriptor *target) {
  lwkf_copy_descriptor(d, target);
  d->attribute = IS_POINTER;
}

static int64_t integer_at(const char *at, int64_t length) {
  return length == 8 ? *(const int64_t *)at : length == 4 ? *(const int32_t *)at : length == 2 ? *(const int16_t *)at : *at;
}

void FORTRAN(PointerAssociateLowerBounds)(Descriptor *d, const Descriptor *target, const Descriptor *bounds) {
  FORTRAN(PointerAssociate)(d, target);
  for (int i = 0; i < d->rank; i++)
    d->dimension[i].lower = d->dimension[i].extent == 0
        ? 1
        : integer_at(bounds->address + i * bounds->dimension[0].stride, bounds->length);
}

static void remap(Descriptor *d, const Descriptor *target, const Descriptor *bounds, Place place) {
  int rank = (int)bounds->dimension[1].extent;
  d->address = target->address;
  d->length = target->length;
  d->rank = (int8_t)rank;
  d->attribute = IS_POINTER;
  int64_t stride = target->rank > 0 && target->dimension[0].extent > 0 ? target->dimension[0].stride : target->length;
  if (lwkf_contiguous(target)) stride = target->length;
  int64_t elements = 1;
  for (int i = 0; i < rank; i++) {
    const char *at = bounds->address + i * bounds->dimension[1].stride;
    int64_t lower = integer_at(at, bounds->length), upper = integer_at(at + bounds->dimension[0].stride, bounds->length);
    int64_t extent = upper < lower ? 0 : upper - lower + 1;
    d->dimension[i] = (Dimension){.lower = extent == 0 ? 1 : lower, .extent = extent, .stride = stride};
    stride *= extent;
    elements *= extent;
  }
  int64_t there = lwkf_elements(target);
  if (elements > there)
    lwkf_crash(place, "PointerAssociateRemapping: too many elements in remapped pointer (%lld > %lld)", (long long)elements,
        (long long)there);
}

void FORTRAN(PointerAssociateRemapping)(
    Descriptor *d, const Descriptor *target, const Descriptor *bounds, const char *file, int line) {
  const Addendum *from = addendum_of(target);
  int8_t extra = d->extra;
  d->type = target->type;
  remap(d, target, bounds, (Place){file, line});
  d->extra = extra;
  if (addendum_of(d) != NULL && from != NULL) *addendum_of(d) = *from;
}

void FORTRAN(PointerAssociateRemappingMonomorphic)(
    Descriptor *d, const Descriptor *target, const Descriptor *bounds, const char *file, int line) {
  remap(d, target, bounds, (Place){file, line});
}

bool FORTRAN(PointerIsAssociated)(const Descriptor *d) {
  return d->address != NULL;
}

bool FORTRAN(PointerIsAssociatedWith)(const Descriptor *d, const Descriptor *target) {
  if (target == NULL) return d->address != NULL;
  if (d->address == NULL || d->address != target->address) return false;
  if (target->length == 0 || d->length == 0 || d->rank != target->rank) return false;
  for (int i = 0; i < d->rank; i++) {
    if (d->dimension[i].extent != target->dimension[i].extent || d->dimension[i].extent == 0) return false;
    if (d->dimension[i].stride != target->dimension[i].stride && d->dimension[i].extent != 1) return false;
  }
  return true;
}
