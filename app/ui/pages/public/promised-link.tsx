import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { langOf } from '../../text/localised-text.tsx';
import type { Said } from './prose.tsx';

/** The title of a promise, and the way to its own page. */
export function PromisedLink(props: {
  words: Translator;
  of: { charter: string; id: string; title: Said };
}): ReactElement {
  const { words, of } = props;
  return (
    <a href={paths.commitment(words.language, of.charter, of.id)} lang={langOf(words, of.title)}>
      {of.title.text}
    </a>
  );
}
