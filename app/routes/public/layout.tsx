import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLocation, useRouteLoaderData } from '@remix-run/react';
import type { ReactElement, ReactNode } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { paths } from '#app/http/paths.ts';
import { problemMeta, useProblem } from '#app/http/problems.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { ProblemPage } from '#app/ui/shell/problem-page.tsx';
import { PublicShell } from '#app/ui/shell/public-shell.tsx';
import { markCurrent, otherLanguage } from '../shell-links.ts';

/** Which charter the links of the head lead to: the one in view, else the one on the home page. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { name, fictional, languages, contact, home } = siteOf(args.context.kept);
  const { editions } = await readablePublications(args);
  const wanted = args.params.charter ?? home;
  const charter = editions.find((edition) => edition.charter === wanted)?.charter ?? null;
  return { language, name, fictional, languages, contact, charter };
}

export default function PublicLayout(): ReactElement {
  return (
    <PublicPage>
      <Outlet />
    </PublicPage>
  );
}

/** The shell; without it when its own loader is what failed. */
function PublicPage({ children }: { children: ReactNode }): ReactElement {
  const data = useRouteLoaderData<typeof loader>('routes/public/layout');
  const location = useLocation();
  const words = useWords();
  if (!data) return <main id="content">{children}</main>;
  const { language, charter, contact } = data;
  const { t } = words;
  const parts = charter
    ? [
        { href: paths.breaches(language, charter), label: t('nav.breaches') },
        { href: paths.method(language, charter), label: t('nav.method') },
        { href: paths.editions(language, charter), label: t('nav.editions') },
      ]
    : [];
  const charterLink = charter ? paths.charter(language, charter) : paths.home(language);
  const links = [{ href: charterLink, label: t('nav.charter') }, ...parts];
  return (
    <PublicShell
      words={words}
      company={data.name}
      fictional={data.fictional}
      homeHref={paths.home(language)}
      nav={markCurrent(links, location.pathname)}
      otherLanguage={otherLanguage(data.languages, location)}
      footerLinks={[
        { href: `mailto:${contact}`, label: t('common.contact') },
        { href: paths.signIn(language), label: t('common.signIn') },
      ]}
    >
      {children}
    </PublicShell>
  );
}

export const meta: MetaFunction = problemMeta;

export function ErrorBoundary(): ReactElement {
  return (
    <PublicPage>
      <ProblemPage words={useWords()} {...useProblem()} />
    </PublicPage>
  );
}
