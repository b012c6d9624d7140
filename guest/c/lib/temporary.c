/*
 * Temporary files, which the C library has not. They are made where their pattern says; tmpfile and tmpnam take TMPDIR, /tmp or
 * the working directory, the first that the program has been given. Without any, errno is what opening one says. All functions
 * are weak, so that a program may bring its own.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define WEAK __attribute__((weak))

enum { LETTERS = 6, TRIES = 100 };

typedef int attempt(char *path, int flags);

static int make_file(char *path, int flags) { return open(path, flags | O_RDWR | O_CREAT | O_EXCL, 0600); }

static int make_directory(char *path, int flags) {
  (void)flags;
  return mkdir(path, 0700);
}

/* There must be nothing; what else hinders is for later. */
static int find_free(char *path, int flags) {
  struct stat status;
  (void)flags;
  if (lstat(path, &status) != 0) return errno == ENOENT ? 0 : -1;
  errno = EEXIST;
  return -1;
}

/* Puts random letters for the X before the suffix, until the attempt finds the name free. */
static int with_letters(char *pattern, int suffix, int flags, attempt *try) {
  const size_t length = strlen(pattern);
  if (suffix < 0 || length < (size_t)LETTERS + (size_t)suffix) return errno = EINVAL, -1;
  char *letters = pattern + length - (size_t)suffix - LETTERS;
  if (memcmp(letters, "XXXXXX", LETTERS) != 0) return errno = EINVAL, -1;
  for (int i = 0; i < TRIES; i++) {
    for (int k = 0; k < LETTERS; k++)
      letters[k] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[arc4random_uniform(62)];
    const int made = try(pattern, flags);
    if (made >= 0 || errno != EEXIST) return made;
  }
  return -1;
}

WEAK int mkostemps(char *pattern, int suffix, int flags) { return with_letters(pattern, suffix, flags, make_file); }
WEAK int mkstemps(char *pattern, int suffix) { return with_letters(pattern, suffix, 0, make_file); }
WEAK int mkostemp(char *pattern, int flags) { return with_letters(pattern, 0, flags, make_file); }
WEAK int mkstemp(char *pattern) { return with_letters(pattern, 0, 0, make_file); }
WEAK char *mkdtemp(char *pattern) { return with_letters(pattern, 0, 0, make_directory) < 0 ? NULL : pattern; }

WEAK char *mktemp(char *pattern) {
  if (with_letters(pattern, 0, 0, find_free) < 0) *pattern = '\0';
  return pattern;
}

static int is_directory(const char *path) {
  struct stat status;
  return path != NULL && stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static const char *temporary_directory(void) {
  const int before = errno;
  const char *directory = getenv("TMPDIR");
  if (!is_directory(directory)) directory = is_directory(P_tmpdir) ? P_tmpdir : ".";
  errno = before;
  return directory;
}

WEAK char *tempnam(const char *directory, const char *prefix) {
  if (!is_directory(directory)) directory = temporary_directory();
  char *name;
  if (asprintf(&name, "%s/%.5sXXXXXX", directory, prefix == NULL ? "file" : prefix) < 0) return NULL;
  if (with_letters(name, 0, 0, find_free) >= 0) return name;
  free(name);
  return NULL;
}

WEAK char *tmpnam(char *name) {
  static char own[L_tmpnam];
  char *made = tempnam(NULL, NULL);
  if (made == NULL) return NULL;
  if (strlen(made) >= L_tmpnam) {
    free(made);
    errno = ENAMETOOLONG;
    return NULL;
  }
  name = strcpy(name == NULL ? own : name, made);
  free(made);
  return name;
}

WEAK FILE *tmpfile(void) {
  char *name;
  if (asprintf(&name, "%s/fileXXXXXX", temporary_directory()) < 0) return NULL;
  const int fd = mkstemp(name);
  if (fd >= 0) unlink(name);
  free(name);
  if (fd < 0) return NULL;
  FILE *file = fdopen(fd, "w+");
  if (file == NULL) close(fd);
  return file;
}
