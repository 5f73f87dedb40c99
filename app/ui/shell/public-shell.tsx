import type { ComponentProps, ReactElement } from 'react';
import { LanguageLinks, type NavLink, NavLinks, type OtherLanguage } from './nav-links.tsx';
import { Shell } from './shell.tsx';

type PublicShellProps = Pick<
  ComponentProps<typeof Shell>,
  'words' | 'company' | 'homeHref' | 'standing' | 'children'
> & {
  nav: readonly NavLink[];
  /** This page in the other languages of the site. */
  otherLanguages: readonly OtherLanguage[];
  /** Who is signed in, with where their work waits; nothing for readers. */
  signedIn?: NavLink | null;
  footerLinks?: readonly NavLink[];
};

/** What surrounds every public page: navigation, language, footer. */
export function PublicShell(props: PublicShellProps): ReactElement {
  const { nav, otherLanguages, signedIn, footerLinks = [], ...shell } = props;
  const { t } = shell.words;
  return (
    <Shell
      {...shell}
      head={
        <>
          <nav className="masthead__links" aria-label={t('common.mainNavigation')}>
            <NavLinks links={nav} />
          </nav>
          {signedIn && (
            <a className="masthead__signed-in" href={signedIn.href}>
              {signedIn.label}
            </a>
          )}
          <LanguageLinks others={otherLanguages} />
        </>
      }
      foot={
        <footer className="footer">
          <p>{t('common.poweredBy')}</p>
          {footerLinks.length > 0 && (
            <nav aria-label={t('common.footerNavigation')}>
              <NavLinks links={footerLinks} />
            </nav>
          )}
        </footer>
      }
    />
  );
}
