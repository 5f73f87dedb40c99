import { useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { ReactElement, ReactNode } from 'react';
import type { Site } from './domain/charter/site.ts';
import { otherLanguages } from './http/other-languages.ts';
import { useWords } from './http/words.ts';
import { paths } from './paths.ts';
import { PublicShell } from './ui/shell/public-shell.tsx';
import { standingInWords } from './ui/shell/standing.ts';

type Known = { site?: Site } | undefined;

/** The public shell as far as the root alone can furnish it, for when what would say more has failed. */
export function BareShell({ children }: { children: ReactNode }): ReactElement {
  const words = useWords();
  const location = useLocation();
  const root = useRouteLoaderData('root') as Known;
  const refusal = (useRouteError() as { data?: Known } | undefined)?.data;
  const site = root?.site ?? refusal?.site;
  if (!site) {
    return (
      <main id="content" className="shell">
        {children}
      </main>
    );
  }
  const { t, language } = words;
  const home = paths.home(language);
  return (
    <PublicShell
      words={words}
      company={site.name}
      standing={standingInWords(words, site, undefined)}
      homeHref={home}
      nav={[{ href: home, label: t('nav.charter') }]}
      otherLanguages={otherLanguages(site.languages, location)}
      footerLinks={[
        { href: `mailto:${site.contact}`, label: t('common.contact') },
        { href: paths.accessibility(language), label: t('accessibility.link') },
      ]}
    >
      {children}
    </PublicShell>
  );
}
