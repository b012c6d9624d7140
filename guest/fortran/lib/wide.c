/*
 * Characters of two and four bytes, and files in UTF-8. A record has one place for each character, so that columns are counted as
 * elsewhere; what does not fit into a byte stands in a list beside it, and in the record there is a question mark.
 */
#include "io.h"
#include <stdlib.h>
#include <string.h>

enum { INSTEAD = '?' };

static void keep(char *record, uint32_t *wide, size_t at, uint32_t c) {
  record[at] = (char)(c < 0x100 ? c : INSTEAD);
  wide[at] = c < 0x100 ? 0 : c;
}

bool lwkf_begin_wide(Statement *s, int kind) {
  s->wide_kind = kind;
  s->fixed = (size_t)s->internal->length / (size_t)kind;
  s->wide = malloc(s->fixed * (sizeof *s->wide + 1) + 1);
  if (s->wide == NULL) return false;
  s->record = (char *)(s->wide + s->fixed);
  return true;
}

void lwkf_load_wide(Statement *s) {
  memset(s->wide, 0, s->fixed * sizeof *s->wide);
  if (!s->input) return;
  for (size_t i = 0; i < s->fixed; i++)
    keep(s->record, s->wide, i, lwkf_wide(s->walk.at, i, s->wide_kind));
}

void lwkf_store_wide(Statement *s) {
  for (size_t i = 0; i < s->fixed; i++) {
    uint32_t c = i < s->length ? character_at(s, s->record + i) : ' ';
    if (s->wide_kind == 2) ((uint16_t *)s->walk.at)[i] = (uint16_t)c;
    else ((uint32_t *)s->walk.at)[i] = c;
  }
}

void lwkf_end_wide(Statement *s) {
  free(s->wide);
}

size_t lwkf_encode(uint32_t c, char bytes[4]) {
  size_t length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  if (length == 1) {
    bytes[0] = (char)c;
    return 1;
  }
  bytes[0] = (char)((0xf00 >> length) | c >> 6 * (length - 1));
  for (size_t k = 1; k < length; k++) bytes[k] = (char)(0x80 | (c >> 6 * (length - 1 - k) & 0x3f));
  return length;
}

/* Of `left` bytes those of one character: 0 where they are none. */
static size_t decode_one(const unsigned char *at, size_t left, uint32_t *c) {
  size_t length = *at < 0x80 ? 1 : *at < 0xc0 ? 0 : *at < 0xe0 ? 2 : *at < 0xf0 ? 3 : *at < 0xf8 ? 4 : 0;
  if (length == 0 || length > left) return 0;
  *c = length == 1 ? *at : *at & (0x7fu >> length);
  for (size_t i = 1; i < length; i++) {
    if ((at[i] & 0xc0) != 0x80) return 0;
    *c = *c << 6 | (at[i] & 0x3f);
  }
  return length;
}

bool lwkf_decode(Unit *unit) {
  uint32_t *wide = realloc(unit->wide, (unit->length + 1) * sizeof *wide), c;
  if (wide == NULL) return false;
  unit->wide = wide;
  size_t count = 0;
  for (size_t at = 0, size; at < unit->length; at += size) {
    if ((size = decode_one((unsigned char *)unit->record + at, unit->length - at, &c)) == 0) return false;
    keep(unit->record, wide, count++, c);
  }
  wide[count] = 0;
  unit->length = count;
  return true;
}

bool lwkf_emit_wide(Statement *s, uint32_t c) {
  if (s->wide == NULL) {
    char bytes[4];
    return lwkf_emit(s, bytes, lwkf_encode(c, bytes));
  }
  char byte = (char)(c < 0x100 ? c : INSTEAD);
  if (!lwkf_emit(s, &byte, 1)) return false;
  if (c >= 0x100) s->wide[s->position - 1] = c;
  return true;
}
