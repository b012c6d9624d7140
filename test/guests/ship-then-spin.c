/* Makes some thousand shipped calls, so that the host does what it does for programs that make many, and then computes for ever. */
#include <sys/stat.h>

int main(void) {
  struct stat found;
  for (int i = 0; i < 5000; i++) fstat(0, &found);
  for (volatile unsigned i = 0;; i++) continue;
}
