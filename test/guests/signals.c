/*
 * What POSIX says of signals, a line for each: it prints the same as a native process. With a number as argument it ends itself by
 * that signal, whose action is the default.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile int calls;
static char order[64];

static void note(int signal) {
  calls++;
  order[strlen(order)] = (char)('a' + signal);
}

/* What a call has returned, and whether for that reason. */
static void said(int result, int reason) { printf(" %d %d", result, errno == reason); }

static void begin(void) {
  calls = 0;
  memset(order, 0, sizeof order);
}

static void handle(int signal, void (*handler)(int), int flags, int masked) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigemptyset(&action.sa_mask);
  if (masked != 0) sigaddset(&action.sa_mask, masked);
  if (sigaction(signal, &action, NULL) != 0) printf("sigaction %d: %s\n", signal, strerror(errno));
}

/* SIGALRM after so many milliseconds, and then at intervals. */
static void ring(int ms, int interval_ms) {
  const struct itimerval timer = {{0, interval_ms * 1000}, {0, ms * 1000}};
  setitimer(ITIMER_REAL, &timer, NULL);
}

static void nests(int signal) {
  note(signal);
  raise(SIGUSR2);
  note(signal);
}

static int sent_by_itself, code;
static void informed(int signal, siginfo_t *information, void *context) {
  (void)context;
  sent_by_itself = information->si_signo == signal && information->si_pid == getpid();
  code = information->si_code;
}

static void actions(void) {
  begin();
  printf("signal %d", signal(SIGUSR1, note) == SIG_DFL);
  printf(" %d", raise(SIGUSR1));
  printf(" %d", calls);
  printf(" %d", kill(getpid(), SIGUSR1));
  printf(" %d\n", calls);
  begin();
  handle(SIGUSR2, note, 0, 0);
  handle(SIGUSR1, nests, 0, 0);
  raise(SIGUSR1);
  printf("nested %s\n", order);
  begin();
  handle(SIGUSR1, nests, 0, SIGUSR2);
  raise(SIGUSR1);
  printf("masked %s\n", order);
  begin();
  handle(SIGUSR1, note, (int)SA_RESETHAND, 0);
  raise(SIGUSR1);
  printf("reset %d", calls);
  printf(" %d\n", signal(SIGUSR1, SIG_IGN) == SIG_DFL);
  struct sigaction action = {.sa_flags = SA_SIGINFO}, old;
  action.sa_sigaction = informed;
  printf("siginfo %d", sigaction(SIGUSR1, &action, &old));
  raise(SIGUSR1);
  printf(" %d %d %d", old.sa_handler == SIG_IGN, sent_by_itself, code <= 0);
  kill(getpid(), SIGUSR1);
  printf(" %d %d\n", sent_by_itself, code);
  signal(SIGUSR1, SIG_IGN);
  printf("ignored %d %d\n", raise(SIGUSR1), raise(SIGCHLD));
  const int wrong[] = {sigaction(SIGKILL, &action, NULL), sigaction(0, &action, NULL), raise(99), kill(getpid(), -1)};
  printf("refused %d %d %d %d %d", wrong[0], wrong[1], wrong[2] != 0, wrong[3], errno == EINVAL);
  printf(" %d", kill(getpid(), 0));
  said(kill(99999999, 0), ESRCH);
  printf("\n");
}

static void masks(void) {
  sigset_t set, before, waiting;
  begin();
  handle(SIGUSR1, note, 0, 0);
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigaddset(&set, SIGTERM);
  printf("block %d", sigprocmask(SIG_BLOCK, &set, &before));
  raise(SIGUSR1);
  raise(SIGUSR1);
  sigpending(&waiting);
  printf(" %d %d %d", calls, sigismember(&waiting, SIGUSR1), sigismember(&waiting, SIGTERM));
  sigprocmask(SIG_SETMASK, &before, NULL);
  printf(" %d\n", calls);
  begin();
  sigprocmask(SIG_BLOCK, &set, NULL);
  raise(SIGUSR1);
  printf("sigsuspend");
  said(sigsuspend(&before), EINTR);
  printf(" %d", calls);
  sigprocmask(SIG_BLOCK, NULL, &waiting);
  printf(" %d\n", sigismember(&waiting, SIGUSR1));
  sigprocmask(SIG_SETMASK, &before, NULL);
  printf("how");
  said(sigprocmask(99, &set, NULL), EINVAL);
  printf("\n");
}

static sigjmp_buf place;
static void jumps(int signal) { siglongjmp(place, signal); }

static void rerings(int signal) {
  note(signal);
  handle(SIGALRM, note, 0, 0);
  ring(30, 0);
}

static void waits(void) {
  begin();
  handle(SIGALRM, note, SA_RESTART, 0);
  ring(30, 0);
  printf("sleep %u", sleep(7));
  printf(" %d\n", calls);
  ring(30, 0);
  struct timespec left = {0}, time = {3, 0};
  printf("nanosleep");
  said(nanosleep(&time, &left), EINTR);
  printf(" %d\n", left.tv_sec == 2);
  ring(30, 0);
  printf("pause");
  said(pause(), EINTR);
  printf("\n");
  begin();
  ring(20, 20);
  while (calls < 3) pause();
  struct itimerval timer;
  getitimer(ITIMER_REAL, &timer);
  printf("interval %d %ld", (int)timer.it_value.tv_sec, (long)timer.it_interval.tv_usec);
  ring(0, 0);
  getitimer(ITIMER_REAL, &timer);
  printf(" %ld\n", (long)timer.it_value.tv_usec);
  printf("alarm %u", alarm(100));
  printf(" %u", alarm(0));
  printf(" %u\n", alarm(0));
  begin();
  char byte;
  ring(30, 0);
  handle(SIGALRM, rerings, SA_RESTART, 0);
  printf("read");
  said((int)read(0, &byte, 1), EINTR);
  printf(" %d\n", calls);
  ring(30, 0);
  struct pollfd input = {.fd = 0, .events = POLLIN};
  printf("poll");
  said(poll(&input, 1, 5000), EINTR);
  ring(30, 0);
  fd_set set;
  FD_ZERO(&set);
  FD_SET(0, &set);
  printf(" select");
  said(select(1, &set, NULL, NULL, NULL), EINTR);
  printf("\n");
  handle(SIGALRM, jumps, 0, 0);
  ring(30, 0);
  const int value = sigsetjmp(place, 1);
  if (value == 0) sleep(7);
  sigset_t mask;
  sigprocmask(SIG_BLOCK, NULL, &mask);
  printf("siglongjmp %d %d\n", value == SIGALRM, sigismember(&mask, SIGALRM));
}

static void prints(int signal) { printf("<%d>", signal == SIGALRM); }

/* A handler that prints while others do: nothing is lost, nothing is there twice. */
static void streams(void) {
  handle(SIGALRM, prints, SA_RESTART, 0);
  setvbuf(stdout, NULL, _IOLBF, 64);
  printf("a text that is longer than the buffer, so that it is written while it is printed: ");
  ring(20, 0);
  const clock_t end = clock() + CLOCKS_PER_SEC / 20;
  while (clock() < end) {}
  printf("before the end of the line, and behind it\n");
}

static sigjmp_buf kept;
static void leaps(int signal) { siglongjmp(kept, signal); }
static void says(int signal) { write(1, "abort\n", 6 * (signal == SIGABRT)); }

/* abort calls a handler, also of a blocked signal, which goes on elsewhere or does not keep the program. */
static void aborts(void) {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, NULL);
  handle(SIGABRT, leaps, 0, 0);
  if (sigsetjmp(kept, 1) == 0) abort();
  printf("abort: handled\n");
  fflush(stdout);
  handle(SIGABRT, says, 0, 0);
  abort();
}

int main(int argc, char **argv) {
  if (argc > 1 && strcmp(argv[1], "abort") == 0) aborts();
  if (argc > 1) return raise(atoi(argv[1]));
  actions();
  masks();
  waits();
  streams();
  return 0;
}
