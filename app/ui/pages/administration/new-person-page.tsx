import type { ReactElement, ReactNode } from 'react';
import { type Role, roles } from '#app/domain/person/kinds.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { RadioGroup } from '../../forms/radio-group.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import type { Meta } from '../staff/form-fields.tsx';
import { OncePassword } from './once-password.tsx';

type NewPersonProps = {
  words: Translator;
  /** Who may sign in now, with the password that is shown this once. */
  added: { id: string; name: string; email: string; role: Role; password: string } | null;
  /** Who has the address already. */
  taken: { id: string; disabled: boolean } | null;
  form: { id: string; errors: readonly FormFault[] };
  fields: { name: Meta; email: Meta; role: Meta };
  secrets: ReactNode;
};

/** The form that lets somebody sign in, or the password that it made for them. */
export function NewPersonPage(props: NewPersonProps): ReactElement {
  const { words, added, taken, form } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('admin.title'), href: paths.administration(language) },
          { label: t('people.title'), href: paths.people(language) },
          { label: t('people.new') },
        ]}
      />
      <h1>{t('people.new')}</h1>
      {added ? (
        <>
          <OncePassword words={words} email={added.email} password={added.password} />
          <p className="cluster onward">
            <a href={paths.person(language, added.id)}>
              {t('people.see', { name: words.typed(added.name) })}
            </a>
            <a href={paths.newPerson(language)}>{t('people.another')}</a>
          </p>
        </>
      ) : (
        <>
          <p className="prose">{t('people.newLede')}</p>
          <FormErrors
            words={words}
            errors={form.errors}
            labels={{ name: t('people.name'), email: t('people.email'), role: t('people.role') }}
          />
          {taken && <Taken words={words} taken={taken} />}
          <NewPersonForm {...props} />
        </>
      )}
    </article>
  );
}

/** What to do where the address is somebody's already. */
function Taken(props: { words: Translator; taken: { id: string; disabled: boolean } }): ReactElement {
  const { words, taken } = props;
  const { t, language } = words;
  return (
    <Notice words={words} kind="info">
      <p>{t(taken.disabled ? 'people.takenDisabled' : 'people.taken')}</p>
      <p className="onward">
        <a href={paths.person(language, taken.id)}>
          {t(taken.disabled ? 'people.enableThem' : 'people.seeThem')}
        </a>
      </p>
    </Notice>
  );
}

function NewPersonForm({ words, form, fields, secrets }: NewPersonProps): ReactElement {
  const { t } = words;
  return (
    <form method="post" id={form.id} className="form" noValidate>
      {secrets}
      <TextField {...fromMeta(fields.name)} words={words} label={t('people.name')} maxLength={200} required />
      <TextField
        {...fromMeta(fields.email)}
        words={words}
        label={t('people.email')}
        type="email"
        autoComplete="off"
        required
      />
      <RadioGroup
        {...fromMeta(fields.role)}
        words={words}
        label={t('people.role')}
        required
        options={roles.map((role) => ({
          value: role,
          label: t(`roles.${role}`),
          hint: t(`people.may.${role}`),
        }))}
      />
      <p>
        <Button>{t('people.add')}</Button>
      </p>
    </form>
  );
}
