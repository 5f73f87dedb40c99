import { Fragment, type ReactElement } from 'react';
import type { WatchView } from '#app/domain/ledger/watch.ts';
import { saidWatch } from '#app/i18n/said-watch.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Said } from '../../trust/said.tsx';

/** Since when due dates have been watched, and the times when they were not. */
export function WatchNote(props: {
  words: Translator;
  watch: WatchView;
  zone: string;
  ended: boolean;
}): ReactElement {
  const { words, watch, zone, ended } = props;
  return (
    <p className="note">
      {saidWatch(words, watch, { zone, ended }).map((of) => (
        <Fragment key={of.figure}>
          <Said of={of} />{' '}
        </Fragment>
      ))}
    </p>
  );
}
