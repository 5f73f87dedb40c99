import type { ReactElement, ReactNode } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../../notices/notice.tsx';
import type { EntryShown } from './entry-words.tsx';

/** What one sending of a form wrote, or `nothing` where it was in the ledger already. */
export type Recorded =
  | {
      entry: Pick<EntryShown, 'seq' | 'kind' | 'correctable'>;
      breach: { occurred: Instant } | null;
      zone: string;
      case: { id: string; reference: string | null } | null;
    }
  | 'nothing'
  | null;

/**
 * Says what was recorded, and offers the way to take it back: by a correction that stays visible. Draws nothing when
 * nothing was sent.
 */
export function RecordedNotice(props: {
  words: Translator;
  recorded: Recorded;
  /** The page shows other cases too: say which one this was. */
  naming?: boolean;
  children?: ReactNode;
}): ReactElement | null {
  const { words, recorded, naming, children } = props;
  const { t, language } = words;
  if (recorded === null) return null;
  if (recorded === 'nothing') {
    return (
      <Notice words={words} kind="info" live>
        {t('events.unchanged')}
      </Notice>
    );
  }
  const { entry, breach, zone, case: subject } = recorded;
  return (
    <Notice words={words} kind="done" title={recordedInWords(words, recorded, naming)} live>
      <p>{t('events.recorded', { number: words.n(entry.seq) })}</p>
      {breach && <p>{t('events.recordedLate', { date: words.dateTime(breach.occurred, zone) })}</p>}
      {children}
      <p className="cluster onward">
        {entry.correctable && (
          <a href={paths.correction(language, entry.seq)} data-key="u">
            {t('events.mistake')}
          </a>
        )}
        {naming && subject && <a href={paths.case(language, subject.id)}>{t('queue.seeCase')}</a>}
      </p>
    </Notice>
  );
}

/** `AUR-1002 : engagement rempli`, or only what happened. */
export function recordedInWords(words: Translator, recorded: Recorded, naming = true): string {
  if (recorded === null || recorded === 'nothing') return '';
  const what = words.named('kinds', recorded.entry.kind);
  const reference = recorded.case?.reference;
  return naming && reference ? words.t('events.recordedOf', { reference, what }) : what;
}
