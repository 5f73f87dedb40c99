import { formatInstant } from '#app/domain/instant.ts';
import type { WatchView } from '#app/domain/ledger/watch.ts';
import { joinClauses } from './clauses.ts';
import type { SaidFigure } from './said-figures.ts';
import type { Translator } from './translator.ts';

/** Since when due dates have been watched, and the times when they were not. */
export function saidWatch(
  words: Translator,
  { since, gaps, more }: WatchView,
  { zone, ended }: { zone: string; ended: boolean },
): SaidFigure[] {
  const { t } = words;
  if (since === null) {
    const [value, key] = ended
      ? (['archive', 'watch.archive'] as const)
      : (['never', 'watch.never'] as const);
    return [{ figure: 'watch.since', value, say: () => t(key) }];
  }
  const told = [
    ...gaps.map(({ from, to }) =>
      t('watch.gap', { from: words.dateTime(from, zone), to: words.dateTime(to, zone) }),
    ),
    ...(more > 0 ? [t('watch.more', { count: more })] : []),
  ];
  const spans = gaps.map(({ from, to }) => `${formatInstant(from)}/${formatInstant(to)}`);
  return [
    {
      figure: 'watch.since',
      value: formatInstant(since),
      say: () => t('watch.since', { date: words.dateOf(since, zone) }),
    },
    ...(gaps.length > 0
      ? [
          {
            figure: 'watch.gaps',
            value: [...spans, more].join(' '),
            say: () => `${t('watch.gaps')} ${joinClauses(words, told)}.`,
          },
        ]
      : []),
  ];
}
