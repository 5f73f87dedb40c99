import { readFileSync } from 'node:fs';
import { terminalLanguage } from './language.ts';
import { UsageError } from './usage-error.ts';

const asked = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).engines.node;

/**
 * Refuses a Node that is older than package.json asks for.
 * @throws UsageError with both versions
 */
export function requireNode(found = process.versions.node): void {
  const wanted = /^>=(\d+\.\d+)$/.exec(asked)?.[1];
  if (wanted === undefined)
    throw new Error(`package.json: engines.node: expected >=20.19 or the like, found ${asked}`);
  const [major = 0, minor = 0] = wanted.split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = found.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  throw new UsageError('usage.oldNode', { found, wanted });
}

/** Ends the process with a sentence and status 2 where its Node is older than package.json asks for. */
export function endOnOldNode(): void {
  try {
    requireNode();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`kept: ${error.say(terminalLanguage())}\n`);
    process.exit(2);
  }
}
