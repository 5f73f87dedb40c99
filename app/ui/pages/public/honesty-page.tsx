import type { ReactElement } from 'react';
import type { Measure } from '#app/domain/charter/terms.ts';
import type { Conduct } from '#app/domain/logging/conduct.ts';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import { saidConduct } from '#app/i18n/said-honesty.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { MonthBars } from '../../charts/month-bars.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Said, saidAs } from '../../trust/said.tsx';
import { Chapter } from './chapter.tsx';
import type { HeadView } from './charter-parts.tsx';
import type { MadeView } from './made-of.ts';
import { madeOf } from './made-of.ts';
import { type PeriodChoiceView, PeriodLinks } from './period-links.tsx';
import type { Said as SaidText } from './prose.tsx';

type PromiseView = { id: string; number: number; measure: Measure; title: SaidText; conduct: Conduct };
export type HonestyView = {
  head: HeadView;
  made: MadeView;
  period: PeriodChoiceView;
  promises: readonly PromiseView[];
};
type Row = PromiseView & { said: SaidFigure[] };

/** How the log of each promise is kept, with what would be suspicious of each figure. */
export function HonestyPage({ words, page }: { words: Translator; page: HonestyView }): ReactElement {
  const { t, language } = words;
  const { head, period } = page;
  const rows = page.promises.map((each) => ({ ...each, said: saidConduct(words, each, each.conduct) }));
  const cases = rows.filter(({ measure }) => measure === 'deadline');
  return (
    <article className="flow" {...madeOf(page)}>
      <Breadcrumbs
        words={words}
        trail={[
          { label: head.name.text, href: paths.charter(language, head.slug) },
          { label: t('honesty.title') },
        ]}
      />
      <h1>{t('honesty.title')}</h1>
      <p className="lead">{t('honesty.lede')}</p>
      <PeriodLinks words={words} period={period} href={paths.honesty(language, head.slug)} />
      <p className="note">{t('honesty.counted')}</p>
      {rows.length === 0 && <EmptyState text={t('honesty.empty')} />}
      <Part words={words} part="lag" rows={rows} columns={['median', 'ninetieth', 'late']} />
      <Part words={words} part="pauses" rows={cases} columns={['paused', 'grounds', 'last']} />
      <Part words={words} part="withdrawn" rows={cases} columns={['customer', 'company']} />
      <Part words={words} part="corrected" rows={rows} columns={['direction']} />
      {rows.length > 0 && <Openings words={words} rows={rows} />}
    </article>
  );
}

/** Which figure a column shows, where it is not called as the column. */
const figures: Record<string, string> = {
  customer: 'withdrawn.customer',
  company: 'withdrawn.company',
  direction: 'corrected',
};
type Columns = {
  lag: 'median' | 'ninetieth' | 'late';
  pauses: 'paused' | 'grounds' | 'last';
  withdrawn: 'customer' | 'company';
  corrected: 'direction';
};

function Part<Name extends keyof Columns>(props: {
  words: Translator;
  part: Name;
  rows: readonly Row[];
  columns: readonly Columns[Name][];
}): ReactElement | null {
  const { words, part, rows, columns } = props;
  const { t } = words;
  if (rows.length === 0) return null;
  const title = t(`honesty.${part}.title`);
  const labelOf = (column: string) => t(`honesty.${part}.${column}` as 'honesty.lag.median');
  return (
    <Chapter
      id={part}
      title={title}
      wide={
        <DataTable
          caption={title}
          captionHidden
          stacks
          columns={[
            { key: 'commitment', label: t('honesty.commitment') },
            ...columns.map((key) => ({ key, label: labelOf(key) })),
          ]}
          rows={rows.map((row) => ({
            id: row.id,
            cells: {
              commitment: <Named words={words} row={row} />,
              ...Object.fromEntries(
                columns.map((key) => [
                  key,
                  <Said key={key} of={saidAs(row.said, figures[key] ?? key)} otherwise="–" />,
                ]),
              ),
            },
          }))}
        />
      }
    >
      <p className="prose">{t(`honesty.${part}.says`)}</p>
    </Chapter>
  );
}

function Named({ words, row }: { words: Translator; row: Row }): ReactElement {
  return (
    <span lang={langOf(words, row.title)}>
      {words.n(row.number)}. {row.title.text}
    </span>
  );
}

/** Month by month, a drawing and a table for each promise. */
function Openings({ words, rows }: { words: Translator; rows: readonly Row[] }): ReactElement {
  const { t, month } = words;
  return (
    <Chapter id="opened" title={t('honesty.opened.title')}>
      <p className="prose">{t('honesty.opened.says')}</p>
      {rows.map((row) => {
        const { months } = row.conduct;
        const [first, last] = [months[0]?.month ?? '', months.at(-1)?.month ?? ''];
        const caption = <Named words={words} row={row} />;
        return (
          <figure className="chart" key={row.id}>
            <figcaption className="chart__caption">{caption}</figcaption>
            <MonthBars
              label={t('honesty.opened.describe', { first: month(first), last: month(last) })}
              counts={months.map(({ opened }) => opened)}
            />
            <details className="chart__table">
              <summary>{t('charts.sameNumbers')}</summary>
              <DataTable
                caption={caption}
                columns={[
                  { key: 'month', label: t('honesty.opened.month') },
                  { key: 'count', label: t('honesty.opened.count'), numeric: true },
                ]}
                rows={months.map((each) => ({
                  id: each.month,
                  cells: {
                    month: month(each.month),
                    count: <Said of={saidAs(row.said, `opened.${each.month}`)} />,
                  },
                }))}
              />
            </details>
          </figure>
        );
      })}
    </Chapter>
  );
}
