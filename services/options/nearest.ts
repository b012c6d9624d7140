/** The word that somebody may have meant. */

/** Shorter words have too few letters to tell one from the other. */
const SHORTEST = 3;

/** The candidate that differs least from a word, unless all differ too much: one letter of three. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length < SHORTEST) return undefined;
  const most = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** " Did you mean x?" or nothing, to follow a sentence about a word that is not known. */
export function suggestion(
  word: string,
  candidates: readonly string[],
  shown = (candidate: string) => candidate,
): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : ` Did you mean ${shown(meant)}?`;
}

/** Insertions, deletions, replacements and swaps of neighbours that make one word of the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
