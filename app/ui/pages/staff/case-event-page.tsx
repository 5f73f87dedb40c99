import type { ReactElement, ReactNode } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '../../forms/button.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import type { CaseAct } from './case-page.tsx';
import { type CaseShown, CaseStanding, CaseSummary } from './case-summary.tsx';
import { caseInWords, referenceInWords } from './case-words.ts';
import { type Meta, NoteField, WhenField } from './form-fields.tsx';

type Props = {
  words: Translator;
  act: CaseAct;
  shown: CaseShown & { acts: readonly CaseAct[] };
  now: Instant;
  /** The present on the wall of the charter's zone, as a date-time field takes it. */
  wall: string;
  form: { id: string; errors: readonly FormFault[] };
  fields: { at: Meta; note: Meta };
  /** The hidden fields of the form. */
  secrets: ReactNode;
  /** What this event asks besides the time. */
  children?: ReactNode;
};

/** The form that logs one event of a case: the time is filled in, so that Enter alone is enough. */
export function CaseEventPage(props: Props): ReactElement {
  const { words, act, shown, now } = props;
  const { t, language } = words;
  const reference = referenceInWords(words, shown);
  const caseTitle = caseInWords(words, shown);
  const others = shown.acts.filter((other) => other !== act);
  const possible = shown.acts.includes(act);
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('queue.title'), href: paths.queue(language) },
          { label: caseTitle, href: paths.case(language, shown.id) },
          { label: t(`events.${act}.title`) },
        ]}
      />
      <h1>{t(`events.${act}.title`)}</h1>
      <p className="event-of">
        <b>
          <bdi>{reference}</bdi>
        </b>{' '}
        · <LocalisedText words={words} text={shown.commitment.title} />
      </p>
      <CaseStanding words={words} shown={shown} now={now} />
      <FormErrors
        words={words}
        errors={props.form.errors}
        labels={{
          at: t(`events.${act}.at`),
          ground: t('events.ground'),
          by: t('events.by'),
          note: t('events.note'),
        }}
      />
      <div className="beside">
        <div className="flow">
          {possible ? (
            <EventForm {...props} />
          ) : (
            <Notice words={words} kind="info">
              {t('events.notNow', { state: t(`caseStates.${shown.state}`) })}
            </Notice>
          )}
          {others.length > 0 && <Others words={words} id={shown.id} others={others} />}
        </div>
        <CaseSummary words={words} shown={shown} />
      </div>
    </article>
  );
}

/** The forms that the case takes besides this one. */
function Others(props: { words: Translator; id: string; others: readonly CaseAct[] }): ReactElement {
  const { words, id, others } = props;
  const { t, language } = words;
  return (
    <nav className="cluster acts" aria-label={t('case.actions')}>
      <span className="data">{t('events.alsoPossible')}</span>
      {others.map((other) => (
        <ButtonLink key={other} kind="plain" href={paths.caseEvent(language, id, other)}>
          {t(`events.${other}.link`)}
        </ButtonLink>
      ))}
    </nav>
  );
}

function EventForm({ words, act, shown, now, wall, form, fields, secrets, children }: Props): ReactElement {
  const { t } = words;
  const late = shown.breached !== null || (shown.due !== null && shown.due < now);
  return (
    <>
      {act === 'fulfilment' && late && (
        <Notice words={words} kind="info">
          {t('events.lateWarning')}
        </Notice>
      )}
      <form method="post" id={form.id} className="form" noValidate>
        {secrets}
        {children}
        <WhenField
          words={words}
          meta={fields.at}
          label={t(`events.${act}.at`)}
          zones={[shown.zone]}
          now={wall}
          autoFocus={!children && form.errors.length === 0}
        />
        <NoteField words={words} meta={fields.note} />
        <div>
          <Button>{t(`events.${act}.submit`)}</Button>
        </div>
      </form>
    </>
  );
}
