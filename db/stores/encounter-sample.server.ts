import type { Kysely } from 'kysely';
import { sampleOf } from '#app/domain/encounter/sample.ts';
import { formatInstant, type Instant } from '#app/domain/instant.ts';
import type { Database } from '../schema.ts';

/** Of more encounters than these in one quarter, the first are drawn from. */
const mostDrawnFrom = 20_000;

/**
 * The encounters of a stretch that are coded twice, drawn by the root of the first checkpoint that was signed after it, out of those
 * logged by then: nobody knew that root when they were logged, and what is logged later changes nothing.
 * @returns `null` before there is such a checkpoint
 */
export async function findSample(
  db: Kysely<Database>,
  charter: string,
  { begins, ends }: { begins: Instant; ends: Instant },
): Promise<number[] | null> {
  const seed = await db
    .selectFrom('checkpoints')
    .select(['root', 'size'])
    .where('signed', '>', formatInstant(ends))
    .orderBy('signed')
    .limit(1)
    .executeTakeFirst();
  if (!seed) return null;
  const rows = await db
    .selectFrom('encounters')
    .select('seq')
    .where('charter', '=', charter)
    .where('held_at', '>=', formatInstant(begins))
    .where('held_at', '<=', formatInstant(ends))
    .where('held', '<', seed.size)
    .orderBy('seq')
    .limit(mostDrawnFrom)
    .execute();
  return sampleOf(
    seed.root,
    rows.map(({ seq }) => seq),
  );
}

/** Of some encounters, who logged each and whether it is coded twice, in their order. */
export async function findCoded(
  db: Kysely<Database>,
  seqs: readonly number[],
): Promise<{ seq: number; by: string | null; coded: boolean }[]> {
  const rows = await db
    .selectFrom('encounters')
    .select(['seq', 'held_by', 'second'])
    .where('seq', 'in', seqs)
    .execute();
  const found = new Map(rows.map((row) => [row.seq, row]));
  return seqs.flatMap((seq) => {
    const row = found.get(seq);
    return row ? [{ seq, by: row.held_by, coded: row.second !== null }] : [];
  });
}
