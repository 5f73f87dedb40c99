import { defineConfig } from '@playwright/test';
import { findChromium } from './e2e/chromium.ts';

const { executablePath, args, env } = await findChromium();

export default defineConfig({
  testDir: 'e2e',
  // Stories leave cases, notes and breaches behind. A worker serves one project only, so what tests of pages read is
  // the cast as it was set, whatever ran before.
  projects: [
    { name: 'pages', testMatch: '**/*.spec.ts', testIgnore: '**/stories/**' },
    { name: 'stories', testMatch: '**/stories/*.spec.ts' },
  ],
  // Without the platform: they hold on any Linux.
  snapshotPathTemplate: '{testDir}/visual/{arg}{ext}',
  globalSetup: './e2e/global-setup.ts',
  // Servers and browsers share the machine with the tests.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 120_000,
  // A machine may be slow: what comes late has come all the same.
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    // Every page works without; a test that needs script says so.
    javaScriptEnabled: false,
    launchOptions: { executablePath, args, env: { ...process.env, ...env } as Record<string, string> },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    screenshot: 'only-on-failure',
  },
});
