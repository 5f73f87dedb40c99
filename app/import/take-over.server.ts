import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findCasesByReference } from '#db/stores/cases.server.ts';
import { closedByHand } from '#db/stores/imports.server.ts';
import { findClosings } from '#db/stores/ledger.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { decideAsking } from '../commands/events/lone/request.server.ts';
import { recordAlone, recordFacts } from '../commands/events/record-decided.server.ts';
import type { Work } from '../commands/transact.server.ts';
import type { Case } from '../domain/case/case.ts';
import { differenceOf } from '../domain/case/said-again.ts';
import { commitmentIn, editionNumbered } from '../domain/charter/published.ts';
import type { AskEvent, EventGroup, FactEvent, GroupResult, OpenEvent, RowGroup } from '../domain/event.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { isFact } from './import-file.server.ts';
import type { Differing, ImportRun, TakenOver } from './import-run.server.ts';

/** What differs from the record is taken over. */
export const takingOver: Differing = { replace: takeOver, record: recordRows };

/**
 * Makes of the rows that differ from the record what takes them over. A closing that was taken back is a reopening, now,
 * since no file says when; where the promise is not reopened, and for a closing that was moved, it is a request for a
 * correction, which somebody else decides on: a file corrects nothing by itself.
 */
async function takeOver(
  db: Kysely<Database>,
  { publications, now }: Pick<ImportRun, 'publications' | 'now'>,
  groups: readonly EventGroup<FactEvent>[],
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
  const told = openings.flatMap(({ group, event }) => {
    const subject = byReference.get(event.reference)?.find((each) => isSame(each, event));
    const closed = group.events.find((each) => each.event === 'fulfil')?.at ?? null;
    return subject ? [{ group, subject, closed }] : [];
  });
  const leftOpen = told.filter(({ subject, closed }) => closed === null && subject.state === 'fulfilled');
  const byHand = await closedByHand(
    db,
    leftOpen.map(({ subject }) => subject.id),
  );
  const differing = told.filter(({ subject, closed }) =>
    differenceOf(subject, closed, byHand.has(subject.id)),
  );
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

/** Records facts many at once, each request by itself, since it must find written what came before it. */
async function recordRows(work: Work, who: Who, groups: readonly RowGroup[]): Promise<GroupResult[]> {
  const results: GroupResult[] = [];
  let facts: EventGroup<FactEvent>[] = [];
  const recordThese = async () => {
    if (facts.length > 0) results.push(...(await recordFacts(work, who, facts)));
    facts = [];
  };
  for (const group of groups) {
    if (isFact(group)) {
      facts.push(group);
      continue;
    }
    await recordThese();
    for (const event of group.events)
      results.push(await recordAlone(work, group.key, () => decideAsking(work, who, event)));
  }
  await recordThese();
  return results;
}

function isSame(known: Case, event: OpenEvent): boolean {
  return known.opened === event.at && known.commitment === event.commitment;
}

function mayReopen(publications: Publications, { charter, edition, commitment }: Case): boolean {
  const terms = editionNumbered(publications, charter, edition);
  return (terms && commitmentIn(terms, commitment)?.clock?.reopen) !== 'refuse';
}
