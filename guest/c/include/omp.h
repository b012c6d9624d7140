/*
 * OpenMP for one thread: a rank is one thread on one core, and `lwk cc` makes -fopenmp the macro _OPENMP, so that regions are run
 * by the thread that comes to them. The functions are those of OpenMP 4.5, chapter 3.
 */
#ifndef LWK_OMP_H
#define LWK_OMP_H

#include <time.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef int omp_lock_t;
typedef int omp_nest_lock_t;
typedef enum omp_proc_bind_t { omp_proc_bind_false = 0, omp_proc_bind_true = 1 } omp_proc_bind_t;
typedef enum omp_sched_t { omp_sched_static = 1, omp_sched_dynamic = 2, omp_sched_guided = 3, omp_sched_auto = 4 } omp_sched_t;

static __inline__ int omp_get_num_threads(void) { return 1; }
static __inline__ int omp_get_max_threads(void) { return 1; }
static __inline__ int omp_get_thread_limit(void) { return 1; }
static __inline__ int omp_get_num_procs(void) { return 1; }
static __inline__ int omp_get_thread_num(void) { return 0; }
static __inline__ void omp_set_num_threads(int threads) { (void)threads; }
static __inline__ int omp_in_parallel(void) { return 0; }
static __inline__ int omp_get_level(void) { return 0; }
static __inline__ int omp_get_active_level(void) { return 0; }
static __inline__ int omp_get_max_active_levels(void) { return 1; }
static __inline__ void omp_set_max_active_levels(int levels) { (void)levels; }
static __inline__ int omp_get_dynamic(void) { return 0; }
static __inline__ void omp_set_dynamic(int dynamic) { (void)dynamic; }
static __inline__ int omp_get_nested(void) { return 0; }
static __inline__ void omp_set_nested(int nested) { (void)nested; }
static __inline__ void omp_set_schedule(omp_sched_t kind, int chunk) { (void)kind, (void)chunk; }
static __inline__ void omp_get_schedule(omp_sched_t *kind, int *chunk) { *kind = omp_sched_static, *chunk = 0; }
static __inline__ int omp_get_ancestor_thread_num(int level) { return level == 0 ? 0 : -1; }
static __inline__ int omp_get_team_size(int level) { return level == 0 ? 1 : -1; }
static __inline__ int omp_in_final(void) { return 0; }
static __inline__ int omp_get_cancellation(void) { return 0; }
static __inline__ int omp_get_max_task_priority(void) { return 0; }
static __inline__ omp_proc_bind_t omp_get_proc_bind(void) { return omp_proc_bind_true; }
static __inline__ int omp_get_num_places(void) { return 1; }
static __inline__ int omp_get_place_num(void) { return 0; }
static __inline__ int omp_get_num_teams(void) { return 1; }
static __inline__ int omp_get_team_num(void) { return 0; }
static __inline__ int omp_get_default_device(void) { return 0; }
static __inline__ void omp_set_default_device(int device) { (void)device; }
static __inline__ int omp_get_initial_device(void) { return 0; }
static __inline__ int omp_get_num_devices(void) { return 0; }
static __inline__ int omp_is_initial_device(void) { return 1; }

static __inline__ void omp_init_lock(omp_lock_t *lock) { *lock = 0; }
static __inline__ void omp_destroy_lock(omp_lock_t *lock) { (void)lock; }
static __inline__ void omp_set_lock(omp_lock_t *lock) { *lock = 1; }
static __inline__ void omp_unset_lock(omp_lock_t *lock) { *lock = 0; }
static __inline__ int omp_test_lock(omp_lock_t *lock) { return *lock ? 0 : (*lock = 1); }
static __inline__ void omp_init_nest_lock(omp_nest_lock_t *lock) { *lock = 0; }
static __inline__ void omp_destroy_nest_lock(omp_nest_lock_t *lock) { (void)lock; }
static __inline__ void omp_set_nest_lock(omp_nest_lock_t *lock) { ++*lock; }
static __inline__ void omp_unset_nest_lock(omp_nest_lock_t *lock) { --*lock; }
static __inline__ int omp_test_nest_lock(omp_nest_lock_t *lock) { return ++*lock; }

static __inline__ double omp_get_wtime(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}
static __inline__ double omp_get_wtick(void) { return 1e-9; }

#ifdef __cplusplus
}
#endif
#endif
