import type { ReactElement } from 'react';
import { scoresTitle } from '#app/i18n/score-words.ts';
import { paths } from '#app/paths.ts';
import { langOf } from '../../text/localised-text.tsx';
import { AnnouncedLess } from './announced.tsx';
import { Chapter } from './chapter.tsx';
import { CharterArticle } from './charter-article.tsx';
import { type CharterProps, EditionLine, OtherCharters, Retired, ScoresOf } from './charter-parts.tsx';
import { madeOf } from './made-of.ts';
import { PeriodLinks } from './period-links.tsx';
import { Prose } from './prose.tsx';

/** A charter as a document: its name and its own words, both scores, then every promise in full. */
export function CharterPage(props: CharterProps): ReactElement {
  const { words, charter } = props;
  const { head, preamble, promises, period } = charter;
  return (
    <article className="flow" {...madeOf(charter)}>
      <h1 lang={langOf(words, head.name)}>{head.name.text}</h1>
      <EditionLine {...props} />
      <AnnouncedLess words={words} slug={head.slug} announced={charter.announced} />
      {preamble && (
        <div className="opening">
          <div className="opening__text">
            <Prose words={words} text={preamble} name="preamble" />
          </div>
        </div>
      )}
      <Chapter
        id="scores"
        title={scoresTitle(words, charter.scores)}
        wide={
          <div className="flow">
            <ScoresOf {...props} />
          </div>
        }
      />
      <Chapter
        id="commitments"
        title={words.t('home.commitments')}
        wide={
          <ol className="articles bare">
            {promises.map((promise) => (
              <CharterArticle key={promise.id} words={words} head={head} promise={promise} />
            ))}
          </ol>
        }
      >
        <PeriodLinks words={words} period={period} href={paths.charter(words.language, head.slug)} />
      </Chapter>
      <Retired {...props} />
      <OtherCharters {...props} />
    </article>
  );
}
