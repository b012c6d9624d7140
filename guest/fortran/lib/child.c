/*
 * Input and output that a derived type defines: its procedures are called for a value, and their statements ("child") go on in the
 * record of the statement that has called them ("parent"), which stays there when they end.
 */
#include "derived.h"
#include "io.h"
#include <stdio.h>
#include <string.h>

/* The statement whose item is under way in a procedure, and the number by which that knows its unit. */
static Statement *innermost;
static int innermost_number;

Statement *lwkf_parent(int number) {
  return innermost != NULL && number == innermost_number ? innermost : NULL;
}

/* Where in its record a statement is; external files have that in their unit. */
static void take_place(Statement *to, const Statement *from) {
  to->internal = from->internal;
  to->walk = from->walk;
  to->records_left = from->records_left;
  to->record = from->record;
  to->length = from->length;
  to->position = from->position;
  to->fixed = from->fixed;
  to->wide_kind = from->wide_kind;
  to->wide = from->wide;
  to->record_ready = from->record_ready;
  /* What separates values of input is known to both. */
  if (to->input && to->list && from->list) to->items = from->items;
}

void lwkf_begin_child(Statement *s, Statement *parent) {
  s->pending = s->input && !parent->input ? IOSTAT_CHILD_INPUT
      : !s->input && parent->input        ? IOSTAT_CHILD_OUTPUT
      : s->formatted == parent->formatted ? 0
      : s->formatted                      ? IOSTAT_FORMATTED_CHILD
                                          : IOSTAT_UNFORMATTED_CHILD;
  if (s->pending != 0) return;
  s->parent = parent;
  s->unit = parent->unit;
  s->modes = parent->modes;
  s->modes.nonadvancing = true;
  take_place(s, parent);
  /* Positions count from where it begins. */
  if (s->unit != NULL) {
    s->limit = s->unit->limit;
    s->unit->limit = s->unit->position;
  } else s->limit = s->position;
}

void lwkf_finish_child(Statement *s) {
  if (s->formatted && !s->list) lwkf_finish_format(s);
  take_place(s->parent, s);
  s->parent->size_count += s->size_count;
  if (s->unit != NULL) s->unit->limit = s->limit < s->unit->position ? s->limit : s->unit->position;
}

enum { MESSAGE = 100 };

typedef void (*Formatted)(void *value, int *unit, const char *type, const Descriptor *list, int *iostat, char *message,
    int type_length, int message_length);
typedef void (*Unformatted)(void *value, int *unit, int *iostat, char *message, int message_length);

/* What of the call depends on the edit descriptor: false if it is not one for derived types. */
static bool edit_of(Statement *s, char *type, Edit *edit) {
  edit->value_count = 0;
  if (s->list) {
    strcpy(type, s->modes.in_namelist ? "NAMELIST" : "LISTDIRECTED");
    return true;
  }
  if (!lwkf_next_edit(s, edit)) return false;
  if (edit->descriptor == 'd') {
    snprintf(type, sizeof edit->text + 2, "DT%.*s", edit->text_length, edit->text);
    return true;
  }
  /* It is for the components. */
  s->format.pending++;
  return false;
}

bool lwkf_defined(Statement *s, char *element, const DerivedType *type, const DefinedProcedure *defined, bool *done) {
  Edit edit;
  char name[sizeof edit.text + 3];
  *done = !s->formatted || edit_of(s, name, &edit);
  if (!*done) return !failed(s);
  Statement *outer = innermost;
  int outer_number = innermost_number;
  innermost = s;
  innermost_number = s->unit != NULL ? s->unit->number : lwkf_free_number();
  AnyDescriptor value, list;
  int unit = innermost_number, iostat = 0;
  char message[MESSAGE];
  memset(message, ' ', sizeof message);
  void *argument = element;
  if (defined->by_descriptor) {
    lwkf_establish_derived(&value.head, type, element, 0, NULL, IS_POINTER);
    argument = &value.head;
  }
  if (s->formatted) {
    int64_t count = edit.value_count;
    lwkf_establish(&list.head, TYPE_INT32, sizeof(int), (char *)edit.values, 1, &count, 0);
    ((Formatted)defined->procedure)(argument, &unit, name, &list.head, &iostat, message, (int)strlen(name), MESSAGE);
  } else ((Unformatted)defined->procedure)(argument, &unit, &iostat, message, MESSAGE);
  innermost = outer;
  innermost_number = outer_number;
  if (iostat != 0) lwkf_error(s, iostat, "%.*s", MESSAGE, message);
  return !failed(s);
}

/* --- Which procedure --- */

typedef struct {
  const DerivedType *type;
  void *procedure;
  int32_t which; /* in the order of READ_FORMATTED and those behind it */
  int8_t by_descriptor;
} NotBound;

struct DefinedIo {
  int64_t count;
  const NotBound *procedures;
  bool only; /* and those bound to types */
};

bool lwkf_find_defined(const Statement *s, const DerivedType *type, DefinedProcedure *found) {
  if (type == NULL || s->kind != TRANSFER) return false;
  int which = (s->input ? READ_FORMATTED : WRITE_FORMATTED) + !s->formatted;
  const DefinedIo *table = s->defined;
  for (int64_t i = 0; table != NULL && i < table->count; i++) {
    const NotBound *at = &table->procedures[i];
    if (at->type != type || at->which != which - READ_FORMATTED) continue;
    *found = (DefinedProcedure){at->procedure, at->by_descriptor};
    return at->procedure != NULL;
  }
  const SpecialBinding *special = lwkf_special(type, which);
  if (special == NULL || (table != NULL && table->only && !special->is_type_bound)) return false;
  *found = (DefinedProcedure){special->procedure, special->is_argument_descriptor & 1};
  return true;
}

bool lwkf_uses_defined(const Statement *s, const DerivedType *type) {
  DefinedProcedure found;
  if (type == NULL) return false;
  if (lwkf_find_defined(s, type, &found)) return true;
  for (int64_t i = 0; i < components_of(type); i++) {
    const Component *component = component_of(type, i);
    if (component->genre == DATA && is_derived(component) && lwkf_uses_defined(s, derived_of(component))) return true;
  }
  return false;
}
