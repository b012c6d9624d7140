/* leave-open FILES [SECONDS]: opens so many files in /d, which it makes, and ends without closing any, or sleeps first. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc < 2) return 2;
  for (int i = 0; i < atoi(argv[1]); i++) {
    char name[32];
    snprintf(name, sizeof name, "/d/file-%d", i);
    if (open(name, O_CREAT | O_RDWR, 0666) < 0) return 1;
  }
  if (argc > 2) sleep(atoi(argv[2]));
  return 0;
}
