import type { ReactElement, ReactNode } from 'react';
import { shortestPassword } from '#app/domain/session/password.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import type { Meta } from './form-fields.tsx';

type Props = {
  words: Translator;
  /** It has just been changed. */
  changed: boolean;
  /** With which address the person signs in. */
  email: string | null;
  form: { id: string; errors: readonly FormFault[] };
  fields: { currentPassword: Meta; newPassword: Meta };
  secrets: ReactNode;
};

/** The form by which somebody changes their own password, or what changed by it. */
export function PasswordPage(props: Props): ReactElement {
  const { words, changed, form } = props;
  const { t, language } = words;
  const trail = [{ label: t('queue.title'), href: paths.queue(language) }, { label: t('password.title') }];
  return (
    <article className="flow">
      <Breadcrumbs words={words} trail={trail} />
      <h1>{t('password.title')}</h1>
      {changed ? (
        <Notice words={words} kind="done" title={t('password.changed')} live>
          <p>{t('password.signedOut')}</p>
          <p className="onward">
            <a href={paths.queue(language)}>{t('errors.backToQueue')}</a>
          </p>
        </Notice>
      ) : (
        <>
          <p className="prose">{t('password.lede')}</p>
          <FormErrors
            words={words}
            errors={form.errors}
            labels={{ currentPassword: t('password.current'), newPassword: t('password.new') }}
          />
          <PasswordForm {...props} />
        </>
      )}
    </article>
  );
}

function PasswordForm({ words, email, form, fields, secrets }: Props): ReactElement {
  const { t } = words;
  return (
    <form method="post" id={form.id} className="form sign-in">
      {secrets}
      {/* For password managers, which remember whose password it is; it is not sent. */}
      <input type="email" autoComplete="username" defaultValue={email ?? ''} readOnly hidden />
      <TextField
        {...fromMeta(fields.currentPassword)}
        words={words}
        label={t('password.current')}
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        {...fromMeta(fields.newPassword)}
        words={words}
        label={t('password.new')}
        hint={t('password.newHint', { least: shortestPassword })}
        type="password"
        autoComplete="new-password"
        required
      />
      <p>
        <Button>{t('password.submit')}</Button>
      </p>
    </form>
  );
}
