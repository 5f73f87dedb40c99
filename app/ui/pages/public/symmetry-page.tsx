import type { ReactElement } from 'react';
import { saidFictional } from '#app/i18n/said-symmetry.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { LagPlot } from '../../charts/lag-plot.tsx';
import { Said } from '../../trust/said.tsx';
import { Chapter } from './chapter.tsx';
import { CulturesChapter, LabelChapter } from './cultures-chapter.tsx';
import { InitiativesChapter } from './initiatives-chapter.tsx';
import { madeOfAll } from './made-of.ts';
import { PairsChapter, UnmirroredChapter } from './pairs-chapter.tsx';
import type { SymmetryView } from './symmetry-view.ts';

/** What is promised on both sides, the three cultures, and whether leadership and satisfaction go together. */
export function SymmetryPage({ words, page }: { words: Translator; page: SymmetryView }): ReactElement {
  const { t, language } = words;
  return (
    <article className="flow" {...madeOfAll(page)}>
      <h1>{t('symmetry.title')}</h1>
      <p className="lead">{t('symmetry.lede')}</p>
      {!page.isPublic && <p className="note">{t('symmetry.onlyYou')}</p>}
      {page.fictional && (
        <p className="note">
          <Said of={saidFictional(words, page)[0]} />
        </p>
      )}
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
