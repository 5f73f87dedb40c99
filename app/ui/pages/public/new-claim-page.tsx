import type { ReactElement } from 'react';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { TextArea } from '../../forms/text-area.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { langOf } from '../../text/localised-text.tsx';
import type { Meta } from '../staff/form-fields.tsx';
import type { Said } from './prose.tsx';

/** Characters that a claim may have. */
export const longestClaim = 10_000;

type Props = {
  words: Translator;
  promise: {
    charter: { slug: string; name: Said };
    id: string;
    title: Said;
    /** On which it can have been broken. */
    days: { from: PlainDate; to: PlainDate };
  };
  /** The code of the receipt that it comes from. */
  receipt: string | null;
  within: Parameters<Translator['term']>[0];
  stamp: string;
  /** Whether mail is sent from here. */
  isSent: boolean;
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<'on' | 'what' | 'reference' | 'contact' | 'website', Meta>;
};

/** The form by which anybody says that a promise was not kept. */
export function NewClaimPage(props: Props): ReactElement {
  const { words, promise, within, form, fields } = props;
  const { t, language } = words;
  const { charter, id, title } = promise;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: charter.name.text, href: paths.charter(language, charter.slug) },
          { label: title.text, href: paths.commitment(language, charter.slug, id) },
          { label: t('claims.form.title') },
        ]}
      />
      <h1>{t('claims.form.title')}</h1>
      <p className="lead">
        <a href={paths.commitment(language, charter.slug, id)} lang={langOf(words, title)}>
          {title.text}
        </a>
      </p>
      <p className="prose">{t('claims.form.lede')}</p>
      <p className="prose">
        {t('claims.form.answer', { term: words.term(within) })}{' '}
        {t(props.isSent ? 'claims.form.mails' : 'claims.form.noMails')}
      </p>
      <p className="prose">{t('claims.form.private')}</p>
      <FormErrors
        words={words}
        errors={form.errors}
        labels={{
          on: t('claims.form.on'),
          what: t('claims.form.what'),
          reference: t('claims.form.reference'),
          contact: t('claims.form.contact'),
        }}
      />
      <form method="post" id={form.id} className="form" noValidate>
        <Hidden {...props} />
        <TextField
          {...fromMeta(fields.on)}
          words={words}
          label={t('claims.form.on')}
          hint={t('claims.form.onHint')}
          type="date"
          min={promise.days.from}
          max={promise.days.to}
          short
          required
        />
        <TextArea
          {...fromMeta(fields.what)}
          words={words}
          label={t('claims.form.what')}
          hint={t('claims.form.whatHint', { max: longestClaim })}
          rows={8}
          maxLength={longestClaim}
          required
        />
        <TextField
          {...fromMeta(fields.reference)}
          words={words}
          label={t('claims.form.reference')}
          hint={t('claims.form.referenceHint')}
          maxLength={200}
          short
        />
        <TextField
          {...fromMeta(fields.contact)}
          words={words}
          label={t('claims.form.contact')}
          hint={t('claims.form.contactHint')}
          autoComplete="email"
          maxLength={320}
        />
        <p>
          <Button>{t('claims.form.submit')}</Button>
        </p>
      </form>
    </article>
  );
}

/** What the form carries, and the field that only programs fill in: people do not see it, nor are they told of it. */
function Hidden({ words, receipt, stamp, fields }: Props): ReactElement {
  const { id, name } = fields.website;
  return (
    <>
      <input type="hidden" name="stamp" value={stamp} />
      {receipt !== null && <input type="hidden" name="receipt" value={receipt} />}
      <div className="visually-hidden" aria-hidden="true">
        <label htmlFor={id}>{words.t('claims.form.trap')}</label>
        <input id={id} name={name} type="text" tabIndex={-1} autoComplete="off" />
      </div>
    </>
  );
}
