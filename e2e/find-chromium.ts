import { findChromium } from './chromium.ts';

/** Says which browser the tests would use; status 1 and what was tried when none starts. */
try {
  console.log((await findChromium()).executablePath);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
