/** Pulses of both sides, asked month after month and closed as real surveys are, up to what the page of symmetry says of them. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPublications } from '#db/stores/publications.server.ts';
import { closeSurvey } from '../../commands/surveys/close-survey.server.ts';
import { publishSurvey } from '../../commands/surveys/publish-survey.server.ts';
import { agreed, type Company, companyOn, officer } from '../../commands/test-company.ts';
import { checkInvariants } from '../../commands/test-invariants.ts';
import { packGiven } from '../../domain/survey/packed.ts';
import { madeUpCodes } from '../../domain/survey/results/test-answers.ts';
import type { SurveyTerms } from '../../domain/survey/terms.ts';
import { testSurvey } from '../../domain/survey/test-survey.ts';
import { noUnits } from '../../domain/unit/unit.ts';
import { readFelt } from './felt.server.ts';
import { readSurveyPage } from './survey.server.ts';
import { readSymmetryPage } from './symmetry.server.ts';

let company: Company;
beforeEach(async () => {
  company = await companyOn('2024-01-01T08:00:00Z');
});
afterEach(() => company.db.destroy());

const units = Array.from({ length: 10 }, (_, at) => `Unit ${String.fromCharCode(65 + at)}`);
/** How many answer in each unit. */
const people = 12;
type Audience = SurveyTerms['audience'];

/** The pulse of a month, from 0, counted from January 2024. */
function pulseOf(audience: Audience, month: number, name = audience as string): SurveyTerms {
  const day = (of: number) => `${2024 + Math.floor(month / 12)}-${pad((month % 12) + 1)}-${pad(of)}`;
  return {
    ...testSurvey,
    ...{ slug: `${name}-${month}`, audience, codes: 'open', candidates: [] },
    ...{ opens: day(5), closes: day(20) },
    items: [
      {
        ...{ id: 'pulse', words: { fr: 'Comment va ?', en: 'How is it?' } },
        ...{ scale: null, criterion: null, culture: null },
        pulse: audience === 'employees' ? 'leadership' : 'satisfaction',
      },
    ],
    groups: [
      {
        ...{ id: 'office', words: { fr: 'Agence', en: 'Office' } },
        categories: units.map((unit, at) => ({
          ...{ id: `unit-${at}`, words: { fr: unit, en: unit }, people: null, unit },
        })),
      },
    ],
  };
}
const pad = (number: number) => String(number).padStart(2, '0');

type Wave = readonly [terms: SurveyTerms, levelOf: (unit: number) => number];

/** Publishes pulses of one month, has `people` in each unit answer as near to its level as they can, and closes them one after the other. */
async function asked(...waves: Wave[]): Promise<void> {
  for (const [terms] of waves) {
    company.at(`${terms.opens}T06:00:00Z`);
    const sources = [{ path: 'survey.fr.md', text: JSON.stringify(terms) }];
    agreed(await publishSurvey(company, officer, { terms, sources }));
  }
  for (const [terms, levelOf] of waves) {
    const codes = madeUpCodes(units.length * people, terms.slug);
    const given = codes.map((code, at) => {
      const unit = Math.floor(at / people);
      const answers = {
        'item.pulse': answerNear(levelOf(unit), at % people),
        'group.office': `unit-${unit}`,
      };
      return { key: code.slice(0, 32), complete: true, answers };
    });
    company.at(`${terms.closes.slice(0, 8)}22T08:00:00Z`);
    const source = {
      end: async () => undefined,
      given: async function* () {
        yield packGiven(terms, given);
      },
      spent: async () => codes,
    };
    agreed(await closeSurvey(company, officer, terms.slug, source));
  }
}

/** Whole answers around a level, whose mean is the level to a twelfth; some far above and below it. */
function answerNear(level: number, at: number): number {
  const apart = [-2, 2, -1, 1, -1, 1, 0, 0, 0, 0, 0, 0][at] ?? 0;
  return Math.min(7, Math.max(1, Math.floor(level + at / people) + apart));
}

/** From −1 to 1, always the same, by no pattern. */
function chance(seed: number): number {
  const mixed = Math.sin(seed * 12.9898 + 78.233) * 43_758.5453;
  return 2 * (mixed - Math.floor(mixed)) - 1;
}
const led = (unit: number, month: number) => 4 + 0.9 * chance(unit * 37 + month + 1);
const served = (unit: number, month: number) =>
  4 + 0.8 * (led(unit, month - 1) - 4) + 0.1 * chance(unit + 97 * month);

const felt = async () => readFelt(company.db, await readPublications(company.db), company.now());
const symmetry = async () =>
  readSymmetryPage(
    company.db,
    await readPublications(company.db),
    { felt: await felt(), units: noUnits },
    { now: company.now(), language: 'en' },
  );

test('of ten units and twelve months the page of symmetry says which came first', {
  timeout: 60_000,
}, async () => {
  for (let month = 0; month < 12; month += 1) {
    if (month === 11) expect((await symmetry()).leadership.verdict).toBe('too-few');
    await asked(
      [pulseOf('employees', month), (unit) => led(unit, month)],
      [pulseOf('customers', month), (unit) => served(unit, month)],
    );
  }
  const { pulses, fictional } = await felt();
  expect(fictional).toBe(true);
  expect(pulses).toHaveLength(120);
  expect(pulses[0]).toMatchObject({ unit: 'Unit A', t: 0 });
  for (const { L, S } of pulses) expect([typeof L, typeof S]).toEqual(['number', 'number']);
  const { leadership, known } = await symmetry();
  expect(known).toEqual({ units: 10, months: 12 });
  expect(leadership.verdict).toBe('leadership-first');
  const [next] = leadership.lags.filter(({ lag }) => lag === 1);
  expect(next?.b).toBeGreaterThan(0.6);
  await checkInvariants(company);
});

test('the later of two surveys of a side in a month says it of a unit, and one of another month stands apart', async () => {
  await asked(
    [pulseOf('employees', 3), () => 3],
    [pulseOf('employees', 3, 'again'), (unit) => (unit === 0 ? 5 : 4)],
  );
  await asked([pulseOf('customers', 5), () => 4]);
  const { pulses } = await felt();
  expect(pulses.filter(({ unit }) => unit === 'Unit A')).toEqual([
    { unit: 'Unit A', t: 0, L: 5, S: null },
    { unit: 'Unit A', t: 2, L: null, S: 4 },
  ]);
  expect((await symmetry()).known).toEqual({ units: 0, months: 0 });
});

test('what is more than sixty months older than the newest pulse is looked back to no more', async () => {
  await asked([pulseOf('employees', 0), () => 3]);
  await asked([pulseOf('employees', 59), () => 4]);
  expect(new Set((await felt()).pulses.map(({ t }) => t))).toEqual(new Set([0, 59]));
  await asked([pulseOf('employees', 60), () => 4]);
  expect(new Set((await felt()).pulses.map(({ t }) => t))).toEqual(new Set([0, 1]));
});

test('the page of the survey tells its units, and only once it is closed', async () => {
  const terms = pulseOf('employees', 0);
  await asked([terms, (unit) => (unit === 2 ? 5 : 4)]);
  const page = await readSurveyPage(company.db, await readPublications(company.db), terms.slug, {
    ...{ now: company.now(), language: 'en', count: async () => 0 },
  });
  expect(page?.results?.pulse).toMatchObject({ of: 'leadership', atLeast: 10 });
  expect(page?.results?.pulse?.units[2]).toMatchObject({ words: { text: 'Unit C' }, n: 12, mean: 5 });
});
