/*
 * The functions of <string.h> that the library has by blocks, against the plainest there are: strings of all lengths at all
 * alignments, in the middle of a page of WebAssembly, across two and up to the very end of memory, between bytes that would be
 * found if these were looked at.
 */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PAGE = 65536, LONGEST = 300, AROUND = 32 };

static const char *what;
static size_t length;

static void check(int right) {
  if (right) return;
  printf("%s, %zu bytes: wrong\n", what, length);
  exit(1);
}

/* Not to be computed when this is compiled. */
static size_t (*volatile f_strlen)(const char *) = strlen;
static size_t (*volatile f_strnlen)(const char *, size_t) = strnlen;
static char *(*volatile f_strchr)(const char *, int) = strchr;
static char *(*volatile f_strchrnul)(const char *, int) = strchrnul;
static char *(*volatile f_strrchr)(const char *, int) = strrchr;
static void *(*volatile f_memchr)(const void *, int, size_t) = memchr;
static void *(*volatile f_memrchr)(const void *, int, size_t) = memrchr;
static int (*volatile f_memcmp)(const void *, const void *, size_t) = memcmp;
static int (*volatile f_strcmp)(const char *, const char *) = strcmp;
static int (*volatile f_strncmp)(const char *, const char *, size_t) = strncmp;
static char *(*volatile f_strcpy)(char *, const char *) = strcpy;
static char *(*volatile f_stpcpy)(char *, const char *) = stpcpy;
static size_t (*volatile f_strspn)(const char *, const char *) = strspn;
static size_t (*volatile f_strcspn)(const char *, const char *) = strcspn;
static char *(*volatile f_strcat)(char *, const char *) = strcat;

static void one_string(char *s, size_t n, char *end) {
  length = n;
  /* The byte looked for stands before and behind, and an end of string before. */
  for (char *p = s - AROUND; p < s; p++) *p = (p - s) % 2 ? '\0' : 'x';
  for (size_t i = 0; i < n; i++) s[i] = i % 3 ? 'a' : '\xff';
  s[n] = '\0';
  for (char *p = s + n + 1; p < end && p < s + n + AROUND; p++) *p = (p - s) % 2 ? '\0' : 'x';
  what = "strlen", check(f_strlen(s) == n);
  what = "strnlen", check(f_strnlen(s, n + 5) == n && f_strnlen(s, n) == n && f_strnlen(s, n / 2) == n / 2);
  what = "strchr", check(f_strchr(s, 'x') == NULL && f_strchr(s, 0) == s + n && f_strchr(s, 256 + 'x') == NULL);
  what = "strchrnul", check(f_strchrnul(s, 'x') == s + n);
  what = "strrchr", check(f_strrchr(s, 'x') == NULL && f_strrchr(s, 0) == s + n);
  what = "strspn", check(f_strspn(s, "\xff\x7f\x61") == n && f_strspn(s, "") == 0 && f_strspn(s, "\xff") == (n > 0 && s[0] != 'a'));
  what = "strcspn", check(f_strcspn(s, "xyz\x7f\xfe\xef\x71") == n && f_strcspn(s, "") == n
      && f_strcspn(s, "a") == (n > 1 ? 0 + (s[0] != 'a') : n));
  what = "memchr", check(f_memchr(s, 'x', n) == NULL && f_memchr(s, 0, SIZE_MAX) == s + n && f_memchr(s, 0, n) == NULL);
  what = "memrchr", check(f_memrchr(s, 'x', n) == NULL && f_memrchr(s, 0, n) == NULL);
  for (size_t at = 0; at < n; at += at < 18 ? 1 : 13) {
    const char was = s[at];
    s[at] = 'x';
    const size_t second = at + (n - at) / 2;
    const char was_second = s[second];
    s[second] = 'x';
    what = "strchr", check(f_strchr(s, 'x') == s + at);
    what = "strchrnul", check(f_strchrnul(s, 256 + 'x') == s + at);
    what = "strrchr", check(f_strrchr(s, 'x') == s + second);
    what = "strspn", check(f_strspn(s, "a\xff") == at);
    what = "strcspn", check(f_strcspn(s, "\x87\x77x\x79") == at);
    what = "memchr", check(f_memchr(s, 'x', n) == s + at && f_memchr(s, 'x', at) == NULL);
    what = "memchr to the end of all", check(f_memchr(s, 'x', SIZE_MAX) == s + at && f_memchr(s, 'x', -(uintptr_t)s) == s + at);
    what = "memrchr", check(f_memrchr(s, 256 + 'x', n) == s + second
        && f_memrchr(s + at + 1, 'x', second - at) == (second > at ? s + second : NULL));
    s[second] = was_second;
    s[at] = was;
  }
}

static int sign(int x) { return (x > 0) - (x < 0); }

static void two_strings(char *a, char *b, size_t n) {
  length = n;
  for (size_t i = 0; i < n; i++) a[i] = b[i] = i % 5 ? 'b' : '\x80';
  a[n] = b[n] = '\0';
  what = "memcmp", check(f_memcmp(a, b, n + 1) == 0 && f_memcmp(a, b, n) == 0);
  what = "strcmp", check(f_strcmp(a, b) == 0);
  what = "strncmp", check(f_strncmp(a, b, n) == 0 && f_strncmp(a, b, n + 1) == 0 && f_strncmp(a, b, SIZE_MAX) == 0);
  for (size_t at = 0; at < n; at += at < 18 ? 1 : 13) {
    const char was = a[at];
    /* Bytes count as unsigned; what follows the first that differs does not count. */
    for (int other = 0; other < 256; other += 127) {
      a[at] = (char)other;
      const int expected = sign(other - (unsigned char)was);
      const char last = a[n - 1];
      if (at < n - 1) a[n - 1] = (char)(expected > 0 ? 0 : 0xff);
      what = "memcmp", check(sign(f_memcmp(a, b, n)) == expected && f_memcmp(a, b, at) == 0);
      what = "strcmp", check(sign(f_strcmp(a, b)) == expected && sign(f_strcmp(b, a)) == -expected);
      what = "strncmp", check(sign(f_strncmp(a, b, at + 1)) == expected && f_strncmp(a, b, at) == 0);
      a[n - 1] = last;
    }
    a[at] = was;
  }
}

static void copies(char *to, const char *from, size_t n, char *end) {
  length = n;
  char *const room_end = to + n + AROUND < end ? to + n + AROUND : end;
  for (int i = 0; i < 3; i++) {
    memset(to - AROUND, '#', (size_t)(room_end - to) + AROUND);
    what = i == 0 ? "strcpy" : i == 1 ? "stpcpy" : "strcat";
    to[0] = i < 2 ? '#' : '\0';
    if (i == 0) check(f_strcpy(to, from) == to);
    if (i == 1) check(f_stpcpy(to, from) == to + n);
    if (i == 2) check(f_strcat(to, from) == to);
    for (size_t j = 0; j <= n; j++) check(to[j] == from[j]);
    for (char *p = to - AROUND; p < room_end; p++) check((p >= to && p <= to + n) || *p == '#');
  }
}

/* Up to `end`: strings begin before it, at all distances from blocks. */
static void around(char *end, char *other_end, size_t beyond) {
  for (size_t n = 0; n <= LONGEST; n += n < 36 ? 1 : 29)
    for (size_t shift = 0; shift < (beyond ? n + 18 : 20); shift += n < 20 ? 1 : 5) {
      char *const s = end + beyond - n - 1 - shift;
      one_string(s, n, end + beyond);
      char *const other = other_end - n - 1 - (shift * 7) % 16;
      if (shift % 3 == 0) two_strings(s, other, n), two_strings(other, s, n);
      one_string(s, n, end + beyond);
      copies(other, s, n, other_end);
      one_string(other, n, other_end);
      copies(s, other, n, end + beyond);
    }
}

/* Every byte, in a set and not. */
static void sets(void) {
  for (int byte = 1; byte < 256; byte++) {
    const char set[] = {'q', (char)byte, '\0'};
    for (int other = 1; other < 256; other++) {
      const char string[] = {'q', (char)other, 'q', '\0'};
      what = "strspn of each byte", check(f_strspn(string, set) == (other == byte || other == 'q' ? 3 : 1));
      what = "strcspn of each byte", check(f_strcspn(string + 1, set + 1) == (other == byte ? 0u : byte == 'q' ? 1u : 2u));
    }
  }
}

int main(void) {
  sets();
  char *const pages = (char *)(__builtin_wasm_memory_grow(0, 4) * PAGE);
  if ((size_t)pages == (size_t)-PAGE) return 2;
  around(pages + 4 * PAGE, pages + 2 * PAGE - 300, 0);
  around(pages + 2 * PAGE, pages + 4 * PAGE, LONGEST / 2);
  around(pages + PAGE + 1000, pages + PAGE, 0);
  static char ends[] = "";
  printf("as expected%s\n", ends);
  return 0;
}
