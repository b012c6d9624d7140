/*
 * LWK_INLINE, before functions of the C library with a body that is to be inlined; not there where nothing is. A program may take
 * their addresses, which are those of the C library, and have its own in place of them; but a file in C++ that includes their
 * header cannot, as with glibc's.
 */
#include <lwk/features.h>

#if !defined(LWK_INLINE) && !defined(__NO_INLINE__)
#define LWK_INLINE __attribute__((always_inline, nodebug, gnu_inline)) extern __inline
#endif
