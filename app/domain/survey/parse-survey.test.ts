import { describe, expect, test } from 'vitest';
import { CharterUnits, noUnits, type Unit } from '../unit/unit.ts';
import { parseSurvey, type SurveyReferences } from './parse-survey.ts';

const front = `title: Ce que vous attendez
charter: aurore
languages: [fr, en]
opens: 2027-02-01
closes: 2027-02-28
codes: drawn
frame: { size: 2400, of: { fr: Clients, en: Customers } }
reminders: [14, 7]
scales: [trust, quality]
candidates:
  answer: { fr: Réponse, en: Answer }
  call: { fr: Rappel, en: Call }
  slot: { fr: Créneau, en: Slot }
  no-cut: { fr: Pas de coupure, en: No cut }
items:
  heard: { words: { fr: On m’écoute, en: I am heard }, culture: client, criterion: listens }
groups:
  region:
    words: { fr: Région, en: Region }
    categories:
      north: { words: { fr: Nord, en: North }, people: 1000 }
      south: { words: { fr: Sud, en: South }, people: 1400 }
`;
const english = '---\ntitle: What you expect\n---\nWho asks, and why.\n';
const charter = { slug: 'aurore', audience: 'customers', fictional: true, zone: 'Europe/Paris' };
const unit = (key: string): Unit => ({ key, name: { fr: `Agence de ${key}` }, from: null, until: null });
const references: SurveyReferences = {
  charters: new Map([['aurore', charter as never]]),
  criteria: ['listens', 'fair'],
  units: new Map([['aurore', new CharterUnits([unit('Lyon'), unit('Lille')])]]),
};

function parse(keys: string, { body = 'Qui demande, et pourquoi.', translation = english } = {}) {
  return parseSurvey(
    'wishes',
    [
      { path: 'surveys/wishes/survey.fr.md', text: `---\n${keys}---\n${body}\n` },
      { path: 'surveys/wishes/survey.en.md', text: translation },
    ],
    references,
  );
}
/** `line code` of each finding of the file in French. */
const found = (keys: string) =>
  parse(keys).findings.map(({ path, line, code }) => `${path.endsWith('fr.md') ? '' : 'en '}${line} ${code}`);

describe('a survey', () => {
  test('is read whole, with the days and the made-up company of its charter', () => {
    const { terms, findings, intro } = parse(front);
    expect(findings).toEqual([]);
    expect(intro).toEqual({ fr: 'Qui demande, et pourquoi.', en: 'Who asks, and why.' });
    expect(terms).toMatchObject({
      ...{ slug: 'wishes', charter: 'aurore', audience: 'customers', fictional: true, zone: 'Europe/Paris' },
      ...{ title: { fr: 'Ce que vous attendez', en: 'What you expect' }, codes: 'drawn', table: 'standard' },
      ...{ series: null, cap: null, atLeast: 10, reminders: [7, 14], frame: { size: 2400 } },
    });
    expect(terms?.candidates.map(({ id }) => id)).toEqual(['answer', 'call', 'slot', 'no-cut']);
    expect(terms?.items.map(({ id }) => id)).toEqual([
      'q1',
      'q2',
      'q3',
      'q4',
      'q5',
      't1',
      't2',
      't3',
      't4',
      'heard',
    ]);
    expect(terms?.items.at(-1)).toMatchObject({ scale: null, culture: 'client', criterion: 'listens' });
    expect(terms?.groups[0]?.categories.map(({ people }) => people)).toEqual([1000, 1400]);
  });

  test.each<[string, string, string, string]>([
    ['an unknown charter', 'charter: aurore', 'charter: auror', '3 survey-charter'],
    ['days that go backwards', 'closes: 2027-02-28', 'closes: 2027-01-28', '6 survey-days'],
    ['codes of no kind', 'codes: drawn', 'codes: secret', '7 choice-expected'],
    ['a frame of nobody', 'size: 2400', 'size: 0', '8 count-expected'],
    ['a reminder after the end', '[14, 7]', '[14, 70]', '9 count-expected'],
    ['a scale that nobody knows', '[trust, quality]', '[trust, love]', '10 choice-expected'],
    ['three candidates', '  answer: { fr: Réponse, en: Answer }\n', '', '11 survey-few-candidates'],
    ['a candidate that is a number', '  answer:', '  7:', '12 survey-id'],
    ['a candidate in one language', '{ fr: Rappel, en: Call }', '{ fr: Rappel }', '13 survey-untranslated'],
    ['a candidate without words', '{ fr: Rappel, en: Call }', '', '13 key-missing'],
    ['an item with the name of one of a scale', '  heard:', '  t1:', '17 survey-id-taken'],
    ['a criterion that nobody wrote down', 'criterion: listens', 'criterion: listen', '17 choice-expected'],
    ['a margin that is not the frame', 'people: 1000', 'people: 900', '19 survey-margin'],
    ['a margin of half its categories', ', people: 1000', '', '21 survey-some-people'],
    [
      'a group of one',
      '      south: { words: { fr: Sud, en: South }, people: 1400 }\n',
      '',
      '21 survey-one-category',
    ],
    ['a key that it does not have', 'reminders:', 'reminder:', '9 key-unknown'],
    ['a smaller group than ten', 'reminders: [14, 7]', 'at-least: 3', '9 count-expected'],
  ])('with %s is told its line', (_, from, to, expected) => {
    expect(front).toContain(from);
    expect(found(front.replace(from, to))).toContain(expected);
  });

  describe('that is a pulse', () => {
    const pulse = front
      .replace(
        'items:\n',
        'items:\n  content: { words: { fr: Content, en: Content }, pulse: satisfaction }\n',
      )
      .replace(
        'groups:\n',
        `groups:
  office:
    words: { fr: Agence, en: Office }
    units: true
    categories:
      lyon: { words: { fr: Lyon, en: Lyon } }
      north: { words: { fr: Nord, en: North }, unit: Agence de Lille }
`,
      );

    test('is told by units, each meant by its id or by the name that the list gives it', () => {
      const { terms, findings } = parse(pulse);
      expect(findings).toEqual([]);
      expect(terms?.items.map(({ id, pulse: of }) => [id, of]).filter(([, of]) => of)).toEqual([
        ['content', 'satisfaction'],
      ]);
      expect(terms?.groups.map(({ categories }) => categories.map(({ unit }) => unit))).toEqual([
        ['Lyon', 'Lille'],
        [null, null],
      ]);
    });

    test.each<[string, string, string, string]>([
      ['of the other side', 'pulse: satisfaction', 'pulse: leadership', '17 survey-pulse-side'],
      ['of nothing known', 'pulse: satisfaction', 'pulse: joy', '17 choice-expected'],
      [
        'and of a culture',
        'pulse: satisfaction',
        'pulse: satisfaction, culture: client',
        '17 survey-pulse-culture',
      ],
      ['without units', '    units: true\n', '', '17 survey-pulse-units'],
      ['with a unit that the charter does not have', 'lyon:', 'leon:', '24 survey-unit'],
      ['with a name that no unit has', 'Agence de Lille', 'Agence de Lile', '25 survey-unit'],
      ['with the same unit twice', 'Agence de Lille', 'Lyon', '25 survey-unit-twice'],
      ['with a key for neither yes nor no', 'units: true', 'units: some', '22 boolean-expected'],
      [
        'with two groups of units',
        'fr: Région, en: Region }',
        'fr: Région, en: Region }\n    units: true',
        '28 survey-two-units',
      ],
      ['with a unit where there are none', 'people: 1000', 'people: 1000, unit: Lyon', '29 key-unknown'],
    ])('%s is told its line', (_, from, to, expected) => {
      expect(pulse).toContain(from);
      expect(found(pulse.replace(from, to))).toContain(expected);
    });

    test('of a charter that has no list of units is told so', () => {
      const without = parseSurvey(
        'wishes',
        [{ path: 'surveys/wishes/survey.fr.md', text: `---\n${pulse}---\nPourquoi.\n` }],
        { ...references, units: noUnits },
      );
      expect(without.findings.filter(({ code }) => code === 'survey-unit')).toMatchObject([
        { line: 24, values: { found: 'lyon', expected: '—' } },
        { line: 25, values: { found: 'Agence de Lille', expected: '—' } },
      ]);
    });
  });

  test('says nothing before its first question, or in the language of readers: told', () => {
    expect(parse(front, { body: '' }).findings.map(({ code }) => code)).toEqual(['survey-intro']);
    const terms = '---\ntitle: What\ncloses: 2027-03-01\n---\nWhy.\n';
    expect(parse(front, { translation: terms }).findings.map(({ code }) => code)).toEqual([
      'key-in-translation',
    ]);
  });

  test('without a file of its own, or with one of another name', () => {
    const named = parseSurvey('wishes', [{ path: 'surveys/wishes/questions.md', text: '' }], references);
    expect(named.findings.map(({ code }) => code)).toEqual(['survey-file', 'survey-missing']);
    expect(named.terms).toBeNull();
  });

  test('has a title that no mail could have as its subject: told, in each language', () => {
    const long = 'x'.repeat(151);
    expect(found(front.replace('Ce que vous attendez', long))).toEqual(['2 survey-words-long']);
    const translation = english.replace('What you expect', long);
    expect(parse(front, { translation }).findings.map(({ code }) => code)).toEqual(['survey-words-long']);
  });

  test('is longer than an entry of the ledger can be, in bytes: told', () => {
    const words = '家'.repeat(300);
    const items = Array.from(
      { length: 40 },
      (_, at) => `  item-${at}: { words: { fr: ${words}, en: ${words} } }\n`,
    );
    expect(found(front.replace('items:\n', `items:\n${items.join('')}`))).toEqual(['2 survey-long']);
  });

  test('asks nothing: told', () => {
    const asked = front.slice(0, front.indexOf('scales:'));
    expect(found(asked)).toEqual(['2 survey-empty']);
  });
});
