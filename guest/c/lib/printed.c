/*
 * printf and its family: musl's reads the format twice, hands each piece to a stream and computes numbers in 128 bits by software. Here
 * the text of a call is made in one place and goes to the stream at once, and digits of doubles come from decimal.c. What is rare is
 * left to the C library: long double, hexadecimal floating point, more digits than 17, and formats that number their arguments.
 */
#include "decimal.h"
#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

int real_print(FILE *, const char *, va_list) __asm__("__real_vfprintf");
int wrapped_print(FILE *, const char *, va_list) __asm__("__wrap_vfprintf");
int real_print_to(char *, size_t, const char *, va_list) __asm__("__real_vsnprintf");
int wrapped_print_to(char *, size_t, const char *, va_list) __asm__("__wrap_vsnprintf");

/* wasm-ld takes what --wrap wraps from the C library only where it is also asked for by its own name. */
__attribute__((used)) static int (*const PRINT)(FILE *, const char *, va_list) = vfprintf;
__attribute__((used)) static int (*const PRINT_TO)(char *, size_t, const char *, va_list) = vsnprintf;

enum {
  ROOM = 1024,
  /* Of a number in digits, with all but what pads it. */
  NUMBER = 64,
  MOST_SIGNIFICANT = 17
};

/* Where the text goes: to a stream, by way of `at`, or to memory, of which the rest is only counted. */
typedef struct {
  char *at;
  size_t left, total;
  FILE *stream;
  char *room;
  int failed;
} Output;

static void flush(Output *o) {
  const size_t length = (size_t)(o->at - o->room);
  if (length > 0 && fwrite(o->room, 1, length, o->stream) < length) o->failed = 1;
  o->at = o->room;
  o->left = ROOM;
}

static __attribute__((noinline)) void put_more(Output *o, const char *text, size_t length) {
  if (o->stream == NULL) {
    memcpy(o->at, text, o->left);
    o->at += o->left;
    o->left = 0;
    return;
  }
  flush(o);
  if (length > ROOM) {
    if (fwrite(text, 1, length, o->stream) < length) o->failed = 1;
    return;
  }
  memcpy(o->at, text, length);
  o->at += length;
  o->left -= length;
}

static inline void put(Output *o, const char *text, size_t length) {
  o->total += length;
  if (length > o->left) {
    put_more(o, text, length);
    return;
  }
  /* Pieces are short, and a call of memcpy costs more than they do. */
  if (length > 16) memcpy(o->at, text, length);
  else for (size_t i = 0; i < length; i++) o->at[i] = text[i];
  o->at += length;
  o->left -= length;
}

static void fill(Output *o, char c, long count) {
  char some[64];
  if (count <= 0) return;
  memset(some, c, count < 64 ? (size_t)count : 64);
  for (; count > 0; count -= 64) put(o, some, count < 64 ? (size_t)count : 64);
}

/* What stands between % and the letter. */
typedef struct {
  int left, plus, space, alternative, zero;
  int width, precision;
  /* 0, or h, H for hh, l, q for ll, L. */
  char length;
} Conversion;

/* Prefix, zeros and text in the field. */
static void field(Output *o, const Conversion *c, const char *prefix, int prefix_length, long zeros, const char *text, size_t length) {
  const long padding = c->width - prefix_length - zeros - (long)length;
  if (padding > 0 && !c->left && !c->zero) fill(o, ' ', padding);
  put(o, prefix, (size_t)prefix_length);
  if (padding > 0 && !c->left && c->zero) fill(o, '0', padding);
  if (zeros > 0) fill(o, '0', zeros);
  put(o, text, length);
  if (padding > 0 && c->left) fill(o, ' ', padding);
}

static const char *sign_of(const Conversion *c, int negative) { return negative ? "-" : c->plus ? "+" : c->space ? " " : ""; }

static void put_text(Output *o, const Conversion *c, const char *text, size_t length) {
  Conversion plain = *c;
  plain.zero = 0;
  field(o, &plain, "", 0, 0, text, length);
}

/* --- Whole numbers --- */

static void put_integer(Output *o, Conversion *c, char letter, uint64_t value, const char *sign) {
  char digits[NUMBER], *const end = digits + NUMBER, *at = end;
  const char *prefix = sign;
  long least = c->precision < 0 ? 1 : c->precision;
  if (c->precision >= 0) c->zero = 0;
  if (letter == 'd' || letter == 'u') {
    at = __lwk_digits_before(end, value);
  } else {
    const int bits = letter == 'o' ? 3 : 4;
    const char *const names = letter == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    for (uint64_t rest = value; rest > 0; rest >>= bits) *--at = names[rest & ((1u << bits) - 1)];
    if (c->alternative && bits == 4 && value != 0) prefix = letter == 'X' ? "0X" : "0x";
    if (c->alternative && bits == 3 && least <= end - at) least = end - at + 1;
  }
  const long zeros = least - (end - at);
  field(o, c, prefix, (int)strlen(prefix), zeros > 0 ? zeros : 0, at, (size_t)(end - at));
}

/* --- Numbers with a point --- */

/* The whole number next to x * 10^power; false where it is too large, or not sure. */
static int scaled(Binary b, int power, uint64_t *whole) {
  Scaled scaled;
  return __lwk_scale(b, power, &scaled) && __lwk_rounded(&scaled, whole);
}

static const uint64_t TENS[] = {
    1u, 10u, 100u, 1000u, 10000u, 100000u, 1000000u, 10000000u, 100000000u, 1000000000u, 10000000000u, 100000000000u, 1000000000000u,
    10000000000000u, 100000000000000u, 1000000000000000u, 10000000000000000u, 100000000000000000u,
};

/* So many digits of x as a whole number, and the exponent of the first. */
static int significant_digits(double x, int count, uint64_t *whole, int *exponent) {
  *whole = 0, *exponent = 0;
  if (x == 0) return 1;
  const Binary b = __lwk_binary(x);
  *exponent = b.magnitude;
  Scaled rough;
  if (!__lwk_scale(b, count - 1 - *exponent, &rough)) return 0;
  if (rough.whole >= TENS[count]) ++*exponent;
  if (!scaled(b, count - 1 - *exponent, whole)) return 0;
  if (*whole == TENS[count]) *whole = TENS[count - 1], ++*exponent;
  return 1;
}

/* ddd.ddd of a whole number with `decimals` of its digits behind the point. The end of the text. */
static char *with_point(char *to, uint64_t whole, int decimals, int point) {
  char digits[NUMBER], *const end = digits + NUMBER, *at = __lwk_digits_before(end, whole);
  while (end - at <= decimals) *--at = '0';
  const long before = end - at - decimals;
  memcpy(to, at, (size_t)before);
  to += before;
  if (decimals > 0 || point) *to++ = '.';
  memcpy(to, at + before, (size_t)decimals);
  return to + decimals;
}

static char *without_zeros(char *end) {
  while (end[-1] == '0') end--;
  return end[-1] == '.' ? end - 1 : end;
}

/* d.ddde+dd */
static char *with_exponent(char *to, uint64_t whole, int decimals, int exponent, const Conversion *c, char letter, int shortened) {
  to = with_point(to, whole, decimals, c->alternative);
  if (shortened && decimals > 0) to = without_zeros(to);
  *to++ = letter;
  *to++ = exponent < 0 ? '-' : '+';
  const int size = exponent < 0 ? -exponent : exponent;
  if (size >= 100) *to++ = (char)('0' + size / 100);
  *to++ = (char)('0' + size / 10 % 10);
  *to++ = (char)('0' + size % 10);
  return to;
}

/* The text of a number that is finite and has no sign; its end, or NULL where it is for the C library to tell. */
static char *number_text(char *to, double x, const Conversion *c, char letter) {
  const int precision = c->precision < 0 ? 6 : c->precision;
  const char kind = (char)(letter | 32), e = (char)(letter == kind ? 'e' : 'E');
  uint64_t whole = 0;
  int exponent;
  if (kind == 'f') {
    if (precision > MOST_SIGNIFICANT || (x != 0 && !scaled(__lwk_binary(x), precision, &whole))) return NULL;
    return with_point(to, whole, precision, c->alternative);
  }
  const int count = kind == 'e' ? precision + 1 : precision == 0 ? 1 : precision;
  if (count > MOST_SIGNIFICANT || !significant_digits(x, count, &whole, &exponent)) return NULL;
  if (kind == 'e') return with_exponent(to, whole, precision, exponent, c, e, 0);
  const int shortened = !c->alternative;
  if (exponent < -4 || exponent >= count) return with_exponent(to, whole, count - 1, exponent, c, e, shortened);
  const int decimals = count - 1 - exponent;
  to = with_point(to, whole, decimals, c->alternative);
  return shortened && decimals > 0 ? without_zeros(to) : to;
}

/* While it is set, the C library prints. */
static int by_library;

static int print_by_library(char *to, size_t size, const char *format, ...) {
  va_list list;
  va_start(list, format);
  by_library++;
  const int length = real_print_to(to, size, format, list);
  by_library--;
  va_end(list);
  return length;
}

static void put_by_library(Output *o, const Conversion *c, char letter, double x, long double wide) {
  char format[16], room[512], *text = room, *at = format;
  *at++ = '%';
  if (c->left) *at++ = '-';
  if (c->plus) *at++ = '+';
  if (c->space) *at++ = ' ';
  if (c->alternative) *at++ = '#';
  if (c->zero) *at++ = '0';
  *at++ = '*', *at++ = '.', *at++ = '*';
  if (c->length == 'L') *at++ = 'L';
  *at++ = letter, *at = '\0';
  const int many = c->length == 'L', width = c->width, precision = c->precision;
  size_t size = sizeof room;
  int length;
  for (;;) {
    length = many ? print_by_library(text, size, format, width, precision, wide)
                  : print_by_library(text, size, format, width, precision, x);
    if (length < 0 || (size_t)length < size) break;
    size = (size_t)length + 1;
    if ((text = malloc(size)) == NULL) break;
  }
  if (length < 0 || text == NULL) o->failed = 1;
  else put(o, text, (size_t)length);
  if (text != room) free(text);
}

static void put_number(Output *o, Conversion *c, char letter, double x) {
  char text[NUMBER];
  const int negative = __builtin_signbit(x) != 0;
  const char *const sign = sign_of(c, negative);
  if (!__builtin_isfinite(x)) {
    c->zero = 0;
    field(o, c, sign, (int)strlen(sign), 0, letter & 32 ? (x != x ? "nan" : "inf") : x != x ? "NAN" : "INF", 3);
    return;
  }
  const char *const end = (letter | 32) == 'a' ? NULL : number_text(text, negative ? -x : x, c, letter);
  if (end == NULL) put_by_library(o, c, letter, x, 0);
  else field(o, c, sign, (int)strlen(sign), 0, text, (size_t)(end - text));
}

/* --- Wide characters --- */

static void put_wide(Output *o, const Conversion *c, const wchar_t *text) {
  char one[MB_LEN_MAX];
  size_t length = 0;
  const size_t most = c->precision < 0 ? SIZE_MAX : (size_t)c->precision;
  for (const wchar_t *w = text; length < most && *w != 0; w++) {
    const int bytes = wctomb(one, *w);
    if (bytes < 0) {
      o->failed = 1;
      return;
    }
    if ((size_t)bytes > most - length) break;
    length += (size_t)bytes;
  }
  if (!c->left) fill(o, ' ', c->width - (long)length);
  for (size_t written = 0; written < length; text++) {
    const int bytes = wctomb(one, *text);
    put(o, one, (size_t)bytes);
    written += (size_t)bytes;
  }
  if (c->left) fill(o, ' ', c->width - (long)length);
}

/* --- Formats --- */

/* A number of digits, as large as INT_MAX at most; -1 for a larger one. */
static int read_count(const char **p) {
  int value = 0;
  for (; **p >= '0' && **p <= '9'; ++*p)
    value = value < 0 || value > (INT_MAX - (**p - '0')) / 10 ? -1 : 10 * value + (**p - '0');
  return value;
}

static const char *read_flags(const char *p, Conversion *c) {
  for (;; p++) {
    if (*p == '-') c->left = 1;
    else if (*p == '+') c->plus = 1;
    else if (*p == ' ') c->space = 1;
    else if (*p == '#') c->alternative = 1;
    else if (*p == '0') c->zero = 1;
    else if (*p != '\'') return p;
  }
}

static const char *read_length(const char *p, Conversion *c) {
  switch (*p) {
    case 'h': c->length = p[1] == 'h' ? 'H' : 'h'; return p + (p[1] == 'h' ? 2 : 1);
    case 'l': c->length = p[1] == 'l' ? 'q' : 'l'; return p + (p[1] == 'l' ? 2 : 1);
    case 'j': c->length = 'q'; return p + 1;
    case 'z':
    case 't': c->length = 'l'; return p + 1;
    case 'L': c->length = 'L'; return p + 1;
    default: return p;
  }
}

static void store_count(void *to, char length, size_t count) {
  switch (length) {
    case 'H': *(signed char *)to = (signed char)count; break;
    case 'h': *(short *)to = (short)count; break;
    case 'q': *(long long *)to = (long long)count; break;
    default: *(int *)to = (int)count;
  }
}

static int64_t signed_argument(char length, va_list *list) {
  if (length == 'q') return va_arg(*list, long long);
  const int value = va_arg(*list, int);
  return length == 'H' ? (signed char)value : length == 'h' ? (short)value : value;
}

static uint64_t unsigned_argument(char length, va_list *list) {
  if (length == 'q') return va_arg(*list, unsigned long long);
  const unsigned value = va_arg(*list, unsigned);
  return length == 'H' ? (unsigned char)value : length == 'h' ? (unsigned short)value : value;
}

/* One conversion; false for a letter that is none. */
static int convert(Output *o, Conversion *c, char letter, va_list *list) {
  switch (letter) {
    case 'd':
    case 'i': {
      const int64_t value = signed_argument(c->length, list);
      put_integer(o, c, 'd', value < 0 ? -(uint64_t)value : (uint64_t)value, sign_of(c, value < 0));
      return 1;
    }
    case 'u':
    case 'o':
    case 'x':
    case 'X': put_integer(o, c, letter, unsigned_argument(c->length, list), ""); return 1;
    case 'p':
      c->alternative = 1;
      put_integer(o, c, 'x', (uintptr_t)va_arg(*list, void *), "");
      return 1;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'a':
    case 'A':
      if (c->length == 'L') put_by_library(o, c, letter, 0, va_arg(*list, long double));
      else put_number(o, c, letter, va_arg(*list, double));
      return 1;
    case 'C':
    case 'c': {
      if (letter == 'C' || c->length == 'l') {
        c->precision = -1;
        put_wide(o, c, (wchar_t[]){(wchar_t)va_arg(*list, wint_t), 0});
        return 1;
      }
      const char one = (char)va_arg(*list, int);
      put_text(o, c, &one, 1);
      return 1;
    }
    case 'S':
    case 's':
    case 'm': {
      if (letter == 'S' || (letter == 's' && c->length == 'l')) {
        const wchar_t *const text = va_arg(*list, const wchar_t *);
        put_wide(o, c, text != NULL ? text : L"(null)");
        return 1;
      }
      const char *text = letter == 'm' ? strerror(errno) : va_arg(*list, const char *);
      if (text == NULL) text = "(null)";
      put_text(o, c, text, c->precision < 0 ? strlen(text) : strnlen(text, (size_t)c->precision));
      return 1;
    }
    case 'n': store_count(va_arg(*list, void *), c->length, o->total); return 1;
    default: return 0;
  }
}

/* A conversion, from behind its %; where it ends, or NULL for one that is none. */
static const char *next(Output *o, const char *p, va_list *list) {
  Conversion c = {.precision = -1};
  p = read_flags(p, &c);
  if (*p == '*') {
    c.width = va_arg(*list, int);
    p++;
    if (c.width < 0) c.left = 1, c.width = c.width == INT_MIN ? -1 : -c.width;
  } else {
    c.width = read_count(&p);
  }
  if (*p == '.') {
    p++;
    if (*p == '*') {
      c.precision = va_arg(*list, int);
      p++;
      if (c.precision < 0) c.precision = -1;
    } else if ((c.precision = read_count(&p)) < 0) {
      c.width = -1;
    }
  }
  if (c.width < 0) {
    errno = EOVERFLOW;
    return NULL;
  }
  if (c.left) c.zero = 0;
  p = read_length(p, &c);
  if (convert(o, &c, *p, list)) return p + 1;
  errno = EINVAL;
  return NULL;
}

/* Whether the first conversion says which argument it is of: then all do. */
static int numbers_arguments(const char *format) {
  const char *p = format;
  while (*p >= '0' && *p <= '9') p++;
  return p > format && *p == '$';
}

static int print(Output *o, const char *format, va_list list) {
  va_list rest;
  va_copy(rest, list);
  while (!o->failed) {
    const char *p = format;
    while (*p != '%' && *p != '\0') p++;
    if (p > format) put(o, format, (size_t)(p - format));
    if (*p == '\0') break;
    if (p[1] == '%') {
      put(o, "%", 1);
      format = p + 2;
      continue;
    }
    if ((format = next(o, p + 1, &rest)) == NULL) o->failed = 1;
  }
  va_end(rest);
  if (o->total > INT_MAX) errno = EOVERFLOW, o->failed = 1;
  return o->failed ? -1 : (int)o->total;
}

/* Of a format whose arguments have numbers nothing is done here. */
static int is_ours(const char *format) {
  if (by_library) return 0;
  const char *const first = strchr(format, '%');
  return first == NULL || !numbers_arguments(first + 1);
}

int wrapped_print(FILE *stream, const char *format, va_list list) {
  if (!is_ours(format)) return real_print(stream, format, list);
  char room[ROOM];
  Output o = {.at = room, .left = ROOM, .room = room, .stream = stream};
  const int result = print(&o, format, list);
  flush(&o);
  return o.failed ? -1 : result;
}

int wrapped_print_to(char *to, size_t size, const char *format, va_list list) {
  if (!is_ours(format)) return real_print_to(to, size, format, list);
  if (size > INT_MAX) {
    errno = EOVERFLOW;
    return -1;
  }
  char none;
  Output o = {.at = size > 0 ? to : &none, .left = size > 0 ? size - 1 : 0};
  const int result = print(&o, format, list);
  if (size > 0) *o.at = '\0';
  return result;
}
