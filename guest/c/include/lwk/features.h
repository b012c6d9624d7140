/* LWK_POSIX, LWK_GNU: whether a program asks for more than the C standard, or for what GNU has besides, as the headers of the C
 * library find out. */
#include <features.h>

#if !defined(LWK_POSIX) && (defined(_POSIX_SOURCE) || defined(_POSIX_C_SOURCE) || defined(_XOPEN_SOURCE) || \
                            defined(_GNU_SOURCE) || defined(_BSD_SOURCE))
#define LWK_POSIX 1
#endif
#if !defined(LWK_GNU) && (defined(_GNU_SOURCE) || defined(_BSD_SOURCE))
#define LWK_GNU 1
#endif
#ifndef LWK_BEGIN
#ifdef __cplusplus
#define LWK_BEGIN extern "C" {
#define LWK_END }
#else
#define LWK_BEGIN
#define LWK_END
#endif
#endif
