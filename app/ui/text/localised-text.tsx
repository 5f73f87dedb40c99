import type { ReactElement } from 'react';
import { type Localised, localise } from '#app/domain/language.ts';
import type { Translator } from '#app/i18n/translator.ts';

/** A text of a charter in the page's language, else in the one it has, which is then marked. */
export function LocalisedText(props: { words: Translator; text: Localised }): ReactElement | null {
  const said = localise(props.text, props.words.language);
  if (!said) return null;
  const lang = said.language === props.words.language ? undefined : said.language;
  return <span lang={lang}>{props.words.typeset(said.text)}</span>;
}
