import { IntlMessageFormat } from 'intl-messageformat';
import { typeset } from '#app/domain/charter/typography.ts';
import type { Language } from '#app/domain/language.ts';
import { english } from './catalogue.en.ts';
import { type Catalogue, french } from './catalogue.fr.ts';

type Leaves<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${K}` : Leaves<T[K], `${Before}${K}.`>;
}[keyof T & string];

/** A dotted key of the catalogues: `home.title`. */
export type MessageKey = Leaves<Catalogue>;
export type MessageValues = Record<string, string | number>;

/** How each language is written: the locale given to Intl. */
export const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

const catalogues: Record<Language, Catalogue> = { fr: french, en: english };
const sources: Record<Language, ReadonlyMap<string, string>> = { fr: flatten('fr'), en: flatten('en') };
const compiled: Record<Language, Map<string, IntlMessageFormat>> = { fr: new Map(), en: new Map() };

function flatten(language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (branch: object, before: string) => {
    for (const [key, value] of Object.entries(branch)) {
      if (typeof value === 'string') found.set(before + key, typeset(value, language));
      else walk(value, `${before}${key}.`);
    }
  };
  walk(catalogues[language], '');
  return found;
}

/** Every key with its message, spaces set, in the order of the catalogue. */
export function messagesOf(language: Language): ReadonlyMap<string, string> {
  return sources[language];
}

/** The message under a key that may not exist; `null` when the catalogue has none. */
export function findMessage(language: Language, key: string): string | null {
  return sources[language].get(key) ?? null;
}

/** The message with its values put in. A key unknown to the catalogue is a mistake of ours, and throws. */
export function formatMessage(language: Language, key: MessageKey, values?: MessageValues): string {
  const source = sources[language].get(key);
  if (source === undefined) throw new Error(`no message '${key}' in '${language}'`);
  if (!source.includes('{')) return source;
  let message = compiled[language].get(key);
  if (!message) {
    message = new IntlMessageFormat(source, locales[language], undefined, { ignoreTag: true });
    compiled[language].set(key, message);
  }
  return String(message.format(values));
}
