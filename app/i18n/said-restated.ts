import { dayOf } from '#app/domain/calendar/zone.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { RestatedCounts } from '#app/domain/restatement/kinds.ts';
import type { Restated } from '#app/domain/restatement/restated.ts';
import type { Outcome } from '#app/domain/trust/contribution.ts';
import type { SaidFigure } from './said-figures.ts';
import type { Translator } from './translator.ts';

/** What the cases of a period count as: so many kept of those that count, and those that are exempt. */
export function countsInWords({ t }: Translator, { kept, breached, exempt }: RestatedCounts): string {
  const of = kept + breached;
  return exempt === 0 ? t('restatements.of', { kept, of }) : t('restatements.figure', { kept, of, exempt });
}

/** When a case is due, and what it counts as. @param zone in which its time is said */
export function standingInWords(
  { t, dateTime }: Translator,
  { due, outcome }: { due: Instant | null; outcome: Outcome | null },
  zone: string,
): string {
  const when = due === null ? t('restatements.noDue') : dateTime(due, zone);
  return t('restatements.standing', { due: when, outcome: t(`restatements.outcomes.${outcome ?? 'none'}`) });
}

/**
 * What the page of a promise says of periods that were restated, the newest first: old and new figures side by side.
 * @param zone in which the day of each is said
 */
export function saidRestated(
  words: Translator,
  id: string,
  restated: readonly Restated[],
  zone: string,
): SaidFigure[] {
  const { t, date } = words;
  return restated.toReversed().map(
    ({ entry, at, from, to, because, corrections, before, after }): SaidFigure => ({
      figure: `commitments.${id}.restated.${entry}`,
      value: [before, after].map(({ kept, breached, exempt }) => `${kept} ${breached} ${exempt}`).join(' → '),
      say: () =>
        t('restatements.said', {
          date: date(dayOf(at, zone)),
          ...{ from: date(from), to: date(to), corrections },
          ...{ before: countsInWords(words, before), after: countsInWords(words, after) },
          because: t(`restatementReasons.${because}`),
        }),
    }),
  );
}
