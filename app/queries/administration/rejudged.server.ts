import { entriesOfCases } from '#db/stores/ledger.server.ts';
import { findOpened } from '#db/stores/opened-cases.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import type { Context } from '../../context.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Ground } from '../../domain/case/decide.ts';
import type { RejudgedCases } from '../../domain/charter/change.ts';
import { commitmentIn, editionNumbered, type Publications } from '../../domain/charter/published.ts';
import type { Instant } from '../../domain/instant.ts';
import { changedFrom, mayBeTouched, rejudge } from '../../domain/replay/rejudge.ts';

/** So many are named; the others are counted. */
const mostNamed = 20;

/**
 * The settled cases that calendars published anew would have judged otherwise, whichever charter they are of: they stay as they
 * are, and whoever publishes should know. Read some hundreds at a time, and others have their turn between.
 */
export async function readRejudged(
  { db, now, othersTurn }: Pick<Context, 'db' | 'now' | 'othersTurn'>,
  changed: readonly Calendar[],
): Promise<RejudgedCases> {
  const publications = await readPublications(db);
  const found: RejudgedCases = { count: 0, named: [] };
  const byName = new Map(changed.map((calendar) => [calendar.name, calendar]));
  for (const { charter, commitment } of readersOf(publications, byName)) {
    const opened = { charter, commitment, from: 0, to: now() };
    for await (const subjects of findOpened(db, opened)) {
      const touched = subjects.flatMap((subject) => {
        const ground = groundOf(publications, subject, byName, now());
        const before = ground && publications.calendars.get(ground.calendar.name)?.calendar;
        const isTouched = before && mayBeTouched(subject, before, changedFrom(before, ground.calendar));
        return isTouched ? [{ subject, ground }] : [];
      });
      const histories = await entriesOfCases(
        db,
        touched.map(({ subject }) => subject.id),
      );
      for (const { subject, ground } of touched) {
        const history = (histories.get(subject.id) ?? []).map(({ entry }) => entry);
        const rejudged = rejudge(subject, history, ground);
        if (!rejudged) continue;
        found.count += 1;
        if (found.named.length < mostNamed) found.named.push(rejudged);
      }
      await othersTurn();
    }
  }
  return found;
}

/** The promises that ever counted by one of these calendars. */
function readersOf({ editions }: Publications, byName: ReadonlyMap<string, Calendar>) {
  const readers = new Map<string, { charter: string; commitment: string }>();
  for (const { charter, terms } of editions)
    for (const { id, clock } of terms.commitments)
      if (clock && byName.has(clock.calendar)) readers.set(`${charter}/${id}`, { charter, commitment: id });
  return readers.values();
}

/** What judges a case by the new version of its calendar; `null` where that is not published anew. */
function groundOf(
  publications: Publications,
  subject: Case,
  byName: ReadonlyMap<string, Calendar>,
  now: Instant,
): Ground | null {
  const edition = editionNumbered(publications, subject.charter, subject.edition);
  const terms = edition && commitmentIn(edition, subject.commitment);
  const calendar = terms?.clock && byName.get(terms.clock.calendar);
  if (!edition || !terms?.clock || !calendar) return null;
  const place = { charter: edition.charter, edition: edition.number };
  const who = { id: 'replay', role: 'system' } as const;
  return { ...place, terms: { ...terms, clock: terms.clock }, calendar, now, who };
}
