/* Copies standard input to standard output and says on standard error how many bytes there were. */
#include <stdio.h>

int main(void) {
  static char buffer[5000];
  size_t total = 0, got;
  while ((got = fread(buffer, 1, sizeof buffer, stdin)) > 0) {
    if (fwrite(buffer, 1, got, stdout) != got) return 1;
    total += got;
  }
  fprintf(stderr, "%zu bytes\n", total);
  return ferror(stdin) != 0;
}
