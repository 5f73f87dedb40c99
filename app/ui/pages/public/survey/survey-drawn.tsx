import type { ReactElement } from 'react';
import { hasNothingToPromise } from '#app/domain/survey/nature.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { DataTable } from '../../../tables/data-table.tsx';
import { KeyValueList } from '../../../tables/key-value-list.tsx';
import { langOf } from '../../../text/localised-text.tsx';
import { Chapter } from '../chapter.tsx';
import type { CandidateView, DrawingView } from './survey-view.ts';

type Named = Pick<CandidateView, 'id' | 'number' | 'nature' | 'words'>;
/** A drawing that is only looked at has no entry. */
export type DrawnShown = {
  results: { candidates: readonly Named[] };
  drawn: Omit<DrawingView, 'seq'> & { seq: number | null };
};

/** Which promises found a seat, how sure that is, and what was left out. */
export function SurveyDrawn({ words, results, drawn }: DrawnShown & { words: Translator }): ReactElement {
  const { t, n, language } = words;
  const { seq, seats, reserve, chosen, left, normsLeft, replicates, redrawn } = drawn;
  const { candidates } = results;
  const found = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => found.get(id) ?? []);
  const others = left.filter((id) => !normsLeft.includes(id));
  const aside = candidates.filter(({ nature }) => hasNothingToPromise(nature));
  const facts = [
    { name: t('results.drawn.normsLeft'), of: named(normsLeft) },
    { name: t('results.drawn.othersLeft'), of: named(others) },
    { name: t('results.drawn.aside'), of: aside },
  ];
  return (
    <Chapter id="drawn" title={t('results.drawn.title')}>
      <p className="prose">{t('results.drawn.lede', { seats, reserve })}</p>
      <DataTable
        caption={t('results.drawn.title')}
        captionHidden
        stacks
        columns={[
          { key: 'seat', label: t('results.drawn.seat'), numeric: true, stacked: 'plain' },
          { key: 'promise', label: t('results.kano.promise'), rowHeader: true },
          { key: 'nature', label: t('results.kano.nature') },
          { key: 'redrawn', label: t('results.drawn.redrawn', { seats }) },
        ]}
        rows={named(chosen).map((each, at) => ({
          id: each.id,
          cells: {
            seat: n(at + 1),
            promise: <Promised words={words} candidate={each} />,
            nature: t(`perceived.${each.nature}`),
            redrawn: t('results.drawn.redrawnOf', { times: redrawn[each.number - 1] ?? 0, replicates }),
          },
        }))}
      />
      <KeyValueList
        facts={facts
          .filter(({ of }) => of.length > 0)
          .map(({ name, of }) => ({
            name,
            value: (
              <ul className="bare">
                {of.map((each) => (
                  <li key={each.id}>
                    <Promised words={words} candidate={each} /> ({t(`perceived.${each.nature}`)})
                  </li>
                ))}
              </ul>
            ),
          }))}
      />
      {seq !== null && (
        <p>
          <a href={paths.entry(language, seq)}>{t('results.drawn.entry', { seq: n(seq) })}</a>
        </p>
      )}
    </Chapter>
  );
}

function Promised({ words, candidate }: { words: Translator; candidate: Named }): ReactElement {
  return <span lang={langOf(words, candidate.words)}>{candidate.words.text}</span>;
}
