import type { ReactElement } from 'react';
import type { CitedCircumstance } from '#app/domain/circumstance/circumstance.ts';
import { saidCircumstances } from '#app/i18n/said-circumstances.ts';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { Pagination } from '../../tables/pagination.tsx';
import { Said, SaidAround, saidAs } from '../../trust/said.tsx';
import type { HeadView } from './charter-parts.tsx';
import { type MadeView, madeOf } from './made-of.ts';

export type CircumstancesView = {
  head: HeadView;
  made: MadeView;
  circumstances: readonly CitedCircumstance[];
  /** Before which the next page begins. */
  older: number | null;
  isFirst: boolean;
};

/** What excuses breaches: where one reads of it, who is covered, and how many requests cite it. */
export function CircumstancesPage(props: { words: Translator; page: CircumstancesView }): ReactElement {
  const { words, page } = props;
  const { t, language } = words;
  const { head, circumstances, older } = page;
  const said = saidCircumstances(words, head.zone, circumstances);
  const here = paths.circumstances(language, head.slug);
  return (
    <article className="flow" {...madeOf(page)}>
      <Breadcrumbs
        words={words}
        trail={[
          { label: head.name.text, href: paths.charter(language, head.slug) },
          { label: t('circumstances.title') },
        ]}
      />
      <h1>{t('circumstances.title')}</h1>
      <p className="lead">{t('circumstances.lede')}</p>
      <p className="prose">{t('circumstances.says')}</p>
      {circumstances.length === 0 ? (
        <EmptyState text={t('circumstances.empty')} />
      ) : (
        <DataTable
          caption={t('circumstances.title')}
          captionHidden
          stacks
          columns={[
            { key: 'ground', label: t('exemptions.ground') },
            { key: 'days', label: t('circumstances.days') },
            { key: 'units', label: t('circumstances.units') },
            { key: 'source', label: t('circumstances.source'), stacked: 'wide' },
            { key: 'cited', label: t('circumstances.requests') },
          ]}
          rows={circumstances.map((each) => ({
            id: String(each.seq),
            cells: cellsOf(words, each, said),
          }))}
        />
      )}
      <Pagination
        words={words}
        newerHref={page.isFirst ? null : here}
        olderHref={older === null ? null : `${here}?before=${older}`}
      />
    </article>
  );
}

function cellsOf(words: Translator, { seq, source }: CitedCircumstance, said: readonly SaidFigure[]) {
  const of = (last: string) => saidAs(said, `${seq}.${last}`);
  return {
    ground: <Said of={of('ground')} />,
    days: <Said of={of('days')} />,
    units: <Said of={of('units')} />,
    source: (
      <>
        <SaidAround of={of('source')}>
          <a className="entry-about" href={source} rel="nofollow noopener">
            {source}
          </a>
        </SaidAround>{' '}
        <span className="note">
          <Said of={of('agreed')} />{' '}
          <a href={paths.entry(words.language, seq)}>
            <Said of={of('entry')} />
          </a>
        </span>
      </>
    ),
    cited: <Said of={of('cited')} />,
  };
}
