import { rmSync } from 'node:fs';
import { ensureBuilt } from './build.ts';
import { makeCast } from './running-server.ts';

/** What Playwright does once before all browser tests: the build, and the database that every server begins with. */
export default async function globalSetup(): Promise<() => void> {
  ensureBuilt();
  const cast = await makeCast();
  process.env.KEPT_CAST = cast;
  return () => rmSync(cast, { recursive: true, force: true });
}
