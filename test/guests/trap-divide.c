/* Divides an integer by zero. */
int main(void) {
  volatile int one = 1, zero = 0;
  return one / zero;
}
