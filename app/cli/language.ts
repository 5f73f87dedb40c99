import { isLanguage, type Language } from '#app/domain/language.ts';

/** The language of the terminal, from `LC_ALL`, `LC_MESSAGES` or `LANG`; English where they say nothing we speak. */
export function terminalLanguage(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Language {
  const said = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  const language = (said.split(/[^A-Za-z]/)[0] ?? '').toLowerCase();
  return isLanguage(language) ? language : 'en';
}
