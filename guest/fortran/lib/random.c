/* RANDOM_NUMBER and its relatives. */
#include "fortran.h"
#include <time.h>

/* The minimal standard generator with the multiplier 48271: x' = 48271 x mod (2^31 - 1). */
enum { MULTIPLIER = 48271, MODULUS = 2147483647 };

static uint64_t state = 1;
/* The next number where it is known: the one that has been asked for or given as the seed. */
static uint64_t known;
static bool is_known;

static uint64_t next(void) {
  if (is_known) {
    is_known = false;
    return known;
  }
  state = state * MULTIPLIER % MODULUS;
  return state;
}

static void seed(uint32_t value) {
  state = value % MODULUS;
  if (state == 0) state = 1;
}

static void expect(uint32_t value) {
  known = value;
  is_known = true;
}

/* The highest bits of as many numbers of 30 bits as it takes, the first of 31. */
static uint64_t bits(int count) {
  unsigned __int128 value = next();
  int have = 30;
  for (; have < count; have += 30) value = value << 30 | ((next() - 1) & 0x3fffffff);
  return (uint64_t)(value >> (have - count));
}

void FORTRAN(RandomInit)(bool repeatable, bool distinct) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  seed(repeatable ? 0 : (uint32_t)((uint64_t)now.tv_sec * 1000003 + (uint64_t)now.tv_nsec));
}

void FORTRAN(RandomNumber)(const Descriptor *harvest, const char *file, int line) {
  int kind;
  Category category = lwkf_category(harvest->type, &kind);
  Walk walk = walk_of(harvest);
  for (int64_t left = lwkf_elements(harvest); left > 0; left--, walk_on(&walk)) {
    if (category == REAL && kind == 4) *(float *)walk.at = (float)bits(24) * 0x1p-25f;
    else if (category == REAL && kind == 8) *(double *)walk.at = (double)bits(53) * 0x1p-54;
    else if (category == UNSIGNED || category == INTEGER) {
      uint64_t value = bits(8 * kind);
      for (int i = 0; i < kind; i++) walk.at[i] = (char)(value >> 8 * i);
    } else lwkf_crash((Place){file, line}, "not yet implemented: intrinsic: RANDOM_NUMBER with KIND=%d", kind);
  }
}

static void store(const Descriptor *to, int64_t value) {
  if (to->length == 8) *(int64_t *)to->address = value;
  else *(int32_t *)to->address = (int32_t)value;
}

void FORTRAN(RandomSeedSize)(const Descriptor *size, const char *file, int line) {
  if (size != NULL && size->address != NULL) store(size, 1);
}

void FORTRAN(RandomSeedPut)(const Descriptor *put, const char *file, int line) {
  if (put == NULL || put->address == NULL) return;
  if (put->dimension[0].extent < 1) lwkf_crash((Place){file, line}, "RANDOM_SEED(PUT=): array is too small");
  uint32_t value = (uint32_t)(put->length == 8 ? *(const int64_t *)put->address : *(const int32_t *)put->address);
  seed(value);
  expect(value);
}

void FORTRAN(RandomSeedGet)(const Descriptor *get, const char *file, int line) {
  if (get == NULL || get->address == NULL || get->dimension[0].extent < 1) return;
  uint32_t value = (uint32_t)next();
  store(get, value);
  expect(value);
}

void FORTRAN(RandomSeedDefaultPut)(void) {
  seed(0);
}

void FORTRAN(RandomSeed)(const Descriptor *size, const Descriptor *put, const Descriptor *get, const char *file, int line) {
  bool one = false;
  if (size != NULL && size->address != NULL) FORTRAN(RandomSeedSize)(size, file, line), one = true;
  if (put != NULL && put->address != NULL) FORTRAN(RandomSeedPut)(put, file, line), one = true;
  if (get != NULL && get->address != NULL) FORTRAN(RandomSeedGet)(get, file, line), one = true;
  if (!one) FORTRAN(RandomSeedDefaultPut)();
}

int FORTRAN(Irand)(int *i) {
  if (i != NULL && *i > 1) seed((uint32_t)*i);
  return (int)(next() & 0x7fffffff);
}

float FORTRAN(Rand)(int *i, const char *file, int line) {
  return (float)FORTRAN(Irand)(i) / (float)MODULUS;
}
