import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import { paths } from '#app/http/paths.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Button, ButtonLink } from '../../forms/button.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { Badge } from '../../notices/badge.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { type ShownCase, said, standingInWords } from './case-words.ts';

type Section = 'overdue' | 'today' | 'soon' | 'later' | 'paused';
type Row = ShownCase & { id: string };
type Part = { section: Section; count: number; rows: readonly Row[]; next: string | null };
type Found = { text: string; rows: readonly Row[]; more: boolean };

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
}): ReactElement {
  const { words, now, parts, found, only } = props;
  const { t, language } = words;
  return (
    <div className="flow queue">
      <header className="queue__head">
        <h1>{t('queue.title')}</h1>
        <nav className="queue__new" aria-label={t('queue.new')}>
          <ButtonLink kind="second" href={paths.newCase(language)}>
            {t('newCase.title')}
          </ButtonLink>
          <a href={paths.newOccurrence(language)}>{t('occurrence.newTitle')}</a>
          <a href={paths.newRate(language)}>{t('rate.title')}</a>
          <a href={paths.newDischarge(language)}>{t('duty.title')}</a>
        </nav>
      </header>
      <search>
        <form method="get" action={paths.queue(language)} className="form form--row queue__search">
          <TextField
            words={words}
            name="reference"
            type="search"
            label={t('queue.search')}
            hint={t('queue.searchHint')}
            defaultValue={found?.text ?? ''}
            maxLength={200}
            required
            autoFocus
          />
          <Button>{t('queue.find')}</Button>
        </form>
      </search>
      {found ? (
        <Results words={words} now={now} found={found} />
      ) : (
        <Sections words={words} now={now} parts={parts} only={only} />
      )}
      {(found || only) && (
        <p className="data">
          <a href={paths.queue(language)}>{t('queue.wholeQueue')}</a>
        </p>
      )}
    </div>
  );
}

function Results({ words, now, found }: { words: Translator; now: Instant; found: Found }): ReactElement {
  const { t } = words;
  const { text, rows, more } = found;
  return (
    <section aria-labelledby="found" className="flow">
      <h2 id="found">{t('queue.found', { text })}</h2>
      {rows.length === 0 ? (
        <EmptyState text={t('queue.nothingFound', { text })} />
      ) : (
        <Rows words={words} now={now} rows={rows} />
      )}
      {more && <p className="note">{t('queue.moreFound')}</p>}
    </section>
  );
}

function Sections(props: {
  words: Translator;
  now: Instant;
  parts: readonly Part[];
  only: Section | null;
}): ReactElement {
  const { words, parts, only } = props;
  const later = parts.find(({ section }) => section === 'later');
  const shown = only ? parts : parts.filter((part) => part !== later);
  if (!only && parts.every(({ count }) => count === 0)) return <EmptyState text={words.t('queue.empty')} />;
  return (
    <>
      {shown.map((part) => (
        <SectionOf key={part.section} {...props} part={part} />
      ))}
      {!only && later && later.count > 0 && (
        <p className="data">
          {words.t('queue.laterCount', { count: later.count })}{' '}
          <a href={`${paths.queue(words.language)}?section=later`}>{words.t('queue.seeLater')}</a>
        </p>
      )}
    </>
  );
}

function SectionOf(props: { words: Translator; now: Instant; part: Part }): ReactElement {
  const { words, now, part } = props;
  const { section, count, rows, next } = part;
  return (
    <section aria-labelledby={section} className="queue__section">
      <h2 id={section}>
        {words.t(`queue.sections.${section}`)} <Badge tone={toneOf(section, count)}>{words.n(count)}</Badge>
      </h2>
      {rows.length === 0 ? (
        <p className="note">{words.t(`queue.emptySections.${section}`)}</p>
      ) : (
        <Rows words={words} now={now} rows={rows} />
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

function toneOf(section: Section, count: number): 'missed' | 'doubt' | 'plain' {
  if (count === 0) return 'plain';
  if (section === 'overdue') return 'missed';
  return section === 'today' ? 'doubt' : 'plain';
}

function Rows(props: { words: Translator; now: Instant; rows: readonly Row[] }): ReactElement {
  return (
    <ol className="bare queue__rows">
      {props.rows.map((row) => (
        <RowOf key={row.id} words={props.words} now={props.now} row={row} />
      ))}
    </ol>
  );
}

function RowOf({ words, now, row }: { words: Translator; now: Instant; row: Row }): ReactElement {
  const { t, language } = words;
  const reference = row.reference ?? t('queue.noReference');
  const running = row.state === 'open' || row.state === 'paused';
  const late = running && row.breached !== null;
  return (
    <li className={late ? 'queue__row queue__row--late' : 'queue__row'}>
      <div className="queue__time">
        <p className="queue__left">{standingInWords(words, row, now)}</p>
        <p className="queue__due">{whenInWords(words, row, now)}</p>
      </div>
      <div className="queue__what">
        <p className="queue__reference">{reference}</p>
        <p>{said(words, row.title)}</p>
        {row.unit && <p className="queue__due">{row.unit}</p>}
      </div>
      <div className="queue__do">
        {running && (
          <ButtonLink href={paths.caseEvent(language, row.id, 'fulfilment')}>
            {t('events.fulfilment.link')}
            <span className="visually-hidden"> {t('queue.of', { reference })}</span>
          </ButtonLink>
        )}
        <a className="queue__see" href={paths.case(language, row.id)}>
          {t('queue.seeCase')}
          <span className="visually-hidden"> {reference}</span>
        </a>
      </div>
    </li>
  );
}

function whenInWords(words: Translator, row: Row, now: Instant): string {
  const { state, due, zone, closed, pausedSince, ground } = row;
  const on = (instant: Instant) => words.dateTime(instant, zone);
  if (closed !== null && state !== 'open') return words.t('queue.closedAt', { date: on(closed) });
  if (state === 'paused' && pausedSince !== null) {
    const values = { ground: words.named('grounds', ground ?? ''), date: on(pausedSince) };
    return words.t('queue.pausedFor', values);
  }
  if (due === null) return '';
  return words.t(due < now ? 'queue.wasDueAt' : 'queue.dueAt', { date: on(due) });
}
