import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import { signIn } from '#app/commands/people/sign-in.server.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { type Cast, type CastName, cast, castPassword, seedCast } from '#app/demonstration/scenarios.ts';
import { instantOf } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import { paths } from '#app/paths.ts';
import { action, loader } from './request.tsx';
import { loader as listLoader } from './requests.tsx';

const now = instantOf('2026-03-18T09:00:00Z');
const origin = 'http://kept.invalid';
let kept: Context;
let people: Cast;
/** Occurrences that were broken: nobody asked to correct them yet. */
let broken: number[];

beforeAll(async () => {
  kept = { ...(await createContext(':memory:')), now: () => now, random: randomBytes };
  people = await seedCast(kept);
  const rows = await kept.db.selectFrom('occurrences').select('seq').where('kept', '=', 0).execute();
  broken = rows.map(({ seq }) => seq);
});
afterAll(() => kept.db.destroy());

async function asked(): Promise<number> {
  const event = {
    event: 'ask',
    corrects: broken.pop() ?? -1,
    replacement: { kept: true },
    because: 'typing-error',
    note: 'Mauvaise case.',
  } as const;
  const result = await recordEvent(kept, people.agent, event);
  if (isProblem(result)) throw new Error(result.problem);
  return result.seq ?? -1;
}

type Args = Parameters<typeof loader>[0];
/** A form belongs to the session that it was shown to. */
const sessions = new Map<CastName, string>();
async function sessionOf(name: CastName): Promise<string> {
  const { email } = cast[name];
  const who = { email, password: castPassword, address: '127.0.0.1', browser: null };
  const signedIn = sessions.has(name) ? null : await signIn(kept, who);
  if (signedIn && 'token' in signedIn) sessions.set(name, signedIn.token);
  return sessions.get(name) ?? '';
}

async function argsFor(name: CastName, path: string, request?: string, form?: Record<string, string>) {
  const headers = { cookie: `__Host-kept_session=${await sessionOf(name)}`, origin };
  const sent = form && { method: 'POST', body: new URLSearchParams(form) };
  return {
    request: new Request(`${origin}${path}`, { headers, ...sent }),
    params: { lang: 'fr', ...(request === undefined ? {} : { request }) },
    context: { kept, now },
  } as unknown as Args;
}

/** The answer, or the status that was thrown in its place. */
async function statusOf(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    return (thrown as { init?: { status?: number } }).init?.status ?? thrown;
  }
}

/** Decides as the form of the page does. */
async function decide(name: CastName, seq: number, answers: Record<string, string>) {
  const path = paths.request('fr', seq);
  // Whoever may not read the page sends its form all the same.
  const page = await statusOf(argsFor(name, path, String(seq)).then(loader));
  const { csrf = '', once = '' } = (page as { secrets?: { csrf: string; once: string } }).secrets ?? {};
  const form = { _csrf: csrf, _once: once, ...answers };
  return statusOf(argsFor(name, path, String(seq), form).then(action));
}
const refused = { init: { status: 400 }, data: { status: 'error' } };

describe('the list', () => {
  test('is of compliance alone', async () => {
    const path = paths.requests('fr');
    for (const name of ['agent', 'administrator'] as const)
      expect(await statusOf(argsFor(name, path).then(listLoader))).toBe(403);
    const seq = await asked();
    const page = await listLoader(await argsFor('compliance', path));
    expect(page).toMatchObject({ title: 'Rectifications demandées', done: null });
    expect(page.requests.map((request) => request.seq)).toContain(seq);
  });

  test('says what was just decided, and nothing that nobody decides', async () => {
    const done = async (search: string) =>
      (await listLoader(await argsFor('compliance', `${paths.requests('fr')}${search}`))).done;
    expect(await done('?done=decline')).toBe('decline');
    expect(await done('?done=<script>')).toBeNull();
  });
});

describe('the form', () => {
  test('declines for a reason, and says at its field where there is none', async () => {
    const seq = await asked();
    expect(await decide('compliance', seq, { decision: 'decline', note: ' ' })).toMatchObject({
      ...refused,
      data: { error: { note: [expect.any(String)] } },
    });
    const answer = await decide('compliance', seq, { decision: 'decline', note: 'Rien ne le montre.' });
    expect((answer as Response).headers.get('location')).toBe(`${paths.requests('fr')}?done=decline`);
  });

  test('grants without a word, once', async () => {
    const seq = await asked();
    const answer = await decide('compliance', seq, { decision: 'grant' });
    expect((answer as Response).headers.get('location')).toBe(`${paths.requests('fr')}?done=grant`);
    expect(await decide('secondOfficer', seq, { decision: 'grant' })).toMatchObject(refused);
  });

  test('names the case that the reference got since it was asked, and grants where that was seen', async () => {
    const open = (reference: string) =>
      done({
        ...{ event: 'open', charter: 'aurore', commitment: 'call-back', reference, unit: null },
        at: now - 60,
      });
    const done = async (event: Parameters<typeof recordEvent>[2]) => {
      const result = await recordEvent(kept, people.agent, event);
      if (isProblem(result)) throw new Error(result.problem);
      return { seq: result.seq ?? -1, case: result.case ?? '' };
    };
    const { seq: corrects } = await open('WRONG');
    const replacement = { reference: 'RIGHT' };
    const { seq } = await done({ event: 'ask', corrects, replacement, because: 'typing-error' });
    const taken = async () =>
      (await loader(await argsFor('compliance', paths.request('fr', seq), String(seq)))).request.taken;
    expect(await taken()).toBeNull();
    const { case: id } = await open('RIGHT');
    expect(await taken()).toMatchObject({ id, state: 'open' });
    expect(await decide('compliance', seq, { decision: 'grant' })).toMatchObject(refused);
    expect(await decide('compliance', seq, { decision: 'grant', another: 'x' })).toMatchObject(refused);
    const answer = await decide('compliance', seq, { decision: 'grant', another: id });
    expect((answer as Response).headers.get('location')).toBe(`${paths.requests('fr')}?done=grant`);
  });

  test('is understood, sent from its page, and of compliance alone', async () => {
    const seq = await asked();
    expect(await decide('compliance', seq, {})).toMatchObject(refused);
    expect(await decide('compliance', seq, { decision: 'grant', _csrf: 'x' })).toMatchObject({
      init: { status: 403 },
    });
    expect(await decide('agent', seq, { decision: 'grant' })).toBe(403);
    expect(await decide('compliance', 10_000, { decision: 'grant' })).toBe(404);
    for (const number of ['x', '-1', '1e3', '9'.repeat(20)])
      expect(await statusOf(argsFor('compliance', '/', number).then(loader))).toBe(404);
  });
});
