import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { LagPlot } from '../../charts/lag-plot.tsx';
import { Chapter } from './chapter.tsx';
import { CulturesChapter, LabelChapter } from './cultures-chapter.tsx';
import { InitiativesChapter } from './initiatives-chapter.tsx';
import { PairsChapter, UnmirroredChapter } from './pairs-chapter.tsx';
import type { SymmetryView } from './symmetry-view.ts';

/** What is promised on both sides, the three cultures, and whether leadership and satisfaction go together. */
export function SymmetryPage({ words, page }: { words: Translator; page: SymmetryView }): ReactElement {
  const { t, language } = words;
  return (
    <article className="flow">
      <h1>{t('symmetry.title')}</h1>
      <p className="lead">{t('symmetry.lede')}</p>
      {!page.isPublic && <p className="note">{t('symmetry.onlyYou')}</p>}
      {page.fictional && <p className="note">{t('symmetry.madeUp')}</p>}
      <p className="prose">
        {t('symmetry.window')} {t('symmetry.noIndex')}
      </p>
      <PairsChapter words={words} page={page} />
      <UnmirroredChapter words={words} page={page} />
      <CulturesChapter words={words} page={page} />
      <LabelChapter words={words} page={page} />
      <InitiativesChapter words={words} initiatives={page.initiatives} />
      <Chapter id="lags" title={t('lags.title')}>
        <p className="prose">{t('lags.says')}</p>
        <LagPlot words={words} of={page.leadership} known={page.known} />
      </Chapter>
      <p>
        <a href={paths.values(language)}>{t('values.title')}</a>
      </p>
    </article>
  );
}
