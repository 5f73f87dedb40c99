import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findBreach } from '#db/stores/breaches.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { isSetAside } from '../../domain/breach/breach.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import type { Instant } from '../../domain/instant.ts';
import { askableUntil } from '../../domain/remedy/ask.ts';
import { remedyGroundOf } from '../../domain/remedy/decide.ts';
import type { Remedy } from '../../domain/remedy/remedy.ts';
import type { Localised } from '../../languages/language.ts';

/** What a breach owes to whoever asks, and where that stands. */
export type AskingView = {
  breach: number;
  at: Instant;
  zone: string;
  case: string | null;
  reference: string | null;
  commitment: Localised;
  remedy: Remedy;
  /** The last second in which one may ask. */
  until: Instant;
  asked: Instant | null;
};

/** The asking for what a breach owes; `null` where nobody needs to ask, or the breach counts for nothing. */
export async function readAsking(db: Kysely<Database>, id: number): Promise<AskingView | null> {
  const breach = await findBreach(db, id);
  if (!breach || isSetAside(breach.state)) return null;
  const publications = await readPublications(db);
  const edition = editionNumbered(publications, breach.charter, breach.edition);
  const terms = edition && commitmentIn(edition, breach.commitment);
  const ground = edition && remedyGroundOf(edition, breach.commitment, publications.calendars);
  const until = ground && askableUntil(breach, ground);
  if (!terms || !ground || until === null) return null;
  return {
    breach: breach.id,
    at: breach.at,
    zone: edition.terms.zone,
    case: breach.case,
    reference: await referenceOf(db, breach),
    commitment: terms.title,
    remedy: ground.remedy,
    until,
    asked: breach.asked,
  };
}

/** The same for the breach of a case that stands. */
export async function readAskingOfCase(db: Kysely<Database>, id: string): Promise<AskingView | null> {
  const row = await db
    .selectFrom('breaches')
    .select('id')
    .where('case_id', '=', id)
    .where('state', '!=', 'corrected')
    .where('found', '!=', 'remedy')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ? readAsking(db, row.id) : null;
}

/** The customer's, of the case or the occurrence that a breach is about. */
async function referenceOf(
  db: Kysely<Database>,
  { case: id, occurrence }: { case: string | null; occurrence: number | null },
): Promise<string | null> {
  const row =
    id !== null
      ? await db.selectFrom('cases').select('reference').where('id', '=', id).executeTakeFirst()
      : await db
          .selectFrom('occurrences')
          .select('reference')
          .where('seq', '=', occurrence ?? -1)
          .executeTakeFirst();
  return row?.reference ?? null;
}
