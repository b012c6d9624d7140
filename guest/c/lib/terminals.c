/* <termios.h>: a rank's streams are shipped, and the settings of a terminal behind them are not to be had. */
#define _GNU_SOURCE
#include <errno.h>
#include <termios.h>

#define WEAK __attribute__((weak))

static int none(void) {
  errno = ENOTTY;
  return -1;
}

#pragma clang diagnostic ignored "-Wunused-parameter"
WEAK int tcgetattr(int fd, struct termios *settings) { return none(); }
WEAK int tcsetattr(int fd, int when, const struct termios *settings) { return none(); }
WEAK int tcdrain(int fd) { return none(); }
WEAK int tcflush(int fd, int queue) { return none(); }
WEAK int tcflow(int fd, int action) { return none(); }
WEAK int tcsendbreak(int fd, int duration) { return none(); }
WEAK pid_t tcgetsid(int fd) { return none(); }

WEAK speed_t cfgetispeed(const struct termios *settings) { return settings->c_ispeed; }
WEAK speed_t cfgetospeed(const struct termios *settings) { return settings->c_ospeed; }
WEAK int cfsetispeed(struct termios *settings, speed_t speed) { return settings->c_ispeed = speed, 0; }
WEAK int cfsetospeed(struct termios *settings, speed_t speed) { return settings->c_ospeed = speed, 0; }
WEAK void cfmakeraw(struct termios *settings) {
  settings->c_iflag &= ~(tcflag_t)(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON);
  settings->c_oflag &= ~(tcflag_t)OPOST;
  settings->c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  settings->c_cflag = (settings->c_cflag & ~(tcflag_t)(CSIZE | PARENB)) | CS8;
  settings->c_cc[VMIN] = 1;
  settings->c_cc[VTIME] = 0;
}
