import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vitest/config';
import remixOptions from './remix.config.js';

export default defineConfig({
  // Remix's plugin expects to be building pages: tests run without it.
  plugins: process.env.VITEST ? [] : [remix(remixOptions)],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  test: {
    environment: 'node',
    include: ['app/**/*.test.{ts,tsx}', '{db,e2e}/**/*.test.ts'],
    // No test measures time, and a machine may be busy with others.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
