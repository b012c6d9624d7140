/* What programs for Linux take from its C library; prints the same there. Run in a directory of its own. Compiles as C and as C++. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <fenv.h>
#include <grp.h>
#include <malloc.h>
#include <netdb.h>
#include <pthread.h>
#include <pwd.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void say(const char *what, int holds) { printf("%s %d\n", what, holds); }

static void text(const char *path, const char *words) {
  FILE *file = fopen(path, "w");
  fputs(words, file);
  fclose(file);
}

static void temporary(void) {
  char pattern[] = "./hereXXXXXX", directory[] = "dirXXXXXX", wrong[] = "nothing", name[L_tmpnam];
  struct stat status;
  int fd = mkstemp(pattern);
  say("mkstemp", fd >= 0 && strcmp(pattern, "./hereXXXXXX") != 0 && write(fd, "x", 1) == 1 && stat(pattern, &status) == 0);
  close(fd);
  unlink(pattern);
  say("mkdtemp", mkdtemp(directory) == directory && rmdir(directory) == 0);
  say("mkstemp of no pattern", mkstemp(wrong) == -1 && errno == EINVAL);
  FILE *file = tmpfile();
  say("tmpfile", file != NULL && fprintf(file, "%d", 42) == 2);
  rewind(file);
  int back = 0;
  say("tmpfile again", fscanf(file, "%d", &back) == 1 && back == 42 && fclose(file) == 0);
  say("tmpnam", tmpnam(name) == name && access(name, F_OK) == -1);
}

static void descriptors(void) {
  char bytes[16] = "";
  int fd = open("twice", O_RDWR | O_CREAT | O_TRUNC, 0644), second = dup(fd);
  say("dup", second > fd && write(fd, "ab", 2) == 2 && write(second, "cd", 2) == 2 && lseek(fd, 0, SEEK_CUR) == 4);
  say("dup2", dup2(fd, 9) == 9 && write(9, "ef", 2) == 2 && close(fd) == 0 && lseek(9, 1, SEEK_SET) == 1);
  say("position", read(second, bytes, 16) == 5 && strcmp(bytes, "bcdef") == 0);
  say("dup2 of itself", dup2(9, 9) == 9 && close(9) == 0 && close(second) == 0);
  say("closed", dup(second) == -1 && errno == EBADF && dup2(second, 5) == -1 && errno == EBADF);
  fflush(stdout);
  int out = dup(1), file = open("said", O_WRONLY | O_CREAT | O_TRUNC, 0644);
  dup2(file, 1);
  close(file);
  printf("to the file\n");
  fflush(stdout);
  dup2(out, 1);
  close(out);
  FILE *said = fopen("said", "r");
  say("redirected", fgets(bytes, 16, said) != NULL && strcmp(bytes, "to the file\n") == 0);
  fclose(said);
  errno = 0;
  text("named", "x");
  say("fopen leaves errno", errno == 0);
  say("open of nothing", open("", O_RDONLY) == -1 && errno == ENOENT && fopen("", "w") == NULL && errno == ENOENT);
  say("chmod", chmod("named", 0644) == 0 && chmod("missing", 0644) == -1 && errno == ENOENT);
  struct stat other;
  say("chmod to what another file has", stat("said", &other) == 0 && chmod("named", other.st_mode) == 0);
  umask(022);
  say("umask", umask(077) == 022 && umask(022) == 077);
}

static void identity(void) {
  char name[256] = "";
  struct rlimit limit;
  say("users", getuid() == geteuid() && getgid() == getegid());
  say("processes", getpid() > 1 && getppid() > 0 && getppid() != getpid());
  say("gethostname", gethostname(name, sizeof name) == 0 && name[0] != '\0' && strcmp(name, "(none)") != 0);
  say("getdomainname", getdomainname(name, sizeof name) == 0 && name[0] != '\0');
  say("getlogin", getlogin_r(name, 1) != 0); /* nobody has logged in, or the name is longer */
#ifdef __wasm__
  say("who", strcmp(getlogin(), "lwk") == 0 && getlogin_r(name, sizeof name) == 0 && strcmp(name, "lwk") == 0);
#endif
  struct passwd *user = getpwuid(getuid()), entry, *found = NULL;
  struct group *group = getgrgid(getgid());
  say("user", user != NULL && user->pw_uid == getuid() && user->pw_name[0] != '\0' && user->pw_dir[0] == '/');
  say("group", group != NULL && group->gr_gid == getgid() && group->gr_name[0] != '\0');
  say("user by name", getpwnam_r(user->pw_name, &entry, name, sizeof name, &found) == 0 && found == &entry &&
                          entry.pw_uid == getuid());
  say("no user", getpwuid(12345678) == NULL && getpwnam("no such user") == NULL && getgrnam("no such group") == NULL);
  say("unix", __unix__ == 1);
#ifdef __wasm__
  say("shared memory", shmget(IPC_PRIVATE, 100, IPC_CREAT | 0600) == -1 && errno == ENOSYS);
#endif
  say("stack limit", getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur >= 1 << 20);
  say("open files", getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur >= 256);
  say("no such limit", getrlimit((__typeof__(RLIMIT_STACK))99, &limit) == -1 && errno == EINVAL);
  say("status", WIFEXITED(3 << 8) && WEXITSTATUS(3 << 8) == 3 && WIFSIGNALED(9) && WTERMSIG(9) == 9 && !WIFEXITED(9));
  say("alarm", alarm(0) == 0);
  say("no children", wait(NULL) == -1 && errno == ECHILD);
  void *block = malloc(100);
  say("malloc_usable_size", malloc_usable_size(block) >= 100);
  free(block);
  block = memalign(256, 100);
  say("memalign", block != NULL && (uintptr_t)block % 256 == 0);
  free(block);
  __int8_t small = -1;
  __uint64_t large = ~(__uint64_t)0;
  say("types", small == -1 && sizeof large == 8 && sizeof(__int16_t) + sizeof(__int32_t) + sizeof(__int64_t) == 14);
}

static void processors(void) {
  cpu_set_t set, other;
  CPU_ZERO(&set);
  CPU_SET(3, &set);
  CPU_SET(40, &set);
  other = set;
  CPU_CLR(40, &set);
  say("sets", CPU_ISSET(3, &set) && !CPU_ISSET(40, &set) && CPU_COUNT(&set) == 1 && !CPU_EQUAL(&set, &other) && CPU_COUNT(&other) == 2);
  say("affinity", sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0 && sched_setaffinity(0, sizeof set, &set) == 0);
  say("own processor", CPU_ISSET(sched_getcpu(), &set) != 0);
  say("threads", pthread_setaffinity_np(pthread_self(), sizeof set, &set) == 0);
  CPU_ZERO(&set);
  say("no processor", sched_setaffinity(0, sizeof set, &set) == -1 && errno == EINVAL);
}

static double seconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static void clocks(void) {
  struct tms before, after;
  struct rusage use;
  const clock_t start = clock();
  const double process = seconds(CLOCK_PROCESS_CPUTIME_ID), thread = seconds(CLOCK_THREAD_CPUTIME_ID);
  const double wall = seconds(CLOCK_MONOTONIC);
  clockid_t of;
  say("clock_getcpuclockid", clock_getcpuclockid(0, &of) == 0 && seconds(of) >= process && clock_getcpuclockid(999999999, &of) == ESRCH);
  times(&before);
  usleep(300000);
  times(&after);
  const double slept = (double)(clock() - start) / CLOCKS_PER_SEC;
  say("sleep is no work", slept < 0.15 && seconds(CLOCK_PROCESS_CPUTIME_ID) - process < 0.15
      && seconds(CLOCK_THREAD_CPUTIME_ID) - thread < 0.15);
  say("times", (double)(after.tms_utime - before.tms_utime) / (double)sysconf(_SC_CLK_TCK) < 0.15);
  say("sleep is time", seconds(CLOCK_MONOTONIC) - wall > 0.29);
  volatile unsigned sum = 0;
  while (seconds(CLOCK_PROCESS_CPUTIME_ID) - process < 0.1) sum += 1;
  getrusage(RUSAGE_SELF, &use);
  say("work is", (double)(clock() - start) / CLOCKS_PER_SEC > 0.09
      && use.ru_utime.tv_sec + use.ru_stime.tv_sec + use.ru_utime.tv_usec + use.ru_stime.tv_usec > 50000);
}

static volatile int caught, information;
static sigjmp_buf back;
static void simple(int number) { caught += number; }
static void informed(int number, siginfo_t *info, void *context) {
  (void)context;
  information = number == info->si_signo;
}
static void jumps(int number) {
  (void)number;
  siglongjmp(back, 7);
}

static void signals(void) {
  struct sigaction action, old;
  sigset_t set, waiting;
  say("signal", signal(SIGUSR1, simple) == SIG_DFL && raise(SIGUSR1) == 0 && caught == SIGUSR1);
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_sigaction = informed;
  action.sa_flags = SA_SIGINFO;
  say("sigaction", sigaction(SIGUSR1, &action, &old) == 0 && old.sa_handler == simple && raise(SIGUSR1) == 0 && information);
  signal(SIGUSR2, simple);
  sigemptyset(&set);
  sigaddset(&set, SIGUSR2);
  caught = 0;
  say("blocked", sigprocmask(SIG_BLOCK, &set, NULL) == 0 && raise(SIGUSR2) == 0 && caught == 0);
  say("pending", sigpending(&waiting) == 0 && sigismember(&waiting, SIGUSR2) == 1 && sigismember(&waiting, SIGUSR1) == 0);
  say("unblocked", sigprocmask(SIG_UNBLOCK, &set, NULL) == 0 && caught == SIGUSR2);
  signal(SIGTERM, jumps);
  const int value = sigsetjmp(back, 1);
  if (value == 0) raise(SIGTERM);
  sigprocmask(SIG_BLOCK, NULL, &waiting);
  say("siglongjmp", value == 7 && !sigismember(&waiting, SIGTERM));
  struct itimerval timer;
  memset(&timer, 0, sizeof timer);
  say("setitimer", setitimer(ITIMER_REAL, &timer, NULL) == 0);
  say("ignored", signal(SIGINT, SIG_IGN) == SIG_DFL && raise(SIGINT) == 0 && kill(getpid(), 0) == 0);
  say("no action", sigaction(SIGKILL, &action, NULL) == -1 && errno == EINVAL && raise(99) != 0);
}

static void hosts(void) {
  struct addrinfo hints, *list = NULL;
  char host[NI_MAXHOST], service[NI_MAXSERV];
  memset(&hints, 0, sizeof hints);
  hints.ai_family = AF_INET;
  hints.ai_socktype = SOCK_STREAM;
  say("getaddrinfo", getaddrinfo("192.0.2.7", "8080", &hints, &list) == 0 && list->ai_next == NULL);
  say("its address", list->ai_family == AF_INET && list->ai_protocol == IPPROTO_TCP &&
                         ntohs(((struct sockaddr_in *)list->ai_addr)->sin_port) == 8080);
  say("getnameinfo", getnameinfo(list->ai_addr, list->ai_addrlen, host, sizeof host, service, sizeof service,
                                 NI_NUMERICHOST | NI_NUMERICSERV) == 0 &&
                         strcmp(host, "192.0.2.7") == 0 && strcmp(service, "8080") == 0);
  freeaddrinfo(list);
  hints.ai_flags = AI_NUMERICHOST;
  say("a name where a number is to be", getaddrinfo("localhost", NULL, &hints, &list) == EAI_NONAME);
  say("nothing asked", getaddrinfo(NULL, NULL, &hints, &list) == EAI_NONAME);
  hints.ai_family = 99;
  say("no family", getaddrinfo("192.0.2.7", NULL, &hints, &list) == EAI_FAMILY);
  hints.ai_family = AF_INET6;
  hints.ai_socktype = SOCK_DGRAM;
  say("getaddrinfo 6", getaddrinfo("2001:db8::1", "53", &hints, &list) == 0 && list->ai_addrlen == sizeof(struct sockaddr_in6));
  freeaddrinfo(list);
  struct hostent *found = gethostbyname("localhost");
  say("gethostbyname", found != NULL && found->h_length == 4 && *(unsigned char *)found->h_addr == 127);
  say("an error", strlen(gai_strerror(EAI_NONAME)) > 0);
}

int main(void) {
  temporary();
  descriptors();
  identity();
  processors();
  clocks();
  signals();
  hosts();
  const char *base = basename("/usr/lib/");
  say("basename", strcmp(base, "") == 0 && strcmp(basename("a/b"), "b") == 0);
#ifdef __wasm__
  char own[256];
  say("own name", gethostname(own, sizeof own) == 0 && gethostbyname(own) != NULL);
  say("no name server", gethostbyname("example.com") == NULL && h_errno == HOST_NOT_FOUND);
#define REFUSED(call) ((call) && errno == ENOSYS)
  say("refused", REFUSED(system("ls") == -1) && REFUSED(popen("ls", "r") == NULL) && REFUSED(fork() == -1) &&
                     REFUSED(socket(AF_INET, SOCK_STREAM, 0) == -1) && REFUSED(execlp("ls", "ls", (char *)NULL) == -1) &&
                     REFUSED(feenableexcept(FE_DIVBYZERO | FE_INVALID) == -1) && system(NULL) == 0);
#endif
  return 0;
}
