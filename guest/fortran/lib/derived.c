/* Values of derived types: their default values, what is freed with them, and what runs when they end. */
#include "derived.h"
#include <stdlib.h>
#include <string.h>

const SpecialBinding *lwkf_special(const DerivedType *type, int which) {
  if ((type->special_set & 1 << which) == 0) return NULL;
  const SpecialBinding *special = (const SpecialBinding *)type->special.head.address;
  for (int64_t i = 0; i < type->special.dimension[0].extent; i++)
    if (special[i].which == which) return &special[i];
  return NULL;
}

static int64_t bound(const Component *component, int which, int dimension) {
  const Value *bounds = (const Value *)component->bounds.head.address;
  return bounds == NULL ? 1 : bounds[2 * dimension + which].value;
}

void lwkf_describe(Descriptor *d, const Component *component, char *element) {
  int64_t extents[MAX_RANK];
  bool fixed = component->genre == DATA;
  for (int i = 0; i < component->rank; i++) extents[i] = fixed ? bound(component, 1, i) - bound(component, 0, i) + 1 : 0;
  int attribute = component->genre == ALLOCATABLE ? IS_ALLOCATABLE : component->genre == POINTER ? IS_POINTER : 0;
  char *address = fixed ? element + component->offset : NULL;
  if (is_derived(component)) {
    lwkf_establish_derived(d, derived_of(component), address, component->rank, extents, attribute);
    if (!fixed) d->extra |= HAS_ADDENDUM;
  } else if (component->category == DERIVED) {
    /* class(*) */
    lwkf_establish(d, -1, 0, address, component->rank, extents, attribute);
    d->extra |= HAS_ADDENDUM;
    *addendum_of(d) = (Addendum){.type = NULL};
  } else {
    int64_t length = lwkf_kind_size(component->category, component->kind);
    if (component->category == CHARACTER)
      length = component->character_length.genre == EXPLICIT ? component->character_length.value * component->kind : 0;
    int type = lwkf_type(component->category, component->kind);
    lwkf_establish(d, type, length, address, component->rank, extents, attribute);
  }
  if (fixed)
    for (int i = 0; i < component->rank; i++) d->dimension[i].lower = bound(component, 0, i);
}

static void initialize_element(char *element, const DerivedType *type) {
  AnyDescriptor part;
  for (int64_t i = 0; i < components_of(type); i++) {
    const Component *component = component_of(type, i);
    char *at = element + component->offset;
    if (component->genre != DATA) {
      lwkf_describe(&part.head, component, element);
      memcpy(at, &part, size_of_descriptor(&part.head));
      if (component->genre == POINTER && component->initialization != NULL)
        memcpy(at, component->initialization, size_of_descriptor(&part.head));
      continue;
    }
    if (component->initialization == NULL && (!is_derived(component) || derived_of(component)->no_initialization)) continue;
    lwkf_describe(&part.head, component, element);
    if (component->initialization != NULL)
      memcpy(at, component->initialization, (size_t)(lwkf_elements(&part.head) * part.head.length));
    else lwkf_initialize(&part.head, derived_of(component));
  }
  for (int64_t i = 0; i < type->procedure_pointers.dimension[0].extent; i++) {
    const ProcedurePointer *pointer = procedure_pointer_of(type, i);
    *(void **)(element + pointer->offset) = pointer->initialization;
  }
}

void lwkf_initialize(const Descriptor *d, const DerivedType *type) {
  Walk walk = walk_of(d);
  for (int64_t left = lwkf_elements(d); left > 0; left--, walk_on(&walk)) initialize_element(walk.at, type);
}

static void call_final(const SpecialBinding *binding, const Descriptor *d, char *element) {
  void (*procedure)(void *) = (void (*)(void *))(uintptr_t)binding->procedure;
  procedure(binding->is_argument_descriptor & 1 ? (void *)d : (void *)element);
}

/* Bit by bit: what they refer to is that of both. */
static void move_elements(const Descriptor *to, const Descriptor *from) {
  Walk left = walk_of(to), right = walk_of(from);
  for (int64_t rest = lwkf_elements(from); rest > 0; rest--, walk_on(&left), walk_on(&right))
    memcpy(left.at, right.at, (size_t)from->length);
}

/* The final procedure of the type itself. */
static void finalize_own(const Descriptor *d, const DerivedType *type) {
  AnyDescriptor as_type;
  lwkf_copy_descriptor(&as_type.head, d);
  if (addendum_of(&as_type.head) != NULL) addendum_of(&as_type.head)->type = type;
  const SpecialBinding *binding = lwkf_special(type, SCALAR_FINAL + d->rank);
  if (binding == NULL) binding = lwkf_special(type, ASSUMED_RANK_FINAL);
  if (binding != NULL) {
    if (lwkf_contiguous(d) || (binding->is_argument_descriptor & 1 & ~binding->is_argument_contiguous)) {
      call_final(binding, &as_type.head, d->address);
      return;
    }
    /* An array without a descriptor has no gaps, and one that is declared so. */
    lwkf_allocate_result(&as_type.head, NULL, 0, "Finalize");
    move_elements(&as_type.head, d);
    call_final(binding, &as_type.head, as_type.head.address);
    move_elements(d, &as_type.head);
    free(as_type.head.address);
    return;
  }
  binding = lwkf_special(type, ELEMENTAL_FINAL);
  if (binding == NULL) return;
  Walk walk = walk_of(d);
  for (int64_t left = lwkf_elements(d); left > 0; left--, walk_on(&walk)) {
    AnyDescriptor one;
    lwkf_establish_derived(&one.head, type, walk.at, 0, NULL, 0);
    call_final(binding, &one.head, walk.at);
  }
}

void lwkf_finalize(const Descriptor *d, const DerivedType *type) {
  if (type->no_finalization || d->address == NULL || lwkf_elements(d) == 0) return;
  finalize_own(d, type);
  const DerivedType *parent = parent_of(type);
  for (int64_t i = parent != NULL; i < components_of(type); i++) {
    const Component *component = component_of(type, i);
    if (component->genre == POINTER) continue;
    Walk walk = walk_of(d);
    for (int64_t left = lwkf_elements(d); left > 0; left--, walk_on(&walk)) {
      if (component->genre == ALLOCATABLE) {
        const Descriptor *there = (const Descriptor *)(walk.at + component->offset);
        const DerivedType *actual = component->category == DERIVED ? lwkf_derived(there) : NULL;
        if (there->address != NULL && actual != NULL) lwkf_finalize(there, actual);
      } else if (is_derived(component)) {
        AnyDescriptor part;
        lwkf_describe(&part.head, component, walk.at);
        lwkf_finalize(&part.head, derived_of(component));
      }
    }
  }
  if (parent != NULL) {
    AnyDescriptor as_parent;
    lwkf_copy_descriptor(&as_parent.head, d);
    as_parent.head.length = size_of_type(parent);
    if (addendum_of(&as_parent.head) != NULL) addendum_of(&as_parent.head)->type = parent;
    lwkf_finalize(&as_parent.head, parent);
  }
}

bool lwkf_needs_destruction(const DerivedType *type) {
  return !type->no_destruction;
}

void lwkf_destroy(const Descriptor *d, const DerivedType *type, bool finalize) {
  if (finalize) lwkf_finalize(d, type);
  if (type->no_destruction || d->address == NULL) return;
  Walk walk = walk_of(d);
  for (int64_t left = lwkf_elements(d); left > 0; left--, walk_on(&walk)) {
    for (int64_t i = 0; i < components_of(type); i++) {
      const Component *component = component_of(type, i);
      if (component->genre == ALLOCATABLE || component->genre == AUTOMATIC) {
        Descriptor *there = (Descriptor *)(walk.at + component->offset);
        if (there->address == NULL) continue;
        const DerivedType *actual = component->category == DERIVED ? lwkf_derived(there) : NULL;
        if (actual != NULL) lwkf_destroy(there, actual, false);
        free(there->address);
        there->address = NULL;
      } else if (component->genre == DATA && is_derived(component) && !derived_of(component)->no_destruction) {
        AnyDescriptor part;
        lwkf_describe(&part.head, component, walk.at);
        lwkf_destroy(&part.head, derived_of(component), false);
      }
    }
  }
}

void FORTRAN(Initialize)(const Descriptor *d, const char *file, int line) {
  const DerivedType *type = lwkf_derived(d);
  if (type != NULL && !type->no_initialization) lwkf_initialize(d, type);
}

/* The copy for one thread: as much of it as is allocated there. */
void FORTRAN(InitializeClone)(const Descriptor *clone, const Descriptor *original, const char *file, int line) {
  FORTRAN(Initialize)(clone, file, line);
}

void FORTRAN(Destroy)(const Descriptor *d) {
  const DerivedType *type = lwkf_derived(d);
  if (type != NULL) lwkf_destroy(d, type, true);
}

void FORTRAN(DestroyWithoutFinalization)(const Descriptor *d) {
  const DerivedType *type = lwkf_derived(d);
  if (type != NULL) lwkf_destroy(d, type, false);
}

void FORTRAN(Finalize)(const Descriptor *d, const char *file, int line) {
  const DerivedType *type = lwkf_derived(d);
  if (type != NULL) lwkf_finalize(d, type);
}

/* Types of one name and module may have a table in several objects, of which the linker leaves one. */
static bool same(const DerivedType *a, const DerivedType *b) {
  return a == b || (a != NULL && b != NULL && a->name.address == b->name.address && size_of_type(a) == size_of_type(b));
}

bool FORTRAN(ClassIs)(const Descriptor *d, const DerivedType *type) {
  const DerivedType *actual = lwkf_derived(d);
  for (; actual != NULL; actual = parent_of(actual))
    if (same(actual, type)) return true;
  return false;
}

bool FORTRAN(SameTypeAs)(const Descriptor *a, const Descriptor *b) {
  if (a->type != TYPE_STRUCT || b->type != TYPE_STRUCT) return a->type == b->type && a->type > 0;
  return same(lwkf_derived(a), lwkf_derived(b));
}

bool FORTRAN(ExtendsTypeOf)(const Descriptor *a, const Descriptor *mold) {
  if (mold->type != TYPE_STRUCT && mold->type < 0) return true;
  if (a->type != TYPE_STRUCT || mold->type != TYPE_STRUCT) return a->type == mold->type;
  return FORTRAN(ClassIs)(a, lwkf_derived(mold));
}
