import type { ReactElement } from 'react';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { WatchView } from '#app/domain/ledger/watch.ts';
import type { CurrencySums } from '#app/domain/remedy/sums-over.ts';
import type { Part } from '#app/domain/trust/parts.ts';
import type { Scores } from '#app/domain/trust/scores.ts';
import { saidEdition } from '#app/i18n/said-figures.ts';
import { saidOwedInYear } from '#app/i18n/said-remedies.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { langOf } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { Building } from '../../trust/building.tsx';
import type { PromiseView as PromiseRowView } from '../../trust/promise-list.tsx';
import { Said as SaidFigure } from '../../trust/said.tsx';
import type { AnnouncedView } from './announced.tsx';
import { Chapter } from './chapter.tsx';
import { LeavingNote, type LeavingView } from './leaving-note.tsx';
import type { MadeView } from './made-of.ts';
import type { PeriodChoiceView } from './period-links.tsx';
import type { Said, Words } from './prose.tsx';
import { WatchNote } from './watch-note.tsx';

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
type PartView = Part & { number: number; title: Said };
export type CharterView = {
  head: HeadView;
  preamble: Words | null;
  scores: Scores;
  support: number;
  stones: readonly PartView[];
  columns: readonly PartView[];
  promises: readonly (Omit<PromiseRowView, 'title' | 'titleLanguage' | 'href'> & {
    title: Said;
    says: Words | null;
  })[];
  retired: readonly { id: string; number: number; title: Said; leaving: readonly LeavingView[] }[];
  announced: readonly AnnouncedView[];
  others: readonly { slug: string; name: Said; promises: number; ended: PlainDate | null }[];
  period: PeriodChoiceView;
  /** What was owed and paid for the breaches of the year. */
  remedies: readonly CurrencySums[];
  watch: WatchView;
  lastEntry: Instant | null;
  made: MadeView;
};
export type CharterProps = { words: Translator; charter: CharterView; now: Instant };

/** Which edition this is, as of when, and where its figures come from. */
export function EditionLine({ words, charter, now }: CharterProps): ReactElement {
  const { t, date } = words;
  const { head, lastEntry } = charter;
  const source = head.ended
    ? t('home.recordEnded', { date: date(head.asOf) })
    : lastEntry !== null && t('home.everyFigure', { ago: words.ago(lastEntry, now) });
  return (
    <p className="lead">
      <SaidFigure of={saidEdition(words, head)} /> <Ordinals text={source || ''} />
    </p>
  );
}

/** Both scores as one drawing, and when nobody was watching. */
export function ScoresOf({ words, charter }: CharterProps): ReactElement {
  const { head, scores, support, watch } = charter;
  const part = ({ title, ...rest }: PartView) => ({
    ...rest,
    title: title.text,
    titleLanguage: langOf(words, title),
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
      <div className="opening under-drawing">
        {saidOwedInYear(words, head.asOf, charter.remedies).map((each) => (
          <p key={each.figure} className="note">
            <SaidFigure of={each} />
          </p>
        ))}
        <WatchNote words={words} watch={watch} zone={head.zone} ended={head.ended} />
      </div>
    </>
  );
}

/** Promises that no longer bind, whose pages stay. */
export function Retired({ words, charter }: CharterProps): ReactElement | null {
  const { head, retired } = charter;
  const { t, language } = words;
  if (retired.length === 0) return null;
  return (
    <Chapter id="retired" title={t('home.retired')}>
      <p className="note">{t('home.retiredNote')}</p>
      <ul className="entries bare">
        {retired.map(({ id, title, leaving }) => (
          <li key={id}>
            <a href={paths.commitment(language, head.slug, id)} lang={langOf(words, title)}>
              {title.text}
            </a>
            <LeavingNote words={words} leaving={leaving} />
          </li>
        ))}
      </ul>
    </Chapter>
  );
}

/** Links to the other charters that the reader may see, with what each is. */
export function OtherCharters({ words, charter }: CharterProps): ReactElement | null {
  const { others } = charter;
  const { t } = words;
  if (others.length === 0) return null;
  return (
    <Chapter id="others" title={t('home.others')}>
      <ul className="entries bare">
        {others.map(({ slug, name, promises, ended }) => (
          <li key={slug}>
            <a href={paths.charter(words.language, slug)} lang={langOf(words, name)}>
              {name.text}
            </a>
            <p className="note">
              <Ordinals
                text={[
                  t('common.commitments', { count: promises }),
                  ...(ended ? [t('home.otherEnded', { date: words.date(ended) })] : []),
                ].join(', ')}
              />
            </p>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}
