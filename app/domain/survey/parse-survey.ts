import { isLanguage, type Language, type Localised, languages } from '../../languages/language.ts';
import {
  type Fields,
  fieldsOf,
  isMapping,
  noteUnknownKeys,
  present,
  readChoice,
  readDate,
  readLanguages,
  readName,
  shown,
} from '../charter/fields.ts';
import { fileName, type Source } from '../charter/files.ts';
import { type Finding, finding, hasErrors, sortFindings, untranslated } from '../charter/findings.ts';
import { type FrontMatter, readFrontMatter } from '../charter/front-matter.ts';
import { nearest } from '../charter/nearest.ts';
import { noteTranslationKeys } from '../charter/preamble.ts';
import type { CharterTerms } from '../charter/terms.ts';
import { CharterUnits, type Units } from '../unit/unit.ts';
import { notePulses, readCandidates, readGroups, readItems } from './parse-asked.ts';
import { keyedFields, readCount, readCounts, readTitle, readWords } from './parse-words.ts';
import { codeModes, marginsOf, type SurveyTerms } from './terms.ts';

const KEYS = [
  ...(['title', 'charter', 'languages', 'opens', 'closes', 'codes', 'table', 'series', 'frame'] as const),
  ...(['candidates', 'scales', 'items', 'groups', 'at-least', 'cap', 'reminders'] as const),
];
const TRANSLATED = ['title'];
const FILE = /^survey\.([a-z]+)\.md$/;

/** Fewer people than this are shown as no group, whatever a file says. */
const smallestGroup = 10;
/** The most people that a survey is of. */
const largestFrame = 100_000_000;
const mostReminders = 3;
/** As an entry of the ledger can hold it beside what else it says; bytes of JSON. */
const longestTerms = 60_000;

/**
 * What surveys are held to: the charters that they may be about, by their slugs, the criteria of trust and the units of charters, both `null` where they are
 * not known.
 */
export type SurveyReferences = {
  charters: ReadonlyMap<string, CharterTerms | null>;
  criteria: readonly string[] | null;
  units: Units | null;
};
/** A survey's folder, read; `terms` is `null` exactly when a finding is an error. `intro`: what is said before the first question. */
export type ParsedSurvey = {
  slug: string;
  terms: SurveyTerms | null;
  intro: Localised;
  findings: Finding[];
  paths: string[];
};

type SurveyFile = { path: string; language: Language; source: FrontMatter };

/** Reads the files of one survey's folder, `content/surveys/<slug>/`, in any order. Nothing throws. */
export function parseSurvey(slug: string, sources: Source[], references: SurveyReferences): ParsedSurvey {
  const findings: Finding[] = [];
  const files = sources.flatMap(({ path, text }): SurveyFile[] => {
    const language = FILE.exec(fileName(path))?.[1];
    if (isLanguage(language)) return [{ path, language, source: readFrontMatter(path, text) }];
    const expected = languages.map((known) => `survey.${known}.md`).join(' | ');
    findings.push(finding(path, 1, 'survey-file', { expected }));
    return [];
  });
  findings.push(...files.flatMap(({ source }) => source.findings));
  const paths = sources.map(({ path }) => path);
  const main = files.find(({ source }) => 'languages' in source.data) ?? files[0];
  if (!main) {
    const missing = `${slug}/survey.${languages[0]}.md`;
    findings.push(
      finding(sources[0]?.path ?? missing, 1, 'survey-missing', { expected: `survey.${languages[0]}.md` }),
    );
    return { slug, terms: null, intro: {}, findings, paths };
  }
  const others = files.filter((file) => file !== main);
  const read = main.source.findings.length > 0 ? null : readTerms(slug, main, others, references, findings);
  const intro = Object.fromEntries(files.map(({ language, source }) => [language, source.body.trim()]));
  for (const { path, source } of files)
    if (source.findings.length === 0 && source.body.trim() === '')
      findings.push(finding(path, source.bodyLine, 'survey-intro'));
  return { slug, terms: hasErrors(findings) ? null : read, intro, findings: sortFindings(findings), paths };
}

function readTerms(
  slug: string,
  main: SurveyFile,
  others: SurveyFile[],
  references: SurveyReferences,
  findings: Finding[],
): SurveyTerms | null {
  const fields = fieldsOf(main.source, findings);
  noteUnknownKeys(fields, KEYS);
  present(fields, 'title', 'title: …');
  present(fields, 'charter', `charter: ${[...references.charters.keys()][0] ?? 'aurore'}`);
  present(fields, 'languages', 'languages: [fr, en]');
  present(fields, 'opens', 'opens: 2027-02-01');
  present(fields, 'closes', 'closes: 2027-02-28');
  present(fields, 'codes', `codes: ${codeModes.join(' | ')}`);
  const spoken = readLanguages(fields, 'languages');
  const charter = readCharter(fields, references);
  if (!spoken) return null;
  const title = readTitles(main, others, spoken, fields, findings);
  const opens = readDate(fields, 'opens');
  const closes = readDate(fields, 'closes');
  if (opens && closes && closes < opens)
    fields.note(['closes'], 'survey-days', { found: closes, expected: opens });
  const codes = readChoice(fields, 'codes', codeModes);
  const table = readChoice(fields, 'table', ['standard', 'pouliot'] as const) ?? 'standard';
  const series = readName(fields, 'series');
  const frame = readFrame(fields, spoken);
  const candidates = readCandidates(fields, spoken);
  const { criteria, units } = references;
  const items = readItems(fields, spoken, { criteria, audience: charter?.audience ?? null });
  const groups = readGroups(fields, spoken, charter && units && unitsOf(units, charter.slug));
  notePulses(fields, items, groups);
  const days = opens && closes ? Math.round((Date.parse(closes) - Date.parse(opens)) / 86_400_000) : 0;
  const reminders = readCounts(fields, 'reminders', {
    least: 1,
    most: Math.max(days, 1),
    length: mostReminders,
  });
  const atLeast = readCount(fields, 'at-least', { least: smallestGroup, most: 1_000 }) ?? smallestGroup;
  const cap = readCount(fields, 'cap', { least: 2, most: 100 });
  if (
    candidates.length === 0 &&
    items.length === 0 &&
    !['candidates', 'items', 'scales'].some((key) => key in fields.data)
  )
    fields.note([], 'survey-empty');
  if (!charter || !title || !opens || !closes || !codes || !frame) return null;
  const { audience, fictional, zone } = charter;
  const terms: SurveyTerms = {
    ...{
      slug,
      title,
      charter: charter.slug,
      audience,
      fictional,
      languages: spoken,
      zone,
      opens,
      closes,
      codes,
      table,
    },
    ...{
      series,
      frame,
      candidates,
      items,
      groups,
      cap,
      atLeast,
      reminders: [...reminders].sort((a, b) => a - b),
    },
  };
  noteMargins(fields, terms);
  if (Buffer.byteLength(JSON.stringify(terms)) > longestTerms)
    fields.note([], 'survey-long', { most: longestTerms });
  return terms;
}

function readCharter(fields: Fields, { charters }: SurveyReferences): CharterTerms | null {
  const slug = readName(fields, 'charter');
  if (slug === null) return null;
  const known = [...charters.keys()];
  if (!charters.has(slug))
    fields.note(['charter'], 'survey-charter', {
      found: slug,
      expected: nearest(slug, known) ?? known.join(', '),
    });
  // One that has mistakes of its own has been told of.
  return charters.get(slug) ?? null;
}

/** A charter that the list does not name has no units. */
function unitsOf(units: Units, charter: string): CharterUnits {
  return units.get(charter) ?? new CharterUnits([]);
}

function readTitles(
  main: SurveyFile,
  others: SurveyFile[],
  spoken: readonly Language[],
  fields: Fields,
  findings: Finding[],
): Localised | null {
  const title = readTitle(fields);
  const first = spoken[0] ?? main.language;
  if (main.language !== first)
    findings.push(finding(main.path, 1, 'survey-missing', { expected: `survey.${first}.md` }));
  for (const language of spoken)
    if (language !== main.language && !others.some((file) => file.language === language))
      findings.push(untranslated(main.path, language, main.language, `survey.${language}.md`));
  const translations = others.flatMap(({ path, language, source }): [Language, string][] => {
    if (!spoken.includes(language))
      findings.push(finding(path, 1, 'survey-language', { language, expected: spoken.join(', ') }));
    if (source.findings.length > 0) return [];
    const own = fieldsOf(source, findings);
    noteTranslationKeys(own, KEYS, TRANSLATED);
    present(own, 'title', 'title: …');
    const text = readTitle(own);
    return text === null ? [] : [[language, text]];
  });
  return title === null ? null : { [main.language]: title, ...Object.fromEntries(translations) };
}

function readFrame(fields: Fields, spoken: readonly Language[]): SurveyTerms['frame'] | null {
  const example = 'frame: { size: 2400, of: { fr: …, en: … } }';
  if (!present(fields, 'frame', example)) return null;
  if (!isMapping(fields.data.frame)) {
    fields.note(['frame'], 'mapping-expected', {
      key: 'frame',
      found: shown(fields.data.frame),
      expected: example,
    });
    return null;
  }
  const frame = keyedFields(fields, ['frame'], fields.data.frame);
  noteUnknownKeys(frame, ['size', 'of']);
  present(frame, 'size', 'size: 2400');
  present(frame, 'of', 'of: { fr: …, en: … }');
  const size = readCount(frame, 'size', { least: 1, most: largestFrame });
  const words = readWords(frame, 'of', spoken);
  return size === null || words === null ? null : { size, words };
}

/** What the categories of a group say of the frame adds up to it. */
function noteMargins(fields: Fields, terms: SurveyTerms): void {
  for (const { id, categories } of marginsOf(terms)) {
    const people = categories.reduce((sum, category) => sum + (category.people ?? 0), 0);
    if (people === terms.frame.size) continue;
    const values = { key: id, found: { number: people }, expected: { number: terms.frame.size } };
    fields.note(['groups', id], 'survey-margin', values);
  }
}
