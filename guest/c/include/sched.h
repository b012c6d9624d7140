/* <sched.h>, with sets of processors. A rank runs on the core that it is bound to, and on no other. */
#include_next <sched.h>

#ifndef LWK_SCHED_H
#define LWK_SCHED_H
#include <lwk/features.h>
#include <stddef.h>
#include <sys/types.h>

#define SCHED_OTHER 0
#define SCHED_FIFO 1
#define SCHED_RR 2

LWK_BEGIN
int sched_get_priority_max(int policy);
int sched_get_priority_min(int policy);
int sched_getscheduler(pid_t pid);
int sched_setscheduler(pid_t pid, int policy, const struct sched_param *parameters);
int sched_getparam(pid_t pid, struct sched_param *parameters);
int sched_setparam(pid_t pid, const struct sched_param *parameters);
struct timespec;
int sched_rr_get_interval(pid_t pid, struct timespec *interval);
LWK_END

#ifdef LWK_GNU
#define CPU_SETSIZE 1024
typedef struct cpu_set_t {
  unsigned long __bits[CPU_SETSIZE / (8 * sizeof(unsigned long))];
} cpu_set_t;

#define LWK_CPU_WORD(cpu, set) (((unsigned long *)(set))[(size_t)(cpu) / (8 * sizeof(unsigned long))])
#define LWK_CPU_BIT(cpu) (1UL << ((size_t)(cpu) % (8 * sizeof(unsigned long))))
#define LWK_CPU_IN(cpu, bytes) ((size_t)(cpu) < 8 * (size_t)(bytes))
#define CPU_SET_S(cpu, bytes, set) ((void)(LWK_CPU_IN(cpu, bytes) && (LWK_CPU_WORD(cpu, set) |= LWK_CPU_BIT(cpu))))
#define CPU_CLR_S(cpu, bytes, set) ((void)(LWK_CPU_IN(cpu, bytes) && (LWK_CPU_WORD(cpu, set) &= ~LWK_CPU_BIT(cpu))))
#define CPU_ISSET_S(cpu, bytes, set) (LWK_CPU_IN(cpu, bytes) && (LWK_CPU_WORD(cpu, set) & LWK_CPU_BIT(cpu)) != 0)
#define CPU_ZERO_S(bytes, set) ((void)__builtin_memset(set, 0, bytes))
#define CPU_EQUAL_S(bytes, a, b) (__builtin_memcmp(a, b, bytes) == 0)
#define CPU_COUNT_S(bytes, set) __sched_cpucount(bytes, set)
#define CPU_SET(cpu, set) CPU_SET_S(cpu, sizeof(cpu_set_t), set)
#define CPU_CLR(cpu, set) CPU_CLR_S(cpu, sizeof(cpu_set_t), set)
#define CPU_ISSET(cpu, set) CPU_ISSET_S(cpu, sizeof(cpu_set_t), set)
#define CPU_ZERO(set) CPU_ZERO_S(sizeof(cpu_set_t), set)
#define CPU_EQUAL(a, b) CPU_EQUAL_S(sizeof(cpu_set_t), a, b)
#define CPU_COUNT(set) CPU_COUNT_S(sizeof(cpu_set_t), set)
#define CPU_ALLOC_SIZE(count) (((count) + 8 * sizeof(unsigned long) - 1) / (8 * sizeof(unsigned long)) * sizeof(unsigned long))
#define CPU_ALLOC(count) ((cpu_set_t *)__builtin_calloc(1, CPU_ALLOC_SIZE(count)))
#define CPU_FREE(set) __builtin_free(set)

LWK_BEGIN
int __sched_cpucount(size_t bytes, const cpu_set_t *set);
int sched_getcpu(void);
int getcpu(unsigned *cpu, unsigned *node);
int sched_getaffinity(pid_t pid, size_t bytes, cpu_set_t *set);
int sched_setaffinity(pid_t pid, size_t bytes, const cpu_set_t *set);
LWK_END
#endif
#endif
