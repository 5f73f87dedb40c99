import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { Button, ButtonLink } from '../forms/button.tsx';
import { DateTimeField } from '../forms/date-time-field.tsx';
import { FormErrors } from '../forms/form-errors.tsx';
import { RadioGroup } from '../forms/radio-group.tsx';
import { Select } from '../forms/select.tsx';
import { TextArea } from '../forms/text-area.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Specimen, Tray } from './specimen.tsx';

/** What a part of a form is given by the state it is in. */
const states = [
  { id: 'empty', title: 'To be filled in', given: { required: true } },
  { id: 'optional', title: 'Optional', given: {} },
  { id: 'wrong', title: 'Refused', given: { required: true, wrong: true } },
  { id: 'disabled', title: 'Disabled', given: { required: true, disabled: true } },
] as const;

export function FormsShelf({ words }: { words: Translator }): ReactElement {
  const { t } = words;
  return (
    <>
      <Tray title="Answers">
        {states.map(({ id, title, given }) => (
          <Specimen key={id} id={id} title={title}>
            <Answers words={words} id={id} given={given} />
          </Specimen>
        ))}
      </Tray>
      <Tray title="A form refused">
        <Specimen id="errors" title="Summary of what is wrong">
          <FormErrors
            words={words}
            errors={[
              { name: 'reference', id: 'wrong-reference', message: t('forms.missing') },
              { message: t('errors.tooMany.happened') },
            ]}
            labels={{ reference: t('newCase.reference') }}
          />
        </Specimen>
      </Tray>
      <Tray title="Buttons">
        <Specimen id="buttons" title="First, second, grave, plain, disabled, as a link">
          <p className="cluster">
            <Button>{t('rate.submit')}</Button>
            <Button kind="second">{t('rate.submit')}</Button>
            <Button kind="grave">{t('rate.submit')}</Button>
            <Button kind="plain">{t('rate.submit')}</Button>
            <Button disabled>{t('rate.submit')}</Button>
            <ButtonLink href="#buttons">{t('errors.backHome')}</ButtonLink>
          </p>
        </Specimen>
      </Tray>
    </>
  );
}

type Given = { required?: boolean; disabled?: boolean; wrong?: boolean };

function Answers(props: { words: Translator; id: string; given: Given }): ReactElement {
  const { words, id } = props;
  const { t } = words;
  const { wrong, ...given } = props.given;
  const error = wrong ? t('errors.misread.title') : null;
  const field = (name: string) => ({ words, name: `${id}-${name}`, error, ...given });
  const options = (['minor', 'serious', 'critical'] as const).map((value) => ({
    value,
    label: t(`severities.${value}`),
  }));
  return (
    <div className="form">
      <TextField {...field('reference')} label={t('rate.numerator')} hint={t('rate.numeratorHint')} short />
      <DateTimeField {...field('at')} label={t('duty.at')} zones={['Europe/Paris']} />
      <Select {...field('severity')} label={t('compliance.severity')} options={options} />
      <RadioGroup {...field('choice')} label={t('compliance.severity')} options={options} />
      <TextArea {...field('note')} label={t('compliance.note')} rows={2} />
    </div>
  );
}
