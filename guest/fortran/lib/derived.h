/* The tables of derived types that the compiler writes, as its module __fortran_type_info has them. */
#ifndef LWK_FORTRAN_DERIVED_H
#define LWK_FORTRAN_DERIVED_H

#include "fortran.h"

typedef struct {
  Descriptor head;
  Dimension dimension[1];
} Table;

/* With an addendum. */
typedef struct {
  Descriptor head;
  Dimension dimension[1];
  Addendum addendum;
} TypedTable;

typedef struct {
  Descriptor head;
  Dimension dimension[2];
  Addendum addendum;
} TypedTable2;

typedef struct {
  Descriptor head;
  Addendum addendum;
} TypedPointer;

typedef struct {
  int8_t genre; /* DEFERRED, EXPLICIT, LENGTH_PARAMETER */
  int64_t value __attribute__((aligned(8)));
} Value;
enum { DEFERRED = 1, EXPLICIT, LENGTH_PARAMETER };

typedef struct {
  void *procedure;
  Descriptor name __attribute__((aligned(8)));
} Binding;

typedef struct {
  int8_t which, is_argument_descriptor, is_type_bound, is_argument_contiguous;
  int32_t gap;
  void *procedure;
} SpecialBinding;
_Static_assert(sizeof(SpecialBinding) == 12, "as flang lays it out");
enum {
  SCALAR_ASSIGNMENT = 1, ELEMENTAL_ASSIGNMENT, READ_FORMATTED, READ_UNFORMATTED, WRITE_FORMATTED, WRITE_UNFORMATTED,
  ELEMENTAL_FINAL, ASSUMED_RANK_FINAL, SCALAR_FINAL /* + rank */
};

typedef struct {
  Descriptor name;
  int8_t genre, category, kind, rank;
  int64_t offset __attribute__((aligned(8)));
  Value character_length;
  TypedPointer derived;
  TypedTable length_values;
  TypedTable2 bounds;
  void *initialization __attribute__((aligned(8)));
} Component;
enum { DATA = 1, POINTER, ALLOCATABLE, AUTOMATIC, POINTER_DEVICE, ALLOCATABLE_DEVICE };

typedef struct {
  Descriptor name;
  int64_t offset;
  void *initialization __attribute__((aligned(8)));
} ProcedurePointer;

struct DerivedType {
  TypedTable bindings;
  Descriptor name;
  int64_t size;
  TypedPointer uninstantiated;
  Table kind_parameters, length_parameter_kinds;
  TypedTable components, procedure_pointers, special;
  int32_t special_set;
  int8_t has_parent, no_initialization, no_destruction, no_finalization, no_defined_assignment;
  int8_t layout; /* flang leaves it 0 */
};

/* Sees to it that the places of the components are right. */
void lwkf_lay_out(const DerivedType *type);
int64_t lwkf_alignment(const DerivedType *type);
static inline int64_t size_of_type(const DerivedType *type) {
  if (type->layout == 0) lwkf_lay_out(type);
  return type->size;
}
static inline int64_t components_of(const DerivedType *type) {
  if (type->layout == 0) lwkf_lay_out(type);
  return type->components.dimension[0].extent;
}
static inline const Component *component_of(const DerivedType *type, int64_t i) {
  return (const Component *)type->components.head.address + i;
}
static inline const ProcedurePointer *procedure_pointer_of(const DerivedType *type, int64_t i) {
  return (const ProcedurePointer *)type->procedure_pointers.head.address + i;
}
static inline const DerivedType *derived_of(const Component *component) {
  return (const DerivedType *)component->derived.head.address;
}
static inline bool is_derived(const Component *component) {
  return derived_of(component) != NULL;
}
/* The type that it extends, or NULL. */
static inline const DerivedType *parent_of(const DerivedType *type) {
  return type->has_parent ? derived_of(component_of(type, 0)) : NULL;
}

const SpecialBinding *lwkf_special(const DerivedType *type, int which);
/* Describes a component of the element at `element`; for pointers and allocatables the address is that of their own descriptor. */
void lwkf_describe(Descriptor *d, const Component *component, char *element);

#endif
