/*
 * What <sys/resource.h> of the C library takes `struct rusage` from. Its own has the two times only; this one has all members of
 * Linux, for programs that print how much memory they use.
 */
#ifndef LWK_STRUCT_RUSAGE_H
#define LWK_STRUCT_RUSAGE_H

#include <__struct_timeval.h>

struct rusage {
  struct timeval ru_utime;
  struct timeval ru_stime;
  long ru_maxrss; /* KiB */
  long ru_ixrss;
  long ru_idrss;
  long ru_isrss;
  long ru_minflt;
  long ru_majflt;
  long ru_nswap;
  long ru_inblock;
  long ru_oublock;
  long ru_msgsnd;
  long ru_msgrcv;
  long ru_nsignals;
  long ru_nvcsw;
  long ru_nivcsw;
};

#endif
