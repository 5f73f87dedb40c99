import type { ReactElement, ReactNode } from 'react';
import { causes, severities } from '#app/domain/breach/kinds.ts';
import type { PersonalSpan } from '#app/domain/breach/personal.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { Button } from '../../forms/button.tsx';
import { type FieldProps, fromMeta } from '../../forms/field.tsx';
import { RadioGroup } from '../../forms/radio-group.tsx';
import { Select } from '../../forms/select.tsx';
import { TextArea } from '../../forms/text-area.tsx';
import { PersonalCheck } from './personal-check.tsx';

type Meta = Parameters<typeof fromMeta>[0];

/** Cause and severity out of closed lists; what the world is told, and what stays inside. */
export function AnalysisForm(props: {
  words: Translator;
  id: string;
  fields: Record<'cause' | 'severity' | 'apology' | 'note' | 'confirmed', Meta>;
  longest: { apology: number; note: number };
  /** What in the apology, as it was sent or saved last, looks personal. */
  personal: { text: string; spans: readonly PersonalSpan[] } | null;
  /** In which the company writes. */
  language: Language;
  /** The hidden fields. */
  children: ReactNode;
}): ReactElement {
  const { words, id, fields, longest, personal } = props;
  const { t } = words;
  const common = (meta: Meta, label: string): FieldProps & { defaultValue?: string } => {
    const { defaultValue, ...rest } = fromMeta(meta);
    return { ...rest, words, label, ...(defaultValue === undefined ? {} : { defaultValue }) };
  };
  return (
    <form method="post" id={id} className="form">
      {props.children}
      <Select
        {...common(fields.cause, t('compliance.cause'))}
        required
        options={causes.map((cause) => ({ value: cause, label: t(`causes.${cause}`) }))}
      />
      <RadioGroup
        {...common(fields.severity, t('compliance.severity'))}
        required
        options={severities.map((severity) => ({ value: severity, label: t(`severities.${severity}`) }))}
      />
      <TextArea
        {...common(fields.apology, t('compliance.apology'))}
        hint={t('compliance.apologyHint')}
        maxLength={longest.apology}
        rows={6}
      />
      <TextArea
        {...common(fields.note, t('compliance.note'))}
        hint={t('compliance.noteHint')}
        maxLength={longest.note}
      />
      {personal && (
        <PersonalCheck
          {...{ words, language: props.language, ...personal }}
          field={fromMeta(fields.confirmed)}
          quotes
        />
      )}
      <p>
        <Button>{t('compliance.saveAnalysis')}</Button>
      </p>
    </form>
  );
}
