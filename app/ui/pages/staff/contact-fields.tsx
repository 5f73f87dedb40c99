import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { languages } from '#app/languages/language.ts';
import { fromMeta } from '../../forms/field.tsx';
import { Select } from '../../forms/select.tsx';
import { TextField } from '../../forms/text-field.tsx';
import type { Meta } from './form-fields.tsx';

/** What the fields are called where their errors are listed. */
export function contactLabels({ t }: Translator): { email: string; language: string } {
  return { email: t('contact.email'), language: t('contact.language') };
}

/** Where the customer of a case wants to be told of it, and in which language. */
export function ContactFields(props: {
  words: Translator;
  fields: { email: Meta; language: Meta };
  /** Whether mail is sent from here. */
  isSent: boolean;
}): ReactElement {
  const { words, fields, isSent } = props;
  const { t } = words;
  const labels = contactLabels(words);
  const language = fromMeta(fields.language);
  return (
    <div className="form__pair">
      <TextField
        {...fromMeta(fields.email)}
        {...{ words, label: labels.email, type: 'email', inputMode: 'email', maxLength: 254 }}
        hint={t(isSent ? 'contact.hint' : 'contact.hintUnsent')}
      />
      <Select
        {...language}
        {...{ words, label: labels.language, noEmpty: true }}
        defaultValue={language.defaultValue ?? words.language}
        options={languages.map((each) => ({ value: each, label: words.nameOf(each) }))}
      />
    </div>
  );
}
