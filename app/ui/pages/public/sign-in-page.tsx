import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { TextField } from '../../forms/text-field.tsx';

type Meta = Parameters<typeof fromMeta>[0];

/** The form by which staff sign in. */
export function SignInPage(props: {
  words: Translator;
  form: { id: string; errors: readonly FormFault[] };
  fields: { email: Meta; password: Meta };
}): ReactElement {
  const { words, form, fields } = props;
  const { t } = words;
  return (
    <article className="flow">
      <h1>{t('signIn.title')}</h1>
      <p className="lead">{t('signIn.lede')}</p>
      <FormErrors
        words={words}
        errors={form.errors}
        outcome={t('signIn.notSignedIn')}
        labels={{ email: t('signIn.email'), password: t('signIn.password') }}
      />
      <form method="post" id={form.id} className="form sign-in">
        <TextField
          {...fromMeta(fields.email)}
          words={words}
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          required
        />
        <TextField
          {...fromMeta(fields.password)}
          words={words}
          label={t('signIn.password')}
          type="password"
          autoComplete="current-password"
          required
        />
        <p>
          <Button>{t('signIn.submit')}</Button>
        </p>
      </form>
    </article>
  );
}
