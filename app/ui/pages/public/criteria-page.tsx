import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Badge } from '../../notices/badge.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Chapter } from './chapter.tsx';
import { Prose, type Words } from './prose.tsx';

/** Conforms, does not, not applicable, not checked. */
type State = 'C' | 'NC' | 'NA' | 'NT';
type CriterionView = { number: string; about: string; state: State; why: string };
type ThemeView = { title: string; criteria: readonly CriterionView[] };
export type CriteriaView = Words & { themes: readonly ThemeView[] };

const tones = { C: 'kept', NC: 'missed', NA: 'plain', NT: 'doubt' } as const;

/** What is known of each criterion of accessibility, theme by theme, after how many are in each state. */
export function CriteriaPage({
  words,
  criteria,
}: {
  words: Translator;
  criteria: CriteriaView;
}): ReactElement {
  const { t, language } = words;
  const { themes } = criteria;
  const other = langOf(words, criteria);
  const all = themes.flatMap((theme) => theme.criteria);
  const count = (state: State) => all.filter((criterion) => criterion.state === state).length;
  return (
    <article className="flow criteria">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('accessibility.title'), href: paths.accessibility(language) },
          { label: t('accessibility.criteria') },
        ]}
      />
      <h1>{t('accessibility.criteria')}</h1>
      <p className="lead">
        {t('accessibility.counts', { C: count('C'), NC: count('NC'), NA: count('NA'), NT: count('NT') })}
      </p>
      <Prose words={words} text={criteria} />
      {themes.map((theme, place) => (
        <Chapter
          key={theme.title}
          id={`theme-${place + 1}`}
          title={theme.title}
          titleLanguage={other}
          wide={<Theme words={words} theme={theme} language={other} />}
        />
      ))}
    </article>
  );
}

function Theme(props: { words: Translator; theme: ThemeView; language: string | undefined }): ReactElement {
  const { theme, language } = props;
  const { t } = props.words;
  return (
    <DataTable
      stacks
      caption={<span lang={language}>{theme.title}</span>}
      captionHidden
      columns={[
        { key: 'number', label: t('accessibility.criterion') },
        { key: 'about', label: t('accessibility.about'), stacked: 'wide' },
        { key: 'state', label: t('accessibility.state'), stacked: 'plain' },
        { key: 'why', label: t('accessibility.why'), stacked: 'wide' },
      ]}
      rows={theme.criteria.map(({ number, about, state, why }) => ({
        id: number,
        cells: {
          // A name as the standard writes it, not a decimal number.
          number: <span translate="no">{number}</span>,
          about: <span lang={language}>{about}</span>,
          state: <Badge tone={tones[state]}>{t(`accessibility.states.${state}`)}</Badge>,
          why: why === '' ? null : <span lang={language}>{why}</span>,
        },
      }))}
    />
  );
}
