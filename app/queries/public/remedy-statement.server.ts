import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { bodiesOfCase } from '#db/stores/entry-bodies.server.ts';
import { entriesAbout } from '#db/stores/ledger.server.ts';
import { findRemedyOf } from '#db/stores/remedies.server.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import type { OwedRemedy } from '../../domain/remedy/owed-remedy.ts';
import { type RemedyStatement, statementOf } from '../../domain/remedy/statement.ts';

/** What the ledger holds of what a breach owes; `null` where it says of nothing that it is owed. */
export async function readStatement(db: Kysely<Database>, breach: number): Promise<RemedyStatement | null> {
  const remedy = await findRemedyOf(db, breach);
  if (!remedy) return null;
  const penalty = remedy.late === null ? null : await findRemedyOf(db, remedy.late);
  return statementOf(remedy, penalty, await entriesOf(db, remedy, penalty));
}

async function entriesOf(
  db: Kysely<Database>,
  remedy: OwedRemedy,
  penalty: OwedRemedy | null,
): Promise<Entry[]> {
  if (remedy.case !== null) return (await bodiesOfCase(db, remedy.case)).map((body) => JSON.parse(body));
  const about = [remedy.id, ...(remedy.late === null ? [] : [remedy.late]), ...(penalty ? [penalty.id] : [])];
  return (await entriesAbout(db, about)).map(({ entry }) => entry);
}
