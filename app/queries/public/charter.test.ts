import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordEvents } from '#app/commands/events/record-events.server.ts';
import { publishEdited } from '#app/commands/test-edition.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { seedPublications } from '#app/demonstration/scenarios.ts';
import { instantOf } from '#app/domain/instant.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { readCharterPage } from './charter.server.ts';
import { readCommitmentPage } from './commitment.server.ts';

const who = { id: 'p_agent', role: 'agent' } as const;
let context: Context;
let now = instantOf('2026-03-18T09:00:00Z');
beforeEach(async () => {
  now = instantOf('2026-03-18T09:00:00Z');
  context = { ...(await createContext(':memory:')), now: () => now };
});
afterEach(() => context.db.destroy());

/** Visits of a technician, kept or not, at noon in Paris on a day. */
async function visits(day: string, kept: number, missed: number) {
  const at = instantOf(`${day}T11:00:00Z`);
  const log = (fine: boolean) => ({
    events: [
      {
        event: 'log',
        charter: 'aurore',
        commitment: 'appointment-slot',
        at,
        kept: fine,
        unit: 'Lyon',
        reference: null,
      } as const,
    ],
  });
  const groups = [...Array(kept).fill(log(true)), ...Array(missed).fill(log(false))];
  const results = await recordEvents(context, who, groups);
  expect(results.every((result) => 'status' in result)).toBe(true);
}

const charterPage = async (slug = 'aurore', period: string | null = null) =>
  readCharterPage(context.db, await readPublications(context.db), slug, { now, language: 'fr', period });
const commitmentPage = async (
  commitment = 'appointment-slot',
  charter = 'aurore',
  period: string | null = null,
) =>
  readCommitmentPage(
    context.db,
    await readPublications(context.db),
    { charter, commitment },
    { now, language: 'fr', period },
  );

describe('a charter', () => {
  test('that was never published has no page', async () => {
    expect(await charterPage('nobody')).toBeNull();
    expect(await commitmentPage()).toBeNull();
  });

  test('shows the figures of the period asked for, and the first period for one that there is not', async () => {
    await seedPublications(context);
    await visits('2025-06-02', 20, 0);
    await visits('2026-02-02', 19, 1);
    const figures = async (period: string | null) => {
      const page = await charterPage('aurore', period);
      const { figure } = page?.promises.find(({ id }) => id === 'appointment-slot') ?? {};
      return [figure?.kept, figure?.breached, figure?.printed, page?.period.chosen.key, page?.period.misread];
    };
    expect(await figures('2026')).toEqual([19, 1, '95.0', '2026', false]);
    expect(await figures('2025')).toEqual([20, 0, '100.0', '2025', false]);
    expect(await figures('all')).toEqual([39, 1, '97.5', 'all', false]);
    expect(await figures(null)).toEqual([39, 1, '97.5', '12-months', false]);
    expect(await figures('1999')).toEqual([39, 1, '97.5', '12-months', true]);
  });

  test('says what is presumed before anything was measured', async () => {
    await seedPublications(context);
    const page = await charterPage();
    expect(page?.scores.normative?.measured).toBe(false);
    expect(page?.scores.differentiating?.measured).toBe(false);
    expect(page?.stones).toHaveLength(5);
    expect(page?.columns).toHaveLength(3);
  });

  test('whose record has ended stays as of its last day', async () => {
    await seedPublications(context);
    const page = await charterPage('boston-311');
    expect(page?.head).toMatchObject({ asOf: '2017-12-31', ended: true });
    expect(page?.period.chosen).toEqual({ key: '12-months', from: '2017-01-01', to: '2017-12-31' });
    expect(page?.watch.since).toBeNull();
  });

  test('moves a promise from columns to stones on the day its nature changes, with the evidence since', async () => {
    const changing = 'nature:\n  - { is: differentiating }\n  - { from: 2026-03-01, is: normative }';
    await publishEdited(context, 'aurore', (path, text) =>
      path === '03-appointment-slot.fr.md' ? text.replace(/^nature: normative$/m, changing) : text,
    );
    await visits('2026-02-02', 50, 0);
    await visits('2026-03-02', 5, 30);
    const page = await charterPage();
    const stone = page?.stones.find(({ id }) => id === 'appointment-slot');
    expect(stone).toMatchObject({ measured: true, missed: true });
    expect(page?.promises.find(({ id }) => id === 'appointment-slot')?.natureSince).toBe('2026');
    now = instantOf('2026-02-20T09:00:00Z');
    const before = await charterPage();
    expect(before?.columns.map(({ id }) => id)).toContain('appointment-slot');
    expect(before?.columns.find(({ id }) => id === 'appointment-slot')).toMatchObject({ missed: false });
  });

  test('keeps the page of a promise that a later edition no longer makes', async () => {
    now = instantOf('2026-01-20T09:00:00Z');
    await seedPublications(context);
    await publishEdited(context, 'aurore', (path, text) => {
      if (path.startsWith('03-')) return null;
      return text.replace(/^binding: .*$/m, 'binding: 2026-03-01');
    });
    now = instantOf('2026-03-18T09:00:00Z');
    await visits('2026-02-02', 10, 0);
    expect((await charterPage())?.retired.map(({ id }) => id)).toEqual(['appointment-slot']);
    const page = await commitmentPage();
    expect(page).toMatchObject({ retiredAfter: 1, figure: { kept: 10 } });
    expect(page?.changes.map(({ edition, state }) => [edition, state])).toEqual([
      [2, 'retired'],
      [1, 'added'],
    ]);
  });
});

describe('watching', () => {
  const spans = (...pairs: [from: string, to: string][]) =>
    context.db
      .insertInto('watched_spans')
      .values(pairs.map(([from, to]) => ({ from, to })))
      .execute();

  test('names the gaps of an hour or more, latest first, and counts the others', async () => {
    await seedPublications(context);
    await spans(
      ['2026-01-10T00:00:00Z', '2026-01-11T00:00:00Z'],
      ['2026-01-12T00:00:00Z', '2026-01-13T00:00:00Z'],
      ['2026-01-13T00:50:00Z', '2026-01-14T00:00:00Z'],
      ['2026-01-15T00:00:00Z', '2026-01-16T00:00:00Z'],
      ['2026-01-17T00:00:00Z', '2026-01-18T00:00:00Z'],
      ['2026-01-18T01:00:00Z', '2026-03-18T08:30:00Z'],
    );
    const watch = (await charterPage())?.watch;
    expect(watch?.since).toBe(instantOf('2026-01-10T00:00:00Z'));
    expect(watch?.gaps).toEqual([
      { from: instantOf('2026-01-18T00:00:00Z'), to: instantOf('2026-01-18T01:00:00Z') },
      { from: instantOf('2026-01-16T00:00:00Z'), to: instantOf('2026-01-17T00:00:00Z') },
      { from: instantOf('2026-01-14T00:00:00Z'), to: instantOf('2026-01-15T00:00:00Z') },
    ]);
    expect(watch?.more).toBe(1);
  });

  test('is not claimed before it began, and a month without it is a gap', async () => {
    await seedPublications(context);
    await visits('2025-05-05', 3, 0);
    await spans(
      ['2025-10-05T00:00:00Z', '2025-11-20T00:00:00Z'],
      ['2026-02-10T00:00:00Z', '2026-03-18T08:30:00Z'],
    );
    const months = (await commitmentPage())?.months ?? [];
    expect(months[0]).toMatchObject({ month: '2025-04', cases: 0, watched: true });
    expect(months[1]).toMatchObject({ month: '2025-05', cases: 3, watched: true });
    expect(months.filter(({ watched }) => !watched).map(({ month }) => month)).toEqual([
      '2025-12',
      '2026-01',
    ]);
  });
});
