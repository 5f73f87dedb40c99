import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findCases } from '#db/stores/cases.server.ts';
import { type Reader, readReaders } from '#db/stores/mail-choices.server.ts';
import { gatherMails } from '#db/stores/mails.server.ts';
import { openersOf, putWarned } from '#db/stores/warned-cases.server.ts';
import { deleteWarnings, findDueWarnings } from '#db/stores/warnings.server.ts';
import type { Context } from '../../context.server.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Instant } from '../../domain/instant.ts';
import { warnedFrom } from '../../domain/mail/warning.ts';
import { durably } from '../durably.server.ts';
import { planWarnings } from './plan-warnings.server.ts';

/** Warnings in one transaction. */
const batch = 1_000;

/**
 * Has whoever is responsible told of each case of whose time so much is over, per cent, once for each due time that it has: who
 * opened it, or all agents where that person signs in no more or a file opened it.
 * @returns of how many cases
 */
export async function warnOfCases(context: Context, percent: number): Promise<number> {
  await planWarnings(context, percent);
  let warned = 0;
  for (;;) {
    const now = context.now();
    const planned = await findDueWarnings(context.db, now, batch);
    if (planned.length === 0) return warned;
    const ids = planned.map(({ id }) => id);
    const cases = await findCases(context.db, ids);
    const near = planned.flatMap(({ id, due }) => {
      const subject = cases.get(id);
      const isNear = subject?.due === due && due > now && (warnedFrom(subject, percent) ?? Infinity) <= now;
      return isNear ? [subject] : [];
    });
    await durably(context, async (trx) => {
      if (near.length > 0) await warn(trx, near, now);
      await deleteWarnings(trx, ids);
    });
    warned += near.length;
    await context.othersTurn();
  }
}

async function warn(trx: Transaction<Database>, near: readonly Case[], now: Instant): Promise<void> {
  const readers = await readReaders(trx);
  const responsible = await responsibleFor(trx, readers, near);
  const told = readers.filter(
    ({ id, warnings }) => warnings === 'at-once' && [...responsible.values()].some((ids) => ids.has(id)),
  );
  await gatherMails(
    trx,
    told.map(({ id }) => ({ id: randomUUID(), person: id, topic: 'warnings', after: -1 })),
    now,
  );
  await putWarned(trx, near, now);
}

/** Who is responsible for each of these cases, by the case. */
export async function responsibleFor(
  db: Parameters<typeof readReaders>[0],
  readers: readonly Pick<Reader, 'id' | 'role'>[],
  cases: readonly Pick<Case, 'id'>[],
): Promise<Map<string, Set<string>>> {
  const openers = await openersOf(
    db,
    cases.map(({ id }) => id),
  );
  const known = new Set(readers.map(({ id }) => id));
  const desk = new Set(readers.flatMap(({ id, role }) => (role === 'agent' ? [id] : [])));
  return new Map(
    cases.map(({ id }) => {
      const opener = openers.get(id);
      return [id, opener !== undefined && known.has(opener) ? new Set([opener]) : desk];
    }),
  );
}
