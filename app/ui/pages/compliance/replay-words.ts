import type { RejudgedCases } from '#app/domain/charter/change.ts';
import type { ReplayedSide, ReplayReport } from '#app/domain/replay/report.ts';
import type { Score } from '#app/domain/trust/scores.ts';
import { targetInWords } from '#app/i18n/target-in-words.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { termName } from '../public/term-words.ts';

/** A figure of a record as it is, and as it would be under other terms; in words. */
export type ReplayRow = { key: string; name: string; before: string; after: string };

/** What a page or a terminal shows of a replay, side by side. */
export function replayRows(words: Translator, { before, after }: ReplayReport): ReplayRow[] {
  const { t, n } = words;
  const name = (key: Exclude<keyof typeof sides, 'rate' | 'target' | 'verdict'>) => t(`replay.rows.${key}`);
  const counts = (['kept', 'breached', 'exempt', 'open', 'withdrawn'] as const).flatMap(
    (key): ReplayRow[] => {
      const [was, is] = [sides[key](before), sides[key](after)];
      const isShown = key === 'kept' || key === 'breached' || was + is > 0;
      return isShown ? [{ key, name: name(key), before: n(was), after: n(is) }] : [];
    },
  );
  const row = (key: string, label: string, say: (side: ReplayedSide) => string): ReplayRow => ({
    ...{ key, name: label },
    ...{ before: say(before), after: say(after) },
  });
  return [
    ...counts,
    row('rate', t('replay.rows.rate'), ({ figure }) =>
      figure.printed === null ? t('replay.noRate') : words.rate(figure.printed),
    ),
    row('target', t('replay.rows.target'), ({ figure: { target } }) =>
      target === null ? t('common.none') : targetInWords(words, target),
    ),
    row('verdict', t('replay.rows.verdict'), ({ figure }) => t(`verdicts.${figure.verdict ?? 'none'}`)),
    ...(['normative', 'differentiating'] as const).map((nature) =>
      row(nature, t(`replay.rows.${nature}`), ({ scores }) => scoreInWords(words, scores[nature])),
    ),
    ...costRows(words, { before, after }),
  ];
}

const sides = {
  kept: ({ figure }: ReplayedSide) => figure.kept,
  breached: ({ figure }: ReplayedSide) => figure.breached,
  exempt: ({ figure }: ReplayedSide) => figure.exempt,
  open: ({ open }: ReplayedSide) => open,
  withdrawn: ({ withdrawn }: ReplayedSide) => withdrawn,
};

function scoreInWords({ t, score }: Translator, found: Score | null): string {
  if (!found) return t('common.none');
  return found.measured ? score(found.score) : t('replay.unmeasured', { score: score(found.score) });
}

function costRows({ t, n, money }: Translator, { before, after }: Pick<ReplayReport, 'before' | 'after'>) {
  const currencies = [...new Set([...before.costs, ...after.costs].map(({ currency }) => currency))].sort();
  const of = (side: ReplayedSide, currency: string, what: 'owed' | 'ifAsked') =>
    side.costs.find((cost) => cost.currency === currency)?.[what] ?? '0';
  const rows = currencies.flatMap((currency) =>
    (['owed', 'ifAsked'] as const).flatMap((what): ReplayRow[] => {
      const [was, is] = [of(before, currency, what), of(after, currency, what)];
      const said = (amount: string) => money({ amount, unit: currency });
      const label = t(`replay.rows.${what}`, { currency });
      if (Number(was) === 0 && Number(is) === 0) return [];
      return [{ key: `${what}.${currency}`, name: label, before: said(was), after: said(is) }];
    }),
  );
  if (before.costsUnknown + after.costsUnknown === 0) return rows;
  const unknown = { before: n(before.costsUnknown), after: n(after.costsUnknown) };
  return [...rows, { key: 'costsUnknown', name: t('replay.rows.costsUnknown'), ...unknown }];
}

/** What the rows do not say of a replay: how many cases were judged, and which way they went. */
export function replayRemarks({ t }: Translator, report: ReplayReport): string[] {
  const { cases, unjudged, toBreached, fromBreached, instead } = report;
  return [
    instead.includes('clock') ? t('replay.judged', { count: cases }) : t('replay.counted'),
    ...(toBreached > 0 ? [t('replay.toBreached', { count: toBreached })] : []),
    ...(fromBreached > 0 ? [t('replay.fromBreached', { count: fromBreached })] : []),
    ...(unjudged > 0 ? [t('replay.unjudged', { count: unjudged })] : []),
  ];
}

/** The same in lines, for a terminal and beside what publishing would change: what moves first with what it was. */
export function replayLines(words: Translator, report: ReplayReport): string[] {
  const { t } = words;
  return [
    ...replayRemarks(words, report),
    ...replayRows(words, report).map(({ name, before, after }) =>
      before === after
        ? t('replay.sameAs', { name, value: after })
        : t('editions.instead', { name, before, after }),
    ),
  ];
}

/** Which terms are other ones, as a page names them. */
export function insteadInWords(words: Translator, { instead }: ReplayReport): string {
  return words.list(instead.map((key) => termName(words, key)));
}

/** The settled cases that a calendar would have judged otherwise: how many, and which. References are for those who work here. */
export function rejudgedInWords({ t, typed }: Translator, { count, named }: RejudgedCases): string[] {
  if (count === 0) return [];
  const lines = named.map(({ id, reference, was, would }) =>
    t('editions.instead', {
      name: typed(reference ?? id),
      before: t(`replay.judgements.${was}`),
      after: t(`replay.judgements.${would}`),
    }),
  );
  const more = count - named.length;
  return [
    t('replay.rejudged', { count }),
    ...[...lines, ...(more > 0 ? [t('replay.rejudgedMore', { count: more })] : [])].map(
      (line) => `  ${line}`,
    ),
  ];
}
