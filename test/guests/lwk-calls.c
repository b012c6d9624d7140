/* Asks everything that lwk.h offers and prints the answers, one a line; logs a line. */
#include <lwk.h>
#include <stdio.h>

int main(void) {
  const int64_t before = lwk_tsc();
  lwk_yield();
  printf("rank %d\nsize %d\ncore %d\n", (int)lwk_getrank(), (int)lwk_getsize(), (int)lwk_getcore());
  printf("time %s\n", lwk_tsc() >= before ? "goes on" : "goes back");
  printf("break %s\n", lwk_brk(NULL) != NULL ? "known" : "unknown");
  printf("nop %d\n", (int)lwk_nop());
  lwk_log(1, "a line for the operator", 23);
  return 0;
}
