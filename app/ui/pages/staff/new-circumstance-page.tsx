import type { ReactElement, ReactNode } from 'react';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { Field, fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { TextArea } from '../../forms/text-area.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { LocalisedGroup } from '../../text/localised-text.tsx';
import { unitText } from '../../text/unit-name.tsx';
import type { Meta } from './form-fields.tsx';

type Choices = {
  charters: readonly { charter: string; name: Localised; grounds: readonly string[] }[];
  units: readonly UnitShown[];
};
type Props = {
  words: Translator;
  title: string;
  choices: Choices;
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<'ground' | 'from' | 'to' | 'units' | 'source', Meta>;
  secrets: ReactNode;
};

/** The form that declares what excuses breaches. */
export function NewCircumstancePage(props: Props): ReactElement {
  const { words, title, choices, form } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('circumstances.staff.title'), href: paths.declaredCircumstances(language) },
          { label: title },
        ]}
      />
      <h1>{title}</h1>
      <p className="lede">{t('circumstances.declare.lede')}</p>
      {choices.charters.length === 0 ? (
        <EmptyState text={t('circumstances.declare.noGrounds')} />
      ) : (
        <>
          <FormErrors
            words={words}
            errors={form.errors}
            labels={{
              ground: t('circumstances.declare.ground'),
              from: t('circumstances.declare.from'),
              to: t('circumstances.declare.to'),
              units: t('circumstances.units'),
              source: t('circumstances.declare.source'),
            }}
          />
          <DeclareForm {...props} />
        </>
      )}
    </article>
  );
}

function DeclareForm({ words, choices, form, fields, secrets }: Props): ReactElement {
  const { t } = words;
  const day = { words, type: 'date', short: true, required: true } as const;
  const names = choices.units.map((unit) => unitText(words, unit));
  return (
    <form method="post" id={form.id} className="form" noValidate>
      {secrets}
      <GroundField words={words} meta={fields.ground} choices={choices} />
      <div className="form__pair">
        <TextField {...fromMeta(fields.from)} {...day} label={t('circumstances.declare.from')} />
        <TextField
          {...fromMeta(fields.to)}
          {...day}
          label={t('circumstances.declare.to')}
          hint={t('circumstances.declare.toHint')}
        />
      </div>
      <TextArea
        {...fromMeta(fields.units)}
        {...{ words, rows: 3 }}
        label={t('circumstances.units')}
        hint={
          names.length === 0
            ? t('circumstances.declare.unitsHint')
            : t('circumstances.declare.unitsAmong', { names: names.join(', ') })
        }
      />
      <TextField
        {...fromMeta(fields.source)}
        {...{ words, required: true, type: 'url', maxLength: 500 }}
        label={t('circumstances.declare.source')}
        hint={t('circumstances.declare.sourceHint')}
      />
      <div>
        <Button>{t('circumstances.declare.submit')}</Button>
      </div>
    </form>
  );
}

/** Every ground of every charter, by charter: `charter/ground`. */
function GroundField(props: { words: Translator; meta: Meta; choices: Choices }): ReactElement {
  const { words, meta, choices } = props;
  const { t } = words;
  const { defaultValue = '', ...field } = fromMeta(meta);
  return (
    <Field
      {...field}
      words={words}
      label={t('circumstances.declare.ground')}
      hint={t('circumstances.declare.groundHint')}
      required
    >
      {(attributes) => (
        <select {...attributes} className="control" defaultValue={defaultValue}>
          <option value="">{t('forms.choose')}</option>
          {choices.charters.map(({ charter, name, grounds }) => (
            <LocalisedGroup key={charter} words={words} label={name}>
              {grounds.map((ground) => (
                <option key={ground} value={`${charter}/${ground}`}>
                  {words.named('grounds', ground)}
                </option>
              ))}
            </LocalisedGroup>
          ))}
        </select>
      )}
    </Field>
  );
}
