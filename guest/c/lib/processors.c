/* The processors of a rank: the core that it is bound to, by the host's number, or processor 0 where it is bound to none. */
#define _GNU_SOURCE
#include <errno.h>
#include <lwk.h>
#include <pthread.h>
#include <sched.h>

#define WEAK __attribute__((weak))

WEAK int sched_getcpu(void) {
  const int core = lwk_getcore();
  return core < 0 ? 0 : core;
}

WEAK int getcpu(unsigned *cpu, unsigned *node) {
  if (cpu != NULL) *cpu = (unsigned)sched_getcpu();
  if (node != NULL) *node = 0;
  return 0;
}

WEAK int __sched_cpucount(size_t bytes, const cpu_set_t *set) {
  int count = 0;
  for (size_t i = 0; i < bytes / sizeof(unsigned long); i++) count += __builtin_popcountl(set->__bits[i]);
  return count;
}

static int get(size_t bytes, cpu_set_t *set) {
  const int cpu = sched_getcpu();
  if ((size_t)cpu >= 8 * bytes || bytes % sizeof(unsigned long) != 0) return EINVAL;
  CPU_ZERO_S(bytes, set);
  CPU_SET_S(cpu, bytes, set);
  return 0;
}

/* A rank stays where it is: a set without that place cannot be granted. */
static int set_to(size_t bytes, const cpu_set_t *set) { return CPU_ISSET_S(sched_getcpu(), bytes, set) ? 0 : EINVAL; }

static int minus_one(int failure) {
  if (failure == 0) return 0;
  errno = failure;
  return -1;
}

WEAK int sched_getaffinity(pid_t pid, size_t bytes, cpu_set_t *set) { return (void)pid, minus_one(get(bytes, set)); }
WEAK int sched_setaffinity(pid_t pid, size_t bytes, const cpu_set_t *set) {
  return (void)pid, minus_one(set_to(bytes, set));
}
WEAK int pthread_getaffinity_np(pthread_t thread, size_t bytes, cpu_set_t *set) { return (void)thread, get(bytes, set); }
WEAK int pthread_setaffinity_np(pthread_t thread, size_t bytes, const cpu_set_t *set) {
  return (void)thread, set_to(bytes, set);
}

/* One policy and one priority: what else is asked for needs rights that nobody has here. */
static int scheduled(int policy, const struct sched_param *parameters) {
  if (policy < SCHED_OTHER || policy > SCHED_RR || parameters == NULL) return EINVAL;
  if (policy != SCHED_OTHER) return EPERM;
  return parameters->sched_priority == 0 ? 0 : EINVAL;
}

static int priorities(int policy, int bound) {
  if (policy < SCHED_OTHER || policy > SCHED_RR) return minus_one(EINVAL);
  return policy == SCHED_OTHER ? 0 : bound;
}

WEAK int sched_get_priority_min(int policy) { return priorities(policy, 1); }
WEAK int sched_get_priority_max(int policy) { return priorities(policy, 99); }
WEAK int sched_getscheduler(pid_t pid) { return (void)pid, SCHED_OTHER; }
WEAK int sched_setscheduler(pid_t pid, int policy, const struct sched_param *parameters) {
  return (void)pid, minus_one(scheduled(policy, parameters));
}
WEAK int sched_getparam(pid_t pid, struct sched_param *parameters) { return (void)pid, parameters->sched_priority = 0; }
WEAK int sched_setparam(pid_t pid, const struct sched_param *parameters) {
  return (void)pid, minus_one(scheduled(SCHED_OTHER, parameters));
}
/* Nobody takes turns with a rank. */
WEAK int sched_rr_get_interval(pid_t pid, struct timespec *interval) {
  *interval = (struct timespec){0};
  return (void)pid, 0;
}
WEAK int pthread_getschedparam(pthread_t thread, int *restrict policy, struct sched_param *restrict parameters) {
  *policy = SCHED_OTHER;
  return (void)thread, parameters->sched_priority = 0;
}
WEAK int pthread_setschedparam(pthread_t thread, int policy, const struct sched_param *parameters) {
  return (void)thread, scheduled(policy, parameters);
}
