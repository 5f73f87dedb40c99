import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url';
import serifBold from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';
import sans from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url';
import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, useRouteLoaderData } from '@remix-run/react';
import type { ReactElement, ReactNode } from 'react';
import { BareShell } from './bare-shell.tsx';
import { negotiateLanguage } from './http/language.server.ts';
import { problemMeta, useProblem } from './http/problems.ts';
import { siteOf } from './http/site.server.ts';
import { useWords } from './http/words.ts';
import { paths } from './paths.ts';
import { ProblemPage } from './ui/shell/problem-page.tsx';
import stylesheet from './ui/styles/main.css?url';

/** What every page may know: who runs the site, and the reader's language where the address does not say. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const site = siteOf(context.kept);
  const { refused } = context;
  if (refused) throw Response.json({ foreign: refused === 403, site }, { status: refused });
  return { site, language: negotiateLanguage(request.headers.get('Accept-Language'), site.languages) };
}

export default function Root(): ReactElement {
  return <Outlet />;
}

export function Layout({ children }: { children: ReactNode }): ReactElement {
  const { language, direction } = useWords();
  const layout = useRouteLoaderData<{ running?: string }>('routes/public/layout');
  return (
    <html lang={language} dir={direction} data-running={layout?.running}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
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
  font(serifBold),
  font(serif),
  font(sans),
  { rel: 'icon', type: 'image/svg+xml', href: paths.favicon() },
];

export const meta: MetaFunction = problemMeta;

export const headers: HeadersFunction = ({ errorHeaders, loaderHeaders }) => errorHeaders ?? loaderHeaders;

export function ErrorBoundary(): ReactElement {
  return (
    <BareShell>
      <ProblemPage words={useWords()} {...useProblem()} />
    </BareShell>
  );
}
