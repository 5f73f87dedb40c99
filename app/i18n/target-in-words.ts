import type { Translator } from './translator.ts';

/** A target as a charter says it: no digits that it does not have. */
export function targetInWords(words: Translator, target: number): string {
  const digits =
    [0, 1, 2].find((count) => Math.abs(target * 100 - Number((target * 100).toFixed(count))) < 1e-9) ?? 2;
  return words.percent(target, digits);
}
