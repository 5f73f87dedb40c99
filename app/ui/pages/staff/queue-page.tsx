import type { ReactElement, ReactNode } from 'react';
import type { Counted } from '#app/domain/counted.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '../../forms/button.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { Badge } from '../../notices/badge.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { type Found, FoundCases, QueueRows, type WaitingRow } from './queue-rows.tsx';

type Section = 'overdue' | 'today' | 'soon' | 'later' | 'paused' | 'ended';
/** Only counted, unless one looks at them. */
const counted: readonly Section[] = ['later', 'ended'];
type Part = { section: Section; count: Counted; rows: readonly WaitingRow[]; next: string | null };

/**
 * Today's queue: a search by reference, then what is waiting, the most urgent first. `found` takes its place while
 * searching; `only` shows one section, page by page.
 */
export function QueuePage(props: {
  words: Translator;
  now: Instant;
  parts: readonly Part[];
  found: Found | null;
  only: Section | null;
  /** What was just recorded. */
  children?: ReactNode;
}): ReactElement {
  const { words, now, parts, found, only, children } = props;
  const { t, language } = words;
  return (
    <div className="flow queue">
      <header className="queue__head">
        <h1>{t('queue.title')}</h1>
        <ButtonLink kind="second" href={paths.newCase(language)} shortcut="n">
          {t('newCase.title')}
        </ButtonLink>
      </header>
      {children}
      <Search words={words} text={found?.text ?? ''} />
      <div className="queue__list" data-found-list={found?.text ?? ''}>
        {found ? (
          <FoundCases words={words} now={now} found={found} />
        ) : (
          <Sections words={words} now={now} parts={parts} only={only} />
        )}
        {(found || only) && (
          <p className="data onward">
            <a href={paths.queue(language)}>{t('queue.wholeQueue')}</a>
          </p>
        )}
      </div>
    </div>
  );
}

/** A form like any other; the script of staff pages asks `data-search-as-typed` while the reference is being typed. */
function Search({ words, text }: { words: Translator; text: string }): ReactElement {
  const { t, language } = words;
  return (
    <search>
      <form
        method="get"
        action={paths.queue(language)}
        className="form queue__search"
        data-search-as-typed={paths.search(language)}
      >
        <TextField
          words={words}
          name="reference"
          type="search"
          label={t('queue.search')}
          hint={t('queue.searchHint')}
          defaultValue={text}
          maxLength={200}
          required
          autoFocus
          shortcut="/"
        />
        <Button>{t('queue.find')}</Button>
      </form>
      <p className="note queue__said">
        <span role="status" data-found-said />
        <a className="queue__keys" href={paths.keys(language)}>
          {t('keys.title')} <kbd>?</kbd>
        </a>
      </p>
    </search>
  );
}

function Sections(props: {
  words: Translator;
  now: Instant;
  parts: readonly Part[];
  only: Section | null;
}): ReactElement {
  const { words, parts, only } = props;
  const shown = only ? parts : parts.filter(({ section }) => !counted.includes(section));
  const partOf = (wanted: Section) =>
    only ? undefined : parts.find(({ section, count }) => section === wanted && isSome(count));
  const [later, ended] = [partOf('later'), partOf('ended')];
  const waits = parts.some(({ section, count }) => section !== 'ended' && isSome(count));
  return (
    <>
      {only || waits ? (
        shown.map((part) => <SectionOf key={part.section} {...props} part={part} />)
      ) : (
        <EmptyState text={words.t('queue.empty')} />
      )}
      {later && (
        <p className="data">
          {'over' in later.count
            ? words.t('queue.laterOver', { count: later.count.over })
            : words.t('queue.laterCount', { count: later.count.exactly })}{' '}
          <a href={`${paths.queue(words.language)}?section=later`}>{words.t('queue.seeLater')}</a>
        </p>
      )}
      {ended && (
        <p className="note">
          {'over' in ended.count
            ? words.t('queue.endedOver', { count: ended.count.over })
            : words.t('queue.endedCount', { count: ended.count.exactly })}{' '}
          <a href={`${paths.queue(words.language)}?section=ended`}>{words.t('queue.seeEnded')}</a>
        </p>
      )}
    </>
  );
}

function SectionOf(props: { words: Translator; now: Instant; part: Part }): ReactElement {
  const { words, now, part } = props;
  const { section, count, rows, next } = part;
  const empty = rows.length === 0;
  return (
    <section
      aria-labelledby={section}
      className={empty ? 'queue__section queue__section--empty' : 'queue__section'}
    >
      <h2 id={section}>
        {words.t(`queue.sections.${section}`)}{' '}
        {!empty && (
          <Badge tone={toneOf(section)}>
            {'over' in count ? words.t('queue.countOver', { count: count.over }) : words.n(count.exactly)}
          </Badge>
        )}
      </h2>
      {section === 'ended' && !empty && <p className="note">{words.t('queue.endedSays')}</p>}
      {empty ? (
        <p className="note">{words.t(`queue.emptySections.${section}`)}</p>
      ) : (
        <QueueRows words={words} now={now} rows={rows} />
      )}
      {next && (
        <p>
          <ButtonLink
            kind="second"
            href={`${paths.queue(words.language)}?section=${section}&after=${encodeURIComponent(next)}`}
          >
            {words.t('queue.showMore')}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

function isSome(count: Counted): boolean {
  return 'over' in count || count.exactly > 0;
}

function toneOf(section: Section): 'missed' | 'doubt' | 'plain' {
  if (section === 'overdue') return 'missed';
  return section === 'today' ? 'doubt' : 'plain';
}
