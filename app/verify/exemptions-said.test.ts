/** What pages say of exemptions and of what excuses them, held to the ledger. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFigures } from '../../e2e/outsider/figures.ts';
import { recordEvent } from '../commands/events/record-events.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { agreed } from '../commands/test-company.ts';
import { askForExemptions } from '../demonstration/exemptions.ts';
import { seedCast } from '../demonstration/scenarios.ts';
import { dayOf } from '../domain/calendar/zone.ts';
import { paths } from '../paths.ts';
import { testBuild } from '../routes/test-build.ts';
import { startTestSite, type TestSite } from '../server/test-site.ts';
import type { SiteSource } from './site-source.ts';
import { VerifierState } from './state.ts';
import { urlSource } from './url-source.ts';
import { verifySite } from './verify-site.ts';

let house: TestSite;
/** Declared by one person, and agreed to by nobody. */
let waiting: number;
beforeAll(async () => {
  house = await startTestSite(testBuild());
  const people = await seedCast(house.context);
  await askForExemptions(house.context, people);
  const day = dayOf(house.context.now(), 'Europe/Paris');
  const declared = await recordEvent(house.context, people.compliance, {
    ...{ event: 'declare-circumstance', charter: 'aurore', ground: 'severe-weather', from: day, to: day },
    ...{ units: null, source: 'https://vigilance.example/autres' },
  });
  waiting = agreed(declared).seq;
  await seal(house.context);
}, 180_000);
afterAll(() => house.stop());

/** What is found of the French pages, where one of them is changed on its way. */
async function found(address: string, change: (html: string) => string): Promise<string[]> {
  const state = new VerifierState(mkdtempSync(join(tmpdir(), 'kept-exemptions-said-')));
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

const visits = paths.commitment('fr', 'aurore', 'appointment-slot');
const circumstances = paths.circumstances('fr', 'aurore');
const plain = (html: string) => html.replace(/<[^>]+>/g, '').replace(/[\u00a0\u202f]/g, ' ');

test('a storm that was agreed to is shown with its days and who cites it, one that waits is not', async () => {
  expect(await found(circumstances, (html) => html)).toEqual([]);
  const page = plain(await (await house.get(circumstances)).text());
  expect(page).toContain('https://vigilance.example/bulletins');
  expect(page).toContain('1 demande, dont 1 accordée');
  expect(page).not.toContain('https://vigilance.example/autres');
  const english = plain(await (await house.get(paths.circumstances('en', 'aurore'))).text());
  expect(english).toContain('1 request, of which 1 granted');
  expect(english).toContain('severe weather');
  expect(plain(await (await house.get(`${circumstances}?before=1`)).text())).toContain('Aucune circonstance');
  expect(plain(await (await house.get(visits)).text())).toContain('Les circonstances exceptionnelles');
  expect((await house.get(`${circumstances}?before=${waiting}`)).status).toBe(200);
});

test('an outsider counts the same requests, and works out the same rates', async () => {
  const rows = await house.context.db.selectFrom('entries').select('body').orderBy('seq').execute();
  const published = await (await house.get(paths.ledgerFigures())).text();
  expect(published).toContain('"unexcused":');
  const verdict = checkFigures(
    rows.map(({ body }) => Buffer.from(body)),
    published,
  );
  expect(verdict).toMatchObject({ differences: [], faults: [] });
  const counted = verdict.exemptions.get('aurore appointment-slot') ?? new Map<string, string>();
  expect([...counted.keys()].sort()).toEqual(['grounds.customer-absent', 'grounds.severe-weather', 'rate']);
  const page = await (await house.get(visits)).text();
  for (const [name, value] of counted)
    expect(page).toContain(
      `<data value="${value}" data-figure="commitments.appointment-slot.exemptions.${name}">`,
    );
});

const text = (figure: string) => new RegExp(`(data-figure="${figure}"[^>]*>)[^<]+(<)`);
const value = (figure: string) => new RegExp(`value="[^"]*"( data-figure="${figure}")`);
const weather = 'commitments.appointment-slot.exemptions.grounds.severe-weather';
const rate = 'commitments.appointment-slot.exemptions.rate';
const row = /<tr[^>]*>(?:(?!<\/tr>).)*data-figure="circumstances\.\d+\.ground".*?<\/tr>/s;
test.each<[string, string, RegExp, string | ((found: string) => string), string]>([
  [
    'a grant that is hidden',
    visits,
    text(weather),
    '$1Intempéries : 1 demandée, aucune accordée$2',
    'differ',
  ],
  ['a grant hidden from machines alone', visits, value(weather), 'value="1 0 1 0 0 0"$1', 'differ'],
  ['a ground left out', visits, new RegExp(`<li><data[^>]*"${weather}".*?</li>`), '', 'missing'],
  [
    'a better second rate',
    visits,
    text(rate),
    '$1Taux : 99 % ; comme si rien n’était excusé : 99 %.$2',
    'differ',
  ],
  ['the second rate left out', visits, new RegExp(`<li><data[^>]*"${rate}".*?</li>`), '', 'missing'],
  ['a circumstance that is hidden', circumstances, row, '', 'missing'],
  [
    'a circumstance that nobody agreed to',
    circumstances,
    row,
    (found) => found + found.replaceAll(/circumstances\.\d+\./g, `circumstances.${waiting}.`),
    'differ',
  ],
  ['a longer storm', circumstances, text('circumstances.\\d+.days'), '$1du 1er au 31 mai 2026$2', 'differ'],
  [
    'another source',
    circumstances,
    value('circumstances.\\d+.source'),
    'value="https://x.example"$1',
    'differ',
  ],
  ['fewer who cite it', circumstances, text('circumstances.\\d+.cited'), '$1aucune$2', 'differ'],
])('%s is found', async (_what, address, from, to, code) => {
  const changed = await found(address, (html) => {
    expect(html).toMatch(from);
    return html.replace(from, to as string);
  });
  expect(changed).toEqual([`page-figures-${code} ${address}`]);
});
