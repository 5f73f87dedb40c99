import type { ReactElement, ReactNode } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';

export type TimelineEntry = {
  /** Its number in the ledger. */
  seq: number;
  kind: string;
  /** When it is said to have happened, and when it was written down. */
  occurred: Instant;
  recorded: Instant;
  who?: string | null;
  detail?: ReactNode;
  /** The entry that replaces this one: it stays, struck through. */
  correctedBy?: number | null;
  href?: string;
  tone?: 'kept' | 'missed' | 'plain';
};

/** Later than this, an entry says when it was written down: back-dating must show. */
const WRITTEN_AT_ONCE = 5 * 60;

/** The history of a case, oldest first, each entry with its true time. */
export function Timeline(props: {
  words: Translator;
  zone: string;
  entries: readonly TimelineEntry[];
}): ReactElement {
  const { words, zone, entries } = props;
  return (
    <ol className="timeline bare">
      {entries.map((entry) => (
        <li key={entry.seq} className={`timeline__entry timeline__entry--${entry.tone ?? 'plain'}`}>
          <time className="timeline__time" dateTime={new Date(entry.occurred * 1000).toISOString()}>
            {words.dateTime(entry.occurred, zone)}
          </time>
          <div>
            <p className="timeline__kind">
              {entry.correctedBy ? (
                <s>{words.named('kinds', entry.kind)}</s>
              ) : (
                words.named('kinds', entry.kind)
              )}
              {entry.who && (
                <span className="timeline__who"> {words.t('common.by', { who: entry.who })}</span>
              )}
            </p>
            {entry.detail && <div className="timeline__detail">{entry.detail}</div>}
            <p className="timeline__note">{notes(words, zone, entry)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function notes(words: Translator, zone: string, entry: TimelineEntry): ReactNode {
  const number = words.t('case.entryNumber', { number: words.n(entry.seq) });
  const late = entry.recorded - entry.occurred > WRITTEN_AT_ONCE;
  const more = [
    ...(late ? [words.t('case.recordedLater', { recorded: words.dateTime(entry.recorded, zone) })] : []),
    ...(entry.correctedBy ? [words.t('case.corrected', { number: words.n(entry.correctedBy) })] : []),
  ];
  return (
    <>
      {entry.href ? <a href={entry.href}>{number}</a> : number}
      {more.map((note) => ` · ${note}`).join('')}
    </>
  );
}
