/** What `npm run demo` begins with: builds where that is needed, and says what the build said only where it failed. */
import { isBuildCurrent } from '#app/cli/build-age.mjs';
import { endOnOldNode } from '#app/cli/node-version.ts';
import { ensureBuilt } from './build.ts';

endOnOldNode();
if (!isBuildCurrent()) process.stderr.write('Building…\n');
try {
  ensureBuilt();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
