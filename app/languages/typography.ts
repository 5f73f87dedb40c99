import { factsOf, type Language, type Localised, languages, localise } from './language.ts';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';
const SPACE = '[ \\u00a0\\u202f]';
/** Marks that belong to a number: set after a figure only, whether a space was written or not. */
const OF_NUMBERS = '%‰€$£';
/** What a mark must stand before to be one: `10:30`, `a?b` and `&amp;` hold none. */
const ENDS = '(?=[\\s»)\\]}”’…<]|$)';
/** A figure, or what will be one in a message: `{count}`, `#`. */
const FIGURE = '(?<=[\\d}#])';

type Rule = (text: string) => string;
type Rules = { set: Rule[]; raised: RegExp | null };
const rules = new Map(languages.map((language) => [language, rulesOf(language)]));

/**
 * A run of text as a typographer of its language would set it: quotation marks, apostrophes, dashes, and the spaces
 * that its catalogue names, which no line breaks at. Setting twice changes nothing. Addresses are left alone.
 * @param before the character that the run follows, when it continues a line
 */
export function typeset(text: string, language: Language, before = ''): string {
  if (text === '' || /^(?:https?:\/\/|www\.|mailto:)\S*$/.test(text)) return text;
  const context = before.trim();
  const set = rules.get(language)?.set ?? [];
  return set.reduce((said, rule) => rule(said), context + text).slice(context.length);
}

/**
 * A text of which nobody knows the language: only the spaces that somebody wrote before a mark, or within guillemets, are
 * held, so that no line begins with it.
 */
export function held(text: string): string {
  return text.replace(/(?<=\S) (?=[;:!?»%](?:[\s)\]…]|$))/g, NO_BREAK).replace(/(?<=«) /g, NO_BREAK);
}

/** `localise`, with the text set in the language that it is found in. */
export function setLocalised(
  text: Localised,
  language: Language,
  order?: readonly Language[],
): { text: string; language: Language } | null {
  const found = localise(text, language, order);
  return found && { ...found, text: typeset(found.text, found.language) };
}

/** HTML text with what a printer raises after a number raised: `1<sup>er</sup>`. */
export function raiseOrdinals(html: string, language: Language): string {
  const raised = rules.get(language)?.raised;
  return raised ? html.replace(raised, '<sup>$&</sup>') : html;
}

function rulesOf(language: Language): Rules {
  const { locale, typography } = factsOf(language);
  const { raised, units, numbered } = typography;
  return {
    set: [
      ...quotationRules(typography),
      (text) => text.replace(/(?<![.…])\.\.\.(?!\.)/g, '…').replace(/(?<= )--?(?= )/g, '–'),
      ...spaceRules(typography.narrowBefore, NARROW),
      ...spaceRules(typography.noBreakBefore, NO_BREAK),
      ...spaceRules(typography.closeBefore, ''),
      ...openingRules(typography.narrowAfter),
      // Before the units: an `h` that a number follows is one only once it stands apart.
      replacing(`(?<![\\p{L}\\p{N}])(${numbered})${SPACE}*(?=[\\d{])`, `$1${NO_BREAK}`),
      replacing(`${FIGURE} (?=(?:${units})(?![\\p{L}\\p{N}’]))`, NO_BREAK),
      replacing(`(?<=(?<!\\d)\\d{1,2}(?:${raised ?? ''})?) (?=(?:${monthsIn(locale)})(?!\\p{L}))`, NO_BREAK),
    ],
    raised:
      raised === null
        ? null
        : new RegExp(`(?<=(?<![\\p{L}\\p{N}-])\\d+)(?:${raised})(?![\\p{L}\\p{N}-])`, 'gu'),
  };
}

/** Straight quotation marks and apostrophes as curly ones; a mark of which the other is missing by what it follows. */
function quotationRules({ quotes, innerQuotes }: { quotes: string; innerQuotes: string }): Rule[] {
  const [open = '', close = ''] = quotes;
  const [innerOpen = '', innerClose = ''] = innerQuotes;
  return [
    replacing('(?<![\\p{L}\\p{N}])"(?=\\S)([^"]*[^"\\s])"', `${open}$1${close}`),
    // None opens before a mark that ends a sentence: a space between them may yet be closed.
    replacing('(?<=^|[\\s(\\[–—])"(?=[^\\s;:!?%])', open),
    replacing('(?<=\\S)"', close),
    replacing(
      "(?<![\\p{L}\\p{N}])'(?=\\S)((?:[^']|(?<=\\p{L})'(?=\\p{L}))*[^'\\s])'(?![\\p{L}\\p{N}])",
      `${innerOpen}$1${innerClose}`,
    ),
    replacing("(?<=\\S)'|'(?=[\\p{L}\\p{N}])", '’'),
  ];
}

function spaceRules(marks: string, space: string): Rule[] {
  const among = (some: string) => [...marks].filter((mark) => some.includes(mark)).join('');
  const high = among(';!?');
  const colon = among(':');
  const closing = among('»«');
  const ofNumbers = among(OF_NUMBERS);
  return [
    // The `;` of a character reference is none; marks that follow an opening one or each other stand close.
    ...(high
      ? [replacing(`(?<!&#?\\w{1,31})(?<=[^\\s(\\[{«;!?])${SPACE}*([${high}][;!?]*)${ENDS}`, `${space}$1`)]
      : []),
    ...(colon ? [replacing(`(?<=\\S)${SPACE}+:${ENDS}`, `${space}:`)] : []),
    ...(closing ? [replacing(`${SPACE}*([${closing}])`, `${space}$1`)] : []),
    ...(ofNumbers ? [replacing(`${FIGURE}${SPACE}*([${ofNumbers}])(?![\\p{L}\\p{N}])`, `${space}$1`)] : []),
  ];
}

function openingRules(marks: string): Rule[] {
  return marks ? [replacing(`([${marks}])${SPACE}*`, `$1${NARROW}`)] : [];
}

function monthsIn(locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.formatToParts(Date.UTC(2026, month, 1)))
    .map((parts) => parts.find(({ type }) => type === 'month')?.value)
    .join('|');
}

function replacing(pattern: string, by: string): Rule {
  const regular = new RegExp(pattern, 'gu');
  return (text) => text.replace(regular, by);
}
