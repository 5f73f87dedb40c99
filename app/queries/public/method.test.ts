import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishMethod } from '#app/commands/charters/publish-method.server.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { seedCast } from '#app/demonstration/scenarios.ts';
import { instantOf } from '#app/domain/instant.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { readCharterPage } from './charter.server.ts';
import { readMethodPage } from './method.server.ts';

const now = instantOf('2026-03-18T09:00:00Z');
let context: Context;
beforeAll(async () => {
  context = { ...(await createContext(':memory:')), now: () => now };
  await seedCast(context);
});
afterAll(() => context.db.destroy());

async function method(since: string | null = null) {
  const page = await readMethodPage(context.db, await readPublications(context.db), 'aurore', {
    now,
    language: 'fr',
    since,
  });
  if (!page) throw new Error('not published');
  return page;
}

test('the numbers of the formulas are those of the scores on the charter', async () => {
  const { explanation } = await method();
  const asked = { now, language: 'fr', period: null } as const;
  const charter = await readCharterPage(context.db, await readPublications(context.db), 'aurore', asked);
  expect(explanation.scores).toEqual(charter?.scores);
  expect(explanation.normative?.reached).toBeCloseTo(0.5, 6);
  const points = explanation.differentiating?.terms.reduce((sum, term) => sum + term.points, 0);
  expect(points).toBeCloseTo(charter?.scores.differentiating?.score ?? Number.NaN, 9);
});

test('its words are the published ones, with the parameters written out', async () => {
  const { prose, number } = await method();
  expect(number).toBe(1);
  expect(prose?.language).toBe('fr');
  expect(prose?.html).toMatch(/180\sjours/);
  expect(prose?.html).not.toContain('{{');
});

test('says what moved since a day, and falls back from a day that is none', async () => {
  const { moves, before, explanation, since } = await method('2026-01-15');
  expect(since).toEqual({ day: '2026-01-15', misread: false });
  expect(before.normative?.score).not.toBe(explanation.scores.normative?.score);
  expect(moves.normative.length).toBeGreaterThan(0);
  for (const day of ['2026-02-30', '2027-01-01', '"><script>']) {
    expect((await method(day)).since).toEqual({ day: '2026-02-16', misread: true });
  }
});

test('a new version of the method stays listed with both scores of its day, old and new', async () => {
  const old = await method();
  expect(old.changes).toEqual([]);
  const who = { id: 'command-line', role: 'system' } as const;
  const shorter = { ...old.explanation.method, halfLife: 30 };
  const { version, ...parameters } = shorter;
  const sources = [{ path: 'method.fr.md', text: '---\ntitle: Comment\n---\nAutrement.\n' }];
  await publishMethod(context, who, { method: parameters, sources });
  const { changes, explanation } = await method();
  expect(changes).toMatchObject([
    { number: 2, day: '2026-03-18', before: old.explanation.scores, after: explanation.scores },
  ]);
  expect(changes[0]?.after).not.toEqual(changes[0]?.before);
});
