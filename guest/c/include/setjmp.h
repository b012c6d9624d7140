/* <setjmp.h>, with the jumps that keep the signal mask. It is kept only where a program asks for it, as POSIX has it. */
#include_next <setjmp.h>

#ifndef LWK_SETJMP_H
#define LWK_SETJMP_H
#include <lwk/features.h>

#ifdef LWK_POSIX
LWK_BEGIN
void *__lwk_keep_mask(sigjmp_buf environment, int save);
_Noreturn void siglongjmp(sigjmp_buf environment, int value);
LWK_END
/* setjmp has to stand in the function that comes back. */
#define sigsetjmp(environment, save) (__lwk_keep_mask(environment, save), setjmp(environment))
#define _setjmp setjmp
#define _longjmp longjmp
#endif
#endif
