import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { ContentFault } from '#app/content/content-fault.ts';
import { translator } from '#app/i18n/translator.ts';
import { unsafeInWords } from '#app/jobs/unsafe-place.ts';
import { UnsafePlace } from '#db/private-files.server.ts';
import { brokenInWords } from './broken.ts';
import { refusalInWords } from './commander-words.ts';
import { terminalLanguage } from './language.ts';
import { requireNode } from './node-version.ts';
import { terminal } from './output.ts';
import { ToldError } from './usage-error.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const words = translator(terminalLanguage());

// Nothing that a command writes is for other users of the machine, unless it says so.
process.umask(0o077);

// Whoever reads the answer may stop, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// Not waited for here: what is compiled imports this module once more, and would wait for it.
void run();

async function run(): Promise<void> {
  try {
    requireNode();
    // Not before: an older Node may not read what it imports.
    const { keptProgram } = await import('./program.ts');
    await keptProgram(version, words).parseAsync();
  } catch (error) {
    process.exitCode = statusOf(error);
  }
}

/** Exit status: 0 done, 1 the answer is no (set by the command), 2 wrong usage or bad input. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  // Help was asked for by saying nothing, and has been printed.
  if (!(error instanceof CommanderError && error.code === 'commander.help'))
    terminal.fault(`kept: ${inWords(error)}`);
  return 2;
}

function inWords(error: unknown): string {
  if (error instanceof CommanderError) return refusalInWords(error, words);
  if (error instanceof ToldError) return error.say(words.language);
  if (error instanceof ContentFault) return error.say(words.language);
  if (error instanceof UnsafePlace) return unsafeInWords(error, words);
  return brokenInWords(error, words);
}
