import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';

/**
 * HTML made from a charter's Markdown by `app/domain/charter/markdown.ts`, which sanitises it. The one place where
 * markup enters a page as it is: nothing else may be given to it.
 */
export function Markup(props: {
  html: string;
  /** Under which name the words are published, for who holds the page to them. */
  name?: string;
  language?: Language;
  /** Which way it runs, where that is not the page's. */
  direction?: Translator['direction'];
}): ReactElement {
  const { html, name, language, direction } = props;
  return (
    <div
      className="prose"
      lang={language}
      dir={direction}
      data-words={name}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it is made
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
