import type { ReactElement, ReactNode } from 'react';
import type { Measure } from '#app/domain/charter/terms.ts';
import { refusalReasons } from '#app/domain/claim/kinds.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { RadioGroup } from '../../forms/radio-group.tsx';
import { TextArea } from '../../forms/text-area.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import type { Meta } from '../staff/form-fields.tsx';

/** What a claim may be about, with the breach that stands of it and whether whoever reads logged it. */
export type EvidenceShown = {
  seq: number;
  breach: { id: number; at: Instant } | null;
  own: boolean;
  reference: string | null;
} & (
  | { is: 'case'; id: string; opened: Instant; state: 'open' | 'paused' | 'fulfilled' | 'withdrawn' }
  | { is: 'occurrence'; logged: number; at: Instant; kept: boolean }
  | { is: 'breach' }
);
export type DecideFormProps = {
  words: Translator;
  claim: { zone: string; measure: Measure };
  find: string | null;
  found: readonly EvidenceShown[];
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<'decision' | 'evidence' | 'note', Meta>;
  secrets: ReactNode;
};

/** Searches what the record has of the promise, and leads to where what is missing is logged, or what is wrong corrected. */
export function FindEvidence({ words, claim, find, found }: DecideFormProps): ReactElement {
  const { t, language } = words;
  return (
    <section className="flow" aria-labelledby="record">
      <h2 id="record">{t('claims.desk.foundTitle')}</h2>
      <form method="get" className="form">
        <TextField
          words={words}
          name="find"
          label={t('claims.desk.find')}
          hint={t('claims.desk.findHint')}
          type="search"
          maxLength={200}
          filters
          {...(find === null ? {} : { defaultValue: find })}
        />
        <p>
          <Button kind="second">{t('claims.desk.search')}</Button>
        </p>
      </form>
      {found.length === 0 && find && <EmptyState text={t('claims.desk.nothing', { text: find })} />}
      {found.length > 0 && (
        <ul className="entries bare">
          {found.map((each) => (
            <li key={each.seq}>
              {each.is === 'breach' ? (
                evidenceInWords(words, each, claim.zone)
              ) : (
                <a
                  href={
                    each.is === 'case'
                      ? paths.case(language, each.id)
                      : paths.occurrence(language, each.logged)
                  }
                >
                  {evidenceInWords(words, each, claim.zone)}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="prose">{t('claims.desk.missing')}</p>
      {claim.measure === 'each-time' && (
        <p>
          <a href={paths.newOccurrence(language)}>{t('claims.desk.logOccurrence')}</a>
        </p>
      )}
      {claim.measure === 'deadline' && (
        <p>
          <a href={paths.newCase(language)}>{t('claims.desk.logCase')}</a>
        </p>
      )}
    </section>
  );
}

/** The decision, on one of what was found, or on nothing. */
export function DecideClaimForm(props: DecideFormProps): ReactElement {
  const { words, claim, found, form, fields } = props;
  const { t } = words;
  const counted = claim.measure === 'rate';
  return (
    <>
      <FormErrors
        words={words}
        errors={form.errors}
        labels={{
          evidence: t('claims.desk.evidence'),
          decision: t('claims.desk.decision'),
          note: t('claims.desk.note'),
        }}
      />
      <form method="post" id={form.id} className="form" noValidate>
        {props.secrets}
        {found.length > 0 && (
          <RadioGroup
            {...fromMeta(fields.evidence)}
            words={words}
            label={t('claims.desk.evidence')}
            options={[
              ...found.map((each) => ({
                value: String(each.seq),
                label: evidenceInWords(words, each, claim.zone),
                ...(each.own ? { hint: t('claims.desk.own') } : {}),
              })),
              { value: '', label: t('claims.desk.none') },
            ]}
          />
        )}
        <RadioGroup
          {...fromMeta(fields.decision)}
          words={words}
          label={t('claims.desk.decision')}
          options={[
            {
              value: 'uphold',
              label: t('claims.desk.uphold'),
              hint: t(counted ? 'claims.desk.upholdCounted' : 'claims.desk.upholdHint'),
            },
            ...refusalReasons.map((reason) => ({
              value: reason,
              label: t('claims.desk.refuse', { reason: t(`claimReasons.${reason}`) }),
            })),
          ]}
          required
        />
        <TextArea
          {...fromMeta(fields.note)}
          words={words}
          label={t('claims.desk.note')}
          hint={t('claims.desk.noteHint')}
          maxLength={5_000}
        />
        <div>
          <Button>{t('claims.desk.submit')}</Button>
        </div>
      </form>
    </>
  );
}

function evidenceInWords(words: Translator, each: EvidenceShown, zone: string): string {
  const { t, n, list } = words;
  const at = (instant: Instant) => words.dateTime(instant, zone);
  const what =
    each.is === 'case'
      ? t('claims.desk.caseOf', { at: at(each.opened), state: t(`caseStates.${each.state}`) })
      : each.is === 'occurrence'
        ? t('claims.desk.occurrenceOf', {
            at: at(each.at),
            outcome: t(each.kept ? 'outcomes.kept' : 'outcomes.breached'),
          })
        : null;
  const breach =
    each.breach && t('claims.desk.breachOf', { number: n(each.breach.id), at: at(each.breach.at) });
  return list([what, breach, each.reference].flatMap((part) => part ?? []));
}
