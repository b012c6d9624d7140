/* <libgen.h>: its basename changes its argument and is another function than that of <string.h>, as with glibc. */
#define basename __xpg_basename
#include_next <libgen.h>
