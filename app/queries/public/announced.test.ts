import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Context, createContext } from '#app/context.server.ts';
import { publishEasing } from '#app/demonstration/easing-edition.ts';
import { seedEditions } from '#app/demonstration/scenarios.ts';
import { instantOf } from '#app/domain/instant.ts';
import type { Language } from '#app/languages/language.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { readCharterPage } from './charter.server.ts';
import { readCommitmentPage } from './commitment.server.ts';
import { readEditionsPage } from './editions.server.ts';

const march = instantOf('2026-03-18T09:00:00Z');
let context: Context;
beforeAll(async () => {
  context = { ...(await createContext(':memory:')), now: () => march };
  await seedEditions(context);
  await publishEasing(context);
});
afterAll(() => context.db.destroy());

const charterPage = async (charter = 'aurore', now = march, language: Language = 'fr') =>
  readCharterPage(context.db, await readPublications(context.db), charter, { now, language, period: null });
const commitmentPage = async (commitment: string) =>
  readCommitmentPage(
    context.db,
    await readPublications(context.db),
    { charter: 'aurore', commitment },
    { now: march, language: 'fr', period: null },
  );

test('an edition to come is announced with what it promises less, and from when', async () => {
  const page = await charterPage();
  expect(page?.head.edition).toBe(2);
  expect(page?.announced).toMatchObject([
    { edition: 3, before: 2, binding: '2026-05-01', less: [{ id: 'yearly-review', state: 'changed' }] },
  ]);
  const [less] = page?.announced[0]?.less ?? [];
  expect(less?.title).toMatchObject({ language: 'fr' });
  expect(less?.terms.map(({ key }) => key)).toEqual(['target']);
  expect((await charterPage('aurore', march, 'en'))?.announced[0]?.less[0]?.title.language).toBe('en');
});

test('the page of a promise says only what becomes of it', async () => {
  expect((await commitmentPage('yearly-review'))?.announced[0]?.less).toHaveLength(1);
  expect((await commitmentPage('complaint-answer'))?.announced.flatMap(({ less }) => less)).toEqual([]);
});

test('the list of editions announces it too', async () => {
  const page = await readEditionsPage(context.db, await readPublications(context.db), 'aurore', {
    now: march,
    language: 'fr',
  });
  expect(page?.announced.map(({ edition }) => edition)).toEqual([3]);
});

test('nothing is announced any more once it binds, nor where a record has ended', async () => {
  const bound = await charterPage('aurore', instantOf('2026-04-30T22:00:00Z'));
  expect([bound?.head.edition, bound?.announced]).toEqual([3, []]);
  expect((await charterPage('boston-311'))?.announced).toEqual([]);
});
