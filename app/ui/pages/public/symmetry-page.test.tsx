import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordEvents } from '#app/commands/events/record-events.server.ts';
import { readValues } from '#app/content/values.server.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { seedPublications } from '#app/demonstration/scenarios.ts';
import { openTo } from '#app/domain/charter/published.ts';
import { besideOf } from '#app/domain/initiative/beside.ts';
import { instantOf } from '#app/domain/instant.ts';
import { type Felt, nothingFelt } from '#app/domain/survey/felt.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { readCommitmentPage } from '#app/queries/public/commitment.server.ts';
import { readSymmetryPage } from '#app/queries/public/symmetry.server.ts';
import { readValuesPage } from '#app/queries/public/values.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { InitiativesChapter } from './initiatives-chapter.tsx';
import { SymmetryPage } from './symmetry-page.tsx';
import { ValuesPage } from './values-page.tsx';

const now = instantOf('2026-03-18T09:00:00Z');
const made = { size: 0, at: '2026-03-18T09:00:00Z' };
let context: Context;

/** Days on which a promise was kept to somebody, or not. */
async function logged(charter: string, commitment: string, kept: number, missed: number) {
  const at = instantOf('2026-02-02T11:00:00Z');
  const event = { event: 'log', charter, commitment, at, unit: 'Lyon', reference: null } as const;
  const groups = [...Array(kept).fill(true), ...Array(missed).fill(false)].map((fine: boolean) => ({
    events: [{ ...event, kept: fine }],
  }));
  const results = await recordEvents(context, { id: 'p_agent', role: 'agent' }, groups);
  expect(results.every((result) => 'status' in result)).toBe(true);
}

beforeAll(async () => {
  context = { ...(await createContext(':memory:')), now: () => now };
  await seedPublications(context);
  await logged('aurore-employees', 'schedule-notice', 30, 20);
  await logged('aurore', 'appointment-slot', 95, 5);
});
afterAll(() => context.db.destroy());

const plain = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replaceAll(/[\u00a0\u202f\s]+/g, ' ')
    .replaceAll('&#x27;', '’');
const publications = async (signedIn: boolean) => {
  const all = await readPublications(context.db);
  return signedIn ? all : openTo(all);
};

async function symmetryPage(signedIn: boolean, felt: Felt = nothingFelt, language: Language = 'en') {
  const given = { felt, units: context.units() };
  const page = await readSymmetryPage(context.db, await publications(signedIn), given, { now, language });
  return {
    page,
    text: plain(renderToStaticMarkup(<SymmetryPage words={translator(language)} page={{ ...page, made }} />)),
  };
}

async function valuesPage(signedIn: boolean, felt: Felt = nothingFelt, language: Language = 'en') {
  const given = { values: readValues('content'), felt };
  const page = await readValuesPage(context.db, await publications(signedIn), given, { now, language });
  return {
    page,
    text: plain(renderToStaticMarkup(<ValuesPage words={translator(language)} page={{ ...page, made }} />)),
  };
}

describe('mirrored promises', () => {
  test('stand side by side with the shares of their own pages, the gap, and what can be said of it', async () => {
    const { page, text } = await symmetryPage(true);
    expect(page.isPublic).toBe(false);
    expect(page.pairs.map(({ inside, outside }) => `${inside.id} = ${outside.id}`)).toEqual([
      ...['manager-answers = complaint-answer', 'hr-call-back = call-back'],
      ...['schedule-notice = appointment-slot', 'yearly-conversation = yearly-review'],
    ]);
    const pair = page.pairs.find(({ inside }) => inside.id === 'schedule-notice');
    expect(pair).toMatchObject({ verdict: 'employees-behind', inside: { kept: 30, cases: 50 } });
    const own = await readCommitmentPage(
      context.db,
      await publications(true),
      { charter: 'aurore', commitment: 'appointment-slot' },
      { now, language: 'en', period: null },
    );
    expect(pair?.outside.printed).toBe(own?.figure?.printed);
    expect(text).toContain('Kept less to employees.');
    expect(text).toMatch(/−35\.0 points \(−\d\d\.\d to −\d\d\.\d\)/);
    expect(page.unmirrored.map(({ id }) => id)).toContain('no-power-cut');
  });

  test('show nothing of a charter that is not public to the signed out, nor that there is one', async () => {
    const { page, text } = await symmetryPage(false);
    expect(page).toMatchObject({ isPublic: true, seesEmployees: false, pairs: [], unmirrored: [] });
    expect(JSON.stringify(page)).not.toContain('aurore-employees');
    expect(text).toContain('No charter for employees can be read by everybody here.');
  });
});

describe('the three cultures', () => {
  const around = (mean: number) => ({ n: 40, mean, sd: 4 });

  test('say which promises belong to them, and that no survey was closed', async () => {
    const { page, text } = await symmetryPage(true);
    expect(
      page.cultures.map(({ culture, promises }) => `${culture} ${promises.map(({ id }) => id)}`),
    ).toEqual([
      ...['client schedule-notice', 'managerial manager-answers,yearly-conversation'],
      'collaborateur hr-call-back',
    ]);
    expect(text).toContain('No survey that is closed gives such a mark yet.');
    expect(text).toContain('There is nothing to read until all three marks are known.');
  });

  test('have their marks side by side once one is, and the rule of a label as our reading of it', async () => {
    const cultures = { client: around(84), managerial: around(54), collaborateur: around(79) };
    const { page, text } = await symmetryPage(false, { ...nothingFelt, cultures });
    expect(page.label).toEqual({ mean: (84 + 54 + 79) / 3, lowest: 'managerial', passes: false });
    expect(text).toContain('Customer culture 84 82.7 to 85.3 40');
    expect(text).toContain('the three marks do not meet it: mean 72.3, the lowest 54 (managerial).');
    expect(text).toContain('Our reading of a published rule, not the label');
    expect(text).toContain('Mean and spread are published in whole points');
    const french = await symmetryPage(false, { ...nothingFelt, cultures }, 'fr');
    expect(french.text).toContain('n’y satisfont pas : moyenne 72,3, la plus basse 54 (managériale).');
  });

  test('of fewer than ten answers have none, and the rule is not read', async () => {
    const cultures = { client: around(84), managerial: around(80), collaborateur: { n: 2, mean: 71, sd: 1 } };
    const { page, text } = await symmetryPage(false, { ...nothingFelt, cultures });
    expect(page.label).toBeNull();
    expect(text).toContain('Employee culture no mark to show here – –');
  });
});

describe('leadership and satisfaction', () => {
  /** Of so many units over a year, where customers follow two months later. */
  const pulses = (units: number) => {
    const noise = (seed: number) => {
      const mixed = Math.sin(seed * 12.9898 + 78.233) * 43_758.5453;
      return 2 * (mixed - Math.floor(mixed)) - 1;
    };
    const led = (unit: number, t: number) => 4 + noise(unit * 37 + t + 3);
    return Array.from({ length: units * 12 }, (_, at) => {
      const [unit, t] = [Math.floor(at / 12), at % 12];
      const S = 4 + 0.5 * (led(unit, t - 2) - 4) + 0.2 * noise(unit * 1_013 + 97 * t);
      return { unit: `U${unit}`, t, L: led(unit, t), S };
    });
  };

  test('are drawn from ten units and twelve months on, and before that the page says how many there are', async () => {
    const few = await symmetryPage(false, { ...nothingFelt, pulses: pulses(9) });
    expect(few.text).toContain(
      'Known of both sides so far: 9 units, 12 months. It takes 10 units and 12 months',
    );
    const { page, text } = await symmetryPage(false, { ...nothingFelt, pulses: pulses(10) });
    expect(page).toMatchObject({
      known: { units: 10, months: 12 },
      leadership: { verdict: 'leadership-first' },
    });
    expect(text).toContain('leadership first, satisfaction after.');
    expect(text).toMatch(
      /two months later, marked above their usual by customers: 0\.[45]\d points per point/,
    );
    const french = await symmetryPage(false, { ...nothingFelt, pulses: pulses(9) }, 'fr');
    expect(french.text).toContain('Connu des deux côtés à ce jour : 9 entités, 12 mois.');
  });
});

describe('values', () => {
  test('are said in promises, lived inside and felt outside, or in words only', async () => {
    const { page, text } = await valuesPage(true);
    const time = page.values.find(({ id }) => id === 'respecting-time');
    expect(time?.promises.map(({ id }) => id)).toEqual([
      ...['call-back', 'appointment-slot', 'hr-call-back', 'schedule-notice'],
    ]);
    expect(time).toMatchObject({
      inside: { printed: '60.0' },
      kept: { verdict: 'employees-behind' },
      unseen: 0,
    });
    expect(page.values.find(({ id }) => id === 'daring')).toMatchObject({ inWordsOnly: true, unseen: 0 });
    expect(text).toContain('In words only: no promise carries it.');
    expect(text).toContain('no answers to show here');
  });

  test('tell the signed out how many promises they do not see, and none of them', async () => {
    const { page, text } = await valuesPage(false);
    const time = page.values.find(({ id }) => id === 'respecting-time');
    expect(time).toMatchObject({ unseen: 2, inWordsOnly: false, inside: { cases: 0 } });
    expect(text).toContain('2 other promises cannot be read here');
    expect(JSON.stringify(page)).not.toContain('schedule-notice');
    expect(page.charters.map(({ slug }) => slug)).not.toContain('aurore-employees');
  });

  test('are held by what both sides say, where a closed survey asks', async () => {
    const marks = (mean: number) => Array.from({ length: 60 }, (_, at) => mean + (at % 2 ? 6 : -6));
    const felt: Felt = {
      ...nothingFelt,
      items: [
        { id: 'felt', side: 'client', words: { en: 'felt' }, marks: marks(80) },
        { id: 'lived', side: 'collaborateur', words: { en: 'lived' }, marks: marks(60) },
      ],
    };
    const values = [
      { id: 'a', words: { en: 'A' }, commitments: [], items: { client: 'felt', collaborateur: 'lived' } },
    ];
    const page = await readValuesPage(
      context.db,
      await publications(false),
      { values, felt },
      { now, language: 'en' },
    );
    expect(page.values[0]?.items).toMatchObject({
      ...{ employees: 60, customers: 80, verdict: 'employees-behind', n: { inside: 60, outside: 60 } },
    });
    const text = plain(
      renderToStaticMarkup(<ValuesPage words={translator('en')} page={{ ...page, made }} />),
    );
    expect(text).toContain('As employees see it: 60.0 out of 100, 60 answers');
    expect(text).toContain('Lived less inside than it is felt outside.');
  });

  test('have beside them how much of what is said is done', async () => {
    const { page } = await valuesPage(true);
    const aurore = page.charters.find(({ slug }) => slug === 'aurore');
    // The yearly review of 2025, which nobody discharged, is the other one.
    expect(aurore).toMatchObject({ said: 8, measured: 2, kept: 1 });
    expect(page.charters.find(({ slug }) => slug === 'aurore-employees')).toMatchObject({ said: 4, kept: 0 });
  });
});

test('an initiative shows what units kept before and after, and how far the difference may be chance', () => {
  const settled = (unit: string, before: number, after: number) => [
    { unit, month: '2025-08', kept: before, breached: 100 - before },
    { unit, month: '2025-10', kept: after, breached: 100 - after },
  ];
  const tallies = [...'ABCDEVWXYZ'].flatMap((unit, at) =>
    settled(unit, 80 + (at % 3), (at < 5 ? 90 : 81) + (at % 2)),
  );
  const begun = { from: '2025-09-15', units: [...'ABCDE'] };
  const initiative = {
    ...{ seq: 41, charter: 'aurore', name: { text: 'Ours', language: 'en' as const } },
    ...{ what: 'training' as const, from: begun.from },
    units: begun.units.map((key) => ({ key, name: null })),
    ...besideOf(begun, tallies, '2026-01-20'),
  };
  const shown = (of: typeof initiative) =>
    plain(
      renderToStaticMarkup(
        <InitiativesChapter words={translator('en')} initiatives={{ begun: [of], takenBack: [] }} />,
      ),
    );
  const text = shown(initiative);
  expect(text).toContain('Units that take part: 5 units');
  expect(text).toContain('Before 80.8%');
  expect(text).toContain('The share kept rose more where the initiative is.');
  expect(text).toMatch(/Difference of the changes: \+\d\.\d points \(\+\d\.\d to \+\d+\.\d\)/);
  const few = shown({ ...initiative, ...besideOf({ ...begun, units: ['A'] }, tallies, '2026-01-20') });
  expect(few).toContain('this change cannot be told apart from the time of year');
  expect(few).not.toContain('Difference of the changes');
  const yet = shown({ ...initiative, ...besideOf(begun, tallies, '2025-10-31') });
  expect(yet).toContain('there is nothing to compare yet');
  const gone = renderToStaticMarkup(
    <InitiativesChapter
      words={translator('en')}
      initiatives={{ begun: [], takenBack: [{ ...initiative, struck: { seq: 1234, day: '2026-01-12' } }] }}
    />,
  );
  expect(plain(gone)).toContain('Taken back on 12 January 2026, entry 1,234');
  expect(plain(gone)).not.toContain('Units that take part');
});
