import { afterEach, expect, test } from 'vitest';
import { audited } from '#app/commands/test-audit.ts';
import { type Company, emptyCompany } from '#app/commands/test-company.ts';
import { checkInvariants } from '#app/commands/test-invariants.ts';
import { readValues } from '#app/content/values.server.ts';
import { type Felt, nothingFelt, readCultures } from '#app/domain/survey/felt.ts';
import { readLabel } from '#app/domain/survey/label.ts';
import { readFelt } from '#app/queries/public/felt.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { seedEditions } from './scenarios.ts';
import { seedSurveys, seedTeamSurvey } from './surveys.ts';

let company: Company;
afterEach(() => company.db.destroy());
const felt = async (): Promise<Felt> =>
  readFelt(company.db, await readPublications(company.db), company.now());

test('made-up customers and employees give all three cultures, of which the lowest fails the label, and an item to each value', async () => {
  company = await emptyCompany('2026-03-18T09:00:00Z');
  await seedSurveys(company);
  await seedEditions(company);
  await seedTeamSurvey(company);
  const { cultures, items, fictional } = await felt();
  expect(fictional).toBe(true);
  const { client, managerial, collaborateur } = readCultures(cultures);
  const [mark, lowest, other] = [client?.mean, managerial?.mean, collaborateur?.mean].map(
    (each) => each ?? 0,
  );
  const label = readLabel({ client: mark ?? 0, managerial: lowest ?? 0, collaborateur: other ?? 0 });
  expect(label).toMatchObject({ lowest: 'managerial', passes: false });
  expect(label.mean).toBeGreaterThan(70);
  const asked = readValues(company.content).flatMap((value) =>
    Object.entries(value.items).map(([side, id]) => ({ side, id })),
  );
  expect(asked).toHaveLength(7);
  for (const { side, id } of asked) {
    const item = items.find((each) => each.side === side && each.id === id);
    expect([id, (item?.marks.length ?? 0) > 300]).toEqual([id, true]);
  }
  await audited(company);
  await checkInvariants(company);
});

test('nobody asks employees where the survey would not be over yet', async () => {
  company = await emptyCompany('2025-03-01T09:00:00Z');
  await seedEditions(company);
  await seedTeamSurvey(company);
  expect(await felt()).toEqual(nothingFelt);
});
