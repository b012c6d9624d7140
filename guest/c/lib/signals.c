/*
 * Signals that a program raises itself: actions, masks, and what happens without a handler. All functions of <signal.h> that
 * share this state are here, so that nothing of the C library's emulation, which knows no sigaction, comes between. Signals from
 * outside are not delivered.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define WEAK __attribute__((weak))

__attribute__((import_module("wasi_snapshot_preview1"), import_name("proc_raise"))) int wasi_proc_raise(int signal);

static struct sigaction actions[_NSIG];
static sigset_t blocked, pending;

static sigset_t bit(int signal) { return 1ULL << (signal - 1); }
static const sigset_t never_blocked = 1ULL << (SIGKILL - 1) | 1ULL << (SIGSTOP - 1);

static int refuse(int reason) {
  errno = reason;
  return -1;
}

WEAK void __SIG_ERR(int signal) { (void)signal, __builtin_trap(); }
WEAK void __SIG_IGN(int signal) { (void)signal; }

/* WASI has the numbers of Linux without SIGSTKFLT, which is 16, and none for those of real time. */
static void by_default(int signal) {
  if (signal == SIGCHLD || signal == SIGCONT || signal == SIGURG || signal == SIGWINCH) return;
  if (signal > SIGSTKFLT) signal--;
  wasi_proc_raise(signal < SIGSYS ? signal : SIGTERM);
}

static void deliver(int signal) {
  const struct sigaction action = actions[signal];
  if (action.sa_handler == SIG_IGN) return;
  if (action.sa_handler == SIG_DFL) return by_default(signal);
  const sigset_t before = blocked;
  blocked |= action.sa_mask | (action.sa_flags & (int)SA_NODEFER ? 0 : bit(signal));
  if (action.sa_flags & (int)SA_RESETHAND) actions[signal].sa_handler = SIG_DFL;
  if (action.sa_flags & SA_SIGINFO) {
    siginfo_t information = {.si_signo = signal, .si_code = SI_USER, .si_pid = getpid(), .si_uid = getuid()};
    action.sa_sigaction(signal, &information, NULL);
  } else action.sa_handler(signal);
  blocked = before;
}

static void deliver_unblocked(void) {
  for (int signal = 1; signal < _NSIG; signal++) {
    if ((pending & ~blocked & bit(signal)) == 0) continue;
    pending &= ~bit(signal);
    deliver(signal);
  }
}

WEAK int raise(int signal) {
  if (signal <= 0 || signal >= _NSIG) return refuse(EINVAL);
  pending |= bit(signal);
  deliver_unblocked();
  return 0;
}

/* A rank can reach itself; other processes there are none. */
WEAK int kill(pid_t pid, int signal) {
  if (pid != getpid() && pid != 0) return refuse(ESRCH);
  return signal == 0 ? 0 : raise(signal);
}

WEAK int sigaction(int signal, const struct sigaction *restrict action, struct sigaction *restrict old) {
  if (signal <= 0 || signal >= _NSIG) return refuse(EINVAL);
  if (action != NULL && (never_blocked & bit(signal)) != 0) return refuse(EINVAL);
  const struct sigaction before = actions[signal];
  if (action != NULL) actions[signal] = *action;
  if (old != NULL) *old = before;
  return 0;
}

WEAK void (*signal(int number, void (*handler)(int)))(int) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART}, old;
  return sigaction(number, &action, &old) == 0 ? old.sa_handler : SIG_ERR;
}

WEAK int pthread_sigmask(int how, const sigset_t *restrict set, sigset_t *restrict old) {
  const sigset_t before = blocked;
  if (set != NULL) {
    if (how == SIG_BLOCK) blocked |= *set;
    else if (how == SIG_UNBLOCK) blocked &= ~*set;
    else if (how == SIG_SETMASK) blocked = *set;
    else return EINVAL;
    blocked &= ~never_blocked;
  }
  if (old != NULL) *old = before;
  deliver_unblocked();
  return 0;
}

WEAK int sigprocmask(int how, const sigset_t *restrict set, sigset_t *restrict old) {
  const int failure = pthread_sigmask(how, set, old);
  return failure == 0 ? 0 : refuse(failure);
}

WEAK int sigpending(sigset_t *set) {
  *set = pending;
  return 0;
}

WEAK int sigemptyset(sigset_t *set) {
  *set = 0;
  return 0;
}

WEAK int sigfillset(sigset_t *set) {
  *set = ~0ULL;
  return 0;
}

WEAK int sigaddset(sigset_t *set, int signal) {
  if (signal <= 0 || signal >= _NSIG) return refuse(EINVAL);
  *set |= bit(signal);
  return 0;
}

WEAK int sigdelset(sigset_t *set, int signal) {
  if (signal <= 0 || signal >= _NSIG) return refuse(EINVAL);
  *set &= ~bit(signal);
  return 0;
}

WEAK int sigismember(const sigset_t *set, int signal) {
  if (signal <= 0 || signal >= _NSIG) return refuse(EINVAL);
  return (*set & bit(signal)) != 0;
}

WEAK void *__lwk_keep_mask(sigjmp_buf environment, int save) {
  environment->__fl = (unsigned long)save;
  if (save) memcpy(environment->__ss, &blocked, sizeof blocked);
  return environment;
}

WEAK _Noreturn void siglongjmp(sigjmp_buf environment, int value) {
  if (environment->__fl != 0) {
    sigset_t kept;
    memcpy(&kept, environment->__ss, sizeof kept);
    sigprocmask(SIG_SETMASK, &kept, NULL);
  }
  longjmp(environment, value);
}
