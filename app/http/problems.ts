import { isRouteErrorResponse, type MetaDescriptor, useRouteError } from '@remix-run/react';
import type { ProblemKind } from '#app/i18n/messages.ts';
import { translator } from '#app/i18n/translator.ts';
import { type Language, languages } from '#app/languages/language.ts';
import { languageIn } from '../paths.ts';
import { pageTitle } from './page-title.ts';
import { problemKind } from './problem-words.ts';

function problemOf(error: unknown): { kind: ProblemKind; status: number } {
  if (!isRouteErrorResponse(error)) return { kind: 'broken', status: 500 };
  const { status, data } = error;
  return { kind: problemKind(status, data), status };
}

/** What an error boundary caught, for ProblemPage. */
export function useProblem(): { kind: ProblemKind; status: number } {
  return problemOf(useRouteError());
}

/**
 * The `meta` of a route with an ErrorBoundary: what went wrong as the title, else what its parents say. Pages put
 * their own in its place.
 */
export function problemMeta(args: {
  error?: unknown;
  location: { pathname: string };
  matches: readonly { id: string; data?: unknown }[];
}): MetaDescriptor[] {
  const { error, location, matches } = args;
  if (!error) return pageTitle(matches, undefined);
  const root = matches.find(({ id }) => id === 'root')?.data as { language?: Language } | undefined;
  const language = languageIn(location.pathname) ?? root?.language ?? languages[0];
  return pageTitle(matches, translator(language).t(`errors.${problemOf(error).kind}.title`));
}
