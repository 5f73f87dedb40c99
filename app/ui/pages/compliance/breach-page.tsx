import type { ReactElement } from 'react';
import type { BreachRecord } from '#app/domain/breach/record.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { RemedyStatement } from '#app/domain/remedy/statement.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Timeline } from '../../case/timeline.tsx';
import { ButtonLink } from '../../forms/button.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { RemedyAccount } from '../public/remedy-account.tsx';
import { AskingNotice, type AskingShown } from '../staff/asking-notice.tsx';
import { AnalysisFacts, writerInWords } from './analysis-facts.tsx';
import { BreachFacts } from './breach-facts.tsx';
import { BreachStateMark } from './breach-state.tsx';
import { ExemptionFacts, type ExemptionShown } from './exemption-facts.tsx';
import { type NextTask, NextTaskLinks } from './next-task.tsx';
import { Reason, ReasonNotice } from './reason-notice.tsx';

/** What has just been done, as the address says it. */
export const breachDone = ['analysis', 'sign-off', 'return', 'exemption'] as const;
export type BreachDone = (typeof breachDone)[number];

/** One breach: what happened, what it owes, its analysis and who signed it off, and its whole history. */
export function BreachPage(props: {
  words: Translator;
  breach: BreachRecord;
  /** What the ledger holds of what it owes; `null` where it says of nothing that it is owed. */
  statement: RemedyStatement | null;
  /** The newest request that it should not count. */
  exemption: ExemptionShown | null;
  /** What it owes to whoever asks. */
  asking: AskingShown | null;
  now: Instant;
  /** Whoever reads may log a payment, and ask for an exemption. */
  mayPay: boolean;
  done: BreachDone | null;
  /** What comes after what has just been done. */
  next: NextTask;
}): ReactElement {
  const { words, breach, statement, done } = props;
  const { t, language } = words;
  const title = t('compliance.breach', { id: words.n(breach.id) });
  const trail = [{ label: t('compliance.register'), href: paths.register(language) }, { label: title }];
  return (
    <article className="flow">
      <Breadcrumbs words={words} trail={trail} />
      <h1>{title}</h1>
      <p className="lede">
        <LocalisedText words={words} text={breach.commitment.title} />
      </p>
      {done && (
        <Notice words={words} kind="done" live>
          <p>{t(`compliance.done.${done}`)}</p>
          <NextTaskLinks words={words} next={props.next} />
        </Notice>
      )}
      <p className="standing-now">
        <BreachStateMark words={words} state={breach.state} />
      </p>
      <AskingNotice words={words} asking={props.asking} now={props.now} mayAsk={props.mayPay} />
      <div className="beside">
        <div className="flow">
          <section className="flow">
            <h2>{t('compliance.facts')}</h2>
            <BreachFacts words={words} breach={breach} />
          </section>
          {statement && (
            <section className="flow">
              <h2>{t('remedies.payment.staff')}</h2>
              <RemedyAccount words={words} statement={statement} zone={breach.zone} />
              {props.mayPay && Number(statement.left) > 0 && (
                <p className="onward">
                  <a href={paths.payment(language, breach.id)}>{t('remedies.toPay.pay')}</a>
                </p>
              )}
            </section>
          )}
          <ExemptionSection {...props} />
          <section className="flow">
            <h2>{t('compliance.analysis')}</h2>
            <AnalysisSection words={words} breach={breach} />
          </section>
        </div>
        <section className="flow">
          <h2>{t('case.timeline')}</h2>
          <Timeline words={words} zone={breach.zone} entries={timelineOf(words, breach)} />
        </section>
      </div>
    </article>
  );
}

/** What was asked of it and what became of that; the way to ask, where that may still be granted. */
function ExemptionSection(props: {
  words: Translator;
  breach: BreachRecord;
  exemption: ExemptionShown | null;
  mayPay: boolean;
}): ReactElement | null {
  const { words, breach, exemption } = props;
  const { t, n, language } = words;
  const mayAsk =
    props.mayPay && breach.mayAnalyse && breach.found !== 'remedy' && exemption?.state !== 'open';
  if (!exemption && !mayAsk) return null;
  return (
    <section className="flow">
      <h2>{t('exemptions.onBreach')}</h2>
      {exemption && <ExemptionFacts words={words} exemption={exemption} />}
      {exemption?.state === 'open' && props.mayPay && (
        <p className="onward">
          <a href={paths.exemption(language, exemption.seq)}>
            {t('exemptions.seeRequest', { number: n(exemption.seq) })}
          </a>
        </p>
      )}
      {mayAsk && (
        <p className="onward">
          <a href={paths.exemptionRequest(language, breach.id)}>{t('exemptions.request.link')}</a>
        </p>
      )}
    </section>
  );
}

function AnalysisSection({ words, breach }: { words: Translator; breach: BreachRecord }): ReactElement {
  const { t, language } = words;
  const { analysis, returned, signedOff, zone } = breach;
  return (
    <>
      {returned && <Returned words={words} breach={breach} returned={returned} />}
      {analysis ? (
        <>
          <AnalysisFacts words={words} analysis={analysis} breach={breach} />
          <p className="note">
            {t('compliance.analysedBy', {
              who: writerInWords(words, analysis.by),
              date: words.dateTime(analysis.at, zone),
            })}
          </p>
        </>
      ) : (
        breach.state === 'declared' && <p>{t('compliance.notAnalysed')}</p>
      )}
      {signedOff && (
        <p>
          <b>
            {t('compliance.signedOffBy', {
              who: writerInWords(words, signedOff.by),
              date: words.dateTime(signedOff.at, zone),
            })}
          </b>{' '}
          {t('compliance.closed')}
        </p>
      )}
      <WhyNotSigned words={words} breach={breach} />
      {breach.mayAnalyse && (
        <p className="cluster">
          {breach.signOff === 'offered' && (
            <ButtonLink href={paths.signOff(language, breach.id)}>{t('compliance.signOff')}</ButtonLink>
          )}
          <ButtonLink
            href={paths.analysis(language, breach.id)}
            kind={breach.signOff === 'offered' ? 'second' : 'first'}
          >
            {t(analysis || returned ? 'compliance.revise' : 'compliance.analyse')}
          </ButtonLink>
          {breach.signOff === 'offered' && (
            <ButtonLink href={paths.sendBack(language, breach.id)} kind="second">
              {t('compliance.sendBack')}
            </ButtonLink>
          )}
        </p>
      )}
    </>
  );
}

/** Why the newest analysis was sent back, and what it said: who writes it anew begins with it. */
function Returned(props: {
  words: Translator;
  breach: BreachRecord;
  returned: NonNullable<BreachRecord['returned']>;
}): ReactElement {
  const { words, breach, returned } = props;
  const { t } = words;
  return (
    <>
      <ReasonNotice words={words} breach={breach} returned={returned} />
      {returned.analysis && (
        <>
          <h3>{t('compliance.returnedWhat')}</h3>
          <AnalysisFacts words={words} analysis={returned.analysis} breach={breach} />
        </>
      )}
    </>
  );
}

/** Why the one who reads may not sign off; nothing when they may, or when the page says it already. */
export function WhyNotSigned(props: { words: Translator; breach: BreachRecord }): ReactElement | null {
  const { words, breach } = props;
  const { signOff, state } = breach;
  if (signOff === 'author' || signOff === 'logger' || signOff === 'erased')
    return (
      <Notice words={words} kind="info">
        {words.t(`compliance.${signOff}`)}
      </Notice>
    );
  if (state !== 'exempt' && state !== 'corrected') return null;
  return (
    <Notice words={words} kind="info">
      {words.t(`compliance.setAside.${state}`)}
    </Notice>
  );
}

/** The newest analysis stands above; earlier ones are seen here only. */
function timelineOf(words: Translator, breach: BreachRecord) {
  const { lines, analysis: newest } = breach;
  return lines.map(({ analysis, reason, kind, who, ...line }) => ({
    ...line,
    kind,
    who: writerInWords(words, who),
    ...(analysis && line.seq !== newest?.seq
      ? { detail: <AnalysisFacts words={words} analysis={analysis} breach={breach} /> }
      : {}),
    ...(reason === null ? {} : { detail: <Reason words={words} breach={breach} reason={reason} /> }),
    tone: kind === 'breach.declared' ? ('missed' as const) : ('plain' as const),
  }));
}
