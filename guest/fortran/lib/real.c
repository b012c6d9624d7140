/* Real numbers in the forms that edit descriptors ask for. */
#include "real.h"
#include "../../c/lib/decimal.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* `count` digits before the point and `decimals` behind it, of 0.digits * 10^count. */
static void place(RealText *t, int count, int decimals) {
  int length = (int)strlen(t->digits);
  if (length == 0) count = 0;
  t->before = count <= 0 ? 0 : count < length ? count : length;
  t->zeros_before = count > length ? count - length : 0;
  t->zeros_after = count < 0 ? -count : 0;
  if (t->zeros_after > decimals) t->zeros_after = decimals;
  t->after = length - t->before;
  if (t->after > decimals - t->zeros_after) t->after = decimals - t->zeros_after;
  t->zeros_end = decimals - t->zeros_after - t->after;
  t->zero = t->before + t->zeros_before == 0;
  t->need_zero = t->zero && decimals == 0;
}

static void fixed(Statement *s, const Edit *edit, double value, RealText *t) {
  int decimals = edit->digits < 0 ? 0 : edit->digits, scale = s->modes.scale;
  int exponent = lwkf_digits_fixed(value, decimals + scale, s->modes.round, t->digits);
  place(t, t->digits[0] == '\0' ? 0 : exponent + scale, decimals);
}

/* `width` < 0: two digits, or three without the letter; 0: as few as there are. */
static void set_exponent(RealText *t, char letter, int exponent, int width, bool keep_letter) {
  char digits[24];
  int length = __lwk_write_digits((uint64_t)abs(exponent), digits), least = width < 0 ? 2 : width < 10 ? width : 9;
  bool three = width < 0 && length > 2;
  if (width > 0 && length > width) t->stars = true;
  char *at = t->exponent;
  if (!three || keep_letter) *at++ = letter;
  *at++ = exponent < 0 ? '-' : '+';
  for (int zeros = least - length; zeros > 0; zeros--) *at++ = '0';
  strcpy(at, digits);
}

static bool scientific(Statement *s, const Edit *edit, double value, RealText *t) {
  int decimals = edit->digits < 0 ? 0 : edit->digits, scale = s->modes.scale, significant;
  char letter = edit->descriptor == 'D' ? 'D' : 'E';
  if (edit->variation == 'S') scale = 1, significant = decimals + 1;
  else if (edit->variation == 'N') significant = 1;
  else if (scale > 0) significant = decimals + 1;
  else significant = decimals + scale;
  if (edit->variation == '\0') {
    if (scale < 0 ? scale <= -decimals : scale > decimals + 1) {
      if (scale < 0) lwkf_error(s, IOSTAT_BAD_SCALE, "Scale factor (kP) %d cannot be less than -d (%d)", scale, -decimals);
      else lwkf_error(s, IOSTAT_BAD_SCALE, "Scale factor (kP) %d cannot be greater than d+2 (%d)", scale, decimals + 2);
      return false;
    }
    if (significant <= 0) {
      lwkf_error(s, IOSTAT_FORMAT, "Output edit descriptor %cw.d must have d>0", edit->descriptor);
      return false;
    }
  }
  int exponent;
  if (edit->variation == 'N') {
    /* One to three digits before the point, so that the exponent is a multiple of three. */
    exponent = lwkf_shortest(value, false, t->digits);
    scale = ((exponent - 1) % 3 + 3) % 3 + 1;
    exponent = lwkf_digits(value, decimals + scale, s->modes.round, t->digits);
    if (t->digits[0] != '\0') scale = ((exponent - 1) % 3 + 3) % 3 + 1;
    else scale = 1;
  } else {
    exponent = lwkf_digits(value, significant, s->modes.round, t->digits);
  }
  bool zero = t->digits[0] == '\0';
  if (edit->variation == '\0' && scale > 0) decimals -= scale - 1;
  place(t, scale, decimals);
  if (zero && scale > 0) {
    t->zeros_before = scale;
    t->zero = false;
  }
  set_exponent(t, letter, zero ? 0 : exponent - scale, edit->exponent, false);
  return true;
}

static void hexadecimal(Statement *s, const Edit *edit, double value, RealText *t) {
  int exponent, digits = edit->digits;
  double fraction = frexp(fabs(value), &exponent);
  uint64_t bits = (uint64_t)ldexp(fraction, 53) << 3; /* 14 hexadecimal digits, the first from 8 */
  exponent -= 4;
  if (digits >= 0 && digits < 13) {
    int drop = 4 * (13 - digits);
    uint64_t half = (uint64_t)1 << (drop - 1), rest = bits & (2 * half - 1);
    bits -= rest;
    char round = s->modes.round;
    bool up = round == 'U' ? rest != 0 && !signbit(value)
        : round == 'D'     ? rest != 0 && signbit(value)
        : round == 'Z'     ? false
        : round == 'C'     ? rest >= half
                           : rest > half || (rest == half && (bits >> drop & 1));
    if (up) bits += 2 * half;
    if (bits >> 56) {
      bits = (uint64_t)1 << 55;
      exponent++;
    }
  }
  char text[16];
  snprintf(text, sizeof text, "%014llX", (unsigned long long)bits);
  int length = 13;
  if (digits < 0 || digits > 13)
    while (length > 0 && text[length] == '0') length--;
  else length = digits;
  char number[32];
  snprintf(number, sizeof number, "%*.*d", 1, edit->exponent < 0 ? 1 : edit->exponent, abs(value == 0 ? 0 : exponent));
  snprintf(t->digits, sizeof t->digits, "0X%c.%.*s%.*sP%c%s", text[0], length, text + 1, digits > 13 ? digits - 13 : 0,
      "0000000000000000000000000000000", exponent < 0 && value != 0 ? '-' : '+', number);
  t->word = t->digits;
}

/* As few digits as tell the number. In a list its exponent is behind one digit and has two, for G0 it is behind none. */
static void shortest(double value, bool single, bool listed, RealText *t) {
  char one[MAX_DIGITS];
  int exponent = lwkf_shortest(value, single, t->digits), length = (int)strlen(t->digits), most = single ? 6 : 15;
  /* In a list the choice is that for one digit. */
  int magnitude = listed ? lwkf_digits(value, 1, 'N', one) : exponent;
  if (magnitude >= 0 && magnitude <= most) {
    place(t, exponent, length > exponent ? length - exponent : 0);
    t->zero = t->need_zero;
    return;
  }
  place(t, listed, length - listed);
  set_exponent(t, 'E', exponent - listed, listed ? -1 : 0, true);
  if (!listed) t->zero = false;
}

/* Without a width and digits: as many as tell the number. */
static bool natural(Statement *s, const Edit *edit, double value, bool single, RealText *t) {
  int exponent = lwkf_shortest(value, single, t->digits), length = (int)strlen(t->digits);
  Edit as = *edit;
  if (edit->descriptor != 'F') {
    int before = edit->variation == 'S' ? 1 : edit->variation == 'N' ? ((exponent - 1) % 3 + 3) % 3 + 1 : 0;
    as.digits = length > before ? length - before : edit->variation == '\0';
    return scientific(s, &as, value, t);
  }
  exponent += s->modes.scale;
  if (length > 0 && exponent > length) {
    as.digits = 0;
    fixed(s, &as, value, t);
    return true;
  }
  place(t, exponent, length > exponent ? length - exponent : 0);
  return true;
}

/* Gw.d: fixed where the number has its d digits before and behind the point, and scientific elsewhere. */
static bool general(Statement *s, const Edit *edit, double value, bool single, RealText *t) {
  if (edit->width <= 0 && edit->digits < 0) {
    shortest(value, single, false, t);
    return true;
  }
  int digits = edit->digits < 0 ? 0 : edit->digits;
  int blanks = edit->width <= 0 ? 0 : edit->exponent < 0 ? 4 : edit->exponent + 2;
  int exponent = value == 0 ? 1 : lwkf_digits(value, digits > 0 ? digits : 1, s->modes.round, t->digits);
  Edit as = *edit;
  if (exponent < 0 || exponent > digits || (value != 0 && digits == 0)) {
    as.descriptor = 'E';
    if (edit->width <= 0) as.exponent = 0;
    return scientific(s, &as, value, t);
  }
  as.digits = digits - exponent;
  if (as.digits < 0) as.digits = 0;
  int scale = s->modes.scale;
  s->modes.scale = 0;
  fixed(s, &as, value, t);
  s->modes.scale = scale;
  t->blanks = blanks;
  return true;
}

bool lwkf_edit_real(Statement *s, const Edit *edit, double value, bool single, RealText *t) {
  t->word = NULL;
  t->exponent[0] = t->digits[0] = '\0';
  t->stars = t->zero = t->need_zero = false;
  t->before = t->zeros_before = t->zeros_after = t->after = t->zeros_end = t->blanks = 0;
  t->sign = signbit(value) ? '-' : s->modes.plus ? '+' : '\0';
  if (isnan(value)) {
    t->word = "NaN";
    t->sign = '\0';
    return true;
  }
  if (isinf(value)) {
    t->word = "Inf";
    return true;
  }
  bool done = true;
  if (edit->variation == 'X') hexadecimal(s, edit, value, t);
  else if (edit->descriptor == '*') shortest(value, single, true, t);
  else if (edit->width < 0 && edit->digits < 0 && edit->descriptor != 'G') done = natural(s, edit, value, single, t);
  else if (edit->descriptor == 'F') fixed(s, edit, value, t);
  else if (edit->descriptor == 'G') done = general(s, edit, value, single, t);
  else done = scientific(s, edit, value, t);
  if (s->modes.comma && t->word == t->digits) t->digits[3] = ',';
  return done;
}

size_t lwkf_length(const RealText *t) {
  if (t->word != NULL) return strlen(t->word) + (t->sign != '\0');
  return (size_t)((t->sign != '\0') + t->zero + t->before + t->zeros_before + 1 + t->zeros_after + t->after + t->zeros_end +
                  t->blanks) + strlen(t->exponent);
}

static char *put(char *at, const char *text, int length) {
  memcpy(at, text, (size_t)length);
  return at + length;
}

static char *fill(char *at, char c, int count) {
  memset(at, c, (size_t)count);
  return at + count;
}

bool lwkf_emit_real(Statement *s, const Edit *edit, RealText *t) {
  int width = edit->width > 0 ? edit->width : 0, length = (int)lwkf_length(t);
  bool free_width = width == 0;
  if (t->zero && !t->need_zero && (free_width || length > width) && t->word == NULL) {
    t->zero = false;
    length--;
  }
  if (t->stars || (!free_width && length > width)) return lwkf_emit_repeated(s, '*', width > 0 ? width : 1);
  int whole = width > length ? width : length;
  char piece[128], *text = whole < (int)sizeof piece ? piece : malloc((size_t)whole), *at = text;
  if (text == NULL) lwkf_crash(s->place, "Memory allocation failed");
  at = fill(at, ' ', width > length ? width - length : 0);
  if (t->sign != '\0') *at++ = t->sign;
  if (t->word != NULL) {
    at = put(at, t->word, (int)strlen(t->word));
  } else {
    if (t->zero) *at++ = '0';
    at = fill(put(at, t->digits, t->before), '0', t->zeros_before);
    *at++ = s->modes.comma ? ',' : '.';
    at = put(fill(at, '0', t->zeros_after), t->digits + t->before, t->after);
    at = put(fill(at, '0', t->zeros_end), t->exponent, (int)strlen(t->exponent));
    at = fill(at, ' ', t->blanks);
  }
  bool done = lwkf_emit(s, text, (size_t)(at - text));
  if (text != piece) free(text);
  return done;
}
