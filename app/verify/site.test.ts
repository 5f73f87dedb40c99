/** What a site shows beside an honest ledger: other numbers, other words, old copies. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordEvents } from '../commands/events/record-events.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { sweep } from '../commands/ledger/sweep.server.ts';
import { decideClaims, fileClaims } from '../demonstration/claims.ts';
import { seedCast } from '../demonstration/scenarios.ts';
import type { FactEvent } from '../domain/event.ts';
import { customer } from '../domain/feedback/decide.ts';
import { instantOf } from '../domain/instant.ts';
import { formatVerifierKey } from '../domain/note/key.ts';
import { exportPage } from '../export/links.ts';
import { placeOf } from '../export/places.ts';
import { writeLedger } from '../export/write-ledger.server.ts';
import { paths } from '../paths.ts';
import { testBuild } from '../routes/test-build.ts';
import { startTestSite, type TestSite } from '../server/test-site.ts';
import { directorySource } from './directory-source.ts';
import { readPages } from './pages.ts';
import type { SiteSource } from './site-source.ts';
import { VerifierState } from './state.ts';
import { urlSource } from './url-source.ts';
import { type VerifiedSite, verifySite } from './verify-site.ts';

let house: TestSite;
let folder: string;
let newestBreach: number;
let places: [string, () => SiteSource][];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-site-'));
  house = await startTestSite(testBuild());
  const people = await seedCast(house.context);
  const filed = await fileClaims(house.context);
  await decideClaims(house.context, people, filed, { corrects: true });
  await answerSome();
  const { size } = await seal(house.context);
  const key = formatVerifierKey(house.context.signer().key);
  await writeLedger(house.context.db, { folder, size, key }, () => undefined);
  const found = await readPages(urlSource(house.site), () => undefined);
  for (const { address, claims } of found?.pages ?? []) {
    const place = placeOf(address);
    if (claims === 'absent' || place.is !== 'exported') continue;
    const html = await (await house.get(address)).text();
    const page = { address, file: place.file, site: house.site, meet: () => undefined };
    mkdirSync(dirname(join(folder, place.file)), { recursive: true });
    writeFileSync(join(folder, place.file), exportPage(html, page));
  }
  const register = found?.pages.find(({ address }) => address === paths.breaches('fr', 'aurore'));
  const figures = typeof register?.claims === 'object' ? register.claims.figures : [];
  newestBreach = Number(figures.find(({ figure }) => figure.endsWith('.at'))?.figure.split('.')[1]);
  places = [
    ['a site', () => urlSource(house.site)],
    ['an export', () => directorySource(folder)],
  ];
}, 180_000);
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true });
});

/** Fourteen customers answer, of whom four say no. */
async function answerSome(): Promise<void> {
  const ended = await house.context.db
    .selectFrom('cases')
    .select('id')
    .where('commitment', '=', 'complaint-answer')
    .where('state', '=', 'fulfilled')
    .orderBy('id')
    .limit(14)
    .execute();
  const groups = ended.map(({ id }, number) => {
    const kept = number < 4 ? 'no' : number === 4 ? 'cannot-say' : 'yes';
    return { events: [{ event: 'answer', case: id, kept } as const] };
  });
  await recordEvents(house.context, customer, groups);
}

async function verified(source: SiteSource, now = house.clock.now): Promise<VerifiedSite> {
  const state = new VerifierState(mkdtempSync(join(tmpdir(), 'kept-site-state-')));
  try {
    return await verifySite(source, { state, key: null, policy: null, now, onProgress: () => undefined });
  } finally {
    rmSync(state.directory, { recursive: true });
  }
}

const codes = ({ findings }: VerifiedSite) =>
  findings.map(({ code, what, expected, found }) => `${code} ${what} ${expected} ${found}`);
/** The same source without its English pages: half as much to read. */
const inFrench = (source: SiteSource): SiteSource => ({
  ...source,
  page: async (address) => (address.startsWith('/en') ? null : source.page(address)),
});
/** The same source, but for one page of it. */
const showing = (
  source: SiteSource,
  address: string,
  change: (html: string) => string | null,
): SiteSource => ({
  ...source,
  async page(asked) {
    const bytes = await source.page(asked);
    if (asked !== address || bytes === null) return bytes;
    const changed = change(bytes.toString());
    expect(changed).not.toBe(bytes.toString());
    return changed === null ? null : Buffer.from(changed);
  },
});

describe.each([
  ['at an address', 0],
  ['in the folder of an export', 1],
] as const)('%s', (_where, at) => {
  const source = () => places[at]?.[1]() as SiteSource;

  test('an honest one holds, with every document and every page in both languages', async () => {
    const found = await verified(source());
    expect(codes(found)).toEqual([]);
    expect(found.documents).toBeGreaterThan(3);
    // Two homes; in each language three pages of voice, three charters with method, log, circumstances, register, badge and frame; promises; breaches.
    expect(found.breaches).toBeGreaterThan(4);
    expect(found.pages).toBe(2 * (1 + 3 + 7 * 3 + 8 + 3 + 2) + (found.breaches ?? 0));
  });

  const home = paths.home('fr');
  const promise = paths.commitment('fr', 'aurore', 'complaint-answer');
  const visit = paths.commitment('fr', 'aurore', 'appointment-slot');
  const method = paths.method('fr', 'aurore');
  const claims = /(<data value=")2 1 1 0(" data-figure="commitments.complaint-answer.claims.counts">)[^<]+</;
  const saidKept = /(<data value=")1(" data-figure="commitments.appointment-slot.claims.saidKept">)[^<]+</;
  const score = /(<data value=")([\d.]+)(" data-figure="scores.normative.score">)([^<]+)</;
  const cases = /(<data value=")\d+ \d+(" data-figure="commitments.complaint-answer.cases">)[^<]+</;
  test.each<[string, string, string, RegExp, string]>([
    ['a better score', 'page-figures-differ', home, score, '$1100$3100,0<'],
    ['a better score to people alone', 'page-figures-differ', home, score, '$1$2$3100,0<'],
    ['a better score to machines alone', 'page-figures-differ', home, score, '$1100$3$4<'],
    ['no score', 'page-figures-missing', home, score, '<b>100,0<'],
    ['fewer misses', 'page-figures-differ', promise, cases, '$11 0$21 dossier<'],
    ['a claim that vanishes', 'page-figures-differ', promise, claims, '$11 1 0 0$2un signalement reçu<'],
    ['no word of claims', 'page-figures-missing', promise, claims, '<b>rien<'],
    ['silence on a log that said kept', 'page-figures-differ', visit, saidKept, '$10$2aucun<'],
    [
      'a figure that there is not',
      'page-figures-differ',
      promise,
      /(<article[^>]*>)/,
      '$1<data value="1" data-figure="trust">1</data>',
    ],
    [
      'other evidence',
      'page-figures-differ',
      method,
      /(<data value=")[\d.]+(" data-figure="[\w.-]+kept">)/,
      '$19$2',
    ],
    ['another edition', 'page-figures-differ', home, /data-edition="\d+"/, 'data-edition="9"'],
    [
      'a bigger promise',
      'page-words-differ',
      promise,
      /(data-words="commitments.complaint-answer.promise">)/,
      '$1Always. ',
    ],
    [
      'another title',
      'page-words-differ',
      home,
      /(data-words="commitments.call-back.title">)/,
      '$1Toujours : ',
    ],
    ['no preamble', 'page-words-differ', home, / data-words="preamble"/, ''],
    ['other words on method', 'page-words-differ', method, /(data-words="method">)/, '$1Tout compte. '],
    ['not of what it is made', 'page-unread', home, / data-charter="aurore"/, ''],
    ['about no charter, with figures', 'page-unread', home, / data-charter="aurore"/, ' data-charter=""'],
    [
      'about no charter, where there is one',
      'page-unread',
      promise,
      /<article.*<\/article>/s,
      '<article data-charter=""></article>',
    ],
    ['too many tags', 'page-unread', home, /<\/body>/, `${'<i></i>'.repeat(60_000)}</body>`],
  ])('%s is found: %s', async (_what, code, address, from, to) => {
    const found = await verified(showing(inFrench(source()), address, (html) => html.replace(from, to)));
    expect(codes(found)[0]).toContain(`${code} ${address}`);
    expect(found.findings).toHaveLength(1);
  });

  test('a page that is gone is found', async () => {
    expect(codes(await verified(showing(source(), promise, () => null)))).toEqual([
      `page-missing ${promise} null null`,
    ]);
  });

  test('a site without pages is found where it is live, and a copy of the ledger alone says so', async () => {
    const found = await verified({ ...source(), page: async () => null });
    expect(codes(found)[0]).toBe(at === 0 ? 'page-missing / null null' : undefined);
    expect(found.pages).toBe(at === 0 ? 0 : null);
  });

  test('words that are others than the ledger vouches for are found, and those that are gone', async () => {
    const own = source();
    const changed = await verified({
      ...own,
      document: async (hash) => Buffer.from(`${await own.document(hash)} `),
    });
    expect(new Set(changed.findings.map(({ code }) => code))).toEqual(new Set(['document-changed']));
    const gone = await verified({ ...own, document: () => directorySource(folder).document('none') });
    expect(new Set(gone.findings.map(({ code }) => code))).toEqual(new Set(['document-missing']));
  });
});

describe('every figure of a page is held', () => {
  const register = () => paths.breaches('fr', 'aurore');
  const promise = () => paths.commitment('fr', 'aurore', 'complaint-answer');
  const method = () => paths.method('fr', 'aurore');
  const honesty = () => paths.honesty('fr', 'aurore');
  const home = () => paths.home('fr');
  const charter = () => paths.charter('fr', 'aurore');
  const badge = () => paths.badge('fr', 'aurore');
  const embed = () => paths.embed('fr', 'aurore');
  const breach = () => paths.publicBreach('fr', 'aurore', newestBreach);
  const text = (figure: string) => new RegExp(`(data-figure="${figure}"[^>]*>)[^<]+(<)`);
  test.each<[string, () => string, RegExp, string]>([
    ['fewer breaches', register, text('register.all'), '$11 manquement$2'],
    ['no count', register, / data-figure="register.all"/, ''],
    [
      'another day of a breach',
      register,
      /(<time dateTime=")[^"]+("[^>]*data-figure="breaches)/i,
      '$12026-01-01T00:00:00Z$2',
    ],
    ['another day to people alone', register, /(<span class="breach__day">)[^<]+/, '$11er janvier 2026'],
    [
      'a breach that is exempt',
      register,
      /(data-figure="breaches.\d+.standing".*?<\/svg>)[^<]+/,
      '$1Exonéré',
    ],
    ['another promise', register, text('breaches.\\d+.commitment'), '$14. Autre$2'],
    ['one breach less', register, /<li class="breach"(?!.*<li class="breach").*?<\/li>/s, ''],
    ['a sooner breach', breach, text('breaches.\\d+.due'), '$11er janvier 2026$2'],
    ['less late', breach, text('breaches.\\d+.(?:late|since)'), '$11 min$2'],
    ['signed off', breach, text('breaches.\\d+.(?:signed-off|analysed)'), '$1le 2 mai 2026$2'],
    ['a bigger budget', promise, text('commitments.complaint-answer.budget'), '$199 écarts admis$2'],
    ['another target', promise, text('commitments.complaint-answer.target'), '$1objectif 50 %$2'],
    ['another interval', promise, text('commitments.complaint-answer.interval'), '$1entre 99 % et 100 %$2'],
    ['a better month', promise, text('commitments.complaint-answer.months.2026-\\d\\d.rate'), '$1100 %$2'],
    [
      'a target of before',
      promise,
      text('commitments.complaint-answer.months.2026-\\d\\d.target'),
      '$110 %$2',
    ],
    [
      'a better last rate in the drawing',
      promise,
      text('commitments.complaint-answer.months.last'),
      '$1100 %$2',
    ],
    ['more customers who say kept', promise, text('commitments.complaint-answer.answers.share'), '$1100 %$2'],
    ['fewer who say no', promise, text('commitments.complaint-answer.answers.counts'), '$19 oui, 1 non$2'],
    ['customers who agree', promise, text('commitments.complaint-answer.answers.than'), '$1Tous d’accord.$2'],
    ['no word of customers', promise, / data-figure="commitments.complaint-answer.answers.counts"/, ''],
    ['too few customers to tell', promise, /(<h2 id="answers".*?)<dl.*?<\/dl>/s, '$1'],
    ['no months', promise, /data-figure="commitments.complaint-answer.months.2026-\d\d.cases"/, ''],
    [
      'a log that writes at once',
      honesty,
      text('honesty.complaint-answer.ninetieth'),
      '$1en 1 min au plus$2',
    ],
    ['none written after the due time', honesty, text('honesty.complaint-answer.late'), '$10 sur 58 (0 %)$2'],
    ['fewer pauses', honesty, text('honesty.final-bill-refund.paused'), '$10 sur 2 (0 %)$2'],
    ['no withdrawal', honesty, text('honesty.complaint-answer.withdrawn.customer'), '$10$2'],
    ['other corrections', honesty, text('honesty.complaint-answer.corrected'), '$11 en notre défaveur$2'],
    ['no silence', honesty, text('honesty.complaint-answer.opened.2026-\\d\\d'), '$112$2'],
    ['no month of it', honesty, / data-figure="honesty.complaint-answer.opened.2026-\d\d"/, ''],
    ['another a', method, text('explained.complaint-answer.\\w+.a'), '$199,00$2'],
    ['another mean', method, text('explained.complaint-answer.\\w+.mean'), '$11,0000$2'],
    ['another formula', method, text('explained.normative.formula'), '$11 − ∏ = ½$2'],
    ['nothing moved', method, text('moves.normative.change'), '$1de 99,0 à 99,0$2'],
    ['another half-life', method, text('method.halfLife'), '$19 jours$2'],
    ['a better badge', badge, text('badge.normative'), '$1100,0$2'],
    ['a better badge to who cannot see it', badge, text('badge.sentences'), '$1Score normatif : 100,0.$2'],
    ['a badge of another day', badge, text('badge.day'), '$1demain$2'],
    ['a badge that says nothing of itself', badge, / data-charter="aurore"/, ''],
    ['a better score in a frame', embed, text('scores.normative.score'), '$1100,0$2'],
    ['a frame of another day', embed, text('scores.day'), '$1demain$2'],
    ['another picture, read out', method, /(property="og:image:alt" content=")[^"]+/, '$1100'],
    ['another sentence on the drawing', home, /Le socle [^<]+/, 'Tout va bien.'],
    ['the sentence on the drawing taken away', home, /<p>(?:<data[^>]*>)?Le socle .*?<\/p>/s, ''],
    ['the same on the page of the charter', charter, text('building.says'), '$1Tout va bien.$2'],
    ['a drawing read out as higher', home, /(class="visually-hidden">[^<]*?)\d+ sur 100/, '$1100 sur 100'],
    ['a higher stone in the drawing', home, text('building.stones.[\\w-]+.drawn'), '$1100$2'],
    [
      'the number in the drawing taken away',
      home,
      /<text[^>]*data-figure="building.stones[^>]*drawn".*?<\/text>/,
      '',
    ],
    ['another stone', home, text('building.stones.[\\w-]+.number'), '$19$2'],
    ['a lower threshold', home, text('building.threshold'), '$110$2'],
    ['another scale', home, text('building.scale'), '$1La hauteur ne dit rien.$2'],
    ['a higher column in a frame', embed, text('building.columns.[\\w-]+.drawn'), '$1100$2'],
    ['watched since long ago', home, text('watch.since'), '$1Toujours surveillé.$2'],
    [
      'the honest score hidden, and another shown',
      embed,
      /<data (value="[^"]+" data-figure="scores.normative.score")>/,
      '<b>100,0</b><data hidden="" $1>',
    ],
  ])('%s', async (_what, address, from, to) => {
    const source = inFrench(directorySource(folder));
    const found = await verified(showing(source, address(), (html) => html.replace(from, to)));
    const [first] = found.findings;
    expect(found.findings).toHaveLength(1);
    expect(first?.what).toBe(address());
    expect(['page-figures-differ', 'page-figures-missing', 'page-unread']).toContain(first?.code);
  });
});

test('a whole site that stands still is found, page by page', async () => {
  const found = await verified(urlSource(house.site), house.clock.now + 31 * 86_400);
  expect(found.findings.map(({ code }) => code)).toEqual(['figures-stale']);
  // Whoever signs on but shows old pages: they are of old entries, or of a moment long past.
  const old = urlSource(house.site);
  const today = house.clock.now;
  house.clock.now += 2 * 86_400;
  await seal(house.context);
  const frozen: SiteSource = {
    ...urlSource(house.site),
    page: async (address) => {
      const bytes = await old.page(address);
      return bytes && Buffer.from(bytes.toString().replace(/data-at="[^"]+"/, `data-at="${stamp(today)}"`));
    },
  };
  const shown = await verified(frozen);
  expect(new Set(shown.findings.map(({ code }) => code))).toEqual(new Set(['page-stale']));
});

describe('after months in which nobody watched, and promises were missed', () => {
  const home = paths.home('fr');
  const charter = paths.charter('fr', 'aurore');
  const promise = paths.commitment('fr', 'aurore', 'complaint-answer');
  const visit: FactEvent = {
    ...{ event: 'log', charter: 'aurore', commitment: 'appointment-slot', unit: 'Lyon', reference: null },
    ...{ kept: false, at: instantOf('2026-11-20T11:00:00Z') },
  };
  beforeAll(async () => {
    await sweep(house.context, house.clock.now - 600);
    const agent = house.context.db.selectFrom('people').select('id').where('role', '=', 'agent');
    const { id } = await agent.executeTakeFirstOrThrow();
    const missed = Array.from({ length: 200 }, () => ({ events: [visit] }));
    const results = await recordEvents(house.context, { id, role: 'agent' }, missed);
    expect(results.every((result) => 'status' in result)).toBe(true);
    house.clock.now += 60 * 86_400;
    await sweep(house.context, house.clock.now - 600);
    await seal(house.context);
  });

  test('an honest site holds', async () => {
    expect(codes(await verified(inFrench(urlSource(house.site))))).toEqual([]);
  });

  const gaps = /Non surveillé\s:[^<]+/;
  test.each<[string, string, RegExp, string]>([
    ['a base that holds', home, /Le socle est fissuré[^<]+/, 'Le socle tient : ce qui est normal est fait.'],
    ['a missed promise not said', charter, /<small> manqué<\/small>/, ''],
    ['what counts for nothing, without saying it', home, />sans appui</, '><'],
    ['the hours that nobody watched taken away', home, gaps, ''],
    ['fewer hours on the page of the charter', charter, gaps, 'Non surveillé : du 1er au 2 janvier.'],
    ['fewer hours on the page of a promise', promise, gaps, 'Non surveillé : du 1er au 2 janvier.'],
  ])('%s is found', async (_what, address, from, to) => {
    const source = inFrench(urlSource(house.site));
    const { findings } = await verified(showing(source, address, (html) => html.replace(from, to)));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'page-figures-differ', what: address });
  });
});

function stamp(instant: number): string {
  return new Date(instant * 1_000).toISOString().replace('.000Z', 'Z');
}

test('documents are served for ever; what nobody may read, and what there is not, is not there', async () => {
  const { db } = house.context;
  const editions = await db.selectFrom('editions').select(['charter', 'sources']).execute();
  for (const { charter, sources } of editions) {
    const answer = await house.get(paths.ledgerDocument(sources));
    expect([charter, answer.status]).toEqual([charter, charter === 'aurore-employees' ? 404 : 200]);
    if (answer.status === 200) expect(answer.headers.get('Cache-Control')).toContain('immutable');
  }
  for (const name of ['none', 'A'.repeat(43), `${'A'.repeat(42)}B`])
    expect((await house.get(`/ledger/documents/${name}`)).status, name).toBe(404);
});
