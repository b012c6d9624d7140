/*
 * sort-file: sorts the lines of a file by their bytes, as `LC_ALL=C sort` does.
 *
 *     sort-file INPUT OUTPUT        (may be the same file)
 *
 * Reads the file at once, writes the result to OUTPUT.tmp, brings it to the disk and renames it: OUTPUT is always either the old
 * file or the complete new one.
 *
 * Checked: the temporary file is read back before it is renamed; its lines must be in order, and their number, bytes and sum of
 * hashes those of the input. Exit status 1 if they are not or a file fails, 2 for wrong usage.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct line {
  const char *text;
  size_t bytes; /* without the newline */
};

struct file {
  char *data;
  size_t bytes;
  struct line *lines;
  size_t count;
  uint64_t hash; /* sum over the lines: does not depend on their order */
};

static const char *temporary; /* to be removed when something fails */

_Noreturn static void fail(const char *name, const char *what) {
  fprintf(stderr, "sort-file: %s: %s\n", name, what);
  if (temporary != NULL) unlink(temporary);
  exit(1);
}

static void *allocate(const char *name, size_t bytes) {
  void *const memory = malloc(bytes == 0 ? 1 : bytes);
  if (memory == NULL) fail(name, "too large for the memory");
  return memory;
}

/* FNV-1a. */
static uint64_t hash_of(const struct line *line) {
  uint64_t hash = UINT64_C(0xcbf29ce484222325);
  for (size_t i = 0; i < line->bytes; i++) hash = (hash ^ (unsigned char)line->text[i]) * UINT64_C(0x100000001b3);
  return hash;
}

static void split(const char *name, struct file *file) {
  const char *const end = file->data + file->bytes;
  size_t most = 1;
  for (const char *p = file->data; p < end; p++) most += *p == '\n';
  file->lines = allocate(name, most * sizeof *file->lines);
  for (const char *p = file->data; p < end;) {
    const char *newline = memchr(p, '\n', (size_t)(end - p));
    if (newline == NULL) newline = end;
    struct line *const line = &file->lines[file->count++];
    *line = (struct line){p, (size_t)(newline - p)};
    file->hash += hash_of(line);
    p = newline + 1;
  }
}

static struct file read_file(const char *name) {
  const int fd = open(name, O_RDONLY);
  struct stat status;
  if (fd < 0 || fstat(fd, &status) != 0) fail(name, strerror(errno));
  if (!S_ISREG(status.st_mode)) fail(name, "not a regular file");
  if ((uintmax_t)status.st_size > SIZE_MAX / 2) fail(name, "too large for the memory");
  struct file file = {.data = allocate(name, (size_t)status.st_size)};
  while (file.bytes < (size_t)status.st_size) {
    const ssize_t got = read(fd, file.data + file.bytes, (size_t)status.st_size - file.bytes);
    if (got < 0 && errno != EINTR) fail(name, strerror(errno));
    if (got == 0) break;
    if (got > 0) file.bytes += (size_t)got;
  }
  close(fd);
  split(name, &file);
  return file;
}

static int compare(const void *a, const void *b) {
  const struct line *const x = a, *const y = b;
  const int order = memcmp(x->text, y->text, x->bytes < y->bytes ? x->bytes : y->bytes);
  if (order != 0) return order;
  return (x->bytes > y->bytes) - (x->bytes < y->bytes);
}

static void write_file(const char *name, const struct file *file) {
  /* All lines get a newline, also a last one that had none. */
  char *const data = allocate(name, file->bytes + 1), *end = data;
  for (size_t i = 0; i < file->count; i++) {
    memcpy(end, file->lines[i].text, file->lines[i].bytes);
    end += file->lines[i].bytes;
    *end++ = '\n';
  }
  const int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (fd < 0) fail(name, strerror(errno));
  temporary = name;
  for (const char *p = data; p < end;) {
    const ssize_t wrote = write(fd, p, (size_t)(end - p));
    if (wrote < 0 && errno != EINTR) fail(name, strerror(errno));
    if (wrote > 0) p += wrote;
  }
  if (fsync(fd) != 0 || close(fd) != 0) fail(name, strerror(errno));
  free(data);
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: sort-file INPUT OUTPUT\n");
    return 2;
  }
  char *const draft = allocate(argv[2], strlen(argv[2]) + 5);
  strcat(strcpy(draft, argv[2]), ".tmp");

  struct file file = read_file(argv[1]);
  qsort(file.lines, file.count, sizeof *file.lines, compare);
  write_file(draft, &file);

  const struct file check = read_file(draft);
  if (check.count != file.count || check.hash != file.hash) fail(draft, "reads back with other lines than were written");
  for (size_t i = 1; i < check.count; i++)
    if (compare(&check.lines[i - 1], &check.lines[i]) > 0) fail(draft, "is not in order");
  if (rename(draft, argv[2]) != 0) fail(argv[2], strerror(errno));
  printf("sort-file: %zu lines, verified\n", check.count);
  return 0;
}
