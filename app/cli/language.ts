import { environment } from '#app/environment.server.ts';
import { isLanguage, type Language } from '#app/languages/language.ts';

/** The language of the terminal, from `LC_ALL`, `LC_MESSAGES` or `LANG`; English where they say nothing we speak. */
export function terminalLanguage(): Language {
  const language = (environment.locale.split(/[^A-Za-z]/)[0] ?? '').toLowerCase();
  return isLanguage(language) ? language : 'en';
}
