import { isPlainDate } from '#app/domain/instant.ts';
import { findMessage } from '#app/i18n/messages.ts';
import { targetInWords } from '#app/i18n/target-in-words.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { isLanguage } from '#app/languages/language.ts';

/** The order in which a promise is read: what it is, what it says, its limits, what is owed, what stands behind it. */
const order = [
  ...['number', 'name', 'title', 'binding', 'ended', 'preamble', 'promise', 'nature', 'firmness', 'measure'],
  ...[
    'clock',
    'openedBy',
    'dischargedBy',
    'every',
    'target',
    'direction',
    'weight',
    'howWeMeasure',
    'remedy',
    'exempt',
    'notCovered',
  ],
  ...[
    'legalBasis',
    'goesBeyond',
    'perceivedOtherwise',
    'source',
    'mirrors',
    'culture',
    'owner',
    'reviewBy',
    'audience',
    'public',
    'zone',
  ],
];

/** Changes in the order in which their terms are read, within one as they come. */
export function inReadingOrder<Change>(
  changes: readonly Change[],
  keyOf: (change: Change) => string,
): Change[] {
  const place = (change: Change) => {
    const found = order.indexOf(keyOf(change).split('.')[0] ?? '');
    return found < 0 ? order.length : found;
  };
  return [...changes].sort((one, other) => place(one) - place(other));
}

/** `clock.within`, `title` or `promise` as a page names it. */
export function termName({ language }: Translator, key: string): string {
  const [last = '', ...above] = key.split('.').reverse();
  const places =
    above.at(-1) === 'clock'
      ? [`editions.clock.${last}`, `commitment.term.${last}`]
      : [`editions.words.${last}`, `editions.terms.${last}`];
  for (const place of places) {
    const name = findMessage(language, place);
    if (name !== null) return name;
  }
  return key;
}

/** What a term said, in words where there are some, else as the charter writes it. */
export function termValue(words: Translator, key: string, value: unknown): string {
  const { t, n } = words;
  if (value === null || value === undefined) return t('editions.absent');
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (key === 'target' && typeof value === 'number') return targetInWords(words, value);
  if (typeof value === 'number') return n(value);
  if (typeof value === 'string') return isPlainDate(value) ? words.date(value) : named(words, key, value);
  if (Array.isArray(value)) {
    return value.length === 0
      ? t('editions.absent')
      : value.map((each) => termValue(words, key, each)).join(', ');
  }
  return ofMapping(words, key, value);
}

/** Where the words of a key's values stand in the catalogue. */
const areas: Record<string, string> = {
  measure: 'measures',
  firmness: 'firmness',
  nature: 'natures',
  every: 'every',
  openedBy: 'commitment.openedBy',
  dischargedBy: 'commitment.dischargedBy',
  culture: 'symmetry.culture',
  audience: 'editions.values',
  direction: 'editions.values',
  'clock.firstDay': 'commitment.firstDay',
  'clock.ends': 'commitment.ends',
  'clock.reopen': 'commitment.reopens',
  'clock.roll': 'editions.values',
  'clock.boundary': 'editions.values',
  'clock.receivedOutsideHours': 'editions.values',
};

function named(words: Translator, key: string, value: string): string {
  if (key === 'languages') return isLanguage(value) ? words.nameOf(value) : value;
  if (key === 'owner') return words.named('roles', value);
  if (key === 'exempt' || key === 'clock.pauses') return words.named('grounds', value);
  const area = areas[key];
  return (area && findMessage(words.language, `${area}.${value}`)) ?? value;
}

function ofMapping(words: Translator, key: string, value: object): string {
  if ('unit' in value && 'count' in value) return words.term(value as Parameters<Translator['term']>[0]);
  if ('unit' in value && 'amount' in value) return words.money(value as Parameters<Translator['money']>[0]);
  if ('is' in value && 'from' in value) {
    const nature = named(words, 'nature', String(value.is));
    return typeof value.from === 'string'
      ? words.t('commitment.natureFrom', { nature, date: words.date(value.from) })
      : nature;
  }
  return Object.values(value)
    .filter((each) => each !== null)
    .map((each) => termValue(words, key, each))
    .join(', ');
}
