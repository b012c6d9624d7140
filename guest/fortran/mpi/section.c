/* Array sections with gaps: a datatype for one, so that the array itself is used, or a copy. */
#include "section.h"
#include <stdio.h>
#include <string.h>

static int64_t elements(const CFI_cdesc_t *of) {
  int64_t count = 1;
  for (int i = 0; i < of->rank; i++) count *= of->dim[i].extent;
  return count;
}

/* Whether one element stands behind the other. An array of assumed size, whose last extent is negative, has no gaps. */
static bool has_gaps(const CFI_cdesc_t *of) {
  int64_t step = (int64_t)of->elem_len;
  for (int i = 0; i < of->rank; i++) {
    int64_t extent = of->dim[i].extent;
    if (extent <= 0) return false;
    if (extent > 1 && of->dim[i].sm != step) return true;
    step *= extent;
  }
  return false;
}

_Noreturn static void refuse(const char *function, const char *why) {
  fprintf(stderr, "%s: the buffer is an array section with gaps, %s. Copy it into an array of its own.\n", function, why);
  MPI_Abort(MPI_COMM_WORLD, MPI_ERR_BUFFER);
  abort();
}

/* A walk over the elements in the array's order. */
typedef struct {
  int64_t at, index[CFI_MAX_RANK];
} Walk;

static void walk_on(Walk *walk, const CFI_cdesc_t *of) {
  for (int d = 0; d < of->rank; d++) {
    walk->at += of->dim[d].sm;
    if (++walk->index[d] < of->dim[d].extent) return;
    walk->at -= of->dim[d].sm * of->dim[d].extent;
    walk->index[d] = 0;
  }
}

/* The first so many elements. */
static MPI_Datatype first_of(const CFI_cdesc_t *of, int64_t count, MPI_Datatype element) {
  MPI_Aint *places = malloc((size_t)count * sizeof *places);
  if (places == NULL) abort();
  Walk walk = {0};
  for (int64_t i = 0; i < count; i++, walk_on(&walk, of)) places[i] = (MPI_Aint)walk.at;
  MPI_Datatype made;
  MPI_Type_create_hindexed_block((int)count, 1, places, element, &made);
  free(places);
  return made;
}

static MPI_Datatype all_of(const CFI_cdesc_t *of, MPI_Datatype element) {
  MPI_Datatype made;
  MPI_Type_dup(element, &made);
  for (int d = 0; d < of->rank; d++) {
    MPI_Datatype inner = made;
    MPI_Type_create_hvector((int)of->dim[d].extent, 1, (MPI_Aint)of->dim[d].sm, inner, &made);
    MPI_Type_free(&inner);
  }
  return made;
}

Section lwkf_section(const char *function, const CFI_cdesc_t *buffer, int64_t count, int datatype) {
  Section section = {buffer->base_addr, (int)count, datatype, count, false};
  if (count <= 0 || (MPI_Datatype)datatype == MPI_DATATYPE_NULL || !has_gaps(buffer)) return section;
  MPI_Aint lower, extent;
  int size;
  MPI_Datatype of = (MPI_Datatype)datatype;
  MPI_Type_size(of, &size);
  MPI_Type_get_extent(of, &lower, &extent);
  int64_t length = (int64_t)buffer->elem_len, there = elements(buffer);
  if (lower != 0 || size != extent || size == 0)
    refuse(function, "and the datatype has gaps too");
  int64_t bytes = count * size;
  if (bytes % length != 0 || (size < length ? length % size : size % length) != 0)
    refuse(function, "whose elements are not those of the datatype");
  if (bytes > there * length) refuse(function, "and has fewer elements than are asked for");
  /* An element of several, such as a complex number, or a part of one, of which only the bytes are known. */
  MPI_Datatype element;
  if (size <= length) MPI_Type_contiguous((int)(length / size), of, &element);
  else MPI_Type_contiguous((int)length, MPI_BYTE, &element);
  int64_t wanted = bytes / length;
  MPI_Datatype made = wanted == there ? all_of(buffer, element) : first_of(buffer, wanted, element);
  MPI_Type_free(&element);
  MPI_Type_commit(&made);
  return (Section){buffer->base_addr, 1, (int)made, 1, true};
}

void lwkf_section_end(Section *section) {
  MPI_Datatype made = (MPI_Datatype)section->datatype;
  if (section->made) MPI_Type_free(&made);
}

Section lwkf_copy(const CFI_cdesc_t *buffer) {
  if (!has_gaps(buffer)) return (Section){.address = buffer->base_addr};
  size_t length = buffer->elem_len;
  int64_t count = elements(buffer);
  char *copy = malloc((size_t)count * length);
  if (copy == NULL) abort();
  Walk walk = {0};
  for (int64_t i = 0; i < count; i++, walk_on(&walk, buffer))
    memcpy(copy + (size_t)i * length, (char *)buffer->base_addr + walk.at, length);
  return (Section){.address = copy, .made = true};
}

void lwkf_copy_back(Section *section, const CFI_cdesc_t *buffer) {
  if (!section->made) return;
  size_t length = buffer->elem_len;
  int64_t count = elements(buffer);
  Walk walk = {0};
  for (int64_t i = 0; i < count; i++, walk_on(&walk, buffer))
    memcpy((char *)buffer->base_addr + walk.at, (char *)section->address + (size_t)i * length, length);
  free(section->address);
}

Section lwkf_block(const char *function, const CFI_cdesc_t *buffer) {
  if (has_gaps(buffer)) refuse(function, "which this function cannot describe");
  return (Section){.address = buffer->base_addr};
}
