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
#define ANSWER_OF(name, value) \
  int name(int of) { \
    return value; \
  } \
  int name##_(int *of) { \
    return name(*of); \
  }
#define SETTING(name) \
  void name(int value) {} \
  void name##_(int *value) {}
#define LOCK(type, name, does) \
  type name(int64_t *lock) { \
    does; \
  } \
  type name##_(int64_t *lock) { \
    does; \
  }
#define HINTED(name) \
  void name##_with_hint(int64_t *lock, int hint) { \
    *lock = 0; \
  } \
  void name##_with_hint_(int64_t *lock, int *hint) { \
    *lock = 0; \
  }

ANSWER(int, omp_get_num_threads, 1)
ANSWER(int, omp_get_max_threads, 1)
ANSWER(int, omp_get_thread_num, 0)
ANSWER(int, omp_get_num_procs, 1)
ANSWER(int, omp_get_thread_limit, 1)
ANSWER(int, omp_get_level, 0)
ANSWER(int, omp_get_active_level, 0)
ANSWER(int, omp_get_max_active_levels, 1)
ANSWER(int, omp_in_parallel, 0)
ANSWER(int, omp_in_final, 0)
ANSWER(int, omp_get_dynamic, 0)
ANSWER(int, omp_get_nested, 0)
ANSWER(int, omp_get_cancellation, 0)
ANSWER(int, omp_get_proc_bind, 1)
ANSWER(int, omp_get_num_places, 1)
ANSWER(int, omp_get_place_num, 0)
ANSWER(int, omp_get_max_task_priority, 0)
ANSWER(int, omp_get_num_teams, 1)
ANSWER(int, omp_get_team_num, 0)
ANSWER(int, omp_get_num_devices, 0)
ANSWER(int, omp_get_default_device, 0)
ANSWER(int, omp_get_initial_device, 0)
ANSWER(int, omp_is_initial_device, 1)
ANSWER(double, omp_get_wtime, seconds())
ANSWER(double, omp_get_wtick, 1e-9)
ANSWER_OF(omp_get_ancestor_thread_num, of == 0 ? 0 : -1)
ANSWER_OF(omp_get_team_size, of == 0 ? 1 : -1)
SETTING(omp_set_num_threads)
SETTING(omp_set_dynamic)
SETTING(omp_set_nested)
SETTING(omp_set_max_active_levels)
SETTING(omp_set_default_device)
LOCK(void, omp_init_lock, *lock = 0)
LOCK(void, omp_destroy_lock, (void)lock)
LOCK(void, omp_set_lock, *lock = 1)
LOCK(void, omp_unset_lock, *lock = 0)
LOCK(int, omp_test_lock, return *lock ? 0 : (int)(*lock = 1))
LOCK(void, omp_init_nest_lock, *lock = 0)
LOCK(void, omp_destroy_nest_lock, (void)lock)
LOCK(void, omp_set_nest_lock, ++*lock)
LOCK(void, omp_unset_nest_lock, --*lock)
LOCK(int, omp_test_nest_lock, return (int)++*lock)
HINTED(omp_init_lock)
HINTED(omp_init_nest_lock)

/* Static, in chunks as large as they need be. */
void omp_get_schedule(int *kind, int *chunk) {
  *kind = 1;
  *chunk = 0;
}

void omp_get_schedule_(int *kind, int *chunk) {
  omp_get_schedule(kind, chunk);
}

void omp_set_schedule(int kind, int chunk) {}
void omp_set_schedule_(int *kind, int *chunk) {}
