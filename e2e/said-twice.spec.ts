import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { cast, castPassword } from '#app/demonstration/scenarios.ts';
import { keepRunning, kept } from './outsider/command.ts';

/**
 * Every figure that is said more than once, over the whole demonstration: on pages in both languages, in the card for
 * other sites, the badge, figures.json, the register and its export, and by the command line. Each is the same
 * everywhere it is said.
 */

test.setTimeout(400_000);

type Said = { value: string; text: string };
type CharterFigures = {
  scores: Record<string, { score: number; low: number; high: number; measured: boolean } | null>;
  commitments: Record<string, { kept: number; breached: number }>;
};

const languages = ['fr', 'en'] as const;

/** The figures that a page carries, by their names. */
function figuresOn(html: string): Map<string, Said> {
  const found = html.matchAll(/<data value="([^"]*)" data-figure="([^"]*)">([^<]*)<\/data>/g);
  return new Map([...found].map(([, value = '', figure = '', text = '']) => [figure, { value, text }]));
}

/** A number as either language prints it, in the digits of a program. */
const digits = (text: string) => text.replace(/[\u00a0\u202f,](?=\d{3}(\D|$))/g, '').replace(/,/g, '.');
/** Of the breaches of a register, those that a rate counts. */
const counted = (count: (name: string) => number) =>
  count('all') - count('set-aside') - count('late-payments');
/** A time on the hour has no minutes in French, and no hour a leading nought: `00:00` is `0 h`. */
const asInFrench = (text: string) =>
  text.replace(/\b0?(\d{1,2}):(\d{2})\b/g, (_, hour: string, minute: string) =>
    minute === '00' ? hour : `${hour} ${minute}`,
  );
const numbersIn = (text: string) =>
  [...digits(asInFrench(text)).matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => number);

const slow = {
  type: 'slow',
  description: 'plays the year of the demonstration, and reads most of its pages',
};
test('every figure is the same wherever it is said', { annotation: slow }, async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-twice-'));
  const database = join(folder, 'kept.sqlite');
  const own = { PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production' };
  const server = keepRunning(['--database', database, 'demo'], own);
  try {
    const site = await server.line(/^http/);
    const read = async (path: string) => {
      const answer = await fetch(site + path);
      expect(answer.status, path).toBe(200);
      return answer.text();
    };
    await expect(async () => {
      expect((await fetch(`${site}/ledger/figures.json`)).status).toBe(200);
    }).toPass({ timeout: 120_000, intervals: [500] });
    const charters = JSON.parse(await read('/ledger/figures.json')).charters as Record<
      string,
      CharterFigures
    >;
    // What is for those who work there is on no page that everybody reads.
    const slugs = Object.keys(charters).filter((slug) => slug !== 'aurore-employees');

    for (const slug of slugs)
      await test.step(`on the pages of ${slug}`, async () => {
        const published = charters[slug] as CharterFigures;
        const promises = Object.keys(published.commitments);
        const pages = [
          ...['', '/method', '/embed', '/breaches'].map((path) => `/charters/${slug}${path}`),
          ...promises.map((id) => `/charters/${slug}/commitments/${id}`),
        ];
        const said = new Map<string, Said & { where: string }>();
        let twice = 0;
        for (const language of languages)
          for (const path of pages)
            for (const [figure, { value, text }] of figuresOn(await read(`/${language}${path}`))) {
              const where = `${figure} on /${language}${path}`;
              const first = said.get(figure);
              if (!first) said.set(figure, { value, text, where });
              else {
                twice += 1;
                expect([value, where, first.where]).toEqual([first.value, where, first.where]);
                expect([numbersIn(text), where]).toEqual([numbersIn(first.text), where]);
              }
            }
        expect(twice).toBeGreaterThan(10);
        for (const [nature, score] of Object.entries(published.scores)) {
          if (!score?.measured) continue;
          const figure = `scores.${nature}`;
          expect(said.get(`${figure}.score`)?.value).toBe(String(score.score));
          expect(said.get(`${figure}.interval`)?.value).toBe(`${score.low} ${score.high}`);
          for (const language of languages)
            expect(numbersIn(await read(`/${language}/charters/${slug}/badge.svg`))).toContain(
              numbersIn(said.get(`${figure}.score`)?.text ?? '')[0],
            );
        }
        const missed = Object.values(published.commitments).reduce((sum, each) => sum + each.breached, 0);
        const count = (name: string) => Number(said.get(`register.${name}`)?.value ?? 0);
        expect(counted(count) + count('reported'), slug).toBe(missed);
      });

    await test.step('in the file of the register', async () => {
      const rows = await registerOf(page, site);
      for (const slug of slugs) {
        const name = /<h1[^>]*>(.*?)<\/h1>/.exec(await read(`/en/charters/${slug}`))?.[1] ?? slug;
        const figures = figuresOn(await read(`/en/charters/${slug}/breaches`));
        const own = rows.filter((row) => row.Charter === name);
        const inFile = own.filter((row) => row.Counts === 'yes').length;
        const count = (which: string) => Number(figures.get(`register.${which}`)?.value ?? 0);
        expect([slug, inFile]).toEqual([slug, counted(count)]);
      }
    });

    await test.step('by the command line', async () => {
      const told = await kept('--database', database, 'scores', '--json');
      const readings = JSON.parse(told.out) as { charter: string; scores: CharterFigures['scores'] }[];
      for (const { charter, scores } of readings) {
        const published = charters[charter]?.scores ?? {};
        for (const [nature, score] of Object.entries(scores)) {
          expect(score === null, `${charter} ${nature}`).toBe(published[nature] === null);
          for (const end of score ? (['score', 'low', 'high'] as const) : [])
            expect(score?.[end], `${charter} ${nature} ${end}`).toBeCloseTo(
              published[nature]?.[end] ?? -1,
              6,
            );
        }
      }
      const text = await kept('--database', database, 'scores', '--charter', 'aurore');
      const figures = figuresOn(await read('/en/charters/aurore'));
      for (const nature of ['normative', 'differentiating']) {
        const line = text.out.split('\n').find((each) => each.trim().startsWith(nature)) ?? '';
        const printed = ['score', 'interval'].flatMap((name) =>
          numbersIn(figures.get(`scores.${nature}.${name}`)?.text ?? ''),
        );
        expect(numbersIn(line).slice(0, 3)).toEqual(printed);
      }
      const verified = await kept('verify', site, '--state', join(folder, 'state'));
      expect(verified, verified.err).toMatchObject({ status: 0 });
      expect(verified.out).toContain('every figure and every commitment named on them');
    });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The whole register as an officer downloads it, in English. */
async function registerOf(page: Page, site: string): Promise<Record<string, string>[]> {
  await page.goto(`${site}/en/sign-in`);
  await page.locator('input[name=email]').fill(cast.compliance.email);
  await page.locator('input[name=password]').fill(castPassword);
  await page.locator('main form button[type=submit]').click();
  await expect(page).not.toHaveURL(/sign-in/);
  const answer = await page.request.get(`${site}/en/compliance/breaches.csv`);
  return parse(await answer.text(), { bom: true, columns: true }) as Record<string, string>[];
}
