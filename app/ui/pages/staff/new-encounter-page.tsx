import type { ReactElement, ReactNode } from 'react';
import { type Family, families } from '#app/domain/encounter/names.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { Button } from '../../forms/button.tsx';
import { Field, fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { TextArea } from '../../forms/text-area.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { localisedFor } from '../../text/localised-text.tsx';
import { EncounterTrail } from './encounter-page.tsx';
import { type Meta, NoteField } from './form-fields.tsx';

type Choice = { charter: string; name: Localised; today: PlainDate };
type Props = {
  words: Translator;
  title: string;
  choices: readonly Choice[];
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<'charter' | 'objective' | 'on' | 'reference' | 'aim' | 'note', Meta>;
  secrets: ReactNode;
};

/** The form that plans an encounter, its objective first. */
export function NewEncounterPage(props: Props): ReactElement {
  const { words, title, choices, form } = props;
  const { t } = words;
  return (
    <article className="flow">
      <EncounterTrail words={words} trail={[title]} />
      <h1>{title}</h1>
      <p className="lede">{t('encounters.plan.lede')}</p>
      {choices.length === 0 ? (
        <EmptyState text={t('encounters.plan.nothing')} />
      ) : (
        <>
          <FormErrors
            words={words}
            errors={form.errors}
            labels={{
              charter: t('encounters.plan.charter'),
              objective: t('encounters.plan.objective'),
              on: t('encounters.plan.on'),
              reference: t('encounters.plan.reference'),
              aim: t('encounters.plan.aim'),
              note: t('encounters.plan.note'),
            }}
          />
          <PlanForm {...props} />
          <p className="note">{t('encounters.source', { work: t('encounters.work') })}</p>
        </>
      )}
    </article>
  );
}

function PlanForm({ words, choices, form, fields, secrets }: Props): ReactElement {
  const { t } = words;
  return (
    <form method="post" id={form.id} className="form" noValidate>
      {secrets}
      <CharterField words={words} meta={fields.charter} choices={choices} />
      <ObjectiveField words={words} meta={fields.objective} />
      <TextArea
        {...fromMeta(fields.aim)}
        {...{ words, required: true, rows: 3, maxLength: 5_000 }}
        label={t('encounters.plan.aim')}
        hint={t('encounters.plan.aimHint')}
      />
      <TextField
        {...fromMeta(fields.reference)}
        {...{ words, required: true, maxLength: 200 }}
        label={t('encounters.plan.reference')}
        hint={t('encounters.plan.referenceHint')}
      />
      <TextField
        {...fromMeta(fields.on)}
        {...{ words, type: 'date', short: true, required: true }}
        label={t('encounters.plan.on')}
        hint={t('encounters.plan.onHint')}
      />
      <NoteField words={words} meta={fields.note} />
      <div>
        <Button>{t('encounters.plan.submit')}</Button>
      </div>
    </form>
  );
}

function CharterField(props: { words: Translator; meta: Meta; choices: readonly Choice[] }): ReactElement {
  const { words, meta, choices } = props;
  const only = choices.length === 1 ? choices[0]?.charter : undefined;
  const { defaultValue = only ?? '', ...field } = fromMeta(meta);
  return (
    <Field {...field} words={words} label={words.t('encounters.plan.charter')} required>
      {(attributes) => (
        <select {...attributes} className="control" defaultValue={defaultValue}>
          <option value="">{words.t('forms.choose')}</option>
          {choices.map(({ charter, name }) => (
            <option key={charter} value={charter} lang={localisedFor(words, name)?.lang}>
              {localisedFor(words, name)?.text ?? charter}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** One of the twelve, by family. */
function ObjectiveField({ words, meta }: { words: Translator; meta: Meta }): ReactElement {
  const { defaultValue = '', ...field } = fromMeta(meta);
  const { t } = words;
  return (
    <Field {...field} words={words} label={t('encounters.plan.objective')} required>
      {(attributes) => (
        <select {...attributes} className="control" defaultValue={defaultValue}>
          <option value="">{t('forms.choose')}</option>
          {(Object.keys(families) as Family[]).map((family) => (
            <optgroup key={family} label={t(`encounters.families.${family}`)}>
              {families[family].map((objective) => (
                <option key={objective} value={objective}>
                  {t(`encounters.objectives.${objective}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
