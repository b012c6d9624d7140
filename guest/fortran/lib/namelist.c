/* Namelists: `&group name = value, ... /`. */
#include "derived.h"
#include "io.h"
#include <ctype.h>
#include <string.h>
#include <strings.h>

typedef struct {
  const char *name;
  const Descriptor *of;
} Item;

typedef struct {
  const char *name;
  int64_t count;
  const Item *item;
  const DefinedIo *defined;
} Group;

enum { LONGEST = 64 };

static void capitals(char *to, const char *from) {
  while ((*to++ = (char)toupper((unsigned char)*from++)) != '\0') {}
}

bool IO(OutputNamelist)(Cookie s, const Group *group) {
  s->modes.in_namelist = true;
  s->defined = group->defined;
  char name[256];
  const char *comma = s->modes.comma ? ";" : ",";
  capitals(name, group->name);
  if (!lwkf_emit(s, " &", 2) || !lwkf_emit(s, name, strlen(name))) return false;
  for (int64_t i = 0; i < group->count; i++) {
    capitals(name, group->item[i].name);
    size_t length = strlen(name);
    /* The first name stands behind the group's, with a blank between. */
    if (i > 0 ? !lwkf_emit(s, comma, 1) || !lwkf_list_room(s, length + 1, true) : !lwkf_emit(s, " ", 1)) return false;
    s->items.was_character = false;
    if (!lwkf_emit(s, name, length) || !lwkf_emit(s, "=", 1)) return false;
    if (!lwkf_transfer(s, group->item[i].of)) return false;
  }
  return lwkf_list_room(s, 1, true) && lwkf_emit(s, "/", 1);
}

/* --- Input --- */

static bool is_name(int c) {
  return isalnum(c) || c == '_' || c == '$' || c == '@';
}

static bool read_name(Statement *s, char *name) {
  int length = 0;
  for (int c; (c = lwkf_peek(s)) >= 0 && is_name(c); ++*position_of(s)) {
    if (length == LONGEST) {
      lwkf_error(s, IOSTAT_GENERIC, "Identifier '%s...' in NAMELIST input group is too long", name);
      return false;
    }
    name[length++] = (char)tolower(c);
    name[length] = '\0';
  }
  return length > 0;
}

static bool integer(Statement *s, int64_t *value) {
  int c = lwkf_list_skip(s);
  bool negative = c == '-', any = false;
  if (c == '-' || c == '+') ++*position_of(s);
  *value = 0;
  for (; (c = lwkf_peek(s)) >= '0' && c <= '9'; ++*position_of(s), any = true) *value = 10 * *value + c - '0';
  if (negative) *value = -*value;
  return any;
}

/* The type stands behind the dimensions, and so moves with their number. */
static void set_rank(Descriptor *d, int rank, const DerivedType *type) {
  d->rank = (int8_t)rank;
  if (addendum_of(d) != NULL) *addendum_of(d) = (Addendum){.type = type};
}

/* (1:2, 3): the part of an array. `behind`: how many elements there are from one element to the end of an array without gaps. */
static bool subscripts(Statement *s, const char *name, Descriptor *d, int64_t *behind) {
  int given = d->rank, rank = 0;
  Descriptor *whole = d;
  char *start = d->address;
  int64_t elements = lwkf_contiguous(d) ? lwkf_elements(d) : 0;
  const DerivedType *type = lwkf_derived(d);
  ++*position_of(s);
  for (int i = 0; i < given; i++) {
    Dimension at = whole->dimension[i];
    int64_t lower = at.lower, upper = at.lower + at.extent - 1, step = 1, value;
    bool triplet = false;
    if (integer(s, &value)) lower = value;
    if (lwkf_list_skip(s) == ':') {
      triplet = true;
      ++*position_of(s);
      if (integer(s, &value)) upper = value;
      if (lwkf_list_skip(s) == ':') {
        ++*position_of(s);
        if (integer(s, &value) && value != 0) step = value;
      }
    }
    if (lower < at.lower || lower > at.lower + at.extent - 1) {
      lwkf_error(s, IOSTAT_GENERIC, "Subscript %lld out of range %lld..%lld in NAMELIST group item '%s' dimension %d", (long long)lower,
          (long long)at.lower, (long long)(at.lower + at.extent - 1), name, i + 1);
      return false;
    }
    d->address += (lower - at.lower) * at.stride;
    int64_t extent = (upper - lower + step) / step;
    if (triplet) d->dimension[rank++] = (Dimension){.lower = 1, .extent = extent < 0 ? 0 : extent, .stride = at.stride * step};
    int c = lwkf_list_skip(s);
    if (c == ',') ++*position_of(s);
    else if (c != ')' || i < given - 1) {
      lwkf_error(s, IOSTAT_GENERIC, "Bad subscripts for NAMELIST input group item '%s'", name);
      return false;
    }
  }
  if (lwkf_list_skip(s) != ')') {
    lwkf_error(s, IOSTAT_GENERIC, "Bad subscripts (missing ')') for NAMELIST input group item '%s'", name);
    return false;
  }
  ++*position_of(s);
  set_rank(d, rank, type);
  *behind = rank == 0 && d->length > 0 ? elements - (d->address - start) / d->length : 0;
  return true;
}

/* Values for one element may go on with those behind it. */
static void extend(Descriptor *d, int64_t behind) {
  const DerivedType *type = lwkf_derived(d);
  d->dimension[0] = (Dimension){.lower = 1, .extent = behind, .stride = d->length};
  set_rank(d, 1, type);
}

static bool substring(Statement *s, const char *name, Descriptor *d) {
  int64_t first = 1, last = d->length, value;
  ++*position_of(s);
  if (integer(s, &value)) first = value;
  bool bounds = lwkf_list_skip(s) == ':';
  if (bounds) {
    ++*position_of(s);
    if (integer(s, &value)) last = value;
  }
  if (lwkf_list_skip(s) != ')') {
    lwkf_error(s, IOSTAT_GENERIC, "Bad substring (missing ')') for NAMELIST input group item '%s'", name);
    return false;
  }
  ++*position_of(s);
  if (!bounds || first < 1 || last > d->length) {
    lwkf_error(s, IOSTAT_GENERIC, "Bad substring bounds for NAMELIST input group item '%s'", name);
    return false;
  }
  d->address += first - 1;
  d->length = last < first ? 0 : last - first + 1;
  return true;
}

/* %component */
static bool component(Statement *s, const char *item, Descriptor *d) {
  char name[LONGEST + 1] = "";
  ++*position_of(s);
  lwkf_list_skip(s);
  if (!read_name(s, name)) {
    lwkf_error(s, IOSTAT_GENERIC, "NAMELIST component reference of input group item %s has no name after '%%'", item);
    return false;
  }
  const DerivedType *type = d->type == TYPE_STRUCT ? lwkf_derived(d) : NULL;
  if (type == NULL) {
    lwkf_error(s, IOSTAT_GENERIC, "NAMELIST component reference '%%%s' of input group item %s for non-derived type", name, item);
    return false;
  }
  for (const DerivedType *at = type; at != NULL; at = parent_of(at))
    for (int64_t i = 0; i < components_of(at); i++) {
      const Component *c = component_of(at, i);
      if ((size_t)c->name.length != strlen(name) || memcmp(c->name.address, name, strlen(name)) != 0) continue;
      AnyDescriptor part;
      lwkf_describe(&part.head, c, d->address);
      if (d->rank > 0 && c->rank > 0) {
        lwkf_error(s, IOSTAT_GENERIC,
            "NAMELIST component reference '%%%s' of input group item %s cannot be an array when its base is not scalar", name, item);
        return false;
      }
      if (d->rank > 0) {
        /* That of each element. */
        const DerivedType *inner = lwkf_derived(&part.head);
        memcpy(part.dimension, d->dimension, d->rank * sizeof(Dimension));
        set_rank(&part.head, d->rank, inner);
      } else if (c->genre != DATA) {
        lwkf_copy_descriptor(&part.head, (const Descriptor *)(d->address + c->offset));
      }
      lwkf_copy_descriptor(d, &part.head);
      return true;
    }
  lwkf_error(s, IOSTAT_GENERIC, "NAMELIST component reference '%%%s' of input group item %s is not a component of its derived type",
      name, item);
  return false;
}

/* To the beginning of the group: others and what is no group are passed over. */
static bool find_group(Statement *s, const Group *group) {
  for (;;) {
    int c = lwkf_list_skip(s);
    if (c < 0) return false;
    if (c == '&' || c == '$') {
      char name[LONGEST + 1] = "";
      ++*position_of(s);
      if (read_name(s, name) && strcasecmp(name, group->name) == 0) return true;
      if (failed(s)) return false;
    }
    /* Another group, or nothing that is one: on to the next line. */
    if (!lwkf_advance(s)) return false;
  }
}

bool IO(InputNamelist)(Cookie s, const Group *group) {
  s->modes.in_namelist = true;
  s->defined = group->defined;
  if (!find_group(s, group)) return false;
  for (;;) {
    int c = lwkf_list_skip(s);
    while (c == (s->modes.comma ? ';' : ',')) {
      ++*position_of(s);
      c = lwkf_list_skip(s);
    }
    if (failed(s)) return false;
    if (c == '/' || c == '&' || c == '$') return true;
    char name[LONGEST + 1] = "";
    if (!read_name(s, name)) {
      if (!failed(s)) lwkf_error(s, IOSTAT_GENERIC, "NAMELIST input group '%s' was not terminated at '%c'", group->name, c);
      return false;
    }
    const Descriptor *of = NULL;
    for (int64_t i = 0; i < group->count && of == NULL; i++)
      if (strcasecmp(group->item[i].name, name) == 0) of = group->item[i].of;
    if (of == NULL) {
      lwkf_error(s, IOSTAT_GENERIC, "'%s' is not an item in NAMELIST group '%s'", name, group->name);
      return false;
    }
    AnyDescriptor part;
    lwkf_copy_descriptor(&part.head, of);
    int64_t behind = 0;
    bool indexed = false;
    for (c = lwkf_list_skip(s); c == '(' || c == '%'; c = lwkf_list_skip(s)) {
      bool of_array = part.head.rank > 0 && !indexed;
      bool done = c == '%' ? component(s, name, &part.head)
          : of_array       ? subscripts(s, name, &part.head, &behind)
                           : substring(s, name, &part.head);
      if (!done) return false;
      indexed = c == '(';
      if (c == '%') behind = 0;
    }
    if (behind > 1) extend(&part.head, behind);
    if (c != '=') {
      lwkf_error(s, IOSTAT_GENERIC, "No '=' found after item '%s' in NAMELIST group '%s'", name, group->name);
      return false;
    }
    ++*position_of(s);
    s->items = (List){0};
    if (!lwkf_transfer(s, &part.head) && failed(s)) return false;
    s->items.repeat = 0;
  }
}
