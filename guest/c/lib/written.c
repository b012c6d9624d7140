/*
 * A write of <stdio.h> to its descriptor, behind which signals are handled that came in the middle of it: see signals.c. Programs
 * without signals have nothing of that but the count. And its buffer may become larger: see buffers.c.
 */
#include <stdio.h>

int __lwk_writing __attribute__((weak));
__attribute__((weak)) void __lwk_written(void);
__attribute__((weak)) void __lwk_enlarge(FILE *stream);

size_t real_write(FILE *stream, const unsigned char *bytes, size_t count) __asm__("__real___stdio_write");

size_t wrapped_write(FILE *stream, const unsigned char *bytes, size_t count) __asm__("__wrap___stdio_write");
size_t wrapped_write(FILE *stream, const unsigned char *bytes, size_t count) {
  if (__lwk_enlarge != NULL) __lwk_enlarge(stream);
  __lwk_writing++;
  const size_t written = real_write(stream, bytes, count);
  if (--__lwk_writing == 0 && __lwk_written != NULL) __lwk_written();
  return written;
}
