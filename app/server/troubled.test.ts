import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedPublications } from '#app/demonstration/scenarios.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { startSealing } from '../jobs/sealing.ts';
import { paths } from '../paths.ts';
import { testBuild } from '../routes/test-build.ts';
import { startTestSite, type TestSite } from './test-site.ts';

let folder: string;
let key: string;
let house: TestSite;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-troubled-'));
  const file = join(folder, 'kept.sqlite');
  key = `${file}.key`;
  house = await startTestSite(testBuild(), file);
  await seedPublications(house.context);
  await seal(house.context);
});
afterEach(async () => {
  await house.stop();
  rmSync(folder, { recursive: true });
});

const health = async () => {
  const answer = await house.get('/healthz');
  return [answer.status, await answer.json()];
};
const ledger = async (language: string) => {
  await house.cache.refresh();
  return (await house.get(`/${language}/ledger`)).text();
};

test('while the key is away everything says so: health, the ledger, and forms, which keep what was typed', async () => {
  const { cookie } = await house.signInAs('ada');
  const answers = {
    ...(await house.secretsOf(cookie)),
    ...{ promise: 'aurore/complaint-answer', reference: 'R-771', at: '2026-11-20T10:00' },
  };
  expect(await health()).toEqual([200, { status: 'ok' }]);
  expect(await ledger('fr')).not.toContain('Rien de nouveau n’est signé');
  renameSync(key, `${key}.away`);
  expect(await health()).toEqual([503, { status: 'failing', reason: 'key-missing' }]);
  for (const [language, title, why] of [
    ['fr', 'Rien de nouveau n’est signé', 'la clé qui signe le registre n’est plus à sa place'],
    ['en', 'Nothing new is signed', 'the key that signs the ledger is no longer in its place'],
  ] as const) {
    const shown = await ledger(language);
    expect(shown).toContain(title);
    expect(shown).toContain(why);
    const answer = await house.post(`/${language}/staff/cases/new`, answers, cookie);
    const said = await answer.text();
    expect(answer.status).toBe(503);
    expect(said).toContain(why);
    expect(said).toContain('value="R-771"');
  }
  renameSync(`${key}.away`, key);
  expect(await health()).toEqual([200, { status: 'ok' }]);
  expect(await ledger('fr')).not.toContain('Rien de nouveau n’est signé');
  expect((await house.post('/fr/staff/cases/new', answers, cookie)).status).toBe(302);
});

test('sealing waits while there is a trouble, says nothing more of it, and goes on when it is over', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line) => lines.push(line) });
  const { context } = house;
  await context.db.updateTable('checkpoints').set({ confirmed: '2026-01-01T00:00:00Z' }).execute();
  const seals = { count: 0 };
  const round = async () => {
    const sealing = startSealing(context, log, {
      after: Promise.resolve(),
      afterwards: () => {
        seals.count += 1;
      },
    });
    await sealing.stop();
  };
  renameSync(key, `${key}.away`);
  await round();
  expect([context.standing.trouble, seals.count, lines]).toEqual(['key-missing', 0, []]);
  renameSync(`${key}.away`, key);
  await round();
  expect([context.standing.trouble, seals.count, lines]).toEqual([null, 1, []]);
});

test.each([36_000, -3_600])(
  'after a jump of the clock by %i s forms say so and keep what was typed',
  async (jump) => {
    const { cookie } = await house.signInAs('ada');
    const answers = {
      ...(await house.secretsOf(cookie)),
      ...{ promise: 'aurore/complaint-answer', reference: 'R-772', at: '2026-11-20T10:00' },
    };
    const send = (language: string) => house.post(`/${language}/staff/cases/new`, answers, cookie);
    // Nobody has to have looked before: the form itself finds out.
    house.clock.ahead = jump;
    for (const [language, why] of [
      ['fr', 'l’horloge du serveur a sauté'],
      ['en', 'the clock of the server jumped'],
    ] as const) {
      const answer = await send(language);
      const said = await answer.text();
      expect(answer.status).toBe(503);
      expect(said).toContain(why);
      expect(said).toContain('value="R-772"');
      expect(await ledger(language)).toContain(why);
    }
    expect(await health()).toEqual([503, { status: 'failing', reason: 'clock' }]);
    house.clock.ahead = 0;
    expect(await health()).toEqual([200, { status: 'ok' }]);
    expect((await send('fr')).status).toBe(302);
  },
);

test('words that are not those that the ledger vouches for are shown to nobody, and everything says so', async () => {
  const { db } = house.context;
  const { sources } = await db
    .selectFrom('editions')
    .select('sources')
    .where('charter', '=', 'aurore')
    .executeTakeFirstOrThrow();
  const { body } = await db
    .selectFrom('documents')
    .select('body')
    .where('hash', '=', sources)
    .executeTakeFirstOrThrow();
  const put = (text: string) =>
    db.updateTable('documents').set({ body: text }).where('hash', '=', sources).execute();
  const document = paths.ledgerDocument(sources);
  expect((await house.get(document)).status).toBe(200);
  expect(await health()).toEqual([200, { status: 'ok' }]);
  await put(body.replace('"', '" '));
  expect((await house.get(document)).status).toBe(503);
  expect(await health()).toEqual([503, { status: 'failing', reason: 'words-changed' }]);
  expect(await ledger('fr')).toContain('des mots publiés ne sont plus ceux dont le registre répond');
  expect(await ledger('en')).toContain('words that were published are no longer those that the ledger');
  await put(body);
  expect(await health()).toEqual([200, { status: 'ok' }]);
  expect((await house.get(document)).status).toBe(200);
});
