import type { ComponentProps, ReactElement } from 'react';
import { Button } from '../forms/button.tsx';
import { KeysDialog } from '../keys/keys-dialog.tsx';
import { Menu } from './menu.tsx';
import { LanguageLinks, type NavLink, NavLinks, type OtherLanguage } from './nav-links.tsx';
import { Shell } from './shell.tsx';

type StaffShellProps = Pick<
  ComponentProps<typeof Shell>,
  'words' | 'company' | 'homeHref' | 'standing' | 'children'
> & {
  /** The pages where work waits, only those that the person's role opens. */
  nav: readonly NavLink[];
  /** The forms that log something new. */
  log: readonly NavLink[];
  /** What is looked at now and then: the public site, charters for staff. */
  aside: readonly NavLink[];
  person: { name: string; role: string };
  /** Where the sign-out form posts, with its hidden fields (the form's token). */
  signOut: { action: string; hidden?: Readonly<Record<string, string>> };
  /** This page in the other languages of the site. */
  otherLanguages: readonly OtherLanguage[];
  /** What makes the keys work; pages do without. */
  script: { src: string; nonce: string } | null;
};

/** What surrounds every page of the signed-in: where work waits, what can be logged, and who is signed in. */
export function StaffShell(props: StaffShellProps): ReactElement {
  const { nav, log, aside, person, signOut, otherLanguages, script, ...shell } = props;
  const { t } = shell.words;
  return (
    <Shell
      {...shell}
      staff
      head={
        <>
          <nav className="masthead__work" aria-label={t('common.staffNavigation')}>
            <NavLinks links={nav} />
            <Menu label={t('nav.log')} current={log.some(({ current }) => current)}>
              <NavLinks links={log} />
            </Menu>
          </nav>
          <div className="masthead__person">
            <Menu label={<bdi>{person.name}</bdi>} towards="end">
              <p className="note">{person.role}</p>
              <NavLinks links={aside} />
              <LanguageLinks others={otherLanguages} />
              <form method="post" action={signOut.action}>
                {Object.entries(signOut.hidden ?? {}).map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ))}
                <Button kind="plain">{t('common.signOut')}</Button>
              </form>
            </Menu>
          </div>
        </>
      }
      foot={
        script && (
          <>
            <KeysDialog words={shell.words} />
            <script type="module" {...script} />
          </>
        )
      }
    />
  );
}
