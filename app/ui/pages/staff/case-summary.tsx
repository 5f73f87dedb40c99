import type { ReactElement } from 'react';
import type { Term } from '#app/domain/clock/clock.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Outcome } from '#app/domain/trust/contribution.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { OutcomeMark } from '../../case/outcome-mark.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { UnitName } from '../../text/unit-name.tsx';
import { isRunning, remainingInWords, type ShownCase, standingInWords, whenInWords } from './case-words.ts';

/** A case as its own pages show it. */
export type CaseShown = Omit<ShownCase, 'title'> & {
  id: string;
  commitment: { number: number; title: Localised };
  within: Term;
  opened: Instant;
  outcome: Outcome | null;
};

/** How much time is left, before anything else. */
export function CaseStanding(props: { words: Translator; shown: CaseShown; now: Instant }): ReactElement {
  const { words, now } = props;
  const shown = { ...props.shown, title: props.shown.commitment.title };
  // Every due time is past one day: that of a case kept in time is no alarm.
  const late = shown.breached !== null || (isRunning(shown) && shown.due !== null && shown.due < now);
  return (
    <p className={late ? 'standing-now standing-now--late' : 'standing-now'}>
      <b>{standingInWords(words, shown, now)}</b> <span>{whenInWords(words, shown, now)}</span>
    </p>
  );
}

/** What a case is and where it stands, in a few facts. */
export function CaseSummary(props: { words: Translator; shown: CaseShown }): ReactElement {
  const { words, shown } = props;
  const { t } = words;
  const { unit, closed, outcome, zone } = shown;
  const on = (instant: Instant) => t('case.dueAt', { date: words.dateTime(instant, zone) });
  return (
    <KeyValueList
      facts={[
        {
          name: t('case.promise'),
          value: (
            <>
              {shown.commitment.number}. <LocalisedText words={words} text={shown.commitment.title} />
            </>
          ),
        },
        ...(unit ? [{ name: t('case.unit'), value: <UnitName words={words} unit={unit} /> }] : []),
        { name: t('case.opened'), value: on(shown.opened) },
        { name: t('case.within'), value: words.term(shown.within) },
        { name: t('case.state'), value: stateOf(words, shown) },
        { name: t('case.due'), value: <DueOf words={words} shown={shown} /> },
        ...(closed !== null && shown.state !== 'open' ? [{ name: t('case.closed'), value: on(closed) }] : []),
        ...(outcome ? [{ name: t('case.outcome'), value: <OutcomeMark words={words} of={outcome} /> }] : []),
      ]}
    />
  );
}

function stateOf(words: Translator, { state, ground, pausedSince, zone }: CaseShown): string {
  if (state !== 'paused' || pausedSince === null) return words.t(`caseStates.${state}`);
  const date = words.dateTime(pausedSince, zone);
  return words.t('case.pausedOn', { ground: words.named('grounds', ground ?? ''), date });
}

function DueOf({ words, shown }: { words: Translator; shown: CaseShown }): ReactElement {
  const { due, remaining, zone } = shown;
  if (due === null) {
    const left = remaining ? words.t('case.remains', { duration: remainingInWords(words, remaining) }) : '';
    return (
      <>
        {words.t('case.duePaused')}. <b>{left}</b>
      </>
    );
  }
  return <>{words.t('case.dueAt', { date: words.dateTime(due, zone) })}</>;
}
