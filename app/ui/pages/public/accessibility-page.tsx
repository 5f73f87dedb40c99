import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { Prose, type Words } from './prose.tsx';

/** What a company says of how far its site can be used by everyone, in the form that French law asks for. */
export function AccessibilityPage({ words, text }: { words: Translator; text: Words }): ReactElement {
  return (
    <article className="flow">
      <h1>{words.t('accessibility.title')}</h1>
      <Prose words={words} text={text} />
    </article>
  );
}
