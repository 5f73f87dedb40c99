import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Ordinals } from '../../text/ordinals.tsx';
import { joinClauses } from './clauses.ts';

export type WatchNoteView = {
  since: Instant | null;
  gaps: readonly { from: Instant; to: Instant }[];
  more: number;
};

/** Since when due dates have been watched, and the times when they were not. */
export function WatchNote(props: {
  words: Translator;
  watch: WatchNoteView;
  zone: string;
  ended: boolean;
}): ReactElement {
  const { words, watch, zone, ended } = props;
  const { t } = words;
  if (watch.since === null) return <p className="note">{t(ended ? 'watch.archive' : 'watch.never')}</p>;
  const gaps = watch.gaps.map(({ from, to }) =>
    t('watch.gap', { from: words.dateTime(from, zone), to: words.dateTime(to, zone) }),
  );
  const more = watch.more > 0 ? [t('watch.more', { count: watch.more })] : [];
  return (
    <p className="note">
      <Ordinals text={t('watch.since', { date: words.dateOf(watch.since, zone) })} />{' '}
      {gaps.length > 0 && <Ordinals text={`${t('watch.gaps')} ${joinClauses(words, [...gaps, ...more])}.`} />}
    </p>
  );
}
