/**
 * The floor under every shipped call: one cache line there and back between two cores, spinning, in several forms, because which
 * one is fastest differs between processors. A plain store publishes and an atomic load looks, which on x86-64 are the
 * instructions that a C program uses for release and acquire; or an atomic store, which there is an exchange; or one word of one
 * line that both exchange. Rounds are numbered from `first`, so that nothing has to be reset.
 */

/** Writes numbers to `mine`, each when `theirs` has answered the one before. */
export function ping(first: i32, rounds: i32, mine: usize, theirs: usize): void {
  for (let i = first; i < first + rounds; i++) {
    store<i32>(mine, i);
    while (atomic.load<i32>(theirs) != i) {}
  }
}

/** Answers each number that comes with the same. */
export function pong(first: i32, rounds: i32, mine: usize, theirs: usize): void {
  for (let i = first; i < first + rounds; i++) {
    while (atomic.load<i32>(theirs) != i) {}
    store<i32>(mine, i);
  }
}

export function atomicPing(first: i32, rounds: i32, mine: usize, theirs: usize): void {
  for (let i = first; i < first + rounds; i++) {
    atomic.store<i32>(mine, i);
    while (atomic.load<i32>(theirs) != i) {}
  }
}

export function atomicPong(first: i32, rounds: i32, mine: usize, theirs: usize): void {
  for (let i = first; i < first + rounds; i++) {
    while (atomic.load<i32>(theirs) != i) {}
    atomic.store<i32>(mine, i);
  }
}

/** Both take turns at the word `mine`: even there, odd back. */
export function exchangePing(first: i32, rounds: i32, mine: usize, _theirs: usize): void {
  for (let i = first; i < first + rounds; i++) {
    store<i32>(mine, 2 * i);
    while (atomic.load<i32>(mine) != 2 * i + 1) {}
  }
}

export function exchangePong(first: i32, rounds: i32, _mine: usize, theirs: usize): void {
  for (let i = first; i < first + rounds; i++) {
    while (atomic.load<i32>(theirs) != 2 * i) {}
    store<i32>(theirs, 2 * i + 1);
  }
}
