/*
 * Where components are in types with procedure pointers: flang's tables count 8 bytes for each of those, on every machine, and the code
 * that it makes has 4 for them here. So tables of such types, and of types that have components of them, are put right before their
 * first use.
 */
#include "derived.h"

enum { AS_TOLD = 1, PUT_RIGHT };

/* The least place from there on at which a component or a pointer is, by the table. */
static int64_t next_place(const DerivedType *type, int64_t from) {
  int64_t least = INT64_MAX;
  for (int64_t i = 0; i < type->components.dimension[0].extent; i++) {
    int64_t offset = component_of(type, i)->offset;
    if (offset >= from && offset < least) least = offset;
  }
  for (int64_t i = 0; i < type->procedure_pointers.dimension[0].extent; i++) {
    int64_t offset = procedure_pointer_of(type, i)->offset;
    if (offset >= from && offset < least) least = offset;
  }
  return least;
}

static int64_t alignment_of(const Component *component) {
  if (component->genre != DATA) return _Alignof(int64_t);
  if (is_derived(component)) return lwkf_alignment(derived_of(component));
  return component->kind == 10 ? 16 : component->kind;
}

static int64_t room_of(const Component *component) {
  AnyDescriptor d;
  lwkf_describe(&d.head, component, NULL);
  return component->genre == DATA ? lwkf_elements(&d.head) * d.head.length : (int64_t)size_of_descriptor(&d.head);
}

int64_t lwkf_alignment(const DerivedType *type) {
  int64_t most = type->procedure_pointers.dimension[0].extent > 0 ? _Alignof(void *) : 1;
  for (int64_t i = 0; i < type->components.dimension[0].extent; i++) {
    int64_t alignment = alignment_of(component_of(type, i));
    if (alignment > most) most = alignment;
  }
  return most;
}

static int64_t rounded(int64_t place, int64_t alignment) {
  return (place + alignment - 1) / alignment * alignment;
}

/* In the order of the places that are told: a right one is never behind that, so that it is not taken for another one to come. */
static void put_right(DerivedType *type) {
  int64_t end = 0;
  for (int64_t place = next_place(type, 0); place != INT64_MAX; place = next_place(type, place + 1)) {
    for (int64_t i = 0; i < type->components.dimension[0].extent; i++) {
      Component *component = (Component *)component_of(type, i);
      if (component->offset != place) continue;
      component->offset = rounded(end, alignment_of(component));
      int64_t room = room_of(component);
      if (room > 0) end = component->offset + room;
    }
    for (int64_t i = 0; i < type->procedure_pointers.dimension[0].extent; i++) {
      ProcedurePointer *pointer = (ProcedurePointer *)procedure_pointer_of(type, i);
      if (pointer->offset != place) continue;
      pointer->offset = rounded(end, _Alignof(void *));
      end = pointer->offset + (int64_t)sizeof(void *);
    }
  }
  type->size = rounded(end, lwkf_alignment(type));
}

void lwkf_lay_out(const DerivedType *type) {
  DerivedType *table = (DerivedType *)type;
  bool wrong = type->procedure_pointers.dimension[0].extent > 0;
  for (int64_t i = 0; i < type->components.dimension[0].extent; i++) {
    const Component *component = component_of(type, i);
    if (component->genre != DATA || !is_derived(component)) continue;
    size_of_type(derived_of(component));
    wrong |= derived_of(component)->layout == PUT_RIGHT;
  }
  table->layout = wrong ? PUT_RIGHT : AS_TOLD;
  if (wrong) put_right(table);
}
