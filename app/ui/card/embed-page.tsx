import type { ReactElement } from 'react';
import { saidCaption, saidDrawn } from '#app/i18n/said-building.ts';
import { saidDay } from '#app/i18n/said-elsewhere.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { madeOf } from '../pages/public/made-of.ts';
import { Mark } from '../shell/mark.tsx';
import { BuildingDrawing } from '../trust/building-drawing.tsx';
import { layOutBuilding } from '../trust/building-plan.ts';
import { Said } from '../trust/said.tsx';
import { ScorePair } from '../trust/score-pair.tsx';
import { lowFrame } from './low-frame.ts';
import { type Shown, standingInShort } from './shown.ts';

/** The size of a frame that shows the card whole, however narrow it is. */
export const frameSize = { least: 280, most: 640, height: 500 };

/** Both scores as a page for a frame on another site: the building, the figures, the day, the way to all the rest. */
export function EmbedPage(props: { words: Translator; shown: Shown; charterHref: string }): ReactElement {
  const { words, shown, charterHref } = props;
  const { t } = words;
  const { name, scores, parts, supported, support, asOf } = shown;
  const standing = standingInShort(words, shown);
  return (
    <main id="content" className="embed" aria-labelledby="name" {...madeOf(shown)}>
      <header>
        <Mark />
        <h1 id="name">{name}</h1>
        {standing && <p className="note">{standing}</p>}
      </header>
      <ScorePair words={words} scores={scores} />
      {parts.stones.length + parts.columns.length > 0 ? (
        <BuildingDrawing
          words={words}
          said={saidDrawn(words, { ...parts, support })}
          id="hatching"
          plan={layOutBuilding(parts, { ...lowFrame, width: 100 })}
          supported={supported}
          scores={scores}
          support={support}
        />
      ) : (
        <p>
          <Said of={saidCaption(words, { scores, support, stones: [], columns: [] })} />
        </p>
      )}
      <footer>
        <p>
          <Said of={saidDay(words, asOf)} />
        </p>
        <p>
          <a href={charterHref} target="_blank" rel="noopener">
            {t('found.seeCharter')} <span className="quiet">({t('found.newTab')})</span>
          </a>
        </p>
      </footer>
    </main>
  );
}
