import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { FigureGlance } from '../trust/figure-glance.tsx';
import { ScorePair } from '../trust/score-pair.tsx';
import { buildings } from './fixtures/buildings.ts';
import { figures } from './fixtures/figures.ts';
import { Specimen, Tray } from './specimen.tsx';

export function FiguresShelf({ words }: { words: Translator }): ReactElement {
  return (
    <>
      <Tray title="The figure of one promise, by verdict">
        {figures.map(({ id, title, figure, measure }) => (
          <Specimen key={id} id={id} title={title}>
            <FigureGlance words={words} id={id} figure={figure} measure={measure} />
          </Specimen>
        ))}
      </Tray>
      <Tray title="The two scores">
        {buildings.map(({ id, title, facts }) => (
          <Specimen key={id} id={`pair-${id}`} title={title}>
            <ScorePair words={words} scores={facts(words.language).scores} />
          </Specimen>
        ))}
      </Tray>
    </>
  );
}
