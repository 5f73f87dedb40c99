/** A site of a charter of one's own: what days that close early, and an edition to come, do to its pages. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishCharter } from '../commands/charters/publish-charter.server.ts';
import { recordEvents } from '../commands/events/record-events.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { sweep } from '../commands/ledger/sweep.server.ts';
import { agreed, charterToPublish, opening, publisher } from '../commands/test-company.ts';
import { parseCalendar } from '../domain/calendar/parse-calendar.ts';
import { instantOf } from '../domain/instant.ts';
import { paths } from '../paths.ts';
import { testBuild } from '../routes/test-build.ts';
import { startTestSite, type TestSite } from '../server/test-site.ts';
import type { SiteSource } from './site-source.ts';
import { VerifierState } from './state.ts';
import { firstFindingOf } from './test-log.ts';
import { urlSource } from './url-source.ts';
import { verifySite } from './verify-site.ts';

const weekday = ['09:00-17:00'];
const closesEarly = {
  zone: 'Europe/Paris',
  week: { monday: weekday, tuesday: weekday, wednesday: weekday, thursday: weekday, friday: weekday },
  'working-days': ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  holidays: ['2026-12-25'],
  'early-closings': { '12-24': '12:00', '12-31': '12:00' },
};
const opened = '2026-12-24T09:00:00Z';
/** Two hours until noon of the 24th, then four of Monday the 28th; it would be the 24th at 16:00 on a day like others. */
const due = '2026-12-28T12:00:00Z';

let house: TestSite;
let folder: string;
let repair: { id: string; breach: number };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-closing-'));
  house = await startTestSite(testBuild());
  const { context, clock } = house;
  clock.now = instantOf('2026-12-21T08:00:00Z');
  const calendar = parseCalendar(closesEarly, 'france', () => ({ unknown: 'country' }));
  if (!calendar.success) throw calendar.error;
  agreed(await publishCharter(context, publisher, charterToPublish({ calendars: [calendar.data] })));
  clock.now = instantOf(opened);
  const agent = context.db.selectFrom('people').select('id').where('role', '=', 'agent');
  const { id } = await agent.executeTakeFirstOrThrow();
  const events = [opening('R-1', opened, 'repair')];
  expect(await recordEvents(context, { id, role: 'agent' }, [{ events }])).toMatchObject([
    { status: 'recorded' },
  ]);
  clock.now = instantOf('2026-12-28T12:30:00Z');
  await sweep(context, clock.now - 600);
  await seal(context);
  const { id: breach } = await context.db.selectFrom('breaches').select('id').executeTakeFirstOrThrow();
  repair = { ...(await context.db.selectFrom('cases').select('id').executeTakeFirstOrThrow()), breach };
}, 120_000);
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true });
});

async function verified(change: (address: string, html: string) => string = (_, html) => html) {
  const own = urlSource(house.site);
  const source: SiteSource = {
    ...own,
    async page(address) {
      const bytes = await own.page(address);
      return bytes && Buffer.from(change(address, bytes.toString()));
    },
  };
  const state = new VerifierState(mkdtempSync(join(folder, 'state-')));
  const { findings } = await verifySite(source, {
    ...{ state, key: null, policy: null, now: house.clock.now },
    onProgress: () => undefined,
  });
  return findings.map(({ code, what }) => `${code} ${what}`);
}
/** What readers read of a page. */
async function textOf(address: string): Promise<string> {
  const html = await (await house.get(address)).text();
  return html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');
}

test('a term that crosses a day that closes early is due later, wherever it is said', async () => {
  const { id, breach } = repair;
  expect(await textOf(paths.receipt('fr', id))).toContain('28 décembre 2026 à 13 h');
  expect(await textOf(paths.receipt('en', id))).toMatch(/28 December 2026 at 13:00/);
  expect(await textOf(paths.commitment('fr', 'test', 'repair'))).toContain(
    'Fermé plus tôt en 2026 : le 24 décembre à partir de 12 h et le 31 décembre à partir de 12 h',
  );
  expect(await textOf(paths.publicBreach('fr', 'test', breach))).toContain('28 décembre 2026 à 13 h');
  expect(await verified()).toEqual([]);
});

test('another due time on a page is found', async () => {
  const page = paths.publicBreach('fr', 'test', repair.breach);
  const sooner = (address: string, html: string) =>
    address === page
      ? html.replace(/(data-figure="breaches.\d+.due"[^>]*>)[^<]+/, '$124 décembre 2026 à 16 h')
      : html;
  expect(await verified(sooner)).toEqual([`page-figures-differ ${page}`]);
});

test('an entry due as if nothing closed early is found', async () => {
  const rows = await house.context.db.selectFrom('entries').select('body').orderBy('seq').execute();
  const figures = await (await house.get(paths.ledgerFigures())).text();
  const honest = rows.map(({ body }) => body);
  const at = honest.findIndex((body) => body.includes('"case.opened"'));
  const lying = honest.with(at, honest[at]?.replace(due, '2026-12-24T15:00:00Z') ?? '');
  expect(lying[at]).not.toBe(honest[at]);
  const found = (entries: string[]) => firstFindingOf({ entries, figures }, folder, house.clock.now);
  expect(await found(honest)).toBeUndefined();
  expect(await found(lying)).toBe(`wrong-due ${at}`);
});

test('an edition to come that calls a promise otherwise changes nothing of pages that are made before', async () => {
  const later = charterToPublish({
    preamble: ['binding: 2026-01-01', 'binding: 2027-12-01'],
    terms: {
      '03-repair': null,
      '13-repair':
        'measure: deadline\nclock: { starts: la panne, within: 6 working hours, calendar: france }',
    },
  });
  agreed(await publishCharter(house.context, publisher, later));
  await seal(house.context);
  expect(await textOf(paths.charter('fr', 'test'))).toContain('03-repair');
  expect(await verified()).toEqual([]);
});
