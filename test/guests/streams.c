/*
 * streams DIRECTORY: streams of files whatever their buffers are. Returns how many checks failed; `streams DIRECTORY lines` reads
 * the file `lines` by lines and nothing else.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NUMBERS = 100000, BYTES = 588890, MANY = 50 };

static int failed;
#define CHECK(what)                                              \
  do {                                                           \
    if (what) break;                                             \
    failed++;                                                    \
    fprintf(stderr, "line %d: %s\n", __LINE__, #what);           \
  } while (0)

static long lines(const char *path) {
  FILE *const f = fopen(path, "r");
  if (f == NULL) return -1;
  char *line = NULL;
  size_t room = 0;
  long total = 0;
  for (ssize_t length; (length = getline(&line, &room, f)) > 0;) total += length;
  free(line);
  CHECK(fclose(f) == 0);
  return total;
}

static void numbers(const char *path) {
  FILE *f = fopen(path, "w+");
  for (int i = 0; i < NUMBERS; i++) fprintf(f, "%d\n", i);
  CHECK(ftell(f) == BYTES);
  rewind(f);
  int read, n = 0;
  while (fscanf(f, "%d", &read) == 1 && read == n) n++;
  CHECK(n == NUMBERS && feof(f));
  CHECK(fseek(f, 10, SEEK_SET) == 0 && fgetc(f) == '5');
  CHECK(ungetc('z', f) == 'z' && fgetc(f) == 'z' && ftell(f) == 11);
  CHECK(fseek(f, 100, SEEK_SET) == 0 && fputc('X', f) == 'X' && fflush(f) == 0);
  CHECK(fseek(f, -1, SEEK_CUR) == 0 && fgetc(f) == 'X' && ftell(f) == 101);
  for (int i = 0; i < 8; i++) CHECK(ungetc('a' + i, f) == 'a' + i);
  char first[3];
  f = freopen(path, "r", f);
  CHECK(f != NULL && fgets(first, sizeof first, f) != NULL && strcmp(first, "0\n") == 0 && fclose(f) == 0);
}

/* Who sets a buffer keeps it. */
static void set(const char *path) {
  FILE *f = fopen(path, "r");
  CHECK(setvbuf(f, NULL, _IONBF, 0) == 0 && fgetc(f) == '0' && lseek(fileno(f), 0, SEEK_CUR) == 1);
  fclose(f);
  static char own[64];
  f = fopen(path, "r");
  CHECK(setvbuf(f, own, _IOFBF, sizeof own) == 0 && fgetc(f) == '0' && lseek(fileno(f), 0, SEEK_CUR) <= 64);
  fclose(f);
  f = fopen(path, "a");
  CHECK(setvbuf(f, NULL, _IOLBF, 0) == 0 && fputs("x\ny", f) >= 0 && lseek(fileno(f), 0, SEEK_END) == BYTES + 2);
  fclose(f);
}

int main(int argc, char **argv) {
  char path[200];
  snprintf(path, sizeof path, "%s/lines", argv[1]);
  if (argc > 2) return lines(path) < 0;
  numbers(path);
  set(path);
  CHECK(lines(path) == BYTES + 3);
  for (int round = 0; round < 20; round++) {
    FILE *open[MANY];
    for (int i = 0; i < MANY; i++) {
      open[i] = fopen(path, "r");
      CHECK(open[i] != NULL && fgetc(open[i]) == '0');
    }
    for (int i = 0; i < MANY; i++) CHECK(fclose(open[i * 7 % MANY]) == 0);
  }
  char *text;
  size_t size;
  FILE *const memory = open_memstream(&text, &size);
  fprintf(memory, "%2000d", 1);
  CHECK(fclose(memory) == 0 && size == 2000);
  free(text);
  printf("%d checks failed\n", failed);
  return failed;
}
