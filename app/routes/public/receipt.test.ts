/** The question that a receipt asks once its case has ended: by a real server, without a script. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { castCases, seedCast } from '#app/demonstration/scenarios.ts';
import { paths } from '#app/paths.ts';
import { startTestSite, type TestSite } from '#app/server/test-site.ts';
import { entriesOfCase } from '#db/stores/ledger.server.ts';
import { testBuild } from '../test-build.ts';

let house: TestSite;
let id: string;

beforeAll(async () => {
  house = await startTestSite(testBuild());
  await seedCast(house.context);
  id = await idOf(castCases.keptLate);
}, 120_000);
afterAll(() => house.stop());
beforeEach(() => {
  // Another day: whatever was counted before is forgotten.
  house.clock.now += 2 * 86_400;
});

async function idOf(reference: string): Promise<string> {
  const row = await house.context.db
    .selectFrom('cases')
    .select('id')
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  return row.id;
}
const receipt = (of = id) => paths.receipt('fr', of);
const page = async (of = id) => (await house.get(receipt(of))).text();
const answers = async (of = id) =>
  (await entriesOfCase(house.context.db, of)).filter(({ entry }) => entry.kind === 'feedback.received');
const send = (said: Record<string, string>, of = id, origin?: string) =>
  house.post(receipt(of), said, '', origin);

describe('the question on a receipt', () => {
  test('is asked once the case ended, and promised before', async () => {
    expect(await page()).toContain('À vos yeux, cet engagement a-t-il été tenu');
    const open = await page(await idOf(castCases.overdue));
    expect(open).not.toContain('name="kept"');
    expect(open).toContain('Quand ce dossier sera terminé');
  });

  test('is answered by a form, and the page says at once what was answered, without the comment', async () => {
    const answer = await send({ kept: 'no', note: 'Personne ne m’a écrit.' });
    const address = `${receipt()}?answered=${(await answers())[0]?.entry.seq}`;
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, `${address}#answer`]);
    const shown = await (await house.get(address)).text();
    expect(shown).toContain('votre réponse est inscrite');
    expect(shown).toMatch(/Réponse donnée le .*\s:\snon, l’engagement n’a pas été tenu/);
    expect(shown).not.toContain('Personne ne m’a écrit');
    expect(await answers()).toMatchObject([
      { entry: { public: { kept: 'no', replaces: null } }, private: { note: 'Personne ne m’a écrit.' } },
    ]);
  });

  test('is said once however often the form is sent, and changed by another answer', async () => {
    await send({ kept: 'no', note: 'Personne ne m’a écrit.' });
    expect(await answers()).toHaveLength(1);
    const changed = await send({ kept: 'yes', note: '' });
    expect(await answers()).toHaveLength(2);
    const shown = await (await house.get(changed.headers.get('Location')?.split('#')[0] ?? '')).text();
    expect(shown).toContain('oui, l’engagement a été tenu');
  });

  test('that is answered badly says what is wrong and keeps what was written, in its language', async () => {
    const nothing = await send({ note: 'Sans réponse.' });
    const text = await nothing.text();
    expect(nothing.status).toBe(400);
    expect(nothing.headers.get('Cache-Control')).toContain('no-store');
    expect(text).toContain('Sans réponse.</textarea>');
    expect(text).toContain('id="form-errors"');
    for (const said of [
      { kept: 'perhaps', note: '' },
      { kept: 'yes', note: 'é'.repeat(2_001) },
    ])
      expect((await send(said)).status).toBe(400);
    expect((await send({ kept: 'yes', note: 'x'.repeat(30_000) })).status).toBe(413);
    expect(await answers()).toHaveLength(2);
  });

  test('takes a comment of two thousand signs, whatever they are', async () => {
    const other = await idOf(castCases.keptYesterday);
    expect((await send({ kept: 'yes', note: '電'.repeat(2_000) }, other)).status).toBe(302);
    expect(await answers(other)).toHaveLength(1);
  });

  test('is answered from its own page only, and where there is such a receipt', async () => {
    expect((await send({ kept: 'yes' }, id, 'https://elsewhere.example')).status).toBe(403);
    expect((await send({ kept: 'yes' }, 'none')).status).toBe(404);
    expect((await send({ kept: 'yes' }, await idOf(castCases.overdue))).status).toBe(400);
  });

  test('is not looked at any more when it is answered too often', async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 8; time++)
      statuses.push((await send({ kept: time % 2 === 0 ? 'no' : 'yes' })).status);
    expect(statuses).toEqual([302, 302, 302, 302, 302, 302, 429, 429]);
    const late = await send({ kept: 'no' });
    expect(Number(late.headers.get('Retry-After'))).toBeGreaterThan(3_600);
  });

  test('is closed after thirty days: the page says so and takes no other answer', async () => {
    house.clock.now += 40 * 86_400;
    const before = await answers();
    expect(await page()).not.toContain('name="kept"');
    expect(await page()).toContain('Elle ne peut plus être changée depuis le');
    expect((await send({ kept: 'no' })).status).toBe(400);
    expect(await answers()).toHaveLength(before.length);
  });
});
