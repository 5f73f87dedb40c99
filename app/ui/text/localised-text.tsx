import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language, Localised } from '#app/languages/language.ts';
import { setLocalised } from '#app/languages/typography.ts';

/** The `lang` of a text within a page; absent when it is the page's own. */
export function langOf(words: Translator, { language }: { language: Language }): Language | undefined {
  return language === words.language ? undefined : language;
}

/** A text of a charter in the page's language, else in the one it has, which `lang` then names. */
export function localisedFor(
  words: Translator,
  text: Localised,
): { text: string; lang: Language | undefined } | null {
  const said = setLocalised(text, words.language);
  return said && { text: said.text, lang: langOf(words, said) };
}

/** A text of a charter in the page's language, else in the one it has, which is then said. */
export function LocalisedText(props: { words: Translator; text: Localised }): ReactElement | null {
  const { words, text } = props;
  const said = localisedFor(words, text);
  return (
    said && (
      <>
        <span lang={said.lang}>{said.text}</span>
        <LanguageNote words={words} lang={said.lang} />
      </>
    )
  );
}

/** A name, of which nobody needs to be told in what language it is; machines are. */
export function LocalisedName(props: { words: Translator; text: Localised }): ReactElement | null {
  const said = localisedFor(props.words, props.text);
  return said && <span lang={said.lang}>{said.text}</span>;
}

/** Says, behind a text, in which other language than the page it is; nothing where it is in the page's. */
export function LanguageNote(props: { words: Translator; lang: Language | undefined }): ReactElement | null {
  const { words, lang } = props;
  if (lang === undefined) return null;
  return <span className="note"> ({words.t('common.inLanguage', { language: words.nameOf(lang) })})</span>;
}

/** Choices of a form under a heading that a charter gives. */
export function LocalisedGroup(props: {
  words: Translator;
  label: Localised;
  children: ReactNode;
}): ReactElement {
  const said = localisedFor(props.words, props.label);
  return (
    <optgroup label={said?.text} lang={said?.lang}>
      {props.children}
    </optgroup>
  );
}
