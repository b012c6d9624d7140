/* Buffers of mpi_f08 as the functions that keep them get them: by descriptors, with gaps or without. */
#ifndef LWK_FORTRAN_SECTION_H
#define LWK_FORTRAN_SECTION_H

#include "glue.h"
#include <ISO_Fortran_binding.h>

/* A buffer as C's functions take it. */
typedef struct {
  void *address;
  int count, datatype;
  bool made; /* of the section; to be freed */
} Section;

/* So many elements of a datatype in a section, which may have gaps. */
Section lwkf_section(const char *function, const CFI_cdesc_t *buffer, int count, int datatype);
void lwkf_section_end(Section *section);

/* A buffer of a function that takes none with gaps: such a one ends the program. */
Section lwkf_block(const char *function, const CFI_cdesc_t *buffer);

#endif
