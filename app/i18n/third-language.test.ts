import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findingMessage } from '#app/i18n/findings.ts';
import { keptProgram } from '../cli/program.ts';
import { publishContent } from '../commands/charters/publish-content.server.ts';
import { checkContent, loadContent } from '../content/content.server.ts';
import { parseCalendar } from '../domain/calendar/parse-calendar.ts';
import { savedDocument } from '../http/saved-document.server.ts';
import { type Language, languages } from '../languages/language.ts';
import { testBuild } from '../routes/test-build.ts';
import { startTestSite, type TestSite } from '../server/test-site.ts';
import { translator } from './translator.ts';

/**
 * A third language, written from right to left: what its author does is its facts and one catalogue beside the others,
 * and that alone is done here. Its words are the English ones between marks, so that a text from elsewhere shows.
 */
vi.mock('../languages/all-facts.ts', async (original) => {
  const { allFacts } = await original<typeof import('../languages/all-facts.ts')>();
  return { allFacts: { ...allFacts, he: { ...allFacts.en, name: 'עברית', locale: 'he', direction: 'rtl' } } };
});
vi.mock('./catalogues.ts', async (original) => {
  const { catalogues } = await original<typeof import('./catalogues.ts')>();
  const marked = (branch: object): object =>
    Object.fromEntries(
      Object.entries(branch).map(([key, value]) => [
        key,
        typeof value === 'string' ? `⸢${value}⸣` : marked(value),
      ]),
    );
  return { catalogues: { ...catalogues, he: marked(catalogues.en) } };
});

const he = 'he' as Language;
const folder = mkdtempSync(join(tmpdir(), 'kept-third-'));
const content = join(folder, 'content');
let house: TestSite;

beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  const site = readFileSync(join(content, 'site.yml'), 'utf8');
  writeFileSync(join(content, 'site.yml'), site.replace('[fr, en]', '[fr, en, he]'));
  house = await startTestSite(testBuild(), ':memory:', content);
  await publishContent(house.context, { id: 'publisher', role: 'system' });
});
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true });
});

const page = async (path: string) => (await house.get(path)).text();

test('is spoken by every page, which runs its way', async () => {
  expect(languages).toEqual(['fr', 'en', 'he']);
  for (const path of [
    '',
    '/charters/aurore',
    '/charters/aurore/method',
    '/charters/aurore/breaches',
    '/ledger',
    '/sign-in',
    '/charters/aurore/embed',
    '/nowhere',
  ]) {
    const html = await page(`/he${path}`);
    expect(html, path).toContain('<html lang="he" dir="rtl"');
    expect(html, path).toMatch(/⸢[^⸣]+⸣/);
  }
  expect(await page('/he')).toContain('⸢Skip to content⸣');
});

test('is offered beside the others, to readers and to machines', async () => {
  const home = await page('/fr');
  expect(home).toMatch(/<a [^>]*href="\/he"[^>]*lang="he"[^>]*>עברית<\/a>/);
  expect(home).toMatch(/hrefLang="he"|hreflang="he"/);
  expect(await page('/sitemap.xml')).toContain('hreflang="he"');
  const answer = await house.get('/', '', { 'Accept-Language': 'he, en;q=0.5' });
  expect(answer.headers.get('Location')).toBe('/he');
});

test('says openly where a charter has no text in it, and lets that text run its own way', async () => {
  const charter = await page('/he/charters/aurore');
  const titled = [...(await page('/he')).matchAll(/<a href="\/he\/charters\/aurore\/commitments\/[^>]*>/g)];
  expect(titled.length).toBe(16);
  for (const [link] of titled) expect(link).toContain('lang="fr"');
  expect(charter).toContain('⸢Available in ');
  expect(charter).toMatch(/<div class="prose" lang="fr" dir="ltr"[ >]/);
  const findings = checkContent(loadContent(content), '2026-11-22');
  const missing = findings.filter(({ code }) => code === 'translation-missing');
  expect(missing.map(({ path, severity }) => [path.slice(content.length + 1), severity])).toEqual([
    ...['aurore-employees', 'aurore', 'boston-311', 'cfpb-complaints'].map((slug) => [
      expect.stringMatching(`^charters/${slug}/charter\\.`),
      'warning',
    ]),
    ['method/method.fr.md', 'warning'],
  ]);
  expect(findingMessage(missing[0] as (typeof missing)[0], 'en')).toMatch(/^there is no Hebrew text/);
});

test('is what a calendar may name its days in', () => {
  const written = {
    zone: 'Europe/Paris',
    week: { monday: ['09:00-17:00'] },
    holidays: [{ date: '2026-12-25', fr: 'Noël', he: 'חג המולד' }],
  };
  const parsed = parseCalendar(written, 'office', () => ({ unknown: 'country' }));
  expect(parsed.data?.holidays).toEqual([{ date: '2026-12-25', name: { fr: 'Noël', he: 'חג המולד' } }]);
});

test('is spoken by saved files and by the command line', () => {
  const parts = { title: 'x', body: createElement('p'), style: '', script: '' };
  expect(savedDocument({ ...parts, language: he })).toContain('<html lang="he" dir="rtl">');
  const help = keptProgram('1.2.3', translator(he)).helpInformation();
  expect(help.replace(/\s+/g, ' ')).toMatch(/⸢Commands:⸣.*serve.*⸢Publishes what content/);
});
