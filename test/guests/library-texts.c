/*
 * What the library has of <string.h> for texts (comparisons in any case, copies of so many bytes, sets, strings in strings)
 * against the plainest there is, on texts of few letters at all distances from blocks, from pages of WebAssembly and from the
 * very end of memory.
 */
#define _GNU_SOURCE
#include <ctype.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { PAGE = 65536, AROUND = 32, ROOM = 400 };

static const char *what;

static void check(int right, const char *a, const char *b) {
  if (right) return;
  printf("%s(\"%s\", \"%s\"): wrong\n", what, a, b);
  exit(1);
}

/* Not to be computed when this is compiled. */
static int (*volatile f_strcasecmp)(const char *, const char *) = strcasecmp;
static int (*volatile f_strncasecmp)(const char *, const char *, size_t) = strncasecmp;
static char *(*volatile f_strncpy)(char *, const char *, size_t) = strncpy;
static char *(*volatile f_stpncpy)(char *, const char *, size_t) = stpncpy;
static char *(*volatile f_strncat)(char *, const char *, size_t) = strncat;
static void *(*volatile f_memccpy)(void *, const void *, int, size_t) = memccpy;
static size_t (*volatile f_strspn)(const char *, const char *) = strspn;
static size_t (*volatile f_strcspn)(const char *, const char *) = strcspn;
static char *(*volatile f_strpbrk)(const char *, const char *) = strpbrk;
static char *(*volatile f_strstr)(const char *, const char *) = strstr;
static char *(*volatile f_strcasestr)(const char *, const char *) = strcasestr;

static uint64_t state = 1;
static unsigned random_below(unsigned n) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (unsigned)((state >> 33) % n);
}

/* n letters of an alphabet. */
static void fill(char *text, size_t n, const char *alphabet, unsigned letters) {
  for (size_t i = 0; i < n; i++) text[i] = alphabet[random_below(letters)];
  text[n] = '\0';
}

static int sign(int x) { return (x > 0) - (x < 0); }

static int plain_compare(const char *a, const char *b, size_t n) {
  for (; n > 0; a++, b++, n--) {
    const int difference = tolower((unsigned char)*a) - tolower((unsigned char)*b);
    if (difference != 0 || *a == '\0') return sign(difference);
  }
  return 0;
}

static const char *plain_search(const char *text, const char *wanted, int any_case) {
  const size_t n = strlen(wanted);
  for (;; text++) {
    if ((any_case ? plain_compare(text, wanted, n) : strncmp(text, wanted, n)) == 0) return text;
    if (*text == '\0') return NULL;
  }
}

static size_t plain_span(const char *text, const char *set, int of_set) {
  size_t n = 0;
  while (text[n] != '\0') {
    int in = 0;
    for (const char *p = set; *p != '\0'; p++) in |= *p == text[n];
    if (in != of_set) break;
    n++;
  }
  return n;
}

static void look(const char *a, const char *b, size_t n) {
  what = "strcasecmp", check(sign(f_strcasecmp(a, b)) == plain_compare(a, b, SIZE_MAX), a, b);
  what = "strncasecmp", check(sign(f_strncasecmp(a, b, n)) == plain_compare(a, b, n), a, b);
  what = "strspn", check(f_strspn(a, b) == plain_span(a, b, 1), a, b);
  const size_t free = plain_span(a, b, 0);
  what = "strcspn", check(f_strcspn(a, b) == free, a, b);
  what = "strpbrk", check(f_strpbrk(a, b) == (a[free] != '\0' ? a + free : NULL), a, b);
  what = "strstr", check(f_strstr(a, b) == plain_search(a, b, 0), a, b);
  what = "strcasestr", check(f_strcasestr(a, b) == plain_search(a, b, 1), a, b);
}

/* Into `to`, of which bytes up to `end` are there, of a text of `length` bytes; of `n` at most. */
static void copy(char *to, char *end, const char *from, size_t length, size_t n) {
  const size_t copied = length < n ? length : n;
  for (int way = 0; way < 4; way++) {
    const size_t written = way < 2 ? n : copied + 1;
    if (to + written + (way == 2 ? 2 : 0) > end) continue;
    char *const limit = to + written + AROUND < end ? to + written + AROUND : end;
    memset(to - AROUND, '#', (size_t)(limit - to) + AROUND);
    char *start = to;
    what = "strncpy";
    if (way == 0) check(f_strncpy(to, from, n) == to, to, from);
    if (way == 1) what = "stpncpy", check(f_stpncpy(to, from, n) == to + copied, to, from);
    if (way == 2) what = "strncat", memcpy(to, "x", 2), check(f_strncat(to, from, n) == to && *to == 'x', to, from), start = to + 1;
    if (way == 3) {
      what = "memccpy", check(f_memccpy(to, from, '\0', n) == (length < n ? to + length + 1 : NULL), to, from);
      for (size_t i = 0; i < n && i <= length; i++) check(to[i] == from[i], to, from);
    } else {
      for (size_t i = 0; i < written; i++) check(start[i] == (i < copied ? from[i] : '\0'), to, from);
    }
    for (char *p = to - AROUND; p < to; p++) check(*p == '#', to, from);
    for (char *p = start + written; p < limit; p++) check(*p == '#', to, from);
  }
}

/* Texts that end at `end` or so, in other places too. */
static void around(char *end, char *other_end) {
  static const char few[] = "abAB", many[] = "aAbBzZ@[`{\xc1\xe1\x80\xff 0123456789.,;:";
  for (unsigned turn = 0; turn < 30000; turn++) {
    const size_t length = turn < 4000 ? turn % 100 : random_below(turn % 16 == 0 ? ROOM - AROUND : 70),
        other = random_below(turn % 3 == 0 ? 50 : 7);
    const int is_few = turn % 2;
    char *const a = end - length - 1 - random_below(turn % 4 == 0 ? 40 : 2), *const b = other_end - other - 1 - random_below(33);
    fill(a, length, is_few ? few : many, is_few ? 1 + random_below(4) : sizeof many - 1);
    fill(b, other, is_few ? few : many, is_few ? 1 + random_below(4) : sizeof many - 1);
    /* Nothing that stands behind counts. */
    for (char *p = a + length + 1; p < end; p++) *p = b[0];
    look(a, b, random_below(60));
    look(b, a, random_below(60));
    if (length > 0) look(a, a + random_below((unsigned)length), other);
    if (turn % 4 == 0) copy(other_end - length - 2 - random_below(20), other_end, a, length, random_below(2 * (unsigned)length + 20));
  }
}

/* Where nearly all is found everywhere, and very long. */
static void hard(void) {
  enum { LONG = 1 << 22, WANTED = 60000 };
  char *const text = malloc(LONG + 1), *const wanted = malloc(WANTED + 1);
  memset(text, 'a', LONG), text[LONG] = '\0';
  memset(wanted, 'a', WANTED), wanted[WANTED] = '\0';
  wanted[WANTED / 2] = 'b';
  what = "strstr of much", check(f_strstr(text, wanted) == NULL, "", "");
  memcpy(text + LONG - WANTED, wanted, WANTED);
  check(f_strstr(text, wanted) == text + LONG - WANTED, "", "");
  /* The end of the text does not matter when what is wanted comes early. */
  for (int i = 0; i < 100000; i++) check(f_strstr(text + i, "aaa") == text + i, "", "");
  what = "strncpy of much", check(f_strncpy(wanted, text, WANTED) == wanted && memcmp(text, wanted, WANTED) == 0, "", "");
  what = "memccpy of much", memset(wanted, 0, WANTED),
      check(f_memccpy(wanted, text, 'b', WANTED) == NULL && memcmp(text, wanted, WANTED) == 0, "", "");
}

int main(void) {
  char *const pages = (char *)(__builtin_wasm_memory_grow(0, 3) * PAGE);
  if ((size_t)pages == (size_t)-PAGE) return 2;
  around(pages + 3 * PAGE, pages + 2 * PAGE + 20);
  around(pages + 2 * PAGE + 20, pages + 3 * PAGE);
  hard();
  puts("as expected");
  return 0;
}
