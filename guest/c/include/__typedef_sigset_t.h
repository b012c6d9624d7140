/* What the headers of the C library take sigset_t from. Its own is a byte; this one has a bit for each signal. */
#ifndef LWK_TYPEDEF_SIGSET_T_H
#define LWK_TYPEDEF_SIGSET_T_H
typedef unsigned long long sigset_t;
#endif
