/*
 * What scanf reads as a double or float: musl computes it with numbers of 128 bits in software. Here the characters of the number are
 * gathered, and made a number by strtod.c. Only so many are taken from the stream as the C library takes, the next one is put back, and
 * what begins as a number and is none is an error as there.
 *
 * The C library's own functions give the next character (__shgetc, __shlim), but for the usual case, where it lies in the buffer: that
 * is a macro, of two fields of FILE. Where they are is found out with a stream that is none.
 */
#include "decimal.h"
#include <ctype.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

int __shgetc(FILE *);
void __shlim(FILE *, off_t);
double __lwk_strtod(const char *, char **);
float __lwk_strtof(const char *, char **);
long double real_scan(FILE *, int, int) __asm__("__real___floatscan");
long double wrapped_scan(FILE *, int, int) __asm__("__wrap___floatscan");

enum {
  /* Words of FILE, with room to spare; the field of the next character, and that of the end of what is in the buffer. */
  WORDS = 128,
  NEXT = 1,
  END = 2,
  /* Digits; of others it matters only whether there are any but 0. */
  MOST = 1000
};

typedef struct {
  FILE *stream;
  unsigned char **next, **limit;
} Source;

/* The field that __shlim sets to the end of what may be read without a call; 0 if this C library has another FILE. */
static int field_of_limit(void) {
  static int found = -1;
  if (found >= 0) return found;
  static union {
    unsigned char *fields[WORDS];
    uint64_t alignment;
  } none;
  unsigned char text[2];
  none.fields[NEXT] = text;
  none.fields[END] = text + 1;
  __shlim((FILE *)&none, 0);
  found = 0;
  for (int i = END + 1; i < WORDS; i++)
    if (none.fields[i] == text + 1) found = found == 0 ? i : WORDS;
  if (found == WORDS) found = 0;
  return found;
}

static inline int take(Source *s) { return *s->next != *s->limit ? *(*s->next)++ : __shgetc(s->stream); }

/* Behind the end there is nothing to put back. */
static inline void put_back(Source *s, int c) {
  if (c != EOF) --*s->next;
}

/* The stream is to look as if nothing had been read. */
static long double none(Source *s) {
  errno = EINVAL;
  __shlim(s->stream, 0);
  return 0;
}

/* The characters of a number, without zeros before it. */
typedef struct {
  char text[MOST + 40];
  int length, last, digits;
  int any, behind, more;
  /* By how many places the digits are off, for those that were left out. */
  long long places;
} Gathered;

/* Digits with a point; the character behind them. */
static int gather(Source *s, Gathered *g, int c, int hexadecimal) {
  for (;; c = take(s)) {
    if (c == '.' && !g->behind) {
      g->behind = 1;
      g->text[g->length++] = '.';
      continue;
    }
    if (hexadecimal ? !isxdigit(c) : !isdigit(c)) return c;
    g->any = 1;
    if (g->digits == 0 && c == '0') {
      g->places -= g->behind;
    } else if (g->digits < MOST) {
      g->digits++;
      g->last = g->length;
      g->text[g->length++] = (char)c;
    } else {
      g->more |= c != '0';
      g->places += !g->behind;
    }
  }
}

/* Behind its letter; false where there is none. */
static int exponent(Source *s, long long *value) {
  int c = take(s);
  const int negative = c == '-';
  if (c == '-' || c == '+') c = take(s);
  const int any = isdigit(c);
  long long read = 0;
  for (; isdigit(c); c = take(s))
    if (read < 1000000000000) read = 10 * read + (c - '0');
  put_back(s, c);
  *value = negative ? -read : read;
  return any;
}

static void append_exponent(Gathered *g, char letter, long long value) {
  g->text[g->length++] = letter;
  if (value < 0) g->text[g->length++] = '-';
  g->length += __lwk_write_digits(value < 0 ? -(uint64_t)value : (uint64_t)value, g->text + g->length);
}

/* `precision`: 0 for float, 1 for double; `back`: whether all is put back that does not belong to the number, as for strtold. */
long double wrapped_scan(FILE *stream, int precision, int back) {
  const int field = field_of_limit();
  if (precision > 1 || back || field == 0) return real_scan(stream, precision, back);
  Source s = {stream, (unsigned char **)stream + NEXT, (unsigned char **)stream + field};
  int c;
  do c = take(&s);
  while (isspace(c));
  const int negative = c == '-';
  if (c == '-' || c == '+') c = take(&s);
  if ((c | 32) == 'i' || (c | 32) == 'n') {
    put_back(&s, c);
    const long double word = real_scan(stream, precision, back);
    return negative ? -word : word;
  }
  Gathered g;
  memset(&g.length, 0, sizeof g - __builtin_offsetof(Gathered, length));
  int hexadecimal = 0;
  if (c == '0') {
    c = take(&s);
    hexadecimal = (c | 32) == 'x';
    if (hexadecimal) {
      c = take(&s);
      memcpy(g.text, "0x", 2);
      g.length = 2;
    } else {
      g.any = 1;
    }
  }
  c = gather(&s, &g, c, hexadecimal);
  const char letter = hexadecimal ? 'p' : 'e';
  long long written = 0;
  if (g.any && (c | 32) == letter) {
    if (!exponent(&s, &written)) return none(&s);
  } else {
    put_back(&s, c);
  }
  if (!g.any) return none(&s);
  if (g.digits == 0) g.text[g.length++] = '0';
  else if (g.more && g.text[g.last] == '0') g.text[g.last] = '1';
  append_exponent(&g, letter, written + g.places * (hexadecimal ? 4 : 1));
  const double value = precision == 0 ? (double)__lwk_strtof(g.text, NULL) : __lwk_strtod(g.text, NULL);
  return negative ? -value : value;
}
