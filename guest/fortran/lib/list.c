/* Lists of values: what separates them in input and output. */
#include "io.h"
#include <ctype.h>
#include <string.h>

enum { LINE = 79 };

static size_t room(Statement *s) {
  size_t position = *position_of(s), width = s->unit == NULL ? s->fixed : s->unit->recl > 0 ? (size_t)s->unit->recl : LINE;
  return position >= width ? 0 : width - position;
}

/* Before a value of this length: a blank, or a new line if it does not fit. */
bool lwkf_list_space(Statement *s, size_t length, bool character) {
  bool blank = *position_of(s) == 0 || !(character && s->items.was_character);
  s->items.was_character = false;
  if (*position_of(s) > 0 && length + blank > room(s)) {
    if (!lwkf_advance(s)) return false;
    blank = true;
  }
  return !blank || lwkf_emit(s, " ", 1);
}

/* A new line, with a blank or not, if so much does not fit into this one. */
bool lwkf_list_room(Statement *s, size_t length, bool blank) {
  return length <= room(s) || (lwkf_advance(s) && (!blank || lwkf_emit(s, " ", 1)));
}

/* Text goes over the ends of lines. */
static bool in_pieces(Statement *s, const char *text, size_t length) {
  while (length > 0) {
    size_t here = room(s);
    if (here == 0) {
      if (!lwkf_advance(s) || !lwkf_emit(s, " ", 1)) return false;
      continue;
    }
    if (here > length) here = length;
    if (!lwkf_emit(s, text, here)) return false;
    text += here;
    length -= here;
  }
  return true;
}

static bool one(Statement *s, uint32_t c) {
  return (room(s) > 0 || (lwkf_advance(s) && lwkf_emit(s, " ", 1))) && lwkf_emit_wide(s, c);
}

bool lwkf_list_output(Statement *s, const char *text, size_t length, int kind) {
  char quote = s->modes.delimiter;
  bool bytes = kind == 1 && (s->unit == NULL || !s->unit->utf8);
  if (quote == '\0') {
    if (!lwkf_list_space(s, 1, true)) return false;
    if (bytes && !in_pieces(s, text, length)) return false;
    for (size_t i = 0; i < length && !bytes; i++)
      if (!one(s, lwkf_wide(text, i, kind))) return false;
    s->items.was_character = true;
    return true;
  }
  uint32_t mark = (unsigned char)quote;
  size_t quotes = 0;
  for (size_t i = 0; i < length; i++) quotes += lwkf_wide(text, i, kind) == mark;
  if (!lwkf_list_space(s, length + quotes + 2, false) || !lwkf_emit(s, &quote, 1)) return false;
  for (size_t i = 0; i < length; i++) {
    uint32_t c = lwkf_wide(text, i, kind);
    if (!(bytes ? in_pieces(s, text + i, 1) : one(s, c)) || (c == mark && !in_pieces(s, &quote, 1))) return false;
  }
  return lwkf_emit(s, &quote, 1);
}

bool lwkf_separates(const Statement *s, int c) {
  return c < 0 || c == ' ' || c == '\t' || c == '\r' || c == '/' || c == (s->modes.comma ? ';' : ',') ||
      (s->modes.in_namelist && (c == '!' || c == '&' || c == '$'));
}

int lwkf_list_skip(Statement *s) {
  for (;;) {
    int c = lwkf_peek(s);
    if (failed(s)) return -1;
    if (c < 0 || (c == '!' && s->modes.in_namelist)) {
      if (!lwkf_advance(s)) return -1;
    } else if (c == ' ' || c == '\t' || c == '\r') {
      ++*position_of(s);
    } else {
      return c;
    }
  }
}

/* The first character of the next records that is no blank. Those before it are passed over, which no list takes notice of. */
static int beyond(Statement *s) {
  Unit *unit = s->unit;
  if (unit == NULL) {
    Walk walk = s->walk;
    for (int64_t left = s->records_left; left > 1; left--) {
      walk_on(&walk);
      for (size_t i = 0; i < s->fixed; i++)
        if (strchr(" \t", walk.at[i]) == NULL) return (unsigned char)walk.at[i];
    }
    return -1;
  }
  int c;
  while ((c = getc(unit->file)) == ' ' || c == '\t' || c == '\r' || c == '\n') unit->record_number += c == '\n';
  if (c != EOF) ungetc(c, unit->file);
  return c;
}

/* Is it a name that is followed by what names are followed by in a namelist? */
static bool at_name(Statement *s) {
  const char *at = record_of(s) + *position_of(s), *end = at + remaining(s);
  if (at == end || (!isalpha((unsigned char)*at) && *at != '_')) return false;
  while (at < end && (isalnum((unsigned char)*at) || *at == '_')) at++;
  while (at < end && (*at == ' ' || *at == '\t')) at++;
  int c = at < end ? (unsigned char)*at : beyond(s);
  return c == '=' || c == '(' || c == '%';
}

/* `3*` before a value, which is left there if there is none. */
static void repetition(Statement *s) {
  const char *start = record_of(s) + *position_of(s), *end = start + remaining(s), *at = start;
  int64_t count = 0;
  for (; at < end && *at >= '0' && *at <= '9' && count < INT64_C(100000000000000000); at++) count = 10 * count + *at - '0';
  if (at == start || at == end || *at != '*' || count == 0) return;
  *position_of(s) += (size_t)(at + 1 - start);
  s->items.repeat = count;
  s->items.repeat_at = *position_of(s);
  s->items.null = lwkf_separates(s, lwkf_peek(s));
}

bool lwkf_list_next(Statement *s) {
  List *list = &s->items;
  if (failed(s) || list->ended) return false;
  if (list->repeat > 0) {
    list->repeat--;
    *position_of(s) = list->repeat_at;
    return !list->null;
  }
  int comma = s->modes.comma ? ';' : ',', c = lwkf_list_skip(s);
  if (list->begun && c == comma) {
    ++*position_of(s);
    c = lwkf_list_skip(s);
  }
  if (failed(s)) return false;
  list->begun = true;
  if (c == comma) return false;
  if (c == '/' || (s->modes.in_namelist && (c == '&' || c == '$' || at_name(s)))) {
    list->ended = true;
    return false;
  }
  if (c >= '0' && c <= '9') repetition(s);
  if (list->repeat > 0) {
    list->repeat--;
    return !list->null;
  }
  return true;
}
