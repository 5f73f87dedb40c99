import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import type { CastName } from '#app/demonstration/scenarios.ts';
import { languages } from '#app/languages/language.ts';
import { openReadOnly } from '#db/dialects/sqlite/file.server.ts';
import { axeViolations, type View } from './axe.ts';
import type { Stage } from './cast-database.ts';
import { castMorning } from './cast-morning.ts';
import { watchFaults } from './faults.ts';
import { type RunningServer, startCastServer } from './running-server.ts';
import { signIn } from './sign-in.ts';

export { expect };
/** For tests that must hold in each language. */
export const bothLanguages = languages;

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

type PerTest = {
  /** Fails a test that leaves the ledger in a present that the server's clock has not reached: later tests share it. */
  oneClock: undefined;
  /** A browser context in which console errors, policy violations and failed requests fail the test. */
  newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A page of someone who has signed in through the form; each call gives a context of its own. */
  signedInAs: (role: CastName, options?: BrowserContextOptions) => Promise<Page>;
  /**
   * The page on which a worker walks as the person named, or as nobody signed in: to go somewhere and look. The next
   * test goes on with it, on whatever page it is left. Faults fail the test as in a context of its own.
   */
  walkerAs: (role?: CastName) => Promise<Page>;
  /** Fails on any violation of WCAG 2.2 AA or of axe's best practices, in the page's own view unless views are given. */
  axe: (page: Page, views?: View[]) => Promise<void>;
};
type PerWorker = {
  running: RunningServer;
  /** The server's address, as `baseURL`. */
  server: string;
  /** What the pages of the cast are about. */
  stage: Stage;
  sessions: Map<CastName, Session>;
  walkers: Map<CastName | 'nobody', Walker>;
};
type Walker = { page: Page; faults: string[] };

export const test = base.extend<PerTest, PerWorker>({
  running: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const running = await startCastServer(process.env.KEPT_CAST ?? '');
      await use(running);
      await running.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: [({ running }, use) => use(running.url), { scope: 'worker' }],
  stage: [({ running }, use) => use(running.stage), { scope: 'worker' }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  sessions: [({}, use) => use(new Map()), { scope: 'worker' }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  walkers: [({}, use) => use(new Map()), { scope: 'worker' }],
  baseURL: ({ server }, use) => use(server),

  oneClock: [
    async ({ running }, use) => {
      await use(undefined);
      const ledger = openReadOnly(running.database);
      const newest = ledger.prepare('select max(recorded) from entries').pluck().get() as string;
      ledger.close();
      expect(Date.parse(newest) / 1_000, 'when the newest entry was recorded').toBeLessThan(
        castMorning + 3 * 3_600,
      );
    },
    { auto: true },
  ],

  context: async ({ context }, use) => {
    const faults = watchFaults(context);
    await use(context);
    expect(faults, 'faults that the browser reported').toEqual([]);
  },

  newContext: async ({ browser, contextOptions, baseURL, javaScriptEnabled, locale, timezoneId }, use) => {
    const open: { context: BrowserContext; faults: string[] }[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL,
        javaScriptEnabled,
        locale,
        timezoneId,
        ...options,
      });
      open.push({ context, faults: watchFaults(context) });
      return context;
    });
    for (const { context } of open) await context.close();
    const faults = open.flatMap((each) => each.faults);
    expect(faults, 'faults that the browser reported').toEqual([]);
  },

  signedInAs: async ({ newContext, stage, sessions }, use) => {
    await use(async (role, options = {}) => {
      const session = sessions.get(role);
      const context = await newContext({ ...options, ...(session ? { storageState: session } : {}) });
      const page = await context.newPage();
      if (!session) {
        await signIn(page, stage.people[role]);
        sessions.set(role, await context.storageState());
      }
      return page;
    });
  },

  walkerAs: async (
    { browser, contextOptions, javaScriptEnabled, locale, timezoneId, walkers, stage, baseURL },
    use,
  ) => {
    const walked: Walker[] = [];
    await use(async (role) => {
      const known = walkers.get(role ?? 'nobody');
      if (known) {
        walked.push(known);
        return known.page;
      }
      const options = { ...contextOptions, javaScriptEnabled, locale, timezoneId, baseURL };
      const context = await browser.newContext(options);
      const walker = { page: await context.newPage(), faults: watchFaults(context) };
      walkers.set(role ?? 'nobody', walker);
      walked.push(walker);
      if (role) await signIn(walker.page, stage.people[role]);
      return walker.page;
    });
    const faults = walked.flatMap((walker) => walker.faults.splice(0));
    expect(faults, 'faults that the browser reported').toEqual([]);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  axe: async ({}, use) => {
    await use(async (page, views) => {
      expect(await axeViolations(page, views), `axe on ${page.url()}`).toEqual([]);
    });
  },
});
