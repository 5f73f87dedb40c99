import type { ReactElement, ReactNode } from 'react';
import type { Working } from '#app/domain/case/working.ts';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { DueWorking } from '../../case/due-working.tsx';
import { Timeline } from '../../case/timeline.tsx';
import { ButtonLink } from '../../forms/button.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { AskingNotice, type AskingShown } from './asking-notice.tsx';
import { type CaseShown, CaseStanding, CaseSummary } from './case-summary.tsx';
import { caseInWords, isRunning } from './case-words.ts';
import { CasesBeside } from './cases-beside.tsx';
import { ContactSection, type ContactShown } from './contact-section.tsx';
import { DescribingNotice, type DescribingShown } from './describing-notice.tsx';
import { type EntryShown, timelineEntryOf } from './entry-words.tsx';
import { PaymentNotice, type PaymentShown } from './payment-notice.tsx';
import type { QueueRow } from './queue-rows.tsx';

export type CaseAct = 'fulfilment' | 'pause' | 'resumption' | 'withdrawal' | 'reopening';
type Shown = CaseShown & {
  firstLanguage: Language;
  acts: readonly CaseAct[];
  openedBy: 'remedies' | 'follow-ups' | null;
  entries: readonly EntryShown[];
  struck: boolean;
  ended: PlainDate | null;
  breach: { id: number; at: Instant } | null;
  working: Working | null;
};

/** One case: where it stands, what can be logged about it, its history and the working of its due date. */
export function CasePage(props: {
  words: Translator;
  shown: Shown;
  /** What it is about, where it opened by itself. */
  payment: PaymentShown | null;
  /** What its breach owes to whoever asks. */
  asking: AskingShown | null;
  /** What its remedy depends on. */
  describing: DescribingShown | null;
  /** Where its customer is told of it. */
  contact: ContactShown | null;
  now: Instant;
  /** What else its reference has. */
  others: { rows: readonly QueueRow[]; more: boolean };
  /** Whether the reader may open the register, and may log what its remedy takes, or ask for an exemption. */
  sees: { register: boolean; remedy: boolean };
  /** Where the site is for customers. */
  origin: string;
  /** What was just recorded. */
  children?: ReactNode;
}): ReactElement {
  const { words, shown, payment, asking, describing, now, others, sees, origin, children } = props;
  const { t, language } = words;
  const title = caseInWords(words, shown);
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[{ label: t('queue.title'), href: paths.queue(language) }, { label: title }]}
      />
      <h1>{title}</h1>
      {children}
      {shown.erased && (
        <Notice words={words} kind="info">
          {t('case.erasedNote')}
        </Notice>
      )}
      {shown.struck ? (
        <Notice words={words} kind="info">
          {t('case.struck')}
        </Notice>
      ) : (
        <>
          <CaseStanding words={words} shown={shown} now={now} />
          <Acts words={words} shown={shown} />
          <BreachNotice words={words} shown={shown} sees={sees} />
          <PaymentNotice words={words} payment={payment} sees={sees} />
          <AskingNotice words={words} asking={asking} now={now} mayAsk={sees.remedy} />
          <DescribingNotice words={words} describing={describing} mayGive={sees.remedy} />
        </>
      )}
      <div className="beside">
        <div className="flow">
          {!shown.struck && <CaseSummary words={words} shown={shown} />}
          <Others words={words} reference={shown.reference} others={others} now={now} />
          <Receipt words={words} id={shown.id} origin={origin} />
          <ContactSection words={words} contact={props.contact} zone={shown.zone} mayChange={sees.remedy} />
          <section aria-labelledby="history">
            <h2 id="history">{t('case.timeline')}</h2>
            <Timeline
              words={words}
              zone={shown.zone}
              entries={shown.entries.map((entry) => timelineEntryOf(words, shown, entry))}
            />
          </section>
        </div>
        {!shown.struck && (
          <section aria-labelledby="working" className="flow">
            <h2 id="working">{t('case.dueSteps')}</h2>
            <WorkingOf words={words} zone={shown.zone} working={shown.working} />
          </section>
        )}
      </div>
    </article>
  );
}

/** The other cases of the same reference, each with where it stands; nothing where there is none. */
function Others(props: {
  words: Translator;
  reference: string | null;
  others: { rows: readonly QueueRow[]; more: boolean };
  now: Instant;
}): ReactElement | null {
  const { words, reference, others, now } = props;
  if (others.rows.length === 0) return null;
  const { t, language } = words;
  const all = `${paths.queue(language)}?reference=${encodeURIComponent(reference ?? '')}`;
  return (
    <section aria-labelledby="others" className="flow">
      <h2 id="others">{t('case.besideTitle')}</h2>
      <CasesBeside words={words} rows={others.rows} now={now} />
      {others.more && (
        <p className="onward">
          <a href={all}>{t('case.besideMore')}</a>
        </p>
      )}
    </section>
  );
}

function BreachNotice(props: {
  words: Translator;
  shown: Shown;
  sees: { register: boolean; remedy: boolean };
}): ReactElement | null {
  const { words, shown, sees } = props;
  const { t } = words;
  const { breach, outcome } = shown;
  if (!breach) return null;
  return (
    <Notice words={words} kind="error" title={words.named('kinds', 'breach.declared')}>
      <p>{t('case.breached', { date: words.dateTime(breach.at, shown.zone) })}</p>
      {outcome === 'exempt' && <p>{t('case.breachedExempt')}</p>}
      {isRunning(shown) && <p>{t('case.breachedOpen')}</p>}
      {sees.register && (
        <p className="onward">
          <a href={paths.breach(words.language, breach.id)}>{t('case.seeBreach')}</a>
        </p>
      )}
      {sees.remedy && outcome !== 'exempt' && (
        <p className="onward">
          <a href={paths.exemptionRequest(words.language, breach.id)}>{t('exemptions.request.link')}</a>
        </p>
      )}
    </Notice>
  );
}

/** The address that an agent gives to the customer. */
function Receipt(props: { words: Translator; id: string; origin: string }): ReactElement {
  const { words, id, origin } = props;
  const { t, language } = words;
  const path = paths.receipt(language, id);
  return (
    <section aria-labelledby="receipt" className="flow">
      <h2 id="receipt">{t('case.receipt')}</h2>
      <p className="note">{t('case.receiptSays')}</p>
      <p>
        <a className="entry-about" href={path}>
          <code className="code-line">
            {origin}
            {path}
          </code>
        </a>
      </p>
    </section>
  );
}

/** Links to the forms that mean something now; the first is what is most often wanted. */
function Acts(props: { words: Translator; shown: Shown }): ReactElement | null {
  const { words, shown } = props;
  const { id, acts, ended, state, openedBy } = shown;
  if (ended !== null) {
    const open = state === 'open' || state === 'paused';
    const date = words.date(ended);
    return <p className="note">{words.t(open ? 'case.endedOpen' : 'case.ended', { date })}</p>;
  }
  if (acts.length === 0 && openedBy && (state === 'open' || state === 'paused')) return null;
  if (acts.length === 0)
    return (
      <p className="note">
        {words.t(openedBy === 'remedies' ? 'case.nothingToLogOpened' : 'case.nothingToLog')}
      </p>
    );
  return (
    <nav className="cluster acts" aria-label={words.t('case.actions')}>
      {acts.map((act, place) => (
        <ButtonLink
          key={act}
          kind={place === 0 ? 'first' : 'second'}
          href={paths.caseEvent(words.language, id, act)}
          {...(act === 'fulfilment' ? { shortcut: 'f' } : {})}
        >
          {words.t(`events.${act}.link`)}
        </ButtonLink>
      ))}
    </nav>
  );
}

function WorkingOf(props: { words: Translator; zone: string; working: Shown['working'] }): ReactElement {
  const { words, zone, working } = props;
  if (!working) return <p className="note">{words.t('case.working.unknown')}</p>;
  const date = words.dateTime(working.due, zone);
  return (
    <>
      {working.supposed !== null && <p className="data">{words.t('case.working.supposed', { date })}</p>}
      <DueWorking words={words} zone={zone} steps={working.steps} />
    </>
  );
}
