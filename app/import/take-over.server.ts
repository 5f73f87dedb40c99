import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findCasesByReference } from '#db/stores/cases.server.ts';
import { findClosings } from '#db/stores/ledger.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import type { Case } from '../domain/case/case.ts';
import { differenceOf } from '../domain/case/differing.ts';
import { commitmentIn, editionNumbered } from '../domain/charter/published.ts';
import type { AskEvent, EventGroup, FactEvent, OpenEvent } from '../domain/event.ts';
import type { Instant } from '../domain/instant.ts';
import type { RowReason } from './reasons.ts';

/** What a row becomes that differs from the record, and what is to be said of it. */
export type TakenOver = { group: EventGroup<FactEvent> | EventGroup<AskEvent>; remark: RowReason };

/**
 * Makes of the rows that differ from the record what takes them over. A closing that was taken back is a reopening, now,
 * since no file says when; where the promise is not reopened, and for a closing that was moved, it is a request for a
 * correction, which somebody else decides on: a file corrects nothing by itself.
 * @param groups what rows ask to be recorded
 * @returns in the place of some of them
 */
export async function takeOver(
  db: Kysely<Database>,
  groups: readonly EventGroup<FactEvent>[],
  publications: Publications,
  now: Instant,
): Promise<Map<EventGroup<FactEvent>, TakenOver>> {
  const openings = groups.flatMap((group) => {
    const [event] = group.events;
    return event?.event === 'open' && event.reference !== null ? [{ group, event }] : [];
  });
  const charter = openings[0]?.event.charter;
  if (charter === undefined) return new Map();
  const references = openings.map(({ event }) => event.reference as string);
  const known = await findCasesByReference(db, charter, references);
  const byReference = new Map<string | null, Case[]>();
  for (const each of known)
    byReference.set(each.reference, [...(byReference.get(each.reference) ?? []), each]);
  const differing = openings.flatMap(({ group, event }) => {
    const subject = byReference.get(event.reference)?.find((each) => isSame(each, event));
    const closed = group.events.find((each) => each.event === 'fulfil')?.at ?? null;
    const difference = subject ? differenceOf(subject, closed) : null;
    return subject && difference ? [{ group, subject, closed }] : [];
  });
  const closings = await findClosings(
    db,
    differing.map(({ subject }) => subject.id),
  );
  return new Map(
    differing.map(({ group, subject, closed }): [EventGroup<FactEvent>, TakenOver] => {
      if (closed === null && mayReopen(publications, subject)) {
        const events: FactEvent[] = [{ event: 'reopen', case: subject.id, at: now }];
        return [group, { group: { events }, remark: { code: 'closing-reopened' } }];
      }
      const corrects = closings.get(subject.id) ?? Number.NaN;
      const replacement = closed === null ? null : { at: closed };
      const events: AskEvent[] = [{ event: 'ask', corrects, replacement, because: 'new-information' }];
      return [group, { group: { events }, remark: { code: 'closing-asked' } }];
    }),
  );
}

function isSame(known: Case, event: OpenEvent): boolean {
  return known.opened === event.at && known.commitment === event.commitment;
}

function mayReopen(publications: Publications, { charter, edition, commitment }: Case): boolean {
  const terms = editionNumbered(publications, charter, edition);
  return (terms && commitmentIn(terms, commitment)?.clock?.reopen) !== 'refuse';
}
