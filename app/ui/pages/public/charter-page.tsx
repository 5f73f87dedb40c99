import type { ReactElement } from 'react';
import { paths } from '#app/http/paths.ts';
import { scoresTitle } from '../../trust/building-words.ts';
import { type CharterProps, EditionLine, OtherCharters, PromisesOf, ScoresOf } from './charter-parts.tsx';
import { langOf, Prose } from './prose.tsx';

/** A charter as a document: its name and its own words first, then both scores and every promise. */
export function CharterPage(props: CharterProps): ReactElement {
  const { words, charter } = props;
  const { head, preamble } = charter;
  return (
    <article className="flow">
      <h1 lang={langOf(words, head.name)}>{head.name.text}</h1>
      <EditionLine {...props} />
      {preamble && <Prose words={words} text={preamble} />}
      <h2>{scoresTitle(words, charter.scores)}</h2>
      <ScoresOf {...props} />
      <PromisesOf {...props} href={paths.charter(words.language, head.slug)} />
      <OtherCharters {...props} />
    </article>
  );
}
