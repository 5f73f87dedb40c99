import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import type { Failing } from './building-plan.ts';
import { type NamedPart, pointsInWords } from './building-words.ts';

/**
 * The names of the stones or of the columns, each in its place over or under the drawing where there is room. This is
 * where the drawing is said to those who do not see it: points and state are in words, hidden where they are drawn.
 */
export function PartNames(props: {
  words: Translator;
  parts: readonly NamedPart[];
  label: string;
  floor: 'columns' | 'stones';
  /** Where there is room, names stand in their places unless they are too many. */
  listed: boolean;
  failing?: Readonly<Record<string, Failing>>;
}): ReactElement | null {
  const { words, parts, floor, listed, failing = {} } = props;
  if (parts.length === 0) return null;
  return (
    <div className={`names names--${floor} ${listed ? 'names--listed' : 'names--in-place'}`}>
      <p className="names__floor">{props.label}</p>
      <ol className="bare">
        {parts.map((part) => {
          const because = failing[part.id];
          return (
            <li key={part.id} className={because ? `names__part names__part--${because}` : 'names__part'}>
              <span className="names__number">{part.number}</span>{' '}
              <span>
                {part.href ? (
                  <a href={part.href} lang={part.titleLanguage}>
                    {part.title}
                  </a>
                ) : (
                  <span lang={part.titleLanguage}>{part.title}</span>
                )}
                {part.measured ? (
                  <span className="visually-hidden"> {pointsInWords(words, part)}</span>
                ) : (
                  <small> {words.t('scores.fewCases')}</small>
                )}
                {because === 'missed' && <small> {words.t('scores.missed')}</small>}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
