import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { DataTable } from '../../../tables/data-table.tsx';
import { langOf } from '../../../text/localised-text.tsx';
import { Chapter } from '../chapter.tsx';
import type { ResultsView } from './survey-view.ts';
import { hundredths, shareInWords } from './survey-words.ts';

/** Each sentence with who agrees, where that can be told. */
export function SurveySentences({
  words,
  results,
}: {
  words: Translator;
  results: ResultsView;
}): ReactElement | null {
  const { t, n } = words;
  const { items } = results;
  if (items.length === 0) return null;
  return (
    <Chapter
      id="sentences"
      title={t('results.says.title')}
      wide={
        <DataTable
          caption={t('results.says.title')}
          captionHidden
          stacks
          columns={[
            { key: 'sentence', label: t('results.says.sentence') },
            { key: 'agree', label: t('results.says.agree'), numeric: true },
            { key: 'mean', label: t('results.says.mean'), numeric: true },
            { key: 'answers', label: t('results.says.answers'), numeric: true },
          ]}
          rows={items.map((item) => ({
            id: item.id,
            cells: {
              sentence: <span lang={langOf(words, item.words)}>{item.words.text}</span>,
              agree: shareInWords(
                words,
                item.agree?.share ?? null,
                item.agree && [item.agree.lower, item.agree.upper],
              ),
              mean: item.mean === null ? '–' : hundredths(words, item.mean),
              answers: item.n === null ? '–' : n(item.n),
            },
          }))}
        />
      }
    >
      <p className="prose">{t('results.says.lede')}</p>
      <p className="note">
        {t('results.kano.intervals')} {t('results.says.hidden')}
      </p>
    </Chapter>
  );
}
