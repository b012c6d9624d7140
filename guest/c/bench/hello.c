/* A program that prints a line, and nothing else: what a start costs. */
#include <stdio.h>

int main(void) {
  puts("hello, world");
  return 0;
}
