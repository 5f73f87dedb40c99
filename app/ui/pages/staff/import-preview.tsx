import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Outcome } from '#app/domain/trust/contribution.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { OutcomeMark } from '../../case/outcome-mark.tsx';
import { DataTable, type TableColumn } from '../../tables/data-table.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';

type Row = {
  line: number;
  reference: string | null;
  promises: readonly { id: string; title: Localised; outcome: Outcome | null }[];
  at: Instant | null;
  due: Instant | null;
  is: 'recorded' | 'already' | 'skipped' | 'rejected';
  reason: string | null;
};
/** The first rows of a file, each with what it would become. */
export type Preview = { of: 'cases' | 'occurrences'; rows: readonly Row[] };

/** The first rows of a file as they would be recorded. */
export function ImportPreview(props: {
  words: Translator;
  zone: string;
  preview: Preview;
}): ReactElement | null {
  const { words, zone, preview } = props;
  const on = (instant: Instant | null) => (instant === null ? null : words.dateTime(instant, zone));
  if (preview.rows.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="first-rows">
      <h2 id="first-rows">{words.t('imports.firstRows')}</h2>
      <DataTable
        caption={words.t('imports.firstRows')}
        captionHidden
        stacks
        columns={columnsFor(words, preview)}
        rows={preview.rows.map((row) => ({
          id: String(row.line),
          cells: {
            line: words.n(row.line),
            is: becomes(words, row),
            reference: row.reference && <bdi>{row.reference}</bdi>,
            promise: <Promises words={words} of={row} marked={preview.of === 'occurrences'} />,
            at: on(row.at),
            due: on(row.due),
            outcome: row.promises[0]?.outcome && <OutcomeMark words={words} of={row.promises[0].outcome} />,
          },
        }))}
      />
    </section>
  );
}

/** A case is about one promise and has a due time; an occurrence has none, and a row can hold several. */
function columnsFor({ t }: Translator, { of, rows }: Preview): TableColumn[] {
  const named = rows.some(({ reference }) => reference !== null);
  const promise: TableColumn = { key: 'promise', label: t('case.promise'), stacked: 'wide' };
  return [
    { key: 'line', label: t('imports.line'), numeric: true },
    { key: 'is', label: t('imports.state'), stacked: 'plain' },
    ...(named ? [{ key: 'reference', label: t('case.reference'), stacked: 'plain' } as const] : []),
    promise,
    ...(of === 'cases'
      ? [
          { key: 'at', label: t('case.opened') },
          { key: 'due', label: t('case.due') },
          { key: 'outcome', label: t('case.outcome') },
        ]
      : [{ key: 'at', label: t('occurrence.at') }]),
  ];
}

/** The promises that a row is about, by their titles; `marked`: each with what became of it. */
function Promises(props: { words: Translator; of: Row; marked: boolean }): ReactElement | null {
  const { words, of, marked } = props;
  if (of.promises.length === 0) return null;
  return (
    <ul className="bare">
      {of.promises.map(({ id, title, outcome }) => (
        <li key={id}>
          <LocalisedText words={words} text={title} />
          {marked && outcome && (
            <>
              {' '}
              <OutcomeMark words={words} of={outcome} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function becomes({ t }: Translator, { is, reason }: Row): string {
  const state = t(`imports.becomes.${is}`);
  return reason ? t('imports.becomesBecause', { state, reason }) : state;
}
