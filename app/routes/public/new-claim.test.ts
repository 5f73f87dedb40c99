import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordEvents } from '#app/commands/events/record-events.server.ts';
import { seedPublications } from '#app/demonstration/scenarios.ts';
import { formatInstant } from '#app/domain/instant.ts';
import { loggedPath } from '#app/server/log.ts';
import { startTestSite, type TestSite } from '#app/server/test-site.ts';
import { testBuild } from '../test-build.ts';

let house: TestSite;
let get: TestSite['get'];
let post: TestSite['post'];
const form = '/fr/claims/new/aurore/call-back';

beforeAll(async () => {
  house = await startTestSite(testBuild());
  ({ get, post } = house);
  await seedPublications(house.context);
});
afterAll(() => house.stop());
beforeEach(() => {
  // Whatever was counted before is clear again, and the form below was opened long enough ago.
  house.clock.now += 7_200;
});

const stampOn = async (page = form) =>
  /name="stamp" value="([^"]+)"/.exec(await (await get(page)).text())?.[1] ?? '';
const today = () => formatInstant(house.clock.now).slice(0, 10);
/** A form that was opened so many seconds ago. */
async function answers(said: Record<string, string> = {}, after = 60): Promise<Record<string, string>> {
  const stamp = await stampOn();
  house.clock.now += after;
  return { stamp, on: today(), what: 'Personne n’a rappelé.', ...said };
}
const filed = async () => (await house.context.db.selectFrom('claims').select('seq').execute()).length;
const mainOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'));

describe('anybody', () => {
  test('files a claim without an account, and is shown the only address that leads to it', async () => {
    const before = await filed();
    const sent = await post(form, await answers({ reference: 'R-1', contact: '06 12 34 56 78' }));
    expect(sent.status).toBe(302);
    const location = sent.headers.get('Location') ?? '';
    expect(location).toMatch(/^\/fr\/claims\/[\w-]{32}\?filed=yes$/);
    expect(await filed()).toBe(before + 1);
    const answer = await get(location);
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    const page = mainOf(await answer.text());
    expect(page).toContain('Gardez l’adresse de cette page');
    expect(page).toContain(location.split('?')[0]);
    expect(page).toMatch(/Nous devons trancher au plus tard le/);
    expect(page, 'what was said is not repeated').not.toMatch(/rappelé|R-1|06 12/);
    expect((await get(`/fr/claims/${'a'.repeat(32)}`)).status).toBe(404);
    expect((await get('/fr/claims/nothing')).status).toBe(404);
  });

  test('sends the same form twice, and has filed once', async () => {
    const before = await filed();
    const said = await answers();
    const [one, other] = [await post(form, said), await post(form, said)];
    expect(other.headers.get('Location')).toBe(one.headers.get('Location'));
    expect(await filed()).toBe(before + 1);
  });

  test('reads the form in both languages, of every promise that was ever made and of no other', async () => {
    const english = await get('/en/claims/new/aurore/call-back');
    expect(await english.text()).toContain('You need no account');
    expect(english.headers.get('Cache-Control')).toBe('private, no-store');
    expect((await get('/en/claims/new/aurore/nothing')).status).toBe(404);
    expect((await get('/en/claims/new/nothing/call-back')).status).toBe(404);
    expect((await post('/en/claims/new/aurore/nothing', await answers())).status).toBe(404);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['nothing', { what: '' }, /Ce champ est obligatoire/],
    ['white space', { what: ' \n ' }, /Ce champ est obligatoire/],
    ['ten thousand and one characters', { what: 'é'.repeat(10_001) }, /Au plus 10\s000\scaractères/],
    ['no day', { on: '' }, /Ce champ est obligatoire/],
    ['a day that is none', { on: '2026-02-30' }, /une date qui existe/],
    ['a day to come', { on: '2099-01-01' }, /pas encore venu/],
    ['a day before the charter', { on: '1999-01-01' }, /pas en vigueur/],
    ['a control character', { what: 'a\u0007b' }, /U\+0007/],
    ['a turned direction', { contact: 'a\u202eb' }, /U\+202E/],
    ['the receipt of nothing', { receipt: 'nothing' }, /Ce dossier n’existe pas/],
    ['what people do not see', { website: 'http://spam.example' }, /ne montre pas/],
    ['a stamp of their own', { stamp: `1.${'a'.repeat(32)}.AAAA` }, /restée ouverte trop longtemps/],
    ['no stamp', { stamp: '' }, /restée ouverte trop longtemps/],
  ])('who says %s is told what is wrong, and keeps what was written', async (_, said, expected) => {
    const before = await filed();
    const answer = await post(form, await answers({ what: 'Personne n’a rappelé.', ...said }));
    expect(answer.status).toBe(400);
    const page = mainOf(await answer.text());
    expect(page).toMatch(expected);
    if (!('what' in said)) expect(page).toContain('Personne n’a rappelé.');
    expect(await filed()).toBe(before);
  });

  test('may say ten thousand characters of any script, whatever line ends are sent', async () => {
    const what = `${'漢'.repeat(9_998)}\r\n字`;
    expect((await post(form, await answers({ what }))).status).toBe(302);
  });

  test('who answers faster than anybody reads, or a day later, sends once more', async () => {
    const quick = await post(form, await answers({}, 2));
    expect(quick.status).toBe(400);
    expect(await quick.text()).toContain('plus vite qu’on ne lit');
    const late = await post(form, await answers({}, 86_401));
    expect(await late.text()).toContain('restée ouverte trop longtemps');
  });

  test('sends two megabytes, and is refused before anything is read', async () => {
    const before = await filed();
    const answer = await post(form, await answers({ what: 'a'.repeat(2_000_000) }));
    expect(answer.status).toBe(413);
    expect(await filed()).toBe(before);
  });

  test('sends fifty claims, of which ten are taken; the others are told when to come again', async () => {
    const before = await filed();
    let last: Response | null = null;
    for (let time = 0; time < 50; time++) last = await post(form, await answers({}, 3));
    expect(await filed()).toBeLessThanOrEqual(before + 11);
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await last?.text()).toMatch(/Réessayez dans \d\sminutes?/);
  });
});

test('an officer reads links and scripts as they were typed, and none of them is live', async () => {
  const what =
    '<script>alert(1)</script> http://evil.example <a href="http://evil.example">ici</a> [x](http://evil.example)';
  await post(
    form,
    await answers({ what, reference: '"><img src=x onerror=alert(1)>', contact: 'javascript:alert(1)' }),
  );
  const { seq } = await house.context.db
    .selectFrom('claims')
    .select('seq')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  const { cookie } = await house.signInAs('clo');
  const page = mainOf(await (await get(`/fr/compliance/claims/${seq}`, cookie)).text());
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).toContain('http://evil.example');
  expect(page).not.toMatch(/href="(?:http|javascript)|<img|<script>alert/);
  expect((await get('/fr/compliance/claims', cookie)).status).toBe(200);
  const { cookie: agent } = await house.signInAs('ada');
  expect((await get(`/fr/compliance/claims/${seq}`, agent)).status).toBe(403);
  expect((await get('/fr/compliance/claims', agent)).status).toBe(403);
});

test('an officer decides on what was found, and the claimant reads why', async () => {
  const at = house.clock.now;
  const about = { charter: 'aurore', reference: 'R-9' };
  const opening = { event: 'open', commitment: 'call-back', unit: 'Lyon', at, ...about } as const;
  house.clock.now += 600;
  const fulfilment = { event: 'fulfil', at: at + 300, ...about } as const;
  await recordEvents(house.context, { id: 'someone', role: 'import' }, [{ events: [opening, fulfilment] }]);
  const sent = await post(form, await answers({ reference: 'R-9' }));
  const { seq } = await house.context.db
    .selectFrom('claims')
    .select('seq')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  const { cookie } = await house.signInAs('clo');
  const address = `/fr/compliance/claims/${seq}`;
  const read = mainOf(await (await get(address, cookie)).text());
  expect(read).toMatch(/Dossier ouvert .*satisfait/);
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(read)?.[1] ?? '';
  const secrets = { _csrf: value('_csrf'), _once: value('_once') };
  const evidence = value('evidence');
  const upheld = await post(address, { ...secrets, decision: 'uphold', evidence }, cookie);
  expect(await upheld.text()).toContain('pas de manquement en cours');
  const nothing = await post(address, { ...secrets, decision: 'kept', evidence }, cookie);
  expect(await nothing.text()).toContain('Dites pourquoi');
  const note = 'Nous avons rappelé dans les cinq minutes.';
  const decided = await post(address, { ...secrets, decision: 'kept', evidence, note }, cookie);
  expect(decided.headers.get('Location')).toBe('/fr/compliance/claims?done=refused');
  const page = mainOf(await (await get(sent.headers.get('Location') ?? '')).text());
  expect(page).toContain('jugé infondé');
  expect(page).toContain('cinq minutes');
  const figures = await (await get('/fr/charters/aurore/commitments/call-back')).text();
  expect(figures).toMatch(/data-figure="commitments.call-back.claims.counts"/);
  expect(figures).not.toContain('cinq minutes');
});

test('the log says of a claimant’s page that one was read, not which', () => {
  expect(loggedPath(`/fr/claims/${'aB-_'.repeat(8)}?filed=yes`)).toBe('/fr/claims/…');
  expect(loggedPath('/fr/claims/new/aurore/call-back')).toBe('/fr/claims/new/aurore/call-back');
  expect(loggedPath('/fr/charters/aurore')).toBe('/fr/charters/aurore');
});
