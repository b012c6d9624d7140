/* make-files N: makes files 0 ... N-1 in the directory of --wdir, each twice, and tells what it could not make. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char **argv) {
  char name[16];
  for (int i = 0; argc > 1 && i < 2 * atoi(argv[1]); i++) {
    snprintf(name, sizeof name, "%d", i / 2);
    const int fd = open(name, O_WRONLY | O_CREAT, 0666);
    if (fd < 0) printf("%s: %s\n", name, errno == EDQUOT ? "EDQUOT" : strerror(errno));
    else close(fd);
  }
  if (mkdir("directory", 0777) != 0) printf("directory: %s\n", errno == EDQUOT ? "EDQUOT" : strerror(errno));
  return 0;
}
