import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { firstZone } from '../domain/charter/published.ts';

/** The zone in which times that belong to no charter are shown: that of the first customer charter. */
export async function readZone(db: Kysely<Database>): Promise<string> {
  return firstZone((await readPublications(db)).editions);
}
