import type { ReactElement } from 'react';
import type { Language } from '#app/domain/language.ts';

/**
 * HTML made from a charter's Markdown by `app/domain/charter/markdown.ts`, which sanitises it. The one place where
 * markup enters a page as it is: nothing else may be given to it.
 */
export function Markup(props: { html: string; language?: Language }): ReactElement {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it is made
  return <div className="prose" lang={props.language} dangerouslySetInnerHTML={{ __html: props.html }} />;
}
