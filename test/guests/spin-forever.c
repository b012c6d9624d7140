/* Never ends and never calls anything; only the host can end it. */
int main(void) {
  for (volatile unsigned i = 0;; i++) continue;
}
