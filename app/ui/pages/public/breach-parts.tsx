import type { ReactElement } from 'react';
import type { BreachState } from '#app/domain/breach/breach.ts';
import type { Cause } from '#app/domain/breach/kinds.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { PlainKey } from '#app/i18n/messages.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { typeset } from '#app/languages/typography.ts';
import { langOf } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { Shape } from '../../trust/shape.tsx';
import { Verdict } from '../../trust/verdict.tsx';
import type { HeadView } from './charter-parts.tsx';

/** What anyone may read of a breach. */
export type BreachView = {
  id: number;
  at: Instant;
  since: { is: 'fulfilled' | 'open'; late: number } | { is: 'withdrawn' | 'over' };
  cause: Cause | null;
  apology: string | null;
  state: BreachState;
};
type Props = { words: Translator; head: HeadView; breach: BreachView };

/** The day and the time of a breach, one over the other. */
export function BreachTime({ words, head, breach }: Props): ReactElement {
  const { at } = breach;
  return (
    <time dateTime={new Date(at * 1000).toISOString()}>
      <span className="breach__day">
        <Ordinals text={words.dateOf(at, head.zone)} />
      </span>{' '}
      <span className="quiet">{words.time(at, head.zone)}</span>
    </time>
  );
}

/** That a promise was missed, and what came of it: said first, without a softer word. */
export function Missed({ words, head, breach }: Props): ReactElement {
  const { state } = breach;
  return (
    <p className="breach__missed">
      {isSetAside(state) ? (
        <span className="verdict verdict--exempt">
          <Shape of={state === 'exempt' ? 'ring' : 'bar'} />
          {words.t(`register.states.${state}`)}
        </span>
      ) : (
        <Verdict words={words} of="missed" />
      )}{' '}
      {state !== 'corrected' && sinceInWords(words, breach, 'register', head.ended)}
    </p>
  );
}

/** What we say of it: the apology, its cause and how far it has come, or that there is nothing yet. */
export function Answer({ words, head, breach }: Props): ReactElement | null {
  const { t } = words;
  const { apology, cause, state } = breach;
  if (state === 'declared') return <p className="note">{t('register.apologyToCome')}</p>;
  if (state === 'returned') return <p className="note">{t('publicBreach.apologyReturned')}</p>;
  if (isSetAside(state) && !apology) return null;
  return (
    <div className="breach__answer">
      {apology ? (
        <>
          <p className="eyebrow">{t('register.apology')}</p>
          <Apology words={words} language={head.firstLanguage} text={apology} />
        </>
      ) : (
        <p className="note">{t(state === 'analysed' ? 'register.apologyUnsigned' : 'register.noApology')}</p>
      )}
      <p className="note">
        {cause && t('register.cause', { cause: t(`causes.${cause}`) })}{' '}
        {!isSetAside(state) && `${capital(t(`register.states.${state}`), words)}.`}
      </p>
    </div>
  );
}

/** Why there is no apology to read, by where the breach stands. */
export const noApologyYet = {
  declared: 'publicBreach.apologyToCome',
  analysed: 'register.apologyUnsigned',
  returned: 'publicBreach.apologyReturned',
  'signed-off': 'register.noApology',
  exempt: 'register.noApology',
  corrected: 'register.noApology',
} as const satisfies Record<BreachState, PlainKey>;

/** An apology as it was written, set by the rules of its language, which is said where it is not the page's. */
export function Apology(props: {
  words: Translator;
  /** In which the company writes. */
  language: Language;
  text: string;
}): ReactElement {
  const { words, language, text } = props;
  const other = langOf(words, { language });
  let place = 0;
  return (
    <>
      {other && <p className="note">{words.t('common.writtenIn', { language: words.nameOf(other) })}</p>}
      <blockquote className="apology" lang={other}>
        {text.split(/\n{2,}/).map((paragraph) => (
          <p key={place++} dir="auto">
            {typeset(paragraph, language)}
          </p>
        ))}
      </blockquote>
    </>
  );
}

/** How late it was kept, how long it has been waited for, or that it never came. */
export function sinceInWords(
  words: Translator,
  { since }: BreachView,
  area: 'register' | 'publicBreach',
  ended: boolean,
): string {
  const { t, duration } = words;
  if (!('late' in since)) return t(`${area}.since.${since.is}`);
  const key = since.is === 'open' && ended ? 'openAtEnd' : since.is;
  return t(`${area}.since.${key}`, { duration: duration(since.late) });
}

/** Exempted or taken back by a correction: it stays, and no longer counts. */
export function isSetAside(state: BreachState): state is 'exempt' | 'corrected' {
  return state === 'exempt' || state === 'corrected';
}

function capital(text: string, { language }: Translator): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
