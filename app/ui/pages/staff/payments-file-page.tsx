import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { Field, fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import type { Meta } from './form-fields.tsx';

type Props = {
  words: Translator;
  form: { id: string; errors: readonly FormFault[] };
  fields: { file: Meta };
  /** What a file may have: lines, and kilobytes. */
  most: { lines: number; kilobytes: number };
  secrets: ReactNode;
};

/** The form that sends the file of what is to be paid back, with what was. */
export function PaymentsFilePage({ words, form, fields, most, secrets }: Props): ReactElement {
  const { t, language } = words;
  const { defaultValue: _, ...file } = fromMeta(fields.file);
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('remedies.toPay.title'), href: paths.toPay(language) },
          { label: t('remedies.file.title') },
        ]}
      />
      <h1>{t('remedies.file.title')}</h1>
      <p className="prose">{t('remedies.file.lede')}</p>
      <p>
        <a href={paths.toPayExport(language)} download>
          {t('remedies.toPay.export')}
        </a>
      </p>
      <FormErrors words={words} errors={form.errors} labels={{ file: t('remedies.file.file') }} />
      <form method="post" encType="multipart/form-data" id={form.id} className="form" noValidate>
        {secrets}
        <Field
          {...file}
          words={words}
          label={t('remedies.file.file')}
          hint={t('remedies.file.hint', { lines: most.lines, most: most.kilobytes })}
          required
        >
          {(attributes) => <input {...attributes} type="file" className="control" accept=".csv" />}
        </Field>
        <div>
          <Button>{t('remedies.file.preview')}</Button>
        </div>
      </form>
    </article>
  );
}
