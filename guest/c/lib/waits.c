/* Waiting for signals that are blocked, and the names that older systems have for masks and actions. */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

#define WEAK __attribute__((weak))

enum { LAST = 31 };

static volatile sig_atomic_t taken;
static siginfo_t information;

static void take(int signal, siginfo_t *about, void *context) {
  (void)context;
  taken = signal;
  information = *about;
}

static int fail(int reason) {
  errno = reason;
  return -1;
}

static long long nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Each signal of the set is taken by a handler of our own instead of the program's, and unblocked while the rank waits. */
static int wait_for(const sigset_t *set, siginfo_t *about, const struct timespec *limit) {
  if (limit != NULL && (limit->tv_nsec < 0 || limit->tv_nsec >= 1000000000)) return fail(EINVAL);
  const struct sigaction ours = {.sa_sigaction = take, .sa_flags = SA_SIGINFO, .sa_mask = ~0ULL};
  struct sigaction before[LAST + 1];
  sigset_t replaced = 0, mask;
  sigprocmask(SIG_BLOCK, set, &mask);
  for (int signal = 1; signal <= LAST; signal++)
    if (sigismember(set, signal) == 1 && sigaction(signal, &ours, &before[signal]) == 0) sigaddset(&replaced, signal);
  taken = 0;
  const sigset_t open = mask & ~replaced;
  int reason = EINTR;
  if (limit == NULL) {
    sigsuspend(&open);
  } else {
    const long long end = nanoseconds() + (long long)limit->tv_sec * 1000000000 + limit->tv_nsec;
    sigprocmask(SIG_SETMASK, &open, NULL);
    if (taken == 0) nanosleep(limit, NULL);
    sigprocmask(SIG_BLOCK, set, NULL);
    if (nanoseconds() >= end) reason = EAGAIN;
  }
  for (int signal = 1; signal <= LAST; signal++)
    if (sigismember(&replaced, signal) == 1) sigaction(signal, &before[signal], NULL);
  sigprocmask(SIG_SETMASK, &mask, NULL);
  if (taken == 0) return fail(reason);
  if (about != NULL) *about = information;
  return taken;
}

WEAK int sigwaitinfo(const sigset_t *restrict set, siginfo_t *restrict about) { return wait_for(set, about, NULL); }

WEAK int sigtimedwait(const sigset_t *restrict set, siginfo_t *restrict about, const struct timespec *restrict limit) {
  return wait_for(set, about, limit);
}

/* Interrupted by a handler it goes on, as under Linux. */
WEAK int sigwait(const sigset_t *restrict set, int *restrict signal) {
  int found;
  while ((found = wait_for(set, NULL, NULL)) < 0)
    if (errno != EINTR) return errno;
  *signal = found;
  return 0;
}

static int mask_one(int how, int signal) {
  sigset_t set;
  sigemptyset(&set);
  return sigaddset(&set, signal) != 0 ? -1 : sigprocmask(how, &set, NULL);
}

WEAK int sighold(int signal) { return mask_one(SIG_BLOCK, signal); }
WEAK int sigrelse(int signal) { return mask_one(SIG_UNBLOCK, signal); }
WEAK int sigignore(int number) { return signal(number, SIG_IGN) == SIG_ERR ? -1 : 0; }

WEAK int sigpause(int signal) {
  sigset_t set;
  sigprocmask(SIG_BLOCK, NULL, &set);
  return sigdelset(&set, signal) != 0 ? -1 : sigsuspend(&set);
}

WEAK int sigisemptyset(const sigset_t *set) { return *set == 0; }

WEAK int sigandset(sigset_t *set, const sigset_t *left, const sigset_t *right) {
  *set = *left & *right;
  return 0;
}

WEAK int sigorset(sigset_t *set, const sigset_t *left, const sigset_t *right) {
  *set = *left | *right;
  return 0;
}

/* The job's ranks are one group. */
WEAK int killpg(pid_t group, int signal) {
  if (group < 0) return fail(EINVAL);
  if (group > 1 && group != getpgrp()) return fail(ESRCH);
  return signal == 0 ? 0 : kill(getpid(), signal);
}

WEAK int pthread_kill(pthread_t thread, int signal) {
  if (!pthread_equal(thread, pthread_self())) return ESRCH;
  return signal == 0 || raise(signal) == 0 ? 0 : errno;
}

/* Handlers run behind calls, on the stack of the program; an own one is not needed to survive the end of that. */
WEAK int sigaltstack(const stack_t *restrict stack, stack_t *restrict old) {
  static stack_t current = {.ss_flags = SS_DISABLE};
  if (stack != NULL && (stack->ss_flags & ~SS_DISABLE) != 0) return fail(EINVAL);
  if (stack != NULL && (stack->ss_flags & SS_DISABLE) == 0 && stack->ss_size < MINSIGSTKSZ) return fail(ENOMEM);
  if (old != NULL) *old = current;
  if (stack != NULL) current = *stack;
  return 0;
}
