import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { OutcomeMark } from '../../case/outcome-mark.tsx';
import { ButtonLink } from '../../forms/button.tsx';
import { Badge } from '../../notices/badge.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { UnitName } from '../../text/unit-name.tsx';
import { isRunning, referenceInWords, type ShownCase, standingInWords, whenInWords } from './case-words.ts';
import { CasesBeside } from './cases-beside.tsx';

/** A case in a list. */
export type QueueRow = ShownCase & {
  id: string;
  /** So much of its time is over that whoever opened it was warned. */
  warned: boolean;
};
/** In the queue, with what else of its reference waits; `more`: how many cases of it are left out. */
export type WaitingRow = QueueRow & { beside?: readonly QueueRow[]; more?: number };
/** An occurrence in a list. */
type OccurrenceRow = {
  seq: number;
  reference: string;
  title: Localised;
  zone: string;
  at: Instant;
  kept: boolean;
  struck: boolean;
  unit: UnitShown | null;
};
/** What a search by reference found; `more` when not all are shown. */
export type Found = {
  text: string;
  rows: readonly QueueRow[];
  occurrences: readonly OccurrenceRow[];
  more: boolean;
};

/** Cases, the time that is left first; the script of staff pages moves through `data-row` by keyboard. */
export function QueueRows(props: {
  words: Translator;
  now: Instant;
  rows: readonly WaitingRow[];
}): ReactElement {
  return (
    <ol className="bare queue__rows">
      {props.rows.map((row) => (
        <Row key={row.id} words={props.words} now={props.now} row={row} />
      ))}
    </ol>
  );
}

/** What takes the place of the queue while searching; the same whether the page was asked for or typed into. */
export function FoundCases(props: { words: Translator; now: Instant; found: Found }): ReactElement {
  const { words, now, found } = props;
  const { t } = words;
  const { text, rows, occurrences, more } = found;
  return (
    <section aria-labelledby="found" className="queue__section" data-said={foundInWords(words, found)}>
      <h2 id="found">{t('queue.found', { text })}</h2>
      {rows.length + occurrences.length === 0 && <EmptyState text={t('queue.nothingFound', { text })} />}
      {rows.length > 0 && <QueueRows words={words} now={now} rows={rows} />}
      {occurrences.length > 0 && <OccurrenceRows words={words} rows={occurrences} />}
      {more && <p className="note">{t('queue.moreFound')}</p>}
    </section>
  );
}

/** How many were found and which key comes next, for the line under the search. */
function foundInWords({ t }: Translator, { rows, occurrences, more }: Found): string {
  const count = rows.length;
  const [only] = rows;
  if (occurrences.length > 0)
    return count + occurrences.length === 1
      ? t('queue.foundOneOccurrence')
      : t('queue.foundOccurrences', { cases: count, occurrences: occurrences.length });
  if (!only) return t('queue.foundNone');
  if (more) return t('queue.foundMany', { count });
  if (count > 1) return t('queue.foundSome', { count });
  return t(isRunning(only) ? 'queue.foundOneRunning' : 'queue.foundOne');
}

function OccurrenceRows(props: { words: Translator; rows: readonly OccurrenceRow[] }): ReactElement {
  const { words, rows } = props;
  const { t, language } = words;
  return (
    <section aria-labelledby="found-occurrences">
      <h3 id="found-occurrences">{t('queue.occurrences')}</h3>
      <ol className="bare queue__rows">
        {rows.map((row) => (
          <li key={row.seq} className="queue__row" data-row>
            <div className="queue__time">
              <p className="queue__left">
                <OutcomeMark words={words} of={row.kept ? 'kept' : 'breached'} struck={row.struck} />
              </p>
              <p className="queue__due">{words.dateTime(row.at, row.zone)}</p>
            </div>
            <div className="queue__case">
              <a className="queue__reference" href={paths.occurrence(language, row.seq)} data-open>
                <bdi>{row.reference}</bdi>
              </a>
              <WhatOf words={words} title={row.title} unit={row.unit} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The promise, and what tells its case from others. What is joined to a text never begins a line. */
export function WhatOf(props: {
  words: Translator;
  title: Localised;
  reference?: string | null;
  unit: UnitShown | null;
}): ReactElement {
  const { words, title, reference, unit } = props;
  return (
    <p className="queue__what">
      <LocalisedText words={words} text={title} />
      {reference && (
        <span className="queue__unit">
          {joint}
          <bdi>{reference}</bdi>
        </span>
      )}
      {unit && (
        <span className="queue__unit">
          {joint}
          <UnitName words={words} unit={unit} />
        </span>
      )}
    </p>
  );
}
const joint = '\u00a0· ';

function Row({ words, now, row }: { words: Translator; now: Instant; row: WaitingRow }): ReactElement {
  const { t, language } = words;
  const reference = referenceInWords(words, row);
  const late = isRunning(row) && row.breached !== null;
  const { beside = [], more = 0 } = row;
  return (
    <li className={late ? 'queue__row queue__row--late' : 'queue__row'} data-row>
      <div className="queue__time">
        <p className="queue__left">{standingInWords(words, row, now)}</p>
        <p className="queue__due">{whenInWords(words, row, now)}</p>
        {row.warned && (
          <p>
            <Badge tone="doubt">{t('queue.warned')}</Badge>
          </p>
        )}
      </div>
      <div className="queue__case">
        <a className="queue__reference" href={paths.case(language, row.id)} data-open>
          {row.reference === null ? <span className="quiet">{reference}</span> : <bdi>{row.reference}</bdi>}
        </a>
        <WhatOf words={words} title={row.title} unit={row.unit} />
      </div>
      {beside.length > 0 && (
        <div className="queue__beside">
          <CasesBeside words={words} rows={beside} now={now} label={t('queue.beside')} />
          {more > 0 && (
            <a href={`${paths.queue(language)}?reference=${encodeURIComponent(row.reference ?? '')}`}>
              {t('queue.besideMore', { count: more })}
            </a>
          )}
        </div>
      )}
      {isRunning(row) && (
        <p className="queue__do">
          <ButtonLink kind="second" href={paths.caseEvent(language, row.id, 'fulfilment')} shortcut="f">
            {t('events.fulfilment.link')}
            <span className="visually-hidden"> {t('queue.of', { reference })}</span>
          </ButtonLink>
        </p>
      )}
    </li>
  );
}
