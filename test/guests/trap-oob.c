/* Reads through a pointer that lies behind any heap smaller than 4 GiB. */
int main(void) {
  const volatile int *const wild = (const volatile int *)0xfffffff0;
  return *wild;
}
