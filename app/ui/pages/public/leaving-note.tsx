import type { ReactElement } from 'react';
import type { Nature } from '#app/domain/charter/terms.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Ordinals } from '../../text/ordinals.tsx';

/** A score that a promise has left and still counts in, until that day included, with what is left of its cases. */
export type LeavingView = {
  nature: Nature;
  kept: number;
  breached: number;
  left: PlainDate;
  until: PlainDate;
};

/** That a promise still counts in a score that it has left, until when and with what. */
export function LeavingNote(props: { words: Translator; leaving: readonly LeavingView[] }): ReactElement {
  const { t, date, score } = props.words;
  return (
    <>
      {props.leaving.map(({ nature, kept, breached, left, until }) => (
        <p key={nature} className="note">
          <Ordinals
            text={t(`commitment.leaving.${nature}`, {
              left: date(left),
              until: date(until),
              kept: score(kept),
              breached: score(breached),
            })}
          />
        </p>
      ))}
    </>
  );
}
