import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { faultInWords, findingMessage, formatFinding } from '#app/i18n/findings.ts';
import { languages } from '#app/languages/language.ts';
import { parseMapping } from '../import/mapping.ts';
import { parseCalendar } from './calendar/parse-calendar.ts';
import { errorCodes, warningCodes } from './charter/finding-codes.ts';
import { finding } from './charter/findings.ts';
import { readKeys } from './charter/front-matter.ts';
import { schemaFindings } from './charter/schema-findings.ts';
import { PolicyError, parsePolicy } from './note/policy.ts';
import { faultIn, faultOf, schemaFaultCodes } from './schema-fault.ts';

/** Words that no French sentence of ours has: those of zod, and of messages that were written in English alone. */
const english =
  /\b(expected|invalid|input|received|unknown|unrecognized|required|string|must|too|such|the|than|with)\b/i;

/** What `kept check` says of a calendar in French, line by line. */
function toldOfCalendar(text: string): string[] {
  const keys = readKeys('c.yml', text, 1);
  const library = ({ country }: { country: string }) =>
    country === 'FR' ? ({ unknown: 'region' } as const) : ({ unknown: 'country' } as const);
  const resolve = (request: { country: string; region: string | null }) =>
    request.country === 'FR' && request.region === null ? [] : library(request);
  const parsed = parseCalendar(keys.data, 'c', resolve);
  const issues = parsed.error?.issues ?? [];
  return schemaFindings('c.yml', text, keys, 'calendar-invalid', issues).map((found) =>
    formatFinding(found, 'fr'),
  );
}

const zone = 'zone: Europe/Paris\n';
const calendars = [
  ['no zone', 'week: {}', null],
  ['an unknown zone', 'zone: Europe/Pari', 'fuseau horaire inconnu'],
  ['an offset for a zone', 'zone: EST', 'ignore l’heure d’été'],
  ['an unknown key', `${zone}workingdays: []`, 'working-days attendu'],
  ['a text for a mapping', `${zone}week: monday`, 'clés attendues : monday'],
  ['a number for a text', `${zone}about: 5`, 'texte attendu'],
  ['unclear hours', `${zone}week: { monday: ["9-17"] }`, 'début et fin attendus'],
  ['hours that do not exist', `${zone}week: { monday: ["20:00-24:30"] }`, 'qui n’existe pas'],
  ['a night', `${zone}week: { monday: ["17:00-09:00"] }`, 'deux horaires'],
  ['hours that overlap', `${zone}week: { monday: ["09:00-17:00", "16:00-18:00"] }`, 'sans chevauchement'],
  ['hours without a list', `${zone}week: { monday: 9 }`, 'liste d’horaires attendue'],
  ['no hours', `${zone}week: { monday: [9] }`, 'horaires attendus'],
  ['an unknown weekday', `${zone}working-days: [lundi]`, 'monday | tuesday'],
  ['a weekday twice', `${zone}open-days: [monday, monday]`, 'chaque jour'],
  ['a day without a list', `${zone}open-days: monday`, 'liste de jours'],
  ['a date that does not exist', `${zone}holidays: ["2026-02-30"]`, 'date qui existe'],
  ['a number for a date', `${zone}holidays: [7]`, 'date attendue'],
  ['an unnamed day', `${zone}holidays: { dates: [{ date: 2026-05-01, fr: "" }] }`, 'nom du jour'],
  ['a country in words', `${zone}holidays: { country: France }`, 'deux capitales'],
  ['a country of numbers', `${zone}holidays: { country: 3 }`, 'code de pays'],
  ['an unknown country', `${zone}holidays: { country: ZZ }`, 'bibliothèque'],
  ['an unknown region', `${zone}holidays: { country: FR, region: ZZ }`, 'cette région'],
  ['a region alone', `${zone}holidays: { region: ENG }`, '« country »'],
  ['an unknown holiday', `${zone}holidays: { country: FR, without: [Noel] }`, 'aucun jour férié'],
  ['a number for a holiday', `${zone}holidays: { without: [5] }`, 'nom anglais'],
  ['a year too early', `${zone}holidays: { from: 1815 }`, 'de 1970 à 2199'],
  ['a year in words', `${zone}holidays: { from: soon }`, 'année attendue'],
  ['years that go back', `${zone}holidays: { from: 2030, until: 2029 }`, '« from »'],
  ['types of no library', `${zone}holidays: { types: [national] }`, 'public | bank'],
  ['no types', `${zone}holidays: { types: [] }`, 'au moins un'],
  ['names in a text', `${zone}holidays: { names: x }`, 'liste de noms'],
  ['names without English', `${zone}holidays: { names: [{ fr: x }] }`, 'texte attendu'],
  ['days in a text', `${zone}holidays: { dates: x }`, 'liste de jours'],
  ['closures in a text', `${zone}holidays: { closures: x }`, 'liste de fermetures'],
  [
    'a closure backwards',
    `${zone}holidays: { closures: [{ from: 2026-05-02, to: 2026-05-01 }] }`,
    '« from »',
  ],
  ['closings in a list', `${zone}early-closings: [12-24]`, 'jours et heures'],
  ['a closing at a number', `${zone}early-closings: { 12-24: 12 }`, 'entre guillemets droits'],
  ['a closing on no day', `${zone}early-closings: { 13-24: "12:00" }`, 'chaque année'],
  ['a closing at no time', `${zone}early-closings: { 12-24: noon }`, 'de 00:01 à 23:59'],
] as const;

const mapping = `name: complaints
charter: some-charter
time: { format: M/D/YYYY, zone: America/New_York }
reference: Id
case: { commitment: answer, opened: Opened }
`;
const mappings = [
  ['an unknown key', `${mapping}colour: red\n`, 'clé inconnue « colour »'],
  ['no name', mapping.replace(/name: .*\n/, ''), 'identifiant attendu'],
  ['a name in capitals', mapping.replace('complaints', 'Complaints'), 'identifiant attendu'],
  ['no times', mapping.replace(/time: .*\n/, ''), 'format, zone, repair'],
  ['an unknown zone', mapping.replace('America/New_York', 'Boston'), 'fuseau horaire inconnu'],
  ['no zone', mapping.replace(', zone: America/New_York', ''), 'fuseau IANA attendu'],
  ['a letter of no pattern', mapping.replace('M/D/YYYY', 'M/D/QQQQ'), '« QQQQ » est inconnu'],
  ['a pattern without a day', mapping.replace('M/D/YYYY', 'MM.YYYY'), 'iso attendu'],
  ['a pattern with a zone', mapping.replace('M/D/YYYY', 'M/D/YYYY ZZZ'), 'désigne un fuseau'],
  ['another repair', mapping.replace('New_York }', 'New_York, repair: twice }'), 'converted-twice attendu'],
  ['an unknown format', `${mapping}format: xlsx\n`, 'csv | ndjson attendu'],
  ['two characters', `${mapping}delimiter: ab\n`, 'un seul caractère'],
  ['a letter as the delimiter', `${mapping}delimiter: a\n`, 'ni lettre'],
  ['a unit of nothing', `${mapping}unit: []\n`, 'nom de colonne attendu'],
  ['no reference', mapping.replace('reference: Id\n', ''), 'colonne attendue'],
  ['an empty column name', mapping.replace('Opened', '""'), 'nom de colonne attendu'],
  ['an empty list', `${mapping}occurrences: []\n`, 'au moins un'],
  [
    'both kinds',
    `${mapping}occurrences: [{ commitment: c, at: A, kept: { column: B, values: { Y: true } } }]\n`,
    'soit « case: »',
  ],
  ['skips without a list', `${mapping}skip: x\n`, 'liste attendue'],
  ['a skip without words', `${mapping}skip: [{ column: A, is: x }]\n`, 'texte attendu'],
  ['a skip of a mapping', `${mapping}skip: [{ column: A, is: { b: c }, because: d }]\n`, 'liste de textes'],
  [
    'an empty text that is compared',
    `${mapping}empty: x\nskip: [{ column: A, is: x, because: y }]\n`,
    '« x »',
  ],
  [
    'expectations of occurrences',
    `${mapping.replace(/case: .*\n/, '')}occurrences: [{ commitment: c, at: A, kept: { column: B, values: { Y: perhaps } } }]\nexpect: { due: A, verdict: B, kept: k, breached: b }\n`,
    'true ou false',
  ],
  ['a commitment of nothing', mapping.replace('commitment: answer', 'commitment: []'), '« column: »'],
  ['a truth value in French', mapping.replace('opened: Opened', 'opened: A, another: oui'), 'true ou false'],
] as const;

const key = 'example.org/w+deadbeef+AAAA';
const policies = [
  ['a witness alone', 'witness A', 'ligne attendue : witness <name>'],
  ['an unknown word', 'wittness A', '« wittness »'],
  ['no quorum', '# nobody', 'il manque la ligne'],
  ['a quorum of nobody', 'quorum A', 'pas encore défini'],
  ['two quorums', 'quorum none\nquorum none', 'une seule attendue'],
  ['no key', `witness A ${key}\nquorum A`, 'n’est pas une clé'],
  ['a group of nobody', 'group G all A', 'pas encore défini'],
] as const;

describe('what is wrong with content is said in the language of its reader', () => {
  test.each(calendars)('a calendar with %s', (_, text, said) => {
    const told = toldOfCalendar(text).join('\n');
    expect(plain(told)).toMatch(/^c\.yml:\d+: erreur : .*attendu/);
    expect(plain(told)).toContain(said ?? 'fuseau');
    expect(withoutLines(told)).not.toMatch(english);
  });

  test.each(mappings)('a mapping with %s', (_, text, said) => {
    const parsed = parseMapping('m.yml', text, 'fr');
    const told = ('faults' in parsed ? parsed.faults : []).join('\n');
    expect(plain(told)).toMatch(/^m\.yml:\d+: erreur : .*attendu/);
    expect(plain(told)).toContain(said);
    expect(withoutLines(told)).not.toMatch(english);
  });

  test.each(policies)('a policy with %s', (_, text, said) => {
    const error = thrownBy(() => parsePolicy(text));
    const told = faultInWords(error.fault, 'fr');
    expect(plain(told)).toContain(said);
    expect(told).not.toMatch(english);
  });

  test('with the line itself below it, where the value stands', () => {
    const told = parseMapping('m.yml', mapping.replace('America/New_York', 'Boston'), 'fr');
    expect('faults' in told && told.faults[0]).toMatch(
      /^m\.yml:3: erreur.*\n {4}time: \{ format: M\/D\/YYYY, zone: Boston \}$/,
    );
  });
});

test('every fault has words in each language, which say what was expected', () => {
  for (const code of schemaFaultCodes)
    for (const language of languages) {
      const said = faultInWords({ code, values: {} }, language);
      expect([code, said]).toEqual([
        code,
        expect.stringMatching(language === 'en' ? /\bexpected\b/ : /attendue?s?\b/),
      ]);
      if (language === 'fr') expect([code, said]).not.toEqual([code, expect.stringMatching(english)]);
    }
});

test('every finding about content is told in French without a word of English', () => {
  for (const code of [...errorCodes, ...warningCodes]) {
    const said = findingMessage(finding('a.yml', 1, code), 'fr');
    expect([code, withoutQuoted(said)]).not.toEqual([code, expect.stringMatching(english)]);
    expect(said).not.toMatch(/\bexpected\b|\bsuch as\b/);
  }
});

test('whatever zod finds by itself is told by a code, not in its own words', () => {
  const schema = z.strictObject({
    text: z.string(),
    number: z.number().min(3),
    most: z.number().max(3),
    truth: z.boolean(),
    list: z.array(z.string()).min(1),
    choice: z.enum(['a', 'b']),
    form: z.string().regex(/^a/),
    either: z.union([z.string(), z.number()]),
    by: z.record(z.string(), z.string()),
    own: z.string().refine(() => false),
  });
  const wrong = {
    ...{ text: 1, number: 1, most: 9, truth: 1, list: [], choice: 'c', form: 'b', either: [], by: [] },
    ...{ own: 'x', other: 1 },
  };
  const issues = schema.safeParse(wrong).error?.issues ?? [];
  expect(issues).toHaveLength(11);
  for (const issue of issues) {
    expect(faultIn(issue.message)).toBeNull();
    expect(faultInWords(faultOf(issue), 'fr')).not.toMatch(english);
  }
  expect(issues.map((issue) => faultOf(issue).code)).toEqual([
    ...['text', 'least', 'most', 'truth', 'at-least-one', 'one-of', 'value', 'value', 'keys', 'value'],
    'key-unknown',
  ]);
});

/** Without what stands in quotation marks, or in a file as it is to be written. */
function withoutQuoted(said: string): string {
  return said.replaceAll(/«[^»]*»/g, '').replaceAll(/\b[\w-]+\.(?:\w+\.)?(?:md|yml)\b/g, '');
}

/** With ordinary spaces, to be compared. */
function plain(said: string): string {
  return said.replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** Without the lines of the file that are told, which are its author’s, and without the keys before a sentence. */
function withoutLines(told: string): string {
  return told
    .split('\n')
    .filter((line) => !line.startsWith('    '))
    .join('\n')
    .replaceAll(/: [\w.-]+\s: /g, ': ');
}

function thrownBy(act: () => unknown): PolicyError {
  try {
    act();
  } catch (error) {
    if (error instanceof PolicyError) return error;
  }
  throw new Error('nothing was thrown');
}
