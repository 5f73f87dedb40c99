import type { ComponentProps, ReactElement, ReactNode } from 'react';
import type { Case } from '#app/domain/case/case.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { type Meta, NoteField, PromiseField, WhenField } from './form-fields.tsx';
import { UnitField, type UnitOffer } from './unit-field.tsx';

type Charters = ComponentProps<typeof PromiseField>['charters'];

/** The case that a reference has already of the promise. */
type Taken = { id: string; opened: Instant; state: Case['state']; zone: string };

/** The form that opens a case. `taken`: asks whether it is another than that one. */
export function NewCasePage(props: {
  words: Translator;
  choices: { charters: Charters; units: UnitOffer };
  wall: string;
  form: { id: string; errors: readonly FormFault[] };
  fields: { promise: Meta; reference: Meta; unit: Meta; at: Meta; note: Meta };
  taken: Taken | null;
  secrets: ReactNode;
}): ReactElement {
  const { words, choices, wall, form, fields, taken, secrets } = props;
  const { t, language } = words;
  const { charters, units } = choices;
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
            }}
          />
          {taken && (
            <Notice words={words} kind="info" live>
              <p>
                {t('newCase.taken', {
                  date: words.dateTime(taken.opened, taken.zone),
                  state: t(`caseStates.${taken.state}`),
                })}
              </p>
              <p className="onward">
                <a href={paths.case(language, taken.id)}>{t('newCase.seeTaken')}</a>
              </p>
            </Notice>
          )}
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
            <UnitField words={words} meta={fields.unit} offer={units} />
            <NoteField words={words} meta={fields.note} />
            <p className="cluster">
              <Button>{t('newCase.submit')}</Button>
              {taken && (
                <Button kind="second" name="another" value={taken.id}>
                  {t('newCase.another')}
                </Button>
              )}
            </p>
          </form>
        </>
      )}
    </article>
  );
}
