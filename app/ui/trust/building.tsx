import type { ReactElement } from 'react';
import { failingOf, isSupported } from '#app/domain/trust/cracks.ts';
import { type BuildingFacts, saidBuilding } from '#app/i18n/said-building.ts';
import { scoresTitle } from '#app/i18n/score-words.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { BuildingDrawing } from './building-drawing.tsx';
import { layOutBuilding, pageFrame } from './building-plan.ts';
import { PartNames, type ShownPart } from './part-names.tsx';
import { Said, saidAs } from './said.tsx';
import { ScorePair } from './score-pair.tsx';

type BuildingProps = BuildingFacts<ShownPart> & {
  words: Translator;
  /** Unique on the page. */
  id?: string;
  /** Where the page that explains the scores is. */
  explainHref?: string;
};

/** With more promises than this on a floor, names stand in a list instead of over and under the drawing. */
const MOST_NAMES_IN_PLACE = 6;

/**
 * Both scores as one drawing: the normative base, one stone per promise, eaten away where promises fail; on it the
 * differentiating part, one column per promise, hatched while the base does not carry it. Every stone and column is
 * named, with its points, in a list beside the drawing; the caption names what cracks the base.
 */
export function Building(props: BuildingProps): ReactElement {
  const { words, id = 'building', scores, stones, columns, support, explainHref } = props;
  const { t } = words;
  const failing = failingOf(props);
  const said = saidBuilding(words, props);
  const listed = Math.max(stones.length, columns.length) > MOST_NAMES_IN_PLACE;
  const floors = [columns.length > 0 && 'columns', stones.length > 0 && 'base'].filter(Boolean);
  const kinds = [...floors, listed && 'listed'].filter(Boolean);
  return (
    <figure
      className={['trust', ...kinds.map((kind) => `trust--${kind}`)].join(' ')}
      aria-label={scoresTitle(words, scores)}
    >
      <ScorePair words={words} scores={scores} />
      {floors.length > 0 && (
        <>
          <PartNames
            {...{ words, said, listed, label: t('scores.columns'), floor: 'columns', parts: columns }}
          />
          <BuildingDrawing
            words={words}
            said={said}
            id={`${id}-hatching`}
            plan={layOutBuilding({ stones, columns, failing }, pageFrame)}
            supported={isSupported(props)}
            scores={scores}
            support={support}
          />
          <PartNames
            {...{ words, said, listed, label: t('scores.stones'), floor: 'stones', parts: stones, failing }}
          />
        </>
      )}
      <figcaption>
        <p>
          <Said of={saidAs(said, 'says')} />
        </p>
        {floors.length > 0 && (
          <p className="note">
            <Said of={saidAs(said, 'scale')} />{' '}
            {explainHref && <a href={explainHref}>{t('scores.explain')}</a>}
          </p>
        )}
      </figcaption>
    </figure>
  );
}
