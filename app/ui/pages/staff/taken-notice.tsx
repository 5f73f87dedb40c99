import type { ReactElement } from 'react';
import type { Case } from '#app/domain/case/case.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../../notices/notice.tsx';
import { localisedFor } from '../../text/localised-text.tsx';

/** The case that a reference has already of a promise. */
export type Taken = { id: string; opened: Instant; state: Case['state']; zone: string; title: Localised };

/** By what a form tells which cases its reader was shown. */
export function seenAs(taken: readonly { id: string }[]): string {
  return taken.map(({ id }) => id).join(',');
}

/**
 * Says which case there is, before somebody says that theirs is another one. @param naming whether several promises are
 * asked about, so that the notice says which
 */
export function TakenNotice(props: { words: Translator; taken: Taken; naming?: boolean }): ReactElement {
  const { words, taken, naming = false } = props;
  const { t, language } = words;
  const date = words.dateTime(taken.opened, taken.zone);
  const state = t(`caseStates.${taken.state}`);
  const promise = naming ? localisedFor(words, taken.title)?.text : undefined;
  return (
    <Notice words={words} kind="info" live>
      <p>
        {promise === undefined
          ? t('newCase.taken', { date, state })
          : t('newCase.takenOf', { promise, date, state })}
      </p>
      <p className="onward">
        <a href={paths.case(language, taken.id)}>{t('newCase.seeTaken')}</a>
      </p>
    </Notice>
  );
}
