/*
 * Buffers of <stdio.h>: the C library's are of 1 KiB, and its user gets a larger one when a stream is first read or written. A
 * program that reads a file by lines makes a sixteenth of the calls. Who sets a buffer, or none, keeps what was set; so do
 * programs that have no malloc otherwise: opening a file needs it.
 */
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>

/*
 * As much of a buffer as the C library keeps for ungetc; of files; and of standard output: nobody waits for writes of up to 4 KiB
 * to pipes and terminals, with what did not fit into the buffer.
 */
enum { UNGET = 8, FILE_BYTES = 16384 + UNGET, OUT_BYTES = 3072 + UNGET };

__attribute__((weak)) void *malloc(size_t);
__attribute__((weak)) void free(void *);

struct buffer {
  struct buffer *next;
  const FILE *stream;
  char bytes[];
};

static struct buffer *buffers;

/* To be called where the stream's buffer is about to be filled or emptied: what it holds is not moved. */
void __lwk_enlarge(FILE *stream) {
  if (__fbufsize(stream) != BUFSIZ) return;
  const size_t size = stream == stdout ? OUT_BYTES : FILE_BYTES;
  struct buffer *const made = malloc == NULL ? NULL : malloc(sizeof *made + size);
  if (made == NULL) return;
  made->stream = stream;
  made->next = buffers;
  buffers = made;
  setvbuf(stream, made->bytes, __flbf(stream) ? _IOLBF : _IOFBF, size);
}

size_t real_read(FILE *stream, unsigned char *bytes, size_t count) __asm__("__real___stdio_read");
size_t wrapped_read(FILE *stream, unsigned char *bytes, size_t count) __asm__("__wrap___stdio_read");
size_t wrapped_read(FILE *stream, unsigned char *bytes, size_t count) {
  __lwk_enlarge(stream);
  return real_read(stream, bytes, count);
}

int real_close(FILE *stream) __asm__("__real_fclose");
int wrapped_close(FILE *stream) __asm__("__wrap_fclose");
int wrapped_close(FILE *stream) {
  const int result = real_close(stream);
  struct buffer **at = &buffers;
  while (*at != NULL && (*at)->stream != stream) at = &(*at)->next;
  struct buffer *const found = *at;
  if (found == NULL) return result;
  *at = found->next;
  free(found);
  return result;
}
