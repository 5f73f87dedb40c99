import type { ReactElement, ReactNode } from 'react';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { type AskingShown, askingInWords } from './asking-notice.tsx';
import { type Meta, NoteField } from './form-fields.tsx';

type Props = {
  words: Translator;
  asking: AskingShown & { case: string | null; reference: string | null; commitment: Localised };
  now: Instant;
  today: PlainDate;
  form: { id: string; errors: readonly FormFault[] };
  fields: { day: Meta; note: Meta };
  secrets: ReactNode;
};

/** The form that says that the customer asks for what a breach owes, and until when that was possible. */
export function AskRemedyPage(props: Props): ReactElement {
  const { words, asking, now, today, form, fields, secrets } = props;
  const { t, language } = words;
  const title = t('remedies.asking.title');
  const day = fromMeta(fields.day);
  const reference = asking.reference ?? t('remedies.toPay.breach', { id: words.n(asking.breach) });
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          asking.case === null
            ? { label: t('remedies.toPay.title'), href: paths.toPay(language) }
            : { label: reference, href: paths.case(language, asking.case) },
          { label: title },
        ]}
      />
      <h1>{title}</h1>
      <p className="event-of">
        <b>
          <bdi>{reference}</bdi>
        </b>{' '}
        · <LocalisedText words={words} text={asking.commitment} />
      </p>
      <p>{askingInWords(words, asking, now)}</p>
      <FormErrors
        words={words}
        errors={form.errors}
        labels={{ day: t('remedies.asking.day'), note: t('events.note') }}
      />
      {asking.asked === null && (
        <form method="post" id={form.id} className="form" noValidate>
          {secrets}
          <TextField
            {...day}
            defaultValue={day.defaultValue ?? today}
            {...{ words, short: true, required: true, type: 'date' }}
            label={t('remedies.asking.day')}
          />
          <NoteField words={words} meta={fields.note} />
          <div>
            <Button>{t('remedies.asking.submit')}</Button>
          </div>
        </form>
      )}
    </article>
  );
}
