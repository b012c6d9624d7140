/* Assignment of whatever descriptors describe. */
#include "derived.h"
#include "memory.h"
#include <stdlib.h>
#include <string.h>

static void assign_parts(char *to, const char *from, const DerivedType *type);

/* Copies what an allocatable component holds into its namesake, which has nothing or is to be replaced. */
static void copy_allocatable(Descriptor *to, const Descriptor *from, bool derived) {
  const DerivedType *old = derived ? lwkf_derived(to) : NULL;
  if (to->address != NULL && to->address != from->address) {
    if (old != NULL) lwkf_destroy(to, old, true);
    free(to->address);
  }
  lwkf_copy_descriptor(to, from);
  if (from->address == NULL) return;
  lwkf_allocate_result(to, NULL, 0, "Assign");
  const DerivedType *type = derived ? lwkf_derived(from) : NULL;
  if (type != NULL && !type->no_initialization) lwkf_initialize(to, type);
  lwkf_copy_elements(to, from);
}

static bool defined_assignment(char *to, const char *from, const DerivedType *type) {
  if (type->no_defined_assignment) return false;
  const SpecialBinding *binding = lwkf_special(type, SCALAR_ASSIGNMENT);
  if (binding == NULL) binding = lwkf_special(type, ELEMENTAL_ASSIGNMENT);
  if (binding == NULL) return false;
  AnyDescriptor left, right;
  lwkf_establish_derived(&left.head, type, to, 0, NULL, 0);
  lwkf_establish_derived(&right.head, type, (char *)from, 0, NULL, 0);
  void (*procedure)(void *, void *) = (void (*)(void *, void *))(uintptr_t)binding->procedure;
  procedure(binding->is_argument_descriptor & 1 ? (void *)&left : to,
      binding->is_argument_descriptor & 2 ? (void *)&right : (void *)from);
  return true;
}

static bool plain(const DerivedType *type) {
  return type == NULL || (type->no_destruction && type->no_defined_assignment);
}

static void assign_parts(char *to, const char *from, const DerivedType *type) {
  if (plain(type)) {
    memmove(to, from, (size_t)size_of_type(type));
    return;
  }
  for (int64_t i = 0; i < components_of(type); i++) {
    const Component *component = component_of(type, i);
    char *left = to + component->offset;
    const char *right = from + component->offset;
    if (component->genre == ALLOCATABLE) {
      copy_allocatable((Descriptor *)left, (const Descriptor *)right, component->category == DERIVED);
    } else if (component->genre == POINTER) {
      memmove(left, right, size_of_descriptor((const Descriptor *)right));
    } else {
      AnyDescriptor part;
      lwkf_describe(&part.head, component, to);
      int64_t elements = lwkf_elements(&part.head), length = part.head.length;
      const DerivedType *inner = is_derived(component) ? derived_of(component) : NULL;
      if (plain(inner)) {
        memmove(left, right, (size_t)(elements * length));
        continue;
      }
      for (int64_t k = 0; k < elements; k++, left += length, right += length)
        if (!defined_assignment(left, right, inner)) assign_parts(left, right, inner);
    }
  }
  for (int64_t i = 0; i < type->procedure_pointers.dimension[0].extent; i++) {
    int64_t offset = procedure_pointer_of(type, i)->offset;
    *(void **)(to + offset) = *(void *const *)(from + offset);
  }
}

void lwkf_copy_elements(const Descriptor *to, const Descriptor *from) {
  int64_t elements = lwkf_elements(to);
  int kind;
  Category category = lwkf_category(to->type, &kind);
  const DerivedType *type = to->type == TYPE_STRUCT ? lwkf_derived(to) : NULL;
  if (from->type == TYPE_STRUCT && type == NULL) type = lwkf_derived(from);
  bool bytes = plain(type) && (category != CHARACTER || to->length == from->length);
  if (bytes && from->rank == to->rank && from->length == to->length && lwkf_contiguous(to) && lwkf_contiguous(from)) {
    memmove(to->address, from->address, (size_t)(elements * to->length));
    return;
  }
  Walk left = walk_of(to), right = walk_of(from);
  for (; elements > 0; elements--) {
    if (bytes) memmove(left.at, right.at, (size_t)to->length);
    else if (category == CHARACTER) lwkf_fill_kind(left.at, to->length, right.at, from->length, kind);
    else assign_parts(left.at, right.at, type);
    walk_on(&left);
    if (from->rank > 0) walk_on(&right);
  }
}

/* From the first byte to the one behind the last. */
static void range_of(const Descriptor *d, const char **first, const char **end) {
  *first = *end = d->address;
  for (int i = 0; i < d->rank; i++) {
    int64_t reach = (d->dimension[i].extent - 1) * d->dimension[i].stride;
    if (reach > 0) *end += reach;
    else *first += reach;
  }
  *end += d->length;
}

static bool overlap(const Descriptor *a, const Descriptor *b) {
  const char *first_a, *end_a, *first_b, *end_b;
  range_of(a, &first_a, &end_a);
  range_of(b, &first_b, &end_b);
  return first_a < end_b && first_b < end_a;
}

static bool same_place(const Descriptor *a, const Descriptor *b) {
  if (a->address != b->address || a->rank != b->rank || a->length != b->length) return false;
  for (int i = 0; i < a->rank; i++)
    if (a->dimension[i].extent != b->dimension[i].extent || a->dimension[i].stride != b->dimension[i].stride) return false;
  return true;
}

typedef enum { KEEP_LENGTH = 1, POLYMORPHIC = 2, FINALIZE = 4 } How;

static bool fits(const Descriptor *to, const Descriptor *from, How how) {
  if (to->address == NULL) return false;
  if (!(how & KEEP_LENGTH) && to->length != from->length) return false;
  if (how & POLYMORPHIC && (to->type != from->type || lwkf_derived(to) != lwkf_derived(from))) return false;
  for (int i = 0; i < from->rank; i++)
    if (to->dimension[i].extent != from->dimension[i].extent) return false;
  return true;
}

static void reallocate(Descriptor *to, const Descriptor *from, How how, Place place) {
  if (to->address == NULL && from->rank < to->rank)
    lwkf_crash(place, "Assign: mismatched ranks (%d != %d) in assignment to unallocated allocatable", to->rank, from->rank);
  if (to->address != NULL) {
    const DerivedType *type = lwkf_derived(to);
    if (type != NULL) lwkf_destroy(to, type, how & FINALIZE);
    lwkf_release(to);
  }
  bool scalar = from->rank == 0 && to->rank > 0;
  if (!(how & KEEP_LENGTH)) to->length = from->length;
  if (how & POLYMORPHIC) {
    to->type = from->type;
    if (addendum_of(to) != NULL) addendum_of(to)->type = lwkf_derived(from);
  }
  for (int i = 0; i < to->rank && !scalar; i++) {
    to->dimension[i].extent = from->dimension[i].extent;
    to->dimension[i].lower = from->dimension[i].extent == 0 ? 1 : from->dimension[i].lower;
  }
  int status = lwkf_allocate(to);
  if (status != STAT_OK) lwkf_stat(place, status, NULL, false);
}

/* One text to another, the most frequent of all. False: not that. */
static bool assign_text(Descriptor *to, const Descriptor *from, How how) {
  if (to->rank + from->rank != 0 || to->type != TYPE_CHAR1 || from->type != TYPE_CHAR1 || from->address == NULL) return false;
  bool allocatable = to->attribute == IS_ALLOCATABLE && !(how & KEEP_LENGTH);
  if (to->address != NULL && (!allocatable || to->length == from->length)) {
    lwkf_fill(to->address, to->length, from->address, from->length);
    return true;
  }
  char *text = allocatable ? malloc(from->length > 0 ? (size_t)from->length : 1) : NULL;
  if (text == NULL) return false;
  memcpy(text, from->address, (size_t)from->length);
  free(to->address);
  to->address = text;
  to->length = from->length;
  return true;
}

static void assign(Descriptor *to, const Descriptor *from, How how, Place place) {
  if (assign_text(to, from, how)) return;
  AnyDescriptor copy;
  bool copied = false;
  if (to->address != NULL && from->address != NULL && overlap(to, from) && !same_place(to, from)) {
    lwkf_copy_descriptor(&copy.head, from);
    lwkf_allocate_result(&copy.head, place.file, place.line, "Assign");
    const DerivedType *type = lwkf_derived(from);
    /* A copy bit by bit: what it refers to stays that of the original. */
    if (plain(type)) lwkf_copy_elements(&copy.head, from);
    else {
      lwkf_initialize(&copy.head, type);
      lwkf_copy_elements(&copy.head, from);
    }
    from = &copy.head;
    copied = true;
  }
  bool fresh = false;
  if (to->attribute == IS_ALLOCATABLE && !(from->rank == 0 && to->rank > 0 && to->address != NULL) && !fits(to, from, how)) {
    reallocate(to, from, how, place);
    fresh = true;
  }
  if (to->address == NULL)
    lwkf_crash(place, "Assign: left-hand side variable is neither allocated nor allocatable");
  int64_t elements = lwkf_elements(to);
  if (from->rank > 0 && elements != lwkf_elements(from))
    lwkf_crash(place, "Assign: mismatching element counts in array assignment (to %lld, from %lld)", (long long)elements,
        (long long)lwkf_elements(from));
  const DerivedType *type = to->type == TYPE_STRUCT ? lwkf_derived(to) : NULL;
  if (type != NULL && how & FINALIZE && !fresh && !same_place(to, from)) lwkf_finalize(to, type);
  if (!same_place(to, from)) lwkf_copy_elements(to, from);
  if (copied) {
    if (type != NULL) lwkf_destroy(from, type, false);
    free(copy.head.address);
  }
}

void FORTRAN(Assign)(Descriptor *to, const Descriptor *from, const char *file, int line) {
  assign(to, from, FINALIZE, (Place){file, line});
}

void FORTRAN(AssignPolymorphic)(Descriptor *to, const Descriptor *from, const char *file, int line) {
  assign(to, from, FINALIZE | POLYMORPHIC, (Place){file, line});
}

void FORTRAN(AssignExplicitLengthCharacter)(Descriptor *to, const Descriptor *from, const char *file, int line) {
  assign(to, from, KEEP_LENGTH, (Place){file, line});
}

/* To memory that has no value yet. */
void FORTRAN(AssignTemporary)(Descriptor *to, const Descriptor *from, const char *file, int line) {
  const DerivedType *type = lwkf_derived(to);
  if (type != NULL && to->address != NULL && !type->no_initialization) lwkf_initialize(to, type);
  assign(to, from, POLYMORPHIC, (Place){file, line});
}

static void copy_bits(const Descriptor *to, const Descriptor *from) {
  Walk left = walk_of(to), right = walk_of(from);
  int64_t elements = lwkf_elements(to);
  for (; elements > 0; elements--, walk_on(&left), walk_on(&right)) memmove(left.at, right.at, (size_t)to->length);
}

/* An array with gaps as an argument that may have none: a copy of it, and back. Nothing is owned by the copy. */
void FORTRAN(CopyInAssign)(Descriptor *copy, const Descriptor *variable, const char *file, int line) {
  int8_t attribute = copy->attribute;
  lwkf_copy_descriptor(copy, variable);
  copy->attribute = attribute;
  for (int i = 0; i < copy->rank; i++) copy->dimension[i].lower = 1;
  lwkf_allocate_result(copy, file, line, "CopyIn");
  copy_bits(copy, variable);
}

void FORTRAN(CopyOutAssign)(Descriptor *variable, Descriptor *copy, const char *file, int line) {
  if (variable != NULL) copy_bits(variable, copy);
  free(copy->address);
  copy->address = NULL;
}

void FORTRAN(ShallowCopy)(const Descriptor *to, const Descriptor *from) {
  copy_bits(to, from);
}

void FORTRAN(ShallowCopyDirect)(const Descriptor *to, const Descriptor *from) {
  copy_bits(to, from);
}
