import { english } from './catalogue.en.ts';
import { french } from './catalogue.fr.ts';

/**
 * The languages that Kept speaks, under the code that begins their addresses and ends the names of their files. A
 * further language is a catalogue of its own and its name here, nothing else.
 */
export const catalogues = { fr: french, en: english };
