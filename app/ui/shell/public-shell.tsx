import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { Mark } from './mark.tsx';
import { LanguageLink, type NavLink, NavLinks, type OtherLanguage } from './nav-links.tsx';

type PublicShellProps = {
  words: Translator;
  company: string;
  /** Who is invented here and who is not, in words; `null` where nothing needs saying. */
  standing: string | null;
  homeHref: string;
  nav: readonly NavLink[];
  /** `null` when the site speaks one language only. */
  otherLanguage: OtherLanguage | null;
  footerLinks?: readonly NavLink[];
  children: ReactNode;
};

/** What surrounds every public page: skip link, mark, navigation, language, footer. The page gives its own `h1`. */
export function PublicShell(props: PublicShellProps): ReactElement {
  const { words, company, standing, homeHref, nav, otherLanguage, footerLinks = [], children } = props;
  const { t } = words;
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('common.skip')}
      </a>
      <header>
        <div className="masthead">
          <a className="masthead__home" href={homeHref} aria-label={t('common.homeOf', { company })}>
            <Mark />
            {company}
          </a>
          <nav className="masthead__links" aria-label={t('common.mainNavigation')}>
            <NavLinks links={nav} />
            {otherLanguage && <LanguageLink other={otherLanguage} label={t('common.otherLanguage')} />}
          </nav>
        </div>
        {standing && <p className="standing">{standing}</p>}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="footer">
        <p>{t('common.poweredBy')}</p>
        {footerLinks.length > 0 && (
          <nav aria-label={t('common.footerNavigation')}>
            <NavLinks links={footerLinks} />
          </nav>
        )}
      </footer>
    </div>
  );
}
