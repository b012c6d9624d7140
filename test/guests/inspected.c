/* Something to stop at: tests know the lines, and what the variables are there. */
#include <stdio.h>

__attribute__((noinline)) int twice(int number, double factor) {
  int result = (int)(number * factor); /* line 5 */
  return result + 1;
}

int main(int argc, char **argv) {
  printf("%d\n", twice(20 + argc, 2.0 * (argv != NULL)));
}
