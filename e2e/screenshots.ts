import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium } from '@playwright/test';
import { languages } from '#app/languages/language.ts';
import { ensureBuilt } from './build.ts';
import { findChromium } from './chromium.ts';
import { pages } from './pages.ts';
import { makeCast, type RunningServer, startCastServer } from './running-server.ts';
import { signIn } from './sign-in.ts';
import { arrive, type KeptState, states } from './states.ts';

/**
 * `npm run screenshots -- [folder] [page or state …]`: every page, or the pages and states named, in each language,
 * width and colour scheme, as <page>-<language>-<width>-<scheme>.png.
 */
const [folder = join(tmpdir(), 'kept-screenshots'), ...names] = process.argv.slice(2);
const widths = { 360: 740, 768: 1024, 1280: 900 };
const known: KeptState[] = [...pages, ...states];
const unknown = names.filter((name) => !known.some((page) => page.name === name));
if (unknown.length > 0) {
  console.error(
    `${unknown.join(', ')}: no such page; expected some of ${known.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
ensureBuilt();
const { executablePath, args, env } = await findChromium();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const cast = await makeCast();
const running = await startCastServer(cast);
try {
  const chosen = names.length === 0 ? pages : known.filter(({ name }) => names.includes(name));
  for (const page of chosen) await shoot(browser, running, page);
} finally {
  await browser.close();
  await running.stop();
  rmSync(cast, { recursive: true, force: true });
}
console.log(resolve(folder));

async function shoot(browser: Browser, { url, stage }: RunningServer, kept: KeptState): Promise<void> {
  const options: BrowserContextOptions = {
    baseURL: url,
    javaScriptEnabled: false,
    timezoneId: 'Europe/Paris',
  };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  if (kept.as) await signIn(page, stage.people[kept.as]);
  for (const lang of languages) {
    await arrive(page, kept, lang, stage);
    for (const [width, height] of Object.entries(widths)) {
      await page.setViewportSize({ width: Number(width), height });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const path = join(folder, `${kept.name}-${lang}-${width}-${colorScheme}.png`);
        await page.screenshot({ path, fullPage: true });
      }
    }
  }
  await context.close();
  console.error(kept.name);
}
