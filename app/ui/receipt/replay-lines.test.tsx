import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishCharter } from '#app/commands/charters/publish-charter.server.ts';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import { sweep } from '#app/commands/ledger/sweep.server.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  emptyCompany,
  later,
  newest,
  officer,
  opening,
  play,
  publisher,
} from '#app/commands/test-company.ts';
import type { EventInput } from '#app/domain/event.ts';
import { instantOf } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import { translator } from '#app/i18n/translator.ts';
import { readReceipt } from '#app/queries/public/receipt.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { ReceiptArticle } from './receipt-article.tsx';
import { differs, type Said } from './replay-lines.ts';

const monday = '2026-03-02T08:00:00Z';
const hour = 3_600;
const terms = {
  '01-answer': `measure: deadline
clock: { starts: la réception, calendar: france, within: 2 working days, pauses: [waiting], reopen: restart }
remedy: { pays: 10 EUR, then: 5.25 EUR every 2 working days, cap: 30 EUR, within: 5 working days, late: 7 EUR }`,
};
let company: Company;

beforeEach(async () => {
  company = await emptyCompany(monday);
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
});
afterEach(() => company.db.destroy());

/** What the page of the only case says, and the lines that it shows. */
async function page(): Promise<{ said: Said[]; bodies: string[] }> {
  const { id } = await company.db.selectFrom('cases').select('id').executeTakeFirstOrThrow();
  const asked = { now: company.now(), language: 'fr' } as const;
  const receipt = await readReceipt(company, await readPublications(company.db), id, asked);
  if (!receipt) throw new Error('no receipt');
  const words = translator('fr');
  const html = renderToStaticMarkup(
    <ReceiptArticle words={words} receipt={receipt} origin="https://kept.example" saved={false} />,
  );
  const said = [...html.matchAll(/<data value="([^"]*)" data-said="([^"]*)"[^>]*>(.*?)<\/data>/g)].map(
    ([, value = '', name = '', shown = '']) => ({ name, value, shown: shown.replace(/<[^>]*>/g, '') }),
  );
  return { said, bodies: receipt.lines.map(({ body }) => body) };
}
const named = (said: readonly Said[]) => Object.fromEntries(said.map(({ name, value }) => [name, value]));
const sweptAt = async (at: string) => {
  company.at(at);
  await sweep(company, null);
};
async function pay(amount: string, at: string) {
  const breach = await newest(company, 'breach.declared');
  const payment = { breach, at: instantOf(at), paid: { amount, unit: 'EUR' } };
  agreed(await recordEvent(company, officer, { event: 'pay', ...payment }));
}

test('every date and amount of a receipt follows from its lines, and each that is altered is found', async () => {
  await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-10T08:00:00Z'));
  company.at('2026-03-11T08:00:00Z');
  await pay('4.5', '2026-03-11T08:00:00Z');
  const { said, bodies } = await page();
  expect(named(said)).toEqual({
    ...{ opened: monday, due: '2026-03-04T22:59:59Z', closed: '2026-03-10T08:00:00Z', outcome: 'breached' },
    ...{ owed: '15.25 EUR', paid: '4.5 EUR', left: '10.75 EUR', by: '2026-03-11T22:59:59Z' },
  });
  expect(differs(said, bodies)).toBeNull();
  for (const { name, value } of said) {
    const other = value
      .replace(/\d/, (digit) => String((Number(digit) + 1) % 10))
      .replace(/^breached$/, 'kept');
    const altered = said.map((each) => (each.name === name ? { ...each, value: other } : each));
    expect(differs(altered, bodies), name).toBe(name);
  }
  expect(differs([...said, { name: 'missed', value: monday, shown: '' }], bodies)).toBe('missed');
  const shown = said.map((each) => (each.name === 'owed' ? { ...each, shown: '25,15\u202f€' } : each));
  expect(differs(shown, bodies), 'other digits than those of the value').toBe('owed');
  const without = (name: string) => said.filter((each) => each.name !== name);
  expect(differs(without('outcome'), bodies)).toBe('outcome');
  expect(differs(without('owed'), bodies)).toBe('owed');
});

test('so do what is owed for paying late, and what is owed no more', async () => {
  await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-06T08:00:00Z'));
  await sweptAt('2026-03-30T08:00:00Z');
  await pay('7', '2026-03-30T08:00:00Z');
  const late = await page();
  expect(named(late.said)).toMatchObject({
    ...{ owed: '10 EUR', left: '10 EUR', missed: '2026-03-11T22:59:59Z' },
    ...{ 'on-top': '7 EUR', 'on-top-paid': '7 EUR', 'on-top-left': '0 EUR' },
  });
  expect(differs(late.said, late.bodies)).toBeNull();

  const breach = (
    await company.db.selectFrom('breaches').select('id').orderBy('id').executeTakeFirstOrThrow()
  ).id;
  const { seq: request } = agreed(
    await recordEvent(company, agent, { event: 'request-exemption', breach, ground: 'strike' }),
  );
  const decision = { breach, request, approved: true } as const;
  agreed(await recordEvent(company, officer, { event: 'decide-exemption', ...decision }));
  const exempt = await page();
  expect(named(exempt.said).outcome).toBe('exempt');
  expect(named(exempt.said)).not.toHaveProperty('left');
  expect(differs(exempt.said, exempt.bodies)).toBeNull();
});

test('the oldest part is paid first, and what is left is to be paid by the day of the next', async () => {
  await play(company, agent, opening('A', monday));
  await sweptAt('2026-03-11T08:00:00Z');
  await pay('10', '2026-03-11T08:00:00Z');
  const { said, bodies } = await page();
  expect(named(said)).toMatchObject({ owed: '20.5 EUR', left: '10.5 EUR', by: '2026-03-13T22:59:59Z' });
  expect(differs(said, bodies)).toBeNull();
});

const step = fc.record({
  after: fc.integer({ min: hour, max: 40 * hour }),
  does: fc.constantFrom('pause', 'resume', 'fulfil', 'withdraw', 'reopen', 'pay', 'sweep', 'strike'),
});

test('whatever happens to a case, its receipt follows from its lines', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      await company.db.destroy();
      company = await emptyCompany(monday);
      agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
      await play(company, agent, opening('A', monday));
      let now = instantOf(monday);
      for (const { after, does } of steps) {
        now += after;
        company.at(now);
        const event = await eventOf(does, now);
        if (event === 'sweep') await sweep(company, null);
        // What cannot follow is refused, and changes nothing.
        else if (event) isProblem(await recordEvent(company, does === 'strike' ? officer : agent, event));
      }
      const { said, bodies } = await page();
      expect(differs(said, bodies), bodies.join('\n')).toBeNull();
    }),
    { numRuns: 40 },
  );
});

async function eventOf(does: string, at: number): Promise<EventInput | 'sweep' | null> {
  const about = { charter: 'test', reference: 'A', at };
  if (does === 'sweep') return 'sweep';
  if (does === 'pause') return { event: 'pause', ground: 'waiting', ...about };
  if (does === 'withdraw') return { event: 'withdraw', by: 'customer', ...about };
  if (does === 'pay' || does === 'strike') {
    const kinds = does === 'pay' ? ['breach.declared'] : ['case.fulfilled', 'case.paused', 'case.withdrawn'];
    const found = await company.db
      .selectFrom('entries')
      .select('seq')
      .where('kind', 'in', kinds)
      .orderBy('seq', 'desc')
      .executeTakeFirst();
    if (!found) return null;
    return does === 'pay'
      ? { event: 'pay', breach: found.seq, at, paid: { amount: '6.5', unit: 'EUR' } }
      : { event: 'correct', corrects: found.seq, replacement: null, because: 'typing-error' };
  }
  return { event: does, ...about } as EventInput;
}
