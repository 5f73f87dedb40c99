import type { CitedCircumstance } from '#app/domain/circumstance/circumstance.ts';
import { formatInstant, instantOf } from '#app/domain/instant.ts';
import type { SaidFigure } from './said-figures.ts';
import type { Translator } from './translator.ts';

/** As many as one page shows. */
export const circumstancesPage = 25;

/**
 * What is said of circumstances that a second person agreed to: the ground, the days and the units of each, where one reads of it,
 * when it was agreed to, and how many requests for exemptions cite it.
 * @param zone of their charter
 */
export function saidCircumstances(
  words: Translator,
  zone: string,
  circumstances: readonly CitedCircumstance[],
): SaidFigure[] {
  const { t, n } = words;
  return circumstances.flatMap((circumstance): SaidFigure[] => {
    const { seq, ground, from, to, units, source, agreed, cited, granted } = circumstance;
    if (!agreed) return [];
    const name = (last: string) => `circumstances.${seq}.${last}`;
    return [
      { figure: name('ground'), value: ground, say: () => words.named('grounds', ground) },
      { figure: name('days'), value: `${from} ${to}`, say: () => daysInWords(words, circumstance) },
      {
        figure: name('units'),
        value: units === null ? 'all' : JSON.stringify(units),
        say: () => unitsInWords(words, units),
      },
      { figure: name('source'), value: source, say: (value) => value },
      {
        figure: name('agreed'),
        value: formatInstant(agreed.at),
        say: (value) => t('circumstances.agreedOn', { day: words.dateOf(instantOf(value), zone) }),
      },
      {
        figure: name('cited'),
        value: `${cited} ${granted}`,
        say: () => (cited === 0 ? t('circumstances.uncited') : t('circumstances.cited', { cited, granted })),
      },
      { figure: name('entry'), value: String(seq), say: () => t('circumstances.entry', { entry: n(seq) }) },
    ];
  });
}

/** From day to day, or the one day that it was. */
export function daysInWords(
  { t, date }: Translator,
  { from, to }: Pick<CitedCircumstance, 'from' | 'to'>,
): string {
  return from === to ? date(from) : t('exemptions.days', { from: date(from), to: date(to) });
}

/** Of which units it was, by the keys that the ledger has. */
export function unitsInWords({ t, list }: Translator, units: readonly string[] | null): string {
  return units === null ? t('exemptions.allUnits') : list([...units]);
}
