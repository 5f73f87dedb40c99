/** What pages say of what was owed and paid, held to the ledger. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seal } from '../commands/ledger/seal.server.ts';
import { seedCast } from '../demonstration/scenarios.ts';
import { paths } from '../paths.ts';
import { testBuild } from '../routes/test-build.ts';
import { startTestSite, type TestSite } from '../server/test-site.ts';
import type { SiteSource } from './site-source.ts';
import { VerifierState } from './state.ts';
import { urlSource } from './url-source.ts';
import { verifySite } from './verify-site.ts';

let house: TestSite;
beforeAll(async () => {
  house = await startTestSite(testBuild());
  await seedCast(house.context);
  await seal(house.context);
}, 180_000);
afterAll(() => house.stop());

/** What is found of the French pages, where one of them is changed on its way. */
async function found(address: string, change: (html: string) => string): Promise<string[]> {
  const state = new VerifierState(mkdtempSync(join(tmpdir(), 'kept-remedies-said-')));
  const own: SiteSource = urlSource(house.site);
  const page = async (asked: string) => {
    const bytes = asked.startsWith('/en') ? null : await own.page(asked);
    if (bytes === null || asked !== address) return bytes;
    return Buffer.from(change(bytes.toString()));
  };
  try {
    const changed: SiteSource = { ...own, page };
    const asked = { state, key: null, policy: null, now: house.clock.now, onProgress: () => undefined };
    const { findings } = await verifySite(changed, asked);
    return findings.map(({ code, what }) => `${code} ${what}`);
  } finally {
    rmSync(state.directory, { recursive: true });
  }
}

const home = paths.home('fr');
const visits = paths.commitment('fr', 'aurore', 'appointment-slot');
const register = paths.breaches('fr', 'aurore');
const plain = (html: string) => html.replace(/<[^>]+>/g, '').replace(/[\u00a0\u202f]/g, ' ');

test('a promise says what it owed and paid, and the first page what all did in the year', async () => {
  expect(await found(home, (html) => html)).toEqual([]);
  const page = plain(await (await house.get(visits)).text());
  expect(page).toContain('150 € dus, 60 € versés et 90 € restant à verser');
  expect(page).toContain('1 sur 3 réparations versées à temps, 2 en retard.');
  expect(plain(await (await house.get(home)).text())).toMatch(
    /Pour nos manquements de 2026 : \d+ € dus à nos clients, \d+ € versés\./,
  );
  expect(plain(await (await house.get(register)).text())).toContain('réparations versées en retard');
});

const text = (figure: string) => new RegExp(`(data-figure="${figure}"[^>]*>)[^<]+(<)`);
const value = (figure: string) => new RegExp(`value="[^"]*"( data-figure="${figure}")`);
const amounts = 'commitments.appointment-slot.remedies.EUR.amounts';
const inTime = 'commitments.appointment-slot.remedies.EUR.in-time';
test.each<[string, string, RegExp, string, string]>([
  ['less owed', visits, text(amounts), '$130 € dus$2', 'differ'],
  ['less owed to machines alone', visits, value(amounts), 'value="30 30"$1', 'differ'],
  ['more paid in time', visits, text(inTime), '$13 sur 3 réparations versées à temps.$2', 'differ'],
  ['no amounts', visits, new RegExp(` data-figure="${amounts}"`), '', 'missing'],
  ['the line left out', visits, new RegExp(`<li><data[^>]*"${inTime}".*?</li>`), '', 'missing'],
  ['another year on the first page', home, text('remedies.EUR'), '$1Rien n’a été dû.$2', 'differ'],
  ['nothing on the first page', home, /<p class="note"><data[^>]*"remedies.EUR".*?<\/p>/, '', 'missing'],
  ['fewer late payments', register, text('register.late-payments'), '$1Aucune$2', 'differ'],
  ['no late payments', register, / data-figure="register.late-payments"/, '', 'missing'],
])('%s is found', async (_what, address, from, to, code) => {
  const changed = await found(address, (html) => {
    expect(html).toMatch(from);
    return html.replace(from, to);
  });
  expect(changed).toEqual([`page-figures-${code} ${address}`]);
});
