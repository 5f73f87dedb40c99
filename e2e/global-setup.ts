import { ensureBuilt } from './build.ts';

/** What Playwright does once before all browser tests. */
export default function globalSetup(): void {
  ensureBuilt();
}
