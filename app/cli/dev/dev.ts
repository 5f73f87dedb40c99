import { EventEmitter, once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { translator } from '#app/i18n/translator.ts';
import { unsafeInWords } from '#app/jobs/unsafe-place.ts';
import { UnsafePlace } from '#db/private-files.server.ts';
import { ownAddress } from '../address.ts';
import { keepPrivate } from '../keep-private.ts';
import { terminalLanguage } from '../language.ts';
import { developmentDatabase } from '../open-context.ts';
import { terminal } from '../output.ts';
import type { UsageError } from '../usage-error.ts';
import { Development } from './development.ts';
import type { Change } from './sources.ts';

/**
 * `npm run dev -- [--database <file>]`: serves the demonstration, or the database named, from the sources. What
 * changes in them shows in the pages that are open; what serves them is started again when it changed itself. While
 * something is wrong with the sources, what was whole goes on. Only this computer can ask unless `HOST` says otherwise.
 */
const language = terminalLanguage();
/**
 * Milliseconds in which an editor, or git, writes what else belongs to a change. Vite's watcher says nothing of a file
 * that changes again within fifty.
 */
const settling = 60;
const changes: Change[] = [];
const bell = new EventEmitter();
const stopping = new AbortController();

// As for the command: see kept.ts.
process.umask(0o077);
process.env.LOG_LEVEL ??= 'warn';
// What nobody caught is shown like any other fault, and mended by the next change.
process.on('uncaughtException', (error) => terminal.fault(inWords(error)));
try {
  await develop();
} catch (error) {
  terminal.fault(inWords(error));
  process.exit(2);
}

/** Until a signal comes. @throws UsageError when it cannot begin */
async function develop(): Promise<void> {
  const { values } = parseArgs({ options: { database: { type: 'string' } } });
  keepPrivate(values.database ?? developmentDatabase, translator(language));
  const development = new Development({
    ...{ root: resolve(import.meta.dirname, '../../..'), content: 'content', language },
    ...{ host: 'localhost', ...ownAddress(), database: values.database },
    onChange: (change) => bell.emit('change', changes.push(change)),
  });
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => (development.address ? stopping.abort() : process.exit()));
  while (!stopping.signal.aborted) {
    await showIn(development);
    if (changes.length === 0) await once(bell, 'change', { signal: stopping.signal }).catch(() => {});
    await setTimeout(settling);
  }
  await development.close();
}

async function showIn(development: Development): Promise<void> {
  const began = performance.now();
  const some = changes.splice(0);
  const first = development.address === null;
  try {
    await development.show(some);
    const paths = [...new Set(some.map(({ path }) => path))];
    if (first) terminal.answer(`${development.address}`);
    else terminal.answer(`${paths.join(', ')}: ${Math.round(performance.now() - began)} ms`);
  } catch (error) {
    if (first && isUsage(error)) throw error;
    const fault = inWords(error);
    terminal.fault(fault);
    development.tell(fault);
  }
}

/** The sources bring a class of their own. */
function isUsage(error: unknown): error is UsageError {
  return error instanceof Error && 'say' in error;
}

function inWords(error: unknown): string {
  if (isUsage(error)) return error.say(language);
  if (error instanceof UnsafePlace) return unsafeInWords(error, translator(language));
  const { message, stack, frame } = error as Error & { frame?: string };
  return frame ? `${message}\n${frame}` : (stack ?? message);
}
