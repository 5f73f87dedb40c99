import { IntlMessageFormat } from 'intl-messageformat';
import { isolated } from '#app/languages/isolated.ts';
import { factsOf, type Language, languages } from '#app/languages/language.ts';
import { typeset } from '#app/languages/typography.ts';
import { catalogues } from './catalogues.ts';
import { machineFaultOf } from './machine-codes.ts';
import type { Arguments } from './message-arguments.ts';
import type { Messages } from './translation.ts';

type Leaves<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${K}` : Leaves<T[K], `${Before}${K}.`>;
}[keyof T & string];

/** A dotted key of the catalogues: `home.title`. */
export type MessageKey = Leaves<Messages>;
type TextAt<Key extends string, Branch = Messages> = Key extends `${infer Area}.${infer Rest}`
  ? Area extends keyof Branch
    ? TextAt<Rest, Branch[Area]>
    : never
  : Key extends keyof Branch
    ? Branch[Key]
    : never;
type ArgumentsAt<Key extends MessageKey> =
  TextAt<Key> extends infer Text extends string ? Arguments<Text> : never;

/** The keys of messages that take no values. */
export type PlainKey = { [Key in MessageKey]: [ArgumentsAt<Key>] extends [never] ? Key : never }[MessageKey];
/** What a message takes after its key: every value that it names, and nothing where it names none. */
export type MessageValues<Key extends MessageKey> = [ArgumentsAt<Key>] extends [never]
  ? []
  : [values: Record<ArgumentsAt<Key>, string | number>];

type Errors = Messages['errors'];
/** Why a page could not be shown: the parts of the area `errors` that tell all of it. */
export type ProblemKind = { [Key in keyof Errors]: Errors[Key] extends string ? never : Key }[keyof Errors];

/** A message, and those of its arguments by whose text it chooses its words. */
type Compiled = { message: IntlMessageFormat; choosing: ReadonlySet<string> };

/** Every message as its catalogue writes it, by its key. */
const written = new Map(languages.map((language) => [language, flatten(language)]));
/** Those that were asked for, with their spaces set: a command says a few of two thousand. */
const set = new Map(languages.map((language) => [language, new Map<string, string>()]));
const compiled = new Map(languages.map((language) => [language, new Map<string, Compiled>()]));

function flatten(language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (branch: object, before: string) => {
    for (const [key, value] of Object.entries(branch)) {
      if (typeof value === 'string') found.set(before + key, value);
      else walk(value, `${before}${key}.`);
    }
  };
  walk(catalogues[language], '');
  return found;
}

/** Every key with its message, spaces set, in the order of the catalogue. */
export function messagesOf(language: Language): ReadonlyMap<string, string> {
  const keys = [...(written.get(language)?.keys() ?? [])];
  return new Map(keys.map((key) => [key, findMessage(language, key) ?? '']));
}

/** The message under a key that may not exist; `null` when the catalogue has none. */
export function findMessage(language: Language, key: string): string | null {
  const known = set.get(language)?.get(key);
  if (known !== undefined) return known;
  const source = written.get(language)?.get(key);
  if (source === undefined) return null;
  const message = typeset(source, language);
  set.get(language)?.set(key, message);
  return message;
}

/** The message with its values put in, as it is shown: texts that run against its language are set apart (`isolated`). */
export function formatMessage<Key extends MessageKey>(
  language: Language,
  key: Key,
  ...[values]: MessageValues<Key>
): string {
  return formatChosen(language, key, values);
}

/** A message that was chosen at run time, with the values it may need. A key that no catalogue has is a mistake of ours, and throws. */
export function formatChosen(language: Language, key: string, values?: Values): string {
  const { direction } = factsOf(language);
  return fill(language, key, values, (text) => isolated(text, direction));
}

/** The same as formatChosen for whoever keeps the text or sends it as data: every value is the same in it, byte for byte. */
export function formatKept(language: Language, key: string, values?: Values): string {
  return fill(language, key, values, (text) => text);
}

type Values = Readonly<Record<string, string | number>>;

function fill(
  language: Language,
  key: string,
  values: Values | undefined,
  set: (text: string) => string,
): string {
  const source = findMessage(language, key);
  if (source === null) throw new Error(`no message '${key}' in '${language}'`);
  if (!source.includes('{')) return source;
  const { message, choosing } = compile(language, key, source);
  const shown = Object.entries(values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' && !choosing.has(name) ? set(sayMachine(language, name, value)) : value,
  ]);
  return String(message.format(Object.fromEntries(shown)));
}

/** A code of the system or of SQLite given as `detail` is said in words; the code stays beside them, to be looked up. */
function sayMachine(language: Language, name: string, value: string): string {
  const fault = name === 'detail' ? machineFaultOf(value) : null;
  if (fault === null) return value;
  const words = findMessage(language, `machine.${fault}`) ?? value;
  return /^[A-Z]/.test(value) ? `${words}, ${value}` : words;
}

function compile(language: Language, key: string, source: string): Compiled {
  const known = compiled.get(language)?.get(key);
  if (known) return known;
  const { locale } = factsOf(language);
  const message = new IntlMessageFormat(source, locale, undefined, { ignoreTag: true });
  const choosing = new Set([...source.matchAll(/\{(\w+), *select,/g)].map(([, name = '']) => name));
  compiled.get(language)?.set(key, { message, choosing });
  return { message, choosing };
}
