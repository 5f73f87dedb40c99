import type { ReactElement, ReactNode } from 'react';
import { roles } from '#app/domain/person/kinds.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { Select } from '../../forms/select.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { OncePassword } from './once-password.tsx';
import { momentInWords, type PersonShown, standingInWords } from './people-page.tsx';

/** What can be done about somebody, as the address says it afterwards. */
export const personActs = ['role', 'disable', 'enable', 'sign-out'] as const;

type PersonPageProps = {
  words: Translator;
  colleague: PersonShown;
  /** They are whoever reads. */
  isReader: boolean;
  zone: string;
  done: (typeof personActs)[number] | null;
  /** Made just now: shown this once. */
  password: string | null;
  errors: readonly FormFault[];
  secrets: ReactNode;
};

/** One who signs in: what the ledger knows them by, and what an administrator may do about them. */
export function PersonPage(props: PersonPageProps): ReactElement {
  const { words, colleague, zone, done, password } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('admin.title'), href: paths.administration(language) },
          { label: t('people.title'), href: paths.people(language) },
          { label: colleague.name },
        ]}
      />
      <h1>
        <bdi>{colleague.name}</bdi>
      </h1>
      {done && password === null && (
        <Notice words={words} kind="done" live>
          {t(`people.done.${done}`)}
        </Notice>
      )}
      {password !== null && (
        <OncePassword words={words} email={colleague.email} password={password} replaces />
      )}
      <FormErrors words={words} errors={props.errors} labels={{}} />
      <KeyValueList
        facts={[
          { name: t('people.email'), value: <bdi>{colleague.email}</bdi> },
          { name: t('people.role'), value: t(`roles.${colleague.role}`) },
          { name: t('people.state'), value: standingInWords(words, zone, colleague) },
          {
            name: t('people.signedIn'),
            value: momentInWords(words, zone, colleague.signedIn) ?? t('people.neverSignedIn'),
          },
          { name: t('people.created'), value: momentInWords(words, zone, colleague.created) },
          { name: t('people.pseudonym'), value: <code>{colleague.pseudonym}</code> },
        ]}
      />
      <p className="note">{words.zones(zone)}</p>
      <RoleForm {...props} />
      <PasswordForm {...props} />
      <SimpleForm {...props} act="sign-out" />
      <SimpleForm {...props} act={colleague.disabled === null ? 'disable' : 'enable'} />
    </article>
  );
}

function RoleForm({ words, colleague, secrets }: PersonPageProps): ReactElement {
  const { t } = words;
  return (
    <section className="flow">
      <h2>{t('people.acts.role.title')}</h2>
      <p className="prose">{t('people.acts.role.says')}</p>
      <form method="post" className="form">
        {secrets}
        <Select
          words={words}
          name="role"
          label={t('people.role')}
          required
          noEmpty
          defaultValue={colleague.role}
          options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        />
        <p>
          <Button kind="second" name="act" value="role">
            {t('people.acts.role.submit')}
          </Button>
        </p>
      </form>
    </section>
  );
}

/** Their own password somebody changes with the one so far. */
function PasswordForm(props: PersonPageProps): ReactElement {
  const { words, isReader } = props;
  const { t, language } = words;
  if (!isReader) return <SimpleForm {...props} act="password" />;
  return (
    <section className="flow">
      <h2>{t('people.acts.password.title')}</h2>
      <p>
        <a href={paths.password(language)}>{t('password.title')}</a>
      </p>
    </section>
  );
}

function SimpleForm(
  props: PersonPageProps & { act: 'password' | 'sign-out' | 'disable' | 'enable' },
): ReactElement {
  const { act, secrets } = props;
  const { t } = props.words;
  return (
    <section className="flow">
      <h2>{t(`people.acts.${act}.title`)}</h2>
      <p className="prose">{t(`people.acts.${act}.says`)}</p>
      <form method="post">
        {secrets}
        <Button kind={act === 'disable' ? 'grave' : 'second'} name="act" value={act}>
          {t(`people.acts.${act}.submit`)}
        </Button>
      </form>
    </section>
  );
}
