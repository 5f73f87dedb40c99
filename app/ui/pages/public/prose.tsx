import type { ReactElement } from 'react';
import type { Language } from '#app/domain/language.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Markup } from '../../text/markup.tsx';

/** A text and the language it is in. */
export type Said = { text: string; language: Language };
/** Words of a charter as HTML that `renderMarkdown` has made safe, and the language they are in. */
export type Words = { html: string; language: Language };

/** The `lang` of a text within a page; absent when it is the page's own. */
export function langOf(words: Translator, { language }: { language: Language }): Language | undefined {
  return language === words.language ? undefined : language;
}

/** Words of a charter; said openly when they are not in the page's language. */
export function Prose({ words, text }: { words: Translator; text: Words }): ReactElement {
  const other = langOf(words, text);
  return (
    <>
      {other && (
        <p className="note">{words.t(other === 'fr' ? 'common.onlyInFrench' : 'common.onlyInEnglish')}</p>
      )}
      <Markup html={text.html} language={other} />
    </>
  );
}
