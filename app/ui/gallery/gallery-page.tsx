import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { type ShelfName, shelfNames } from './shelf-names.ts';
import { shelves } from './shelves.tsx';

/** One shelf of the gallery: every part of a kind in every state, for those who change them. */
export function GalleryPage(props: { words: Translator; shelf: ShelfName }): ReactElement {
  const { words, shelf } = props;
  const { title, part: Part } = shelves[shelf];
  return (
    <article className="flow gallery">
      <h1 lang="en">{title}</h1>
      <nav aria-label="Gallery" lang="en">
        <ul className="bare cluster">
          {shelfNames.map((name) => (
            <li key={name}>
              <a
                href={paths.gallery(words.language, name)}
                aria-current={name === shelf ? 'page' : undefined}
              >
                {shelves[name].title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Part words={words} />
    </article>
  );
}
