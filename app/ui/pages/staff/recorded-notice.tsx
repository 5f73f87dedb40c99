import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import { paths } from '#app/http/paths.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Notice } from '../../notices/notice.tsx';
import type { EntryShown } from './entry-words.tsx';

type Entry = Pick<EntryShown, 'seq' | 'kind' | 'occurred' | 'correctable'>;

/**
 * What one sending of a form wrote, from the number of its first entry: the entry that says what happened, which
 * may follow the breach or the resumption that came with it.
 */
export function justRecorded(
  entries: readonly Entry[],
  first: number,
): { entry: Entry | null; breach: Entry | null } {
  const start = entries.findIndex(({ seq }) => seq === first);
  if (start < 0) return { entry: null, breach: null };
  const written = entries.slice(start, start + 3).filter(({ seq }, place) => seq === first + place);
  const closing = written.find(({ kind }) => kind === 'case.fulfilled' || kind === 'case.withdrawn');
  const entry = closing ?? written.find(({ kind }) => kind !== 'breach.declared') ?? written[0] ?? null;
  return { entry, breach: written.find(({ kind }) => kind === 'breach.declared') ?? null };
}

/** Says what was recorded, and offers the way to take it back: by a correction that stays visible. */
export function RecordedNotice(props: {
  words: Translator;
  zone: string;
  entry: Entry;
  breach: { occurred: Instant } | null;
}): ReactElement {
  const { words, zone, entry, breach } = props;
  const { t, language } = words;
  return (
    <Notice words={words} kind="done" title={words.named('kinds', entry.kind)} live>
      <p>{t('events.recorded', { number: words.n(entry.seq) })}</p>
      {breach && <p>{t('events.recordedLate', { date: words.dateTime(breach.occurred, zone) })}</p>}
      {entry.correctable && (
        <p>
          <a href={paths.correction(language, entry.seq)}>{t('events.mistake')}</a>
        </p>
      )}
    </Notice>
  );
}
