import type { ComponentProps, ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { type Asking, AttributeFields, askedOf, attributeLabels } from './attribute-fields.tsx';
import { ContactFields, contactLabels } from './contact-fields.tsx';
import { intakeValue, type Meta, NoteField, PromiseField, WhenField } from './form-fields.tsx';
import { seenAs, type Taken, TakenNotice } from './taken-notice.tsx';
import { UnitField, type UnitOffer } from './unit-field.tsx';

type Charters = ComponentProps<typeof PromiseField>['charters'] & readonly Asking[];

/** The form that opens a case. `taken`: asks whether it is another than those. */
export function NewCasePage(props: {
  words: Translator;
  choices: { charters: Charters; units: UnitOffer };
  wall: string;
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<'promise' | 'reference' | 'unit' | 'at' | 'note' | 'email' | 'language', Meta> & {
    attributes: { getFieldset: () => Record<string, Meta> };
  };
  /** Whether mail is sent from here. */
  isSent: boolean;
  taken: readonly Taken[];
  secrets: ReactNode;
}): ReactElement {
  const { words, choices, wall, form, fields, taken, secrets } = props;
  const { t, language } = words;
  const { charters, units } = choices;
  const chosen = fromMeta(fields.promise).defaultValue;
  const isIntake = charters.some(({ charter, intakes = [] }) =>
    intakes.some(({ key }) => intakeValue(charter, key) === chosen),
  );
  const asked = askedOf(charters);
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[{ label: t('queue.title'), href: paths.queue(language) }, { label: t('newCase.title') }]}
      />
      <h1>{t('newCase.title')}</h1>
      {charters.length === 0 ? (
        <EmptyState text={t('newCase.nothing')} />
      ) : (
        <>
          <FormErrors
            words={words}
            errors={form.errors}
            labels={{
              promise: t('newCase.promise'),
              reference: t('newCase.reference'),
              at: t('newCase.at'),
              unit: t('newCase.unit'),
              note: t('events.note'),
              ...attributeLabels(words, asked),
              ...contactLabels(words),
            }}
          />
          {taken.map((each) => (
            <TakenNotice key={each.id} words={words} taken={each} naming={isIntake} />
          ))}
          <form method="post" id={form.id} className="form" noValidate>
            {secrets}
            <PromiseField
              words={words}
              meta={fields.promise}
              label={t('newCase.promise')}
              charters={charters}
            />
            <TextField
              {...fromMeta(fields.reference)}
              words={words}
              label={t('newCase.reference')}
              hint={t('newCase.referenceHint')}
              maxLength={200}
            />
            <WhenField
              words={words}
              meta={fields.at}
              label={t('newCase.at')}
              zones={charters.map(({ zone }) => zone)}
              now={wall}
            />
            <UnitField words={words} meta={fields.unit} offer={units} about={fields} />
            <AttributeFields {...{ words, asked, chosen }} fields={fields.attributes.getFieldset()} />
            <NoteField words={words} meta={fields.note} />
            <ContactFields words={words} fields={fields} isSent={props.isSent} />
            <p className="cluster">
              <Button>{t('newCase.submit')}</Button>
              {taken.length > 0 && (
                <Button kind="second" name="another" value={seenAs(taken)}>
                  {t(isIntake ? 'newCase.anotherOfEach' : 'newCase.another')}
                </Button>
              )}
            </p>
          </form>
        </>
      )}
    </article>
  );
}
