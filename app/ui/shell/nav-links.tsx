import type { ReactElement } from 'react';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';

/** A link of a navigation; `current` marks the page, or the section, that the reader is in. */
export type NavLink = {
  href: string;
  label: string;
  current?: 'page' | 'section';
  /** The key that leads there too, on staff pages. */
  shortcut?: string;
};
/** The same page in another language. */
export type OtherLanguage = { href: string; language: Language };

/** Links of a navigation, as a list so that assistive technology can count them. */
export function NavLinks({ links }: { links: readonly NavLink[] }): ReactElement {
  return (
    <ul className="bare">
      {links.map(({ href, label, current, shortcut }) => (
        <li key={href}>
          <a href={href} aria-current={current === 'section' ? 'true' : current} data-key={shortcut}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Real links to the same page in the other languages, each named in itself. */
export function LanguageLinks({ others }: { others: readonly OtherLanguage[] }): ReactElement {
  return (
    <>
      {others.map(({ href, language }) => (
        <a key={language} className="masthead__language" href={href} lang={language} hrefLang={language}>
          {translator(language).name}
        </a>
      ))}
    </>
  );
}
