import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Context, createContext } from '#app/context.server.ts';
import { seedPublications } from '#app/demonstration/scenarios.ts';
import { dialectOf } from '#db/dialects/chosen.server.ts';
import type { Database } from '#db/schema.ts';
import { insertAll } from '#db/stores/insert.server.ts';
import { breachStates } from '../../domain/breach/breach.ts';
import {
  newestFirst,
  type RegisterColumn,
  type RegisterFilter,
  registerColumns,
} from '../../domain/breach/register.ts';
import { formatInstant, instantOf, type PlainDate } from '../../domain/instant.ts';
import { type RegisterPlace, readRegister, readWholeRegister } from './register.server.ts';
import { readRegisterChoices } from './register-choices.server.ts';

const now = instantOf('2026-03-18T09:00:00Z');
const everything: RegisterFilter = {
  charter: null,
  commitment: null,
  from: null,
  to: null,
  unit: null,
  state: null,
  text: null,
};
/** What is asked for, one filter after the other. */
const filters = {
  charter: { charter: 'aurore' },
  commitment: { commitment: { charter: 'aurore', id: 'complaint-answer' } },
  dates: { from: '2025-06-01', to: '2025-12-31' },
  unit: { unit: 'Lille' },
  state: { state: 'declared' },
} as const satisfies Record<string, Partial<RegisterFilter>>;
/** Each set of them by the bits of a number, the empty one too; a promise has its charter, which is asked for alone. */
const names = ['commitment', 'dates', 'unit', 'state'] as const;
const sets: (keyof typeof filters)[][] = Array.from({ length: 2 ** names.length }, (_, set) =>
  names.filter((_, place) => set & (1 << place)),
);
sets.push(['charter']);

let context: Context;
let statements: { sql: string; parameters: readonly unknown[] }[] = [];

beforeAll(async () => {
  context = { ...(await createContext(':memory:')), now: () => now, random: randomBytes };
  await seedPublications(context);
  await insertAll(
    context.db,
    'breaches',
    Array.from({ length: 1_500 }, (_, place) => breach(place)),
  );
  await insertAll(
    context.db,
    'cases',
    Array.from({ length: 1_500 }, (_, place) => caseOf(place)).filter((row) => row !== null),
  );
  const texts = Array.from({ length: 1_500 }, (_, place) => ({
    id: breach(place).id,
    text: `AUR-${place}\nNous vous avons fait attendre${place % 250 === 0 ? ' longuement' : ''}`,
  }));
  await dialectOf(context.db).breachText.put(context.db, texts);
});
afterAll(() => context.db.destroy());

/** The case of every seventh line, fulfilled late; its reference and its lateness go another way than its time. */
function caseOf(place: number): Database['cases'] | null {
  if (place % 7 !== 0) return null;
  const at = now - 60 - Math.floor(((place * 7) % 1_500) / 2) * 40_000;
  return {
    ...{ id: `case-${place}`, charter: 'aurore', commitment: 'call-back', edition: 1, unit: null },
    ...{
      reference: `R-${10_000 + ((place * 37) % 1_500)}`,
      erased: null,
      exempt: 0,
      stops: '[]',
      last_seq: 1,
    },
    ...{ opened: formatInstant(at - 60), clock_from: formatInstant(at - 60), due: formatInstant(at) },
    ...{
      state: 'fulfilled',
      closed: formatInstant(at + ((place * 11) % 1_499)),
      breached: formatInstant(at),
    },
    last_occurred: formatInstant(at),
  };
}

/** Lines whose numbers and times do not go together, two by two at the same moment. */
function breach(place: number): Database['breaches'] {
  const moment = (place * 7) % 1_500;
  return {
    id: 1_000 + place,
    charter: place % 10 === 0 ? 'aurore-employees' : 'aurore',
    commitment: place % 3 === 0 ? 'complaint-answer' : 'call-back',
    edition: 1,
    unit: ['Lyon', 'Lille', 'Nantes', null][place % 4] ?? null,
    case_id: caseOf(place)?.id ?? null,
    occurrence: null,
    at: formatInstant(now - 60 - Math.floor(moment / 2) * 40_000),
    noticed: formatInstant(now),
    found: 'sweep',
    state: (['declared', 'declared', 'analysed', 'signed-off', 'exempt'] as const)[place % 5] ?? 'declared',
    cause: null,
    severity: null,
    apology: null,
    note: null,
    analysis: null,
    analysed_by: null,
    analysed_at: null,
    signed_off_by: null,
    signed_off_at: null,
    asked: null,
  };
}

/** The same by reading them all. */
function expected(filter: Partial<RegisterFilter>): number[] {
  const { charter, commitment, unit, state, from, to } = { ...everything, ...filter };
  return Array.from({ length: 1_500 }, (_, place) => breach(place))
    .filter((row) => charter === null || row.charter === charter)
    .filter((row) => !commitment || (row.charter === commitment.charter && row.commitment === commitment.id))
    .filter((row) => unit === null || row.unit === unit)
    .filter((row) => state === null || row.state === state)
    .filter((row) => from === null || row.at >= '2025-05-31T22:00:00Z')
    .filter((row) => to === null || row.at < '2025-12-31T23:00:00Z')
    .sort((a, b) => (a.at === b.at ? b.id - a.id : a.at < b.at ? 1 : -1))
    .map(({ id }) => id);
}

async function walk(filter: RegisterFilter): Promise<number[][]> {
  const pages: number[][] = [];
  for (let place: RegisterPlace | null = null; ; ) {
    const page = await readRegister(context, filter, place, now);
    pages.push(page.rows.map(({ id }) => id));
    if (!page.older) return pages;
    place = page.older;
  }
}

describe('the register', () => {
  test.each(sets.map((set) => [set.join(', ') || 'nothing', set] as const))(
    'narrowed by %s, page after page, is what reading all of it gives',
    async (_, set) => {
      const filter = Object.assign({ ...everything }, ...set.map((name) => filters[name]));
      const ids = expected(filter);
      const pages = await walk(filter);
      expect(pages.flat()).toEqual(ids);
      expect(pages.slice(0, -1).every((page) => page.length === 50)).toBe(true);
      const { count } = await readRegister(context, filter, null, now);
      expect(count).toEqual(ids.length > 1_000 ? { over: 1_000 } : { exactly: ids.length });
    },
  );

  test('is read back the same way, and begins where the first page does', async () => {
    const forward = await walk(everything);
    let page = await readRegister(context, everything, null, now);
    while (page.older) page = await readRegister(context, everything, page.older, now);
    const back: number[][] = [];
    for (;;) {
      back.unshift(page.rows.map(({ id }) => id));
      if (!page.newer) break;
      page = await readRegister(context, everything, page.newer, now);
    }
    expect(back.flat().slice(0, 50)).toEqual(forward[0]);
    expect([...new Set(back.flat())]).toEqual(forward.flat());
  });

  /** `null` comes last, whichever way. */
  const keys: Record<RegisterColumn, (row: Database['breaches']) => string | number | null> = {
    at: () => 0,
    state: ({ state }) => breachStates.indexOf(state),
    commitment: ({ charter, commitment }) =>
      charter === 'aurore' ? (commitment === 'complaint-answer' ? 1 : 2) : 9,
    unit: ({ unit }) => unit ?? '~',
    late: ({ id }) => (caseOf(id - 1_000) ? ((id - 1_000) * 11) % 1_499 : null),
    reference: ({ id }) => caseOf(id - 1_000)?.reference ?? null,
  };
  test.each(
    registerColumns.flatMap((by) => [
      [by, 'ascending', { by, descending: false }] as const,
      [by, 'descending', { by, descending: true }] as const,
    ]),
  )('in the order of %s, %s, page after page and back', async (_, _way, order) => {
    const few = order.by === 'late' || order.by === 'reference' ? filters.unit : {};
    const filter = { ...everything, charter: 'aurore', from: '2025-06-01' as PlainDate, ...few };
    const rows = expected(filter).map((id) => breach(id - 1_000));
    const key = keys[order.by];
    const sign = order.descending ? -1 : 1;
    const sorted =
      order.by === 'at' && !order.descending
        ? rows.reverse()
        : [...rows].sort((a, b) => {
            const [one, other] = [key(a), key(b)];
            if (one === other) return 0;
            if (one === null || other === null) return one === null ? 1 : -1;
            return sign * (one < other ? -1 : 1);
          });
    const pages: number[][] = [];
    let page = await readRegister(context, filter, null, now, { order });
    expect(page.order).toEqual(order);
    for (;;) {
      pages.push(page.rows.map(({ id }) => id));
      if (!page.older) break;
      page = await readRegister(context, filter, page.older, now, { order });
    }
    expect(pages.flat()).toEqual(sorted.map(({ id }) => id));
    const back: number[][] = [];
    for (;;) {
      back.unshift(page.rows.map(({ id }) => id));
      if (!page.newer) break;
      page = await readRegister(context, filter, page.newer, now, { order });
    }
    expect([...new Set(back.flat())]).toEqual(pages.flat());
  });

  test('newest first where so many would have to be read for another order', async () => {
    const order = { by: 'late', descending: true } as const;
    const page = await readRegister(context, everything, null, now, { order });
    expect(page.order).toEqual(newestFirst);
  });

  test('counts exactly when asked, also what many have in common', async () => {
    const exact = async (filter: Partial<RegisterFilter>) =>
      (await readRegister(context, { ...everything, ...filter }, null, now, { exactly: true })).count;
    expect(await exact({})).toEqual({ exactly: 1_500 });
    expect(await exact({ text: 'nous', ...filters.unit })).toEqual({
      exactly: expected(filters.unit).length,
    });
  });

  test('is exported whole, a part at a time', async () => {
    const filter = { ...everything, ...filters.charter };
    const parts: number[][] = [];
    for await (const rows of readWholeRegister(context, filter, now)) parts.push(rows.map(({ id }) => id));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flat()).toEqual(expected(filter));
  });

  test('finds words that few or many have, without accents, the last as a beginning', async () => {
    const found = async (text: string, more: Partial<RegisterFilter> = {}) => {
      const filter = { ...everything, ...more, text };
      const pages = await walk(filter);
      return { ids: pages.flat(), count: (await readRegister(context, filter, null, now)).count };
    };
    expect((await found('aur-1234')).ids).toEqual([2_234]);
    expect((await found('LONGUEM')).count).toEqual({ exactly: 6 });
    expect((await found('nous attendre', filters.dates)).ids).toEqual(expected(filters.dates));
    const { count } = await readRegister(context, { ...everything, text: 'nous' }, null, now);
    expect(count).toEqual({ over: 1_000 });
    expect(await found('nous', filters.unit)).toEqual({ ids: expected(filters.unit), count: null });
    expect((await found('longuement', filters.unit)).ids).toEqual([]);
    for (const odd of ['"', 'NEAR(', '* OR 1', '--', '%'])
      expect((await found(odd)).ids.length).toBeLessThan(1_501);
    expect((await found('"')).ids).toEqual([]);
  });

  test('offers every promise and the units that had breaches', async () => {
    const { charters, units } = await readRegisterChoices(context);
    expect(units.map(({ key }) => key)).toEqual(['Lille', 'Lyon', 'Nantes']);
    expect(charters.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['aurore', 'aurore-employees']));
    expect(charters[0]?.commitments.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('how the database reads it', () => {
  let watched: Kysely<Database>;
  beforeAll(() => {
    watched = context.db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => result,
    });
  });

  /** Plans of all statements about breaches behind a page. */
  async function plansOf(filter: Partial<RegisterFilter>, place: RegisterPlace | null): Promise<string[]> {
    statements = [];
    const executor = watched.getExecutor();
    const original = executor.executeQuery.bind(executor);
    executor.executeQuery = (query, ...rest) => {
      statements.push(query);
      return original(query, ...rest);
    };
    await readRegister({ ...context, db: watched }, { ...everything, ...filter }, place, now);
    executor.executeQuery = original;
    const plans: string[] = [];
    for (const { sql: text, parameters } of statements.filter((each) => each.sql.includes('breaches'))) {
      const parts = text.split('?');
      const query = sql.join(
        parts.flatMap((part, at) => [
          sql.raw(part),
          ...(at < parameters.length ? [sql`${parameters[at]}`] : []),
        ]),
        sql``,
      );
      const { rows } = await sql<{ detail: string }>`explain query plan ${query}`.execute(context.db);
      plans.push(rows.map(({ detail }) => detail).join('\n'));
    }
    return plans;
  }

  const somewhere: RegisterPlace = { at: now - 5_000_000, id: 1_500, group: '', going: 'older' };
  const places = [null, somewhere, { ...somewhere, going: 'newer' }] as const;

  test.each(sets.map((set) => [set.join(', ') || 'nothing', set] as const))(
    'narrowed by %s: from one index, in its order, nothing sorted, nothing read through',
    async (_, set) => {
      const filter = Object.assign({}, ...set.map((name) => filters[name])) as Partial<RegisterFilter>;
      const equalities = ['commitment', 'unit', 'state'].filter((name) => name in filter);
      const index = ['breaches', ...(equalities.length > 0 ? equalities : ['at'])].join('_');
      const byState = ['breaches', ...equalities.filter((name) => name !== 'state'), 'state'].join('_');
      for (const place of places) {
        const plans = await plansOf(filter, place);
        expect(plans.length).toBeGreaterThanOrEqual(2);
        for (const plan of plans) {
          // What no figure counts is counted by its state, and late payments from an index of their own.
          expect(plan).toMatch(
            new RegExp(
              `SEARCH breaches USING (COVERING )?INDEX (${index}|${byState}|breaches_late_payments) \\(charter=\\?`,
            ),
          );
          expect(plan).not.toMatch(/TEMP B-TREE|SCAN (breaches|cases)/);
        }
      }
    },
  );

  test('by a text that few have: those alone, whatever else is asked', async () => {
    const plans = await plansOf({ text: 'longuement', ...filters.unit, ...filters.state }, null);
    for (const plan of plans) expect(plan).toContain('SEARCH breaches USING INTEGER PRIMARY KEY (rowid=?)');
  });

  test('by a text that many have: in the order of an index', async () => {
    const plans = await plansOf({ text: 'nous', ...filters.unit }, null);
    for (const plan of plans) {
      expect(plan).toContain('SEARCH breaches USING INDEX breaches_unit (charter=? AND unit=?)');
      expect(plan).not.toContain('TEMP B-TREE');
    }
  });
});
