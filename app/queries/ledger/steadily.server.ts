import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { formatInstant, type Instant } from '../../domain/instant.ts';

/** What a page is made of: the first `size` entries of the ledger, as they are at a moment. */
export type Made = { size: number; at: string };

/** A ledger that grows faster than a page is read is read so often; the last reading is taken as it is. */
const tries = 8;

/** Reads a page and says of which entries it is: where one was written meanwhile, the page is read again. */
export async function readSteadily<Page extends object>(
  db: Kysely<Database>,
  now: Instant,
  read: () => Promise<Page | null>,
): Promise<(Page & { made: Made }) | null> {
  for (let attempt = 1; ; attempt++) {
    const { size } = await readHead(db);
    const page = await read();
    if (!page) return null;
    if (attempt < tries && (await readHead(db)).size !== size) continue;
    return { ...page, made: { size, at: formatInstant(now) } };
  }
}
