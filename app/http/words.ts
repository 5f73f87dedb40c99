import { useLocation, useRouteLoaderData } from '@remix-run/react';
import { isLanguage, type Language } from '#app/domain/language.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';

/** The language that an address begins with; `null` when it begins with something else. */
export function languageIn(pathname: string): Language | null {
  const first = pathname.split('/')[1];
  return isLanguage(first) ? first : null;
}

/** The language of the page: the address's, else the one that the reader's browser asks for. */
export function useLanguage(): Language {
  const root = useRouteLoaderData('root') as { language?: Language } | undefined;
  return languageIn(useLocation().pathname) ?? root?.language ?? 'fr';
}

/** Everything a component needs to speak the language of its page. Works in error boundaries too. */
export function useWords(): Translator {
  return translator(useLanguage());
}
