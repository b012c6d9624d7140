/* who [SIGNAL]: prints the number of the process and the name of the host, or raises the signal. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(int argc, char **argv) {
  char name[64];
  if (argc > 1) raise(atoi(argv[1]));
  gethostname(name, sizeof name);
  printf("%d %s\n", (int)getpid(), name);
  return 0;
}
