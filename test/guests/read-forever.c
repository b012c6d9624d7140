/* Says "reading" and reads standard input until it ends; sits in that call when nothing comes. */
#include <stdio.h>
#include <unistd.h>

int main(void) {
  char buffer[100];
  ssize_t got;
  puts("reading");
  fflush(stdout);
  while ((got = read(0, buffer, sizeof buffer)) > 0) continue;
  return got != 0;
}
