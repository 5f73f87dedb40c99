import { machineCodeOf } from '#app/i18n/machine-codes.ts';
import { translator } from '#app/i18n/translator.ts';
import { isNoDatabase } from '#db/dialects/errors.server.ts';
import { ToldError, UsageError } from './usage-error.ts';

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
  if (isNoDatabase(error)) return new UsageError('usage.notOurs', { database, detail: machineCodeOf(error) });
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
