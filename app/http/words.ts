import { useLocation, useRouteLoaderData } from '@remix-run/react';
import { type Translator, translator } from '#app/i18n/translator.ts';
import { type Language, languages } from '#app/languages/language.ts';
import { languageIn } from '../paths.ts';

/** The language of the page: the address's, else the one that the reader's browser asks for. */
function useLanguage(): Language {
  const root = useRouteLoaderData('root') as { language?: Language } | undefined;
  return languageIn(useLocation().pathname) ?? root?.language ?? languages[0];
}

/** Everything a component needs to speak the language of its page. Works in error boundaries too. */
export function useWords(): Translator {
  return translator(useLanguage());
}
