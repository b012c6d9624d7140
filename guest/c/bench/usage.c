/*
 * usage FILE COMMAND...: runs a command and writes to FILE what it took: wall time and processor time (user and system, with all
 * processes that it waited for) in milliseconds, and the largest resident set of one of these processes in KiB. Compiled
 * natively: wait4(2) has these figures, and Node has not. Small, because a process begins with the resident set of the one that
 * it was forked from.
 */
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double ms(struct timeval time) { return 1e3 * (double)time.tv_sec + 1e-3 * (double)time.tv_usec; }

static double now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return 1e3 * (double)now.tv_sec + 1e-6 * (double)now.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  const double start = now_ms();
  const pid_t pid = fork();
  if (pid == 0) {
    execvp(argv[2], argv + 2);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (pid < 0 || wait4(pid, &status, 0, &usage) != pid) return 126;
  const double wall = now_ms() - start;
  FILE *const file = fopen(argv[1], "w");
  if (file == NULL) return 126;
  fprintf(file, "%f %f %ld\n", wall, ms(usage.ru_utime) + ms(usage.ru_stime), usage.ru_maxrss);
  fclose(file);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
