/* <fenv.h>, with the names of exceptions: WebAssembly has none to look at or to trap on. */
#include_next <fenv.h>

#ifndef LWK_FENV_H
#define LWK_FENV_H
#include <lwk/features.h>

#define FE_INVALID 1
#define FE_DIVBYZERO 4
#define FE_OVERFLOW 8
#define FE_UNDERFLOW 16
#define FE_INEXACT 32

#ifdef LWK_GNU
LWK_BEGIN
int feenableexcept(int exceptions);
int fedisableexcept(int exceptions);
int fegetexcept(void);
LWK_END
#endif
#endif
