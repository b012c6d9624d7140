/*
 * gups: random updates of a large table, in giga-updates per second, as HPC Challenge's RandomAccess defines them.
 *
 *     gups [-k LOG2_WORDS] [-u UPDATES_PER_WORD]      default 2^24 words of 8 bytes, 4 updates for each
 *
 * The sequence a(i) is x^i in GF(2)[x] / (x^64 + x^2 + x + 1); update i is T[a(i) mod words] ^= a(i). As the rules allow, 128
 * parts of the sequence advance side by side (at most 1024 may be looked ahead).
 *
 * Checked: xor is its own inverse, so the same updates once more must restore T[i] = i, without one exception (the rules would
 * allow 1 % for programs whose updates race). Exit status 1 if they do not, 2 for wrong usage or too little memory.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define POLYNOMIAL UINT64_C(7)
#define PARTS 128

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* The next of the sequence: times x. */
static inline uint64_t next(uint64_t a) { return (a << 1) ^ ((uint64_t)((int64_t)a >> 63) & POLYNOMIAL); }

static uint64_t multiply(uint64_t a, uint64_t b) {
  uint64_t product = 0;
  for (; b != 0; b >>= 1, a = next(a))
    if (b & 1) product ^= a;
  return product;
}

/* a(i), by squaring. */
static uint64_t sequence_at(uint64_t i) {
  uint64_t result = 1;
  for (uint64_t power = 2; i != 0; i >>= 1, power = multiply(power, power))
    if (i & 1) result = multiply(result, power);
  return result;
}

static void update(uint64_t *table, uint64_t words, uint64_t updates) {
  uint64_t a[PARTS];
  for (int p = 0; p < PARTS; p++) a[p] = sequence_at(updates / PARTS * (uint64_t)p);
  for (uint64_t i = 0; i < updates / PARTS; i++)
    for (int p = 0; p < PARTS; p++) {
      a[p] = next(a[p]);
      table[a[p] & (words - 1)] ^= a[p];
    }
}

static long number(const char *option, const char *text, long least, long most) {
  char *end = NULL;
  const long value = text == NULL ? 0 : strtol(text, &end, 10);
  if (text == NULL || *end != '\0' || value < least || value > most) {
    fprintf(stderr, "gups: %s takes a number from %ld to %ld\n", option, least, most);
    exit(2);
  }
  return value;
}

int main(int argc, char **argv) {
  long log2_words = 24, per_word = 4;
  for (int i = 1; i < argc; i += 2) {
    if (strcmp(argv[i], "-k") == 0) {
      log2_words = number("-k", argv[i + 1], 7, sizeof(size_t) == 4 ? 28 : 40);
    } else if (strcmp(argv[i], "-u") == 0) {
      per_word = number("-u", argv[i + 1], 1, 1000);
    } else {
      fprintf(stderr, "usage: gups [-k LOG2_WORDS] [-u UPDATES_PER_WORD]\n");
      return 2;
    }
  }
  const uint64_t words = UINT64_C(1) << log2_words, updates = words * (uint64_t)per_word;
  uint64_t *const table = malloc((size_t)(words * sizeof *table));
  if (table == NULL) {
    fprintf(stderr, "gups: no memory for a table of 2^%ld words (%.0f MB); give the rank a larger heap or a smaller -k\n", log2_words,
            8e-6 * (double)words);
    return 2;
  }
  for (uint64_t i = 0; i < words; i++) table[i] = i;

  const double start = seconds();
  update(table, words, updates);
  const double took = seconds() - start;
  printf("gups: 2^%ld words (%.1f MB), %llu updates, %.3f s\n", log2_words, 8e-6 * (double)words, (unsigned long long)updates, took);
  printf("%.6f GUP/s\n", 1e-9 * (double)updates / took);

  update(table, words, updates);
  uint64_t errors = 0;
  for (uint64_t i = 0; i < words; i++) errors += table[i] != i;
  if (errors > 0) {
    printf("Verification failed: %llu wrong words\n", (unsigned long long)errors);
    return 1;
  }
  printf("Verified: the same updates once more restore the table\n");
  return 0;
}
