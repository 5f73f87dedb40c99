import type { ReactElement } from 'react';
import type { Language } from '#app/domain/language.ts';

/** A link of a navigation; `current` marks the page, or the section, that the reader is in. */
export type NavLink = { href: string; label: string; current?: 'page' | 'section' };
/** The same page in the other language. */
export type OtherLanguage = { href: string; language: Language };

/** Links of a navigation, as a list so that assistive technology can count them. */
export function NavLinks({ links }: { links: readonly NavLink[] }): ReactElement {
  return (
    <ul className="bare">
      {links.map(({ href, label, current }) => (
        <li key={href}>
          <a href={href} aria-current={current === 'section' ? 'true' : current}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A real link to the same page in the other language, named in that language. */
export function LanguageLink({ other, label }: { other: OtherLanguage; label: string }): ReactElement {
  return (
    <a className="masthead__language" href={other.href} lang={other.language} hrefLang={other.language}>
      {label}
    </a>
  );
}
