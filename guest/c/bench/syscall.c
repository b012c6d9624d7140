/*
 * syscall CALL [SAMPLES [BATCH [DIRECTORY [FILE]]]]: the calls of `lwk bench syscall` in C, timed one by one, or in batches: the
 * native side of that benchmark, and, compiled by `lwk cc`, what its table can be checked with. DIRECTORY is made use of by calls
 * on files; it must have a file `data` of 1 MiB.
 *
 * Output: a line with percentiles by nearest rank, of single calls as the clock gives them; with FILE all samples, as doubles
 * in the order in which they were taken, there.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#ifdef __wasm__
#include <lwk.h>
#endif

enum { KIB4 = 4096, MIB = 1 << 20, PATH = 4000 };

/* Calls before those that count, nanoseconds of them. */
static const double WARM_UP = 1e7;

static char path[PATH + 8];
static const char *directory = ".";
static char *block;
static int fd = -1;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return 1e9 * (double)time.tv_sec + (double)time.tv_nsec;
}

/* 0 when all is well. */
static int call_nothing(void) { return 0; }
#ifdef __wasm__
static int call_null(void) { return lwk_nop(); }
static int call_getpid(void) { return lwk_getrank() < 0; }
static int call_mmap(void) {
  void *const at = lwk_mmap(NULL, KIB4, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return (uintptr_t)at > -(uintptr_t)KIB4 || lwk_munmap(at, KIB4) != 0;
}
#else
static int call_null(void) { return getppid() < 0; }
static int call_getpid(void) { return getppid() < 0; }
static int call_mmap(void) {
  void *const at = mmap(NULL, KIB4, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return at == MAP_FAILED || munmap(at, KIB4) != 0;
}
#endif
static int call_clock(void) {
  struct timespec time;
  return clock_gettime(CLOCK_MONOTONIC, &time);
}
static int call_read_1b(void) { return read(fd, block, 1) != 1; }
static int call_write_1b(void) { return write(fd, block, 1) != 1; }
static int call_pread_4k(void) { return pread(fd, block, KIB4, 0) != KIB4; }
static int call_pread_1m(void) { return pread(fd, block, MIB, 0) != MIB; }
static int call_pwrite_4k(void) { return pwrite(fd, block, KIB4, 0) != KIB4; }
static int call_pwrite_1m(void) { return pwrite(fd, block, MIB, 0) != MIB; }
static int call_stat(void) {
  struct stat found;
  return stat(path, &found);
}
static int call_fstat(void) {
  struct stat found;
  return fstat(fd, &found);
}
static int call_open_close(void) {
  const int opened = open(path, O_RDONLY);
  return opened < 0 || close(opened) != 0;
}
static int call_readdir(void) {
  DIR *const listing = opendir(directory);
  if (listing == NULL) return 1;
  while (readdir(listing) != NULL) continue;
  return closedir(listing);
}

static const struct {
  const char *name;
  int (*call)(void);
  /* What it has open, and how; NULL: nothing. */
  const char *file;
  int flags;
} CALLS[] = {
    {"nothing", call_nothing, NULL, 0},
    {"null", call_null, NULL, 0},
    {"getpid", call_getpid, NULL, 0},
    {"clock", call_clock, NULL, 0},
    {"mmap_munmap", call_mmap, NULL, 0},
    {"read_1b", call_read_1b, "/dev/zero", O_RDONLY},
    {"write_1b", call_write_1b, "/dev/null", O_WRONLY},
    {"pread_4k", call_pread_4k, path, O_RDWR},
    {"pread_1m", call_pread_1m, path, O_RDWR},
    {"pwrite_4k", call_pwrite_4k, path, O_RDWR},
    {"pwrite_1m", call_pwrite_1m, path, O_RDWR},
    {"stat", call_stat, path, O_RDWR},
    {"fstat", call_fstat, path, O_RDWR},
    {"open_close", call_open_close, path, O_RDWR},
    {"readdir", call_readdir, NULL, 0},
};
enum { COUNT = sizeof CALLS / sizeof *CALLS };

static int compare(const void *a, const void *b) {
  return (*(const double *)a > *(const double *)b) - (*(const double *)a < *(const double *)b);
}

static int fail(const char *what) {
  fprintf(stderr, "syscall: %s: %s\n", what, strerror(errno));
  return 1;
}

/* The least sample that so many tenths of a percent are not above. */
static double rank(const double *sorted, long samples, int permille) {
  const long at = (long)((samples * (long long)permille + 999) / 1000);
  return sorted[at > 0 ? at - 1 : 0];
}

static int measure(int (*call)(void), double *took, long samples, long batch) {
  int failed = 0;
  for (const double end = now() + WARM_UP; now() < end;) failed |= call();
  for (long i = 0; i < samples; i++) {
    const double start = now();
    for (long j = 0; j < batch; j++) failed |= call();
    took[i] = (now() - start) / (double)batch;
  }
  return failed;
}

int main(int argc, char **argv) {
  const long samples = argc > 2 ? atol(argv[2]) : 100000;
  const long batch = argc > 3 ? atol(argv[3]) : 1;
  if (argc > 4) directory = argv[4];
  size_t which = 0;
  while (which < COUNT && (argc < 2 || strcmp(CALLS[which].name, argv[1]) != 0)) which++;
  if (which == COUNT || samples < 1 || batch < 1 || strlen(directory) > PATH) {
    fprintf(stderr, "usage: syscall CALL [SAMPLES [BATCH [DIRECTORY [FILE]]]]; CALL:");
    for (which = 0; which < COUNT; which++) fprintf(stderr, " %s", CALLS[which].name);
    fprintf(stderr, "\n");
    return 2;
  }
  snprintf(path, sizeof path, "%s/data", directory);
  double *const took = malloc((size_t)samples * sizeof *took);
  block = malloc(MIB);
  if (took == NULL || block == NULL) return fail("no memory");
  /* No page of it comes for the first time while time is taken. */
  memset(took, 1, (size_t)samples * sizeof *took);
  memset(block, 1, MIB);
  if (CALLS[which].file != NULL && (fd = open(CALLS[which].file, CALLS[which].flags)) < 0) return fail(CALLS[which].file);
  if (measure(CALLS[which].call, took, samples, batch) != 0) return fail(argv[1]);
  if (argc > 5) {
    FILE *const out = fopen(argv[5], "wb");
    if (out == NULL || fwrite(took, sizeof *took, (size_t)samples, out) != (size_t)samples || fclose(out) != 0) return fail(argv[5]);
  }
  qsort(took, (size_t)samples, sizeof *took, compare);
  printf("%s: n %ld min %.1f p50 %.1f p90 %.1f p99 %.1f p99.9 %.1f max %.1f\n", argv[1], samples, took[0], rank(took, samples, 500),
         rank(took, samples, 900), rank(took, samples, 990), rank(took, samples, 999), took[samples - 1]);
  return 0;
}
