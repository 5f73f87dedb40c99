import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { type Cast, castCases, seedCast } from '#app/demonstration/scenarios.ts';
import { instantOf } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { readPublicBreach } from './public-breach.server.ts';

const now = instantOf('2026-03-18T09:00:00Z');
let context: Context;
let people: Cast;
beforeAll(async () => {
  context = { ...(await createContext(':memory:')), now: () => now };
  people = await seedCast(context);
});
afterAll(() => context.db.destroy());

async function read(id: number, charter = 'aurore') {
  return readPublicBreach(
    context.db,
    await readPublications(context.db),
    { charter, id },
    { now, language: 'fr' },
  );
}

async function breachOf(name: keyof typeof castCases): Promise<{ id: number; analysis: number | null }> {
  return context.db
    .selectFrom('breaches')
    .innerJoin('cases', 'cases.id', 'breaches.case_id')
    .select(['breaches.id', 'breaches.analysis'])
    .where('cases.reference', '=', castCases[name])
    .executeTakeFirstOrThrow();
}

describe('a breach as anyone may read it', () => {
  test('says what was promised, what happened, why, the apology and what is owed', async () => {
    const { id } = await breachOf('signedOff');
    const breach = await read(id);
    expect(breach).toMatchObject({
      id,
      commitment: { id: 'complaint-answer', number: 1 },
      edition: 2,
      since: { is: 'fulfilled' },
      cause: 'workload',
      severity: 'serious',
      remedy: { pays: { pays: { amount: '30', unit: 'EUR' } } },
      analysed: now,
      signedOff: now,
    });
    expect(breach?.apology).toContain('pardon');
    const { at = 0, fulfilled, since } = breach ?? {};
    expect(since).toEqual({ is: 'fulfilled', late: (fulfilled ?? 0) - at });
  });

  test('is open until it is kept, and not answered before it is analysed', async () => {
    expect(await read((await breachOf('overdue')).id)).toMatchObject({
      since: { is: 'open' },
      ...{ fulfilled: null, cause: null, severity: null, apology: null, analysed: null, state: 'declared' },
    });
  });

  test('keeps its apology until it is signed off, and then says it', async () => {
    const { id } = await breachOf('analysed');
    expect(await read(id)).toMatchObject({ state: 'analysed', apology: null, cause: 'workload' });
  });

  test('says when it was signed off, and by nobody in particular', async () => {
    const { id, analysis } = await breachOf('analysed');
    const signed = await recordEvent(context, people.secondOfficer, {
      event: 'sign-off',
      breach: id,
      analysis: analysis ?? 0,
    });
    expect(isProblem(signed)).toBe(false);
    expect(await read(id)).toMatchObject({
      ...{ state: 'signed-off', signedOff: now },
      apology: expect.stringContaining('pardon'),
    });
  });

  test('has nothing of the customer, the case, the unit, the people or the note', async () => {
    const { id } = await breachOf('analysed');
    const row = await context.db
      .selectFrom('breaches')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const { case_id, unit, note, analysed_by, signed_off_by } = row;
    const names = await context.db.selectFrom('people').select(['id', 'name', 'email']).execute();
    const secrets = [case_id, unit, note, analysed_by, signed_off_by, castCases.analysed]
      .concat(names.flatMap((person) => Object.values(person)))
      .filter((secret) => secret !== null);
    expect(secrets.length).toBeGreaterThan(6);
    const said = JSON.stringify(await read(id));
    for (const secret of secrets) expect(said).not.toContain(secret);
  });

  test('is of one charter only, and exists', async () => {
    const { id } = await breachOf('analysed');
    expect(await read(id, 'boston-311')).toBeNull();
    expect(await read(id, 'nobody')).toBeNull();
    expect(await read(999_999)).toBeNull();
  });
});
