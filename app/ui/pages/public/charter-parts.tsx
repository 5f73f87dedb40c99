import type { ReactElement } from 'react';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { Language } from '#app/domain/language.ts';
import type { Scores } from '#app/domain/trust/scores.ts';
import { paths } from '#app/http/paths.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Building } from '../../trust/building.tsx';
import { PromiseList, type PromiseView as PromiseRowView } from '../../trust/promise-list.tsx';
import { type PeriodChoiceView, PeriodLinks } from './period-links.tsx';
import { langOf, type Said, type Words } from './prose.tsx';
import { WatchNote, type WatchNoteView } from './watch-note.tsx';

/** What every page about a charter says of it at its head. */
export type HeadView = {
  slug: string;
  name: Said;
  edition: number;
  binding: PlainDate;
  inForce: boolean;
  asOf: PlainDate;
  ended: boolean;
  zone: string;
  /** In which the company writes. */
  firstLanguage: Language;
};
type PartView = {
  id: string;
  number: number;
  title: Said;
  attainment: number;
  measured: boolean;
  missed: boolean;
};
export type CharterView = {
  head: HeadView;
  preamble: Words | null;
  scores: Scores;
  support: number;
  stones: readonly PartView[];
  columns: readonly PartView[];
  promises: readonly (Omit<PromiseRowView, 'title' | 'titleLanguage' | 'href'> & { title: Said })[];
  retired: readonly { id: string; number: number; title: Said }[];
  others: readonly { slug: string; name: Said }[];
  period: PeriodChoiceView;
  watch: WatchNoteView;
  lastEntry: Instant | null;
};
export type CharterProps = { words: Translator; charter: CharterView; now: Instant };

/** Which edition this is, as of when, and where its figures come from. */
export function EditionLine({ words, charter, now }: CharterProps): ReactElement {
  const { t, date } = words;
  const { head, lastEntry } = charter;
  const edition = { number: head.edition, date: date(head.binding) };
  return (
    <p className="lead">
      {t(head.inForce ? 'home.edition' : 'home.binds', edition)}{' '}
      {head.ended && t('home.recordEnded', { date: date(head.asOf) })}
      {!head.ended && lastEntry !== null && t('home.everyFigure', { ago: words.ago(lastEntry, now) })}
    </p>
  );
}

/** Both scores as one drawing, and when nobody was watching. */
export function ScoresOf({ words, charter }: CharterProps): ReactElement {
  const { head, scores, support, watch } = charter;
  const part = ({ title, ...rest }: PartView) => ({
    ...rest,
    title: title.text,
    href: paths.commitment(words.language, head.slug, rest.id),
  });
  return (
    <>
      <Building
        words={words}
        scores={scores}
        support={support}
        stones={charter.stones.map(part)}
        columns={charter.columns.map(part)}
        explainHref={paths.method(words.language, head.slug)}
      />
      <WatchNote words={words} watch={watch} zone={head.zone} ended={head.ended} />
    </>
  );
}

/** Every promise with its figure of the period, and those that no longer bind. */
export function PromisesOf({ words, charter, href }: CharterProps & { href: string }): ReactElement {
  const { head, promises, retired, period } = charter;
  const { t, language } = words;
  const link = (id: string) => paths.commitment(language, head.slug, id);
  return (
    <section className="flow" aria-labelledby="commitments">
      <h2 id="commitments">{t('home.commitments')}</h2>
      <PeriodLinks words={words} period={period} href={href} />
      <PromiseList
        words={words}
        promises={promises.map(({ title, ...promise }) => ({
          ...promise,
          title: title.text,
          titleLanguage: langOf(words, title),
          href: link(promise.id),
        }))}
      />
      {retired.length > 0 && (
        <>
          <h3>{t('home.retired')}</h3>
          <p className="note">{t('home.retiredNote')}</p>
          <ul>
            {retired.map(({ id, title }) => (
              <li key={id}>
                <a href={link(id)} lang={langOf(words, title)}>
                  {title.text}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Links to the other charters that the reader may see. */
export function OtherCharters({ words, charter }: CharterProps): ReactElement | null {
  const { others } = charter;
  if (others.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="others">
      <h2 id="others">{words.t('home.others')}</h2>
      <ul>
        {others.map(({ slug, name }) => (
          <li key={slug}>
            <a href={paths.charter(words.language, slug)} lang={langOf(words, name)}>
              {name.text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
