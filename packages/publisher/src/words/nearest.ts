import leven from 'leven';

/**
 * The candidate that a word was probably meant to be, `undefined` if none comes near: at
 * most one letter in four may differ.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const most = Math.max(1, Math.floor(wanted.length / 4));
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of candidates) {
    const distance = leven(wanted, candidate.toLowerCase(), { maxDistance: fewest });
    if (distance < fewest) {
      best = candidate;
      fewest = distance;
    }
  }
  return best;
}
