import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { Mark } from './mark.tsx';

/**
 * What surrounds every page, whoever reads it: skip link, mark and name, whatever else stands in the head, the page
 * itself, and what comes after it. The page gives its own `h1`.
 */
export function Shell(props: {
  words: Translator;
  company: string;
  homeHref: string;
  /** Who is invented here and who is not, in words; `null` where nothing needs saying. */
  standing: string | null;
  /** Navigation, beside the name. */
  head: ReactNode;
  staff?: boolean;
  /** After the page. */
  foot?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { words, company, homeHref, standing, head, staff, foot, children } = props;
  const { t } = words;
  return (
    <div className={staff ? 'shell shell--staff' : 'shell'}>
      <a className="skip" href="#content">
        {t('common.skip')}
      </a>
      <header>
        <div className="masthead">
          <a className="masthead__home" href={homeHref} aria-label={t('common.homeOf', { company })}>
            <Mark />
            {company}
          </a>
          {head}
        </div>
        {standing && <p className="standing">{standing}</p>}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      {foot}
    </div>
  );
}
