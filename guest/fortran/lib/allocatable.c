/* Allocatable variables. */
#include "derived.h"
#include "memory.h"
#include <string.h>

static void initialize(Descriptor *d, int type, int64_t length, int rank, const DerivedType *derived) {
  if (derived != NULL) lwkf_establish_derived(d, derived, NULL, rank, NULL, IS_ALLOCATABLE);
  else lwkf_establish(d, type, length, NULL, rank, NULL, IS_ALLOCATABLE);
}

void FORTRAN(AllocatableInitIntrinsic)(Descriptor *d, int category, int kind, int rank, int corank) {
  initialize(d, lwkf_type(category, kind), lwkf_kind_size(category, kind), rank, NULL);
}

void FORTRAN(AllocatableInitCharacter)(Descriptor *d, int64_t length, int kind, int rank, int corank) {
  initialize(d, lwkf_type(CHARACTER, kind), length * kind, rank, NULL);
}

void FORTRAN(AllocatableInitDerived)(Descriptor *d, const DerivedType *type, int rank, int corank) {
  initialize(d, TYPE_STRUCT, 0, rank, type);
}

/* Before ALLOCATE with a type: what is allocated stays, for the error, and bounds may have been set. */
static void initialize_again(Descriptor *d, int type, int64_t length, int rank, const DerivedType *derived) {
  if (d->address != NULL) return;
  AnyDescriptor before;
  memcpy(before.dimension, d->dimension, rank * sizeof(Dimension));
  initialize(d, type, length, rank, derived);
  memcpy(d->dimension, before.dimension, rank * sizeof(Dimension));
}

void FORTRAN(AllocatableInitIntrinsicForAllocate)(Descriptor *d, int category, int kind, int rank, int corank) {
  initialize_again(d, lwkf_type(category, kind), lwkf_kind_size(category, kind), rank, NULL);
}

void FORTRAN(AllocatableInitCharacterForAllocate)(Descriptor *d, int64_t length, int kind, int rank, int corank) {
  initialize_again(d, lwkf_type(CHARACTER, kind), length * kind, rank, NULL);
}

void FORTRAN(AllocatableInitDerivedForAllocate)(Descriptor *d, const DerivedType *type, int rank, int corank) {
  initialize_again(d, TYPE_STRUCT, 0, rank, type);
}

void FORTRAN(AllocatableApplyMold)(Descriptor *d, const Descriptor *mold, int rank) {
  if (d->address == NULL) lwkf_apply_mold(d, mold, rank, IS_ALLOCATABLE);
}

/* What is allocated keeps its bounds: ALLOCATE will fail. */
void FORTRAN(AllocatableSetBounds)(Descriptor *d, int dimension, int64_t lower, int64_t upper) {
  if (d->address != NULL) return;
  d->dimension[dimension].lower = lower;
  d->dimension[dimension].extent = upper < lower ? 0 : upper - lower + 1;
}

void FORTRAN(AllocatableSetDerivedLength)(Descriptor *d, int which, int64_t value) {
  if (addendum_of(d) != NULL) addendum_of(d)->parameters[which] = value;
}

int FORTRAN(AllocatableAllocate)(
    Descriptor *d, int64_t *stream, bool has_stat, const Descriptor *errmsg, const char *file, int line, void *copy) {
  Place place = {file, line};
  if (d->address != NULL) return lwkf_stat(place, STAT_BASE_NOT_NULL, errmsg, has_stat);
  return lwkf_stat(place, lwkf_allocate(d), errmsg, has_stat);
}

int FORTRAN(AllocatableAllocateSource)(
    Descriptor *d, const Descriptor *source, bool has_stat, const Descriptor *errmsg, const char *file, int line) {
  Place place = {file, line};
  if (d->address != NULL) return lwkf_stat(place, STAT_BASE_NOT_NULL, errmsg, has_stat);
  return lwkf_allocate_source(d, source, has_stat, errmsg, place);
}

int FORTRAN(AllocatableDeallocatePolymorphic)(
    Descriptor *d, const DerivedType *type, bool has_stat, const Descriptor *errmsg, const char *file, int line) {
  return lwkf_deallocate_polymorphic(d, type, has_stat, errmsg, (Place){file, line});
}

int FORTRAN(AllocatableDeallocate)(
    Descriptor *d, bool has_stat, const Descriptor *errmsg, const char *file, int line) {
  return lwkf_deallocate(d, has_stat, errmsg, (Place){file, line});
}

void FORTRAN(AllocatableDeallocateNoFinal)(Descriptor *d, const char *file, int line) {
  const DerivedType *type = lwkf_derived(d);
  if (d->address == NULL) lwkf_stat((Place){file, line}, STAT_BASE_NULL, NULL, false);
  if (type != NULL) lwkf_destroy(d, type, false);
  lwkf_release(d);
}

int FORTRAN(MoveAlloc)(Descriptor *to, Descriptor *from, const DerivedType *type, bool has_stat, const Descriptor *errmsg,
    const char *file, int line) {
  Place place = {file, line};
  if (to == from) return lwkf_stat(place, from->address == NULL ? STAT_OK : STAT_MOVE_ALLOC_SAME, errmsg, has_stat);
  if (to->address != NULL) {
    int status = FORTRAN(AllocatableDeallocate)(to, has_stat, errmsg, file, line);
    if (status != STAT_OK) return status;
  }
  if (from->address == NULL) return STAT_OK;
  int8_t extra = to->extra;
  memcpy(to, from, sizeof(Descriptor) + from->rank * sizeof(Dimension));
  to->extra = extra;
  if (addendum_of(to) != NULL && addendum_of(from) != NULL) *addendum_of(to) = *addendum_of(from);
  from->address = NULL;
  if (type != NULL && addendum_of(from) != NULL) addendum_of(from)->type = type;
  return STAT_OK;
}
