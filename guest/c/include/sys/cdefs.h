/* <sys/cdefs.h> as in BSD and GNU systems. */
#ifndef LWK_SYS_CDEFS_H
#define LWK_SYS_CDEFS_H
#ifdef __cplusplus
#define __BEGIN_DECLS extern "C" {
#define __END_DECLS }
#else
#define __BEGIN_DECLS
#define __END_DECLS
#endif
#ifndef __P
#define __P(arguments) arguments
#endif
#ifndef __CONCAT
#define __CONCAT(a, b) a##b
#endif
#ifndef __STRING
#define __STRING(text) #text
#endif
#ifndef __THROW
#define __THROW
#endif
#endif
