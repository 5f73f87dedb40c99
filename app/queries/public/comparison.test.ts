import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishEdited } from '#app/commands/test-edition.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { seedPublications } from '#app/demonstration/scenarios.ts';
import { instantOf } from '#app/domain/instant.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { readComparisonPage } from './comparison.server.ts';
import { readEditionsPage } from './editions.server.ts';

const asked = { now: instantOf('2026-03-18T09:00:00Z'), language: 'fr' } as const;
let context: Context;
beforeAll(async () => {
  context = { ...(await createContext(':memory:')), now: () => instantOf('2026-01-20T09:00:00Z') };
  await seedPublications(context);
  await publishEdited(context, 'aurore', (path, text) => {
    if (path.startsWith('02-')) return null;
    const later = text.replace(/^binding: .*$/m, 'binding: 2026-03-01');
    if (path !== '01-complaint-answer.fr.md') return later;
    return later
      .replace('within: 10 working days', 'within: 8 working days')
      .replace('pays: 30 EUR', 'pays: 40 EUR');
  });
});
afterAll(() => context.db.destroy());

test('two editions differ in the terms and promises that were changed', async () => {
  const which = { charter: 'aurore', before: 1, after: 2 };
  const page = await readComparisonPage(context.db, await readPublications(context.db), which, asked);
  expect(page?.commitments.map(({ id, state }) => [id, state])).toEqual([
    ['complaint-answer', 'changed'],
    ['call-back', 'retired'],
  ]);
  const [changed] = page?.commitments ?? [];
  expect(changed?.terms.map(({ key }) => key)).toContain('clock.within');
  expect(changed?.remedies.before?.pays).toMatchObject({ pays: { amount: '30' } });
  expect(changed?.remedies.after?.pays).toMatchObject({ pays: { amount: '40' } });
  expect(page?.same).toBe(6);
});

test('an edition that was never published cannot be compared', async () => {
  const publications = await readPublications(context.db);
  for (const which of [
    { charter: 'aurore', before: 0, after: 1 },
    { charter: 'aurore', before: 1, after: 3 },
    { charter: 'nobody', before: 1, after: 2 },
  ]) {
    expect(await readComparisonPage(context.db, publications, which, asked)).toBeNull();
  }
});

test('every edition says what it changed, newest first', async () => {
  const page = await readEditionsPage(context.db, await readPublications(context.db), 'aurore', asked);
  expect(
    page?.editions.map(({ number, inForce, until, changes }) => [number, inForce, until, changes]),
  ).toEqual([
    [2, true, null, { added: 0, changed: 1, retired: 1 }],
    [1, false, '2026-02-28', null],
  ]);
});
