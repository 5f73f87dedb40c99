import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spentCodes } from '#app/commands/surveys/given.server.ts';
import { allGiven, invite, published } from '#app/commands/surveys/test-answering.ts';
import { seedPublications } from '#app/demonstration/scenarios.ts';
import { codeHash, readCode } from '#app/domain/survey/code.ts';
import { unpackAnswers } from '#app/domain/survey/packed.ts';
import { loggedPath } from '#app/server/log.ts';
import { startTestSite, type TestSite } from '#app/server/test-site.ts';
import type { PublishedSurvey } from '#db/stores/surveys.server.ts';
import { testBuild } from '../test-build.ts';

let house: TestSite;
let get: TestSite['get'];
let post: TestSite['post'];
let survey: PublishedSurvey;
let ids: string[];
const form = '/fr/s/expectations';

beforeAll(async () => {
  house = await startTestSite(testBuild());
  ({ get, post } = house);
  await seedPublications(house.context);
  const terms = { charter: 'aurore', opens: '2026-11-22', closes: '2026-12-05' } as const;
  const company = { ...house.context, at: () => {} };
  survey = await published(company, terms);
  ids = await invite(company, survey, 12);
});
afterAll(() => house.stop());

const mainOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'));
const landing = () => `${form}/i/${ids.pop()}`;
const field = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';

async function takeCode(address = landing()): Promise<string> {
  const draw = field(await (await get(address)).text(), 'draw');
  const page = await (await post(address, { act: 'take', draw })).text();
  return /survey-code">([^<]+)</.exec(page)?.[1] ?? '';
}

async function enter(code: string): Promise<{ cookie: string; location: string; set: string[] }> {
  const answer = await post(form, { act: 'enter', code });
  const set = answer.headers.getSetCookie();
  const cookie = set.find((each) => each.includes('Path=/fr/'))?.split(';')[0] ?? '';
  return { cookie, set, location: answer.headers.get('Location') ?? '' };
}

async function sendPage(
  cookie: string,
  number: number,
  said: Record<string, string> = {},
): Promise<Response> {
  const once = field(await (await get(`${form}/${number}`, cookie)).text(), '_once');
  return post(`${form}/${number}`, { _once: once, _go: 'on', ...said }, cookie);
}

test('whoever reads of a survey that is open is led to where it is answered', async () => {
  const page = mainOf(await (await get('/fr/voice/expectations')).text());
  expect(page).toContain(`<a href="${form}">Répondre avec votre code</a>`);
});

test('the first page leads to what customers and employees say', async () => {
  expect(mainOf(await (await get('/fr')).text())).toContain('href="/fr/voice"');
});

describe('an invitation', () => {
  test('leads to the language of the browser, and looking at it takes nothing, however often', async () => {
    const id = ids.pop();
    const first = await get(`/s/expectations/i/${id}`, '', { 'Accept-Language': 'en-GB,fr;q=0.2' });
    expect(first.headers.get('Location')).toBe(`/en/s/expectations/i/${id}`);
    for (let time = 0; time < 3; time++) {
      const page = await get(`${form}/i/${id}`);
      expect([page.status, page.headers.get('Cache-Control')]).toEqual([200, 'private, no-store']);
      expect(page.headers.get('Referrer-Policy')).toBe('strict-origin');
      expect(page.headers.getSetCookie()).toEqual([]);
      const main = mainOf(await page.text());
      expect(main).toContain('Ce que l’entreprise voit, et ne voit pas');
      expect(main).toContain('n’est écrit nulle part');
    }
    const row = house.context.db
      .selectFrom('invitations')
      .select('taken')
      .where('id', '=', id ?? '');
    expect(await row.executeTakeFirst()).toEqual({ taken: 0 });
  });

  test('gives its code once, and says so to whoever asks again', async () => {
    const address = landing();
    const code = await takeCode(address);
    expect(code).toMatch(/^(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
    expect(mainOf(await (await get(address)).text())).toContain('a déjà pris son code');
    const again = await post(address, { act: 'take', draw: 'a'.repeat(32) });
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('a déjà pris son code');
    expect((await post(address, { act: 'take', draw: 'short' })).status).toBe(400);
    expect((await get(`${form}/i/nobody`)).status).toBe(404);
    expect((await get('/fr/s/nothing')).status).toBe(404);
  });
});

describe('whoever has a code', () => {
  test('answers page by page, goes on later by typing it, and gets a receipt', async () => {
    const code = await takeCode();
    const { cookie, location, set } = await enter(code.toLowerCase().replaceAll('-', ' '));
    expect(location).toBe(`${form}/1`);
    expect(set).toEqual([
      `kept_code=${readCode(code)}; Path=/fr/s/expectations; HttpOnly; SameSite=Lax; Secure`,
      `kept_code=${readCode(code)}; Path=/en/s/expectations; HttpOnly; SameSite=Lax; Secure`,
    ]);
    const page = mainOf(await (await get(location, cookie)).text());
    expect(page).toContain('Page 1 sur 7');
    expect(page).toContain('Si l’entreprise tient cette promesse');
    const name = /name="(with\.[\w-]+)"/.exec(page)?.[1] ?? '';
    const saved = await sendPage(cookie, 1, { [name]: '4' });
    expect(saved.headers.get('Location')).toBe(`${form}/2`);
    const { location: back } = await enter(code);
    expect(back, 'the first page on which nothing was answered').toBe(`${form}/2`);
    expect(await (await get(`${form}/1`, cookie)).text()).toMatch(
      /value="4"[^>]*checked|checked[^>]*value="4"/,
    );
    const review = mainOf(await (await get(`${form}/review`, cookie)).text());
    expect(review).toContain('1 sur 3');
    expect(review).toContain('Une moitié seulement');
    const sent = await post(`${form}/review`, {}, cookie);
    const receipt = codeHash(readCode(code) ?? '');
    expect(sent.headers.get('Location')).toBe(`${form}/thanks?receipt=${receipt}`);
    expect(sent.headers.getSetCookie().every((each) => each.includes('Max-Age=0'))).toBe(true);
    expect(await spentCodes(house.context, survey)).toContain(receipt);
    const given = await allGiven(house.context, survey);
    expect(given.map(({ answers }) => unpackAnswers(survey.terms, answers))).toContainEqual({ [name]: 4 });
    expect(await (await get(sent.headers.get('Location') ?? '')).text()).toContain(receipt);
    const late = await post(`${form}/review`, {}, cookie);
    expect(late.headers.get('Location')).toBe(`${form}/thanks?receipt=${receipt}&again=yes`);
    expect((await enter(code)).location).toBe(`${form}/thanks?receipt=${receipt}&again=yes`);
    expect(await (await get(`${form}/thanks?receipt=${receipt}&again=yes`)).text()).toContain('déjà comptée');
    expect((await get(`${form}/thanks?receipt=${'0'.repeat(64)}`)).status).toBe(404);
  });

  test('sends what cannot be understood, is told what was expected, and loses nothing', async () => {
    const { cookie } = await enter(await takeCode());
    const page = await (await get(`${form}/1`, cookie)).text();
    const name = /name="(with\.[\w-]+)"/.exec(page)?.[1] ?? '';
    const other = name.replace('with', 'importance');
    const refused = await sendPage(cookie, 1, { [name]: '6', [other]: '9' });
    expect(refused.status).toBe(400);
    const main = mainOf(await refused.text());
    expect(main).toMatch(/un nombre de 1 à 5 est attendu/);
    expect(main).toContain(`href="#${name}"`);
    expect(main).toMatch(/value="9"[^>]*checked|checked[^>]*value="9"/);
    const stray = await sendPage(cookie, 1, { nothing: '1' });
    expect([stray.status, mainOf(await stray.text())]).toEqual([400, expect.stringContaining('nothing')]);
    expect((await sendPage(cookie, 1, { [name]: 'x'.repeat(9_000) })).status).toBe(413);
    expect((await post(`${form}/1`, { _once: '' }, cookie)).status).toBe(400);
    expect((await get(`${form}/99`, cookie)).status).toBe(404);
    expect((await post(`${form}/review`, {}, cookie)).status).toBe(400);
  });

  test('types another one, and is told so with what was typed', async () => {
    for (const code of ['', 'ABCD', 'A'.repeat(427)]) {
      const answer = await post(form, { act: 'enter', code });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('Ce n’est pas un code de cette enquête');
    }
  });

  test('is asked for it where the browser has none', async () => {
    for (const address of [`${form}/1`, `${form}/review`]) {
      const page = mainOf(await (await get(address, 'kept_code=AAAAAAAAAAAAAAAAAAAAAAAA')).text());
      expect(page).toContain('Il faut d’abord votre code');
    }
    expect((await post(`${form}/1`, {})).headers.get('Location')).toBe(`${form}/1`);
  });
});

test('who answers is nobody, also while they are signed in', async () => {
  const { cookie } = await house.signInAs('ada');
  const page = await (await get(form, cookie)).text();
  expect(page).not.toMatch(/ada|mon travail|\/fr\/staff/i);
  expect(await (await get('/fr', cookie)).text()).toMatch(/\/fr\/staff/);
});

test('the log says of a survey that something was looked at, not what', () => {
  for (const path of ['/s/x/i/abc', '/fr/s/x/i/abc?y', '/en/s/x/7', '/fr/%73/x', '/s/x'])
    expect(loggedPath(path)).toBe('/s/…');
  for (const path of ['/fr/invitations/abcdefgh23456789/Zm9v', '/fr/%69nvitations/abcdefgh23456789/Zm9v?x'])
    expect(loggedPath(path), 'whoever knows an invitation can take its code').toBe('/fr/invitations/…');
});
