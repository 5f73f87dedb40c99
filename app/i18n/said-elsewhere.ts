import type { PlainDate } from '#app/domain/instant.ts';
import type { Scores } from '#app/domain/trust/scores.ts';
import type { SaidFigure } from './said-figures.ts';
import { scoresInSentences, scoresInWords } from './score-words.ts';
import type { Translator } from './translator.ts';

/** Both scores, for machines. */
function valuesOf({ normative, differentiating }: Scores): string {
  return [normative, differentiating].map((of) => (of?.measured ? of.score : 'none')).join(' ');
}

/** What the badge says: both scores in sentences, then each in a few letters, and their day. */
export function saidBadge(
  words: Translator,
  { scores, asOf, fictional }: { scores: Scores; asOf: PlainDate; fictional: boolean },
): SaidFigure[] {
  const { t } = words;
  const found = scoresInWords(words, scores);
  return [
    { figure: 'badge.sentences', value: valuesOf(scores), say: () => scoresInSentences(words, scores) },
    ...found.flatMap(({ nature, figure, remark }): SaidFigure[] => {
      const short = t(nature === 'normative' ? 'found.presumedShort' : 'found.nothingShort');
      const value = String(figure === null ? 'none' : scores[nature]?.score);
      return [
        { figure: `badge.${nature}`, value, say: () => figure ?? short },
        ...(figure !== null && remark
          ? [{ figure: `badge.${nature}-remark`, value: 'unsupported', say: () => remark }]
          : []),
      ];
    }),
    ...(found.length === 0
      ? []
      : [
          {
            figure: 'badge.day',
            value: asOf,
            say: (value: string) =>
              t(fictional ? 'found.badgeFictional' : 'found.badgeDate', { date: words.date(value) }),
          },
        ]),
  ];
}

/** The day of the scores that another site shows. */
export function saidDay({ t, date }: Translator, asOf: PlainDate): SaidFigure {
  return { figure: 'scores.day', value: asOf, say: (value) => `${t('found.asOf', { date: date(value) })}.` };
}

/** The picture that networks show of a page, in words: with the scores, or of whose promises it is. */
export function saidCard(
  words: Translator,
  of: { charter: string; asOf: PlainDate; scores: Scores | null },
): SaidFigure {
  const { charter, asOf, scores } = of;
  const text = scores
    ? words.t('found.cardWithScores', {
        ...{ charter, scores: scoresInSentences(words, scores), date: words.date(asOf) },
      })
    : words.t('found.card', { charter });
  // What is read out has no value beside its words.
  return { figure: 'card', value: '', say: () => text };
}
