import type { Initiative } from '#app/domain/initiative/initiative.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { SaidFigure } from './said-figures.ts';
import type { Translator } from './translator.ts';

/** The newest that a page shows, with those that were taken back. */
export const initiativesPage = 10;

/** An initiative as the ledger has it; `struck`: by which entry it was taken back, and on which day. */
export type InitiativeTold = Pick<Initiative, 'seq' | 'what' | 'from'> & {
  struck: { seq: number; day: PlainDate } | null;
};

/**
 * What a page says of an initiative that follows from its entry: what it is and since when, or that it was taken back. The names of its units are the
 * company’s words, and what these kept is counted by unit, which no published figure is.
 */
export function saidInitiative(words: Translator, { seq, what, from, struck }: InitiativeTold): SaidFigure[] {
  const { t, n, date } = words;
  const of = (last: string, value: string, text: string): SaidFigure => ({
    ...{ figure: `initiatives.${seq}.${last}`, value },
    say: () => text,
  });
  const name = t(`initiatives.what.${what}`);
  const entry = of('entry', String(seq), t('initiatives.entry', { entry: n(seq) }));
  if (struck === null)
    return [of('what', what, name), of('from', from, t('initiatives.since', { day: date(from) })), entry];
  return [
    of('named', `${what} ${from}`, t('initiatives.named', { what: name, day: date(from) })),
    entry,
    of(
      'struck',
      String(struck.seq),
      t('initiatives.takenBack', { day: date(struck.day), entry: n(struck.seq) }),
    ),
  ];
}
