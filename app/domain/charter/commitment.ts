import type { Language } from '../../languages/language.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { means } from '../encounter/names.ts';
import { cultures } from '../survey/felt.ts';
import { readClock, readRemedy } from './deadline.ts';
import {
  type Fields,
  fieldsOf,
  isMapping,
  keyName,
  noteUnknownKeys,
  present,
  readChoice,
  readDate,
  readLocalised,
  readName,
  readNames,
  readShare,
  readText,
  readWeight,
  shown,
} from './fields.ts';
import type { CommitmentFile } from './files.ts';
import type { Finding } from './findings.ts';
import { noteTranslationKeys } from './preamble.ts';
import type { CommitmentTerms, Measure, Nature, NatureSpan } from './terms.ts';

const KEYS = [
  'id',
  'title',
  'nature',
  'firmness',
  'measure',
  'clock',
  'opened-by',
  'discharged-by',
  'target',
  'direction',
  'every',
  'weight',
  'remedy',
  'exempt',
  'legal-basis',
  'goes-beyond',
  'perceived-otherwise',
  'source',
  'owner',
  'mirrors',
  'culture',
  'review-by',
] as const;
const TRANSLATED = ['id', 'title'];

const natures: readonly Nature[] = ['normative', 'differentiating'];
const measures: readonly Measure[] = ['deadline', 'each-time', 'rate', 'duty'];

/** What a commitment may refer to outside its own file. */
export type References = {
  calendars: ReadonlyMap<string, Calendar>;
  /** Whether what is read may be of before weights had bounds. */
  beforeBounds?: boolean;
};

/** The terms in the front matter of a commitment's first language; `null` where they are not all there. */
export function readCommitment(
  file: CommitmentFile,
  translations: CommitmentFile[],
  references: References,
  findings: Finding[],
): CommitmentTerms | null {
  const titles = translations.map((other) => [other.language, readTranslatedTitle(other, findings)] as const);
  if (file.source.findings.length > 0) return null;
  const fields = fieldsOf(file.source, findings);
  noteUnknownKeys(fields, KEYS);
  present(fields, 'id', `id: ${file.id}`);
  present(fields, 'title', 'title: …');
  present(fields, 'nature', `nature: ${natures.join(' | ')}`);
  present(fields, 'firmness', 'firmness: firm | aspirational');
  present(fields, 'measure', `measure: ${measures.join(' | ')}`);
  const id = readId(fields, file.id);
  const title = readText(fields, 'title');
  const nature = readNature(fields, file.language);
  const firmness = readChoice(fields, 'firmness', ['firm', 'aspirational']);
  const measure = readChoice(fields, 'measure', measures);
  const direction = readChoice(fields, 'direction', ['higher is better', 'lower is better']);
  const every = readChoice(fields, 'every', ['month', 'quarter', 'year']);
  if (measure) noteMeasureKeys(fields, measure);
  const clock = readClock(fields, file.language, references.calendars);
  const openedBy = readChoice(fields, 'opened-by', ['remedies', 'follow-ups']);
  const dischargedBy = readChoice(fields, 'discharged-by', ['encounter', ...means]);
  const culture = readChoice(fields, 'culture', cultures);
  const perceivedOtherwise = readLocalised(fields, 'perceived-otherwise', file.language);
  const remedy = readRemedy(fields);
  const target = readShare(fields, 'target');
  const terms = {
    number: file.number,
    clock,
    ...(openedBy ? { openedBy } : {}),
    ...(dischargedBy ? { dischargedBy } : {}),
    target,
    direction: direction ?? ('higher is better' as const),
    every,
    weight: readWeight(fields, 'weight', references.beforeBounds) ?? 1,
    remedy,
    exempt: readNames(fields, 'exempt'),
    legalBasis: readLocalised(fields, 'legal-basis', file.language),
    goesBeyond: readLocalised(fields, 'goes-beyond', file.language),
    ...(perceivedOtherwise ? { perceivedOtherwise } : {}),
    source: readLocalised(fields, 'source', file.language),
    owner: readText(fields, 'owner'),
    mirrors: readName(fields, 'mirrors'),
    ...(culture ? { culture } : {}),
    reviewBy: readDate(fields, 'review-by'),
  };
  if (!id || !title || !nature || !firmness || !measure) return null;
  const named = Object.fromEntries([[file.language, title], ...titles.filter(([, text]) => text !== null)]);
  return { id, title: named, nature, firmness, measure, ...terms };
}

function readId(fields: Fields, expected: string): string | null {
  const id = readName(fields, 'id');
  if (id !== null && id !== expected) fields.note(['id'], 'id-differs', { found: id, expected });
  return id;
}

function readTranslatedTitle(file: CommitmentFile, findings: Finding[]): string | null {
  if (file.source.findings.length > 0) return null;
  const fields = fieldsOf(file.source, findings);
  noteTranslationKeys(fields, KEYS, TRANSLATED);
  readId(fields, file.id);
  present(fields, 'title', 'title: …');
  return readText(fields, 'title');
}

/** One word, or a list of words with the dates from which they hold. */
function readNature(fields: Fields, first: Language): NatureSpan[] | null {
  const value = fields.data.nature;
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) {
    const is = readChoice(fields, 'nature', natures);
    return is && [{ from: null, is, because: null }];
  }
  const spans = value.map((entry, index) => readNatureSpan(fields, first, entry, index));
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1]?.from ?? '';
    if (index > 0 && span?.from && span.from <= before)
      fields.note(['nature', index, 'from'], 'nature-order');
  }
  if (spans.length === 0) {
    fields.note(['nature'], 'choice-expected', { key: 'nature', found: '[]', expected: natures.join(' | ') });
    return null;
  }
  return spans.every((span) => span !== null) ? spans : null;
}

const SPAN_EXAMPLE = '{from: 2023-04-01, is: normative}';

function readNatureSpan(fields: Fields, first: Language, entry: unknown, index: number): NatureSpan | null {
  if (!isMapping(entry)) {
    const key = keyName(fields, ['nature', index]);
    fields.note(['nature', index], 'mapping-expected', { key, found: shown(entry), expected: SPAN_EXAMPLE });
    return null;
  }
  const note: Fields['note'] = (key, code, values) => fields.note(['nature', index, ...key], code, values);
  const span: Fields = { data: entry, at: [...fields.at, 'nature', index], note };
  noteUnknownKeys(span, ['from', 'is', 'because']);
  // Only the first span may hold from the beginning; a later one must say from when.
  if (index > 0) present(span, 'from', SPAN_EXAMPLE);
  present(span, 'is', SPAN_EXAMPLE);
  const from = readDate(span, 'from');
  const is = readChoice(span, 'is', natures);
  const because = readLocalised(span, 'because', first);
  return is && (from !== null || index === 0) ? { from, is, because } : null;
}

/** Each measure demands its own keys, and has no use for those of the others. */
function noteMeasureKeys(fields: Fields, measure: Measure): void {
  const belongs: [key: string, to: Measure, demanded: string | null][] = [
    ['clock', 'deadline', 'clock: {within: 10 working days, calendar: france, …}'],
    ['every', 'duty', 'every: month | quarter | year'],
    ['direction', 'rate', null],
    ['opened-by', 'deadline', null],
    ['discharged-by', 'duty', null],
  ];
  for (const [key, owner, demanded] of belongs) {
    const given = fields.data[key] !== undefined && fields.data[key] !== null;
    if (owner === measure && demanded && !given) {
      fields.note(['measure'], 'measure-needs-key', { measure, key, expected: demanded });
    } else if (owner !== measure && given) {
      fields.note([key], 'key-needs-measure', { measure, key, expected: `measure: ${owner}` });
    }
  }
}
