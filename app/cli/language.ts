import { isLanguage, type Language } from '#app/domain/language.ts';

/** The language of the terminal, from `LC_ALL`, `LC_MESSAGES` or `LANG`; English where they say nothing we speak. */
export function terminalLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const said = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  const language = said.slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : 'en';
}
