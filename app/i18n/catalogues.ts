import type { Language } from '#app/languages/language.ts';
import { english } from './en/catalogue.ts';
import { french } from './fr/catalogue.ts';
import type { Catalogue } from './translation.ts';

/** What Kept says in each of its languages: one that has facts and no catalogue does not compile. */
export const catalogues = { fr: french, en: english } satisfies Record<Language, Catalogue>;
