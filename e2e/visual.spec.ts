import { paths } from '#app/paths.ts';
import { expect, test } from './fixtures.ts';
import { lettersAreThere } from './letters.ts';

/**
 * Pictures of the drawings at fixed data, from the gallery. To renew them after a change that was meant:
 * `npm run test:visual -- --update-snapshots`. A column moved by two pixels fails (some 1,900 pixels differ); the
 * softness of letters and edges, which differs between builds of Chromium (up to some 750), does not.
 */
const tolerance = { threshold: 0.05, maxDiffPixels: 1_000 };
const shelves = {
  building: {
    part: '.building',
    states: [
      'usual',
      'complete',
      'carries',
      'not-secure',
      'missed-79',
      'several-missed',
      'nothing',
      'presumed',
    ],
  },
  // The drawing alone: the line above it is a fraction of a pixel higher in one Chromium than in another.
  charts: {
    part: '.chart > svg',
    states: ['two-years', 'one-month', 'mostly-gaps', 'near-perfect', 'ceiling'],
  },
} as const;

for (const [shelf, { part, states }] of Object.entries(shelves)) {
  for (const width of [360, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`the shelf ${shelf} at ${width} in ${colorScheme} looks as it did`, async ({ newContext }) => {
        const context = await newContext({ viewport: { width, height: 900 }, colorScheme });
        const page = await context.newPage();
        await page.goto(paths.gallery('fr', shelf));
        await lettersAreThere(page);
        for (const state of states) {
          const name = `${state}-${width}-${colorScheme}.png`;
          const box = await page.locator(`#${state} ${part}`).boundingBox();
          if (!box) throw new Error(`${state} is not drawn`);
          // The axes stand beside the drawing.
          const clip = {
            x: 0,
            y: Math.round(box.y),
            width: box.x + box.width,
            height: Math.round(box.height),
          };
          await expect.soft(page).toHaveScreenshot(name, { ...tolerance, clip, fullPage: true });
        }
      });
    }
  }
}
