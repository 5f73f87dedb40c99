import type { PlainDate } from '#app/domain/instant.ts';
import { type MonthFigure, targetRuns } from '#app/domain/trust/months.ts';
import type { PartFigure, TargetedFigure } from '#app/domain/trust/period-figure.ts';
import { onShownScale } from '#app/domain/trust/shown-scale.ts';
import { type OfPromise, type SaidFigure, saidFigure } from './said-figures.ts';
import { targetInWords } from './target-in-words.ts';
import type { Translator } from './translator.ts';

type Budget = { allowed: number; used: number };

/** How a promise was kept in a period: its figure again, with the interval, all its cases instead of some, and the budget of the year. */
export function saidRecord(
  words: Translator,
  promise: OfPromise,
  figure: TargetedFigure,
  of: { level: number; minimum: number; budget: Budget | null },
): SaidFigure[] {
  const { t } = words;
  const { cases, exempt, unknown } = figure;
  const { low, high } = onShownScale(figure);
  const name = (last: string) => `commitments.${promise.id}.${last}`;
  const all = words.list([
    t(promise.measure === 'each-time' ? 'common.occurrences' : 'common.cases', { count: cases }),
    exempt > 0 ? t('home.exempt', { count: exempt }) : t('commitment.noneExempt'),
    t('commitment.unknown', { count: unknown }),
  ]);
  const why =
    figure.verdict === 'too-few'
      ? t('commitment.tooFew', { minimum: of.minimum })
      : t(`verdictsExplained.${figure.verdict ?? 'none'}`);
  return [
    ...saidFigure(words, promise, figure).filter((each) => each.figure !== name('cases')),
    {
      figure: name('interval'),
      value: `${low} ${high}`,
      say: (value) => {
        const [from = 0, to = 0] = value.split(' ').map(Number);
        const bounds = words.rateBounds({ low: from, high: to });
        return t('commitment.interval', { ...bounds, level: words.percent(of.level, 0) });
      },
    },
    { figure: name('why'), value: figure.verdict ?? 'none', say: () => why },
    { figure: name('counts'), value: `${cases} ${exempt} ${unknown}`, say: () => all },
    ...saidBudget(words, name('budget'), of.budget),
  ];
}

/** The parts of a period in which the target changed, each against its own. */
export function saidParts(words: Translator, id: string, parts: readonly PartFigure[]): SaidFigure[] {
  const { t, n, date } = words;
  return parts.flatMap((part): SaidFigure[] => {
    const { from, to, target, cases, printed, budget } = part;
    const name = (last: string) => `commitments.${id}.parts.${from}.${last}`;
    const verdict = part.verdict ?? 'none';
    const days = t('commitment.partFromTo', { from: date(from), to: date(to) });
    return [
      { figure: name('days'), value: `${from} ${to}`, say: () => days },
      ...(target === null
        ? []
        : [{ figure: name('target'), value: String(target), say: said(words, targetInWords) }]),
      { figure: name('cases'), value: String(cases), say: (value) => n(Number(value)) },
      ...(printed ? [{ figure: name('rate'), value: printed, say: words.rate }] : []),
      ...saidBudget(words, name('budget'), budget),
      { figure: name('verdict'), value: verdict, say: () => t(`verdicts.${verdict}`) },
    ];
  });
}

/** A promise month by month; of a month that nobody watched, that. */
export function saidMonths(words: Translator, id: string, months: readonly MonthFigure[]): SaidFigure[] {
  const { t, n } = words;
  return months.flatMap(({ month, printed, low, high, cases, target, watched }): SaidFigure[] => {
    const name = (last: string) => `commitments.${id}.months.${month}.${last}`;
    const measured = printed !== null && watched;
    const unmeasured = t(watched ? 'charts.noCases' : 'charts.notWatched');
    const between = (value: string) => {
      const [from = 0, to = 0] = value.split(' ').map(Number);
      return t('common.between', words.rateBounds({ low: from, high: to }));
    };
    return [
      {
        figure: name('rate'),
        value: measured ? printed : watched ? 'none' : 'unwatched',
        say: (value) => (measured ? words.rate(value) : unmeasured),
      },
      ...(measured ? [{ figure: name('interval'), value: `${low} ${high}`, say: between }] : []),
      ...(watched
        ? [{ figure: name('cases'), value: String(cases), say: (value: string) => n(Number(value)) }]
        : []),
      ...(target === null
        ? []
        : [{ figure: name('target'), value: String(target), say: said(words, targetInWords) }]),
    ];
  });
}

/** The numbers in the drawing of the months: the targets, the last rate known, and the most cases. */
export function saidDrawing(words: Translator, id: string, months: readonly MonthFigure[]): SaidFigure[] {
  const last = months.findLast(({ printed, watched }) => printed !== null && watched)?.printed;
  const most = Math.max(0, ...months.map(({ cases }) => cases));
  const name = (which: string) => `commitments.${id}.months.${which}`;
  return [
    ...targetRuns(months).map(({ from, target }) => ({
      figure: `commitments.${id}.targets.${from}`,
      value: String(target),
      say: said(words, targetInWords),
    })),
    ...(last ? [{ figure: name('last'), value: last, say: words.rate }] : []),
    ...(most > 0
      ? [{ figure: name('most'), value: String(most), say: (value: string) => words.n(Number(value)) }]
      : []),
  ];
}

/** A report of a rate, as a page shows it. */
export type SaidReport = {
  seq: number;
  from: PlainDate;
  to: PlainDate;
  kept: number | null;
  of: number | null;
  /** As it is printed, in percent; empty where nothing was counted. */
  rate: string;
};

/** Rates as they were reported, counts and bare percentages alike. */
export function saidReports(words: Translator, id: string, reports: readonly SaidReport[]): SaidFigure[] {
  const { t, n, date } = words;
  return reports.flatMap(({ seq, from, to, kept, of, rate }): SaidFigure[] => {
    const name = (last: string) => `commitments.${id}.reports.${seq}.${last}`;
    const days = t('common.fromTo', { from: date(from), to: date(to) });
    return [
      { figure: name('days'), value: `${from} ${to}`, say: () => days },
      ...(kept === null || of === null
        ? []
        : [{ figure: name('counts'), value: `${kept} ${of}`, say: () => `${n(kept)} / ${n(of)}` }]),
      ...(rate === '' ? [] : [{ figure: name('rate'), value: rate, say: words.rate }]),
    ];
  });
}

/** What was missed of a promise that is reported as a rate and has no line in the register. */
export function saidReported(
  { t }: Translator,
  id: string,
  reported: { missed: number; of: number },
): SaidFigure {
  const value = `${reported.missed} ${reported.of}`;
  return {
    figure: `commitments.${id}.reported`,
    value,
    say: () => t('commitment.noBreachReported', reported),
  };
}

function saidBudget({ t }: Translator, figure: string, budget: Budget | null): SaidFigure[] {
  if (!budget) return [];
  return [{ figure, value: `${budget.allowed} ${budget.used}`, say: () => t('commitment.budgetOf', budget) }];
}

function said(words: Translator, say: (words: Translator, value: number) => string) {
  return (value: string) => say(words, Number(value));
}
