/* Writes a partial line, which no newline ends, and aborts. */
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  fputs("last words", stdout);
  fflush(stdout);
  abort();
}
