import type { ReactElement } from 'react';
import type { SurveyTerms } from '#app/domain/survey/terms.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { LocalisedName } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';

export type SurveyState = 'faulty' | 'draft' | 'to-come' | 'open' | 'over' | 'closed';

/** Every survey, published or still in its files. */
export function SurveysPage({
  words,
  surveys,
}: {
  words: Translator;
  surveys: readonly {
    slug: string;
    state: SurveyState;
    terms: Pick<SurveyTerms, 'title' | 'audience' | 'opens' | 'closes'> | null;
  }[];
}): ReactElement {
  const { t, date, language } = words;
  return (
    <article className="flow">
      <h1>{t('surveys.title')}</h1>
      <p className="lede">{t('surveys.lede')}</p>
      {surveys.length === 0 ? (
        <EmptyState text={t('surveys.none', { folder: 'content/surveys/' })} />
      ) : (
        <DataTable
          caption={t('surveys.title')}
          captionHidden
          stacks
          columns={[
            { key: 'title', label: t('surveys.columns.survey') },
            { key: 'audience', label: t('surveys.columns.audience') },
            { key: 'days', label: t('surveys.columns.days') },
            { key: 'state', label: t('surveys.columns.state') },
          ]}
          rows={surveys.map(({ slug, state, terms }) => ({
            id: slug,
            cells: {
              title: (
                <a href={paths.staffSurvey(language, slug)}>
                  {terms ? <LocalisedName words={words} text={terms.title} /> : slug}
                </a>
              ),
              audience: terms && t(`audiences.${terms.audience}`),
              days: terms && (
                <Ordinals text={t('surveys.days', { from: date(terms.opens), to: date(terms.closes) })} />
              ),
              state: t(`surveys.states.${state}`),
            },
          }))}
        />
      )}
    </article>
  );
}
