import type { ReactElement } from 'react';
import type { BreachState } from '#app/domain/breach/breach.ts';
import type { PublicBreach } from '#app/domain/breach/since.ts';
import type { PlainKey } from '#app/i18n/messages.ts';
import { apologyFigure, isAnswered, paragraphsOf, saidBreach, sinceInWords } from '#app/i18n/said-breach.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { langOf } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { Said, SaidAround, saidAs } from '../../trust/said.tsx';
import { Shape } from '../../trust/shape.tsx';
import { Verdict } from '../../trust/verdict.tsx';
import type { HeadView } from './charter-parts.tsx';

/** What anyone may read of a breach. */
export type BreachView = Pick<PublicBreach, 'id' | 'at' | 'since' | 'cause' | 'apology' | 'state'>;
type Props = { words: Translator; head: HeadView; breach: BreachView };

/** The day and the time of a breach, one over the other. */
export function BreachTime({ words, head, breach }: Props): ReactElement {
  const { at } = breach;
  const said = saidAs(saidBreach(words, head, breach), 'at');
  return (
    <time dateTime={said?.value} data-figure={said?.figure}>
      <span className="breach__day">
        <Ordinals text={words.dateOf(at, head.zone)} />
      </span>{' '}
      <span className="quiet">{words.time(at, head.zone)}</span>
    </time>
  );
}

/** That a promise was missed, and what came of it: said first, without a softer word. */
export function Missed({ words, head, breach }: Props): ReactElement {
  const { state, since } = breach;
  return (
    <p className="breach__missed">
      <SaidAround of={saidAs(saidBreach(words, head, breach), 'standing')}>
        {isSetAside(state) ? (
          <span className="verdict verdict--exempt">
            <Shape of={state === 'exempt' ? 'ring' : 'bar'} />
            {words.t(`register.states.${state}`)}
          </span>
        ) : (
          <Verdict words={words} of="missed" />
        )}{' '}
        {state !== 'corrected' && sinceInWords(words, since, 'register', head.ended)}
      </SaidAround>
    </p>
  );
}

/** What we say of it: the apology, its cause and how far it has come, or that there is nothing yet. */
export function Answer({ words, head, breach }: Props): ReactElement | null {
  const { t } = words;
  const { id, apology, state } = breach;
  if (state === 'declared') return <p className="note">{t('register.apologyToCome')}</p>;
  if (state === 'returned') return <p className="note">{t('publicBreach.apologyReturned')}</p>;
  if (!isAnswered(state, apology)) return null;
  return (
    <div className="breach__answer">
      {apology ? (
        <>
          <p className="eyebrow">{t('register.apology')}</p>
          <Apology words={words} language={head.firstLanguage} breach={id} text={apology} />
        </>
      ) : (
        <p className="note">{t(state === 'analysed' ? 'register.apologyUnsigned' : 'register.noApology')}</p>
      )}
      <p className="note">
        <Said of={saidAs(saidBreach(words, head, breach), 'analysis')} />
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
  breach: number;
  text: string;
}): ReactElement {
  const { words, language, breach, text } = props;
  const other = langOf(words, { language });
  let place = 0;
  return (
    <>
      {other && <p className="note">{words.t('common.writtenIn', { language: words.nameOf(other) })}</p>}
      <blockquote className="apology" lang={other} data-figure={apologyFigure(breach)} data-value="signed">
        {paragraphsOf(text, language).map((paragraph) => (
          <p key={place++} dir="auto">
            {paragraph}
          </p>
        ))}
      </blockquote>
    </>
  );
}

/** Exempted or taken back by a correction: it stays, and no longer counts. */
export function isSetAside(state: BreachState): state is 'exempt' | 'corrected' {
  return state === 'exempt' || state === 'corrected';
}
