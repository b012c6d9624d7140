/* Traps with `unreachable`, two calls below main. */
__attribute__((noinline)) static void fall(void) { __builtin_trap(); }

__attribute__((noinline)) static void stumble(void) {
  fall();
  __asm__ volatile("");
}

int main(void) {
  stumble();
  return 0;
}
