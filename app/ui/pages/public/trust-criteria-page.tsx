import type { ReactElement } from 'react';
import { ownSource, type TrustCriterion } from '#app/domain/criterion/criterion.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { Chapter } from './chapter.tsx';

type Props = { words: Translator; criteria: readonly TrustCriterion[] };

/** The criteria of trust with their sources, and what no source names. */
export function TrustCriteriaPage({ words, criteria }: Props): ReactElement {
  const { t } = words;
  return (
    <article className="flow">
      <h1>{t('trustCriteria.title')}</h1>
      <p className="lead">{t('trustCriteria.lede')}</p>
      {criteria.length === 0 ? (
        <EmptyState text={t('trustCriteria.empty')} />
      ) : (
        <DataTable
          caption={t('trustCriteria.title')}
          captionHidden
          stacks
          columns={[
            { key: 'criterion', label: t('trustCriteria.criterion') },
            { key: 'side', label: t('trustCriteria.side') },
            { key: 'causes', label: t('trustCriteria.causes'), stacked: 'wide' },
            { key: 'source', label: t('trustCriteria.source') },
          ]}
          rows={criteria.map((criterion) => ({
            id: criterion.id,
            cells: {
              criterion: <LocalisedText words={words} text={criterion.words} />,
              side: t(`trustCriteria.sides.${criterion.side}`),
              causes: causesInWords(words, criterion),
              source: criterion.source === ownSource ? t('trustCriteria.ours') : criterion.source,
            },
          }))}
        />
      )}
      <Chapter id="sources" title={t('trustCriteria.sources')}>
        <p>{t('trustCriteria.found')}</p>
        <p>{t('trustCriteria.notFound')}</p>
      </Chapter>
    </article>
  );
}

/** The causes of breaches that touch a criterion. */
export function causesInWords({ t, list }: Translator, { causes }: TrustCriterion): string {
  return causes.length === 0 ? t('trustCriteria.none') : list(causes.map((cause) => t(`causes.${cause}`)));
}
