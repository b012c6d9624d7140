/* <stdio.h>, with temporary files, which the C library declares as deprecated, and pipes to commands, which fail with ENOSYS. */
#ifndef LWK_STDIO_H
#define tmpnam __lwk_tmpnam
#define tmpfile __lwk_tmpfile
#endif
#include_next <stdio.h>

#ifndef LWK_STDIO_H
#define LWK_STDIO_H
#undef tmpnam
#undef tmpfile
#include <lwk/features.h>

#define TMP_MAX 238328
#define L_tmpnam 64
LWK_BEGIN
char *tmpnam(char *name);
FILE *tmpfile(void);
#ifdef LWK_POSIX
#define P_tmpdir "/tmp"
char *tempnam(const char *directory, const char *prefix);
FILE *popen(const char *command, const char *mode);
int pclose(FILE *stream);
void flockfile(FILE *stream);
int ftrylockfile(FILE *stream);
void funlockfile(FILE *stream);
#endif
LWK_END
#endif
