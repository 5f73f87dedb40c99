import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedPublications } from '#app/demonstration/scenarios.ts';
import { giveRole } from '../commands/people/give-role.server.ts';
import { transact } from '../commands/transact.server.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { testBuild } from '../routes/test-build.ts';
import { startTestSite, type TestSite } from './test-site.ts';

let house: TestSite;
beforeAll(async () => {
  const build = testBuild();
  const broken = build.routes['routes/public/card'];
  const loader = () => Promise.reject(new Error('Cannot draw'));
  const routes = { ...build.routes, 'routes/public/card': { ...broken, module: { loader } } };
  house = await startTestSite({ ...build, routes: routes as unknown as typeof build.routes });
  await seedPublications(house.context);
});
afterAll(() => house.stop());

const misread = {
  fr: 'Cette demande n’est pas comprise. Rien n’est enregistré. ',
  en: 'We do not understand this request. Nothing has been saved. ',
};

test('what is sent to a file is refused in the language of its address, or in all', async () => {
  const french = ['/fr/card.png', '/fr/charters/aurore/badge.svg'];
  const any = ['/', '/healthz', '/robots.txt', '/sitemap.xml', '/favicon.svg'];
  for (const path of [...french, ...any]) {
    const answer = await house.post(path, { a: '1' });
    const said = await answer.text();
    expect([path, answer.status, answer.headers.get('Content-Type')]).toEqual([
      path,
      405,
      'text/plain; charset=utf-8',
    ]);
    expect([path, said]).toEqual([path, expect.stringContaining(misread.fr)]);
    expect([path, said.includes(misread.en)]).toEqual([path, any.includes(path)]);
    expect(answer.headers.get('Allow')).toBe('GET, HEAD');
  }
});

test('a file that is not there, or could not be made, says so in words', async () => {
  const missing = await house.get('/en/charters/nowhere/badge.svg');
  expect([missing.status, await missing.text()]).toEqual([
    404,
    expect.stringContaining('This page does not exist.'),
  ]);
  const broken = await house.get('/fr/charters/aurore/card.png');
  const said = await broken.text();
  expect([broken.status, said]).toEqual([500, expect.stringContaining('Rien de ce qui était enregistré')]);
  expect(said).not.toMatch(/Unexpected|Cannot/);
});

test('whoever loses their role while their form is on its way is told that it is not for them', async () => {
  const { cookie } = await house.signInAs('gus');
  const secrets = await house.secretsOf(cookie);
  const { context } = house;
  const { id } = await context.db
    .selectFrom('people')
    .select('id')
    .where('email', '=', 'gus@example.org')
    .executeTakeFirstOrThrow();
  const line: Who = { id: 'kept', role: 'system' };
  // Their session still says what they were when their form was taken.
  await transact(context, (work) => giveRole(work, { id, role: 'compliance' }, line));
  const answers = {
    promise: 'aurore/complaint-answer',
    reference: 'R-1',
    at: '2026-11-20T10:00',
    ...secrets,
  };
  const answer = await house.post('/fr/staff/cases/new', answers, cookie);
  const said = await answer.text();
  expect([answer.status, said]).toEqual([
    403,
    expect.stringContaining('Cette page n’est pas pour votre rôle'),
  ]);
});
