import type { ReactElement } from 'react';
import { saidParts } from '#app/i18n/said-record.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Said, saidAs } from '../../trust/said.tsx';
import { Verdict } from '../../trust/verdict.tsx';
import type { PartView } from './commitment-view.ts';

/** The parts of a period in which the target changed, each against its own. */
export function PeriodParts(props: {
  words: Translator;
  id: string;
  parts: readonly PartView[];
}): ReactElement {
  const { words, id, parts } = props;
  const { t } = words;
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
        rows={parts.map((part) => ({ id: part.from, cells: cellsOf(words, id, part) }))}
      />
      <p className="note">{t('commitment.partsNote')}</p>
    </>
  );
}

function cellsOf(words: Translator, id: string, part: PartView) {
  const said = saidParts(words, id, [part]);
  return {
    days: <Said of={saidAs(said, 'days')} />,
    target: <Said of={saidAs(said, 'target')} otherwise="–" />,
    cases: <Said of={saidAs(said, 'cases')} />,
    rate: <Said of={saidAs(said, 'rate')} otherwise="–" />,
    budget: <Said of={saidAs(said, 'budget')} otherwise="–" />,
    verdict: <Verdict words={words} of={part.verdict} said={saidAs(said, 'verdict')} />,
  };
}
