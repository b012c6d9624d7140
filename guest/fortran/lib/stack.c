/* Stacks of values and of descriptors, which the compiler makes for assignments whose right sides are all evaluated first. */
#include "derived.h"
#include <stdlib.h>

typedef struct {
  AnyDescriptor *items;
  size_t count, room;
  bool owns;
} Stack;

static Stack *create(bool owns) {
  Stack *stack = calloc(1, sizeof *stack);
  if (stack == NULL) lwkf_crash((Place){NULL, 0}, "Memory allocation failed");
  stack->owns = owns;
  return stack;
}

static void push(Stack *stack, const Descriptor *value) {
  if (stack->count == stack->room) {
    stack->room = stack->room == 0 ? 16 : 2 * stack->room;
    stack->items = realloc(stack->items, stack->room * sizeof *stack->items);
    if (stack->items == NULL) lwkf_crash((Place){NULL, 0}, "Memory allocation failed");
  }
  AnyDescriptor *item = &stack->items[stack->count++];
  lwkf_copy_descriptor(&item->head, value);
  if (!stack->owns) return;
  lwkf_allocate_result(&item->head, NULL, 0, "temporary");
  const DerivedType *type = lwkf_derived(value);
  if (type != NULL && !type->no_initialization) lwkf_initialize(&item->head, type);
  lwkf_copy_elements(&item->head, value);
}

static void at(Stack *stack, uint64_t index, Descriptor *to) {
  lwkf_copy_descriptor(to, &stack->items[index].head);
}

static void destroy(Stack *stack) {
  for (size_t i = 0; stack->owns && i < stack->count; i++) {
    Descriptor *value = &stack->items[i].head;
    if (lwkf_derived(value) != NULL) lwkf_destroy(value, lwkf_derived(value), false);
    free(value->address);
  }
  free(stack->items);
  free(stack);
}

Stack *FORTRAN(CreateValueStack)(const char *file, int line) {
  return create(true);
}

void FORTRAN(PushValue)(Stack *stack, const Descriptor *value) {
  push(stack, value);
}

void FORTRAN(PopValue)(Stack *stack, Descriptor *to) {
  at(stack, --stack->count, to);
}

void FORTRAN(ValueAt)(Stack *stack, uint64_t index, Descriptor *to) {
  at(stack, index, to);
}

void FORTRAN(DestroyValueStack)(Stack *stack) {
  destroy(stack);
}

Stack *FORTRAN(CreateDescriptorStack)(const char *file, int line) {
  return create(false);
}

void FORTRAN(PushDescriptor)(Stack *stack, const Descriptor *value) {
  push(stack, value);
}

void FORTRAN(PopDescriptor)(Stack *stack, Descriptor *to) {
  at(stack, --stack->count, to);
}

void FORTRAN(DescriptorAt)(Stack *stack, uint64_t index, Descriptor *to) {
  at(stack, index, to);
}

void FORTRAN(DestroyDescriptorStack)(Stack *stack) {
  destroy(stack);
}
