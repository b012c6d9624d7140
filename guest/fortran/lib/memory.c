/* Memory of allocatables and pointers. */
#include "memory.h"
#include "derived.h"
#include <stdlib.h>
#include <string.h>

static size_t round_up(size_t size) {
  return (size + sizeof(uintptr_t) - 1) / sizeof(uintptr_t) * sizeof(uintptr_t);
}

/* Behind the target of a pointer stands a word that tells whether it was allocated so, as a whole. */
static bool is_whole(const Descriptor *d) {
  if (d->attribute != IS_POINTER) return true;
  uint64_t end = (uintptr_t)d->address + (uint64_t)round_up((size_t)(lwkf_elements(d) * d->length));
  bool inside = end + sizeof(uintptr_t) <= (uint64_t)__builtin_wasm_memory_size(0) << 16;
  return inside && lwkf_contiguous(d) && *(const uintptr_t *)(uintptr_t)end == ~(uintptr_t)d->address;
}

int lwkf_allocate(Descriptor *d) {
  if (d->length < 0) d->length = 0;
  lwkf_pack_strides(d);
  /* Overflow is beyond any heap. */
  double bytes = (double)d->length;
  for (int i = 0; i < d->rank; i++) bytes *= (double)d->dimension[i].extent;
  if (bytes > (double)UINT32_MAX) return STAT_MEMORY;
  bool pointer = d->attribute == IS_POINTER;
  size_t size = round_up((size_t)bytes);
  d->address = malloc((size_t)bytes + (size_t)(pointer ? sizeof(uintptr_t) + sizeof(uintptr_t) : 1));
  if (d->address == NULL) return STAT_MEMORY;
  if (pointer) *(uintptr_t *)(d->address + size) = ~(uintptr_t)d->address;
  const DerivedType *type = lwkf_derived(d);
  if (type != NULL && !type->no_initialization) lwkf_initialize(d, type);
  return STAT_OK;
}

int lwkf_allocate_source(Descriptor *d, const Descriptor *source, bool has_stat, const Descriptor *errmsg, Place place) {
  if (source->rank > 0 && d->rank != source->rank)
    lwkf_crash(place, "ALLOCATE object has rank %d while SOURCE= has rank %d", d->rank, source->rank);
  if (d->rank > 0 && source->rank > 0)
    for (int i = 0; i < d->rank; i++)
      if (d->dimension[i].extent != source->dimension[i].extent)
        lwkf_crash(place, "ALLOCATE object has extent %lld on dimension %d, but SOURCE= has extent %lld",
            (long long)d->dimension[i].extent, i + 1, (long long)source->dimension[i].extent);
  if (d->length == 0 || lwkf_category(d->type, NULL) != CHARACTER) d->length = source->length;
  int status = lwkf_allocate(d);
  if (status == STAT_OK) lwkf_copy_elements(d, source);
  return lwkf_stat(place, status, errmsg, has_stat);
}

void lwkf_release(Descriptor *d) {
  free(d->address);
  d->address = NULL;
}

int lwkf_deallocate(Descriptor *d, bool has_stat, const Descriptor *errmsg, Place place) {
  if (d->address == NULL) return lwkf_stat(place, STAT_BASE_NULL, errmsg, has_stat);
  if (!is_whole(d)) return lwkf_stat(place, STAT_BAD_DEALLOCATION, errmsg, has_stat);
  const DerivedType *actual = lwkf_derived(d);
  if (actual != NULL) lwkf_destroy(d, actual, true);
  lwkf_release(d);
  return STAT_OK;
}

int lwkf_deallocate_polymorphic(
    Descriptor *d, const DerivedType *type, bool has_stat, const Descriptor *errmsg, Place place) {
  int status = lwkf_deallocate(d, has_stat, errmsg, place);
  if (status != STAT_OK) return status;
  if (type == NULL) {
    /* class(*) without a value has no type. */
    d->type = -1;
  } else if (addendum_of(d) != NULL) {
    addendum_of(d)->type = type;
    d->length = size_of_type(type);
  }
  return STAT_OK;
}

void lwkf_apply_mold(Descriptor *d, const Descriptor *mold, int rank, int attribute) {
  d->length = mold->length;
  d->type = mold->type;
  d->rank = (int8_t)rank;
  d->attribute = (int8_t)attribute;
  for (int i = 0; i < rank && rank == mold->rank; i++) d->dimension[i] = mold->dimension[i];
  /* Both are polymorphic or neither; class(*) that is no derived type has no type there. */
  Addendum *addendum = addendum_of(d);
  if (addendum != NULL) {
    if (addendum_of(mold) != NULL) *addendum = *addendum_of(mold);
    else addendum->type = NULL;
  }
}
