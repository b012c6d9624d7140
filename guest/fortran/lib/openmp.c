/* OpenMP's functions for the rank's one thread: as omp_lib declares them, and for programs that declare them themselves. */
#include <stdint.h>
#include <time.h>

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

#define ANSWER(type, name, value) \
  type name(void) { \
    return value; \
  } \
  type name##_(void) { \
    return value; \
  }
#define SETTING(name) \
  void name(int value) {} \
  void name##_(int *value) {}
#define LOCK(name) \
  void name(int64_t *lock) {} \
  void name##_(int64_t *lock) {}

ANSWER(int, omp_get_num_threads, 1)
ANSWER(int, omp_get_max_threads, 1)
ANSWER(int, omp_get_thread_num, 0)
ANSWER(int, omp_get_num_procs, 1)
ANSWER(int, omp_get_thread_limit, 1)
ANSWER(int, omp_get_level, 0)
ANSWER(int, omp_get_active_level, 0)
ANSWER(int, omp_get_max_active_levels, 1)
ANSWER(int, omp_in_parallel, 0)
ANSWER(int, omp_get_dynamic, 0)
ANSWER(int, omp_get_nested, 0)
ANSWER(double, omp_get_wtime, seconds())
ANSWER(double, omp_get_wtick, 1e-9)
SETTING(omp_set_num_threads)
SETTING(omp_set_dynamic)
SETTING(omp_set_nested)
SETTING(omp_set_max_active_levels)
LOCK(omp_init_lock)
LOCK(omp_destroy_lock)
LOCK(omp_set_lock)
LOCK(omp_unset_lock)
