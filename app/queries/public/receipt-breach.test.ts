import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Context, createContext } from '#app/context.server.ts';
import { castCases, seedCast } from '#app/demonstration/scenarios.ts';
import { type Instant, instantOf } from '#app/domain/instant.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { readReceipt } from './receipt.server.ts';

const seeded = instantOf('2026-03-18T09:00:00Z');
let context: Context;
beforeAll(async () => {
  context = { ...(await createContext(':memory:')), now: () => seeded };
  await seedCast(context);
});
afterAll(() => context.db.destroy());

async function receiptOf(name: keyof typeof castCases, now: Instant = seeded) {
  const { id } = await context.db
    .selectFrom('cases')
    .select('id')
    .where('reference', '=', castCases[name])
    .executeTakeFirstOrThrow();
  const receipt = await readReceipt(context, await readPublications(context.db), id, {
    now,
    language: 'fr',
  });
  if (!receipt) throw new Error(`no receipt of ${name}`);
  return receipt;
}

test('the receipt of a breach says what the ledger holds of its remedy, and the apology once signed', async () => {
  const { breach, statement, owed, promise } = await receiptOf('signedOff');
  expect(breach).toMatchObject({ id: expect.any(Number), state: 'signed-off' });
  expect(breach?.apology).toContain('pardon');
  expect(promise.remedy).toMatchObject({ within: { count: 10, unit: 'working days' } });
  expect(statement).toMatchObject({ owed: '30', paid: '30', left: '0', currency: 'EUR' });
  expect(statement?.payments.map(({ amount }) => amount)).toEqual(['30']);
  expect(owed).toBeNull();
});

test('no apology is shown before somebody signed it, and none of a promise kept', async () => {
  expect((await receiptOf('analysed')).breach).toMatchObject({ state: 'analysed', apology: null });
  expect(await receiptOf('keptYesterday')).toMatchObject({ breach: null, owed: null });
});

test('each receipt says how its due date was worked out, by the function that decided on it', async () => {
  for (const name of ['signedOff', 'keptYesterday', 'overdue', 'withinTime'] as const) {
    const { working, facts } = await receiptOf(name);
    expect(working?.due, name).toBe(facts.due);
    expect(working?.steps.at(-1), name).toMatchObject({ step: 'due', at: facts.due });
  }
});

test('of a clock that stands still, the due date is what it would be were it to run again', async () => {
  const now = seeded + 5 * 86_400;
  const { working, facts } = await receiptOf('paused', now);
  expect(facts.due).toBeNull();
  expect(working).toMatchObject({ supposed: now });
});
