import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { DataTable } from '../../../tables/data-table.tsx';
import { langOf } from '../../../text/localised-text.tsx';
import { Chapter } from '../chapter.tsx';
import type { PulseView } from './survey-view.ts';
import { hundredths } from './survey-words.ts';

/** What a pulse came to in each unit, and where its months stand together. */
export function SurveyPulse({ words, pulse }: { words: Translator; pulse: PulseView }): ReactElement {
  const { t, n, language } = words;
  const title = t(`results.pulse.title.${pulse.of}`);
  return (
    <Chapter
      id="pulse"
      title={title}
      wide={
        <DataTable
          caption={title}
          captionHidden
          columns={[
            { key: 'unit', label: t('results.pulse.unit') },
            { key: 'mean', label: t('results.pulse.mean'), numeric: true },
            { key: 'answers', label: t('results.pulse.answers'), numeric: true },
          ]}
          rows={pulse.units.map((unit) => ({
            id: unit.id,
            cells: {
              unit: <span lang={langOf(words, unit.words)}>{unit.words.text}</span>,
              mean: unit.mean === null ? '–' : hundredths(words, unit.mean),
              answers: unit.n === null ? '–' : n(unit.n),
            },
          }))}
        />
      }
    >
      <p className="prose">{t('results.pulse.lede')}</p>
      <p className="note">{t('results.pulse.hidden', { least: pulse.atLeast })}</p>
      <p>
        <a href={paths.symmetry(language)}>{t('lags.title')}</a>
      </p>
    </Chapter>
  );
}
