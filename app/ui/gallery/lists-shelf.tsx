import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { OutcomeMark } from '../case/outcome-mark.tsx';
import { Timeline, type TimelineEntry } from '../case/timeline.tsx';
import { DataTable, type TableColumn, type TableRow } from '../tables/data-table.tsx';
import { KeyValueList } from '../tables/key-value-list.tsx';
import { Pagination } from '../tables/pagination.tsx';
import { Specimen, Tray } from './specimen.tsx';

const zone = 'Europe/Paris';
const opened = Date.parse('2026-03-02T09:12:00Z') / 1000;
const day = 86_400;

const history: readonly TimelineEntry[] = [
  { seq: 41, kind: 'case.opened', occurred: opened, recorded: opened + 60, href: '#timeline' },
  { seq: 52, kind: 'case.paused', occurred: opened + day, recorded: opened + 4 * day },
  {
    seq: 60,
    kind: 'breach.declared',
    occurred: opened + 14 * day,
    recorded: opened + 14 * day,
    tone: 'missed',
  },
  {
    seq: 61,
    kind: 'case.fulfilled',
    occurred: opened + 15 * day,
    recorded: opened + 15 * day,
    correctedBy: 62,
  },
  { seq: 63, kind: 'case.fulfilled', occurred: opened + 16 * day, recorded: opened + 16 * day, tone: 'kept' },
];

export function ListsShelf({ words }: { words: Translator }): ReactElement {
  const { t } = words;
  const columns: TableColumn[] = [
    { key: 'period', label: t('rate.period') },
    { key: 'kept', label: t('rate.counts'), numeric: true },
    { key: 'outcome', label: t('newCase.promise'), stacked: 'wide' },
  ];
  const rows: TableRow[] = (['kept', 'breached', 'exempt'] as const).map((outcome, place) => ({
    id: outcome,
    cells: {
      period: words.month(`2026-0${place + 1}`),
      kept: words.n(10 ** (2 * place + 1)),
      outcome: <OutcomeMark words={words} of={outcome} struck={outcome === 'exempt'} />,
    },
  }));
  return (
    <>
      <Tray title="Tables">
        <Specimen id="table" title="Scrolls where there is no room">
          <DataTable caption={t('rate.recent')} columns={columns} rows={rows} />
        </Specimen>
        <Specimen id="stacked-table" title="Stacks where there is no room">
          <DataTable caption={t('duty.recent')} columns={columns} rows={rows} stacks />
        </Specimen>
        <Specimen id="pages" title="Pages of a list">
          <Pagination words={words} newerHref="#pages" olderHref="#pages" />
        </Specimen>
      </Tray>
      <Tray title="Facts and histories">
        <Specimen id="facts" title="Facts by name">
          <KeyValueList
            facts={rows.map(({ cells }) => ({ name: String(cells.period), value: cells.outcome }))}
          />
        </Specimen>
        <Specimen id="timeline" title="A history: written later, missed, corrected, kept">
          <Timeline words={words} zone={zone} entries={history} />
        </Specimen>
      </Tray>
    </>
  );
}
