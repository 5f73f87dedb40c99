import { type Problem, problem } from '../problem.ts';

export const personalKinds = ['email', 'phone', 'number', 'reference', 'name', 'address'] as const;
export type PersonalKind = (typeof personalKinds)[number];
/** A stretch of a text that may name somebody; places are those of `text.slice`. */
export type PersonalSpan = { from: number; to: number; kind: PersonalKind };
/** What is known of people: names in full, and references of customers. */
export type Known = { names: readonly string[]; references: readonly string[] };

/** No text is longer; and no repetition below is without an end, so that the work grows with the text alone. */
const mostRead = 10_000;

/** What looks like a number of somebody and is none: dates, times, amounts, percentages. They are set aside first. */
const harmless: readonly RegExp[] = [
  /\b\d{1,2}[ \u00a0\u202f]?(?::|h)[ \u00a0\u202f]?\d\d\b/g,
  /\b\d{4}-\d\d-\d\d\b/g,
  /(?<![\d+][./ \u00a0-]?)\b[0-3]?\d([./-])[0-3]?\d\1(?:(?:19|20)\d\d\b|\d\d\b(?![./ \u00a0-]?\d))/g,
  /(?:[€£$]|\b(?:EUR|USD|GBP|CHF))[ \u00a0\u202f]?\d{1,12}(?:[ ,.\u00a0\u202f]\d{1,3}){0,5}/g,
  /\b\d{1,12}(?:[ ,.\u00a0\u202f]\d{1,3}){0,5}[ \u00a0\u202f]{0,2}(?:[€£$%]|(?:EUR|USD|GBP|CHF|euros?|pounds?|dollars?|francs?|kWh|points?)\b)/gi,
];

const letter = String.raw`[\p{L}\p{M}]`;
const gap = String.raw`[ \u00a0\u202f]`;
/** A word that begins with a capital, as names do: Dupont, O’Neill, Saint-Exupéry. */
const capitalised = String.raw`\p{Lu}${letter}{0,30}(?:[’'-]${letter}{1,30}){0,3}`;
const streets = String.raw`rue|avenue|av\.|boulevard|bd|boul\.|impasse|allée|chemin|quai|ruelle|sentier|faubourg`;
/** Words that name more than streets: only before a name. */
const places = `place|cours|route|square|passage|résidence|lotissement|esplanade|villa|hameau`;
const roads = `Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Court|Square|Terrace|Crescent|Gardens|Grove|Mews|Way|Hill|Row`;
const house = String.raw`(?<![\p{L}\d])\d{1,4}(?:${gap}?(?:bis|ter|quater|[A-Za-z])(?!\p{L}))?,?${gap}`;
const article = `(?:(?:de|du|des|la|le|les)${gap}|[dl][’']){0,3}`;

const shapes: readonly [PersonalKind, RegExp][] = [
  ['email', /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu],
  // An IBAN, in groups or in one.
  ['number', /\b[A-Z]{2}\d{2}(?:[ \u00a0\u202f]?[A-Z\d]{4}){2,7}(?:[ \u00a0\u202f]?[A-Z\d]{1,3})?\b/g],
  [
    'address',
    new RegExp(`${house}(?:${streets})${gap}${article}${letter}{2,30}(?:[ -]${capitalised}){0,4}`, 'giu'),
  ],
  [
    'address',
    new RegExp(`${house}(?:${places})${gap}${article}${capitalised}(?:[ -]${capitalised}){0,4}`, 'gu'),
  ],
  ['address', new RegExp(`${house}(?:${capitalised}${gap}){1,4}(?:${roads})(?!${letter})`, 'gu')],
  // A postcode before its town, and one of Britain.
  ['address', new RegExp(String.raw`(?<![\p{L}\d])\d{5}${gap}${capitalised}(?:-${capitalised}){0,4}`, 'gu')],
  ['address', /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g],
  [
    'name',
    new RegExp(
      String.raw`(?<!${letter})(?:M\.|MM\.|Mme|Mlle|Monsieur|Madame|Mademoiselle|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?)${gap}${capitalised}(?:${gap}${capitalised}){0,3}`,
      'gu',
    ),
  ],
];

/** Groups of figures with what may stand between and before them. */
const figures = /(?<![\p{L}\d])(?:\+|\(\+?)?\d(?:[ ./()\u00a0\u202f-]{0,2}\d){5,24}(?![\p{L}\d])/gu;
/** Three by three, as thousands are written. */
const thousands = /^\d{1,3}(?:[ .\u00a0\u202f]\d{3}){1,3}$/;

/**
 * What of a text looks as if it pointed to a person, in the order of the text and without overlaps. It may be mistaken in
 * both directions: people are asked, nothing is refused for it.
 */
export function personalIn(text: string, known: Known): PersonalSpan[] {
  const read = text.slice(0, mostRead);
  const quiet = harmless.reduce(
    (left, shape) => left.replace(shape, (found) => '¤'.repeat(found.length)),
    read,
  );
  const spans = [
    ...knownIn(read, known),
    ...shapes.flatMap(([kind, shape]) => found(quiet, shape).map((span) => ({ ...span, kind }))),
    ...found(quiet, figures).flatMap((span) => {
      const kind = kindOfFigures(quiet.slice(span.from, span.to));
      return kind ? [{ ...span, kind }] : [];
    }),
  ];
  // What begins first stands, then what is longer: an address is more than the number in it.
  spans.sort((a, b) => a.from - b.from || b.to - a.to);
  const apart: PersonalSpan[] = [];
  for (const span of spans) if (span.from >= (apart.at(-1)?.to ?? 0)) apart.push(span);
  return apart;
}

function found(text: string, shape: RegExp): { from: number; to: number }[] {
  return [...text.matchAll(shape)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}

function kindOfFigures(text: string): PersonalKind | null {
  const count = text.replace(/\D/g, '').length;
  if (count < 8 || (thousands.test(text) && count < 9)) return null;
  return count <= 15 && /^(?:\(?\+|\(?0)/.test(text) ? 'phone' : 'number';
}

type Word = { from: number; to: number; text: string; folded: string };

/** Names and references that are known, where they stand as words of their own. */
function knownIn(text: string, { names, references }: Known): PersonalSpan[] {
  const words = wordsOf(text);
  const byFirst = new Map<string, string[][]>();
  for (const name of names) {
    const parts = wordsOf(name).map(({ folded }) => folded);
    if (parts[0] !== undefined) byFirst.set(parts[0], [...(byFirst.get(parts[0]) ?? []), parts]);
  }
  // A surname, alone with its capital; a first name is too often a word.
  const last = new Set(
    names
      .flatMap((name) => wordsOf(name).slice(1))
      .flatMap(({ folded }) => (folded.length > 2 ? [folded] : [])),
  );
  const spans = words.flatMap(({ from, to, text: word, folded }, place): PersonalSpan[] => {
    const full = (byFirst.get(folded) ?? []).filter((parts) =>
      parts.every((part, offset) => words[place + offset]?.folded === part),
    );
    const longest = Math.max(0, ...full.map((parts) => parts.length));
    if (longest > 1) return [{ from, to: words[place + longest - 1]?.to ?? to, kind: 'name' }];
    return last.has(folded) && /^\p{Lu}/u.test(word) ? [{ from, to, kind: 'name' }] : [];
  });
  return [...spans, ...references.flatMap((reference) => placesOf(reference, text))];
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ index, 0: word }) => ({
    ...{ from: index, to: index + word.length, text: word },
    folded: word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  }));
}

function placesOf(reference: string, text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  if (reference.length < 3) return spans;
  const [wanted, within] = [reference.toLowerCase(), text.toLowerCase()];
  // Lower case that is longer than what it was made of would move every place.
  if (within.length !== text.length) return spans;
  for (let from = within.indexOf(wanted); from >= 0; from = within.indexOf(wanted, from + wanted.length)) {
    const to = from + wanted.length;
    if (!/[\p{L}\d]$/u.test(text.slice(0, from).slice(-2)) && !/^[\p{L}\d]/u.test(text.slice(to, to + 2)))
      spans.push({ from, to, kind: 'reference' });
  }
  return spans;
}

/** Words of a text that could be references, to be looked up: those with a figure in them, each once. */
export function couldBeReferences(text: string): string[] {
  const words = text.slice(0, mostRead).match(/[\p{L}\d][\p{L}\d._/#-]{2,99}/gu) ?? [];
  const trimmed = words.map((word) => word.replace(/[._/#-]+$/, '')).filter((word) => /\d/.test(word));
  return [...new Set(trimmed)].slice(0, 500);
}

/** What looks personal, each once and on a line: what somebody confirms who lets it stand. */
export function wordsIn(text: string, spans: readonly PersonalSpan[]): string[] {
  return [...new Set(spans.map(({ from, to }) => text.slice(from, to).replace(/\s+/g, ' ')))];
}

/** A text that looks personal is not saved before whoever sends it has seen these words, and confirmed each. */
export function refuseUnconfirmed(
  text: string,
  spans: readonly PersonalSpan[],
  confirmed = '',
): Problem | null {
  const seen = new Set(confirmed.split(/\r?\n/));
  const unseen = wordsIn(text, spans).filter((word) => !seen.has(word));
  return unseen.length === 0 ? null : problem('personal-words', 'confirmed', { count: unseen.length });
}
