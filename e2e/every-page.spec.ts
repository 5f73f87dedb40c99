import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { contrastFaults } from './access/contrast.ts';
import { focusFaults } from './access/focus.ts';
import { forcedColourFaults } from './access/forced-colours.ts';
import { languageFaults } from './access/languages.ts';
import { motionFaults } from './access/motion.ts';
import { outlineFaults } from './access/outline.ts';
import { targetFaults } from './access/targets.ts';
import { setText, settings, textFaults } from './access/text.ts';
import type { View } from './axe.ts';
import { bothLanguages, expect, test } from './fixtures.ts';
import { lettersAreThere } from './letters.ts';
import { pages, publicPages } from './pages.ts';
import { arrive, type KeptState, states } from './states.ts';
import { settingFaults } from './typography-faults.ts';

type Size = { width: number; height: number };
const sizes: Size[] = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
];
const [wide, narrow] = sizes as [Size, Size];
/**
 * axe looks for long: at every width in each language, and in every scheme once. Whether text stands out it works out
 * on the usual state of each page; contrastFaults does in all states, at one width a language, in every scheme.
 */
const views: Record<Language, View[]> = {
  fr: [
    { ...narrow, colorScheme: 'dark' },
    { ...wide, colorScheme: 'light', contrast: false },
  ],
  en: [
    { ...narrow, colorScheme: 'light', contrast: false },
    { ...wide, colorScheme: 'dark', contrast: false },
  ],
};

function viewsOf(kept: KeptState, lang: Language): View[] {
  return pages.includes(kept) ? views[lang] : views[lang].map((view) => ({ ...view, contrast: false }));
}

/** As most readers have it, but that nothing moves while it is looked at. */
const usual = { colorScheme: 'light', reducedMotion: 'reduce', forcedColors: null } as const;
const smallest = { width: 320, height: 640 };

/** An import's report is kept in the language of whoever sent the file, which need not be the reader's. */
const foreign = ['import'];

const everything: KeptState[] = [...pages.filter(({ develops }) => !develops), ...states];

for (const kept of everything) {
  for (const lang of bothLanguages) {
    test(`${kept.name} in ${lang} can be read by everyone`, async ({ axe, walkerAs, stage }) => {
      const page = await walkerAs(kept.as);
      await page.emulateMedia(usual);
      await page.setViewportSize(wide);
      expect(await arrive(page, kept, lang, stage)).toBe(kept.status ?? 200);
      const path = new URL(kept.path(lang, stage), page.url()).pathname;
      if (!kept.reach) expect.soft(new URL(page.url()).pathname, 'the page itself').toBe(path);
      if (path.startsWith(`/${lang}`)) await expect.soft(page.locator('html')).toHaveAttribute('lang', lang);
      expect.soft(await outlineFaults(page), 'the outline that is heard').toEqual([]);
      expect.soft(await languageFaults(page), 'texts in a language not said').toEqual([]);
      if (!foreign.includes(kept.name))
        expect.soft(await settingFaults(page), 'what is set otherwise').toEqual([]);
      for (const size of [...sizes, smallest]) {
        await page.setViewportSize(size);
        const at = `at ${size.width} pixels`;
        expect.soft(await textFaults(page), `what cannot be read ${at}`).toEqual([]);
        expect.soft(await targetFaults(page), `what is too small to hit ${at}`).toEqual([]);
        if (size === smallest) continue;
        for (const [setting, css] of Object.entries(settings)) {
          await setText(page, css);
          expect.soft(await textFaults(page), `what cannot be read ${at} with ${setting}`).toEqual([]);
        }
        await setText(page);
        if (size === (lang === 'fr' ? wide : narrow))
          for (const colorScheme of ['dark', 'light'] as const) {
            await page.emulateMedia({ colorScheme });
            expect.soft(await contrastFaults(page), `what is faint ${at} in ${colorScheme}`).toEqual([]);
          }
      }
      await axe(page, viewsOf(kept, lang));
      if (lang !== 'fr') return;
      await page.setViewportSize(wide);
      expect.soft(await focusFaults(page), 'the way of the keyboard').toEqual([]);
      expect.soft(await motionFaults(page), 'what moves for those who asked for less').toEqual([]);
      expect.soft(await forcedColourFaults(page), 'what forced colours lose').toEqual([]);
    });
  }
}

for (const kept of pages.filter(({ develops }) => develops)) {
  test(`${kept.name} shows every part whole, also in forced colours`, async ({ axe, walkerAs, stage }) => {
    const page = await walkerAs(kept.as);
    await page.emulateMedia(usual);
    await arrive(page, kept, 'fr', stage);
    for (const size of [...sizes, smallest]) {
      await page.setViewportSize(size);
      expect.soft(await textFaults(page), `what cannot be read at ${size.width} pixels`).toEqual([]);
    }
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await contrastFaults(page), `what is faint in ${colorScheme}`).toEqual([]);
    }
    expect.soft(await forcedColourFaults(page), 'what forced colours lose').toEqual([]);
    await axe(page, views.fr);
  });
}

for (const kept of publicPages) {
  test(`${kept.name} is light, without scripts, cookies or third parties`, async ({
    newContext,
    stage,
    server,
  }) => {
    const context = await newContext();
    const page = await context.newPage();
    const weights = { fonts: 0, rest: 0 };
    const fonts: string[] = [];
    const elsewhere: string[] = [];
    const cookies: string[] = [];
    const weighing: Promise<void>[] = [];
    page.on('response', (response) => {
      weighing.push(
        (async () => {
          const request = response.request();
          if (!request.url().startsWith(`${server}/`)) elsewhere.push(request.url());
          for (const { name, value } of await response.headersArray()) {
            if (name.toLowerCase() === 'set-cookie') cookies.push(value);
          }
          await response.finished();
          if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname);
          const { responseBodySize, responseHeadersSize } = await request.sizes();
          weights[request.resourceType() === 'font' ? 'fonts' : 'rest'] +=
            responseBodySize + responseHeadersSize;
        })(),
      );
    });
    const answer = await page.goto(kept.path('fr', stage));
    await lettersAreThere(page);
    await Promise.all(weighing);
    // A font found only when the page is laid out lays it out twice.
    const { link } = (await answer?.allHeaders()) ?? {};
    for (const font of fonts) expect(link).toContain(`<${font}>; rel=preload`);
    expect(elsewhere).toEqual([]);
    expect(cookies).toEqual([]);
    // Data for machines is no script: the content policy lets nothing run, but for those that check a receipt and blind a code.
    const scripts = page.locator('script:not([type="application/ld+json"])');
    await expect(scripts).toHaveCount(kept.checks ? 1 : 0);
    const script = { receipt: paths.receiptScript(), blind: paths.blindScript() };
    if (kept.checks) await expect(scripts).toHaveAttribute('src', script[kept.checks]);
    expect(weights.rest, 'bytes over the wire without fonts').toBeGreaterThan(500);
    expect(weights.rest, 'bytes over the wire without fonts').toBeLessThanOrEqual(20_000);
    expect(weights.fonts, 'bytes over the wire of fonts').toBeGreaterThan(10_000);
    expect(weights.rest + weights.fonts, 'bytes over the wire with fonts').toBeLessThanOrEqual(90_000);
  });
}
