import { factsOf, languages } from '../../languages/language.ts';

/**
 * The candidate that a misspelt word most likely meant: fewest letters changed, added or dropped, and at most a
 * third of them. `null` when none is that near.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < fewest) {
      best = candidate;
      fewest = distance;
    }
  }
  return best;
}

/** The key that was most likely meant: what another language calls it so, else the nearest. `null` when there is none. */
export function keyMeant(key: string, known: readonly string[]): string | null {
  const translated = languages.map(
    (language) => factsOf(language).keyNames[key.normalize('NFC').toLowerCase()],
  );
  return translated.find((name) => name !== undefined && known.includes(name)) ?? nearest(key, known);
}

/** How many letters have to be changed, added or dropped to make one text of another. */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
