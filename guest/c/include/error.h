/* <error.h> of GNU's C library. */
#ifndef LWK_ERROR_H
#define LWK_ERROR_H
#include <lwk/features.h>

LWK_BEGIN
extern unsigned error_message_count;
extern int error_one_per_line;
extern void (*error_print_progname)(void);
void error(int status, int reason, const char *format, ...) __attribute__((__format__(__printf__, 3, 4)));
void error_at_line(int status, int reason, const char *file, unsigned line, const char *format, ...)
    __attribute__((__format__(__printf__, 5, 6)));
LWK_END
#endif
