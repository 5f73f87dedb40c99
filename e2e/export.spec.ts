import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { openToOthers, othersCanRead } from '#db/test-other-user.ts';
import { bothLanguages, expect, test } from './fixtures.ts';

const root = resolve(import.meta.dirname, '..');

/** Runs `kept` as an operator does. */
async function kept(...args: string[]): Promise<{ status: number; said: string }> {
  const command = [join(root, 'build/command/kept.mjs'), ...args];
  const env = { ...process.env, NODE_ENV: 'production' as const, LC_ALL: 'en' };
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk;
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const status = await new Promise<number>((done) => child.once('close', (code) => done(code ?? 1)));
  return { status, said };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The dullest host there is: a file under its own name, or 404; somewhere below its root. */
async function hostFiles(folder: string): Promise<{ url: string; stop: () => void }> {
  const host = createServer(({ url = '' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://host.invalid').pathname).replace(/^\/mirror\//, '');
    try {
      const bytes = readFileSync(join(folder, path));
      response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream').end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  const { port } = host.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/mirror/`, stop: () => host.close() };
}

const slow = { type: 'slow', description: 'exports everything public twice, and follows every link in it' };
test('everything public is exported while the server runs, holds together, and is read on any host', {
  annotation: slow,
}, async ({ running, page }) => {
  test.setTimeout(300_000);
  const place = mkdtempSync(join(tmpdir(), 'kept-export-test-'));
  openToOthers(place);
  const folder = join(place, 'web', 'export');
  const written = await kept('--database', running.database, 'export', folder);
  expect(written, written.said).toMatchObject({ status: 0 });
  const host = await hostFiles(folder);
  try {
    const state = join(place, 'state');
    const verified = await kept('verify', folder, '--state', state);
    expect(verified, verified.said).toMatchObject({ status: 0 });
    expect(readdirSync(folder).sort()).toEqual([
      ...[
        'README.md',
        'assets',
        'en',
        'favicon.svg',
        'fr',
        'index.html',
        'ledger',
        'robots.txt',
        'sitemap.xml',
      ],
    ]);

    const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(all).toContain(join('fr', 'charters', 'aurore', 'feed.atom'));
    // A web server is another user of the machine.
    expect(all.filter((path) => (statSync(join(folder, path)).mode & 0o044) !== 0o044)).toEqual([]);
    expect(othersCanRead(join(folder, 'index.html'))).toBe(true);

    const begin = bothLanguages.map((language) => `${host.url}${language}/index.html`);
    const { met, broken, outside } = await crawl([`${host.url}index.html`, ...begin], host.url);
    expect(broken).toEqual([]);
    expect(met).toBeGreaterThan(200);
    const site = 'https://confiance.aurore-energie.example';
    const toSite = [...outside].filter((link) => link.startsWith(site));
    expect(toSite).toContain(`${site}/fr/sign-in`);
    // A company may name its own site in what it writes.
    const meant = (link: string) =>
      link === `${site}/` || /\/(fr|en)\/(sign-in|ledger|receipts|claims|s)\b/.test(link);
    expect(toSite.filter((link) => !meant(link))).toEqual([]);

    for (const language of bothLanguages) {
      await page.goto(`${host.url}${language}/index.html`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.fonts.check('16px "Public Sans"'))).toBe(true);
      await page.locator('.masthead__links a').nth(1).click();
      await page.locator('.breach__title a').first().click();
      await expect(page).toHaveURL(/\/breaches\/\d+\/index\.html$/);
      await page.locator('.masthead__language').click();
      await expect(page).toHaveURL(new RegExp(`/${language === 'fr' ? 'en' : 'fr'}/.*/index\\.html$`));
    }

    const again = await kept('--database', running.database, 'export', folder);
    expect(again, again.said).toMatchObject({ status: 0 });
    const elsewhere = await kept('--database', running.database, 'export', root);
    expect(elsewhere, elsewhere.said).toMatchObject({ status: 2 });
  } finally {
    host.stop();
    rmSync(place, { recursive: true, force: true });
  }
});

/** Follows every link, and everything that a page loads, within the host. */
async function crawl(begin: string[], host: string) {
  const found = new Map(begin.map((url) => [url, '']));
  const outside = new Set<string>();
  const broken: string[] = [];
  for (const [url, from] of found) {
    const answer = await fetch(url);
    const text = answer.headers.get('Content-Type')?.startsWith('text/') ? await answer.text() : '';
    if (!answer.ok) broken.push(`${url} ${answer.status} from ${from}`);
    const links = text.matchAll(/<(\w+) [^>]*?(?:href|src)="([^"]*)"|url\(([^)"']*)\)/g);
    for (const [, tag, href, style = ''] of links) {
      const written = (href ?? style).replaceAll('&amp;', '&');
      if (!URL.canParse(written, url)) continue;
      const link = new URL(written, url);
      const { hash } = link;
      link.hash = '';
      if (!link.href.startsWith(host) && tag === 'a') outside.add(link.href);
      else if (link.href.startsWith(host) && !found.has(link.href)) found.set(link.href, url);
      if (link.href === url && hash !== '' && !text.includes(`id="${hash.slice(1)}"`))
        broken.push(`${url} has nothing at ${hash}`);
    }
  }
  return { met: found.size, broken, outside };
}
