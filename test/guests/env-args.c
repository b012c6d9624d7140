/* Prints its arguments and its environment, one a line: "argv[0]=..." and "env NAME=VALUE". */
#include <stdio.h>

extern char **environ;

int main(int argc, char **argv) {
  for (int i = 0; i < argc; i++) printf("argv[%d]=%s\n", i, argv[i]);
  for (char **e = environ; *e != NULL; e++) printf("env %s\n", *e);
  return 0;
}
