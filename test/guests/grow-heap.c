/* Allocates megabytes, touching each page, until malloc gives NULL; prints how many there were and ends with 0. */
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  const size_t megabyte = 1 << 20;
  unsigned count = 0;
  for (char *p; (p = malloc(megabyte)) != NULL; count++)
    for (size_t i = 0; i < megabyte; i += 4096) {
      if (p[i] != 0) {
        printf("megabyte %u is not zero at %zu\n", count, i);
        return 1;
      }
      p[i] = (char)count;
    }
  printf("%u MB\n", count);
  return 0;
}
