import type { Kysely } from 'kysely';
import { dialectOf } from '#db/dialects/chosen.server.ts';
import type { Database } from '#db/schema.ts';
import { type PublishedMethod, readMethod } from '#db/stores/publications.server.ts';
import type { Edition } from '../../domain/charter/published.ts';
import { termsOver } from '../../domain/charter/spans.ts';
import { type CommitmentTerms, type NatureSpan, natureOn } from '../../domain/charter/terms.ts';
import type { PlainDate } from '../../domain/instant.ts';
import { defaultMethod, type Method } from '../../domain/trust/method.ts';
import type { Period } from '../../domain/trust/period.ts';
import { figureOver, type PeriodFigure } from '../../domain/trust/period-figure.ts';
import type { TalliesByCommitment } from '../../domain/trust/settled.ts';
import type { CharterNow } from './charter-now.server.ts';

export type FigureView = PeriodFigure;

/** The method by which a page judges: the published one, else the one that design and worked cases share. */
export async function methodNow(
  db: Kysely<Database>,
): Promise<{ method: Method; published: PublishedMethod | null }> {
  const published = await readMethod(db);
  return { method: published?.method ?? defaultMethod, published };
}

/** The figure of a promise over a period; `null` for what is only intended: shown, never scored. */
export function figureOf(
  terms: CommitmentTerms,
  editions: readonly Edition[],
  tallies: TalliesByCommitment,
  period: Period,
  unknown: ReadonlyMap<string, number>,
  method: Method,
): FigureView | null {
  if (terms.firmness !== 'firm') return null;
  const { id, target, direction } = terms;
  const stood = { spans: termsOver(editions, id), now: { target, direction } };
  return figureOver(stood, tallies.get(id) ?? [], period, unknown.get(id) ?? 0, method);
}

/**
 * Cases, by commitment, of which nobody can say any more what became of them: those a record that has ended left
 * open without a breach. While the record runs there are none.
 */
export async function readUnknown(db: Kysely<Database>, charter: CharterNow): Promise<Map<string, number>> {
  if (!charter.ended) return new Map();
  const rows = await db
    .selectFrom('cases')
    .select((eb) => ['commitment', eb.fn.countAll<number>().as('count')])
    .where('charter', '=', charter.slug)
    .where(dialectOf(db).words.isWaiting)
    .where('breached', 'is', null)
    .groupBy('commitment')
    .execute();
  return new Map(rows.map(({ commitment, count }) => [commitment, Number(count)]));
}

/** The year in which a promise took the nature it has on a day; `null` where it always had it. */
export function natureSince(nature: NatureSpan[], day: PlainDate): string | null {
  const held = nature.filter(({ from }) => from !== null && from <= day);
  const last = held.at(-1);
  const changed = last && nature.length > 1 && nature.indexOf(last) > 0;
  return changed && last.is === natureOn({ nature }, day) ? (last.from?.slice(0, 4) ?? null) : null;
}
