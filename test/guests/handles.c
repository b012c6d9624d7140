/* Ranks that handle signals, one way for each word. It says `ready` when it may be sent some. */
#include <errno.h>
#include <lwk.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

static volatile int stop;
static void stops(int signal) { stop = signal; }
static void leaves(int signal) { exit(signal); }
static void traps(int signal) { (void)signal, __builtin_trap(); }
static void spins(int signal) {
  for (stop = signal; stop != 0;) {}
}

static void tells(int signal, siginfo_t *information, void *context) {
  (void)context;
  printf("signal %d from %d\n", signal, (int)information->si_pid);
  stop = signal;
}

static void prints(int signal) {
  printf("<%d>", signal);
  stop = signal;
}

static void on(int signal, void (*handler)(int)) {
  const struct sigaction action = {.sa_handler = handler};
  sigaction(signal, &action, NULL);
}

static void ready(void) {
  printf("ready\n");
  fflush(stdout);
}

int main(int argc, char **argv) {
  const char *way = argc > 1 ? argv[1] : "";
  struct sigaction action = {.sa_flags = SA_SIGINFO};
  action.sa_sigaction = tells;
  sigaction(SIGUSR1, &action, NULL);
  on(SIGTERM, stops);
  if (strcmp(way, "ask") == 0) {
    for (ready(); stop == 0;) lwk_pending();
    return stop;
  }
  if (strcmp(way, "leave") == 0) {
    on(SIGTERM, leaves);
    on(SIGINT, leaves);
    ready();
    for (;;) pause();
  }
  if (strcmp(way, "trap") == 0) {
    on(SIGTERM, traps);
    ready();
    sleep(100);
  }
  if (strcmp(way, "never") == 0) {
    on(SIGTERM, spins);
    ready();
    sleep(100);
  }
  if (strcmp(way, "compute") == 0)
    for (ready();;) {}
  if (strcmp(way, "print") == 0) {
    /* The signal has come when the first of many small writes ends: the handler prints in the middle of that. */
    static char few[16];
    setvbuf(stdout, few, _IOFBF, sizeof few);
    on(SIGALRM, prints);
    const struct itimerval soon = {.it_value = {0, 1000}};
    setitimer(ITIMER_REAL, &soon, NULL);
    for (volatile long turn = 0; turn < 50000000; turn++) {}
    for (int i = 0; i < 20; i++) printf("the %d. line of a text that is not to be there twice\n", i);
    while (stop == 0) pause();
    return 0;
  }
  if (strcmp(way, "peers") == 0) {
    /* Once it is told to, rank 1 sends rank 0 a signal, and goes on until that has ended. */
    if (lwk_getrank() == 0) {
      ready();
      while (stop == 0) pause();
      return 0;
    }
    int32_t kind;
    size_t length;
    lwk_receive(&kind, NULL, 0, &length, 1);
    while (lwk_kill(0, SIGUSR1) == 0) usleep(1000);
    printf("gone %d, none %d, no signal %d\n", lwk_kill(0, 0) == -ESRCH, lwk_kill(99, 0) == -ESRCH, lwk_kill(1, 32) == -EINVAL);
    return 0;
  }
  if (strcmp(way, "pipe") == 0) {
    /* Prints until nobody reads. */
    on(SIGPIPE, stops);
    long written = 1;
    while (stop == 0 && written > 0) written = write(1, "all work and no play\n", 21);
    while (written > 0) written = write(1, "more\n", 5);
    return stop == SIGPIPE && errno == EPIPE ? 7 : 8;
  }
  if (strcmp(way, "blocked") == 0) {
    /* Blocks a signal that would end it, which its timer, the host, or when it is told to rank 0 sends, and then does not. */
    sigset_t all, none;
    sigfillset(&all);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &all, NULL);
    ready();
    if (lwk_getrank() == 0 && lwk_getsize() == 2) {
      int32_t kind;
      size_t length;
      lwk_receive(&kind, NULL, 0, &length, 1);
      lwk_kill(1, SIGUSR2);
      for (;;) lwk_pending();
    }
    if (argc > 2) alarm(1);
    while (lwk_pending() == 0) {}
    sigprocmask(SIG_SETMASK, &none, NULL);
  }
  if (strcmp(way, "kill") == 0) {
    if (lwk_getrank() == 0) lwk_kill(1, SIGUSR2);
    for (;;) pause();
  }
  return 99;
}
