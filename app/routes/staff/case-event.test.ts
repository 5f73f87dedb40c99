import { randomBytes } from 'node:crypto';
import { type KyselyPlugin, type RootOperationNode, SelectQueryNode, TableNode } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import { signIn } from '#app/commands/people/sign-in.server.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { type Cast, cast, castPassword, seedCast } from '#app/demonstration/scenarios.ts';
import { instantOf } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import * as correction from './correction.tsx';
import * as fulfilment from './fulfilment.tsx';
import * as pause from './pause.tsx';
import * as reopening from './reopening.tsx';
import * as resumption from './resumption.tsx';
import * as withdrawal from './withdrawal.tsx';

const now = instantOf('2026-03-18T09:00:00Z');
const origin = 'http://kept.invalid';
let kept: Context;
let people: Cast;
let session: string;
/** How often each table was read. */
const reads = new Map<string, number>();

/** Counts statements that read a table. */
const counting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    for (const table of tablesIn(node)) reads.set(table, (reads.get(table) ?? 0) + 1);
    return node;
  },
  transformResult: async ({ result }) => result,
};
function tablesIn(node: RootOperationNode): string[] {
  if (!SelectQueryNode.is(node)) return [];
  return (node.from?.froms ?? []).flatMap((from) => (TableNode.is(from) ? [from.table.identifier.name] : []));
}

beforeAll(async () => {
  const context = await createContext(':memory:');
  kept = { ...context, now: () => now, random: randomBytes, db: context.db.withPlugin(counting) };
  people = await seedCast(kept);
  const { email } = cast.agent;
  const signedIn = await signIn(kept, { email, password: castPassword, address: '127.0.0.1', browser: null });
  session = 'token' in signedIn ? signedIn.token : '';
});
afterAll(() => kept.db.destroy());

type Args = Parameters<typeof fulfilment.loader>[0];
type Route = { loader: (args: Args) => Promise<unknown>; action: (args: Args) => Promise<unknown> };

function argsFor(params: Record<string, string>, form?: Record<string, string>): Args {
  const headers = { cookie: `__Host-kept_session=${session}`, origin };
  const sent = form && { method: 'POST', body: new URLSearchParams(form) };
  const request = new Request(`${origin}/fr/staff`, { headers, ...sent });
  return { request, params: { lang: 'fr', ...params }, context: { kept, now } } as unknown as Args;
}

/** The form as its page shows it, sent: what comes back, and how often it read the case. */
async function send(route: Route, params: Record<string, string>, answers: Record<string, string>) {
  const shown = (await route.loader(argsFor(params))) as { secrets: Record<string, string> };
  const { csrf = '', once = '' } = shown.secrets;
  const form = { _csrf: csrf, _once: once, ...answers };
  reads.clear();
  const answer = await route.action(argsFor(params, form));
  return { answer, cases: reads.get('cases') ?? 0, again: () => route.action(argsFor(params, form)) };
}

let number = 0;
let id: string;
const say = async (event: Parameters<typeof recordEvent>[2]) => {
  const result = await recordEvent(kept, people.agent, event);
  if (isProblem(result)) throw new Error(result.problem);
  return result;
};
beforeEach(async () => {
  const { case: opened } = await say({
    ...{ event: 'open', charter: 'aurore', commitment: 'complaint-answer', unit: null },
    ...{ reference: `F-${++number}`, at: instantOf('2026-03-16T09:00:00Z') },
  });
  id = opened ?? '';
});
const paused = () => say({ event: 'pause', case: id, ground: 'waiting-for-customer', at: now - 86_000 });
const closed = () => say({ event: 'fulfil', case: id, at: now - 86_000 });
const already = async () => undefined;

describe('a form about a case', () => {
  test.each<[string, Route, () => Promise<unknown>, Record<string, string>]>([
    ['fulfilment', fulfilment as never, already, {}],
    ['pause', pause as never, already, { ground: 'waiting-for-customer' }],
    ['resumption', resumption as never, paused, {}],
    ['withdrawal', withdrawal as never, already, { by: 'customer' }],
    ['reopening', reopening as never, closed, {}],
  ])('%s reads it once, whether it is recorded, sent again or refused', async (_, route, before, answers) => {
    await before();
    const sent = await send(route, { id }, { at: '2026-03-18T09:30', ...answers });
    expect((sent.answer as Response).status).toBe(302);
    expect(sent.cases).toBe(1);
    reads.clear();
    expect(((await sent.again()) as Response).headers.get('location')).toBe(
      (sent.answer as Response).headers.get('location'),
    );
    expect(reads.get('cases')).toBe(1);
    // What has happened cannot happen again; and nobody knows an event of tomorrow.
    for (const time of ['2026-03-18T09:40', '2026-03-19T09:00']) {
      const refused = await send(route, { id }, { at: time, ...answers });
      expect(refused.answer).toMatchObject({ init: { status: 400 } });
      expect(refused.cases).toBe(1);
    }
  });

  test('that gives a case a reference which has one of the promise asks whether it is another', async () => {
    const taken = id;
    const { seq, case: second } = await say({
      ...{ event: 'open', charter: 'aurore', commitment: 'complaint-answer', unit: null },
      ...{ reference: `G-${number}`, at: instantOf('2026-03-16T10:00:00Z') },
    });
    const answers = {
      ...{ what: 'replace', at: '2026-03-16T11:00', reference: `F-${number}`, because: 'typing-error' },
      ...{ promise: 'complaint-answer', unit: '' },
    };
    const params = { seq: String(seq) };
    const asked = await send(correction as never, params, answers);
    expect(asked.answer).toMatchObject({ data: { taken: { id: taken } }, init: { status: 400 } });
    // Whoever has seen another case, or none, is asked again.
    for (const another of ['', second ?? ''])
      expect((await send(correction as never, params, { ...answers, another })).answer).toMatchObject({
        init: { status: 400 },
      });
    const sent = await send(correction as never, params, { ...answers, another: taken });
    expect((sent.answer as Response).headers.get('location')).toContain(`/cases/${second}?recorded=`);
  });

  test('that corrects one of its entries reads it once too, whether it is recorded, sent again or refused', async () => {
    const { seq } = await closed();
    const answers = { what: 'replace', at: '2026-03-17T10:00', because: 'typing-error' };
    const sent = await send(correction as never, { seq: String(seq) }, answers);
    expect((sent.answer as Response).headers.get('location')).toContain(`/cases/${id}?recorded=`);
    expect(sent.cases).toBe(1);
    reads.clear();
    expect(((await sent.again()) as Response).headers.get('location')).toBe(
      (sent.answer as Response).headers.get('location'),
    );
    expect(reads.get('cases')).toBe(1);
    const refused = await send(
      correction as never,
      { seq: String(seq) },
      { ...answers, at: '2026-03-17T11:00' },
    );
    expect(refused.answer).toMatchObject({ init: { status: 400 } });
    expect(refused.cases).toBe(1);
  });

  test('of a case that is not there is not found', async () => {
    const refused = fulfilment.action(argsFor({ id: 'f'.repeat(32) }, { at: '2026-03-18T09:30' }));
    await expect(refused).rejects.toMatchObject({ status: 404 });
  });
});
