import { defineConfig } from 'vitest/config';

/** Tests of units and of rooms together. Browser tests are Playwright's (e2e/*.spec.ts). */
export default defineConfig({
  test: {
    include: ['{app,db,content,e2e}/**/*.test.{ts,tsx}'],
    maxWorkers: 2,
  },
});
