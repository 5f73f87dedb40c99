import type { ReactElement } from 'react';
import { type Translator, translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { langOf } from '../../text/localised-text.tsx';
import { Markup } from '../../text/markup.tsx';

/** A text and the language it is in. */
export type Said = { text: string; language: Language };
/** Words of a charter as HTML that `renderMarkdown` has made safe, and the language they are in. */
export type Words = { html: string; language: Language };

/** Words of a charter; said openly when they are not in the page's language. */
export function Prose(props: {
  words: Translator;
  text: Words;
  /** By which words others hold it to: `preamble`, `commitments.call-back.promise`. */
  name?: string;
}): ReactElement {
  const { words, text, name } = props;
  const other = langOf(words, text);
  const { direction } = translator(text.language);
  return (
    <>
      {other && <p className="note">{words.t('common.onlyIn', { language: words.nameOf(other) })}</p>}
      <Markup
        html={text.html}
        name={name}
        language={other}
        direction={direction === words.direction ? undefined : direction}
      />
    </>
  );
}
