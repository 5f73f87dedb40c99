import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { targetInWords } from '../../trust/interval-strip.tsx';
import { Verdict } from '../../trust/verdict.tsx';
import type { PartView } from './commitment-view.ts';

/** The parts of a period in which the target changed, each against its own. */
export function PeriodParts(props: { words: Translator; parts: readonly PartView[] }): ReactElement | null {
  const { words, parts } = props;
  const { t, date, n } = words;
  if (parts.length === 0) return null;
  return (
    <>
      <DataTable
        caption={t('commitment.parts')}
        columns={[
          { key: 'days', label: t('commitment.partDays') },
          { key: 'target', label: t('commitment.partTarget'), numeric: true },
          { key: 'cases', label: t('commitment.partCases'), numeric: true },
          { key: 'rate', label: t('commitment.partRate'), numeric: true },
          { key: 'budget', label: t('commitment.partBudget') },
          { key: 'verdict', label: t('commitment.partVerdict') },
        ]}
        rows={parts.map((part) => ({
          id: part.from,
          cells: {
            days: t('commitment.partFromTo', { from: date(part.from), to: date(part.to) }),
            target: part.target === null ? '–' : targetInWords(words, part.target),
            cases: n(part.cases),
            rate: part.printed ? words.rate(part.printed) : '–',
            budget: part.budget ? t('commitment.budgetOf', part.budget) : '–',
            verdict: <Verdict words={words} of={part.verdict} />,
          },
        }))}
      />
      <p className="note">{t('commitment.partsNote')}</p>
    </>
  );
}
