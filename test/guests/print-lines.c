/* print-lines N M: N lines of M characters to standard output and as many to standard error, in turn; each begins with its number. */
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
  const int lines = argc > 1 ? atoi(argv[1]) : 1, width = argc > 2 ? atoi(argv[2]) : 10;
  for (int i = 0; i < lines; i++) {
    char number[16];
    const int digits = snprintf(number, sizeof number, "%d ", i);
    FILE *const streams[] = {stdout, stderr};
    for (int s = 0; s < 2; s++) {
      fputs(number, streams[s]);
      for (int c = digits; c < width; c++) putc(s == 0 ? 'o' : 'e', streams[s]);
      putc('\n', streams[s]);
    }
  }
  return 0;
}
