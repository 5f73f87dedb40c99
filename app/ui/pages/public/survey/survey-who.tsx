import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { DataTable } from '../../../tables/data-table.tsx';
import { KeyValueList } from '../../../tables/key-value-list.tsx';
import { langOf } from '../../../text/localised-text.tsx';
import { Chapter } from '../chapter.tsx';
import type { ResultsView, SurveyView } from './survey-view.ts';
import { hundredths } from './survey-words.ts';

type Props = { words: Translator; survey: SurveyView; results: ResultsView };

/** How many were asked and answered, how they differ from the frame, and what was done about it. */
export function SurveyWho({ words, survey, results }: Props): ReactElement {
  const { t } = words;
  const { groups, figures, told } = results;
  return (
    <Chapter id="who" title={t('results.who.title')}>
      <KeyValueList
        facts={[...counts(words, results), ...(told ? [weighing(words, survey, results)] : [])]}
      />
      {figures.frameTooSmall && <p className="prose">{t('results.who.frameTooSmall')}</p>}
      {told && groups.length > 0 && <Groups words={words} results={results} />}
      <p className="note">{t('results.who.noTimes')}</p>
      <p className="note">{t('results.who.hidden', { least: survey.atLeast })}</p>
    </Chapter>
  );
}

function counts(words: Translator, { answered, figures }: ResultsView): { name: string; value: ReactNode }[] {
  const { t, n, percent } = words;
  const { invited, ineligible, taken, complete, partial } = answered;
  const rate = (share: number | null) => (share === null ? t('results.who.noRate') : percent(share));
  return [
    ...(invited === null ? [] : [{ name: t('results.who.invited'), value: n(invited) }]),
    ...(ineligible > 0 ? [{ name: t('results.who.ineligible'), value: n(ineligible) }] : []),
    { name: t('results.who.taken'), value: n(taken) },
    { name: t('results.who.complete'), value: n(complete) },
    {
      name: t('results.who.partial'),
      value: (
        <>
          {n(partial)} ({t('results.who.partialNote')})
        </>
      ),
    },
    { name: t('results.who.rr1'), value: rate(figures.rr1) },
    ...(invited === null ? [] : [{ name: t('results.who.rr2'), value: rate(figures.rr2) }]),
  ];
}

function weighing(
  words: Translator,
  survey: SurveyView,
  { weighing: told, groups }: ResultsView,
): { name: string; value: ReactNode } {
  const { t, n, list } = words;
  const name = t('results.who.weighing');
  if (!told || told.unweighted !== null)
    return { name, value: t(`results.who.notWeighted.${told?.unweighted ?? 'no-margins'}`) };
  const by = groups.filter(({ id }) => told.by.includes(id)).map(({ words: group }) => group.text);
  return {
    name,
    value: (
      <ul className="bare">
        <li>
          {t('results.who.weightedBy', {
            ...{ groups: list(by), nEff: n(told.nEff ?? 0, { maximumFractionDigits: 0 }) },
            ...{ deff: hundredths(words, told.deff ?? 1), ratio: hundredths(words, told.ratio ?? 1) },
          })}
        </li>
        {told.unplaced > 0 && <li>{t('results.who.unplaced', { count: told.unplaced })}</li>}
        {survey.hasCap && told.capped === false && <li>{t('results.who.notCapped')}</li>}
      </ul>
    ),
  };
}

function Groups({ words, results }: { words: Translator; results: ResultsView }): ReactElement {
  const { t, n, percent } = words;
  const { groups } = results;
  const gaps = groups.flatMap(({ id, gap, words: group }) =>
    gap === null ? [] : [{ id, text: t('results.who.gapOf', { group: group.text, gap: percent(gap, 0) }) }],
  );
  return (
    <>
      {gaps.map(({ id, text }) => (
        <p key={id} className="prose">
          {text}
        </p>
      ))}
      <DataTable
        caption={t('results.who.groups')}
        stacks
        columns={[
          { key: 'category', label: t('results.who.category') },
          { key: 'answers', label: t('results.who.answers'), numeric: true },
          { key: 'people', label: t('results.who.people'), numeric: true },
        ]}
        rows={groups.flatMap((group) =>
          group.categories.map((category) => ({
            id: `${group.id}.${category.id}`,
            cells: {
              category: (
                <span lang={langOf(words, category.words)}>
                  {group.words.text} – {category.words.text}
                </span>
              ),
              answers: category.answers === null ? '–' : n(category.answers),
              people: category.people === null ? '' : n(category.people),
            },
          })),
        )}
      />
    </>
  );
}
