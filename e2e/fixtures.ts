import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { languages } from '#app/domain/language.ts';
import type { CastName } from '#db/scenarios.ts';
import { axeViolations, type View } from './axe.ts';
import type { Stage } from './cast-server.ts';
import { watchFaults } from './faults.ts';
import { type RunningServer, startCastServer } from './running-server.ts';
import { signIn } from './sign-in.ts';

export { expect };
/** For tests that must hold in each language. */
export const bothLanguages = languages;

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

type PerTest = {
  /** A browser context in which console errors, policy violations and failed requests fail the test. */
  newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A page of someone who has signed in through the form; each call gives a context of its own. */
  signedInAs: (role: CastName, options?: BrowserContextOptions) => Promise<Page>;
  /** A page of the person named, or of nobody signed in. */
  newPageAs: (role?: CastName) => Promise<Page>;
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
};

export const test = base.extend<PerTest, PerWorker>({
  running: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const running = await startCastServer();
      await use(running);
      await running.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: [({ running }, use) => use(running.url), { scope: 'worker' }],
  stage: [({ running }, use) => use(running.stage), { scope: 'worker' }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  sessions: [({}, use) => use(new Map()), { scope: 'worker' }],
  baseURL: ({ server }, use) => use(server),

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

  newPageAs: async ({ newContext, signedInAs }, use) => {
    await use(async (role) => (role ? signedInAs(role) : (await newContext()).newPage()));
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  axe: async ({}, use) => {
    await use(async (page, views) => {
      expect(await axeViolations(page, views), `axe on ${page.url()}`).toEqual([]);
    });
  },
});
