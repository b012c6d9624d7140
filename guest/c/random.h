/* Reproducible numbers of the sample programs: the same on every machine, whoever asks for which of them first. */
#ifndef RANDOM_H
#define RANDOM_H

#include <stdint.h>

/* The i-th of a sequence of reproducible numbers (splitmix64). */
static inline uint64_t random_at(uint64_t i) {
  uint64_t z = (i + 1) * UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
  return z ^ (z >> 31);
}

/* The same as a number from 0 up to 1. */
static inline double fraction_at(uint64_t i) { return (double)(random_at(i) >> 11) * 0x1p-53; }

#endif
