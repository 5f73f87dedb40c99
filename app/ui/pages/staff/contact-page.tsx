import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { ContactFields, contactLabels } from './contact-fields.tsx';
import type { Meta } from './form-fields.tsx';

type Props = {
  words: Translator;
  shown: { id: string; reference: string | null; email: string | null };
  isSent: boolean;
  form: { id: string; errors: readonly FormFault[] };
  fields: { email: Meta; language: Meta };
  secrets: ReactNode;
};

/** The form that says where the customer of a case is told of it. */
export function ContactPage(props: Props): ReactElement {
  const { words, shown, isSent, form, fields, secrets } = props;
  const { t, language } = words;
  const named = shown.reference ?? t('case.untitled');
  const trail = [
    { label: t('queue.title'), href: paths.queue(language) },
    { label: named, href: paths.case(language, shown.id) },
    { label: t('contact.title') },
  ];
  return (
    <article className="flow">
      <Breadcrumbs words={words} trail={trail} />
      <h1>{t('contact.title')}</h1>
      <p className="event-of">
        <b>
          <bdi>{named}</bdi>
        </b>
      </p>
      <p className="prose">{t('contact.lede')}</p>
      <FormErrors words={words} errors={form.errors} labels={contactLabels(words)} />
      <form method="post" id={form.id} className="form" noValidate>
        {secrets}
        <ContactFields words={words} fields={fields} isSent={isSent} />
        <p className="cluster">
          <Button>{t('contact.submit')}</Button>
          {shown.email !== null && (
            <Button kind="second" name="remove" value="yes">
              {t('contact.remove')}
            </Button>
          )}
        </p>
      </form>
    </article>
  );
}
