/**
 * The floor under every shipped call: one cache line there and back between two cores, spinning. A plain store publishes and an
 * atomic load looks, which on x86-64 are the instructions that a C program uses for release and acquire.
 */

/** Writes 1, 2, … rounds to `mine`, each when `theirs` has answered the one before. */
export function ping(rounds: i32, mine: usize, theirs: usize): void {
  for (let i = 1; i <= rounds; i++) {
    store<i32>(mine, i);
    while (atomic.load<i32>(theirs) != i) {}
  }
}

/** Answers each number that comes with the same. */
export function pong(rounds: i32, mine: usize, theirs: usize): void {
  for (let i = 1; i <= rounds; i++) {
    while (atomic.load<i32>(theirs) != i) {}
    store<i32>(mine, i);
  }
}
