import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { Button } from '../forms/button.tsx';
import { Mark } from './mark.tsx';
import { LanguageLink, type NavLink, NavLinks, type OtherLanguage } from './nav-links.tsx';

type StaffShellProps = {
  words: Translator;
  company: string;
  fictional: boolean;
  homeHref: string;
  /** Links by task (queue, compliance, administration), only those the person's role opens. */
  nav: readonly { label: string; links: readonly NavLink[] }[];
  person: { name: string; role: string };
  /** Where the sign-out form posts, with its hidden fields (the form's token). */
  signOut: { action: string; hidden?: Readonly<Record<string, string>> };
  otherLanguage: OtherLanguage | null;
  children: ReactNode;
};

/** What surrounds every page of the signed-in: mark, who is signed in, sign out, navigation by task. */
export function StaffShell(props: StaffShellProps): ReactElement {
  const { words, company, fictional, homeHref, nav, person, signOut, otherLanguage, children } = props;
  const { t } = words;
  return (
    <div className="shell shell--staff">
      <a className="skip" href="#content">
        {t('common.skip')}
      </a>
      <header>
        <div className="masthead">
          <a className="masthead__home" href={homeHref} aria-label={t('common.homeOf', { company })}>
            <Mark />
            {company}
          </a>
          <div className="masthead__person">
            <span>
              {person.name} <span className="quiet">({person.role})</span>
            </span>
            <form method="post" action={signOut.action}>
              {Object.entries(signOut.hidden ?? {}).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <Button kind="plain">{t('common.signOut')}</Button>
            </form>
            {otherLanguage && <LanguageLink other={otherLanguage} label={t('common.otherLanguage')} />}
          </div>
        </div>
        <nav className="staff-nav" aria-label={t('common.staffNavigation')}>
          {nav.map(({ label, links }) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups links
            <div key={label} role="group" aria-label={label}>
              <NavLinks links={links} />
            </div>
          ))}
        </nav>
        {fictional && <p className="standing">{t('common.fictional')}</p>}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
