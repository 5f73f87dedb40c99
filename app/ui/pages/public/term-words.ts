import { isPlainDate } from '#app/domain/instant.ts';
import { findMessage } from '#app/i18n/messages.ts';
import type { Translator } from '#app/i18n/translator.ts';

/** `clock.within` as a page names it: the word for the term, then the keys beneath it as the charter writes them. */
export function termName({ language }: Translator, key: string): string {
  const [first = '', ...rest] = key.split('.');
  const known = findMessage(language, `commitment.term.${rest.join('.')}`);
  if (first === 'clock' && known) return known;
  const name = findMessage(language, `editions.terms.${first}`) ?? first;
  return rest.length > 0 ? `${name} (${rest.join(', ')})` : name;
}

/** What a term said, in words where there are some, else as the charter writes it. */
export function termValue(words: Translator, key: string, value: unknown): string {
  const { t, n } = words;
  if (value === null || value === undefined) return t('editions.absent');
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (key === 'target' && typeof value === 'number') return words.percent(value, 1);
  if (typeof value === 'number') return n(value);
  if (typeof value === 'string') return isPlainDate(value) ? words.date(value) : named(words, key, value);
  if (Array.isArray(value)) {
    return value.length === 0
      ? t('editions.absent')
      : value.map((each) => termValue(words, key, each)).join(', ');
  }
  return ofMapping(words, key, value);
}

function named(words: Translator, key: string, value: string): string {
  if (key === 'owner') return words.named('roles', value);
  if (key === 'exempt' || key === 'clock.pauses') return words.named('grounds', value);
  const area = { measure: 'measures', firmness: 'firmness', nature: 'natures', every: 'every' }[key];
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
