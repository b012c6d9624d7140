/* Items of formatted output. */
#include "io.h"
#include "real.h"
#include <stdlib.h>
#include <string.h>

bool lwkf_no_item(Statement *s, char descriptor, const char *what) {
  lwkf_error(s, IOSTAT_FORMAT, "Data edit descriptor '%c' may not be used with %s", descriptor, what);
  return false;
}

/* The next edit descriptor, or * for a list. */
static bool edit_of(Statement *s, Edit *edit) {
  if (s->list) *edit = (Edit){.descriptor = '*', .width = -1, .digits = -1, .exponent = -1};
  return s->list || lwkf_next_edit(s, edit);
}

static bool stars(Statement *s, int width) {
  return lwkf_emit_repeated(s, '*', width);
}

/* Bits of a number of `size` bytes, from the lowest, `shift` at a time. */
static bool output_bits(Statement *s, const Edit *edit, const unsigned char *bytes, int64_t size, int shift) {
  int64_t bits = 8 * size, digits = (bits + shift - 1) / shift, first = 0;
  char *text = malloc((size_t)digits + 1);
  if (text == NULL) lwkf_crash(s->place, "Memory allocation failed");
  for (int64_t i = 0; i < digits; i++) {
    int value = 0;
    for (int b = shift - 1; b >= 0; b--) {
      int64_t bit = (digits - 1 - i) * shift + b;
      value = 2 * value + (bit < bits ? bytes[bit / 8] >> bit % 8 & 1 : 0);
    }
    text[i] = "0123456789ABCDEF"[value];
  }
  while (first < digits && text[first] == '0') first++;
  int64_t significant = digits - first, zeros = edit->digits > significant ? edit->digits - significant : 0;
  if (edit->digits < 0 && significant == 0) zeros = 1;
  int64_t length = significant + zeros;
  bool done;
  if (edit->width > 0 && length > edit->width) done = stars(s, edit->width);
  else
    done = lwkf_emit_repeated(s, ' ', edit->width > 0 ? edit->width - length : 0) && lwkf_emit_repeated(s, '0', zeros) &&
        lwkf_emit(s, text + first, (size_t)significant);
  free(text);
  return done;
}

static int shift_of(char descriptor) {
  return descriptor == 'B' ? 1 : descriptor == 'O' ? 3 : descriptor == 'Z' ? 4 : 0;
}

/* A number as so many characters. */
static bool output_bytes(Statement *s, const Edit *edit, const void *bytes, int size) {
  int width = edit->width < 0 ? size : edit->width;
  return lwkf_emit_repeated(s, ' ', width - size) && lwkf_emit(s, bytes, (size_t)(width < size ? width : size));
}

bool lwkf_output_integer(Statement *s, __int128 value, int kind, bool is_unsigned) {
  Edit edit;
  if (!edit_of(s, &edit)) return false;
  if (shift_of(edit.descriptor) != 0) return output_bits(s, &edit, (unsigned char *)&value, kind, shift_of(edit.descriptor));
  if (edit.descriptor == 'A') return output_bytes(s, &edit, &value, kind);
  if (strchr("IG*", edit.descriptor) == NULL) return lwkf_no_item(s, edit.descriptor, "an INTEGER data item");
  char text[64], *end = text + sizeof text, *at = end;
  unsigned __int128 whole = value < 0 && !is_unsigned ? -(unsigned __int128)value : (unsigned __int128)value;
  for (; whole >> 64 != 0; whole /= 10) *--at = (char)('0' + (int)(whole % 10));
  for (uint64_t rest = (uint64_t)whole; rest > 0; rest /= 10) *--at = (char)('0' + rest % 10);
  int digits = (int)(end - at), least = edit.descriptor == 'I' && edit.digits >= 0 ? edit.digits : 1;
  int zeros = least > digits ? least - digits : 0;
  char sign = value < 0 && !is_unsigned ? '-' : s->modes.plus && !is_unsigned ? '+' : '\0';
  int length = digits + zeros + (sign != '\0');
  if (edit.descriptor == '*' && !lwkf_list_space(s, (size_t)length, false)) return false;
  if (edit.width > 0 && length > edit.width) return stars(s, edit.width);
  /* Without a width (not 0) there is a blank. */
  if (edit.width < 0 && edit.descriptor != '*') edit.width = length + 1;
  if (digits + zeros == 0) return lwkf_emit_repeated(s, ' ', edit.width > 0 ? edit.width : 1);
  int blanks = edit.width > length ? edit.width - length : 0;
  char *first = at - zeros - (sign != '\0') - blanks;
  if (first < text)
    return lwkf_emit_repeated(s, ' ', blanks) && (sign == '\0' || lwkf_emit(s, &sign, 1)) && lwkf_emit_repeated(s, '0', zeros) &&
        lwkf_emit(s, at, (size_t)digits);
  memset(first, ' ', (size_t)blanks);
  if (sign != '\0') first[blanks] = sign;
  memset(at - zeros, '0', (size_t)zeros);
  return lwkf_emit(s, first, (size_t)(end - first));
}

bool lwkf_output_real(Statement *s, double value, int kind) {
  Edit edit;
  if (!edit_of(s, &edit)) return false;
  int shift = shift_of(edit.descriptor);
  float single = (float)value;
  const unsigned char *bytes = kind == 4 ? (unsigned char *)&single : (unsigned char *)&value;
  if (shift != 0) return output_bits(s, &edit, bytes, kind, shift);
  if (edit.descriptor == 'A') return output_bytes(s, &edit, bytes, kind);
  if (strchr("FEDG*", edit.descriptor) == NULL) return lwkf_no_item(s, edit.descriptor, "a REAL data item");
  RealText text;
  if (!lwkf_edit_real(s, &edit, value, kind == 4, &text)) return false;
  if (edit.descriptor == '*' && !lwkf_list_space(s, lwkf_length(&text), false)) return false;
  return lwkf_emit_real(s, &edit, &text);
}

bool lwkf_output_complex(Statement *s, double re, double im, int kind) {
  if (!s->list) return lwkf_output_real(s, re, kind) && lwkf_output_real(s, im, kind);
  Edit edit = {.descriptor = '*', .width = -1, .digits = -1, .exponent = -1};
  RealText a, b;
  if (!lwkf_edit_real(s, &edit, re, kind == 4, &a) || !lwkf_edit_real(s, &edit, im, kind == 4, &b)) return false;
  return lwkf_list_space(s, 2 + lwkf_length(&a), false) && lwkf_emit(s, "(", 1) && lwkf_emit_real(s, &edit, &a) &&
      lwkf_emit(s, s->modes.comma ? ";" : ",", 1) && lwkf_list_room(s, 1 + lwkf_length(&b), false) && lwkf_emit_real(s, &edit, &b) &&
      lwkf_emit(s, ")", 1);
}

bool lwkf_output_logical(Statement *s, bool value, uint64_t bits, int kind) {
  Edit edit;
  if (!edit_of(s, &edit)) return false;
  int shift = shift_of(edit.descriptor);
  if (shift != 0) return output_bits(s, &edit, (unsigned char *)&bits, kind, shift);
  if (strchr("LG*", edit.descriptor) == NULL) return lwkf_no_item(s, edit.descriptor, "a LOGICAL data item");
  if (edit.descriptor == '*' && !lwkf_list_space(s, 1, false)) return false;
  return lwkf_emit_repeated(s, ' ', edit.width - 1) && lwkf_emit(s, value ? "T" : "F", 1);
}

/* Wide characters, and in a file that is UTF-8 those beyond ASCII. */
static bool emit_characters(Statement *s, const char *text, int64_t count, int kind) {
  if (kind == 1 && (s->unit == NULL || !s->unit->utf8)) return lwkf_emit(s, text, (size_t)count);
  for (int64_t i = 0; i < count; i++) {
    if (!lwkf_emit_wide(s, lwkf_wide(text, (size_t)i, kind))) return false;
  }
  return true;
}

bool lwkf_output_character(Statement *s, const char *text, int64_t length, int kind) {
  Edit edit;
  if (!edit_of(s, &edit)) return false;
  int shift = shift_of(edit.descriptor);
  if (edit.descriptor == '*') return lwkf_list_output(s, text, (size_t)length, kind);
  if (shift != 0) return output_bits(s, &edit, (const unsigned char *)text, length * kind, shift);
  if (strchr("AG", edit.descriptor) == NULL) return lwkf_no_item(s, edit.descriptor, "a CHARACTER data item");
  int64_t width = edit.width <= 0 ? length : edit.width;
  return lwkf_emit_repeated(s, ' ', width - length) && emit_characters(s, text, width < length ? width : length, kind);
}
