import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { publishContent } from '../commands/charters/publish-content.server.ts';
import { examine } from '../commands/ledger/examine.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { testBuild } from '../routes/test-build.ts';
import { startTestSite, type TestSite } from './test-site.ts';

/** What a company writes beside the ledger is shown while the server runs, within a second and without a restart. */
const folder = mkdtempSync(join(tmpdir(), 'kept-again-'));
const content = join(folder, 'content');
const siteFile = join(content, 'site.yml');
let house: TestSite;

beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  house = await startTestSite(testBuild(), join(folder, 'kept.sqlite'), content);
  await publishContent(house.context, { id: 'publisher', role: 'system' });
  await seal(house.context);
});
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true });
});

const page = async (path: string) => (await house.get(path)).text();
const shows = (path: string, text: string) =>
  vi.waitFor(async () => expect(await page(path)).toContain(text), { timeout: 5_000, interval: 100 });
const rewrite = (path: string, from: string, to: string) =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));

test('the name of the company, on a page that is kept in memory', async () => {
  await shows('/fr', 'Aurore Énergie');
  rewrite(siteFile, 'name: Aurore Énergie', 'name: Boréale Énergie');
  await shows('/fr', 'Boréale Énergie');
  await shows('/en/ledger', 'Boréale Énergie');
});

test('a page of its own, and one that was not there', async () => {
  const threats = join(content, 'threats.en.md');
  const text = readFileSync(threats, 'utf8');
  await shows('/en/ledger/threats', text.split('\n').at(-2)?.slice(0, 20) ?? '');
  writeFileSync(threats, `${text}\nWritten meanwhile.\n`);
  await shows('/en/ledger/threats', 'Written meanwhile.');
});

test('a file that cannot be understood changes nothing', async () => {
  const text = readFileSync(siteFile, 'utf8');
  writeFileSync(siteFile, 'name: [');
  await new Promise((done) => setTimeout(done, 400));
  expect(await page('/fr/ledger')).toContain('Boréale Énergie');
  writeFileSync(siteFile, text);
});

test('another origin is for no ledger that runs: what was signed goes on being signed', async () => {
  rewrite(siteFile, 'origin: https://', 'origin: https://other.');
  await new Promise((done) => setTimeout(done, 400));
  expect(await examine(house.context)).toBeNull();
  await seal(house.context);
  expect(await page('/fr')).not.toContain('https://other.');
});
