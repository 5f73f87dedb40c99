import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { siteOf } from '#app/http/site.server.ts';

/** Every address begins with a language that the site speaks; 404 otherwise. */
export function loader({ params, context }: LoaderFunctionArgs) {
  if (!siteOf(context.kept).languages.includes(languageOf(params))) throw new Response(null, { status: 404 });
  return null;
}

export default function InLanguage(): ReactElement {
  return <Outlet />;
}
