/*
 * Signals. What a program does about each is here; the kernel knows which ones that are and their masks, and calls `dispatch` behind
 * the call in which the program is when one comes. All functions of <signal.h> that share this state are here, so that nothing of
 * the C library's emulation, which knows no sigaction, comes between.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <lwk.h>
#include <setjmp.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define WEAK __attribute__((weak))

enum { LAST = 31, MACHINE_CHECK = 16, DEFAULT = 0, IGNORE = -1, FROM_HOST = -1 };

#define CALL(name) __attribute__((import_module("lwk"), import_name(#name)))
CALL(sigaction) int kernel_action(int signal, int function, unsigned mask, int flags);
CALL(sigmask) unsigned kernel_mask(unsigned mask);
CALL(sigsuspend) int kernel_suspend(unsigned mask);
CALL(raise) int kernel_raise(int signal);

static struct sigaction actions[LAST + 1];

static sigset_t bit(int signal) { return 1ULL << (signal - 1); }
static const sigset_t never_blocked = 1ULL << (SIGKILL - 1) | 1ULL << (SIGSTOP - 1);
static int known(int signal) { return signal >= 1 && signal <= LAST && signal != MACHINE_CHECK; }

static int refuse(int reason) {
  errno = reason;
  return -1;
}

static int answer(int result) { return result < 0 ? refuse(-result) : result; }

WEAK void __SIG_ERR(int signal) { (void)signal, __builtin_trap(); }
WEAK void __SIG_IGN(int signal) { (void)signal; }

static void call(const struct sigaction *action, int signal, int sender, int code) {
  if ((action->sa_flags & SA_SIGINFO) == 0) return action->sa_handler(signal);
  siginfo_t information = {.si_signo = signal, .si_code = code, .si_uid = code == SI_USER ? getuid() : 0};
  if (code == SI_USER) information.si_pid = sender == FROM_HOST ? getppid() : getpid() - lwk_getrank() + sender;
  action->sa_sigaction(signal, &information, NULL);
}

/*
 * In the middle of a write of <stdio.h> a handler that prints would find the stream with what is just being written. So signals
 * that come there are kept until it is done (written.c).
 */
int __lwk_writing;
static struct kept {
  struct sigaction action;
  int sender, code;
} kept[LAST + 1];
static sigset_t are_kept;

/* The kernel has blocked the signals of the mask. */
static void dispatch(int signal, int sender, int code) {
  const struct sigaction action = actions[signal];
  if ((action.sa_flags & (int)SA_RESETHAND) != 0) actions[signal].sa_handler = SIG_DFL;
  if (__lwk_writing == 0) return call(&action, signal, sender, code);
  kept[signal] = (struct kept){action, sender, code};
  are_kept |= bit(signal);
}

void __lwk_written(void) {
  for (int signal = 1; signal <= LAST; signal++) {
    if ((are_kept & bit(signal)) == 0) continue;
    are_kept &= ~bit(signal);
    const struct kept late = kept[signal];
    const unsigned before = kernel_mask(~0U);
    kernel_mask(before | (unsigned)late.action.sa_mask | (late.action.sa_flags & (int)SA_NODEFER ? 0 : (unsigned)bit(signal)));
    call(&late.action, signal, late.sender, late.code);
    kernel_mask(before);
  }
}

WEAK int raise(int signal) { return known(signal) ? answer(kernel_raise(signal)) : refuse(EINVAL); }

/* C23 7.24.4.1: a handler that returns does not keep the program, one that jumps does; that it is blocked does not count. */
void __lwk_handle_abort(void) {
  void (*const handler)(int) = actions[SIGABRT].sa_handler;
  if (handler == SIG_DFL || handler == SIG_IGN) return;
  sigset_t own;
  sigemptyset(&own);
  sigaddset(&own, SIGABRT);
  pthread_sigmask(SIG_UNBLOCK, &own, NULL);
  raise(SIGABRT);
}

/* Processes are the ranks of the job. */
WEAK int kill(pid_t pid, int signal) {
  const int own = lwk_getrank(), rank = pid == 0 ? own : own + pid - getpid();
  if (rank == own && signal != 0) return raise(signal);
  return answer(lwk_kill(rank, signal));
}

WEAK int sigaction(int signal, const struct sigaction *restrict action, struct sigaction *restrict old) {
  if (!known(signal)) return refuse(EINVAL);
  if (action != NULL && (never_blocked & bit(signal)) != 0) return refuse(EINVAL);
  const struct sigaction before = actions[signal];
  if (action != NULL) {
    const int function = action->sa_handler == SIG_DFL ? DEFAULT : action->sa_handler == SIG_IGN ? IGNORE : (int)&dispatch;
    actions[signal] = *action;
    const int result = kernel_action(signal, function, (unsigned)action->sa_mask, action->sa_flags);
    if (result < 0) return actions[signal] = before, refuse(-result);
  }
  if (old != NULL) *old = before;
  return 0;
}

WEAK void (*signal(int number, void (*handler)(int)))(int) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART}, old;
  return sigaction(number, &action, &old) == 0 ? old.sa_handler : SIG_ERR;
}

WEAK int siginterrupt(int signal, int interrupts) {
  struct sigaction action;
  if (sigaction(signal, NULL, &action) != 0) return -1;
  if (interrupts) action.sa_flags &= ~SA_RESTART;
  else action.sa_flags |= SA_RESTART;
  return sigaction(signal, &action, NULL);
}

WEAK int pthread_sigmask(int how, const sigset_t *restrict set, sigset_t *restrict old) {
  /* A handler has a mask of its own, which the kernel knows. */
  const sigset_t before = kernel_mask(~0U);
  sigset_t after = before;
  int failure = 0;
  if (set != NULL) {
    if (how == SIG_BLOCK) after |= *set;
    else if (how == SIG_UNBLOCK) after &= ~*set;
    else if (how == SIG_SETMASK) after = *set;
    else failure = EINVAL;
  }
  if (old != NULL && failure == 0) *old = before;
  kernel_mask((unsigned)after);
  return failure;
}

WEAK int sigprocmask(int how, const sigset_t *restrict set, sigset_t *restrict old) {
  const int failure = pthread_sigmask(how, set, old);
  return failure == 0 ? 0 : refuse(failure);
}

WEAK int sigpending(sigset_t *set) {
  const unsigned before = kernel_mask(~0U);
  *set = (unsigned)lwk_pending() & before;
  kernel_mask(before);
  return 0;
}

WEAK int sigsuspend(const sigset_t *set) { return answer(kernel_suspend((unsigned)*set)); }

WEAK int pause(void) {
  const unsigned before = kernel_mask(~0U);
  const int result = kernel_suspend(before);
  kernel_mask(before);
  return answer(result);
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
  sigset_t blocked;
  environment->__fl = (unsigned long)save;
  if (save && sigprocmask(SIG_BLOCK, NULL, &blocked) == 0) memcpy(environment->__ss, &blocked, sizeof blocked);
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
