import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLocation, useParams, useRouteLoaderData } from '@remix-run/react';
import type { ReactElement, ReactNode } from 'react';
import { BareShell } from '#app/bare-shell.tsx';
import { languageOf } from '#app/http/language.server.ts';
import { otherLanguages } from '#app/http/other-languages.ts';
import { problemMeta, useProblem } from '#app/http/problems.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { readerOf } from '#app/http/session.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { charterNow, said } from '#app/queries/public/charter-now.server.ts';
import { ProblemPage } from '#app/ui/shell/problem-page.tsx';
import { PublicShell } from '#app/ui/shell/public-shell.tsx';
import { runningTitle } from '#app/ui/shell/running-title.ts';
import { standingInWords } from '#app/ui/shell/standing.ts';
import { footerLinks, markCurrent, publicLinks, signedInLink } from '../shell-links.ts';

/** Which charter the links of the head lead to (the one in view, else the one on the home page), and who is signed in. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { name, fictional, languages, contact, home } = siteOf(args.context.kept);
  const publications = await readablePublications(args);
  const found = charterNow(publications, args.params.charter ?? home, args.context.now);
  const charter = found && {
    slug: found.slug,
    name: said(found.edition.terms.name, language, found.edition.terms.languages).text,
    fictional: found.edition.terms.fictional,
    languages: found.edition.terms.languages,
    isPublic: found.edition.terms.public,
    edition: found.edition.number,
    asOf: found.asOf,
  };
  const running = charter && args.params.charter ? runningTitle(translator(language), charter) : undefined;
  return { language, name, fictional, languages, contact, charter, running, reader: await readerOf(args) };
}

export default function PublicLayout(): ReactElement {
  return (
    <PublicPage>
      <Outlet />
    </PublicPage>
  );
}

/** The shell; a barer one when its own loader is what failed. */
function PublicPage({ children }: { children: ReactNode }): ReactElement {
  const data = useRouteLoaderData<typeof loader>('routes/public/layout');
  const [location, about, words] = [useLocation(), useParams().charter, useWords()];
  if (!data) return <BareShell>{children}</BareShell>;
  const home = paths.home(data.language);
  const shown = (about || location.pathname === home ? data.charter : null) ?? undefined;
  return (
    <PublicShell
      words={words}
      company={data.name}
      standing={standingInWords(words, data, shown)}
      homeHref={home}
      nav={markCurrent(publicLinks(words, data.charter?.slug), location.pathname)}
      otherLanguages={otherLanguages(data.languages, location)}
      signedIn={signedInLink(words, data.reader)}
      footerLinks={footerLinks(words, data)}
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
