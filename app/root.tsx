import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url';
import sans from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url';
import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, useLocation, useRouteLoaderData } from '@remix-run/react';
import type { ReactElement, ReactNode } from 'react';
import { negotiateLanguage } from './http/language.server.ts';
import { languageIn, paths } from './http/paths.ts';
import { problemMeta, useProblem } from './http/problems.ts';
import { siteOf } from './http/site.server.ts';
import { useLanguage, useWords } from './http/words.ts';
import { ProblemPage } from './ui/shell/problem-page.tsx';
import stylesheet from './ui/styles/main.css?url';

/** What every page may know: who runs the site, and the reader's language where the address does not say. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { refused } = context;
  if (refused) throw new Response(refused === 403 ? 'foreign' : null, { status: refused });
  const site = siteOf(context.kept);
  return { site, language: negotiateLanguage(request.headers.get('Accept-Language'), site.languages) };
}

export default function Root(): ReactElement {
  return <Outlet />;
}

export function Layout({ children }: { children: ReactNode }): ReactElement {
  const root = useRouteLoaderData<typeof loader>('root');
  const { pathname } = useLocation();
  const own = languageIn(pathname);
  const rest = own ? pathname.slice(1 + own.length) : null;
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        {rest !== null &&
          root?.site.languages.map((language) => (
            <link
              key={language}
              rel="alternate"
              hrefLang={language}
              href={`${root.site.origin}/${language}${rest}`}
            />
          ))}
      </head>
      <body>{children}</body>
    </html>
  );
}

const font = (href: string) => ({
  rel: 'preload' as const,
  as: 'font' as const,
  type: 'font/woff2',
  href,
  crossOrigin: 'anonymous' as const,
});
export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  font(serif),
  font(sans),
  { rel: 'icon', type: 'image/svg+xml', href: paths.favicon() },
];

export const meta: MetaFunction = problemMeta;

export const headers: HeadersFunction = ({ errorHeaders, loaderHeaders }) => errorHeaders ?? loaderHeaders;

export function ErrorBoundary(): ReactElement {
  return (
    <main id="content" className="shell">
      <ProblemPage words={useWords()} {...useProblem()} />
    </main>
  );
}
