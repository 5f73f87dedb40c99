import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { countAdministrators } from '#db/stores/people.server.ts';
import type { PeopleTable } from '#db/tables/people.ts';
import type { Who } from '../../domain/ledger/entry.ts';

/**
 * Whether somebody is the last one who runs the place, and an administrator would take that from them: nobody could
 * give it back on a page. The command line may, since it makes another.
 */
export async function isLastAdministrator(
  trx: Transaction<Database>,
  who: Who,
  { role, disabled }: Pick<PeopleTable, 'role' | 'disabled'>,
): Promise<boolean> {
  if (who.role !== 'administrator' || role !== 'administrator' || disabled !== null) return false;
  return (await countAdministrators(trx)) <= 1;
}
