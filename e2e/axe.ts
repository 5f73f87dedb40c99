import type { Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How a page is looked at: its width and height in pixels, and the reader's colour scheme. */
export type View = {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  /** False leaves out whether text stands out, which takes two thirds of the time; see access/contrast.ts. */
  contrast?: boolean;
};

/**
 * What axe finds on a page as it stands, one line for each place: rule, place, how to mend it; in each view, the page's
 * own unless given. Nothing moves meanwhile.
 */
export async function axeViolations(page: Page, views?: View[]): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(doWithoutTimers);
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const view of views ?? [await viewOf(page)]) found.push(...(await violationsIn(page, view)));
  await page.evaluate(giveTimersBack);
  return found;
}

type Timers = { setTimeout: typeof setTimeout; timers?: typeof setTimeout };

/** axe takes turns by timers, which a page without JavaScript has not; what it waits for longer it can do without. */
function doWithoutTimers(): void {
  const within = window as unknown as Timers;
  within.timers = within.setTimeout;
  const inTurn = (work: () => void, wait = 0) => {
    if (wait <= 1) void Promise.resolve().then(work);
    return 0;
  };
  within.setTimeout = inTurn as unknown as typeof setTimeout;
}

function giveTimersBack(): void {
  const within = window as unknown as Timers;
  if (within.timers) within.setTimeout = within.timers;
}

async function violationsIn(
  page: Page,
  { width, height, colorScheme, contrast = true }: View,
): Promise<string[]> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
  const violations = await page.evaluate(
    async (options) => {
      const { axe: loaded } = window as unknown as { axe: typeof axe };
      return (await loaded.run(document, options)).violations;
    },
    {
      runOnly: { type: 'tag' as const, values: tags },
      rules: { 'color-contrast': { enabled: contrast } },
      // Of what is well nothing is told: telling it takes as long as finding it.
      resultTypes: ['violations' as const],
      // Frames of our own pages are pages that are walked by themselves; the message to one needs a timer.
      iframes: false,
      // What preloading finds, no rule of these needs; it waits by a timer.
      preload: false,
    },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${colorScheme}, ${width} px: ${id}: ${target.join(' ')}: ${help}. ${failureSummary}`,
    ),
  );
}

async function viewOf(page: Page): Promise<View> {
  const size = page.viewportSize();
  if (!size) throw new Error('the page has no size to look at it in');
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  return { ...size, colorScheme: dark ? 'dark' : 'light' };
}
