/* The functions of ISO_Fortran_binding.h: Fortran 2018, 18.5.5. */
#include <stdlib.h>

#include "../../c/include/ISO_Fortran_binding.h"
#include "memory.h"

_Static_assert(sizeof(CFI_cdesc_t) == sizeof(Descriptor), "descriptors are those of the compiler");
_Static_assert(offsetof(CFI_cdesc_t, elem_len) == offsetof(Descriptor, length), "elem_len");
_Static_assert(offsetof(CFI_cdesc_t, dim) == offsetof(Descriptor, dimension), "dim");
_Static_assert(CFI_VERSION == VERSION, "version");

static Descriptor *own(const CFI_cdesc_t *d) {
  return (Descriptor *)d;
}

/* Bytes of an element; -1 for a type that is none. */
static int64_t length_of(CFI_type_t type, size_t elem_len) {
  int kind;
  switch (type) {
    case CFI_type_char:
    case CFI_type_char16_t:
    case CFI_type_char32_t:
    case CFI_type_struct:
    case CFI_type_other: return elem_len == 0 && type != CFI_type_char ? -1 : (int64_t)elem_len;
    case CFI_type_cptr: return sizeof(void *);
  }
  Category category = lwkf_category(type, &kind);
  return category == NO_CATEGORY ? -1 : lwkf_kind_size(category, kind);
}

/* That of flang 19, which has the same descriptors. */
enum { FORMER_VERSION = 20180515 };

static bool known(const CFI_cdesc_t *d) {
  bool version = d->version == CFI_VERSION || d->version == FORMER_VERSION;
  return version && d->rank <= CFI_MAX_RANK && d->attribute <= CFI_attribute_allocatable;
}

void *CFI_address(const CFI_cdesc_t *d, const CFI_index_t subscripts[]) {
  char *at = d->base_addr;
  if (at != NULL)
    for (int i = 0; i < d->rank; i++) at += (subscripts[i] - d->dim[i].lower_bound) * d->dim[i].sm;
  return at;
}

int CFI_allocate(CFI_cdesc_t *d, const CFI_index_t lower[], const CFI_index_t upper[], size_t elem_len) {
  if (!known(d)) return CFI_INVALID_DESCRIPTOR;
  if (d->attribute == CFI_attribute_other) return CFI_INVALID_ATTRIBUTE;
  if (d->attribute == CFI_attribute_allocatable && d->base_addr != NULL) return CFI_ERROR_BASE_ADDR_NOT_NULL;
  bool text = d->type == CFI_type_char || d->type == CFI_type_char16_t || d->type == CFI_type_char32_t;
  int64_t length = length_of(d->type, text ? elem_len : d->elem_len);
  if (length < 0) return d->type == CFI_type_other || d->type == CFI_type_struct ? CFI_INVALID_ELEM_LEN : CFI_INVALID_TYPE;
  own(d)->length = length;
  for (int i = 0; i < d->rank; i++) {
    int64_t extent = upper[i] - lower[i] + 1;
    d->dim[i] = (CFI_dim_t){.lower_bound = extent > 0 ? lower[i] : 1, .extent = extent > 0 ? extent : 0};
  }
  return lwkf_allocate(own(d)) == STAT_OK ? CFI_SUCCESS : CFI_ERROR_MEM_ALLOCATION;
}

int CFI_deallocate(CFI_cdesc_t *d) {
  if (!known(d)) return CFI_INVALID_DESCRIPTOR;
  if (d->attribute == CFI_attribute_other) return CFI_INVALID_ATTRIBUTE;
  if (d->base_addr == NULL) return CFI_ERROR_BASE_ADDR_NULL;
  return lwkf_deallocate(own(d), true, NULL, (Place){NULL, 0}) == STAT_OK ? CFI_SUCCESS : CFI_INVALID_DESCRIPTOR;
}

int CFI_establish(CFI_cdesc_t *d, void *address, CFI_attribute_t attribute, CFI_type_t type, size_t elem_len,
    CFI_rank_t rank, const CFI_index_t extents[]) {
  if (attribute > CFI_attribute_allocatable) return CFI_INVALID_ATTRIBUTE;
  if (rank > CFI_MAX_RANK) return CFI_INVALID_RANK;
  if (attribute == CFI_attribute_allocatable && address != NULL) return CFI_ERROR_BASE_ADDR_NOT_NULL;
  if (rank > 0 && address != NULL && extents == NULL) return CFI_INVALID_EXTENT;
  for (int i = 0; i < rank && address != NULL; i++)
    if (extents[i] < 0) return CFI_INVALID_EXTENT;
  int64_t length = length_of(type, elem_len);
  if (length < 0) return type == CFI_type_other || type == CFI_type_struct ? CFI_INVALID_ELEM_LEN : CFI_INVALID_TYPE;
  lwkf_establish(own(d), type, length, address, rank, address == NULL ? NULL : extents, attribute);
  for (int i = 0; i < rank; i++) d->dim[i].lower_bound = 0;
  return CFI_SUCCESS;
}

int CFI_is_contiguous(const CFI_cdesc_t *d) {
  return lwkf_contiguous(own(d));
}

int CFI_section(CFI_cdesc_t *result, const CFI_cdesc_t *source, const CFI_index_t lower_bounds[],
    const CFI_index_t upper_bounds[], const CFI_index_t strides[]) {
  if (!known(source) || !known(result)) return CFI_INVALID_DESCRIPTOR;
  if (source->base_addr == NULL) return CFI_ERROR_BASE_ADDR_NULL;
  if (source->rank == 0) return CFI_INVALID_RANK;
  if (result->attribute == CFI_attribute_allocatable) return CFI_INVALID_ATTRIBUTE;
  if (result->type != source->type) return CFI_INVALID_TYPE;
  if (result->elem_len != source->elem_len) return CFI_INVALID_ELEM_LEN;
  CFI_dim_t dims[CFI_MAX_RANK];
  char *address = source->base_addr;
  int rank = 0;
  for (int i = 0; i < source->rank; i++) {
    const CFI_dim_t *dim = &source->dim[i];
    bool sized = dim->extent >= 0;
    if (!sized && upper_bounds == NULL) return CFI_INVALID_DESCRIPTOR;
    CFI_index_t stride = strides == NULL ? 1 : strides[i];
    CFI_index_t last = dim->lower_bound + dim->extent - 1;
    CFI_index_t lower = lower_bounds == NULL ? dim->lower_bound : lower_bounds[i];
    CFI_index_t upper = upper_bounds == NULL ? last : upper_bounds[i];
    if (stride == 0 && lower != upper) return CFI_ERROR_OUT_OF_BOUNDS;
    CFI_index_t extent = stride == 0 ? 1 : (upper - lower + stride) / stride;
    if (extent < 0) extent = 0;
    CFI_index_t end = extent == 0 ? lower : lower + (extent - 1) * stride;
    CFI_index_t first = lower < end ? lower : end, most = lower < end ? end : lower;
    if (extent > 0 && (first < dim->lower_bound || (sized && most > last))) return CFI_ERROR_OUT_OF_BOUNDS;
    if (extent > 0) address += (lower - dim->lower_bound) * dim->sm;
    if (stride != 0) dims[rank++] = (CFI_dim_t){.lower_bound = lower, .extent = extent, .sm = stride * dim->sm};
  }
  if (rank != result->rank) return CFI_INVALID_RANK;
  result->base_addr = address;
  for (int i = 0; i < rank; i++) result->dim[i] = dims[i];
  return CFI_SUCCESS;
}

int CFI_select_part(CFI_cdesc_t *result, const CFI_cdesc_t *source, size_t displacement, size_t elem_len) {
  if (!known(source) || !known(result)) return CFI_INVALID_DESCRIPTOR;
  if (source->base_addr == NULL) return CFI_ERROR_BASE_ADDR_NULL;
  if (result->attribute == CFI_attribute_allocatable) return CFI_INVALID_ATTRIBUTE;
  if (result->rank != source->rank) return CFI_INVALID_RANK;
  if (source->type != CFI_type_struct && source->type != CFI_type_other) return CFI_INVALID_TYPE;
  size_t length = result->type == CFI_type_char ? elem_len : result->elem_len;
  if (displacement > source->elem_len || length > source->elem_len - displacement) return CFI_ERROR_OUT_OF_BOUNDS;
  own(result)->length = (int64_t)length;
  result->base_addr = (char *)source->base_addr + displacement;
  for (int i = 0; i < source->rank; i++)
    result->dim[i] = (CFI_dim_t){.extent = source->dim[i].extent, .sm = source->dim[i].sm};
  return CFI_SUCCESS;
}

int CFI_setpointer(CFI_cdesc_t *result, CFI_cdesc_t *source, const CFI_index_t lower_bounds[]) {
  if (!known(result) || (source != NULL && !known(source))) return CFI_INVALID_DESCRIPTOR;
  if (result->attribute != CFI_attribute_pointer) return CFI_INVALID_ATTRIBUTE;
  if (source == NULL || source->base_addr == NULL) {
    result->base_addr = NULL;
    return CFI_SUCCESS;
  }
  if (source->rank != result->rank) return CFI_INVALID_RANK;
  if (source->type != result->type) return CFI_INVALID_TYPE;
  if (source->elem_len != result->elem_len) return CFI_INVALID_ELEM_LEN;
  result->base_addr = source->base_addr;
  for (int i = 0; i < source->rank; i++) {
    result->dim[i] = source->dim[i];
    if (lower_bounds != NULL) result->dim[i].lower_bound = lower_bounds[i];
  }
  return CFI_SUCCESS;
}
