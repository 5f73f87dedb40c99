import { machineCodeOf } from '#app/i18n/machine-codes.ts';
import { translator } from '#app/i18n/translator.ts';
import { ToldError, UsageError } from './usage-error.ts';

/** What SQLite says of a file that is no database, or that cannot be opened as one. */
const notOurs = /^SQLITE_(NOTADB|CANTOPEN)/;

/**
 * Runs a command on a database: where something hinders it that is no mistake of the program (another process has the
 * database locked, the disk is full, the key is not there), the operator is told what and what to do.
 * @param database as it was named
 * @throws ToldError, and any other error as it is
 */
export async function tellingHindrances<Result>(
  database: string,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw await told(error, database);
  }
}

async function told(error: unknown, database: string): Promise<unknown> {
  const code = machineCodeOf(error);
  if (notOurs.test(code)) return new UsageError('usage.notOurs', { database, detail: code });
  // Not before it is needed: most of what a command takes to start.
  const { hindranceOf } = await import('#app/standing.server.ts');
  const by = hindranceOf(error);
  if (by === 'busy') return new UsageError('usage.busy', { database });
  if (by === null) return error;
  return new ToldError(
    (language) => {
      const { t } = translator(language);
      return t('usage.troubled', { database, why: t(`troubles.${by}`), mending: t(`mending.${by}`) });
    },
    { cause: error },
  );
}
