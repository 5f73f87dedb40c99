import { isRouteErrorResponse, type MetaDescriptor, useRouteError } from '@remix-run/react';
import type { Language } from '#app/domain/language.ts';
import type { MessageKey } from '#app/i18n/messages.ts';
import { translator } from '#app/i18n/translator.ts';
import { pageTitle } from './page-title.ts';
import { languageIn } from './paths.ts';

type Said = { title: MessageKey; text: MessageKey };
const broken: Said = { title: 'errors.brokenTitle', text: 'errors.broken' };
const said: Record<number, Said> = {
  400: { title: 'errors.misreadTitle', text: 'errors.misread' },
  403: { title: 'errors.forbiddenTitle', text: 'errors.forbidden' },
  404: { title: 'errors.notFoundTitle', text: 'errors.notFound' },
  405: { title: 'errors.misreadTitle', text: 'errors.misread' },
  411: { title: 'errors.misreadTitle', text: 'errors.misread' },
  413: { title: 'errors.tooLargeTitle', text: 'errors.tooLarge' },
  429: { title: 'errors.tooManyTitle', text: 'errors.tooMany' },
};
/** A form sent from elsewhere is refused as a 403 too, and needs other words than a missing role. */
const foreign: Said = { title: 'errors.foreignTitle', text: 'errors.foreign' };

function saidOf(error: unknown): Said {
  if (!isRouteErrorResponse(error)) return broken;
  return error.data === 'foreign' ? foreign : (said[error.status] ?? broken);
}

/** What an error boundary caught, as messages for ProblemPage. */
export function useProblem(): Said {
  return saidOf(useRouteError());
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
  const language = languageIn(location.pathname) ?? root?.language ?? 'fr';
  return pageTitle(matches, translator(language).t(saidOf(error).title));
}
