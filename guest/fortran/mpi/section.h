/* Buffers of mpi_f08: they come by descriptors, with gaps or without. */
#ifndef LWK_FORTRAN_SECTION_H
#define LWK_FORTRAN_SECTION_H

#include "glue.h"
#include <ISO_Fortran_binding.h>

/* A buffer as C's functions take it. */
typedef struct {
  void *address;
  int count, datatype;
  int64_t large_count; /* the same */
  bool made;           /* the datatype or the copy; to be freed */
} Section;

/* So many elements of a datatype in a section, which may have gaps. */
Section lwkf_section(const char *function, const CFI_cdesc_t *buffer, int64_t count, int datatype);
void lwkf_section_end(Section *section);

/* A copy of a buffer with gaps, for a function that is done with it when it returns. */
Section lwkf_copy(const CFI_cdesc_t *buffer);
void lwkf_copy_back(Section *section, const CFI_cdesc_t *buffer);

/* A buffer of a function that takes none with gaps: such a one ends the program. */
Section lwkf_block(const char *function, const CFI_cdesc_t *buffer);

#endif
