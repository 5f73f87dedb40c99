import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { type DescribingShown, describingInWords } from './describing-notice.tsx';
import type { Meta } from './form-fields.tsx';

type Props = {
  words: Translator;
  describing: DescribingShown & { reference: string | null; commitment: Localised };
  form: { id: string; errors: readonly FormFault[] };
  fields: { value: Meta; currency: Meta };
  secrets: ReactNode;
};

/** The form that says of a case what is needed to know what its breach owes. */
export function DescribeCasePage({ words, describing, form, fields, secrets }: Props): ReactElement {
  const { t, language } = words;
  const { id, needed, reference } = describing;
  const title = t('remedies.describing.title');
  const named = reference ?? t('case.untitled');
  const label = t('remedies.describing.value', { attribute: needed.name });
  const currency = fromMeta(fields.currency);
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('queue.title'), href: paths.queue(language) },
          { label: named, href: paths.case(language, id) },
          { label: title },
        ]}
      />
      <h1>{title}</h1>
      <p className="event-of">
        <b>
          <bdi>{named}</bdi>
        </b>{' '}
        · <LocalisedText words={words} text={describing.commitment} />
      </p>
      <p>{describingInWords(words, describing)}</p>
      <FormErrors
        words={words}
        errors={form.errors}
        labels={{ value: label, currency: t('remedies.columns.currency') }}
      />
      <form method="post" id={form.id} className="form" noValidate>
        {secrets}
        <div className="form__pair">
          <TextField
            {...fromMeta(fields.value)}
            {...{ words, short: true, required: true, inputMode: 'decimal', label }}
            hint={t('remedies.describing.hint')}
          />
          {needed.is === 'amount' && (
            <TextField
              {...currency}
              defaultValue={currency.defaultValue ?? needed.currency ?? 'EUR'}
              {...{ words, short: true, required: true, maxLength: 3 }}
              label={t('remedies.columns.currency')}
            />
          )}
        </div>
        <div>
          <Button>{t('remedies.describing.submit')}</Button>
        </div>
      </form>
    </article>
  );
}
