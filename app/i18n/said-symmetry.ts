import type { MeanFigure } from '#app/domain/statistics/means.ts';
import { type Culture, cultures } from '#app/domain/survey/felt.ts';
import type { KeptShare } from '#app/domain/survey/kept-share.ts';
import type { LabelReading } from '#app/domain/survey/label.ts';
import type { Symmetry } from '#app/domain/survey/symmetry.ts';
import { gapInWords } from './gaps.ts';
import type { SaidFigure } from './said-figures.ts';
import type { Translator } from './translator.ts';

/** A promise, and what was kept of it. */
export type PromiseKept = KeptShare & { charter: string; id: string };
/** What is said of promises on both sides: all that follows from what the cases of the ledger came to. */
export type SaidPairs = {
  pairs: readonly (Symmetry & { inside: PromiseKept; outside: PromiseKept })[];
  unmirrored: readonly PromiseKept[];
  cultures: readonly { promises: readonly PromiseKept[] }[];
};
/** The three marks and what our reading of a label finds of them: all that follows from published results of surveys. */
export type SaidMarks = {
  fictional: boolean;
  cultures: readonly { culture: Culture; mark: MeanFigure | null }[];
  label: LabelReading | null;
};

/** Everything that a page of symmetry says of pairs, of promises without a twin and of those that belong to a culture. */
export function saidSymmetry(words: Translator, page: SaidPairs): SaidFigure[] {
  return [
    ...page.pairs.flatMap((pair) => {
      const { inside, outside } = pair;
      const kept = [inside, outside].map((each) => saidKept(words, each));
      // As a picture with its words, and as a row of the table below.
      return [...saidDrawn(words, pair), ...saidPair(words, pair), ...saidGap(words, pair), ...kept];
    }),
    ...[...page.unmirrored, ...page.cultures.flatMap(({ promises }) => promises)].map((each) =>
      saidKept(words, each),
    ),
  ];
}

/** What was kept of one promise: `92.1 % of 340 cases`; in words where nothing was judged. */
export function saidKept(words: Translator, of: PromiseKept): SaidFigure {
  const { charter, id, kept, cases } = of;
  return {
    ...{ figure: `symmetry.${charter}.${id}.kept`, value: `${kept} ${cases}` },
    say: () => keptInWords(words, of),
  };
}

/** What is written at both ends of the picture of a pair, where there is one. */
export function saidDrawn(words: Translator, { inside, outside }: SaidPairs['pairs'][number]): SaidFigure[] {
  const ends = [
    [words.t('symmetry.employees'), inside],
    [words.t('symmetry.customers'), outside],
  ] as const;
  return ends.flatMap(([name, { charter, id, printed }]) =>
    printed === null
      ? []
      : [
          {
            ...{ figure: `symmetry.${charter}.${id}.drawn`, value: printed },
            say: (value: string) => `${name} ${words.rate(value)}`,
          },
        ],
  );
}

/** What can be said of a pair: its verdict, the gap where there is one, and how many cases it is of. */
export function saidPair(words: Translator, pair: SaidPairs['pairs'][number]): SaidFigure[] {
  const { inside, outside } = pair;
  return [
    ...saidGap(words, pair),
    {
      ...{ figure: `${nameOf(pair)}.cases`, value: `${inside.cases} ${outside.cases}` },
      say: () =>
        words.t('symmetry.counts', {
          inside: words.t('symmetry.cases', { count: inside.cases }),
          outside: words.t('symmetry.cases', { count: outside.cases }),
        }),
    },
  ];
}

/** The verdict of a pair, and the gap in points where there is one. */
export function saidGap(words: Translator, pair: SaidPairs['pairs'][number]): SaidFigure[] {
  const { gap, lower, upper, verdict } = pair;
  const found = gapInWords(words, pair, 'shares');
  return [
    {
      ...{ figure: `${nameOf(pair)}.verdict`, value: verdict },
      say: () => words.t(`symmetry.verdicts.${verdict}`),
    },
    ...(found === null
      ? []
      : [
          {
            ...{
              figure: `${nameOf(pair)}.gap`,
              value: [gap, lower, upper].filter((each) => each !== null).join(' '),
            },
            say: () => found,
          },
        ]),
  ];
}

/** The marks of the cultures where any is known, and what the rule of a label finds of them. */
export function saidMarks(words: Translator, page: SaidMarks): SaidFigure[] {
  const isKnown = page.cultures.some(({ mark }) => mark !== null);
  return [
    ...saidFictional(words, page),
    ...(isKnown ? page.cultures.flatMap((each) => saidCulture(words, each)) : []),
    ...saidLabel(words, page),
  ];
}

/** That answers behind marks were made up, where any were. */
export function saidFictional(words: Translator, { fictional }: { fictional: boolean }): SaidFigure[] {
  return fictional
    ? [{ ...{ figure: 'symmetry.madeUp', value: 'yes' }, say: () => words.t('symmetry.madeUp') }]
    : [];
}

/** The mark of a culture, its interval and of how many answers it is. */
export function saidCulture(
  words: Translator,
  { culture, mark }: SaidMarks['cultures'][number],
): SaidFigure[] {
  const { n, scoreBounds } = words;
  const { mean = null, lower = null, upper = null } = mark ?? {};
  const of = (last: string, value: string, text: string): SaidFigure => ({
    ...{ figure: `symmetry.cultures.${culture}.${last}`, value },
    say: () => text,
  });
  const within =
    lower === null || upper === null
      ? '–'
      : words.t(
          'symmetry.cultures.within',
          scoreBounds({ low: Math.max(0, lower), high: Math.min(100, upper) }),
        );
  return [
    of('mark', String(mean ?? 'none'), mean === null ? words.t('symmetry.cultures.few') : n(mean)),
    of('interval', lower === null || upper === null ? 'none' : `${lower} ${upper}`, within),
    of('answers', String(mark?.n ?? 'none'), mark === null ? '–' : n(mark.n)),
  ];
}

/** What our reading of the rule of a label finds; nothing where not all three marks are known. */
export function saidLabel(
  words: Translator,
  { cultures: all, label }: Pick<SaidMarks, 'cultures' | 'label'>,
): SaidFigure[] {
  const lowest = cultures.find((culture) => culture === label?.lowest);
  if (label?.mean == null || !lowest) return [];
  const { mean, passes } = label;
  const mark = all.find(({ culture }) => culture === lowest)?.mark?.mean ?? 0;
  const said = words.t('symmetry.label.lowest', {
    ...{ mark: words.n(mark), culture: words.t(`symmetry.culture.${lowest}`) },
  });
  return [
    {
      ...{ figure: 'symmetry.label', value: String(mean) },
      say: () =>
        words.t(passes ? 'symmetry.label.passes' : 'symmetry.label.fails', {
          ...{ mean: words.score(mean), lowest: said },
        }),
    },
  ];
}

/** `92.1 % of 340 cases`; in words where nothing was judged. */
export function keptInWords(
  words: Translator,
  { printed, cases }: Pick<KeptShare, 'printed' | 'cases'>,
): string {
  if (printed === null) return words.t('symmetry.nothing');
  return words.t('symmetry.shareOf', {
    ...{ rate: words.rate(printed), cases: words.t('symmetry.cases', { count: cases }) },
  });
}

function nameOf({ inside }: { inside: PromiseKept }): string {
  return `symmetry.${inside.charter}.${inside.id}`;
}
