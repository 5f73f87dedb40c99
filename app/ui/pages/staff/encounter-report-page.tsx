import type { ReactElement, ReactNode } from 'react';
import { advisers, means, mostFollowUps, natures } from '#app/domain/encounter/names.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { RadioGroup } from '../../forms/radio-group.tsx';
import { Select } from '../../forms/select.tsx';
import { TextArea } from '../../forms/text-area.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { localisedFor } from '../../text/localised-text.tsx';
import { Aim, type EncounterShown } from './encounter-facts.tsx';
import { EncounterTrail } from './encounter-page.tsx';
import { type Meta, NoteField, WhenField } from './form-fields.tsx';
import { UnitField, type UnitOffer } from './unit-field.tsx';

type Name = 'at' | 'means' | 'ours' | 'theirs' | 'unit' | 'adviser' | 'contact' | 'followUps' | 'note';
type Props = {
  words: Translator;
  title: string;
  encounter: EncounterShown;
  units: UnitOffer;
  wall: string;
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<Name, Meta>;
  secrets: ReactNode;
};

/** The form that logs that an encounter took place, with what was agreed on at it. */
export function EncounterReportPage(props: Props): ReactElement {
  const { words, title, encounter, form } = props;
  const { t } = words;
  const titles = encounter.discharges.flatMap((each) => localisedFor(words, each)?.text ?? []);
  return (
    <article className="flow">
      <EncounterTrail words={words} of={encounter.seq} trail={[title]} />
      <h1>{title}</h1>
      <p className="lede">{t('encounters.report.lede')}</p>
      <p className="prose">
        <Aim words={words} encounter={encounter} />
      </p>
      {titles.length > 0 && (
        <p className="note">{t('encounters.report.discharges', { titles: words.list(titles) })}</p>
      )}
      <FormErrors
        words={words}
        errors={form.errors}
        labels={{
          at: t('encounters.report.at'),
          means: t('encounters.report.how'),
          ours: t('encounters.report.ours'),
          theirs: t('encounters.report.theirs'),
          unit: t('newCase.unit'),
          adviser: t('encounters.report.adviser'),
          contact: t('encounters.report.contact'),
          followUps: t('encounters.report.followUps'),
          note: t('events.note'),
        }}
      />
      <ReportForm {...props} />
    </article>
  );
}

function ReportForm({ words, encounter, units, wall, form, fields, secrets }: Props): ReactElement {
  const { t } = words;
  const count = { words, required: true, short: true, inputMode: 'numeric', maxLength: 9 } as const;
  return (
    <form method="post" id={form.id} className="form" noValidate>
      {secrets}
      <WhenField
        words={words}
        meta={fields.at}
        label={t('encounters.report.at')}
        zones={[encounter.zone]}
        now={wall}
      />
      <RadioGroup
        {...fromMeta(fields.means)}
        words={words}
        label={t('encounters.report.how')}
        options={means.map((value) => ({ value, label: t(`encounters.means.${value}`) }))}
        required
      />
      <div className="form__pair">
        <TextField {...fromMeta(fields.ours)} {...count} label={t('encounters.report.ours')} />
        <TextField {...fromMeta(fields.theirs)} {...count} label={t('encounters.report.theirs')} />
      </div>
      <UnitField words={words} meta={fields.unit} offer={units} />
      <Select
        {...fromMeta(fields.adviser)}
        words={words}
        label={t('encounters.report.adviser')}
        options={advisers.map((value) => ({ value, label: t(`encounters.advisers.${value}`) }))}
      />
      <RadioGroup
        {...fromMeta(fields.contact)}
        words={words}
        label={t('encounters.report.contact')}
        hint={t('encounters.contactHint')}
        options={natures.map((value) => ({ value, label: t(`encounters.contacts.${value}`) }))}
        required
      />
      {encounter.promisesFollowUps ? (
        <FollowUpsField words={words} meta={fields.followUps} />
      ) : (
        <p className="note">{t('encounters.report.followUpsNone')}</p>
      )}
      <NoteField words={words} meta={fields.note} />
      <div>
        <Button>{t('encounters.report.submit')}</Button>
      </div>
    </form>
  );
}

/** What was agreed on, one a line. */
export function FollowUpsField(props: { words: Translator; meta: Meta; required?: boolean }): ReactElement {
  const { words, meta, required } = props;
  const { t } = words;
  return (
    <TextArea
      {...fromMeta(meta)}
      {...{ words, required, rows: 4 }}
      label={t('encounters.report.followUps')}
      hint={t('encounters.report.followUpsHint', { most: mostFollowUps })}
    />
  );
}
