import { english } from './en.ts';
import { french } from './fr.ts';

/**
 * The languages that Kept speaks, under the code that begins their addresses and ends the names of their files. A
 * further language is its facts here and its catalogue in `app/i18n/catalogues.ts`, which does not compile without it.
 */
export const allFacts = { fr: french, en: english };
