/* Items of formatted and list-directed input. */
#include "io.h"
#include "real.h"
#include "../../c/lib/decimal.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* What is to be read as one value. */
typedef struct {
  const char *text;
  int64_t length;
  bool any; /* false: the variable stays as it is */
  Edit edit;
} Field;

static void take(Statement *s, int64_t length) {
  *position_of(s) += (size_t)length;
  s->size_count += length;
}

/* The field of a formatted item. `natural`: its width where none is given. */
static Field formatted(Statement *s, const Edit *edit, int64_t natural, bool number) {
  Field field = {.edit = *edit};
  if (!lwkf_begin_input(s)) return field;
  int64_t width = edit->width > 0 ? edit->width : natural, there = remaining(s);
  if (there < 0) there = 0;
  field.any = true;
  field.text = record_of(s) + *position_of(s);
  if (number && edit->width < 0) {
    /* Without a width a number ends where the next blank is. */
    for (width = 0; width < there && field.text[width] == ' '; width++) {}
    while (width < there && field.text[width] != ' ') width++;
  }
  if (width > there) {
    if (s->modes.nonadvancing) lwkf_error_code(s, IOSTAT_EOR);
    else if (!s->modes.pad) lwkf_error_code(s, IOSTAT_READ_OVERRUN);
    /* What is there is used, with blanks behind it, unless there are to be none. */
    field.any = s->modes.pad;
    width = there;
  }
  field.length = width;
  /* A comma ends a number. */
  const char *comma = number ? memchr(field.text, s->modes.comma ? ';' : ',', (size_t)width) : NULL;
  if (comma != NULL) field.length = comma - field.text;
  take(s, comma != NULL ? field.length + 1 : width);
  return field;
}

static Field listed(Statement *s) {
  Field field = {.edit = {.descriptor = '*', .width = -1, .digits = -1, .exponent = -1}};
  if (!lwkf_list_next(s)) return field;
  const char *text = record_of(s) + *position_of(s);
  int64_t there = remaining(s), length = 0;
  while (length < there && !lwkf_separates(s, (unsigned char)text[length]) && !(s->items.in_complex && text[length] == ')')) length++;
  field.text = text;
  field.length = length;
  field.any = true;
  take(s, length);
  return field;
}

/* `size` of a number: as wide is its field where it is characters. */
static bool next_field(Statement *s, Field *field, int64_t natural, bool number, int64_t size) {
  Edit edit;
  if (s->list) *field = listed(s);
  else if (!lwkf_next_edit(s, &edit)) return false;
  else *field = formatted(s, &edit, number && edit.descriptor == 'A' ? size : natural, number && edit.descriptor != 'A');
  return field->any;
}

/* Blanks count for nothing, or within a number for zeros. */
static int next_digit(const Statement *s, const Field *field, int64_t *at) {
  while (*at < field->length) {
    int c = (unsigned char)field->text[(*at)++];
    if (c == ' ' || c == '\t') {
      if (s->modes.blank_zero && !s->list) return '0';
    } else {
      return c;
    }
  }
  return -1;
}

static void skip_blanks(const Field *field, int64_t *at) {
  while (*at < field->length && (field->text[*at] == ' ' || field->text[*at] == '\t')) ++*at;
}

static void store_integer(void *to, int kind, __int128 value) {
  switch (kind) {
    case 1: *(int8_t *)to = (int8_t)value; break;
    case 2: *(int16_t *)to = (int16_t)value; break;
    case 4: *(int32_t *)to = (int32_t)value; break;
    case 8: *(int64_t *)to = (int64_t)value; break;
    default: memcpy(to, &value, sizeof value);
  }
}

static bool read_bits(Statement *s, const Field *field, unsigned char *to, int64_t size, int shift) {
  int64_t at = 0, digits = 0, bit = 0;
  int c;
  skip_blanks(field, &at);
  int64_t start = at;
  while ((c = next_digit(s, field, &at)) >= 0) {
    int value = isdigit(c) ? c - '0' : isxdigit(c) ? toupper(c) - 'A' + 10 : 99;
    if (value >= 1 << shift) {
      lwkf_error(s, IOSTAT_GENERIC, "Bad character '%c' in B/O/Z input field", c);
      return false;
    }
    digits += digits > 0 || value != 0;
  }
  memset(to, 0, (size_t)size);
  if (digits * shift > 8 * size + shift - 1) {
    lwkf_error(s, IOSTAT_BOZ_OVERFLOW, "B/O/Z input of %d digits overflows %d-byte variable", (int)digits, (int)size);
    return false;
  }
  for (at = field->length - 1; at >= start; at--) {
    c = (unsigned char)field->text[at];
    if (c == ' ' && !s->modes.blank_zero) continue;
    int value = isdigit(c) ? c - '0' : isxdigit(c) ? toupper(c) - 'A' + 10 : 0;
    for (int b = 0; b < shift; b++, bit++)
      if (value >> b & 1 && bit < 8 * size) to[bit / 8] |= (unsigned char)(1 << bit % 8);
  }
  return true;
}

/* A number as so many characters. */
static bool read_bytes(Statement *s, const Field *field, char *to, int64_t size) {
  int64_t skipped = field->length > size ? field->length - size : 0;
  lwkf_fill(to, size, field->text + skipped, field->length - skipped);
  return !failed(s);
}

static int shift_of(char descriptor) {
  return descriptor == 'B' ? 1 : descriptor == 'O' ? 3 : descriptor == 'Z' ? 4 : 0;
}

bool lwkf_input_integer(Statement *s, void *to, int kind, bool is_unsigned) {
  Field field;
  if (!next_field(s, &field, 32767, true, kind)) return !failed(s);
  int shift = shift_of(field.edit.descriptor);
  if (shift != 0) return read_bits(s, &field, to, kind, shift);
  if (field.edit.descriptor == 'A') return read_bytes(s, &field, to, kind);
  if (strchr("IG*", field.edit.descriptor) == NULL) return lwkf_no_item(s, field.edit.descriptor, "an INTEGER data item");
  int64_t at = 0;
  skip_blanks(&field, &at);
  bool negative = at < field.length && field.text[at] == '-', any = negative;
  if (at < field.length && (field.text[at] == '-' || field.text[at] == '+')) at++;
  unsigned __int128 value = 0, all = ~(unsigned __int128)0;
  unsigned __int128 most = kind == 16 && is_unsigned ? all : (unsigned __int128)1 << (8 * kind - !is_unsigned);
  /* 18 digits are no more than 64 bits hold. */
  uint64_t first = 0;
  int digits = 0, c;
  while ((c = next_digit(s, &field, &at)) >= '0' && c <= '9' && digits < 18) {
    first = 10 * first + (unsigned)(c - '0');
    digits++;
  }
  any |= digits > 0;
  value = first;
  bool over = false;
  for (; c >= '0' && c <= '9'; c = next_digit(s, &field, &at)) {
    over |= value > (all - 9) / 10;
    value = 10 * value + (unsigned)(c - '0');
    any = true;
  }
  if (c >= 0) {
    lwkf_error(s, IOSTAT_GENERIC, "Bad character '%c' in INTEGER input field", c);
    return false;
  }
  if (over || value > most || (value == most && !negative)) {
    lwkf_error(s, IOSTAT_INTEGER_OVERFLOW, "Decimal input overflows INTEGER(%d) variable", kind);
    return false;
  }
  if (!any && (s->list || field.edit.width < 0)) {
    lwkf_error(s, IOSTAT_GENERIC, "Integer value absent from NAMELIST or list-directed input");
    return false;
  }
  store_integer(to, kind, negative ? -(__int128)value : (__int128)value);
  return !failed(s);
}

/* Where in its record a character of a field stands. */
static int column_of(Statement *s, const Field *field, int64_t at) {
  return (int)(*position_of(s) - (size_t)field->length) + (int)at + 1;
}

static bool not_separated(Statement *s, const Field *field, int64_t at, int c) {
  int record = s->unit != NULL ? (int)s->unit->record_number : 1;
  lwkf_error(s, IOSTAT_BAD_SEPARATOR, "invalid character (0x%x) after list-directed input value, at column %d in record %d", c,
      column_of(s, field, at), record);
  return false;
}

static bool bad_real(Statement *s, const Field *field, int64_t at) {
  int column = column_of(s, field, at);
  int record = s->unit != NULL ? (int)s->unit->record_number : 1;
  lwkf_error(s, IOSTAT_BAD_REAL, "Bad real input data at column %d of record %d", column, record);
  return false;
}

static bool word(const Field *field, int64_t at, double *value) {
  char text[16];
  int64_t length = 0;
  for (; at < field->length && length < 15 && isalpha((unsigned char)field->text[at]); at++) text[length++] = field->text[at];
  text[length] = '\0';
  if (strcasecmp(text, "inf") == 0 || strcasecmp(text, "infinity") == 0) *value = __builtin_inf();
  else if (strcasecmp(text, "nan") == 0) *value = __builtin_nan("");
  else return false;
  if (at < field->length && field->text[at] == '(')
    while (at < field->length && field->text[at++] != ')') {}
  skip_blanks(field, &at);
  return at == field->length;
}

/* A number in any of its forms: 12, 1.5, 1e3, 1d-3, 1+3. */
static bool read_real(Statement *s, const Field *field, double *value, bool single) {
  int64_t at = 0;
  skip_blanks(field, &at);
  if (at == field->length) {
    *value = 0;
    return !s->list || bad_real(s, field, at);
  }
  bool negative = field->text[at] == '-';
  if (field->text[at] == '-' || field->text[at] == '+') at++;
  if (word(field, at, value)) {
    if (negative) *value = -*value;
    return true;
  }
  char piece[64], *text = field->length < 32 ? piece : malloc((size_t)(field->length + 32));
  if (text == NULL) lwkf_crash(s->place, "Memory allocation failed");
  uint64_t digits_of = 0;
  int64_t length = 0, exponent = 0, written = 0;
  bool point = false, any = false, has_exponent = false, bad = false;
  int c;
  while ((c = next_digit(s, field, &at)) >= 0) {
    if (c == (s->modes.comma ? ',' : '.') && !point) point = true;
    else if (c >= '0' && c <= '9') {
      any = true;
      text[length++] = (char)c;
      if (length < 20) digits_of = 10 * digits_of + (unsigned)(c - '0');
      exponent -= point;
    } else break;
  }
  if (c >= 0 && (any || !s->list) && (strchr("eEdDqQ+-", c) != NULL)) {
    has_exponent = true;
    bool minus = c == '-', digits = false;
    if (strchr("+-", c) == NULL) {
      c = next_digit(s, field, &at);
      minus = c == '-';
      if (c == '+' || c == '-') c = next_digit(s, field, &at);
    } else {
      c = next_digit(s, field, &at);
    }
    for (; c >= '0' && c <= '9'; c = next_digit(s, field, &at)) {
      digits = true;
      if (written < 100000) written = 10 * written + c - '0';
    }
    if (!digits) bad = s->list || c >= 0;
    exponent += minus ? -written : written;
  }
  if (!any && !s->list) text[length++] = '0';
  if (c >= 0 || length == 0) bad = true;
  if (bad) {
    if (text != piece) free(text);
    return s->list && any && c >= 0 ? not_separated(s, field, at - 1, c) : bad_real(s, field, c >= 0 ? at - 1 : at);
  }
  if (!point && field->edit.digits > 0) exponent -= field->edit.digits;
  if (!has_exponent && !s->list) exponent -= s->modes.scale;
  if (length >= 20 || !__lwk_compose(digits_of, exponent, single, value)) {
    snprintf(text + length, 32, "e%lld", (long long)exponent);
    *value = single ? (double)strtof(text, NULL) : strtod(text, NULL);
  }
  if (text != piece) free(text);
  if (__builtin_isinf(*value)) {
    lwkf_error_code(s, IOSTAT_REAL_OVERFLOW);
    return false;
  }
  if (negative) *value = -*value;
  return true;
}

static bool no_input(Statement *s, char descriptor, const char *what) {
  lwkf_error(s, IOSTAT_FORMAT, "Data edit descriptor '%c' may not be used for %s input", descriptor, what);
  return false;
}

static void store_real(void *to, int kind, double value) {
  if (kind == 4) *(float *)to = (float)value;
  else *(double *)to = value;
}

bool lwkf_input_real(Statement *s, void *to, int kind) {
  Field field;
  if (!next_field(s, &field, 32767, true, kind)) return !failed(s);
  int shift = shift_of(field.edit.descriptor);
  if (shift != 0) return read_bits(s, &field, to, kind, shift);
  if (field.edit.descriptor == 'A') return read_bytes(s, &field, to, kind);
  if (strchr("FEDG*", field.edit.descriptor) == NULL) return no_input(s, field.edit.descriptor, "REAL");
  double value;
  bool pending = failed(s);
  if (!read_real(s, &field, &value, kind == 4)) return false;
  store_real(to, kind, value);
  return !pending;
}

/* (re,im), over more lines than one if need be. */
static bool list_complex(Statement *s, void *to, int kind) {
  if (!lwkf_list_next(s)) return !failed(s);
  if (lwkf_peek(s) != '(') {
    Field field = {.text = record_of(s) + *position_of(s), .length = 1};
    return bad_real(s, &field, 1);
  }
  ++*position_of(s);
  double parts[2];
  s->items.in_complex = true;
  for (int i = 0; i < 2 && !failed(s); i++) {
    lwkf_list_skip(s);
    Field field = {.text = record_of(s) + *position_of(s), .edit = {.descriptor = '*', .digits = -1}};
    for (bool inside = false; field.length < remaining(s); field.length++) {
      char c = field.text[field.length];
      /* NaN has parentheses of its own. */
      if (inside ? false : c == ')' || lwkf_separates(s, (unsigned char)c)) break;
      inside = c == '(' || (inside && c != ')');
    }
    take(s, field.length);
    if (!read_real(s, &field, &parts[i], kind == 4)) break;
    int c = lwkf_list_skip(s);
    if (c != (i == 0 ? s->modes.comma ? ';' : ',' : ')')) {
      bad_real(s, &field, field.length);
      break;
    }
    ++*position_of(s);
  }
  s->items.in_complex = false;
  if (failed(s)) return false;
  store_real(to, kind, parts[0]);
  store_real((char *)to + kind, kind, parts[1]);
  return true;
}

bool lwkf_input_complex(Statement *s, void *to, int kind) {
  if (s->list) return list_complex(s, to, kind);
  return lwkf_input_real(s, to, kind) && lwkf_input_real(s, (char *)to + kind, kind);
}

bool lwkf_input_logical(Statement *s, void *to, int kind) {
  Field field;
  if (!next_field(s, &field, 32767, true, kind)) return !failed(s);
  int shift = shift_of(field.edit.descriptor);
  if (shift != 0) return read_bits(s, &field, to, kind, shift);
  if (strchr("LG*", field.edit.descriptor) == NULL) return no_input(s, field.edit.descriptor, "LOGICAL");
  int64_t at = 0;
  skip_blanks(&field, &at);
  if (at < field.length && field.text[at] == '.') at++;
  if (at >= field.length) {
    lwkf_error(s, IOSTAT_GENERIC, "Empty LOGICAL input field");
    return false;
  }
  int c = toupper((unsigned char)field.text[at]);
  if (c != 'T' && c != 'F') {
    lwkf_error(s, IOSTAT_GENERIC, "Bad character '%c' in LOGICAL input field", (unsigned char)field.text[at]);
    return false;
  }
  store_integer(to, kind, c == 'T');
  return !failed(s);
}

/* One character of the file as one of the variable's. */
static void store_character(char *to, int64_t at, int kind, uint32_t c) {
  if (kind == 1) to[at] = (char)(c < 0x100 ? c : '?');
  else if (kind == 2) ((uint16_t *)to)[at] = (uint16_t)(c < 0x10000 ? c : '?');
  else ((uint32_t *)to)[at] = c;
}

/* Between quotes, over the ends of lines. */
static bool quoted(Statement *s, char *to, int64_t length, int kind, int quote) {
  int64_t count = 0;
  ++*position_of(s);
  for (;;) {
    int c = lwkf_peek(s);
    if (failed(s)) return false;
    if (c < 0) {
      if (!lwkf_advance(s)) return false;
      continue;
    }
    ++*position_of(s);
    if (c == quote) {
      if (lwkf_peek(s) != quote) break;
      ++*position_of(s);
    }
    if (count < length) store_character(to, count++, kind, character_at(s, record_of(s) + *position_of(s) - 1));
  }
  for (; count < length; count++) store_character(to, count, kind, ' ');
  return true;
}

bool lwkf_input_character(Statement *s, char *to, int64_t length, int kind) {
  Field field;
  if (s->list) {
    if (!lwkf_list_next(s)) return !failed(s);
    int c = lwkf_peek(s);
    if (c == '\'' || c == '"') return quoted(s, to, length, kind, c);
    field.text = record_of(s) + *position_of(s);
    field.length = 0;
    while (field.length < remaining(s) && !lwkf_separates(s, (unsigned char)field.text[field.length])) field.length++;
    take(s, field.length);
  } else {
    if (!next_field(s, &field, length, false, 0)) return !failed(s);
    int shift = shift_of(field.edit.descriptor);
    if (shift != 0) return read_bits(s, &field, (unsigned char *)to, length * kind, shift);
    if (strchr("AG", field.edit.descriptor) == NULL) return lwkf_no_item(s, field.edit.descriptor, "a CHARACTER data item");
    /* Of a wide field the last characters. */
    int64_t width = field.edit.width > 0 ? field.edit.width : length;
    if (width > length) {
      int64_t skipped = width - length < field.length ? width - length : field.length;
      field.text += skipped;
      field.length -= skipped;
    }
  }
  int64_t count = 0;
  for (; count < length && count < field.length; count++) store_character(to, count, kind, character_at(s, field.text + count));
  for (; count < length; count++) store_character(to, count, kind, ' ');
  return !failed(s);
}
