import type { ReactElement } from 'react';
import type { TrustCriterion } from '#app/domain/criterion/criterion.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { causesInWords } from '../public/trust-criteria-page.tsx';

/** How many breaches touch each criterion of trust. */
export function BreachesByCriterionPage(props: {
  words: Translator;
  title: string;
  analysed: number;
  criteria: readonly { criterion: TrustCriterion; breaches: number }[];
}): ReactElement {
  const { words, title, analysed, criteria } = props;
  const { t, n, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[{ label: t('compliance.register'), href: paths.register(language) }, { label: title }]}
      />
      <h1>{title}</h1>
      <p className="lede">{t('trustCriteria.register.lede')}</p>
      <p>{t('trustCriteria.register.all', { count: analysed })}</p>
      {criteria.length === 0 ? (
        <EmptyState text={t('trustCriteria.empty')} />
      ) : (
        <DataTable
          caption={title}
          captionHidden
          stacks
          columns={[
            { key: 'criterion', label: t('trustCriteria.criterion') },
            { key: 'breaches', label: t('trustCriteria.register.breaches') },
            { key: 'causes', label: t('trustCriteria.causes'), stacked: 'wide' },
          ]}
          rows={criteria.map(({ criterion, breaches }) => ({
            id: criterion.id,
            cells: {
              criterion: <LocalisedText words={words} text={criterion.words} />,
              breaches: n(breaches),
              causes: causesInWords(words, criterion),
            },
          }))}
        />
      )}
      <p className="screen-only">
        <a href={paths.trustCriteria(language)}>{t('trustCriteria.register.public')}</a>
      </p>
    </article>
  );
}
