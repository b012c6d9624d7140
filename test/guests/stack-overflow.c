/* Recurses two thousand million times, a kilobyte of stack for each call. */
__attribute__((noinline)) static int deeper(int depth) {
  if (depth == 2000000000) return 0;
  volatile char frame[1024];
  frame[depth & 1023] = (char)depth;
  return deeper(depth + 1) + frame[depth & 1023];
}

int main(void) { return deeper(0); }
