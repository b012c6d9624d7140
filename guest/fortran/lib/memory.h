/* Memory of allocatables and pointers. */
#ifndef LWK_FORTRAN_MEMORY_H
#define LWK_FORTRAN_MEMORY_H

#include "fortran.h"

/* Memory for what the descriptor says, with default values. A status. */
int lwkf_allocate(Descriptor *d);
/* The same with the shape of `source`, unless bounds have been set, and its values. */
int lwkf_allocate_source(Descriptor *d, const Descriptor *source, bool has_stat, const Descriptor *errmsg, Place place);
void lwkf_release(Descriptor *d);
/* DEALLOCATE: ends what is there, and gives its memory back. A status. */
int lwkf_deallocate(Descriptor *d, bool has_stat, const Descriptor *errmsg, Place place);
/* The same of what may be of several types: it is of its declared one then. */
int lwkf_deallocate_polymorphic(
    Descriptor *d, const DerivedType *type, bool has_stat, const Descriptor *errmsg, Place place);
/* Type, length and bounds of `mold`. */
void lwkf_apply_mold(Descriptor *d, const Descriptor *mold, int rank, int attribute);

#endif
