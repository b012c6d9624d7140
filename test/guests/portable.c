/* What programs for POSIX and GNU systems take for granted beside the C library for WASI; prints what glibc's prints. */
#define _GNU_SOURCE
#include <err.h>
#include <errno.h>
#include <error.h>
#include <grp.h>
#include <paths.h>
#include <pthread.h>
#include <pwd.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/cdefs.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <sys/wait.h>
#include <syslog.h>
#include <termios.h>
#include <threads.h>
#include <time.h>
#include <unistd.h>

static int line;
static void say(const char *what, long value) { printf("%d %s %ld\n", ++line, what, value); }
#define SAY(expression) say(#expression, (long)(expression))

static sem_t semaphore;
static void post(int signal) { (void)signal, sem_post(&semaphore); }
static void ignore(int signal) { (void)signal; }

static void streams(void) {
  flockfile(stdout);
  SAY(ftrylockfile(stdout));
  putchar_unlocked('.');
  putchar_unlocked('\n');
  funlockfile(stdout);
  funlockfile(stdout);
}

static int calls;
static void once(void) { calls++; }

static void threads(void) {
  int value;
  SAY(sem_init(&semaphore, 0, 1));
  SAY(sem_trywait(&semaphore));
  SAY(sem_trywait(&semaphore) == -1 && errno == EAGAIN);
  SAY((sem_getvalue(&semaphore, &value), value));
  signal(SIGALRM, post);
  alarm(1);
  SAY(sem_wait(&semaphore) == 0 || errno == EINTR);
  struct timespec until;
  clock_gettime(CLOCK_REALTIME, &until);
  SAY(sem_init(&semaphore, 0, 0));
  SAY(sem_timedwait(&semaphore, &until) == -1 && errno == ETIMEDOUT);
  mtx_t mutex;
  SAY(mtx_init(&mutex, mtx_recursive) == thrd_success && mtx_lock(&mutex) == thrd_success && mtx_lock(&mutex) == thrd_success);
  SAY(mtx_unlock(&mutex) == thrd_success && mtx_unlock(&mutex) == thrd_success);
  mtx_destroy(&mutex);
  static const int types[] = {PTHREAD_MUTEX_NORMAL, PTHREAD_MUTEX_RECURSIVE, PTHREAD_MUTEX_ERRORCHECK};
  for (int i = 0; i < 3; i++) {
    pthread_mutexattr_t attributes;
    pthread_mutex_t lock;
    pthread_mutexattr_init(&attributes);
    pthread_mutexattr_settype(&attributes, types[i]);
    pthread_mutex_init(&lock, &attributes);
    SAY(pthread_mutex_lock(&lock));
    SAY(pthread_mutex_trylock(&lock) == (types[i] == PTHREAD_MUTEX_RECURSIVE ? 0 : EBUSY));
    if (types[i] != PTHREAD_MUTEX_NORMAL) SAY(pthread_mutex_lock(&lock) == (types[i] == PTHREAD_MUTEX_RECURSIVE ? 0 : EDEADLK));
    else SAY(pthread_mutex_timedlock(&lock, &until) == ETIMEDOUT);
    for (int j = 0; j < (types[i] == PTHREAD_MUTEX_RECURSIVE ? 3 : 1); j++) SAY(pthread_mutex_unlock(&lock));
    SAY(pthread_mutex_destroy(&lock));
  }
  once_flag flag = ONCE_FLAG_INIT;
  call_once(&flag, once);
  call_once(&flag, once);
  SAY(calls);
  tss_t key;
  SAY(tss_create(&key, NULL) == thrd_success && tss_set(key, &key) == thrd_success && tss_get(key) == &key);
  char name[16];
  SAY(pthread_setname_np(pthread_self(), "worker"));
  SAY(pthread_getname_np(pthread_self(), name, sizeof name) == 0 && strcmp(name, "worker") == 0);
  SAY(pthread_setname_np(pthread_self(), "longer than sixteen bytes") == ERANGE);
  int policy;
  struct sched_param parameters;
  SAY(pthread_getschedparam(pthread_self(), &policy, &parameters) == 0 && policy == SCHED_OTHER && parameters.sched_priority == 0);
  SAY(sched_get_priority_max(SCHED_FIFO));
  SAY(sched_get_priority_min(SCHED_OTHER));
  SAY(pthread_atfork(NULL, NULL, NULL));
}

static void signals(void) {
  sigset_t set, other, both;
  int got = 0;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigprocmask(SIG_BLOCK, &set, NULL);
  raise(SIGUSR1);
  SAY(sigwait(&set, &got));
  SAY(got == SIGUSR1);
  struct timespec none = {0, 0}, little = {0, 20000000};
  SAY(sigtimedwait(&set, NULL, &none) == -1 && errno == EAGAIN);
  SAY(sigtimedwait(&set, NULL, &little) == -1 && errno == EAGAIN);
  siginfo_t information;
  kill(getpid(), SIGUSR1);
  SAY(sigwaitinfo(&set, &information) == SIGUSR1 && information.si_signo == SIGUSR1);
  kill(getpid(), SIGUSR1);
  SAY(sigtimedwait(&set, &information, &none) == SIGUSR1);
  sigemptyset(&other);
  sigaddset(&other, SIGUSR2);
  SAY((sigorset(&both, &set, &other), sigismember(&both, SIGUSR1) + sigismember(&both, SIGUSR2)));
  SAY((sigandset(&both, &set, &other), sigisemptyset(&both)));
  signal(SIGUSR1, ignore);
  SAY(sigrelse(SIGUSR1));
  SAY(pthread_kill(pthread_self(), 0));
  SAY(killpg(getpgrp(), 0));
  static char stack[65536];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack}, before;
  SAY(sigaltstack(&alternate, &before) == 0 && before.ss_flags == SS_DISABLE);
}

static void identities(void) {
  SAY(seteuid(getuid()));
  SAY(setreuid((uid_t)-1, geteuid()));
  uid_t real, effective, saved;
  SAY(getresuid(&real, &effective, &saved) == 0 && real == getuid() && saved == effective);
  SAY(gettid() == getpid());
  setpwent();
  const struct passwd *first = getpwent();
  SAY(first != NULL && first->pw_name != NULL);
  endpwent();
  gid_t groups[64];
  int count = 64;
  const struct passwd *const me = getpwuid(getuid());
  const char *const name = me == NULL ? "nobody" : me->pw_name;
  SAY(getgrouplist(name, getgid(), groups, &count) == count && count >= 1 && groups[0] == getgid());
  int children = waitid(P_ALL, 0, NULL, WEXITED);
  SAY(children == -1 && errno == ECHILD);
  SAY(wait4(-1, NULL, WNOHANG, NULL) == -1 && errno == ECHILD);
}

static void numbers(void) {
  struct drand48_data state = {0};
  double real;
  long integer;
  SAY(srand48_r(42, &state));
  SAY((drand48_r(&state, &real), (long)(real * 1e9)));
  SAY((lrand48_r(&state, &integer), integer));
  SAY((mrand48_r(&state, &integer), integer));
  unsigned short own[3] = {1, 2, 3};
  SAY((nrand48_r(own, &state, &integer), integer));
  unsigned char noise[1000] = {0};
  SAY(getrandom(noise, sizeof noise, 0));
  int set = 0;
  for (int i = 0; i < 1000; i++) set += noise[i] != 0;
  SAY(set > 900);
  SAY(major(makedev(259, 300)));
  SAY(minor(makedev(259, 300)));
  SAY((char *)rawmemchr("haystack", 's') - (char *)memchr("haystack", 'h', 8) < 100);
}

static void others(void) {
  tzset();
  SAY(strcmp(tzname[0], "UTC"));
  SAY(timezone);
  struct termios settings;
  SAY(tcgetattr(0, &settings) == -1 && (errno == ENOTTY || errno == EBADF));
  SAY((cfsetospeed(&settings, B9600), cfgetospeed(&settings) == B9600));
  struct statfs system;
  SAY(statfs(".", &system) == 0 ? system.f_bsize > 0 : errno == ENOSYS || errno == ENOTSUP);
  SAY(strcmp(_PATH_DEVNULL, "/dev/null"));
}

int main(int argc, char **argv) {
  setvbuf(stdout, NULL, _IOLBF, 0);
  setvbuf(stderr, NULL, _IOLBF, 0);
  if (argc > 1 && strcmp(argv[1], "err") == 0) err(3, "%s", "the file");
  if (argc > 1 && strcmp(argv[1], "thread") == 0) pthread_exit(NULL);
  printf("%s %d\n", program_invocation_short_name, strcmp(program_invocation_name, argv[0]));
  streams();
  threads();
  signals();
  identities();
  numbers();
  others();
  errno = ENOENT;
  warn("%d of %s", 1, "these");
  warnx("no reason");
  error(0, EACCES, "part %d", 2);
  error_at_line(0, 0, "input", 7, "unexpected %s", "end");
  SAY(error_message_count);
  openlog("log", LOG_PERROR, LOG_USER);
  setlogmask(LOG_UPTO(LOG_WARNING));
  errno = ENOSPC;
  syslog(LOG_ERR, "it is %m");
  syslog(LOG_INFO, "not told");
  closelog();
  errx(4, "ends");
}
