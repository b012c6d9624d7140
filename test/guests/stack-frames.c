/* Uses up the stack of the program: by a recursion (deep), or in one function that calls nothing (leaf). */
#include <string.h>

static volatile int sink;

__attribute__((noinline)) static int deep(int n) {
  char frame[4096];
  memset(frame, n, sizeof frame);
  sink += frame[7];
  return deep(n + 1) + frame[n & 1023];
}

__attribute__((noinline)) static int leaf(int n) {
  volatile char frame[20000000];
  frame[n] = 1;
  return frame[n + 1];
}

int main(int argc, char **argv) {
  return argc > 1 && strcmp(argv[1], "leaf") == 0 ? leaf(argc) : deep(argc);
}
