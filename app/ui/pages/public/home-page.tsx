import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { PromiseList } from '../../trust/promise-list.tsx';
import { AnnouncedLess } from './announced.tsx';
import { Chapter } from './chapter.tsx';
import { type CharterProps, EditionLine, OtherCharters, Retired, ScoresOf } from './charter-parts.tsx';
import { madeOf } from './made-of.ts';
import { PeriodLinks } from './period-links.tsx';
import { Prose } from './prose.tsx';

/** The first page: both scores, then every promise, then the charter's own words. */
export function HomePage(props: CharterProps): ReactElement {
  const { words, charter } = props;
  const { t, language } = words;
  const { head, promises, period, preamble } = charter;
  const count = promises.length;
  const rows = promises.map(({ title, says, ...promise }) => ({
    ...promise,
    title: title.text,
    titleLanguage: langOf(words, title),
    href: paths.commitment(language, head.slug, promise.id),
  }));
  return (
    <article className="flow" {...madeOf(charter)}>
      <h1>{t('home.title', { count, words: words.inWords(count, { capital: true }) })}</h1>
      <EditionLine {...props} />
      <AnnouncedLess words={words} slug={head.slug} announced={charter.announced} />
      <ScoresOf {...props} />
      <Chapter
        id="commitments"
        title={t('home.commitments')}
        wide={<PromiseList words={words} promises={rows} />}
      >
        <PeriodLinks words={words} period={period} href={paths.home(language)} />
      </Chapter>
      <Retired {...props} />
      {preamble && (
        <Chapter id="words" title={head.name.text} titleLanguage={langOf(words, head.name)}>
          <Prose words={words} text={preamble} name="preamble" />
          <p className="onward">
            <a href={paths.charter(language, head.slug)}>{t('home.wholeCharter')}</a>
          </p>
        </Chapter>
      )}
      <OtherCharters {...props} />
      <p className="onward">
        <a href={paths.voice(language)}>{t('results.link')}</a>
      </p>
    </article>
  );
}

/** Before the charter of the first page is published: it says itself that it is about none. */
export function EmptyHomePage({ words }: { words: Translator }): ReactElement {
  return (
    <article className="flow" data-charter="">
      <h1>{words.t('home.emptyTitle')}</h1>
      <EmptyState text={words.t('home.empty')} />
    </article>
  );
}
