/* Calls a function through a pointer of another type, which WebAssembly traps and native code lets pass. */
typedef double (*wrong_type)(double, double);

static int one(void) { return 1; }

int main(void) {
  int (*volatile function)(void) = one;
  return (int)((wrong_type)(void *)function)(1.0, 2.0);
}
