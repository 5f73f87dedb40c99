import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Context, createContext } from '#app/context.server.ts';
import { castCases, seedCast } from '#app/demonstration/scenarios.ts';
import { editionsOf } from '#app/domain/charter/published.ts';
import { formatInstant, instantOf } from '#app/domain/instant.ts';
import { totalOf } from '#app/domain/trust/evidence.ts';
import { insertAll } from '#db/stores/insert.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { readSettled } from '#db/stores/tallies.server.ts';
import { readCommitmentPage } from '../public/commitment.server.ts';
import { type BreachesAsked, readBreachesPage } from './breaches.server.ts';

const now = instantOf('2026-03-18T09:00:00Z');
const note = 'File d’attente non surveillée le vendredi.';
let context: Context;
beforeAll(async () => {
  context = { ...(await createContext(':memory:')), now: () => now };
  await seedCast(context);
});
afterAll(() => context.db.destroy());

const nothing = { commitment: null, period: null, before: null, after: null };
async function register(asked: Partial<BreachesAsked> = {}, slug = 'aurore') {
  const publications = await readPublications(context.db);
  return readBreachesPage(context.db, publications, slug, { now, language: 'fr', ...nothing, ...asked });
}

/** The ids of every page: from the newest to the oldest, and the pages met on the way back. */
async function walk() {
  const there: number[][] = [];
  const back: number[][] = [];
  let page = await register();
  for (;;) {
    there.push(page?.breaches.map(({ id }) => id) ?? []);
    if (!page?.older) break;
    page = await register({ before: page.older });
  }
  for (;;) {
    back.unshift(page?.breaches.map(({ id }) => id) ?? []);
    if (!page?.newer) return { there, back };
    page = await register({ after: page.newer });
  }
}

describe('the public register', () => {
  test('says how late each case was, its cause and the apology', async () => {
    const breaches = (await register())?.breaches ?? [];
    expect(breaches.map(({ at }) => at)).toEqual(breaches.map(({ at }) => at).toSorted((a, b) => b - a));
    const analysed = breaches.find(({ cause }) => cause === 'workload');
    expect(analysed).toMatchObject({ state: 'analysed', since: { is: 'fulfilled' } });
    expect(analysed?.apology).toBeNull();
    const signed = breaches.find(({ state }) => state === 'signed-off');
    expect(signed).toMatchObject({ cause: 'workload', apology: expect.stringContaining('pardon') });
    expect(breaches.some(({ since }) => since.is === 'open')).toBe(true);
    expect(breaches.some(({ since }) => since.is === 'over')).toBe(true);
  });

  test('has nothing of the customer, the case, the unit or the people', async () => {
    const publications = await readPublications(context.db);
    const which = { charter: 'aurore', commitment: 'complaint-answer' };
    const commitment = await readCommitmentPage(context.db, publications, which, {
      now,
      language: 'fr',
      period: null,
    });
    const said = JSON.stringify([await register(), commitment]);
    const cases = await context.db.selectFrom('cases').select(['id', 'reference', 'unit']).execute();
    const people = await context.db.selectFrom('people').select(['id', 'name', 'email']).execute();
    const secrets = [...cases, ...people].flatMap((row) => Object.values(row));
    expect(secrets).toContain(castCases.overdue);
    for (const secret of [...new Set(secrets), note]) if (secret) expect(said).not.toContain(secret);
  });

  test('and the figures count the same, but for what each says of the other', async () => {
    const publications = await readPublications(context.db);
    const { editions } = publications;
    let compared = 0;
    for (const slug of new Set(editions.map(({ charter }) => charter))) {
      const whole = await register({}, slug);
      const asOf = whole?.head.asOf ?? '';
      const tallies = await readSettled(context.db, editionsOf(publications, slug), asOf, now);
      for (const { key, from, to } of whole?.period.choices ?? []) {
        const page = await register({ period: key }, slug);
        const counted: number = page && 'exactly' in page.count ? (page.count.exactly ?? 0) : Number.NaN;
        const missed = [...tallies.values()].map((days) => totalOf(days, { from, to }).breached);
        const { setAside = 0, latePayments = 0, reported } = page ?? {};
        expect([slug, key, counted - setAside - latePayments + (reported ?? 0)]).toEqual([
          slug,
          key,
          missed.reduce((sum, each) => sum + each, 0),
        ]);
        compared += counted;
      }
    }
    expect(compared).toBeGreaterThan(40);
  });

  test('filters by promise and period, and falls back from what there is not', async () => {
    const complaints = await register({ commitment: 'complaint-answer' });
    expect(new Set(complaints?.breaches.map(({ commitment }) => commitment.id))).toEqual(
      new Set(['complaint-answer']),
    );
    expect(
      (await register({ period: '2025' }))?.breaches.every(
        ({ at }) => at < instantOf('2025-12-31T23:00:00Z'),
      ),
    ).toBe(true);
    expect(await register({ commitment: '<script>' })).toMatchObject({ chosen: null, misread: true });
    expect(complaints?.count).toEqual({ exactly: complaints?.breaches.length });
    expect(await register({ before: 'nonsense' })).toMatchObject({ breaches: (await register())?.breaches });
    expect(await register({}, 'nobody')).toBeNull();
  });

  test('turns its pages without a gap or a repeat, though many share a moment', async () => {
    const at = formatInstant(now - 40 * 86_400);
    const copy = await context.db.selectFrom('breaches').selectAll().executeTakeFirstOrThrow();
    const many = Array.from({ length: 95 }, (_, place) => ({
      ...copy,
      id: 900_000 + place,
      at,
      case_id: null,
    }));
    await context.db.transaction().execute((trx) => insertAll(trx, 'breaches', many));
    const stored = await context.db
      .selectFrom('breaches')
      .select('id')
      .where('charter', '=', 'aurore')
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const { there, back } = await walk();
    expect(there.flat()).toEqual(stored.map(({ id }) => id));
    expect(there.length).toBeGreaterThan(3);
    expect(back).toEqual(there);
  });
});
