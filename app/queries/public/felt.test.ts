import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPublications } from '#db/stores/publications.server.ts';
import { closeSurvey } from '../../commands/surveys/close-survey.server.ts';
import { publishSurvey } from '../../commands/surveys/publish-survey.server.ts';
import { afterSurvey } from '../../commands/surveys/test-survey-company.ts';
import { agreed, type Company, companyOn, officer } from '../../commands/test-company.ts';
import { mean } from '../../domain/statistics/means.ts';
import { type Culture, nothingFelt, readCultures } from '../../domain/survey/felt.ts';
import { packGiven } from '../../domain/survey/packed.ts';
import { madeUpCodes } from '../../domain/survey/results/test-answers.ts';
import type { SurveyTerms } from '../../domain/survey/terms.ts';
import { testSurvey } from '../../domain/survey/test-survey.ts';
import { readFelt } from './felt.server.ts';

let company: Company;
beforeEach(async () => {
  company = await companyOn('2026-03-02T08:00:00Z');
});
afterEach(() => company.db.destroy());

/** How many gave each answer from 1 to 7 to an item. */
type Counts = readonly number[];
const even: Counts = [10, 10, 10, 10, 10, 10, 10];
const high: Counts = [10, 10, 10, 10, 10, 10, 100];

function asking(slug: string, cultures: Record<string, Culture | null>, changes = {}): SurveyTerms {
  const items = Object.entries(cultures).map(([id, culture]) => ({
    ...{ id, culture, words: { fr: `Phrase ${id}`, en: `Sentence ${id}` } },
    ...{ scale: null, criterion: null, pulse: null },
  }));
  return { ...testSurvey, slug, codes: 'open', candidates: [], groups: [], items, ...changes };
}

async function publish(terms: SurveyTerms): Promise<void> {
  company.at('2026-03-02T08:00:00Z');
  const sources = [{ path: 'survey.fr.md', text: JSON.stringify(terms) }];
  agreed(await publishSurvey(company, officer, { terms, sources }));
}

async function close(terms: SurveyTerms, counts: Record<string, Counts>): Promise<void> {
  const { slug } = terms;
  company.at(afterSurvey);
  const answers = Object.entries(counts).map(
    ([id, each]) => [id, each.flatMap((count, at) => Array.from({ length: count }, () => at + 1))] as const,
  );
  const count = Math.max(...answers.map(([, all]) => all.length));
  const given = madeUpCodes(count, slug).map((code, at) => ({
    ...{ key: code.slice(0, 32), complete: true },
    answers: Object.fromEntries(answers.flatMap(([id, all]) => (all[at] ? [[`item.${id}`, all[at]]] : []))),
  }));
  const source = {
    end: async () => undefined,
    given: async function* () {
      yield packGiven(terms, given);
    },
    spent: async () => madeUpCodes(count, slug),
  };
  agreed(await closeSurvey(company, officer, slug, source));
}

const felt = async () => readFelt(company.db, await readPublications(company.db), company.now());

test('nothing is felt of a survey before it is closed; then each answer that is published is a mark', async () => {
  const terms = asking('customers', { welcomed: 'client', plain: null });
  await publish(terms);
  expect(await felt()).toEqual(nothingFelt);
  await close(terms, { welcomed: even, plain: high });
  const { items, cultures, fictional, pulses } = await felt();
  expect(items).toMatchObject([
    { id: 'welcomed', side: 'client', words: { en: 'Sentence welcomed' } },
    { id: 'plain', side: 'client' },
  ]);
  expect(items.map(({ marks }) => [marks.length, mean(marks)])).toEqual([
    [70, 50],
    [160, 78.125],
  ]);
  expect(cultures.client).toMatchObject({ n: 70, mean: 50 });
  expect([cultures.managerial, cultures.collaborateur, pulses, fictional]).toEqual([null, null, [], true]);
});

test('customers say what the culture of customers is, employees the other two, whoever was asked last', async () => {
  const everything = { welcomed: 'client', led: 'managerial', at: 'collaborateur' } as const;
  const [inside, outside] = [
    asking('inside', everything, { audience: 'employees' }),
    asking('outside', everything),
  ];
  await publish(inside);
  await publish(outside);
  await close(inside, { welcomed: even, led: even, at: even });
  await close(outside, { welcomed: high, led: high, at: high });
  const { items, cultures } = await felt();
  const { client, managerial, collaborateur } = readCultures(cultures);
  expect([client?.mean, managerial?.mean, collaborateur?.mean].map((each) => each?.toFixed(3))).toEqual([
    '78.000',
    '50.000',
    '50.000',
  ]);
  expect(items.filter(({ id }) => id === 'led').map(({ side }) => side)).toEqual(['client', 'collaborateur']);
});

test('the newest survey that asked says it, and where it hides a count there is no mark, of it or of an older one', async () => {
  const [older, newer] = [
    asking('older', { welcomed: 'client', heeded: null }),
    asking('newer', { welcomed: 'client' }),
  ];
  await publish(older);
  await publish(newer);
  await close(older, { welcomed: even, heeded: even });
  expect((await felt()).cultures.client).toMatchObject({ n: 70, mean: 50 });
  await close(newer, { welcomed: [3, 10, 10, 10, 10, 10, 100] });
  const { items, cultures } = await felt();
  expect(cultures.client).toBeNull();
  expect(items.map(({ id, marks }) => [id, marks.length])).toEqual([
    ['welcomed', 0],
    ['heeded', 70],
  ]);
});

test('of a survey of a charter that the reader may not see nothing is felt', async () => {
  const terms = asking('inside', { led: 'managerial' }, { audience: 'employees' });
  await publish(terms);
  await close(terms, { led: even });
  const { calendars } = await readPublications(company.db);
  expect(await readFelt(company.db, { editions: [], calendars }, company.now())).toEqual(nothingFelt);
});
