import type { ReactElement } from 'react';
import type { Failing } from '#app/domain/trust/cracks.ts';
import { type Floor, type NamedPart, partInWords } from '#app/i18n/said-building.ts';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { carried, saidAs } from './said.tsx';

/** A promise of the drawing as a page names it. */
export type ShownPart = NamedPart & {
  /** Where it is not the page's. */
  titleLanguage?: Language | undefined;
  href?: string;
};

/**
 * The names of the stones or of the columns, each in its place over or under the drawing where there is room. This is
 * where the drawing is said to those who do not see it: points and state are in words, hidden where they are drawn.
 */
export function PartNames(props: {
  words: Translator;
  /** What is said of the drawing. */
  said: readonly SaidFigure[];
  parts: readonly ShownPart[];
  label: string;
  floor: Floor;
  /** Where there is room, names stand in their places unless they are too many. */
  listed: boolean;
  failing?: Readonly<Record<string, Failing>>;
}): ReactElement | null {
  const { words, said, parts, floor, listed, failing = {} } = props;
  if (parts.length === 0) return null;
  return (
    <div className={`names names--${floor} ${listed ? 'names--listed' : 'names--in-place'}`}>
      <p className="names__floor">{props.label}</p>
      <ol className="bare">
        {parts.map((part) => {
          const because = failing[part.id];
          const { points, remarks } = partInWords(words, part, because);
          return (
            <li
              key={part.id}
              className={because ? `names__part names__part--${because}` : 'names__part'}
              {...carried(saidAs(said, `${floor}.${part.id}`))}
            >
              <span className="names__number">{part.number}</span>{' '}
              <span>
                {part.href ? (
                  <a href={part.href} lang={part.titleLanguage}>
                    {part.title}
                  </a>
                ) : (
                  <span lang={part.titleLanguage}>{part.title}</span>
                )}
                {points !== null && <span className="visually-hidden"> {points}</span>}
                {remarks.map((remark) => (
                  <small key={remark}> {remark}</small>
                ))}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
