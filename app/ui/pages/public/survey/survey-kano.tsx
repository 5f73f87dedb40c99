import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { KanoPicture, type KanoPoint } from '../../../charts/kano-picture.tsx';
import { DataTable } from '../../../tables/data-table.tsx';
import { langOf } from '../../../text/localised-text.tsx';
import { Chapter } from '../chapter.tsx';
import { type CandidateView, markOf, type ResultsView } from './survey-view.ts';
import { displeased, shareInWords } from './survey-words.ts';

/** Each possible promise by who would be pleased with it and who displeased without it; the table is one click away. */
export function SurveyKano({
  words,
  results,
}: {
  words: Translator;
  results: ResultsView;
}): ReactElement | null {
  const { t } = words;
  const { candidates, weighing } = results;
  if (candidates.length === 0) return null;
  return (
    <Chapter id="kano" title={t('results.kano.title')}>
      <p className="prose">{t('results.kano.lede')}</p>
      <figure className="flow figure--long">
        <p className="axes">
          <span>{t('results.kano.up')}</span>
          <span>{t('results.kano.right')}</span>
        </p>
        <KanoPicture
          labels={{
            describe: t('results.kano.describe'),
            right: t('results.kano.right'),
            up: t('results.kano.up'),
            corners: {
              norm: t('results.kano.corners.norm'),
              both: t('results.kano.corners.both'),
              difference: t('results.kano.corners.difference'),
              indifferent: t('results.kano.corners.indifferent'),
            },
          }}
          points={candidates.flatMap((each) => pointOf(words, each))}
        />
        <Key words={words} candidates={candidates} />
        <Table words={words} candidates={candidates} />
      </figure>
      <p className="note">
        {t('results.kano.proposal')} {t('results.kano.intervals')}
        {weighing?.unweighted === null && <> {t('results.kano.weighted')}</>}
      </p>
    </Chapter>
  );
}

function pointOf({ n }: Translator, { number, nature, reading }: CandidateView): KanoPoint[] {
  if (!reading || reading.better === null || reading.worse === null) return [];
  const { share, bounds } = displeased(reading.worse, reading.worseInterval);
  return [
    {
      ...{ number: n(number), better: reading.better, worse: share ?? 0, mark: markOf(nature) },
      ...{ betterInterval: reading.betterInterval, worseInterval: bounds },
    },
  ];
}

function Key({
  words,
  candidates,
}: {
  words: Translator;
  candidates: readonly CandidateView[];
}): ReactElement {
  const { t, n } = words;
  return (
    <ol className="kano-key bare">
      {candidates.map((each) => (
        <li key={each.id} id={`candidate-${each.id}`}>
          <span className="kano-key__number">{n(each.number)}</span>
          <span>
            <span lang={langOf(words, each.words)}>{each.words.text}</span> ({t(`perceived.${each.nature}`)})
          </span>
        </li>
      ))}
    </ol>
  );
}

function Table({
  words,
  candidates,
}: {
  words: Translator;
  candidates: readonly CandidateView[];
}): ReactElement {
  const { t, n } = words;
  return (
    <details className="chart__table">
      <summary>{t('charts.sameNumbers')}</summary>
      <DataTable
        caption={t('results.kano.title')}
        captionHidden
        stacks
        columns={[
          { key: 'promise', label: t('results.kano.promise') },
          { key: 'nature', label: t('results.kano.nature') },
          { key: 'worse', label: t('results.kano.worse'), numeric: true },
          { key: 'better', label: t('results.kano.better'), numeric: true },
          { key: 'importance', label: t('results.kano.importance'), numeric: true },
          { key: 'pairs', label: t('results.kano.pairs'), numeric: true },
        ]}
        rows={candidates.map(({ id, number, words: promise, nature, reading, unweighted, importance }) => {
          const without = displeased(reading?.worse ?? null, reading?.worseInterval ?? null);
          const mean = importance && (importance.weighted ?? importance.mean);
          return {
            id,
            cells: {
              promise: (
                <span lang={langOf(words, promise)}>
                  {n(number)}. {promise.text}
                </span>
              ),
              nature: t(`perceived.${nature}`),
              worse: shareInWords(words, without.share, without.bounds),
              better: shareInWords(words, reading?.better ?? null, reading?.betterInterval ?? null),
              importance: mean === null ? '–' : n(mean, { maximumFractionDigits: 1 }),
              pairs: unweighted ? n(unweighted.n) : '–',
            },
          };
        })}
      />
    </details>
  );
}
