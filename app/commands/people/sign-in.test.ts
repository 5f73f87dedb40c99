import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/dialects/sqlite/file.server.ts';
import { rememberBrowser } from '#db/stores/known-browsers.server.ts';
import { type Context, createContext } from '../../context.server.ts';
import { knownSeconds, mostBrowsers } from '../../domain/session/known-browser.ts';
import { publisher } from '../test-company.ts';
import { addPerson } from './add-person.server.ts';
import type { SignedIn } from './begin-session.server.ts';
import { disablePerson } from './disable-person.server.ts';
import { eraseColleague } from './erase-colleague.server.ts';
import { signIn } from './sign-in.server.ts';
import { signOutEverywhere } from './sign-out-everywhere.server.ts';
import { tidySignIns } from './tidy-sign-ins.server.ts';

const password = 'correct horse battery';
const email = 'ada@example.org';
const home = '192.0.2.1';

let folder: string;
let clock: { now: number };
let context: Context;

async function open(): Promise<Context> {
  return { ...(await createContext(join(folder, 'kept.sqlite'))), now: () => clock.now };
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-sign-in-'));
  clock = { now: Date.UTC(2026, 10, 22, 9) / 1_000 };
  context = await open();
  for (const name of ['ada', 'bob'])
    await addPerson(context, publisher, { name, email: `${name}@example.org`, role: 'agent', password });
});
afterEach(async () => {
  await context.db.destroy();
  rmSync(folder, { recursive: true });
});

type Tried = Partial<Parameters<typeof signIn>[1]>;
const attempt = (tried: Tried = {}) =>
  signIn(context, { email, password, address: home, browser: null, ...tried });
const guess = (tried: Tried = {}) => attempt({ password: 'wrong but long', ...tried });

/** What became of attempts at the same time, counted. */
async function outcomes(attempts: Promise<Awaited<ReturnType<typeof signIn>>>[]) {
  const counted = { wrong: 0, throttled: 0, in: 0 };
  for (const result of await Promise.all(attempts)) counted['refused' in result ? result.refused : 'in'] += 1;
  return counted;
}

async function signedIn(tried: Tried = {}): Promise<SignedIn> {
  const result = await attempt(tried);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

const sixty = Array.from({ length: 60 }, (_, number) => number);
const inOneNetwork = (number: number) =>
  `2001:db8:1:2:${(number * 1_009).toString(16)}::${number.toString(16)}`;
const manyNetworks = (number: number) => `2001:db8:1:${number.toString(16)}::1`;
const rows = () => context.db.selectFrom('sign_in_limits').selectAll().orderBy('name').execute();

describe('guesses at the same time', () => {
  test('from one /64 at everyone: thirty are looked at, however many addresses it has', async () => {
    const guesses = sixty.map((n) => guess({ email: `${n}@example.org`, address: inOneNetwork(n) }));
    expect(await outcomes(guesses)).toEqual({ wrong: 30, throttled: 30, in: 0 });
    expect(await attempt({ address: inOneNetwork(61) })).toMatchObject({ refused: 'throttled', wait: 30 });
    expect(await attempt({ address: '2001:db8:1:3::1' })).toHaveProperty('token');
  });

  test('from one /64 at one account: five are', async () => {
    const guesses = sixty.map((n) => guess({ address: inOneNetwork(n) }));
    expect(await outcomes(guesses)).toEqual({ wrong: 5, throttled: 55, in: 0 });
    expect(await attempt({ address: inOneNetwork(61) })).toEqual({ refused: 'throttled', wait: 180 });
  });

  test('from sixty networks at one account: twenty are, whether there is such an account or not', async () => {
    for (const aimed of [email, 'nobody@example.org']) {
      const guesses = sixty.map((n) => guess({ email: aimed, address: manyNetworks(n) }));
      expect(await outcomes(guesses)).toEqual({ wrong: 20, throttled: 40, in: 0 });
    }
    expect(await attempt()).toEqual({ refused: 'throttled', wait: 180 });
    expect(await attempt({ email: 'bob@example.org' })).toHaveProperty('token');
  });

  test('an IPv4 address written as IPv6 is the same network', async () => {
    for (let n = 0; n < 5; n++) await guess();
    expect(await attempt({ address: `::ffff:${home}` })).toMatchObject({ refused: 'throttled' });
  });
});

describe('what is counted', () => {
  test('is there after a restart, and says neither who nor where', async () => {
    for (let n = 0; n < 5; n++) await guess();
    await context.db.destroy();
    context = await open();
    expect(await attempt()).toMatchObject({ refused: 'throttled' });
    const stored = JSON.stringify(await rows());
    for (const told of [email, 'ada', home]) expect(stored).not.toContain(told);
  });

  test('is not changed by attempts too many, which read once and look at no password', async () => {
    for (let n = 0; n < 5; n++) await guess();
    const before = await rows();
    clock.now += 60;
    for (const _ of sixty) expect(await guess()).toEqual({ refused: 'throttled', wait: 120 });
    expect(await rows()).toEqual(before);
  });

  test('is taken back where somebody proves right, and lasts for others in their network', async () => {
    for (let n = 0; n < 29; n++) await guess({ email: `${n}@example.org` });
    for (let n = 0; n < 3; n++) expect(await attempt()).toHaveProperty('token');
    expect(await guess({ email: 'other@example.org' })).toEqual({ refused: 'wrong' });
    expect(await attempt()).toMatchObject({ refused: 'throttled' });
  });

  test('is deleted when it counts no more: a little with each attempt, the rest in steps', async () => {
    for (const n of sixty.slice(0, 12)) await guess({ email: `${n}@example.org`, address: manyNetworks(n) });
    expect(await rows()).toHaveLength(36);
    clock.now += 3_600;
    await guess();
    expect(await rows()).toHaveLength(36 + 3 - 8);
    await tidySignIns(context);
    expect(await rows()).toHaveLength(3);
  });

  test('by more than one step of tidying goes too', async () => {
    const counters = Array.from({ length: 1_201 }, (_, n) => ({
      name: `${n}`,
      clear: '2026-11-22T08:00:00Z',
    }));
    await context.db.insertInto('sign_in_limits').values(counters).execute();
    await guess();
    await tidySignIns(context);
    expect(await rows()).toHaveLength(3);
  });

  test('by a clock that was a year ahead locks nobody out once it is right', async () => {
    const right = clock.now;
    clock.now += 365 * 86_400;
    for (let n = 0; n < 5; n++) await guess();
    expect(await attempt()).toMatchObject({ refused: 'throttled' });
    clock.now = right;
    expect(await attempt()).toHaveProperty('token');
    await tidySignIns(context);
    const left = (await rows()).map(({ clear }) => clear);
    expect(left.every((clear) => clear < '2026-11-23')).toBe(true);
  });
});

describe('a browser in which somebody signed in before', () => {
  test('gets in while its network and its account are guessed at, but only as that person', async () => {
    const { browser } = await signedIn();
    await outcomes(sixty.map((n) => guess({ email: `${n}@example.org` })));
    await outcomes(sixty.map((n) => guess({ address: manyNetworks(n) })));
    expect(await attempt()).toMatchObject({ refused: 'throttled' });
    expect(await attempt({ browser: 'A'.repeat(43) })).toMatchObject({ refused: 'throttled' });
    expect(await attempt({ email: 'bob@example.org', browser })).toMatchObject({ refused: 'throttled' });
    const again = await signedIn({ browser });
    expect(again.browser).not.toBe(browser);
    expect(await attempt({ browser })).toMatchObject({ refused: 'throttled' });
    expect(await attempt({ browser: again.browser })).toHaveProperty('token');
  });

  test('may guess five times itself, at the same time too', async () => {
    const { browser } = await signedIn();
    expect(await outcomes(sixty.map(() => guess({ browser })))).toEqual({ wrong: 5, throttled: 55, in: 0 });
    expect(await attempt({ browser })).toEqual({ refused: 'throttled', wait: 180 });
    clock.now += 180;
    expect(await attempt({ browser })).toHaveProperty('token');
  });

  test('may be several people’s', async () => {
    const first = await signedIn();
    const { browser } = await signedIn({ email: 'bob@example.org', browser: first.browser });
    await outcomes(sixty.map((n) => guess({ email: `${n}@example.org` })));
    const adas = await signedIn({ browser });
    expect(await attempt({ email: 'bob@example.org', browser: adas.browser })).toHaveProperty('token');
  });

  test('is known for half a year, and stored without its token', async () => {
    const { browser } = await signedIn();
    const stored = await context.db.selectFrom('known_browsers').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(browser);
    clock.now += knownSeconds - 1;
    await outcomes(sixty.map((n) => guess({ email: `${n}@example.org` })));
    expect(await guess({ browser })).toEqual({ refused: 'wrong' });
    clock.now += 1;
    expect(await attempt({ browser })).toMatchObject({ refused: 'throttled' });
    await tidySignIns(context);
    expect(await context.db.selectFrom('known_browsers').selectAll().execute()).toEqual([]);
  });

  test.each([
    ['disabled', () => disablePerson(context, publisher, email)],
    ['signed out everywhere', () => signOutEverywhere(context, publisher, email)],
    ['erased', () => eraseColleague(context, publisher, email)],
  ])('is known no more, and its session is over, when its person is %s', async (_how, end) => {
    await signedIn();
    await end();
    expect(await context.db.selectFrom('known_browsers').selectAll().execute()).toEqual([]);
    expect(await context.db.selectFrom('sessions').selectAll().execute()).toEqual([]);
  });

  test('gives way to newer ones when its person has many', async () => {
    const known = () => context.db.selectFrom('known_browsers').select(['id', 'person']).execute();
    await signedIn();
    const [oldest] = await known();
    const { person = '' } = oldest ?? {};
    const ends = clock.now + knownSeconds;
    await context.db.transaction().execute(async (trx) => {
      for (let n = 1; n < mostBrowsers; n++)
        await rememberBrowser(trx, { id: `${n}`, person, ends: ends + n });
    });
    expect(await known()).toContainEqual(oldest);
    clock.now += 60;
    await signedIn();
    expect(await known()).toHaveLength(mostBrowsers);
    expect(await known()).not.toContainEqual(oldest);
  });
});

test('no session begins by a password that was changed while it was verified', async () => {
  const other = openDatabase(join(folder, 'kept.sqlite'), []);
  const isCounted = other.prepare('select 1 from sign_in_limits');
  const change = other.prepare("update people set password = 'another'");
  // Once the attempt is counted, the clock is looked at when the password was found right.
  const now = () => {
    if (isCounted.get()) change.run();
    return clock.now;
  };
  const late = signIn({ ...context, now }, { email, password, address: home, browser: null });
  expect(await late).toEqual({ refused: 'wrong' });
  expect(await context.db.selectFrom('sessions').selectAll().execute()).toEqual([]);
  other.close();
});

test('when somebody last signed in is known', async () => {
  await signedIn();
  const seen = await context.db
    .selectFrom('people')
    .select(['email', 'signed_in'])
    .orderBy('email')
    .execute();
  expect(seen).toEqual([
    { email, signed_in: '2026-11-22T09:00:00Z' },
    { email: 'bob@example.org', signed_in: null },
  ]);
});
