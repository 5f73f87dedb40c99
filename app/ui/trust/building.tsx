import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { BuildingDrawing } from './building-drawing.tsx';
import { layOutBuilding } from './building-plan.ts';
import {
  type BuildingFacts,
  captionOf,
  crackOf,
  describeBuilding,
  isSupported,
  type NamedPart,
  scoresTitle,
} from './building-words.ts';
import { ScorePair } from './score-pair.tsx';

type BuildingProps = BuildingFacts & {
  words: Translator;
  /** Unique on the page. */
  id?: string;
  /** Where the page that explains the scores is. */
  explainHref?: string;
};

/** With more promises than this on a floor, their names stand in a list instead of over and under their stones. */
const MOST_NAMES_IN_PLACE = 6;

/**
 * Both scores as one drawing: the normative base, one stone per promise, eaten away where promises fail; on it the
 * differentiating part, one column per promise, hatched while the base does not carry it. The caption names the crack, and the part that a
 * charter makes no promises for.
 */
export function Building(props: BuildingProps): ReactElement {
  const { words, id = 'building', scores, stones, columns, support, explainHref } = props;
  const crackedBy = crackOf(props)?.part.id ?? null;
  const drawing = {
    words,
    title: scoresTitle(words, scores),
    description: describeBuilding(words, props),
    supported: isSupported(props),
    crackedBy,
    normative: scores.normative,
    differentiating: scores.differentiating,
    support,
  };
  return (
    <figure className={columns.length > 0 ? 'trust' : 'trust trust--low'}>
      <ScorePair words={words} scores={scores} />
      {(scores.normative || scores.differentiating) && (
        <div className="building">
          <Names
            words={words}
            parts={columns}
            label={words.t('scores.columns')}
            floor="columns"
            crackedBy={null}
          />
          {(['wide', 'narrow'] as const).map((size) => (
            <BuildingDrawing
              key={size}
              {...drawing}
              id={`${id}-${size}`}
              className={`building__drawing--${size}`}
              plan={layOutBuilding({ stones, columns, crackedBy }, size)}
            />
          ))}
          <Names
            words={words}
            parts={stones}
            label={words.t('scores.stones')}
            floor="stones"
            crackedBy={crackedBy}
          />
        </div>
      )}
      <figcaption>
        {captionOf(words, props)} {explainHref && <a href={explainHref}>{words.t('scores.explain')}</a>}
      </figcaption>
    </figure>
  );
}

function Names(props: {
  words: Translator;
  parts: readonly NamedPart[];
  label: string;
  floor: 'columns' | 'stones';
  crackedBy: string | null;
}): ReactElement | null {
  const { words, parts, floor } = props;
  if (parts.length === 0) return null;
  const arrangement = parts.length > MOST_NAMES_IN_PLACE ? 'listed' : 'in-place';
  return (
    <div className={`building__names building__names--${floor} building__names--${arrangement}`}>
      <p className="building__floor">{props.label}</p>
      <ol className="bare">
        {parts.map(({ id, number, title, measured, href }) => (
          <li
            key={id}
            className={id === props.crackedBy ? 'building__name building__name--failing' : 'building__name'}
          >
            <span className="building__mason">{number}</span>{' '}
            <span>
              {href ? <a href={href}>{title}</a> : title}
              {!measured && <small>{words.t('scores.fewCases')}</small>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
