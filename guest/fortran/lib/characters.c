/* Intrinsic functions of characters of the default kind, and of the others where they are the same. */
#include "fortran.h"
#include <stdlib.h>
#include <string.h>
#include <wasm_simd128.h>

static int64_t trimmed(const char *text, int64_t length) {
  while (length > 0 && text[length - 1] == ' ') length--;
  return length;
}

/* As if the shorter had blanks behind it. */
int FORTRAN(CharacterCompareScalar1)(const char *x, const char *y, int64_t x_length, int64_t y_length) {
  int64_t both = x_length < y_length ? x_length : y_length;
  int order = memcmp(x, y, (size_t)both);
  if (order != 0) return order < 0 ? -1 : 1;
  for (int64_t i = both; i < x_length; i++)
    if (x[i] != ' ') return (unsigned char)x[i] < ' ' ? -1 : 1;
  for (int64_t i = both; i < y_length; i++)
    if (y[i] != ' ') return (unsigned char)y[i] < ' ' ? 1 : -1;
  return 0;
}

/* The n-th character of a text, or a blank. */
static uint32_t character_at(const char *text, int64_t n, int64_t length, int kind) {
  if (n >= length) return ' ';
  return kind == 1 ? (unsigned char)text[n] : kind == 2 ? ((const uint16_t *)text)[n] : ((const uint32_t *)text)[n];
}

int lwkf_compare(const char *x, const char *y, int64_t x_length, int64_t y_length, int kind) {
  if (kind == 1) return FORTRAN(CharacterCompareScalar1)(x, y, x_length, y_length);
  for (int64_t i = 0; i < x_length || i < y_length; i++) {
    uint32_t a = character_at(x, i, x_length, kind), b = character_at(y, i, y_length, kind);
    if (a != b) return a < b ? -1 : 1;
  }
  return 0;
}

int FORTRAN(CharacterCompareScalar2)(const char *x, const char *y, int64_t x_length, int64_t y_length) {
  return lwkf_compare(x, y, x_length, y_length, 2);
}

int FORTRAN(CharacterCompareScalar4)(const char *x, const char *y, int64_t x_length, int64_t y_length) {
  return lwkf_compare(x, y, x_length, y_length, 4);
}

static int kind_of(const Descriptor *d) {
  int kind;
  lwkf_category(d->type, &kind);
  return kind;
}

int FORTRAN(CharacterCompareScalar)(const Descriptor *x, const Descriptor *y) {
  int kind = kind_of(x);
  return lwkf_compare(x->address, y->address, x->length / kind, y->length / kind, kind);
}

/* The shape of the one that is an array. */
static void result_like(Descriptor *result, const Descriptor *a, const Descriptor *b, int type, int64_t length, const char *what) {
  const Descriptor *shape = a->rank >= (b == NULL ? 0 : b->rank) ? a : b;
  int64_t extents[MAX_RANK];
  for (int i = 0; i < shape->rank; i++) extents[i] = shape->dimension[i].extent;
  lwkf_establish(result, type, length, NULL, shape->rank, extents, IS_ALLOCATABLE);
  lwkf_allocate_result(result, NULL, 0, what);
}

static void next(Walk *walk) {
  if (walk->of->rank > 0) walk_on(walk);
}

void FORTRAN(CharacterCompare)(Descriptor *result, const Descriptor *x, const Descriptor *y) {
  int kind = kind_of(x);
  result_like(result, x, y, TYPE_INT8, 1, "CharacterCompare");
  Walk a = walk_of(x), b = walk_of(y);
  int64_t elements = lwkf_elements(result);
  for (int64_t i = 0; i < elements; i++, next(&a), next(&b))
    result->address[i] = (char)lwkf_compare(a.at, b.at, x->length / kind, y->length / kind, kind);
}

/* --- Concatenation --- */

void FORTRAN(CharacterConcatenate)(Descriptor *to, const Descriptor *from, const char *file, int line) {
  Descriptor *old = to;
  AnyDescriptor whole;
  result_like(&whole.head, old, from, old->type, old->length + from->length, "CharacterConcatenate");
  Walk a = walk_of(old), b = walk_of(from);
  char *at = whole.head.address;
  for (int64_t left = lwkf_elements(&whole.head); left > 0; left--, next(&a), next(&b)) {
    memcpy(at, a.at, (size_t)old->length);
    memcpy(at + old->length, b.at, (size_t)from->length);
    at += whole.head.length;
  }
  free(old->address);
  lwkf_copy_descriptor(to, &whole.head);
}

void FORTRAN(CharacterConcatenateScalar1)(Descriptor *to, const char *from, int64_t length) {
  char *larger = realloc(to->address, (size_t)(to->length + length + 1));
  if (larger == NULL) lwkf_crash((Place){NULL, 0}, "Memory allocation failed");
  memcpy(larger + to->length, from, (size_t)length);
  to->address = larger;
  to->length += length;
}

int64_t FORTRAN(CharacterAppend1)(char *to, int64_t length, int64_t offset, const char *from, int64_t from_length) {
  int64_t copied = from_length < length - offset ? from_length : length - offset;
  if (copied > 0) memcpy(to + offset, from, (size_t)copied);
  return offset + (copied > 0 ? copied : 0);
}

void FORTRAN(CharacterPad1)(char *to, int64_t length, int64_t offset) {
  if (offset < length) memset(to + offset, ' ', (size_t)(length - offset));
}

/* --- Blanks --- */

static void adjust(Descriptor *result, const Descriptor *text, bool left, const char *file, int line) {
  int kind = kind_of(text);
  int64_t length = text->length / kind;
  result_like(result, text, NULL, text->type, text->length, left ? "ADJUSTL" : "ADJUSTR");
  Walk walk = walk_of(text);
  char *to = result->address;
  for (int64_t n = lwkf_elements(text); n > 0; n--, walk_on(&walk), to += text->length) {
    int64_t blanks = 0;
    if (left)
      while (blanks < length && character_at(walk.at, blanks, length, kind) == ' ') blanks++;
    else
      while (blanks < length && character_at(walk.at, length - 1 - blanks, length, kind) == ' ') blanks++;
    int64_t kept = length - blanks;
    memcpy(to + (left ? 0 : blanks * kind), walk.at + (left ? blanks * kind : 0), (size_t)(kept * kind));
    for (int64_t i = left ? kept : 0; i < (left ? length : blanks); i++) {
      if (kind == 1) to[i] = ' ';
      else if (kind == 2) ((uint16_t *)to)[i] = ' ';
      else ((uint32_t *)to)[i] = ' ';
    }
  }
}

void FORTRAN(Adjustl)(Descriptor *result, const Descriptor *text, const char *file, int line) {
  adjust(result, text, true, file, line);
}

void FORTRAN(Adjustr)(Descriptor *result, const Descriptor *text, const char *file, int line) {
  adjust(result, text, false, file, line);
}

static int64_t len_trim(const char *text, int64_t length, int kind) {
  while (length > 0 && character_at(text, length - 1, length, kind) == ' ') length--;
  return length;
}

int64_t FORTRAN(LenTrim1)(const char *text, int64_t length) {
  return trimmed(text, length);
}

int64_t FORTRAN(LenTrim2)(const char *text, int64_t length) {
  return len_trim(text, length, 2);
}

int64_t FORTRAN(LenTrim4)(const char *text, int64_t length) {
  return len_trim(text, length, 4);
}

void FORTRAN(Trim)(Descriptor *result, const Descriptor *text, const char *file, int line) {
  int kind = kind_of(text);
  int64_t length = len_trim(text->address, text->length / kind, kind) * kind;
  lwkf_establish(result, text->type, length, NULL, 0, NULL, IS_ALLOCATABLE);
  lwkf_allocate_result(result, file, line, "TRIM");
  memcpy(result->address, text->address, (size_t)length);
}

void FORTRAN(Repeat)(Descriptor *result, const Descriptor *text, int64_t copies, const char *file, int line) {
  if (copies < 0) lwkf_crash((Place){file, line}, "REPEAT has negative NCOPIES=%lld", (long long)copies);
  lwkf_establish(result, text->type, text->length * copies, NULL, 0, NULL, IS_ALLOCATABLE);
  lwkf_allocate_result(result, file, line, "REPEAT");
  char *at = result->address;
  for (; copies > 0; copies--, at += text->length) memcpy(at, text->address, (size_t)text->length);
}

/* --- Search --- */

static int64_t find(const char *text, int64_t length, const char *part, int64_t part_length, bool back, int kind) {
  if (part_length == 0) return back ? length + 1 : 1;
  size_t rest = (size_t)((part_length - 1) * kind);
  const char *from = text + (back ? length - part_length : 0) * kind;
  /* A call of memcmp costs more than most places take, where the first byte differs. */
  for (int64_t left = length - part_length + 1; left > 0; left--, from += back ? -kind : kind)
    if (*from == *part && memcmp(from, part, (size_t)kind) == 0 && memcmp(from + kind, part + kind, rest) == 0)
      return (from - text) / kind + 1;
  return 0;
}

/* A set of bytes: as many as 16 side by side, more as one bit of 256 each. */
typedef struct {
  bool few;
  v128_t members;
  uint64_t bits[4];
} Bytes;

static inline bool holds(const Bytes *set, unsigned char c) {
  return set->few ? wasm_v128_any_true(wasm_i8x16_eq(set->members, wasm_i8x16_splat((char)c))) : set->bits[c >> 6] >> (c & 63) & 1;
}

static Bytes bytes_of(const char *set, int64_t length) {
  Bytes all = {.few = length > 0 && length <= 16};
  if (all.few) {
    /* One after the other into a register: by memory, a vector would have to wait for its bytes. */
    v128_t members = wasm_i8x16_splat(set[0]);
    for (int64_t k = 1; k < length; k++) {
      members = wasm_i8x16_shuffle(members, members, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
      members = wasm_i8x16_replace_lane(members, 0, set[k]);
    }
    all.members = members;
  } else {
    for (int64_t k = 0; k < length; k++) all.bits[(unsigned char)set[k] >> 6] |= (uint64_t)1 << (set[k] & 63);
  }
  return all;
}

/* The first or last character that is, or is not, in the set. */
static int64_t scan_bytes(const char *text, int64_t length, const char *set, int64_t set_length, bool back, bool in) {
  Bytes all = bytes_of(set, set_length);
  for (int64_t i = 0; i < length; i++) {
    int64_t at = back ? length - 1 - i : i;
    if (holds(&all, (unsigned char)text[at]) == in) return at + 1;
  }
  return 0;
}

static int64_t scan(const char *text, int64_t length, const char *set, int64_t set_length, bool back, int kind, bool in) {
  if (kind == 1) return scan_bytes(text, length, set, set_length, back, in);
  for (int64_t i = 0; i < length; i++) {
    int64_t at = back ? length - 1 - i : i;
    uint32_t c = character_at(text, at, length, kind);
    bool found = false;
    for (int64_t k = 0; k < set_length && !found; k++) found = character_at(set, k, set_length, kind) == c;
    if (found == in) return at + 1;
  }
  return 0;
}

typedef enum { INDEX, SCAN, VERIFY } Search;

static int64_t search(
    Search what, const char *text, int64_t length, const char *other, int64_t other_length, bool back, int kind) {
  return what == INDEX ? find(text, length, other, other_length, back, kind)
                       : scan(text, length, other, other_length, back, kind, what == SCAN);
}

#define SEARCH(name, what, kind) \
  int64_t FORTRAN(name)(const char *text, int64_t length, const char *other, int64_t other_length, bool back) { \
    return search(what, text, length, other, other_length, back, kind); \
  }
SEARCH(Index1, INDEX, 1)
SEARCH(Index2, INDEX, 2)
SEARCH(Index4, INDEX, 4)
SEARCH(Scan1, SCAN, 1)
SEARCH(Scan2, SCAN, 2)
SEARCH(Scan4, SCAN, 4)
SEARCH(Verify1, VERIFY, 1)
SEARCH(Verify2, VERIFY, 2)
SEARCH(Verify4, VERIFY, 4)

static void store(char *to, int kind, int64_t value) {
  if (kind == 1) *(int8_t *)to = (int8_t)value;
  else if (kind == 2) *(int16_t *)to = (int16_t)value;
  else if (kind == 4) *(int32_t *)to = (int32_t)value;
  else *(int64_t *)to = value;
}

static bool is_true(const char *at, int64_t length) {
  return length == 1 ? *at & 1 : length == 2 ? *(const int16_t *)at & 1 : *(const int32_t *)at & 1;
}

static void search_arrays(
    Search what, Descriptor *result, const Descriptor *text, const Descriptor *other, const Descriptor *back, int kind) {
  int width = kind_of(text);
  const Descriptor *shape = text->rank > 0 ? text : other->rank > 0 ? other : back != NULL ? back : text;
  result_like(result, shape, NULL, lwkf_type(INTEGER, kind), kind, "INDEX");
  Walk a = walk_of(text), b = walk_of(other), c = walk_of(back != NULL ? back : text);
  int64_t elements = lwkf_elements(result);
  for (int64_t i = 0; i < elements; i++, next(&a), next(&b), next(&c)) {
    bool backwards = back != NULL && is_true(c.at, back->length);
    store(result->address + i * kind, kind,
        search(what, a.at, text->length / width, b.at, other->length / width, backwards, width));
  }
}

void FORTRAN(Index)(Descriptor *result, const Descriptor *text, const Descriptor *part, const Descriptor *back, int kind,
    const char *file, int line) {
  search_arrays(INDEX, result, text, part, back, kind);
}

void FORTRAN(Scan)(Descriptor *result, const Descriptor *text, const Descriptor *set, const Descriptor *back, int kind,
    const char *file, int line) {
  search_arrays(SCAN, result, text, set, back, kind);
}

void FORTRAN(Verify)(Descriptor *result, const Descriptor *text, const Descriptor *set, const Descriptor *back, int kind,
    const char *file, int line) {
  search_arrays(VERIFY, result, text, set, back, kind);
}

void FORTRAN(LenTrim)(Descriptor *result, const Descriptor *text, int kind, const char *file, int line) {
  int width = kind_of(text);
  result_like(result, text, NULL, lwkf_type(INTEGER, kind), kind, "LEN_TRIM");
  Walk walk = walk_of(text);
  int64_t elements = lwkf_elements(result);
  for (int64_t i = 0; i < elements; i++, walk_on(&walk))
    store(result->address + i * kind, kind, len_trim(walk.at, text->length / width, width));
}

/* --- The larger and the smaller of two texts --- */

static void extremum(Descriptor *to, const Descriptor *x, bool largest) {
  int kind = kind_of(x);
  int64_t length = to->address == NULL || to->length < x->length ? x->length : to->length;
  AnyDescriptor whole;
  if (to->address == NULL) {
    result_like(&whole.head, x, NULL, x->type, length, "MAX");
    lwkf_copy_elements(&whole.head, x);
  } else {
    result_like(&whole.head, to, x, x->type, length, "MAX");
    Walk a = walk_of(to), b = walk_of(x);
    char *at = whole.head.address;
    for (int64_t left = lwkf_elements(&whole.head); left > 0; left--, next(&a), next(&b), at += length) {
      int order = lwkf_compare(a.at, b.at, to->length / kind, x->length / kind, kind);
      bool second = largest ? order < 0 : order > 0;
      lwkf_fill(at, length, second ? b.at : a.at, second ? x->length : to->length);
    }
    free(to->address);
  }
  lwkf_copy_descriptor(to, &whole.head);
}

void FORTRAN(CharacterMax)(Descriptor *to, const Descriptor *x, const char *file, int line) {
  extremum(to, x, true);
}

void FORTRAN(CharacterMin)(Descriptor *to, const Descriptor *x, const char *file, int line) {
  extremum(to, x, false);
}
