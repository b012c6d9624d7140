/* <sys/resource.h>, with limits. Those of a rank are what the LWK gives it, and cannot be changed. */
#include_next <sys/resource.h>

#ifndef LWK_SYS_RESOURCE_H
#define LWK_SYS_RESOURCE_H
#include <lwk/features.h>
#include <sys/types.h>

typedef unsigned long long rlim_t;
struct rlimit {
  rlim_t rlim_cur;
  rlim_t rlim_max;
};
#define RLIM_INFINITY (~0ULL)
#define RLIM_SAVED_CUR RLIM_INFINITY
#define RLIM_SAVED_MAX RLIM_INFINITY
#define RLIMIT_CPU 0
#define RLIMIT_FSIZE 1
#define RLIMIT_DATA 2
#define RLIMIT_STACK 3
#define RLIMIT_CORE 4
#define RLIMIT_RSS 5
#define RLIMIT_NPROC 6
#define RLIMIT_NOFILE 7
#define RLIMIT_MEMLOCK 8
#define RLIMIT_AS 9
#define RLIM_NLIMITS 16
#define RUSAGE_THREAD RUSAGE_SELF
#define PRIO_PROCESS 0
#define PRIO_PGRP 1
#define PRIO_USER 2

LWK_BEGIN
int getrlimit(int resource, struct rlimit *limit);
int setrlimit(int resource, const struct rlimit *limit);
int getpriority(int which, id_t who);
int setpriority(int which, id_t who, int priority);
LWK_END
#endif
