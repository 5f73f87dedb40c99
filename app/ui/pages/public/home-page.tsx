import type { ReactElement } from 'react';
import { paths } from '#app/http/paths.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { type CharterProps, EditionLine, OtherCharters, PromisesOf, ScoresOf } from './charter-parts.tsx';
import { langOf, Prose } from './prose.tsx';

/** The first page: both scores, then every promise, then the charter's own words. */
export function HomePage(props: CharterProps): ReactElement {
  const { words, charter } = props;
  const count = charter.promises.length;
  return (
    <article className="flow">
      <h1>{words.t('home.title', { count, words: words.inWords(count, { capital: true }) })}</h1>
      <EditionLine {...props} />
      <ScoresOf {...props} />
      <PromisesOf {...props} href={paths.home(words.language)} />
      {charter.preamble && (
        <section className="flow" aria-labelledby="words">
          <h2 id="words" lang={langOf(words, charter.head.name)}>
            {charter.head.name.text}
          </h2>
          <Prose words={words} text={charter.preamble} />
        </section>
      )}
      <OtherCharters {...props} />
    </article>
  );
}

/** Before the first charter is published. */
export function EmptyHomePage({ words }: { words: Translator }): ReactElement {
  return (
    <article className="flow">
      <h1>{words.t('home.emptyTitle')}</h1>
      <EmptyState text={words.t('home.empty')} />
    </article>
  );
}
