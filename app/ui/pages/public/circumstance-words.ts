import type { Circumstance } from '#app/domain/circumstance/circumstance.ts';
import { daysInWords, unitsInWords } from '#app/i18n/said-circumstances.ts';
import type { Translator } from '#app/i18n/translator.ts';

/** A circumstance in one line: its ground, its days, and of which units it was. */
export function circumstanceInWords(
  words: Translator,
  circumstance: Pick<Circumstance, 'seq' | 'ground' | 'from' | 'to' | 'units'>,
): string {
  const { seq, ground, units } = circumstance;
  return words.t('exemptions.circumstanceIs', {
    ...{ number: words.n(seq), ground: words.named('grounds', ground) },
    ...{ days: daysInWords(words, circumstance), units: unitsInWords(words, units) },
  });
}
