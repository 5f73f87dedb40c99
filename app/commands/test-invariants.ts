import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { dialectOf } from '#db/dialects/chosen.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import type { Context } from '../context.server.ts';
import type { Entry } from '../domain/ledger/entry.ts';
import { aboutOf, kinds } from '../domain/ledger/kinds.ts';
import { slowRoot } from '../domain/ledger/slow-root.ts';
import { rebuild } from './ledger/rebuild.server.ts';

/** Everything that must be true of the database after any command, whatever it was. */
export async function checkInvariants(context: Context): Promise<void> {
  await checkLedger(context);
  await checkPrivateFields(context);
  await checkBreaches(context);
  await checkTallies(context);
  await checkUnitTallies(context);
  await checkLog(context);
  await checkRebuild(context);
}

const sha256 = (...parts: (Buffer | string)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Numbers without a gap, leaves of the stored bytes, the root of all leaves, time that never goes back. */
async function checkLedger({ db }: Context): Promise<void> {
  const rows = await db.selectFrom('entries').selectAll().orderBy('seq').execute();
  const head = await db.selectFrom('ledger_head').selectAll().executeTakeFirst();
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index));
  const wrong = rows.filter(({ leaf, body }) => !sha256(Buffer.from([0]), body).equals(leaf));
  expect(wrong.map(({ seq }) => seq)).toEqual([]);
  expect(head?.size ?? 0).toBe(rows.length);
  if (head) expect(head.root).toBe(slowRoot(rows.map(({ leaf }) => leaf)).toString('base64'));
  let before = '';
  for (const row of rows) {
    const entry = JSON.parse(row.body) as Entry;
    const names = [entry.seq, entry.kind, entry.case ?? null, aboutOf(entry), entry.recorded];
    const told = [row.seq, row.kind, row.case_id, row.about, row.recorded].every(
      (name, index) => name === names[index],
    );
    if (!told || entry.recorded < before || !kinds[entry.kind].fields.safeParse(entry.public).success)
      throw new Error(
        `The entry ${row.seq} is not what its row, its kind or the one before says: ${row.body}`,
      );
    before = entry.recorded;
  }
}

async function checkPrivateFields({ db }: Context): Promise<void> {
  const rows = await db
    .selectFrom('private_fields')
    .innerJoin('entries', 'entries.seq', 'private_fields.seq')
    .select(['private_fields.salt', 'private_fields.body as secret', 'entries.body', 'entries.seq'])
    .execute();
  const wrong = rows.filter(
    ({ salt, secret, body }) =>
      (JSON.parse(body) as Entry).private !== sha256(salt, secret).toString('base64'),
  );
  expect(wrong.map(({ seq }) => seq)).toEqual([]);
  const salts = rows.map(({ salt }) => salt.toString('hex'));
  expect(new Set(salts).size).toBe(salts.length);
}

/** At most one breach of a case counts, and it is the one that the case shows; the same for an occurrence. */
async function checkBreaches({ db }: Context): Promise<void> {
  const live = await db
    .selectFrom('breaches')
    .selectAll()
    .where('state', '!=', 'corrected')
    .where('found', '!=', 'remedy')
    .execute();
  const ofCases = live.flatMap(({ case_id, at, unit, state }) =>
    case_id === null ? [] : [{ id: case_id, breached: at, unit, exempt: state === 'exempt' ? 1 : 0 }],
  );
  const cases = await db.selectFrom('cases').selectAll().where('breached', 'is not', null).execute();
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  expect(ofCases.sort(byId)).toEqual(
    cases.map(({ id, breached, unit, exempt }) => ({ id, breached, unit, exempt })).sort(byId),
  );
  const broken = await db
    .selectFrom('occurrences')
    .selectAll()
    .where('kept', '=', 0)
    .where('struck', '=', 0)
    .orderBy('seq')
    .execute();
  const ofOccurrences = live.flatMap(({ occurrence, at, unit }) =>
    occurrence === null ? [] : [{ seq: occurrence, at, unit }],
  );
  expect(ofOccurrences.sort((one, other) => one.seq - other.seq)).toEqual(
    broken.map(({ seq, occurred, unit }) => ({ seq, at: occurred, unit })),
  );
}

/** The day on the wall of a zone, by other means than the product's own. */
function wallDay(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));
}

/** The tallies are the sum of what each case, occurrence, rate and duty says: a second opinion, row by row. */
async function checkTallies({ db }: Context): Promise<void> {
  const { editions } = await readPublications(db, {});
  const zoneOf = (place: { charter: string; edition: number }) =>
    editions.find(({ charter, number }) => charter === place.charter && number === place.edition)?.terms
      .zone ?? 'UTC';
  const sums = new Map<string, number>();
  const add = (place: { charter: string; commitment: string }, day: string, outcome: string, by = 1) => {
    const key = `${place.charter} ${place.commitment} ${day} ${outcome}`;
    sums.set(key, (sums.get(key) ?? 0) + by);
  };
  for (const row of await db.selectFrom('cases').selectAll().execute()) {
    if (row.breached !== null)
      add(row, wallDay(row.breached, zoneOf(row)), row.exempt === 1 ? 'exempt' : 'breached');
    else if (row.state === 'fulfilled' && row.closed !== null)
      add(row, wallDay(row.closed, zoneOf(row)), 'kept');
  }
  const breaches = await db
    .selectFrom('breaches')
    .selectAll()
    .where('case_id', 'is', null)
    .where('state', '!=', 'corrected')
    .where('found', '!=', 'remedy')
    .execute();
  for (const row of breaches)
    add(row, wallDay(row.at, zoneOf(row)), row.state === 'exempt' ? 'exempt' : 'breached');
  const kept = db.selectFrom('occurrences').selectAll().where('kept', '=', 1).where('struck', '=', 0);
  for (const row of await kept.execute()) add(row, wallDay(row.occurred, zoneOf(row)), 'kept');
  for (const row of await db.selectFrom('rates').selectAll().where('struck', '=', 0).execute()) {
    add(row, row.to, 'kept', row.kept ?? 0);
    add(row, row.to, 'breached', (row.of ?? 0) - (row.kept ?? 0));
  }
  const duties = db.selectFrom('duties').selectAll().where('kept', '=', 1).where('struck', '=', 0);
  for (const row of await duties.execute()) add(row, row.to, 'kept');
  const stored = new Map<string, number>();
  for (const { charter, commitment, day, ...counts } of await db
    .selectFrom('tallies')
    .selectAll()
    .execute()) {
    for (const [outcome, count] of Object.entries(counts))
      stored.set(`${charter} ${commitment} ${day} ${outcome}`, count);
  }
  const something = (of: Map<string, number>) => [...of].filter(([, count]) => count !== 0).sort();
  expect(something(stored)).toEqual(something(sums));
}

/** What each unit kept and broke in each month, as a slow look at what names a unit has it. */
async function checkUnitTallies({ db }: Context): Promise<void> {
  const { editions } = await readPublications(db, {});
  const sums = new Map<string, number>();
  const add = (
    row: { charter: string; edition: number; unit: string | null },
    at: string,
    is: 'kept' | 'breached',
    by = 1,
  ) => {
    const { zone } = editions.find((each) => each.charter === row.charter && each.number === row.edition)
      ?.terms ?? { zone: 'UTC' };
    const day = at.length === 10 ? at : wallDay(at, zone);
    const key = JSON.stringify([row.charter, row.unit, day.slice(0, 7), is]);
    if (row.unit !== null && by > 0) sums.set(key, (sums.get(key) ?? 0) + by);
  };
  for (const row of await db.selectFrom('cases').selectAll().where('exempt', '=', 0).execute()) {
    if (row.breached !== null) add(row, row.breached, 'breached');
    else if (row.state === 'fulfilled' && row.closed !== null) add(row, row.closed, 'kept');
  }
  const exempt = new Set(
    (await db.selectFrom('breaches').select('occurrence').where('state', '=', 'exempt').execute()).map(
      ({ occurrence }) => occurrence,
    ),
  );
  for (const row of await db.selectFrom('occurrences').selectAll().where('struck', '=', 0).execute())
    if (!exempt.has(row.seq)) add(row, row.occurred, row.kept === 1 ? 'kept' : 'breached');
  for (const row of await db.selectFrom('rates').selectAll().where('struck', '=', 0).execute()) {
    add(row, row.to, 'kept', row.kept ?? 0);
    add(row, row.to, 'breached', (row.of ?? 0) - (row.kept ?? 0));
  }
  const stored = (await db.selectFrom('unit_tallies').selectAll().execute()).flatMap((row) =>
    (['kept', 'breached'] as const).map(
      (is) => [JSON.stringify([row.charter, row.unit, row.month, is]), row[is]] as const,
    ),
  );
  expect(stored.filter(([, count]) => count !== 0).sort()).toEqual([...sums].sort());
}

/** How the log is kept, as a few sums over the entries themselves have it. */
async function checkLog({ db }: Context): Promise<void> {
  const rows = await db.selectFrom('entries').select('body').execute();
  const entries = rows.map(({ body }) => JSON.parse(body) as Entry);
  const of = (...some: Entry['kind'][]) => entries.filter(({ kind }) => some.includes(kind));
  const stored = new Map<string, number>();
  for (const { name, count } of await db.selectFrom('log_tallies').selectAll().execute()) {
    const [first = ''] = name.split('.');
    stored.set(first, (stored.get(first) ?? 0) + count);
  }
  const kept = of('case.fulfilled') as Entry<'case.fulfilled'>[];
  const written = of(
    ...(['case.opened', 'case.paused', 'case.resumed', 'case.fulfilled', 'case.reopened'] as const),
    ...(['case.withdrawn', 'occurrence.logged'] as const),
  );
  const sums = {
    opened: of('case.opened', 'occurrence.logged').length,
    pauses: of('case.paused').length,
    withdrawn: of('case.withdrawn').length,
    met: kept.filter(({ public: { outcome } }) => outcome === 'kept').length,
    lag: written.length,
    paused: new Set(of('case.paused').map((entry) => entry.case)).size,
  };
  expect(Object.fromEntries(Object.keys(sums).map((name) => [name, stored.get(name) ?? 0]))).toEqual(sums);
}

/** What the commands left in the read tables is what the ledger alone gives. */
async function checkRebuild(context: Context): Promise<void> {
  const texts = () => dialectOf(context.db).breachText.all(context.db);
  const before = await texts();
  const tables = await rebuild(context);
  expect(tables.filter(({ identical }) => !identical)).toEqual([]);
  expect(await texts()).toEqual(before);
}
